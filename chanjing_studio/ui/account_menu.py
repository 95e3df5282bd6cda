"""The menu of the tile at the rail's foot: every cloud's account, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.words import say, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine:
    """One cloud as the tile and its menu tell of it. ``left`` is what its account has left, as far as it is known."""

    cloud: str
    title: Sentence
    signed_in: bool
    practising: bool
    front: bool
    left: Sentence | None = None

    @property
    def state(self) -> str:
        """Whether somebody is signed in, in words."""
        if not self.signed_in:
            return tr("not signed in")
        return tr("in the sandbox") if self.practising else tr("signed in")


class AccountMenu(QMenu):
    """``chosen`` gives the name of the cloud that is to be in front; ``settings_wanted`` leads to the accounts."""

    chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self, parent: QWidget, lines: Sequence[AccountLine]) -> None:
        super().__init__(parent)
        self.setObjectName("accountMenu")
        self.setAccessibleName(tr("Accounts"))
        self.aboutToHide.connect(self.deleteLater)
        self._group = QActionGroup(self)
        for line in lines:
            self._add(line)
        self.addSeparator()
        settings = self.addAction(tr("Accounts in Settings…"))
        settings.setObjectName("accountMenuSettings")
        settings.triggered.connect(self._on_settings)

    def open_at(self, corner: QPoint) -> None:
        """With its lower left corner there; the keyboard stands on the cloud in front."""
        self.popup(corner - QPoint(0, self.sizeHint().height()))
        front = self._group.checkedAction()
        if front:
            self.setActiveAction(front)

    def _add(self, line: AccountLine) -> None:
        action = QAction(_words(line).replace("&", "&&"), self._group)
        action.setObjectName(f"accountMenu-{line.cloud}")
        action.setCheckable(True)
        action.setChecked(line.front)
        action.triggered.connect(lambda: self.chosen.emit(line.cloud))
        self.addAction(action)

    def _on_settings(self) -> None:
        self.settings_wanted.emit()


def _words(line: AccountLine) -> str:
    title = say(line.title)
    if line.left:
        return tr("{cloud} · {state} · {left}", cloud=title, state=line.state, left=say(line.left))
    return tr("{cloud} · {state}", cloud=title, state=line.state)
