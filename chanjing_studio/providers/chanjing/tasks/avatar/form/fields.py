"""What is entered about a new avatar: its name, what is learned, what is spoken, the agreement, and the options."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chanjing_studio.providers.chanjing.languages import Language
from chanjing_studio.providers.chanjing.tasks.avatar.spec import LONGEST_NAME, AvatarSpec, Training
from chanjing_studio.ui.parts.own_fields import OwnFields
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.option_switch import OptionSwitch
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_LANGUAGES = (Language.CHINESE, Language.ENGLISH)
_TRAININGS = (Training.BOTH, Training.FIGURE)
_LETTERS = {"name": "N", "training": "W", "language": "V"}
_SWITCHES = {"avatarVoiceMayFail": "E", "avatarUhd": "K", "avatarBare": "B"}


class AvatarFields(OwnFields):
    """What the video does not allow is not offered."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "avatar")
        self.name.setMaxLength(LONGEST_NAME)
        self.trainings = [Segment(look, f"avatarTraining{each.name.title()}") for each in _TRAININGS]
        self._training = Segmented(look, "avatarTraining", self.trainings)
        self.trainings[0].setChecked(True)
        self.languages = [Segment(look, f"avatarLanguage{each.name.title()}") for each in _LANGUAGES]
        self._language = Segmented(look, "avatarLanguage", self.languages)
        self.languages[0].setChecked(True)
        self._training_note = label("small", state="muted", name="avatarTrainingNote", wrap=True)
        self._names: dict[str, QLabel] = {name: FieldName(letter) for name, letter in _LETTERS.items()}
        self.voice_may_fail, self.uhd, self.bare = self._switches = tuple(
            OptionSwitch(look, name, letter) for name, letter in _SWITCHES.items()
        )
        self.voice_may_fail.switch.setChecked(True)
        self._lay_out(look)
        self._connect()

    @property
    def training(self) -> Training:
        """What is to be learned."""
        return _TRAININGS[self._training.group.checkedId()]

    def values(self) -> dict[str, object]:
        return {
            "name": self.name.text(),
            "training": self.training,
            "language": _LANGUAGES[self._language.group.checkedId()],
            "voice_may_fail": self.voice_may_fail.on,
            "uhd": self.uhd.on,
            "bare": self.bare.on,
            "consent": self.consent.isChecked(),
        }

    def enter(self, spec: AvatarSpec) -> None:
        self.name.setText(spec.name)
        self.trainings[_TRAININGS.index(spec.training)].setChecked(True)
        self.languages[_LANGUAGES.index(spec.language)].setChecked(True)
        for each, on in zip(self._switches, (spec.voice_may_fail, spec.uhd, spec.bare), strict=True):
            each.switch.setChecked(on)
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
        self.voice_may_fail.switch.setEnabled(both)
        self.uhd.allow(possible=spec.video is not None and spec.can_be_uhd)
        self.uhd.explain(
            tr("For videos in 4K.") if spec.can_be_uhd else tr("For videos in 4K. It needs a video in 4K.")
        )
        self.trainings[0].setAccessibleDescription(self._training_note.text())
        self.fold.set_words(tr("More options"), self._summary())

    def _summary(self) -> str:
        size = tr("4K", "an avatar") if self.uhd.on else tr("1080p")
        return " · ".join((size, *((tr("can leave its background"),) if self.bare.on else ())))

    def controls(self) -> list[QWidget]:
        segments = [*self.trainings, *self.languages]
        return [self.name, *segments, self.consent, self.fold.head, *(each.switch for each in self._switches)]

    def field(self, name: str) -> QWidget | None:
        if name == "uhd":
            self.fold.unfold()
        fields: dict[str, QWidget] = {
            "name": self.name,
            "training": self.trainings[0],
            "voice": self.trainings[0],
            "audio": self.trainings[0],
            "language": self.languages[0],
            "consent": self.consent,
            "uhd": self.uhd.switch,
        }
        return fields.get(name)

    def retranslate(self) -> None:
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
        self.say_consent(
            tr("It is me, or I may use this person's likeness and voice"),
            tr("Your answer is kept with the job. If it is somebody else, they must have agreed."),
        )
        self._say_switches()

    def _say_switches(self) -> None:
        self.voice_may_fail.set_name(tr("Make it even if its voice cannot be learned"))
        self.voice_may_fail.explain(tr("It then has no voice of its own, and speaks with any other."))
        self.uhd.set_name(tr("Avatar in 4K"))
        self.bare.set_name(tr("Without what stands behind the person"))
        self.bare.explain(tr("Videos can then leave the background away. Film in front of a plain wall."))

    def _connect(self) -> None:
        for choice in (self._training, self._language):
            choice.chosen.connect(self.changed)
        for each in self._switches:
            each.switch.toggled.connect(self.changed)

    def _lay_out(self, look: Look) -> None:
        for words, field in zip(self._names.values(), (self.name, self.trainings[0], self.languages[0]), strict=True):
            words.setBuddy(field)
        self._lay_out_more(look)
        names = self._names
        training = (names["training"], self._training, self._training_note)
        self.lay_out([(names["name"], self.name), training, (names["language"], self._language)])

    def _lay_out_more(self, look: Look) -> None:
        inside, edge = QVBoxLayout(self.more), look.size("space.4")
        inside.setContentsMargins(edge, look.size("space.3"), edge, look.size("space.3"))
        inside.setSpacing(look.size("space.3"))
        for each in self._switches:
            inside.addWidget(each)
