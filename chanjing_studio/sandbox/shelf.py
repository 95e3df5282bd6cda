"""What the sandbox remembers: JSON documents in SQLite, safe against a sudden end."""

import json
import sqlite3
from pathlib import Path
from typing import Any

Document = dict[str, Any]

_TABLE = """
CREATE TABLE IF NOT EXISTS documents (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, id))
"""
_PUT = """
INSERT INTO documents (kind, id, body) VALUES (?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body
"""


class Shelf:
    """Documents by kind and id, written through to disk at once."""

    def __init__(self, path: Path) -> None:
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute(_TABLE)

    def put(self, kind: str, key: str, *, document: Document) -> None:
        """Write or overwrite one document; it keeps its place in the order."""
        self._database.execute(_PUT, (kind, key, json.dumps(document, ensure_ascii=False)))

    def get(self, kind: str, key: str) -> Document | None:
        """One document, or None."""
        row = self._database.execute("SELECT body FROM documents WHERE kind = ? AND id = ?", (kind, key)).fetchone()
        return json.loads(row[0]) if row else None

    def remove(self, kind: str, key: str) -> None:
        """Forget one document, if it is there."""
        self._database.execute("DELETE FROM documents WHERE kind = ? AND id = ?", (kind, key))

    def newest_first(self, kind: str) -> list[Document]:
        """All documents of a kind, the one first written last."""
        rows = self._database.execute("SELECT body FROM documents WHERE kind = ? ORDER BY number DESC", (kind,))
        return [json.loads(body) for (body,) in rows]

    def clear(self) -> None:
        """Forget everything."""
        self._database.execute("DELETE FROM documents")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
