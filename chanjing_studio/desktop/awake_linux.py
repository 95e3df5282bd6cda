"""Linux: whoever is in charge of the desktop's sleep is asked over the bus."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from contextlib import ExitStack

from chanjing_studio.desktop.bus import Bus, Place

_GNOME = Place("org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager")
_POWER = Place(
    "org.freedesktop.PowerManagement",
    "/org/freedesktop/PowerManagement/Inhibit",
    "org.freedesktop.PowerManagement.Inhibit",
)
_LOGIN = Place("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")
_NAME = "Chanjing Studio"
_SUSPEND = 4


@contextlib.contextmanager
def kept_awake(reason: str, *, session: str = "SESSION", system: str = "SYSTEM") -> Generator[None]:
    """Asks the session of GNOME and its kin, the power service of the others, and the login service.

    What they grant ends with the connection, or with the file that was given: also when the program is killed.
    Raises OSError where nobody grants it. ``session`` and ``system`` are buses as ``Bus`` knows them.
    """
    with ExitStack() as kept:
        granted = _by_session(kept, session, reason) + _by_login(kept, system, reason)
        if not granted:
            raise OSError("nobody here is in charge of sleep")
        yield


def _by_session(kept: ExitStack, session: str, reason: str) -> int:
    granted = 0
    with contextlib.suppress(OSError, ValueError):
        bus = kept.enter_context(Bus(session))
        granted += _granted(bus, _GNOME, "susu", _NAME, 0, reason, _SUSPEND)
        granted += _granted(bus, _POWER, "ss", _NAME, reason)
    return granted


def _by_login(kept: ExitStack, system: str, reason: str) -> int:
    with contextlib.suppress(OSError, ValueError):
        bus = kept.enter_context(Bus(system))
        (lock,) = bus.ask(_LOGIN, "Inhibit", "ssss", "idle", _NAME, reason, "block")
        kept.callback(lock.close)
        return 1
    return 0


def _granted(bus: Bus, place: Place, signature: str, *values: object) -> int:
    try:
        bus.ask(place, "Inhibit", signature, *values)
    except (OSError, ValueError):
        return 0
    return 1
