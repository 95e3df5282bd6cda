"""The options that most people leave as they are: size, model, what the picture does, callback."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QSizePolicy, QWidget

from chanjing_studio.providers.chanjing.tasks.lip_sync.form.size_fields import SizeFields
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Backway, DriveMode, LipSyncSpec, Model
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

DEFAULTS = LipSyncSpec()

_LEAST_COMBO = 140

# Row, column and width of each field in the grid; its name stands at its left.
_TWO_COLUMNS = {
    "size": (0, 0, 4),
    "model": (1, 0, 1),
    "drive_mode": (1, 2, 1),
    "backway": (2, 0, 4),
    "callback": (3, 0, 4),
}
_ONE_COLUMN = {name: (row, 0, 4) for row, name in enumerate(("size", "model", "drive_mode", "backway", "callback"))}
_LETTERS = {"size": "Z", "model": "O", "drive_mode": "F", "backway": "I", "callback": "C"}
"""Alt and the letter lead to the field, in every language."""


class LipSyncOptions(QFrame):
    """Holds the last fields of the cloud's page, at the cloud's defaults until they are changed."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "panel")
        self.size_fields = SizeFields(look, (DEFAULTS.width, DEFAULTS.height))
        self._model = _combo("modelCombo", list(Model))
        self._backway = _combo("backwayCombo", list(Backway))
        self._drive_mode = _combo("driveModeCombo", list(DriveMode))
        self._callback = QLineEdit()
        self._callback.setObjectName("callbackEdit")
        self._callback_note = label("small", state="muted", name="callbackNote", wrap=True)
        self._grid = QGridLayout(self)
        self._narrow, self._places = False, dict[str, tuple[int, int, int]]()
        self._names = {name: FieldName(letter) for name, letter in _LETTERS.items()}
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def values(self) -> Mapping[str, object]:
        """The fields of a spec that are set here."""
        width, height = self.size_fields.size_set
        return {
            "width": width,
            "height": height,
            "model": Model(self._model.currentData()),
            "backway": Backway(self._backway.currentData()),
            "drive_mode": DriveMode(self._drive_mode.currentData()),
            "callback": self._callback.text().strip(),
        }

    def enter(self, spec: LipSyncSpec) -> None:
        """Show what a spec asks for."""
        self.size_fields.set_size((spec.width, spec.height))
        for combo, value in ((self._model, spec.model), (self._backway, spec.backway)):
            combo.setCurrentIndex(combo.findData(value))
        self._drive_mode.setCurrentIndex(self._drive_mode.findData(spec.drive_mode))
        self._callback.setText(spec.callback)

    def show_callback_problem(self, sentence: str) -> None:
        """What is wrong with the callback address; nothing when it is empty or right."""
        set_state(self._callback, "error" if sentence else "")
        set_state(self._callback_note, "danger" if sentence else "muted")
        self._callback_note.setText(sentence or tr("The cloud calls this web address when the video is done."))
        self._callback.setAccessibleDescription(self._callback_note.text())

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        size = self.size_fields
        return [
            *(size.width_spin, size.height_spin, size.fix_button, size.preset_button),
            *(self._model, self._drive_mode, self._backway, self._callback),
        ]

    def field(self, name: str) -> QWidget | None:
        """The control of a field; None when it is not one of these."""
        fields: dict[str, QWidget] = {
            "width": self.size_fields.width_spin,
            "height": self.size_fields.height_spin,
            "model": self._model,
            "backway": self._backway,
            "drive_mode": self._drive_mode,
            "callback": self._callback,
        }
        return fields.get(name)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        said = (tr("Output size"), tr("Model"), tr("Frames"), tr("If the picture ends first"), tr("Callback address"))
        for name, words in zip(self._names.values(), said, strict=True):
            name.setText(words)
        for field, words in zip(self._fields()[1:], said[1:], strict=True):
            field.setAccessibleName(words)
        self.size_fields.retranslate()
        _say_items(self._model, (tr("Standard, 1 bean a second"), tr("High quality, 2 beans a second")))
        _say_items(self._backway, (tr("Play it again from the start"), tr("Play it backwards")))
        _say_items(self._drive_mode, (tr("In their own order"), tr("In random order")))
        self._place()

    def _fields(self) -> tuple[QWidget, ...]:
        return self.size_fields, self._model, self._drive_mode, self._backway, self._callback

    def set_narrow(self, *, narrow: bool) -> None:
        """One field a row; where there is room, the short ones stand in pairs."""
        self._narrow = narrow
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        places = _TWO_COLUMNS if not self._narrow and self._pair_width() <= self.width() else _ONE_COLUMN
        if places is not self._places:
            self._places = places
            self._place_fields(places)

    def _pair_width(self) -> int:
        """What the row with two fields needs."""
        margins, gap = self._grid.contentsMargins(), self._grid.horizontalSpacing()
        parts = self._model, self._names["drive_mode"], self._drive_mode
        first = max(words.sizeHint().width() for name, words in self._names.items() if name != "drive_mode")
        return margins.left() + margins.right() + first + sum(part.sizeHint().width() + gap for part in parts)

    def _place_fields(self, places: Mapping[str, tuple[int, int, int]]) -> None:
        while self._grid.count():
            self._grid.takeAt(0)
        for (name, words), field in zip(self._names.items(), self._fields(), strict=True):
            row, column, width = places[name]
            self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, row, column + 1, 1, width)
        self._grid.addWidget(self._callback_note, len(places), 1, 1, 4)

    def _lay_out(self, look: Look) -> None:
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(look.size("space.4"))
        self._grid.setVerticalSpacing(look.size("space.2"))
        self._grid.setColumnStretch(4, 1)
        for words, field in zip(self._names.values(), self._fields(), strict=True):
            words.setBuddy(field.width_spin if isinstance(field, SizeFields) else field)
        self.set_narrow(narrow=False)

    def _connect(self) -> None:
        self.size_fields.changed.connect(self.changed)
        for combo in (self._model, self._backway, self._drive_mode):
            combo.currentIndexChanged.connect(self.changed)
        self._callback.textChanged.connect(self.changed)


def _combo(name: str, values: Sequence[object]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setMinimumWidth(_LEAST_COMBO)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    for value in values:
        made.addItem("", value)
    keep_from_wheel(made)
    return made


def _say_items(combo: QComboBox, words: Sequence[str]) -> None:
    for row, said in enumerate(words):
        combo.setItemText(row, said)
