"""The program as its own process, which notes each file that comes to its window, and takes its time to end.

`python -m tests.e2e.start_child NOTES SECONDS ARGUMENT...`; a note is a line of process id and file name.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from chanjing_studio.app.start import start
from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import read_options
from chanjing_studio.ui.main_window import MainWindow


def _note_files(notes: Path) -> None:
    open_files = MainWindow.open_files

    def noted(self: MainWindow, files: Sequence[Path]) -> None:
        with notes.open("a", encoding="utf-8") as lines:
            lines.writelines(f"{os.getpid()} {file.name}\n" for file in files)
        open_files(self, files)

    MainWindow.open_files = noted


def _end_slowly(seconds: float) -> None:
    """As when the answer to a create call is still waited for."""
    close = Studio.close

    async def slowly(self: Studio) -> None:
        await asyncio.sleep(seconds)
        await close(self)

    Studio.close = slowly


def _main() -> int:
    notes, seconds, *arguments = sys.argv[1:]
    _note_files(Path(notes))
    _end_slowly(float(seconds))
    return start(read_options(arguments))


if __name__ == "__main__":
    sys.exit(_main())
