"""The program's icon in every size and form that desktops ask for, drawn by Qt from two drawings."""

from __future__ import annotations

import os
import shutil
import struct
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_DRAWINGS = Path(__file__).resolve().parents[2] / "resources" / "icons"
_SMALL = 24  # below it the small drawing
LINUX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
_MACOS = {
    b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128,
    b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512, b"ic10": 1024,
}  # fmt: skip


def write_icons(folder: Path) -> None:
    """Write ``hicolor/…``, ``studio.ico`` and ``studio.icns`` into ``folder``."""
    for size in LINUX:
        target = folder / "hicolor" / f"{size}x{size}" / "apps" / "chanjing-studio.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(drawn(size))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_DRAWINGS / "app.svg", scalable / "chanjing-studio.svg")
    (folder / "studio.ico").write_bytes(ico({size: drawn(size) for size in _WINDOWS}))
    (folder / "studio.icns").write_bytes(icns({kind: drawn(size) for kind, size in _MACOS.items()}))


def drawn(size: int) -> bytes:
    """The icon as a PNG, ``size`` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(_DRAWINGS / ("app-small.svg" if size < _SMALL else "app.svg"))).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - the format is a text
    return bytes(data.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' form: a directory, then the PNGs; 256 pixels are written as 0."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    start = len(head) + 16 * len(pictures)
    for size, picture in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """The form of macOS: each PNG after its kind and its length."""
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    application = QGuiApplication([])
    write_icons(Path(sys.argv[1]))
