"""What is being typed, so that it is still there after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chanjing_studio.domain.models import Json
from chanjing_studio.storage.json_file import read_json, write_json


class Drafts:
    """One draft for each kind of job, each in a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, kind: str) -> Json:
        """The draft of a kind; empty when there is none."""
        return read_json(self._file(kind))

    def newest(self, kinds: Sequence[str]) -> str:
        """The kind of the draft that was kept last; the first of ``kinds`` where there is none."""
        return max(kinds, key=lambda kind: _changed(self._file(kind)))

    def keep(self, kind: str, draft: Json) -> None:
        """Keep the draft of a kind in place of the one before. Raises FileTrouble."""
        write_json(self._file(kind), draft)

    def speak_of(self, name: str) -> bool:
        """Whether any of them has this in it, such as the name of a file. A draft that cannot be read may have."""
        try:
            return any(name.encode() in draft.read_bytes() for draft in self._folder.glob("draft-*.json"))
        except OSError:
            return True

    def forget(self, kind: str) -> None:
        """There is nothing to come back to. Raises FileTrouble."""
        try:
            self._file(kind).unlink(missing_ok=True)
        except OSError:
            self.keep(kind, {})  # reads as none; where that cannot be written either, it is said

    def _file(self, kind: str) -> Path:
        return self._folder / f"draft-{kind}.json"


def _changed(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
