"""The machine and how busy it was, in one line."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import PySide6


def machine() -> str:
    """Processor, cores, memory, system, Python and PySide6."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    versions = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB; {system}; {versions}"


def load() -> str:
    """How busy the machine was in the last minute and the last five."""
    one, five, _ = os.getloadavg()
    return f"{one:.1f} / {five:.1f}"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
