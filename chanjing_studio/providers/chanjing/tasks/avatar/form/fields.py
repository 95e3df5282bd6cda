"""What is entered about a new avatar: its name, what is learned, what is spoken, the agreement, and the options."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.providers.chanjing.tasks.avatar.spec import LONGEST_NAME, AvatarSpec, Language, Training
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import tr

_LANGUAGES = (Language.CHINESE, Language.ENGLISH)
_TRAININGS = (Training.BOTH, Training.FIGURE)


class AvatarFields(QWidget):
    """Holds all of a spec but its video. ``changed`` with each letter and each press."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName("avatarNameEdit")
        self.name.setMaxLength(LONGEST_NAME)
        self.trainings = [Segment(look, f"avatarTraining{each.name.title()}") for each in _TRAININGS]
        self._training = Segmented(look, "avatarTraining", self.trainings)
        self.trainings[0].setChecked(True)
        self.languages = [Segment(look, f"avatarLanguage{each.name.title()}") for each in _LANGUAGES]
        self._language = Segmented(look, "avatarLanguage", self.languages)
        self.languages[0].setChecked(True)
        self._training_note = label("small", state="muted", name="avatarTrainingNote", wrap=True)
        self.consent = QCheckBox()
        self.consent.setObjectName("avatarConsent")
        self._consent_note = label("small", state="muted", name="avatarConsentNote", wrap=True)
        self._names: dict[str, QLabel] = {name: label("label") for name in ("name", "training", "language")}
        self.voice_may_fail, self.uhd = Switch(look, "avatarVoiceMayFail"), Switch(look, "avatarUhd")
        self.voice_may_fail.setChecked(True)
        self._switch_names = label("label"), label("label")
        self._switch_notes = tuple(
            label("small", state="muted", name=f"{each.objectName()}Note", wrap=True)
            for each in (self.voice_may_fail, self.uhd)
        )
        self._more = QFrame()
        self.fold = Fold(look, "moreOptions", self._more)
        self._lay_out(look)
        self._connect()

    @property
    def training(self) -> Training:
        """What is to be learned."""
        return _TRAININGS[self._training.group.checkedId()]

    def values(self) -> dict[str, object]:
        """The fields of a spec that are entered here."""
        return {
            "name": self.name.text(),
            "training": self.training,
            "language": _LANGUAGES[self._language.group.checkedId()],
            "voice_may_fail": self.voice_may_fail.isChecked(),
            "uhd": self.uhd.isChecked(),
            "consent": self.consent.isChecked(),
        }

    def enter(self, spec: AvatarSpec) -> None:
        """Show what a spec asks for."""
        self.name.setText(spec.name)
        self.trainings[_TRAININGS.index(spec.training)].setChecked(True)
        self.languages[_LANGUAGES.index(spec.language)].setChecked(True)
        self.voice_may_fail.setChecked(spec.voice_may_fail)
        self.uhd.setChecked(spec.uhd)
        self.consent.setChecked(spec.consent)

    def show_possible(self, spec: AvatarSpec) -> None:
        """What the video does not allow is explained, not offered; what is on already can always be put off."""
        both = spec.training is Training.BOTH
        silent = spec.video is not None and spec.video_silent and both
        set_state(self._training_note, "danger" if silent else "muted")
        words = (
            tr("The avatar speaks with its own voice in videos, or with any other.")
            if both
            else tr("A silent video will do. In videos the avatar speaks with any voice you choose.")
        )
        self._training_note.setText(tr("This video has no sound: no voice can be learned.") if silent else words)
        self.voice_may_fail.setEnabled(both)
        self.uhd.setEnabled(self.uhd.isChecked() or (spec.video is not None and spec.can_be_uhd))
        self._say_switches(possible=spec.can_be_uhd)
        self.trainings[0].setAccessibleDescription(self._training_note.text())
        self.fold.set_words(tr("More options"), tr("4K", "an avatar") if self.uhd.isChecked() else tr("1080p"))

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        segments = [*self.trainings, *self.languages]
        return [self.name, *segments, self.consent, self.fold.head, self.voice_may_fail, self.uhd]

    def field(self, name: str) -> QWidget | None:
        """The control of a field, brought into sight; None when it is not one of these."""
        if name == "uhd":
            self.fold.unfold()
        fields: dict[str, QWidget] = {
            "name": self.name,
            "training": self.trainings[0],
            "voice": self.trainings[0],
            "audio": self.trainings[0],
            "language": self.languages[0],
            "consent": self.consent,
            "uhd": self.uhd,
        }
        return fields.get(name)

    def retranslate(self) -> None:
        """Says everything in the language in force but what depends on the video."""
        said = (tr("Name of the avatar"), tr("What is made"), tr("Spoken in the video"))
        for name, words in zip(self._names.values(), said, strict=True):
            name.setText(words)
        for field, words in zip((self.name, self._training, self._language), said, strict=True):
            field.setAccessibleName(words)
        for segment, words in zip(self.trainings, (tr("Avatar and voice"), tr("Avatar alone")), strict=True):
            segment.setText(words)
        for segment, words in zip(self.languages, (tr("Chinese"), tr("English")), strict=True):
            segment.setText(words)
        self.name.setPlaceholderText(tr("For example: me in the shop"))
        self.consent.setText(tr("It is me, or I may use this person's likeness and voice"))
        self._consent_note.setText(
            tr("Your answer is kept with the job. If it is somebody else, they must have agreed.")
        )
        self.consent.setAccessibleDescription(self._consent_note.text())
        names = (tr("Make it even if its voice cannot be learned"), tr("Avatar in 4K"))
        for switch, name, words in zip((self.voice_may_fail, self.uhd), self._switch_names, names, strict=True):
            name.setText(words)
            switch.setAccessibleName(words)

    def _say_switches(self, *, possible: bool) -> None:
        said = (
            tr("It then has no voice of its own, and speaks with any other."),
            tr("For videos in 4K.") if possible else tr("For videos in 4K. It needs a video in 4K."),
        )
        for switch, note, words in zip((self.voice_may_fail, self.uhd), self._switch_notes, said, strict=True):
            note.setText(words)
            switch.setAccessibleDescription(words)

    def _connect(self) -> None:
        self.name.textChanged.connect(self.changed)
        for choice in (self._training, self._language):
            choice.chosen.connect(self.changed)
        for box in (self.consent, self.voice_may_fail, self.uhd):
            box.toggled.connect(self.changed)

    def _lay_out(self, look: Look) -> None:
        for words, field in zip(self._names.values(), (self.name, self.trainings[0], self.languages[0]), strict=True):
            words.setBuddy(field)
        self._lay_out_more(look)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.size("space.3"))
        whole.addWidget(self._card(look))
        whole.addWidget(self.fold)
        whole.addStretch(1)

    def _card(self, look: Look) -> QFrame:
        card, gap, edge = QFrame(), look.size("space.2"), look.size("space.4")
        set_role(card, "panel")
        column = QVBoxLayout(card)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(gap)
        for name, part in (("name", self.name), ("training", self._training), ("language", self._language)):
            column.addWidget(self._names[name])
            column.addWidget(part)
            if part is self._training:
                column.addWidget(self._training_note)
            column.addSpacing(gap)
        column.addWidget(self.consent, 0, Qt.AlignmentFlag.AlignLeft)  # as wide as what can be pressed
        column.addWidget(self._consent_note)
        return card

    def _lay_out_more(self, look: Look) -> None:
        set_role(self._more, "panel")
        inside, edge = QVBoxLayout(self._more), look.size("space.4")
        inside.setContentsMargins(edge, look.size("space.3"), edge, look.size("space.3"))
        inside.setSpacing(look.size("space.1"))
        switches = zip((self.voice_may_fail, self.uhd), self._switch_names, self._switch_notes, strict=True)
        for switch, name, note in switches:
            row = QHBoxLayout()
            row.addWidget(name, 1)
            row.addWidget(switch)
            name.setBuddy(switch)
            inside.addLayout(row)
            inside.addWidget(note)
            inside.addSpacing(look.size("space.2") if switch is self.voice_may_fail else 0)
