"""What can be asked of the program when it is started."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """The command line, read. ``files`` open in the form they fit."""

    sandbox: bool
    data_dir: Path | None
    language: str | None
    files: tuple[Path, ...]


def read_options(arguments: Sequence[str]) -> Options:
    """The options in ``arguments`` (without the program's name); SystemExit with a sentence when they are wrong."""
    parser = argparse.ArgumentParser(prog="chanjing-studio", description="Talking videos by clicking.")
    parser.add_argument("--sandbox", action="store_true", help="start the small cloud on this computer and use it")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep database, cache and logs in DIR")
    parser.add_argument("--language", choices=("zh_CN", "en"), help="for this start only")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a video or a sound to start with")
    found = parser.parse_args(arguments)
    files = tuple(path.absolute() for path in found.files)
    return Options(found.sandbox, found.data_dir, found.language, files)
