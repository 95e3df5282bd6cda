"""Draws the looks that come with the program: `python packaging/looks.py` writes resources/looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPolygonF

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.kept_look import KeptLook, LookPicture
from chanjing_studio.domain.look_text import look_to_text
from chanjing_studio.domain.scene import Captions, Corner, Fit, Scene

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "looks"
UPRIGHT, WIDE, SQUARE, PORTRAIT = Size(1080, 1920), Size(1920, 1080), Size(1080, 1080), Size(1080, 1440)


def main() -> None:
    """Write all of them; without an avatar each is for whoever is there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    for name, look in looks().items():
        (FOLDER / f"{name}.look.json").write_text(look_to_text(look), encoding="utf-8")
    application.shutdown()


def looks() -> dict[str, KeptLook]:
    """By the names of their files, which the window knows their translated names by."""
    return {
        "news": _look("News, upright", _news(), _studio),
        "teacher": _look("Teacher at the board", _teacher(), _board),
        "product": _look("Product on colour", _product(), _sun),
        "interview": _look("Interview", _interview(), _room),
        "quote": _look("Square quote", _quote(), _marks),
        "story": _look("Large words", _story(), None),
    }


def _look(name: str, scene: Scene, draw: Callable[[QPainter, Size], None] | None) -> KeptLook:
    picture = LookPicture(name=name, size=scene.size, fit=Fit.FILL, data=_drawn(scene, draw)) if draw else None
    return KeptLook(name=name, scene=scene, picture=picture)


def _drawn(scene: Scene, draw: Callable[[QPainter, Size], None]) -> bytes:
    image = QImage(scene.size.width, scene.size.height, QImage.Format.Format_RGB32)
    image.fill(QColor(scene.colour))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    draw(painter, scene.size)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 0)  # pyright: ignore[reportCallIssue, reportArgumentType]
    return bytes(buffer.data().data())


def _news() -> Scene:
    captions = Captions(box=Box(80, 1380, 920, 190), size=62, outline="#0B1B30", outline_width=8)
    return Scene(size=UPRIGHT, colour="#12294A", figure=Box(103, 366, 874, 1554), captions=captions)


def _teacher() -> Scene:
    captions = Captions(box=Box(150, 560, 1060, 220), size=58, colour="#F6F2E4", outline="#24493D", outline_width=2)
    return Scene(size=WIDE, colour="#EFE7DA", figure=Box(1316, 92, 556, 988), captions=captions)


def _product() -> Scene:
    captions = Captions(box=Box(90, 200, 900, 260), size=84, colour="#FFFFFF", outline="#8A3B12", outline_width=8)
    figure = Box(30, 760, 652, 1160)
    return Scene(size=UPRIGHT, colour="#F08A4B", figure=figure, captions=captions, mark=Corner.BOTTOM_RIGHT)


def _interview() -> Scene:
    captions = Captions(box=Box(160, 880, 1600, 150), size=54, outline="#1E2832", outline_width=6)
    return Scene(size=WIDE, colour="#DDE2E6", figure=Box(250, 60, 574, 1020), captions=captions)


def _quote() -> Scene:
    captions = Captions(box=Box(70, 330, 540, 470), size=58, colour="#F4F7F5", outline="#17352E", outline_width=2)
    return Scene(size=SQUARE, colour="#17463C", figure=Box(606, 280, 450, 800), captions=captions)


def _story() -> Scene:
    captions = Captions(box=Box(60, 1040, 960, 320), size=92, colour="#FFE38A", outline="#10292C", outline_width=12)
    return Scene(size=PORTRAIT, colour="#1D5C63", figure=Box(162, 96, 756, 1344), captions=captions)


def _studio(painter: QPainter, size: Size) -> None:
    """Rings of light behind, a desk's red line at the foot."""
    middle = QPointF(size.width * 0.5, size.height * 0.42)
    for radius, colour in ((760, "#163158"), (560, "#1B3B69"), (360, "#22487E")):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(middle, radius, radius)
    painter.setBrush(QColor("#0D1F39"))
    painter.drawRect(QRectF(0, size.height - 400, size.width, 400))
    painter.setBrush(QColor("#D64545"))
    painter.drawRect(QRectF(0, size.height - 400, size.width, 14))


def _board(painter: QPainter, size: Size) -> None:
    """A board in its frame, with its tray, over a skirting."""
    painter.setBrush(QColor("#DCCFBA"))
    painter.drawRect(QRectF(0, size.height - 110, size.width, 110))
    for inset, colour in ((0, "#B98B5E"), (22, "#2E5A4B")):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(90 + inset, 90 + inset, 1180 - 2 * inset, 760 - 2 * inset), 14, 14)
    painter.setBrush(QColor("#A17648"))
    painter.drawRoundedRect(QRectF(200, 846, 960, 26), 8, 8)
    for left, colour in ((300, "#FFFFFF"), (380, "#F6D776"), (1010, "#FFFFFF")):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, 834, 58, 13), 6, 6)


def _sun(painter: QPainter, size: Size) -> None:
    """A bright round where the product is shown, and a table below it."""
    painter.setBrush(QColor("#F5A86E"))
    painter.drawEllipse(QPointF(size.width * 0.72, size.height * 0.5), 520, 520)
    painter.setBrush(QColor("#FAD0A8"))
    painter.drawEllipse(QPointF(size.width * 0.72, size.height * 0.5), 360, 360)
    painter.setBrush(QColor("#D96B2C"))
    painter.drawRect(QRectF(0, size.height - 300, size.width, 300))


def _room(painter: QPainter, size: Size) -> None:
    """A window on the right, a dark floor."""
    painter.setBrush(QColor("#EDF1F4"))
    for column in range(2):
        for row in range(2):
            painter.drawRoundedRect(QRectF(1120 + column * 330, 130 + row * 300, 310, 280), 6, 6)
    painter.setBrush(QColor("#C6CED5"))
    shade = [QPointF(0, 0), QPointF(420, 0), QPointF(0, 900)]
    painter.drawPolygon(QPolygonF(shade))
    painter.setBrush(QColor("#47545F"))
    painter.drawRect(QRectF(0, size.height - 230, size.width, 230))


def _marks(painter: QPainter, size: Size) -> None:
    """Two large marks of a quotation, and a lighter ground for who said it."""
    painter.setBrush(QColor("#1F5A4D"))
    painter.drawEllipse(QPointF(size.width * 0.77, size.height * 0.72), 400, 400)
    painter.setBrush(QColor("#E9B44C"))
    for left in (90, 200):
        painter.drawEllipse(QRectF(left, 150, 80, 80))
        painter.drawPolygon(
            QPolygonF([QPointF(left, 196), QPointF(left + 34, 110), QPointF(left + 66, 110), QPointF(left + 48, 196)])
        )


if __name__ == "__main__":
    main()
