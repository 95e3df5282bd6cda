"""What is in sight of the Jobs page: the list, and one thing at its right; two steps where both do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from chanjing_studio.ui.jobs.browser import JobBrowser
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass

LIST_MOST = 760


class Steps:
    """In a small window Enter goes on from the list to what is at its right, Esc goes back. ``back`` leads there too.

    ``up`` leads from a part to its whole, and takes the place of ``back`` where it is shown. Where there are no jobs at
    all ``empty`` has the page to itself.
    """

    def __init__(
        self, browser: JobBrowser, rights: Sequence[QWidget], *, empty: QWidget, back: QWidget, up: QWidget
    ) -> None:
        self._browser, self._rights, self._empty = browser, tuple(rights), empty
        self._back, self._up = back, up
        self._on_the_right, self._inside = False, False
        self._size = SizeClass()
        self.part = rights[0]
        """What is at the right."""

    @property
    def one(self) -> bool:
        """Whether only one of both fits."""
        return self._size.compact or self._size.narrow

    def fit(self, size: SizeClass, *, list_width: int) -> None:
        """Fit into a window of this size."""
        self._size = size
        self._browser.setMaximumWidth(UNLIMITED if self.one else LIST_MOST if size.wide else list_width)
        self.take()

    def show(self, part: QWidget, *, inside: bool) -> None:
        """Put something at the right; ``inside`` a whole, to which one can go back."""
        self.part, self._inside = part, inside
        self.take()

    def go_on(self) -> None:
        """To the right."""
        self._on_the_right = True
        self.take()

    def go_back(self) -> None:
        """To the list."""
        self._on_the_right = False
        self.take()

    def take(self) -> None:
        """Show what belongs in sight now."""
        nothing = self._browser.model.rowCount() == 0
        right = not self.one or self._on_the_right or nothing
        searched = nothing and not self._browser.plain  # what was looked for can be changed
        alone = nothing and not searched and self.part is self._empty
        self._browser.setVisible(not alone and (not self.one or not right or searched))
        self._up.setVisible(right and self._inside)
        self._back.setVisible(self.one and right and not nothing and not self._inside)
        for part in self._rights:
            part.setVisible(right and part is self.part)
