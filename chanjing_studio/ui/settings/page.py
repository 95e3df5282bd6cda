"""The Settings page."""

from __future__ import annotations

from chanjing_studio.ui.page import Page
from chanjing_studio.ui.settings.desk import SettingsDesk
from chanjing_studio.ui.theme.look import Look


class SettingsPage(Page):
    """A card for each group of settings."""

    def __init__(self, look: Look, desk: SettingsDesk) -> None:
        super().__init__(look)
        self._desk = desk

    def account_changed(self) -> None:
        """Another account is in use, or none."""
