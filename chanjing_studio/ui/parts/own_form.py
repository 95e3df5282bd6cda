"""A form of something of one's own: the file it is learned from at the left, what is to be known at the right."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.parts.agreement import Agreement
from chanjing_studio.ui.parts.own_fields import OwnFields
from chanjing_studio.ui.parts.recording_part import RecordingPart
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import leave_files_to_window
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.findings import FindingsNote


class OwnForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for.

    ``made`` says what comes of it, ``one_file`` that only the first of several was taken; ``notes`` what was found.
    """

    made: Sentence
    one_file: Sentence
    empty: Spec

    def __init__(self, look: Look, notes: str) -> None:
        super().__init__()
        self._look = look
        self.notes = FindingsNote(look, notes)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)

    def put_together(
        self, material: VideoPart | RecordingPart, fields: OwnFields, *, before: Sequence[QWidget] = ()
    ) -> None:
        """With these two; ``before`` are the controls of the file that the keyboard comes to first."""
        self._material, self._fields = material, fields
        self._agreement = Agreement(fields.consent)
        self._lay_out()
        zone = material.zone
        for one, other in itertools.pairwise([*before, zone.choose_button, zone.clear_button, *fields.controls()]):
            QWidget.setTabOrder(one, other)
        material.changed.connect(self._on_material)
        for part in (fields, material):
            part.changed.connect(self._on_changed)
        zone.chosen.connect(self._agreement.ask_anew)
        zone.cleared.connect(self._agreement.ask_anew)
        self._retranslate()

    def render_found(self) -> None:
        """Show what was found in the file, and what follows for the fields."""
        raise NotImplementedError

    def agreed_file(self, spec: Spec) -> tuple[int, int]:
        """The file of which a spec speaks: its bytes, and when it was written in milliseconds."""
        raise NotImplementedError

    def problems(self) -> Sequence[SpecProblem]:
        held = self._material.problem()
        found = self.spec().problems()
        return [held if held and problem.field == held.field else problem for problem in found]

    def estimate(self) -> Estimate | None:
        return Estimate(self.made, Sentence("The cloud's bill decides"))

    def show_problem(self, field: str) -> None:
        reveal(self._fields.field(field) or self._material.zone.choose_button)

    def light_for(self, paths: Sequence[Path]) -> None:
        self._material.zone.light(paths)

    def calm(self) -> None:
        self._material.zone.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self.calm()
        self._agreement.ask_anew()
        self._material.choose(paths[0])
        if len(paths) > 1:
            self.said.emit(self.one_file)

    def take_voice(self, voice: Voice) -> None:
        """None is chosen here."""

    def voice(self) -> Voice | None:
        return None

    def picture(self) -> QImage | None:
        return None

    def draft(self) -> Json:
        return self.spec().to_json()

    def restore(self, draft: Json) -> None:
        self.fill(type(self.empty).from_json(draft))

    def fill(self, spec: Spec) -> None:
        if spec.files:
            self._agreement.came_back(*self.agreed_file(spec))
            self._material.choose(spec.files[0])
        else:
            self._agreement.ask_anew()
            self._material.file.forget()
        self._fields.enter(spec)

    def clear(self) -> None:
        self.fill(self.empty)

    async def unchanged(self) -> bool:
        return await self._material.file.unchanged()

    def set_size_class(self, size: SizeClass) -> None:
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if size.narrow else ways.LeftToRight)
        self._columns.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(self._look.size("space.3"))
        left.addWidget(self._material.zone, 1)
        left.addWidget(self.notes)
        left.addStretch()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._fields, 1)
        self.set_size_class(SizeClass())
        leave_files_to_window(self)

    def _on_material(self) -> None:
        if facts := self._material.facts:
            self._agreement.saw(facts.size_bytes, self._material.file.written)

    def _on_changed(self) -> None:
        self.render_found()
        self.changed.emit()

    def _retranslate(self) -> None:
        self._material.retranslate()
        self._fields.retranslate()
        self.render_found()
