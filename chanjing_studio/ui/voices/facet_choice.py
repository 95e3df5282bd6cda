"""Choosing an age, a style or an accent among the voices of a cloud that tells them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QSizePolicy

from chanjing_studio.services.facets import Facet
from chanjing_studio.ui.voices.phrases import facet_words
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_LEAST = 120


class FacetChoice(QComboBox):
    """One of the cloud's words, or any; hidden where its voices do not differ in it."""

    def __init__(self, facet: Facet) -> None:
        super().__init__()
        self._facet = facet
        self._words: tuple[str, ...] = ()
        self.setObjectName(f"voice{facet.name.title()}")
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.addItem("", "")
        keep_from_wheel(self)
        self.hide()

    @property
    def word(self) -> str:
        """The cloud's word that is wanted; empty for any."""
        return str(self.currentData() or "")

    def offer(self, words: Sequence[str]) -> None:
        """These words, of which the chosen one stays chosen."""
        if tuple(words) == self._words:
            return
        chosen, self._words = self.word, tuple(words)
        with QSignalBlocker(self):
            self.clear()
            self.addItem("", "")
            for word in self._words:
                self.addItem("", word)
            self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setVisible(bool(words))
        self.say()
        if self.word != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def release(self) -> None:
        """Any will do."""
        self.setCurrentIndex(0)

    def say(self) -> None:
        """Say everything again in the language in force."""
        names = {Facet.AGE: tr("Age"), Facet.STYLE: tr("Style"), Facet.ACCENT: tr("Accent")}
        any_one = {Facet.AGE: tr("Any age"), Facet.STYLE: tr("Any style"), Facet.ACCENT: tr("Any accent")}
        self.setAccessibleName(names[self._facet])
        self.setItemText(0, any_one[self._facet])
        for place, word in enumerate(self._words, 1):
            self.setItemText(place, facet_words(word))
