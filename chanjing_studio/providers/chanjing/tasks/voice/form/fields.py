"""What is entered about a new voice: its name, what is spoken, a sentence to try it, the agreement, and the model."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from chanjing_studio.domain.script import tidy
from chanjing_studio.providers.chanjing.languages import Language
from chanjing_studio.providers.chanjing.tasks.voice.spec import LONGEST_NAME, LONGEST_TEXT, VoiceModel, VoiceSpec
from chanjing_studio.ui.parts.own_fields import OwnFields
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_LANGUAGES = (Language.CHINESE, Language.ENGLISH)
_LETTERS = {"name": "N", "language": "R", "text": "T", "model": "O"}


class VoiceFields(OwnFields):
    """The new voice can be tried with a sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "voice")
        self.text = QLineEdit()
        self.text.setObjectName("voiceTryEdit")
        self.name.setMaxLength(LONGEST_NAME)
        self.languages = [Segment(look, f"voiceLanguage{each.name.title()}") for each in _LANGUAGES]
        self._language = Segmented(look, "voiceLanguage", self.languages)
        self.languages[0].setChecked(True)
        self.model = _models()
        self._names: dict[str, QLabel] = {name: FieldName(letter) for name, letter in _LETTERS.items()}
        self._count = label("small", state="muted", name="voiceTryNote", wrap=True)
        self._lay_out(look)
        self._connect()

    def values(self) -> dict[str, object]:
        return {
            "name": self.name.text(),
            "language": _LANGUAGES[self._language.group.checkedId()],
            "text": self.text.text(),
            "model": VoiceModel(self.model.currentData()),
            "consent": self.consent.isChecked(),
        }

    def enter(self, spec: VoiceSpec) -> None:
        self.name.setText(spec.name)
        self.languages[_LANGUAGES.index(spec.language)].setChecked(True)
        self.text.setText(spec.text)
        self.model.setCurrentIndex(self.model.findData(spec.model))
        self.consent.setChecked(spec.consent)

    def controls(self) -> list[QWidget]:
        return [self.name, *self.languages, self.text, self.consent, self.fold.head, self.model]

    def field(self, name: str) -> QWidget | None:
        if name == "model":
            self.fold.unfold()
        fields: dict[str, QWidget] = {
            "name": self.name,
            "language": self.languages[0],
            "text": self.text,
            "consent": self.consent,
            "model": self.model,
        }
        return fields.get(name)

    def retranslate(self) -> None:
        said = (tr("Name of the voice"), tr("Spoken in the recording"), tr("A sentence to try it"), tr("Model"))
        for name, words in zip(self._names.values(), said, strict=True):
            name.setText(words)
        for field, words in zip((self.name, self._language, self.text, self.model), said, strict=True):
            field.setAccessibleName(words)
        for segment, words in zip(self.languages, (tr("Chinese"), tr("English")), strict=True):
            segment.setText(words)
        self.name.setPlaceholderText(tr("Such as: my shop's voice"))
        self.say_consent(
            tr("This voice is mine, or I may use it"),
            tr("It is kept with the job. A voice of somebody else needs their agreement."),
        )
        self._say_models()
        self._render()

    def _say_models(self) -> None:
        words = (tr("3.0 Turbo, the newest"), tr("3.0"), tr("2.0"), tr("1.0, the oldest"))
        for row, said in enumerate(words):
            self.model.setItemText(row, said)

    def _render(self) -> None:
        over = len(tidy(self.text.text())) > LONGEST_TEXT
        self._count.setText(
            tr("{used} of {most} characters", used=len(tidy(self.text.text())), most=LONGEST_TEXT)
            if self.text.text()
            else tr("The new voice says it once it is done. It may stay empty.")
        )
        set_state(self._count, "danger" if over else "muted")
        set_state(self.text, "error" if over else "")
        self.text.setAccessibleDescription(self._count.text())
        self.fold.set_words(tr("More options"), tr("Model {model}", model=self.model.currentText()))

    def _on_changed(self) -> None:
        self._render()
        self.changed.emit()

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_changed)
        self._language.chosen.connect(self._on_changed)
        self.model.currentIndexChanged.connect(self._on_changed)

    def _lay_out(self, look: Look) -> None:
        fields = self.name, self.languages[0], self.text, self.model
        for words, field in zip(self._names.values(), fields, strict=True):
            words.setBuddy(field)
        self._lay_out_more(look)
        names = self._names
        groups = (
            (names["name"], self.name),
            (names["language"], self._language),
            (names["text"], self.text, self._count),
        )
        self.lay_out(groups)

    def _lay_out_more(self, look: Look) -> None:
        inside, edge = QHBoxLayout(self.more), look.size("space.4")
        inside.setContentsMargins(edge, look.size("space.3"), edge, look.size("space.3"))
        inside.setSpacing(edge)
        inside.addWidget(self._names["model"])
        inside.addWidget(self.model)
        inside.addStretch(1)


def _models() -> QComboBox:
    made = QComboBox()
    made.setObjectName("voiceModelCombo")
    for model in VoiceModel:
        made.addItem("", model)
    keep_from_wheel(made)
    return made
