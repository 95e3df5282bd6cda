"""The licences of what the bundle takes along of the Linux that builds."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

_FOLDERS = ("/usr/lib", "/lib", "/usr/lib64")


def add_licences(inside: Path) -> None:
    """Add them to ``resources/licences`` within ``inside``, as Debian words them; without Debian nothing is added."""
    folder, index = inside / "resources/licences", inside / "resources/licences/index.json"
    entries: list[dict[str, Any]] = json.loads(index.read_text(encoding="utf-8"))
    known = {entry["name"] for entry in entries}
    for package in sorted({package for path in taken(inside) for package in _packages(path)}):
        words = Path("/usr/share/doc", package, "copyright")
        if package not in known and words.is_file():
            shutil.copyfile(words, folder / f"{package}.txt")
            entry = {"name": package, "version": _version(package), "licence": "see its text"}
            entries.append(entry | {"files": [f"{package}.txt"]})
    entries.sort(key=_name)
    index.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def taken(inside: Path) -> list[Path]:
    """The libraries that were taken from the system: those that lie beside the program, and are no links."""
    return [path for path in sorted(inside.glob("lib*.so*")) if not path.is_symlink()]


def _name(entry: dict[str, Any]) -> str:
    return entry["name"].casefold()


def _packages(library: Path) -> list[str]:
    for folder in _FOLDERS:
        for path in sorted(Path(folder).glob(f"*-linux-gnu*/{library.name}")):
            if found := _asked("dpkg", "-S", str(path), str(path.resolve())):
                return [found.partition(":")[0]]
    return []


def _version(package: str) -> str:
    return _asked("dpkg-query", "-W", "-f", "${Version}", package)


def _asked(*command: str) -> str:
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
