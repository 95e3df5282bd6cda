"""A chip for each language and dialect among the voices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from chanjing_studio.services.tongues import Tongue
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import tongue_name
from chanjing_studio.ui.widgets.buttons import chip
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_MOST = 100
"""Three times as many as the program knows: a cloud that calls each voice's language otherwise stops nothing."""
_WIDEST = 190
_FEW, _MANY = 8, 24
"""Of more than many the most frequent few are in sight until somebody wants all: the list keeps its height."""


class TongueChips(QObject):
    """They stand in a flow between two chips that are always there; ``changed`` with each press.

    Where there are many a button behind the first few brings the rest.
    """

    changed = Signal()

    def __init__(self, look: Look, flow: Flow, *, before: QWidget, after: QWidget) -> None:
        super().__init__()
        self._metrics = QFontMetrics(look.font("small"))
        self._flow, self._before, self._after = flow, before, after
        self._chips: dict[Tongue, QPushButton] = {}
        self._more, self._unfolded = chip("voiceMoreLanguages", " "), False
        self._more.setCheckable(False)
        self._more.clicked.connect(self._on_more)

    @property
    def chosen(self) -> frozenset[str]:
        """The ``words`` of the tongues that are chosen."""
        return frozenset(tongue.words for tongue in self._chosen())

    def words(self) -> str:
        """The names of those that are chosen."""
        return listed(*(tongue_name(tongue) for tongue in self._chosen()))

    def offer(self, tongues: Sequence[Tongue]) -> None:
        """Offer these, of which the chosen ones stay chosen; with only one there is nothing to choose."""
        offered = tongues[:_MOST] if len(tongues) > 1 else ()
        if list(offered) == list(self._chips):
            return
        former, self._chips = self._chips, {}
        for made in (*former.values(), self._more, self._after):
            self._flow.removeWidget(made)
        self._chips = {tongue: former.pop(tongue, None) or self._made(tongue) for tongue in offered}
        self._line_up()
        for made in former.values():
            made.setParent(None)
            made.deleteLater()
        self._fold()

    def release(self) -> None:
        """Choose none any more."""
        for made in self._chips.values():
            made.setChecked(False)

    def say(self) -> None:
        """Say everything again in the language in force."""
        for tongue, made in self._chips.items():
            self._name(made, tongue)
        self._more.setText(tr("Fewer languages") if self._unfolded else tr("More languages"))

    def _on_more(self) -> None:
        self._unfolded = not self._unfolded
        self.say()
        self._fold()

    def _fold(self) -> None:
        """What is chosen stays in sight."""
        many = len(self._chips) > _MANY
        self._more.setVisible(many)
        for place, made in enumerate(self._chips.values()):
            made.setVisible(not many or self._unfolded or place < _FEW or made.isChecked())

    def _chosen(self) -> list[Tongue]:
        return [tongue for tongue, made in self._chips.items() if made.isChecked()]

    def _made(self, tongue: Tongue) -> QPushButton:
        made = chip("voiceLanguage", " ")
        self._name(made, tongue)
        made.toggled.connect(self.changed)
        return made

    def _name(self, made: QPushButton, tongue: Tongue) -> None:
        """A cloud's own word may be of any length, and hold an "&", which Qt takes for a key."""
        name = " ".join(tongue_name(tongue).split())
        shown = self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST)
        made.setText(shown.replace("&", "&&"))
        made.setAccessibleName(name)
        made.setToolTip(plain_tip("" if shown == name else name))

    def _line_up(self) -> None:
        """For the eye and for the Tab key alike."""
        last = self._before
        for place, made in enumerate(self._chips.values()):
            made.setObjectName(f"voiceLanguage{place}")
        for made in (*self._chips.values(), self._more, self._after):
            self._flow.addWidget(made)
            QWidget.setTabOrder(last, made)
            last = made
