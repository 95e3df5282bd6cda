"""The door for everyone who works on the program: without a command it lists what it can do."""

from __future__ import annotations

import sys

OLDEST = (3, 11)
NEWEST = (3, 13)


def main(arguments: list[str]) -> int:
    """Obeys one command; 0 when all went well."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        print(f"Chanjing Studio needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")
        return 1
    from steps.commands import obey  # noqa: PLC0415 - an older Python could not even read the steps

    return obey(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
