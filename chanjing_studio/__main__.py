"""Starts the program."""

from __future__ import annotations

import sys

from chanjing_studio.app.start import start
from chanjing_studio.command_line import read_options


def main() -> int:
    """Run the program until its window is closed; gives the exit status."""
    return start(read_options(sys.argv[1:]))


if __name__ == "__main__":
    sys.exit(main())
