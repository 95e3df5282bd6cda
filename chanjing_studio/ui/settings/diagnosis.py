"""What support needs to know, and no secret. In English in every language: it is read by who helps."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QScreen

from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.theme.look import Look

_LINES = 40
_BYTES = 32_768
# Keys and tokens never reach the log; should one ever, it stops here. Trace ids are shorter.
_LONG = re.compile(r"[A-Za-z0-9+/=_-]{40,}")
_QUERY = re.compile(r"\?[^\s\"']+")


def diagnosis(needs: SettingsNeeds, look: Look, screen: QScreen) -> str:
    """The whole text. Reads the end of the log: a few milliseconds."""
    return "\n".join([*_program(needs), *_window(needs, look, screen), *_places(needs), "", "Log:", *_log(needs)])


def _program(needs: SettingsNeeds) -> Iterator[str]:
    yield f"Chanjing Studio {needs.version}, Python {platform.python_version()}, Qt {qVersion()}"
    yield f"System: {platform.platform()} {platform.machine()}"
    yield "Libraries: " + ", ".join(f"{name} {number}" for name, number, _ in libraries())


def _window(needs: SettingsNeeds, look: Look, screen: QScreen) -> Iterator[str]:
    size = screen.size()
    yield f"Screen: {size.width()}x{size.height()} at {screen.devicePixelRatio():.0%}"
    yield f"Language: {needs.words.choice}, shown {needs.words.language}; theme: {look.choice}"
    account = needs.account.account()
    kind = "sandbox" if needs.account.in_sandbox() else "cloud"
    yield f"Account: {kind}, App ID {account.name}" if account else "Account: none"
    yield f"Keys: {needs.account.note() or 'in the keyring'}"
    proxy = needs.choices.now.proxy
    yield f"Proxy: {'as the system' if proxy is None else proxy or 'none'}; host: {needs.host}"


def _places(needs: SettingsNeeds) -> Iterator[str]:
    for name, folder in (("Data", needs.places.data), ("Cache", needs.places.cache), ("Logs", needs.places.logs)):
        yield f"{name}: {_without_home(str(folder))}"


def _log(needs: SettingsNeeds) -> Iterator[str]:
    try:
        with (needs.places.logs / "studio.log").open("rb") as file:
            file.seek(-min(_BYTES, file.seek(0, os.SEEK_END)), os.SEEK_END)
            lines = file.read().decode(errors="replace").splitlines()
    except OSError:
        yield "(none)"
        return
    for line in lines[-_LINES:]:
        yield _without_home(_LONG.sub("…", _QUERY.sub("?…", line)))


def _without_home(text: str) -> str:
    """The user's name is nobody's business."""
    return text.replace(str(Path.home()), "~")
