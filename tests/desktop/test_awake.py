"""The computer is kept awake while something is uploaded, and not a moment longer."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Generator
from pathlib import Path

import pytest

from chanjing_studio.desktop.awake import Awake
from tests.desktop.buses import Service, needs_bus, running_bus

SECONDS = 10


class System:
    """Tells how often it was asked, and whether it is kept awake now."""

    def __init__(self) -> None:
        self.reasons: list[str] = []
        self.kept, self.free = threading.Event(), threading.Event()

    @contextlib.contextmanager
    def wake(self, reason: str) -> Generator[None]:
        self.reasons.append(reason)
        self.free.clear()
        self.kept.set()
        yield
        self.free.set()


def test_it_is_held_from_the_first_upload_to_the_end_of_the_last() -> None:
    system = System()
    awake = Awake(system.wake)
    awake.put("one", "why", under_way=True)
    awake.put("two", "why", under_way=True)
    assert system.kept.wait(SECONDS)
    awake.put("one", "why", under_way=False)
    assert awake.held
    awake.put("two", "why", under_way=False)
    assert system.free.wait(SECONDS)
    assert (system.reasons, awake.held) == (["why"], False)


def test_it_is_let_go_of_when_the_program_ends() -> None:
    system = System()
    awake = Awake(system.wake)
    awake.put("one", "why", under_way=True)
    awake.close()
    assert system.free.wait(SECONDS)


def test_where_the_system_refuses_nothing_breaks() -> None:
    refused = threading.Event()

    @contextlib.contextmanager
    def refuse(_reason: str) -> Generator[None]:
        refused.set()
        raise OSError
        yield

    awake = Awake(refuse)
    awake.put("one", "why", under_way=True)
    assert refused.wait(SECONDS)
    awake.put("one", "why", under_way=False)
    assert not awake.held


@needs_bus
@pytest.mark.skipif(sys.platform != "linux", reason="Linux only")
def test_a_desktop_that_grants_it_by_one_way_is_enough(tmp_path: Path) -> None:
    from chanjing_studio.desktop.awake_linux import kept_awake  # noqa: PLC0415 - Linux only

    granting = {"Inhibit": ("u", (7,))}
    with running_bus(tmp_path) as bus:
        with (
            Service(bus, "org.freedesktop.PowerManagement", granting) as power,
            kept_awake("uploading", session=bus, system=f"unix:path={tmp_path}/nowhere"),
        ):
            assert power.calls == [("Inhibit", ("Chanjing Studio", "uploading"))]
        with pytest.raises(OSError, match="in charge"), kept_awake("uploading", session=bus, system=bus):
            pass
