"""The list of layers under its head, with what can be added."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.layer_list import LayerList
from chanjing_studio.ui.canvas.layers import Layer, is_shown, layer_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import say, tr


class LayersCard(QFrame):
    """``adds`` do what adding each layer means that can be left out. ``looks_wanted``: the gallery of looks is."""

    looks_wanted = Signal()

    def __init__(self, look: Look, editor: SceneEditor, adds: dict[Layer, Callable[[], None]]) -> None:
        super().__init__()
        set_role(self, "panel")
        self.setObjectName("layersCard")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # what follows it gives way
        self._editor, self._adds = editor, adds
        self.list = LayerList(look, editor)
        self.looks = button(look, "looksOpen", " ", role="ghost", icon="layout-template", scale="small")
        self.add = button(look, "layerAdd", " ", role="ghost", icon="plus", scale="small")
        self._menu = QMenu(self.add)
        self._menu.setObjectName("layerAddMenu")
        self._title, self._order = label("strong"), label("caption", state="muted", name="layerOrder", wrap=True)
        self._lay_out()
        self.looks.clicked.connect(self.looks_wanted)
        self.looks.hide()
        self.add.clicked.connect(self._on_add)
        editor.changed.connect(self._show)
        self.retranslate()

    def show_looks(self, *, there: bool) -> None:
        """Whether looks are kept."""
        self.looks.setVisible(there)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(tr("Layers"))
        self._order.setText(tr("Uppermost first; the order is fixed"))
        self.list.setAccessibleDescription(self._order.text())
        self.looks.setText(tr("Looks"))
        self.looks.setAccessibleName(tr("Looks: keep this canvas, or use another"))
        self.looks.setToolTip(plain_tip(self.looks.accessibleName()))
        self.add.setText(tr("Add", "a layer"))
        self.add.setAccessibleName(tr("Add a layer"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        head.setContentsMargins(10, 4, 6, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.looks)
        head.addWidget(self.add)
        column.addLayout(head)
        column.addWidget(self.list)
        self._order.setContentsMargins(10, 0, 6, 2)
        column.addWidget(self._order)

    def _missing(self) -> list[Layer]:
        return [layer for layer in self._adds if not is_shown(self._editor.scene, layer)]

    def _show(self) -> None:
        self.add.setEnabled(bool(self._missing()))

    def _on_add(self) -> None:
        self._menu.clear()
        for layer in self._missing():
            action = self._menu.addAction(say(layer_name(layer)))
            action.setObjectName(f"add{layer.name.title()}")
            action.triggered.connect(self._adder(layer))
        self._menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _adder(self, layer: Layer) -> Callable[[], None]:
        def add() -> None:
            self._editor.select(layer)
            self._adds[layer]()

        return add
