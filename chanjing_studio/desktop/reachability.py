"""Windows and macOS: Qt hears from the system whether there is a network, and by which way."""

from __future__ import annotations

from PySide6.QtNetwork import QNetworkInformation

from chanjing_studio.desktop.wakings import Wakings


def hear_network(wakings: Wakings) -> None:
    """Without a backend for this system nothing is heard."""
    if not QNetworkInformation.loadDefaultBackend():
        return
    network = QNetworkInformation.instance()
    network.reachabilityChanged.connect(wakings.changed)
    network.transportMediumChanged.connect(wakings.changed)
