"""Starts the program."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the program until its window is closed; gives the exit status."""
    gc.disable()  # until the first paint: what is made before it stays, and looking through it takes 20 ms
    from chanjing_studio.app.start import start  # noqa: PLC0415 - as soon as nothing is collected
    from chanjing_studio.command_line import read_options  # noqa: PLC0415

    return start(read_options(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
