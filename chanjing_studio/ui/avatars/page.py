"""The Avatars page: says why it is empty, and leads to what can be made."""

from __future__ import annotations

from collections.abc import Callable

from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import tr


class AvatarsPage(Page):
    """``go_create`` shows the Create page."""

    def __init__(self, look: Look, go_create: Callable[[], object]) -> None:
        super().__init__(look)
        self._go_create = go_create
        self._empty = EmptyState(look, "avatarsEmpty", icon="users-round")
        self.body.addWidget(self._empty)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("Avatars"))
        self._empty.set_words(
            tr("No avatars in this version"),
            tr(
                "Avatars belong to digital human videos, which this version does not make. Lip-sync uses your own clip."
            ),
            label=tr("Make a lip-sync video"),
            act=self._show_create,
        )

    def _show_create(self) -> None:
        self._go_create()
