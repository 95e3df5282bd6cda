"""The dialog around the gallery of looks: what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.looks.gallery import LookGallery
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_SIZE, _LEAST = QSize(840, 640), QSize(420, 280)


class LooksDialog(QDialog):
    """``keep``, ``take_in``, ``use``, ``rename``, ``give_away`` and ``remove`` are its buttons."""

    use_wanted = Signal()
    rename_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.setObjectName("looks")
        self.setWindowTitle(tr("Looks"))
        self.gallery = LookGallery(look)
        self.keep = button(look, "lookKeep", tr("Keep this canvas…"), icon="plus")
        self.take_in = button(look, "lookImport", tr("Import…"), icon="import")
        self.use = button(look, "lookUse", tr("Use it", "a look"), role="primary")
        self.rename = button(look, "lookRename", tr("Rename…"), icon="pencil")
        self.give_away = button(look, "lookExport", tr("Export…"), icon="download")
        self.remove = button(look, "lookDelete", tr("Delete…"), icon="trash")
        self.leave = button(look, "lookClose", tr("Close"))
        self._note = label("small", state="muted", name="lookNote", wrap=True)
        self._lay_out(look)
        self._connect()
        self._render()
        self.gallery.setFocus()

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say what was done, or could not be."""
        set_state(self._note, "danger" if trouble else "muted")
        self._note.setText(words)
        self._note.setVisible(bool(words))
        announce(self, words)

    def work(self, words: str) -> None:
        """Say what is waited for; until then it can only be closed, which gives it up."""
        self.tell(words)
        self.leave.setFocus()  # the button that was pressed goes grey
        for part in (self.gallery, *self._actions()):
            part.setEnabled(False)

    def rest(self) -> None:
        """Nothing is waited for any more."""
        for part in (self.gallery, self.keep, self.take_in):
            part.setEnabled(True)
        self._render()

    def _actions(self) -> tuple[QWidget, ...]:
        return self.keep, self.take_in, self.use, self.rename, self.give_away, self.remove

    def resize_within(self, window: QWidget) -> None:
        """As large as it should be, and no larger than the window below it."""
        self.resize(_SIZE.boundedTo(window.size() - QSize(40, 40)).expandedTo(_LEAST))

    def _lay_out(self, look: Look) -> None:
        title, hint = label("heading", name="looksTitle"), label("small", state="muted", name="looksHint", wrap=True)
        title.setText(tr("Looks"))
        hint.setText(
            tr("A look is a canvas under a name: avatar, places, background, subtitles and size. Not the words.")
        )
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(hint)
        head.setSpacing(look.size("space.2"))
        head.addLayout(words, 1)
        for part in (self.keep, self.take_in):
            head.addWidget(part)
        column, side = QVBoxLayout(self), look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        column.addLayout(head)
        column.addWidget(self.gallery, 1)
        column.addWidget(self._note)
        column.addWidget(self._buttons(look))
        self.setMinimumSize(_LEAST)

    def _buttons(self, look: Look) -> QWidget:
        foot = QWidget()
        flow = Flow(foot, across=look.size("space.2"), down=look.size("space.2"))
        for part in (self.use, self.rename, self.give_away, self.remove, self.leave):
            flow.addWidget(part)
        return foot

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.gallery.currentItemChanged.connect(self._render)
        for part, wanted in (
            (self.use, self.use_wanted),
            (self.rename, self.rename_wanted),
            (self.remove, self.remove_wanted),
        ):
            part.clicked.connect(wanted)
        self.gallery.use_wanted.connect(self.use_wanted)
        self.gallery.rename_wanted.connect(self._on_rename)
        self.gallery.remove_wanted.connect(self._on_remove)

    def _on_rename(self) -> None:
        if self.rename.isEnabled():
            self.rename_wanted.emit()

    def _on_remove(self) -> None:
        if self.remove.isEnabled():
            self.remove_wanted.emit()

    def _render(self) -> None:
        """Those that came with the program stay as they are."""
        chosen = self.gallery.chosen()
        own = chosen is not None and not chosen.place.shipped
        for part, can in (
            (self.use, chosen is not None),
            (self.give_away, chosen is not None),
            (self.rename, own),
            (self.remove, own),
        ):
            part.setEnabled(can)
        note = tr("This look came with the program, and stays as it is.") if chosen and not own else ""
        for part in (self.rename, self.remove):
            part.setToolTip(plain_tip(note))
            part.setAccessibleDescription(note)
