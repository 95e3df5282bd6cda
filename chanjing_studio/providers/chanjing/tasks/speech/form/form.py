"""The speech form: the script, the voice that says it, and the mark of the machine."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.saying import PITCHES, SPEEDS, VOLUMES
from chanjing_studio.domain.script_parts import parts_of
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.speech.form.parts_row import PartsRow
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.ui.figures import span
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.words_part import GAP, GAP_SHORT, WordsPart
from chanjing_studio.ui.settings.rows import SettingRow
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import tr

_DEFAULTS = SpeechSpec()
PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Split:
    """A script, and how many parts it takes."""

    script: str
    count: int


class SpeechForm(TaskForm):
    """Every part keeps its own value; the spec is gathered from them whenever it is asked for."""

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._words = WordsPart(tools, _manner(), marks=True)
        self._marks = tools.ai_mark
        self._mark = Switch(tools.look, "aiMark")
        self._mark_row = SettingRow(tools.look, self._mark, name="aiMarkWhy", letter="A")
        self._parts = PartsRow(tools.look)
        self._split = Split("", 1)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._enter(SpeechSpec(ai_mark=self._marks()))
        self._say()

    def spec(self) -> Spec:
        return self._spec()

    def specs(self) -> Sequence[Spec]:
        return self._spec().in_parts(uuid.uuid4().hex) if self._parts.agreed else [self._spec()]

    def problems(self) -> Sequence[SpecProblem]:
        return (*self._script_problems(), *self._words.voice.problems())

    def _script_problems(self) -> Sequence[SpecProblem]:
        spec = self._spec()
        if self._parts.agreed:
            return next(filter(None, (part.problems() for part in spec.in_parts("?"))), ())
        if self._split.count == 1:
            return spec.problems()
        too_long = Sentence("Split the script into %n parts, or shorten it", "", self._split.count)
        rest = [problem for problem in spec.problems() if problem.field != "script"]
        return [SpecProblem(PARTS, too_long), *rest]

    def estimate(self) -> Estimate | None:
        if not self._words.seconds:
            return None
        # What a second of speech costs is written nowhere.
        length = span(self._words.seconds)
        if self._parts.agreed:
            result = Sentence("About {length} of speech in %n parts", "", self._split.count, length=length)
            return Estimate(result, Sentence("The cloud's bill decides, for each part"))
        return Estimate(Sentence("About {length} of speech", length=length), Sentence("The cloud's bill decides"))

    def show_problem(self, field: str) -> None:
        reveal(self._parts.button if field == PARTS else self._words.field(field) or self._words.editor.text)

    def light_for(self, paths: Sequence[Path]) -> None:
        """A document goes to the script, which is all there is."""

    def calm(self) -> None:
        """Nothing was lit."""

    def take_files(self, paths: Sequence[Path]) -> None:
        documents = [path for path in paths if named_as_document(path.name)]
        if documents:
            self._words.documents.take(documents[0])
        if len(paths) > len(documents[:1]):
            self.said.emit(Sentence("Speech takes one document: txt, md, docx or srt. The rest was left alone."))

    def take_voice(self, voice: Voice) -> None:
        self._words.voice.choose(voice)

    def voice(self) -> Voice | None:
        return self._words.voice.voice

    def picture(self) -> QImage | None:
        return None

    def draft(self) -> Json:
        return {**self._spec().to_json(), PARTS: self._parts.agreed}

    def restore(self, draft: Json) -> None:
        self._enter(SpeechSpec.from_json(draft), agreed=draft.get(PARTS) is True)

    def fill(self, spec: Spec) -> None:
        self._enter(cast("SpeechSpec", spec))

    def clear(self) -> None:
        script = self._words.editor.words()
        self._enter(SpeechSpec(ai_mark=self._marks()))
        self._words.editor.set_words(script)
        self._words.editor.replace_words("")  # undo brings it back

    async def unchanged(self) -> bool:
        return True

    def set_size_class(self, size: SizeClass) -> None:
        self._column.setSpacing(GAP_SHORT if size.short else GAP)
        self._words.set_size_class(size)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._words.retranslate()
            self._parts.retranslate()
            self._say()

    def _lay_out(self) -> None:
        card = QFrame()
        set_role(card, "panel")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._mark_row)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._words, 1)
        self._column.addWidget(self._parts)
        self._column.addWidget(card)
        for before, after in itertools.pairwise([*self._words.controls(), self._parts.button, self._mark]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._words.changed.connect(self._on_words)
        self._parts.changed.connect(self._on_parts)
        self._words.voice.wanted.connect(self.voice_wanted)
        self._words.said.connect(self.said)
        self._words.did.connect(self.did)
        self._mark.toggled.connect(self.changed)

    def _on_words(self) -> None:
        script = self._words.editor.words()
        if script != self._split.script:  # and not the voice: it is looked at with every key
            self._split = Split(script, len(parts_of(script)))
            self._parts.show_count(self._split.count)
            self._words.editor.take_any_length(any_length=self._parts.agreed)
        self.changed.emit()

    def _on_parts(self) -> None:
        self._words.editor.take_any_length(any_length=self._parts.agreed)
        self.changed.emit()

    def _say(self) -> None:
        why = tr("The cloud puts a mark into the sound. Many places ask that what a machine made says so.")
        self._mark_row.set_words(tr("Mark it as made by AI"), why)
        self._mark.setAccessibleName(tr("Mark it as made by AI"))
        self._mark.setAccessibleDescription(why)

    def _spec(self) -> SpeechSpec:
        voice, card = self.voice(), self._words.voice.card
        return SpeechSpec(
            script=self._words.editor.words(),
            voice_id=voice.id if voice else "",
            voice_name=voice.name if voice else "",
            speed=card.speed.value(),
            pitch=card.pitch.value(),
            volume=round(card.volume.value()),
            ai_mark=self._mark.isChecked(),
            part=self._parts.part,
        )

    def _enter(self, spec: SpeechSpec, *, agreed: bool = False) -> None:
        voice, card = self._words.voice, self._words.voice.card
        self._words.editor.set_words(spec.script)
        voice.choose(Voice(id=spec.voice_id, name=spec.voice_name) if spec.voice_id else None)
        for number, value in ((card.speed, spec.speed), (card.pitch, spec.pitch), (card.volume, spec.volume)):
            number.set_value(value)
        self._mark.setChecked(spec.ai_mark)
        self._parts.enter(spec.part, agreed=agreed and self._split.count > 1)
        self._on_parts()


def _manner() -> Manner:
    speed, pitch = NumberRange(*SPEEDS, _DEFAULTS.speed, 0.05, 2), NumberRange(*PITCHES, _DEFAULTS.pitch, 0.1, 1)
    return Manner(speed, pitch, NumberRange(*VOLUMES, _DEFAULTS.volume))
