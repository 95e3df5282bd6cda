"""What is done with a voice of one's own: renamed here, deleted in the cloud."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.catalogue import Catalogue, Voices
from chanjing_studio.services.samples import Samples
from chanjing_studio.services.voice_marks import MarkKeeper
from chanjing_studio.ui.dialogs import Choice, ask, finished
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.rename_dialog import RenameDialog
from chanjing_studio.ui.words import tr

Came = Callable[[Catalogue, Voices], None]


class OwnDeeds:
    """Asks over ``page``; ``came`` is told of the voices as they are then, ``done`` of what the user should hear."""

    def __init__(
        self, page: QWidget, look: Look, *, marks: MarkKeeper, came: Came, done: Callable[[str], None]
    ) -> None:
        self._page, self._look, self._marks = page, look, marks
        self._came, self._done = came, done

    async def rename(self, voice: Voice, catalogue: Catalogue) -> None:
        """Ask for another name, and keep it on this computer."""
        dialog = RenameDialog(self._page, self._look, voice)
        if await finished(dialog) and dialog.name:
            self._came(catalogue, await catalogue.rename(voice, dialog.name))

    async def delete(self, voice: Voice, catalogue: Catalogue, samples: Samples | None) -> None:
        """Ask, and delete it for good, with its sample here. CloudError: then it is still there."""
        answer = await ask(
            self._page,
            self._look,
            title=tr("Delete “{name}”?", name=voice.name),
            text=tr(
                "It is deleted in the cloud for good, and nobody can bring it back. What was made with it stays; "
                "drafts that use it will need another voice."
            ),
            choices=[Choice("keep", tr("Keep it"), "primary"), Choice("delete", tr("Delete for good"), "danger")],
        )
        if answer != "delete":
            return
        voices = await catalogue.delete(voice)
        self._marks.keep_voice_marks(self._marks.voice_marks().without(voice.id))
        if samples:
            await samples.drop(voice)
        self._came(catalogue, voices)
        self._done(tr("“{name}” is deleted", name=voice.name))
