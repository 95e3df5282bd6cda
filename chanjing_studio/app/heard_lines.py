"""Hearing a line: from a form, or beside a voice; and how often that voice was used."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.app.branch import Branch
from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.lines import LineMaker
from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.shelf import JobQuery, Uses
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition

if TYPE_CHECKING:
    from chanjing_studio.services.catalogue import Voices
    from chanjing_studio.services.trials import Trials
    from chanjing_studio.ui.lines.needs import LineNeeds
    from chanjing_studio.ui.voices.panel import VoicePanel

# ruff: noqa: PLC0415 - nothing of it is needed before somebody asks to hear a line

_MOST = 50  # sentences to choose from


class HeardLines:
    """Made by one cloud, as its ``maker`` knows. Lives on the loop.

    ``typed`` gives what stands in the form that is filled in, None while there is none.

    ``sound`` brings a job's sound to this computer.
    """

    def __init__(
        self,
        engine: Engine,
        branch: Branch,
        maker: LineMaker,
        *,
        look: Look,
        audition: Audition,
        typed: Callable[[], Spec | None],
        sound: Callable[[str], Awaitable[Path]],
    ) -> None:
        self._engine, self._branch, self._maker = engine, branch, maker
        self._look, self._audition = look, audition
        self._typed, self._sound = typed, sound
        self._trials: Trials | None = None

    @cached_property
    def needs(self) -> LineNeeds:
        """What hearing lines needs, made when it is first wanted."""
        from chanjing_studio.ui.lines.needs import LineNeeds, News

        engine = self._engine
        return LineNeeds(
            trials=self._opened_trials(),
            news=News(),
            player=self._audition.player,
            audition=self._audition,
            marks=engine.choices,
            voices=self._voices,
            sentences=self._sentences,
            free=lambda: self._branch.clouds.in_sandbox,
            signed_in=lambda: self._branch.account is not None,
        )

    def put(self, job: Job) -> None:
        """Show a job as it is now, where it is heard."""
        if self._trials:
            self.needs.news.job_changed.emit(job)

    def take_account(self) -> None:
        """Another account is in use."""
        if self._trials:
            self.needs.news.account_changed.emit()

    def ask(self, asked: Asked) -> None:
        """Open the dialog about a line."""
        from chanjing_studio.ui.lines.dialog import HearLine

        dialog = HearLine(self._look, self.needs, asked)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stand_beside(self, panel: VoicePanel) -> None:
        """Let one's own sentences be heard beside a voice, and tell there how often it was used."""
        from chanjing_studio.ui.lines.sentence_card import SentenceCard

        panel.add_part(SentenceCard(self._look, self.needs))
        panel.count_uses(self._uses)
        self.needs.news.job_changed.connect(panel.look_at_job)

    async def close(self) -> None:
        """Wait until what was asked for a moment ago is written down."""
        if self._trials:
            await self._trials.close()

    def _opened_trials(self) -> Trials:
        from chanjing_studio.services.trials import Trials

        engine = self._engine
        self._trials = Trials(
            self._maker,
            queue=engine.jobs,
            past=engine.past,
            account=lambda: self._branch.account,
            sound=self._sound,
        )
        return self._trials

    async def _uses(self, voice_id: str) -> Uses:
        return await (await self._engine.past()).uses(voice_id)

    async def _voices(self) -> Voices:
        """As they were listed last; asked for now where they never were."""
        from chanjing_studio.services.catalogue import Voices

        if self._branch.voices is None:
            return Voices()
        catalogue, _samples = self._branch.voices
        return await catalogue.some()

    async def _sentences(self) -> Sequence[str]:
        """Of what was typed last, then of what was made last."""
        from chanjing_studio.domain.sentences import sentences_of

        typed = self._typed()
        specs = [typed] if typed else []
        made = [job.spec for job in await (await self._engine.jobs()).page(JobQuery(limit=5))]
        said = [spec.words for spec in (*specs, *made) if spec.spoken]
        return list(dict.fromkeys(one for words in said for one in sentences_of(words)))[:_MOST]
