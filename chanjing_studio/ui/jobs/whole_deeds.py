"""Does with all parts of a whole what the buttons of its panel say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.parts import Whole
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.jobs.needs import JobsNeeds
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


class WholeDeeds:
    """``removed`` hears the id of each job that is no longer there. Each raises StudioError when it cannot be done."""

    def __init__(self, look: Look, needs: JobsNeeds, window: QWidget, *, removed: Callable[[str], None]) -> None:
        self._look, self._needs, self._window, self._removed = look, needs, window, removed

    async def again(self, whole: Whole) -> None:
        """Make the missing parts again that ended, or follow them again where the cloud is still making them."""
        queue = await self._needs.queue()
        for job in whole.again:
            await queue.retry(job.id)

    async def stop(self, whole: Whole) -> None:
        """Every part that has not ended; what is in the cloud goes on there."""
        if any(job.remote_id and not job.state.ended for job in whole.jobs) and not await self._sure_to_stop():
            return
        queue = await self._needs.queue()
        for job in whole.jobs:
            if job.id in queue.running:  # which may have ended while the user was asked
                await queue.cancel(job.id)

    async def remove(self, whole: Whole) -> None:
        """Every part, one after the other: where one cannot be removed the rest stay."""
        if not await self._sure_to_remove():
            return
        queue = await self._needs.queue()
        for job in whole.jobs:
            await queue.remove(job.id)
            self._removed(job.id)

    async def _sure_to_stop(self) -> bool:
        answer = await ask(
            self._window,
            self._look,
            title=tr("Stop following all parts?"),
            text=tr("Those in the cloud go on being made there; what they cost is spent all the same."),
            choices=[Choice("follow", tr("Go on following"), "primary"), Choice("stop", tr("Stop all parts"))],
        )
        return answer == "stop"

    async def _sure_to_remove(self) -> bool:
        answer = await ask(
            self._window,
            self._look,
            title=tr("Remove all parts from the list?"),
            text=tr("Their stories and links go with them. What is in the cloud or saved on this computer stays."),
            choices=[Choice("keep", tr("Keep them"), "primary"), Choice("remove", tr("Remove"), "danger")],
        )
        return answer == "remove"
