"""The form of an avatar of one's own: a video at the left, what is to be known of the avatar at the right."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.avatar.form.fields import AvatarFields
from chanjing_studio.providers.chanjing.tasks.avatar.form.findings import findings
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import leave_files_to_window
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.widgets.findings import FindingsNote
from chanjing_studio.ui.words import tr

_STAGE_NARROW_HEIGHT = 300


class AvatarForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for."""

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._look = tools.look
        self._video = VideoPart(tools, self, judges=False)
        self._notes = FindingsNote(tools.look, "footage")
        self._fields = AvatarFields(tools.look)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def spec(self) -> Spec:
        return self._spec()

    def problems(self) -> Sequence[SpecProblem]:
        video = self._video.problem()
        found = self._spec().problems()
        return [video if video and problem.field == video.field else problem for problem in found]

    def estimate(self) -> Estimate | None:
        return Estimate(Sentence("An avatar of your own"), Sentence("The cloud's bill decides"))

    def show_problem(self, field: str) -> None:
        reveal(self._fields.field(field) or self._video.zone.choose_button)

    def light_for(self, paths: Sequence[Path]) -> None:
        self._video.zone.light(paths)

    def calm(self) -> None:
        self._video.zone.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self.calm()
        self._ask_anew()
        self._video.choose(paths[0])
        if len(paths) > 1:
            self.said.emit(Sentence("An avatar is made of one video: the first was taken."))

    def take_voice(self, voice: Voice) -> None:
        """None is chosen here."""

    def voice(self) -> Voice | None:
        return None

    def picture(self) -> QImage | None:
        return self._video.picture

    def draft(self) -> Json:
        return self._spec().to_json()

    def restore(self, draft: Json) -> None:
        self._enter(AvatarSpec.from_json(draft))

    def fill(self, spec: Spec) -> None:
        self._enter(cast("AvatarSpec", spec))

    def clear(self) -> None:
        self._enter(AvatarSpec())

    async def unchanged(self) -> bool:
        return await self._video.file.unchanged()

    def set_size_class(self, size: SizeClass) -> None:
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if size.narrow else ways.LeftToRight)
        self._columns.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))
        self._video.zone.setMinimumHeight(_STAGE_NARROW_HEIGHT if size.narrow else 0)
        self._video.set_short(short=size.short)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(self._look.size("space.3"))
        left.addWidget(self._video.zone, 1)
        left.addWidget(self._notes)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._fields, 1)
        self.set_size_class(SizeClass())
        leave_files_to_window(self)
        zone = self._video.zone
        for before, after in itertools.pairwise([zone.choose_button, zone.clear_button, *self._fields.controls()]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for part in (self._fields, self._video):
            part.changed.connect(self._on_changed)
        self._video.zone.chosen.connect(self._ask_anew)
        self._video.zone.cleared.connect(self._ask_anew)

    def _ask_anew(self) -> None:
        """The agreement was given for whoever is seen in another video."""
        self._fields.consent.setChecked(False)

    def _on_changed(self) -> None:
        self._render()
        self.changed.emit()

    def _spec(self) -> AvatarSpec:
        facts = self._video.facts
        width, height = facts.displayed_size if facts else (0, 0)
        return AvatarSpec(
            video=self._video.file.path,
            video_container=facts.container if facts else None,
            video_seconds=facts.seconds if facts else 0.0,
            video_bytes=facts.size_bytes if facts else 0,
            video_width=width,
            video_height=height,
            video_silent=facts is not None and not facts.has_sound,
            **cast("dict[str, Any]", self._fields.values()),
        )

    def _enter(self, spec: AvatarSpec) -> None:
        if spec.video:
            self._video.choose(spec.video, fresh=False)
        else:
            self._video.file.forget()
        self._fields.enter(spec)

    def _retranslate(self) -> None:
        self._video.retranslate()
        self._fields.retranslate()
        self._render()

    def _render(self) -> None:
        spec, facts = self._spec(), self._video.facts
        self._fields.show_possible(spec)
        self._notes.show_findings(
            tuple(findings(facts, spec.training)) if facts else (),
            tr("Film one person from the front for half a minute to five minutes: face in sight, steady camera, even "
               "light. Speak as in a video, with pauses in which the mouth is closed."),
        )  # fmt: skip
