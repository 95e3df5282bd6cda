"""How the cloud is reached."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.services.choices import Choices
from chanjing_studio.storage.settings import proxy_problem
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import say, tr

_SYSTEM, _NONE, _MANUAL = range(3)


class NetworkCard(SettingsCard):
    """``changed`` says that another proxy is to be used."""

    changed = Signal()

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__(look, "globe")
        self._choices = choices
        self._segments = [Segment(look, f"settingsProxy{name}") for name in ("System", "None", "Manual")]
        self._way = Segmented(look, "settingsProxy", self._segments)
        self._row = SettingRow(look, self._way, name="settingsProxyNow", letter="P")
        self._manual = QWidget()
        self._address = QLineEdit()
        self._use = button(look, "settingsProxyUse", " ")
        self._problem = label("small", state="danger", wrap=True, name="settingsProxyProblem")
        self._lay_out()
        self._show_choice()
        self._say()
        self._way.chosen.connect(self._on_way)
        self._address.textEdited.connect(self._clear_problem)
        self._address.returnPressed.connect(self._on_use)
        self._use.clicked.connect(self._on_use)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        side, edge = self.look.size("space.4"), self.look.size("space.3")
        self._address.setObjectName("settingsProxyAddress")
        row = QHBoxLayout()
        row.setSpacing(self.look.size("space.2"))
        row.addWidget(self._address, 1)
        row.addWidget(self._use)
        column = QVBoxLayout(self._manual)
        column.setContentsMargins(side, 0, side, edge)
        column.setSpacing(self.look.size("space.1"))
        column.addLayout(row)
        column.addWidget(self._problem)
        both = QWidget()
        inside = QVBoxLayout(both)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._row)
        inside.addWidget(self._manual)
        self.add(both)

    def _show_choice(self) -> None:
        proxy = self._choices.now.proxy
        chosen = _SYSTEM if proxy is None else _MANUAL if proxy else _NONE
        self._segments[chosen].setChecked(True)
        self._address.setText(proxy or "")
        self._manual.setVisible(chosen == _MANUAL)
        self._problem.hide()

    def _say(self) -> None:
        self.heading.setText(tr("Network"))
        names = (tr("System", "a proxy"), tr("None", "a proxy"), tr("Manual", "a proxy"))
        for segment, name in zip(self._segments, names, strict=True):
            segment.setText(name)
            segment.updateGeometry()
        self._way.setAccessibleName(tr("Proxy"))
        self._address.setAccessibleName(tr("Address of the proxy"))
        self._address.setPlaceholderText("http://proxy.example:8080")
        self._use.setText(tr("Use it"))
        self._use.setAccessibleName(tr("Use this proxy"))
        self._row.set_words(tr("Proxy"), self._now())

    def _now(self) -> str:
        proxy = self._choices.now.proxy
        if proxy:
            return tr("All calls go through {proxy}. A change counts at once.", proxy=proxy)
        if proxy is not None:
            return tr("The cloud is reached directly. A change counts at once.")
        system = _system_proxy()
        if system:
            return tr("As the system says: {proxy}. A change counts at once.", proxy=system)
        return tr("As the system says: none at present. A change counts at once.")

    def _on_way(self, way: int) -> None:
        self._manual.setVisible(way == _MANUAL)
        self._clear_problem()
        if way == _MANUAL:
            self._address.setFocus()
            return
        self._keep(None if way == _SYSTEM else "")

    def _on_use(self) -> None:
        address = self._address.text().strip()
        problem = proxy_problem(address)
        if problem is None:
            self._keep(address)
            return
        self._problem.setText(say(problem))
        self._problem.show()
        set_state(self._address, "error")
        announce(self._problem, self._problem.text())

    def _keep(self, proxy: str | None) -> None:
        if proxy != self._choices.now.proxy:
            self._choices.change(proxy=proxy)
            self.changed.emit()
        self._say()

    def _clear_problem(self) -> None:
        self._problem.hide()
        set_state(self._address, "")


def _system_proxy() -> str:
    """Host and port alone: the address may hold a password."""
    try:
        parts = urlsplit(getproxies().get("https", ""))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    return f"{host}:{port}" if port else host
