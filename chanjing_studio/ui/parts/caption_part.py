"""The style of the captions: chosen by its picture, where there are captions at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.background import Background
from chanjing_studio.ui.avatars.covers import Covers, Shape
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex

_PICTURE, _PICTURE_SHORT, _GAP, _RADIUS, _EDGE = QSize(92, 58), QSize(70, 44), 10, 8, 3
_NO_INDEX, _NONE = QModelIndex(), CaptionStyle(id="")
_URL = Qt.ItemDataRole.UserRole + 1
_LESS = 0.45


class CaptionPart(QWidget):
    """No captions, or one of the styles; ``changed`` tells that another is chosen.

    A style that is asked for stays chosen until the cloud's list tells that it is no longer there.
    """

    changed = Signal()

    def __init__(self, look: Look, background: Background) -> None:
        super().__init__()
        self._styles = _Styles()
        self._covers = Covers(background, self)
        self._name = FieldName("C")
        self._delegate = _StyleDelegate(look, self._covers)
        self._list = _StyleList(look, self._styles, self._delegate)
        self._note = label("small", state="muted", name="captionNote", wrap=True)
        self._wanted = ""
        self._lay_out(look)
        self._covers.arrived.connect(self._list.viewport().update)
        self._list.selectionModel().selectionChanged.connect(self._on_selected)
        self._list.measured.connect(self._fetch)

    @property
    def style_id(self) -> str:
        """The cloud's id of the style; empty for no captions."""
        return self._wanted

    @property
    def list(self) -> QListView:
        """The one control."""
        return self._list

    def open(self, pictures: AvatarPictures | None) -> None:
        """Where its pictures come from."""
        self._covers.open(pictures)

    def offer(self, styles: Sequence[CaptionStyle]) -> None:
        """What there is to choose from."""
        self._styles.offer(styles)
        self._list.fit()
        self._select()
        self._fetch()

    def choose(self, style_id: str) -> None:
        """Another style, or none."""
        self._wanted = style_id
        self._select()

    def knows(self, style_id: str) -> bool:
        """Whether a style is among those offered."""
        return self._styles.place_of(style_id) is not None

    def show_possible(self, *, possible: bool, note: str) -> None:
        """Whether there can be captions, and what is to be said about that."""
        self._list.setEnabled(possible)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._list.setAccessibleDescription(note)

    def set_short(self, *, short: bool) -> None:
        """Smaller pictures, for a low window."""
        self._delegate.picture = _PICTURE_SHORT if short else _PICTURE
        self._list.fit()
        self._fetch()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self._name.setText(tr("Caption style"))
        self._list.setAccessibleName(tr("Caption style"))
        self._styles.say()

    def _lay_out(self, look: Look) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.3"))
        row.addWidget(self._name)
        row.addWidget(self._list, 3)
        row.addWidget(self._note, 2)
        row.addStretch(0)
        self._name.setBuddy(self._list)

    def _fetch(self) -> None:
        ratio, picture = self.devicePixelRatioF(), self._delegate.picture
        size = QSize(round(picture.width() * ratio), round(picture.height() * ratio))
        self._covers.set_shape(Shape(size, _RADIUS * ratio))
        self._covers.want([style.picture_url for style in self._styles.offered])

    def _select(self) -> None:
        place = self._styles.place_of(self._wanted) if self._wanted else 0
        index = _NO_INDEX if place is None else self._styles.index(place)
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()

    def _on_selected(self) -> None:
        chosen = self._list.selectionModel().selectedIndexes()
        if not chosen:
            return
        style_id = self._styles.offered[chosen[0].row()].id
        if style_id != self._wanted:
            self._wanted = style_id
            self.changed.emit()


class _Styles(QAbstractListModel):
    """No captions first, then each style."""

    def __init__(self) -> None:
        super().__init__()
        self.offered: tuple[CaptionStyle, ...] = (_NONE,)

    def offer(self, styles: Sequence[CaptionStyle]) -> None:
        self.beginResetModel()
        self.offered = (_NONE, *styles)
        self.endResetModel()

    def place_of(self, style_id: str) -> int | None:
        return next((place for place, style in enumerate(self.offered) if style.id == style_id), None)

    def say(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self.offered) - 1))

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.offered)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == _URL:
            return self.offered[index.row()].picture_url
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _name(self.offered[index.row()], index.row())
        return None


def _name(style: CaptionStyle, number: int) -> str:
    if not style.id:
        return tr("None", "of captions")
    return style.name or tr("Style {number}", "of captions", number=number)


class _StyleDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, covers: Covers) -> None:
        super().__init__()
        self._look, self._covers = look, covers
        self.picture = _PICTURE

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        del option, index
        return self.picture + QSize(_GAP, 2 * _EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        box = QRect(option.rect.topLeft() + QPoint(_EDGE, _EDGE), self.picture)
        url, look, enabled = str(index.data(_URL)), self._look, bool(option.state & QStyle.StateFlag.State_Enabled)
        picture = self._covers.picture(url) if url else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if enabled else _LESS)
        if picture is not None:
            painter.drawPixmap(box, picture)
        else:
            waiting = bool(url) and not self._covers.is_missing(url)
            fill = look.colour("skeleton" if waiting else "panel")
            paint_plate(painter, box, _RADIUS, fill=fill, edge=QPen(look.colour("line-strong"), 1))
        painter.setOpacity(1)
        if picture is None and (not url or self._covers.is_missing(url)):
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("text-muted" if enabled else "text-disabled"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_ring(painter, box, enabled=enabled)
        painter.restore()

    def _paint_ring(self, painter: QPainter, box: QRect, *, enabled: bool) -> None:
        ring = QPen(self._look.colour("accent" if enabled else "outline"), self._look.size("stroke.focus"))
        paint_plate(painter, QRectF(box).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE), _RADIUS + _EDGE, fill=None, edge=ring)


class _StyleList(QListView):
    """One row of pictures; ``measured`` when it is shown, or shown elsewhere."""

    measured = Signal()

    def __init__(self, look: Look, styles: _Styles, delegate: _StyleDelegate) -> None:
        super().__init__()
        self._look, self._delegate = look, delegate
        self.setObjectName("captionList")
        set_role(self, "bare")
        self.setModel(styles)
        self.setItemDelegate(delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fit()
        look.changed.connect(self.viewport().update)

    def fit(self) -> None:
        """As high as its pictures, no wider than all of them."""
        cell = self._delegate.picture + QSize(_GAP, 2 * _EDGE)
        self.setFixedHeight(cell.height() + self._look.size("scroll-bar.width"))
        self.setMaximumWidth(self.model().rowCount() * cell.width() + _GAP)
        self.doItemsLayout()

    def focus_shape(self) -> tuple[QRect, int]:
        """Around the row of pictures."""
        return self.rect(), self._look.size("radius.control")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.measured.emit()
