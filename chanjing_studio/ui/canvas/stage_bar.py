"""Over the canvas: its size, what places lay over a video, and the steps back and forth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from chanjing_studio.domain.safe_areas import Place, safe_area
from chanjing_studio.domain.scene_advice import place_name
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.size_bar import SizeBar
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.tip import name_choice
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import say, tr

_PLACES, _LIST_AIR = 196, 24


class StageBar(QWidget):
    """``placed``: another place was chosen, or none; ``place`` is it."""

    placed = Signal()

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._look, self._editor = look, editor
        self.size_bar = SizeBar(look, editor)
        self.places = QComboBox()
        self.places.setObjectName("safeArea")
        self.places.setFixedWidth(_PLACES)
        keep_from_wheel(self.places)
        for place in (None, *Place):
            self.places.addItem("", place)
        self.undo = button(look, "undoButton", role="ghost", icon="undo-2")
        self.redo = button(look, "redoButton", role="ghost", icon="redo-2")
        for made, icon in ((self.undo, "undo-2"), (self.redo, "redo-2")):
            look.dress(made, icon, "text", size=look.size("icon.control"))  # muted, it would look as if it could not
        self._lay_out()
        self.places.currentIndexChanged.connect(self.placed)
        self.undo.clicked.connect(editor.undo)
        self.redo.clicked.connect(editor.redo)
        editor.stepped.connect(self._show_steps)
        editor.changed.connect(self._show_place)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    @property
    def place(self) -> Place | None:
        """The place whose safe area is shown."""
        found = self.places.currentData()
        return Place(found) if found else None

    def set_place(self, place: Place | None) -> None:
        """Choose a place."""
        self.places.setCurrentIndex((None, *Place).index(place))

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [*self.size_bar.controls(), self.places, self.undo, self.redo]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.places.setItemText(0, tr("No safe area"))
        for row, place in enumerate(Place, 1):
            self.places.setItemText(row, tr("{place} safe area", place=say(place_name(place))))
        self.places.view().setMinimumWidth(self.places.view().sizeHintForColumn(0) + _LIST_AIR)
        self._show_steps()
        self._show_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        row, flow_room = QHBoxLayout(self), QWidget()
        flow = Flow(flow_room, across=self._look.size("space.2"), down=self._look.size("space.2"))
        for part in (self.size_bar, self.places):
            flow.addWidget(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.size("space.1"))
        row.addWidget(flow_room, 1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)

    def _dress(self) -> None:
        icon = self._look.qicon("crop", size=self._look.size("icon.inline"))
        blocker = QSignalBlocker(self.places)
        for row in range(self.places.count()):
            self.places.setItemIcon(row, icon)
        blocker.unblock()

    def _show_steps(self) -> None:
        editor = self._editor
        self.undo.setEnabled(editor.can_undo)
        self.redo.setEnabled(editor.can_redo)
        undo, redo = _undo_words(editor.undo_words()), _redo_words(editor.redo_words())
        name_button(self.undo, undo, with_key(undo, "Ctrl+Z"))
        name_button(self.redo, redo, with_key(redo, "Ctrl+Shift+Z"))

    def _show_place(self) -> None:
        """What does not fill a telephone has nothing laid over it."""
        fills = safe_area(Place.TIKTOK, self._editor.scene.size) is not None
        self.places.setEnabled(fills)
        note = "" if fills else tr("Only upright videos fill a telephone, with buttons over them.")
        name_choice(self.places, tr("Safe area"), note)
        self.places.setAccessibleDescription(note)


def _undo_words(step: str) -> str:
    return tr("Undo: {step}", step=step) if step else tr("Nothing to undo")


def _redo_words(step: str) -> str:
    return tr("Redo: {step}", step=step) if step else tr("Nothing to redo")
