"""One window at a time: a second start hands its files to the one that runs."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDir, QLockFile, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

# ruff: noqa: PLC0415 - Qt's network and what makes a name take 10 ms, and are loaded behind the first paint

PATIENCE = 20.0  # a program that is being closed may wait ten seconds for the answer to a create call
PAUSE = 0.05
LONGEST_LINE = 1 << 20
LONGEST_PATH = 90  # bytes; macOS takes 103 for a socket, Linux 107, and Qt adds some while it opens one


def door_name(data: Path) -> str:
    """The name under which the program running on a data folder is found, the same for every start of this user."""
    import getpass
    import hashlib

    name = "chanjing-studio-" + hashlib.sha256(f"{getpass.getuser()} {data.resolve()}".encode()).hexdigest()[:16]
    # Qt opens it in the folder for temporary files, and sockets have short paths.
    too_long = os.name == "posix" and len(os.fsencode(f"{QDir.tempPath()}/{name}")) > LONGEST_PATH
    return f"/tmp/{name}" if too_long else name  # noqa: S108 - for this user only, as the server says


class NobodyAnswers(Exception):
    """Another program holds the folder and does not take files; the text says what to do."""


class FolderTrouble(Exception):
    """The folder takes no lock, whoever asks; the text says what to do."""


def come_in(data: Path, files: Sequence[Path], *, seconds: float = PATIENCE) -> QLockFile | None:
    """The key to a data folder, or None once the program that holds it has the files.

    Of two starts at one instant the first one's door is not open yet, and that of a program which is being closed is
    shut already: both pass. Raises NobodyAnswers when they do not in so many seconds, and FolderTrouble.
    """
    end = time.monotonic() + seconds
    while (key := take_key(data)) is None:
        rest = end - time.monotonic()
        if rest <= 0:
            raise NobodyAnswers(
                "Chanjing Studio is running already, but does not answer. Wait until it has ended, or end it; "
                "then start it again."
            )
        if hand_over(door_name(data), files, seconds=rest):
            return None
        if _takes_nothing(data):
            raise _folder_trouble(data)
        time.sleep(PAUSE)
    return key


def hand_over(door: str, files: Sequence[Path], *, seconds: float = 1.0) -> bool:
    """Give the files to the window that runs already; False when nobody took them in so many seconds."""
    from PySide6.QtNetwork import QLocalSocket

    wait = max(1, round(seconds * 1000))
    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(wait):
        return False
    _let_it_come_forward()
    socket.write(json.dumps([str(path) for path in files]).encode() + b"\n")
    # Said once, and then listened for: who said it again might be understood twice.
    return socket.waitForBytesWritten(wait) and socket.waitForReadyRead(wait)


def _let_it_come_forward() -> None:
    """Windows lets only the program that the user has just started put a window in front, or let another do it."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1
        ctypes.CDLL("user32").AllowSetForegroundWindow(anybody)


def take_key(data: Path) -> QLockFile | None:
    """The right to be the one program on a data folder, held until it is dropped; None while another holds it.

    A lock of its own and not the door: two starts at the same instant would both find no door. Raises FolderTrouble.
    """
    key = QLockFile(str(data / "running.lock"))
    key.setStaleLockTime(0)
    if key.tryLock(0):
        return key
    if key.error() is QLockFile.LockError.LockFailedError:
        return None
    raise _folder_trouble(data)


def _takes_nothing(data: Path) -> bool:
    """Whether the folder is write-protected or full: what a crash left of a lock can then not be taken away."""
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=data) as probe:
            probe.write(b"\0")
    except OSError:
        return True
    return False


def _folder_trouble(data: Path) -> FolderTrouble:
    return FolderTrouble(
        f"Nothing can be written in the folder {data}: it is write-protected, or its disk is full. "
        "Change that, or choose another with --data-dir."
    )


class Door(QObject):
    """Listens for later starts and calls ``welcome`` with their files (none: just come to the front).

    ``welcome`` says whether it took them; whom it sends away may come in once the program has ended.
    """

    def __init__(self, name: str, welcome: Callable[[Sequence[Path]], bool], parent: QObject | None = None) -> None:
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
        if not self._welcome(_files_in(bytes(visitor.readLine().data()))):
            visitor.abort()
            return
        visitor.write(b"ok\n")
        visitor.flush()


def _files_in(line: bytes) -> list[Path]:
    try:
        words: object = json.loads(line)
    except ValueError:
        return []
    return [Path(str(word)) for word in cast("list[object]", words)] if isinstance(words, list) else []
