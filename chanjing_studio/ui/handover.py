"""One window at a time: a second start hands its files to the one that runs."""

from __future__ import annotations

import getpass
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

# ruff: noqa: PLC0415 - Qt's network takes 5 ms, and is loaded behind the first paint

WAIT_MS = 1000
LONGEST_LINE = 1 << 20


def door_name(data: Path) -> str:
    """The name under which the program running on a data folder is found, the same for every start of this user."""
    return "chanjing-studio-" + hashlib.sha256(f"{getpass.getuser()} {data.resolve()}".encode()).hexdigest()[:16]


def hand_over(door: str, files: Sequence[Path]) -> bool:
    """Give the files to the window that runs already; False when nobody answered."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(json.dumps([str(path) for path in files]).encode() + b"\n")
    return socket.waitForBytesWritten(WAIT_MS) and socket.waitForReadyRead(WAIT_MS)


def take_key(data: Path) -> QLockFile | None:
    """The right to be the one program on a data folder, held until it is dropped; None while another holds it.

    A lock of its own and not the door: two starts at the same instant would both find no door.
    """
    key = QLockFile(str(data / "running.lock"))
    key.setStaleLockTime(0)
    return key if key.tryLock(0) else None


class Door(QObject):
    """Listens for later starts and calls ``welcome`` with their files (none: just come to the front)."""

    def __init__(self, name: str, welcome: Callable[[Sequence[Path]], None], parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._welcome = welcome
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        # A killed program leaves its door behind; who holds the key may replace it.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Take no more visitors."""
        self._server.close()

    def _on_knock(self) -> None:
        visitor = self._server.nextPendingConnection()
        visitor.readyRead.connect(lambda: self._on_words(visitor))
        visitor.disconnected.connect(visitor.deleteLater)

    def _on_words(self, visitor: QLocalSocket) -> None:
        if visitor.bytesAvailable() > LONGEST_LINE:
            visitor.abort()
            return
        if not visitor.canReadLine():
            return
        files = _files_in(bytes(visitor.readLine().data()))
        visitor.write(b"ok\n")
        visitor.flush()
        self._welcome(files)


def _files_in(line: bytes) -> list[Path]:
    try:
        words: object = json.loads(line)
    except ValueError:
        return []
    return [Path(str(word)) for word in cast("list[object]", words)] if isinstance(words, list) else []
