"""Takes a picture of each page, in each language, light and dark, of the real window before its own sandbox.

`python packaging/pictures.py [FOLDER] [--states]`: without a folder into resources/screenshots. Nothing of the user's
is touched: keys stay in memory, data in a folder that goes. No screen is needed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from album.moment import Moment
from album.script import Tongue

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "screenshots"
LANGUAGES: tuple[Tongue, ...] = ("en", "zh")


def main() -> int:
    """Each language in a process of its own; the exit status is 0 when every picture was taken."""
    parser = argparse.ArgumentParser(prog="pictures", description="Takes a picture of each page.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where the pictures go")
    parser.add_argument("--states", action="store_true", help="also what is seen seldom: empty lists, questions")
    parser.add_argument("--language", choices=LANGUAGES, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.language:
        return _take(asked.folder, asked.language, states=asked.states)
    asked.folder.mkdir(parents=True, exist_ok=True)
    children = [subprocess.Popen([sys.executable, *sys.argv, "--language", language]) for language in LANGUAGES]
    return max(child.wait() for child in children)


def _take(folder: Path, language: Tongue, *, states: bool) -> int:
    os.environ["QT_QPA_PLATFORM"], os.environ["QT_SCALE_FACTOR"] = "offscreen", "1"
    moment = Moment()
    moment.take_over()
    # Behind the moment: the program keeps hold of the clock when it is loaded.
    from album.session import session  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="pictures-", ignore_cleanup_errors=True) as data:
        return session(Path(data), folder, language, moment=moment, states=states)


if __name__ == "__main__":
    sys.exit(main())
