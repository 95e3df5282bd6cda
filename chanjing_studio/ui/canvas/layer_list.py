"""The layers as a list: what each holds, which is selected, and which can be hidden."""
# The stubs have no fields for QStyleOption.
# pyright: reportAttributeAccessIssue=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from chanjing_studio.domain.scene import Scene
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.layers import Layer, corner_name, fit_name, is_shown, layer_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.painted_row import paint_words
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate
from chanjing_studio.ui.words import say, tr

HIDEABLE = (Layer.CAPTIONS, Layer.PICTURE)
"""Those whose eye can be closed."""
_ICONS = {
    Layer.MARK: "shield-check",
    Layer.CAPTIONS: "captions",
    Layer.FIGURE: "user-round",
    Layer.PICTURE: "image",
    Layer.COLOUR: "palette",
}
_DETAIL, _EYE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SIDE, _ICON, _TEXT, _LINE, _EYE_ROOM = 10, 18, 38, 18, 32
Index = QModelIndex | QPersistentModelIndex


class LayerModel(QAbstractListModel):
    """One row for each layer, the uppermost first. ``figure`` is what the figure is called."""

    def __init__(self, editor: SceneEditor) -> None:
        super().__init__()
        self._editor, self.figure = editor, ""
        editor.changed.connect(self.tell)

    def tell(self) -> None:
        """What the rows say may be another."""
        self.dataChanged.emit(self.index(0), self.index(len(Layer) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else len(Layer)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        layer, scene = Layer(index.row()), self._editor.scene
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(layer)
        if role == _DETAIL:
            return _detail(layer, scene)
        if role == _EYE:
            return _eye(layer, scene)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed(self._name(layer), _detail(layer, scene), _standing(layer, scene))
        return None

    def _name(self, layer: Layer) -> str:
        return self.figure if layer is Layer.FIGURE and self.figure else say(layer_name(layer))


class LayerList(QListView):
    """Selection goes both ways. Space, or a press on the eye, hides a layer that can be hidden and shows it again."""

    eye_pressed = Signal(int)

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._editor, self.layers = editor, LayerModel(editor)
        self.setObjectName("layerList")
        self.setModel(self.layers)
        self.setItemDelegate(_RowDelegate(look))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(len(Layer) * look.size("row.layer"))
        self.selectionModel().selectionChanged.connect(self._on_selected)
        editor.selected.connect(self._follow)
        look.changed.connect(self.viewport().update)
        self._follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.setAccessibleName(tr("Layers"))
        self.layers.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._editor.layer in HIDEABLE:
            self.eye_pressed.emit(self._editor.layer)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_eye = index.isValid() and event.position().x() > self.visualRect(index).right() - _EYE_ROOM
        if on_eye and Layer(index.row()) in HIDEABLE:
            self.eye_pressed.emit(index.row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_selected(self) -> None:
        rows = self.selectionModel().selectedIndexes()
        if rows:
            self._editor.select(Layer(rows[0].row()))

    def _follow(self) -> None:
        index = self.layers.index(self._editor.layer)
        if not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._look.size("row.layer"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, look = option.rect, self._look
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, box, option, chosen=chosen)
        ink, ratio = "accent-text" if chosen else "text-muted", painter.device().devicePixelRatio()
        middle = QRectF(box.left() + _SIDE, box.top(), _ICON, box.height()).center()
        paint_icon(painter, look.icon(_ICONS[Layer(index.row())], ink, _ICON, ratio), middle)
        words = QRect(box.left() + _TEXT, box.top() + (box.height() - 2 * _LINE) // 2, 0, _LINE)
        words.setRight(box.right() - _EYE_ROOM)
        font = "body-strong" if chosen else "body"
        paint_words(painter, words, str(index.data()), look=look, font=font, role="text")
        detail = str(index.data(_DETAIL))
        paint_words(painter, words.translated(0, _LINE), detail, look=look, font="caption", role="text-muted")
        if eye := str(index.data(_EYE) or ""):
            spot = QRectF(box.right() - _EYE_ROOM, box.top(), _EYE_ROOM, box.height()).center()
            paint_icon(painter, look.icon(eye, "text-muted", look.size("icon.inline"), ratio), spot)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, chosen: bool) -> None:
        state = option.state
        if chosen:
            paint_plate(painter, box, 8, fill=self._look.colour("accent-weak"))
            bar = QRectF(box.left(), box.top() + _SIDE, 3, box.height() - 2 * _SIDE)
            paint_plate(painter, bar, 1.5, fill=self._look.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_plate(painter, box, 8, fill=self._look.colour("control-hover"))


def _detail(layer: Layer, scene: Scene) -> str:
    if layer is Layer.MARK:
        return say(corner_name(scene.mark)) if scene.mark is not None else tr("Off", "the AI mark")
    if layer is Layer.CAPTIONS:
        name = scene.captions.font_name or tr("Usual typeface")
        return tr("{typeface} · {size}", "how subtitles look", typeface=name, size=scene.captions.size)
    if layer is Layer.FIGURE:
        return f"{scene.figure.width}×{scene.figure.height}"
    if layer is Layer.COLOUR:
        return scene.colour
    if scene.backdrop is None:
        return tr("None", "no background picture")
    fit = say(fit_name(scene.backdrop.fit))
    return tr("{name} · {fit}", "a background picture", name=scene.backdrop.picture.name, fit=fit)


def _eye(layer: Layer, scene: Scene) -> str:
    if layer is Layer.MARK:
        return "lock" if is_shown(scene, layer) else "eye-off"
    if layer in HIDEABLE:
        return "eye" if is_shown(scene, layer) else "eye-off"
    return ""


def _standing(layer: Layer, scene: Scene) -> str:
    if layer not in HIDEABLE or (layer is Layer.PICTURE and scene.backdrop is None):
        return ""
    return tr("shown", "a layer") if is_shown(scene, layer) else tr("hidden", "a layer")
