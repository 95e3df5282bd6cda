"""The options that most people leave as they are: model, language, what the picture does, callback, grounds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.performance import Backway, DriveMode
from chanjing_studio.providers.chanjing.languages import Language
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec, Model
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.option_switch import OptionSwitch
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_LETTERS = {"model": "O", "language": "L", "drive_mode": "F", "backway": "I", "callback": "C"}
"""Alt and the letter lead to the field, in every language."""


class HumanOptions(QFrame):
    """Holds the last fields of the cloud's page, at the cloud's defaults until they are changed."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "panel")
        self._combos: dict[str, QComboBox] = {
            "model": _combo("modelCombo", list(Model)),
            "language": _combo("languageCombo", list(Language)),
            "drive_mode": _combo("driveModeCombo", list(DriveMode)),
            "backway": _combo("backwayCombo", list(Backway)),
        }
        self._see_through, self._bare = OptionSwitch(look, "seeThrough", "G"), OptionSwitch(look, "withoutGround", "B")
        self._decided = label("label", wrap=True)
        self._decided_note = label("small", state="muted", name="decidedNote", wrap=True)
        self._callback = QLineEdit()
        self._callback.setObjectName("callbackEdit")
        self._callback_note = label("small", state="muted", name="callbackNote", wrap=True)
        self._names = {name: FieldName(letter) for name, letter in _LETTERS.items()}
        self._cast = Cast()
        self._lay_out(look)
        self._connect()
        self.retranslate()

    @property
    def see_through(self) -> bool:
        """Whether the video is to have neither background nor subtitles."""
        return self._see_through.on

    def values(self) -> Mapping[str, object]:
        """The fields of a spec that are set here."""
        chosen = {name: combo.currentData() for name, combo in self._combos.items()}
        return {
            "model": Model(chosen["model"]),
            "language": Language(chosen["language"]),
            "drive_mode": DriveMode(chosen["drive_mode"]),
            "backway": Backway(chosen["backway"]),
            "see_through": self.see_through,
            "without_ground": self._bare.on,
            "callback": self._callback.text().strip(),
        }

    def enter(self, spec: HumanSpec) -> None:
        """Show what a spec asks for."""
        for name, combo in self._combos.items():
            combo.setCurrentIndex(combo.findData(getattr(spec, name)))
        self._see_through.switch.setChecked(spec.see_through)
        self._bare.switch.setChecked(spec.without_ground)
        self._callback.setText(spec.callback)
        self.suit(spec.avatar)

    def suit(self, cast: Cast) -> None:
        """Offer what can be done with whoever is seen."""
        self._cast = cast
        self._see_through.allow(possible=cast.own)
        self._bare.allow(possible=cast.may_be_bare)
        self._explain()

    def show_callback_problem(self, sentence: str) -> None:
        """What is wrong with the callback address; nothing when it is empty or right."""
        set_state(self._callback, "error" if sentence else "")
        set_state(self._callback_note, "danger" if sentence else "muted")
        self._callback_note.setText(sentence or tr("The cloud calls this web address when the video is done."))
        self._callback.setAccessibleDescription(self._callback_note.text())

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [*self._fields(), self._bare.switch, self._see_through.switch]

    def field(self, name: str) -> QWidget | None:
        """The control of a field; None when it is not one of these."""
        switches = {"seeThrough": self._see_through.switch, "withoutGround": self._bare.switch}
        others: dict[str, QWidget] = {"callback": self._callback, **self._combos, **switches}
        return others.get(name)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        said = (tr("Model"), tr("Language", "spoken"), tr("Frames"), tr("If the picture ends first"))
        for (name, combo), words in zip(self._combos.items(), said, strict=True):
            self._names[name].setText(words)
            combo.setAccessibleName(words)
        self._names["callback"].setText(tr("Callback address"))
        self._callback.setAccessibleName(tr("Callback address"))
        self._see_through.set_name(tr("See-through video"))
        self._bare.set_name(tr("Leave the figure's own background away"))
        self._decided.setText(tr("Decided for you"))
        self._decided_note.setText(
            tr(
                "Recordings and pictures are uploaded from this computer, so that they can be checked first. The "
                "canvas alone says whether there are subtitles. Avatars and voices are those this account can use here."
            )
        )
        self._say_items()
        self._explain()

    def _say_items(self) -> None:
        models = (
            tr("Standard, 1 bean a second"),
            tr("High quality, 2 beans a second"),
            tr("Cartoon, for drawn avatars, 3 beans a second"),
        )
        _say(self._combos["model"], models)
        _say(self._combos["language"], (tr("Chinese", "spoken"), tr("English", "spoken")))
        _say(self._combos["drive_mode"], (tr("In their own order"), tr("In random order")))
        _say(self._combos["backway"], (tr("Play it again from the start"), tr("Play it backwards")))

    def _explain(self) -> None:
        self._see_through.explain(
            tr("A webm without background and subtitles. It needs an avatar made from a see-through webm.")
            if self._cast.own
            else tr("Only an own avatar made from a see-through webm can be see-through.")
        )
        self._bare.explain(self._of_ground())

    def _of_ground(self) -> str:
        if self._cast.own:
            return tr(
                "Only for an avatar that was made for it: the cloud's list does not tell. The canvas goes on showing "
                "what stands behind the person."
            )
        if self._cast.bare:
            return tr("Mostly it is away already. Switch this on if a video came back with it.")
        return tr("Only for a figure of whom the cloud says so, or an own avatar that was made for it.")

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(look.size("space.1"))
        for name, field in zip(self._names.values(), self._fields(), strict=True):
            name.setBuddy(field)
            column.addWidget(name)
            column.addWidget(field)
            column.addSpacing(look.size("space.1"))
        column.addWidget(self._callback_note)
        for part in (self._bare, self._see_through, self._decided):
            column.addSpacing(look.size("space.1"))
            column.addWidget(part)
        column.addWidget(self._decided_note)

    def _fields(self) -> tuple[QWidget, ...]:
        return *self._combos.values(), self._callback

    def _connect(self) -> None:
        for combo in self._combos.values():
            combo.currentIndexChanged.connect(self.changed)
        for each in (self._see_through, self._bare):
            each.switch.toggled.connect(self.changed)
        self._callback.textChanged.connect(self.changed)


def _combo(name: str, values: Sequence[object]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    for value in values:
        made.addItem("", value)
    keep_from_wheel(made)
    return made


def _say(combo: QComboBox, words: Sequence[str]) -> None:
    for row, said in enumerate(words):
        combo.setItemText(row, said)
