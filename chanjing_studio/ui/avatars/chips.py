"""Chips that narrow the grid: all, a gender, the tags of the list, 4K, see-through."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from chanjing_studio.domain.voices import Gender
from chanjing_studio.ui.avatars.search import Traits
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import chip
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_MOST = 24
"""Tags that are offered; the search finds the others too."""
_WIDEST = 190


class AvatarChips(QWidget):
    """``changed`` with each press. "All" is chosen while no other is, and pressing it releases the others."""

    changed = Signal()

    def __init__(self, look: Look, name: str = "avatar") -> None:
        super().__init__()
        self._prefix = name
        self._metrics = QFontMetrics(look.font("small"))
        self._flow = Flow(self, across=look.size("space.2"), down=look.size("space.2"))
        self._all, self._women, self._men = (chip(f"{name}{each}", " ") for each in ("All", "Women", "Men"))
        self._uhd, self._bare = chip(f"{name}4K", " "), chip(f"{name}SeeThrough", " ")
        self._tags: dict[str, QPushButton] = {}
        self._all.setChecked(True)
        for made in (self._all, self._women, self._men, self._uhd, self._bare):
            self._flow.addWidget(made)
        for made in (self._women, self._men, self._uhd, self._bare):
            made.toggled.connect(self._on_toggled)
        self._all.clicked.connect(self._on_all)
        self._women.clicked.connect(lambda: self._men.setChecked(False))
        self._men.clicked.connect(lambda: self._women.setChecked(False))

    @property
    def gender(self) -> Gender | None:
        """The gender that is chosen."""
        return Gender.FEMALE if self._women.isChecked() else Gender.MALE if self._men.isChecked() else None

    @property
    def tags(self) -> frozenset[str]:
        """The tags that are chosen."""
        return frozenset(tag for tag, made in self._tags.items() if made.isChecked())

    @property
    def uhd(self) -> bool:
        """Whether only avatars in 4K are wanted."""
        return self._uhd.isChecked()

    @property
    def bare(self) -> bool:
        """Whether only avatars without a background are wanted."""
        return self._bare.isChecked()

    def offer(self, told: Traits) -> None:
        """Offer what the avatars differ in; what is chosen of it stays chosen. Without anything there is no chip."""
        offers = {self._women: told.gender, self._men: told.gender, self._uhd: told.uhd, self._bare: told.bare}
        for made, offered in offers.items():
            made.setVisible(offered)
            if not offered:
                made.setChecked(False)
        self._all.setVisible(bool(told.tags) or any(offers.values()))
        shown = told.tags[:_MOST]
        if list(shown) == list(self._tags):
            return
        former, self._tags = self._tags, {}
        for made in (*former.values(), self._uhd, self._bare):
            self._flow.removeWidget(made)
        self._tags = {tag: former.pop(tag, None) or self._made(tag) for tag in shown}
        self._line_up()
        for made in former.values():
            made.setParent(None)
            made.deleteLater()
        self._mark_all()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self._all, *self._narrowing()]

    def release(self) -> None:
        """Choose none any more; tells of one change, if there was any."""
        chosen = [made for made in self._narrowing() if made.isChecked()]
        for made in chosen:
            with QSignalBlocker(made):
                made.setChecked(False)
        self._mark_all()
        if chosen:
            self.changed.emit()

    def say(self) -> None:
        """Say everything again in the language in force."""
        self._all.setText(tr("All", "avatars"))
        self._women.setText(tr("Women"))
        self._men.setText(tr("Men"))
        self._uhd.setText(tr("4K", "an avatar"))
        self._bare.setText(tr("See-through"))
        self._bare.setToolTip(plain_tip(tr("The background can be removed")))

    def _narrowing(self) -> tuple[QPushButton, ...]:
        return (self._women, self._men, *self._tags.values(), self._uhd, self._bare)

    def _on_toggled(self) -> None:
        self._mark_all()
        self.changed.emit()

    def _on_all(self) -> None:
        self.release()

    def _mark_all(self) -> None:
        self._all.setChecked(not any(made.isChecked() for made in self._narrowing()))

    def _made(self, tag: str) -> QPushButton:
        """A cloud's word may be of any length, and hold an "&", which Qt takes for a key."""
        made = chip(f"{self._prefix}Tag", " ")
        shown = self._metrics.elidedText(tag, Qt.TextElideMode.ElideRight, _WIDEST)
        made.setText(shown.replace("&", "&&"))
        made.setAccessibleName(tag)
        made.setToolTip(plain_tip("" if shown == tag else tag))
        made.toggled.connect(self._on_toggled)
        return made

    def _line_up(self) -> None:
        """For the eye and for the Tab key alike."""
        last: QWidget = self._men
        for place, made in enumerate(self._tags.values()):
            made.setObjectName(f"{self._prefix}Tag{place}")
        for made in (*self._tags.values(), self._uhd, self._bare):
            self._flow.addWidget(made)
            QWidget.setTabOrder(last, made)
            last = made
