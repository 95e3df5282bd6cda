"""What support needs to know, and no secret. In English in every language: it is read by who helps."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QScreen

from chanjing_studio.domain.links import host_of
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.storage.traces import Traces
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Findings:
    """What takes a thread or the list of jobs to find out; ``jobs`` by state, None while the list is not open."""

    system: tuple[str, ...]
    traces: Traces
    jobs: Mapping[str, int] | None


async def find(needs: SettingsNeeds) -> Findings:
    """Look at the folder of logs and at the list of jobs."""
    system = await needs.background.in_thread(_system)
    return Findings(system, await needs.traces(), await needs.jobs())


def diagnosis(
    needs: SettingsNeeds, look: Look, screen: QScreen, *, found: Findings, connection: Sequence[str] = ()
) -> str:
    """The whole text, without the name of the user's home; ``connection`` is what a look at the connection found."""
    lines = [
        f"Chanjing Studio {needs.version}, {found.system[0]}",
        f"Ended last time: {needs.last_end}",
        f"Jobs: {_counted(found.jobs)}",
        *_window(needs, look, screen),
        *_places(needs),
        *found.system[1:],
        *connection,
    ]
    return _without_home("\n".join([*map(redacted, lines), *_traces(found.traces)]))


@cache
def _system() -> tuple[str, ...]:
    return (
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"System: {platform.platform()} {platform.machine()}",
        "Libraries: " + ", ".join(f"{name} {number}" for name, number, _ in libraries()),
    )


def _window(needs: SettingsNeeds, look: Look, screen: QScreen) -> Iterator[str]:
    size = screen.size()
    yield f"Screen: {size.width()}x{size.height()} at {screen.devicePixelRatio():.0%}"
    yield f"Language: {needs.words.choice}, shown {needs.words.language}; theme: {look.choice}"
    for each in needs.accounts:
        yield _account(each)
    yield f"Keys: {needs.accounts[0].note() or 'in the keyring'}"
    proxy = needs.choices.now.proxy
    hosts = " ".join(host_of(each.address) for each in needs.hosts)
    yield f"Proxy: {'as the system' if proxy is None else proxy or 'none'}; hosts: {hosts}"


def _account(needs: AccountNeeds) -> str:
    account, kind = needs.account(), "sandbox" if needs.in_sandbox() else "cloud"
    return f"Account of {needs.cloud}: {f'{kind}, {needs.words.shown} {account.name}' if account else 'none'}"


def _places(needs: SettingsNeeds) -> Iterator[str]:
    for name, folder in (("Data", needs.places.data), ("Cache", needs.places.cache), ("Logs", needs.places.logs)):
        yield f"{name}: {folder}"


def _counted(jobs: Mapping[str, int] | None) -> str:
    if jobs is None:
        return "the list is not open"
    return ", ".join(f"{count} {state}" for state, count in jobs.items()) or "none"


def _traces(traces: Traces) -> Iterator[str]:
    if traces.crash:
        yield from ("", f"Last crash, {traces.crash_name}:", *traces.crash)
    if traces.notes:
        yield from ("", "Damaged and rescued files:", *traces.notes)
    yield from ("", "Log:", *(traces.log or ("(none)",)))


def _without_home(text: str) -> str:
    """The user's name is nobody's business, in whatever way the system or Python writes the folder that has it."""
    home = str(Path.home())
    for written in (home.replace("\\", "\\\\"), home, Path.home().as_posix()):
        text = text.replace(written, "~")
    return text
