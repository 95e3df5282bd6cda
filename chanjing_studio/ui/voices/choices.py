"""Lists of which one entry is chosen, as wide as a filter may be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSizePolicy

from chanjing_studio.services.tongues import Tongue
from chanjing_studio.ui.voices.phrases import tongue_name
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.widgets.wheel import keep_from_wheel

_LETTERS, _WIDEST = 9, 190


class Choice(QComboBox):
    """Never wider than a filter may be, whatever the cloud calls a language."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_LETTERS)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        keep_from_wheel(self)

    def show_name(self, name: str, tip: str) -> None:
        """What it is about, to the ear and under the pointer."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(tip))

    def show_words(self, words: Sequence[str]) -> None:
        """What the entries say, from the first on."""
        for row, said in enumerate(words):
            self.setItemText(row, said)


class TongueChoice(Choice):
    """All, or one of the languages that there are; with one or none of them there is nothing to choose."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._all = ""
        self.addItem("", None)
        self.setEnabled(False)

    @property
    def chosen(self) -> Tongue | None:
        """None for all."""
        found = self.currentData()
        return found if isinstance(found, Tongue) else None

    def offer(self, tongues: Sequence[Tongue]) -> None:
        """Offer these; the one that is chosen stays chosen if it is among them."""
        offered = tuple(tongues) if len(tongues) > 1 else ()
        if offered == self._offered:
            return
        chosen = self.chosen
        while self.count() > 1:
            self.removeItem(1)
        for tongue in offered:
            self.addItem(tongue_name(tongue), tongue)
        self.setCurrentIndex(1 + offered.index(chosen) if chosen in offered else 0)
        self.setEnabled(bool(offered))

    def say(self, all_words: str) -> None:
        """Say everything again in the language in force."""
        self.show_words((all_words, *(tongue_name(tongue) for tongue in self._offered)))

    @property
    def _offered(self) -> tuple[Tongue, ...]:
        return tuple(self.itemData(row) for row in range(1, self.count()))
