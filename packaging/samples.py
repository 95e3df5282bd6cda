"""Draws the sample clip and speaks the sample recording: `python packaging/samples.py` writes resources/samples."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import math
import os
import tempfile
from fractions import Fraction
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from chanjing_studio.sandbox.espeak import EspeakSpeaker
from chanjing_studio.sandbox.speech import SoundOfVoice

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"
WIDTH, HEIGHT, FRAMES_A_SECOND, SECONDS = 720, 1280, 25, 5.6
SENTENCE = "Hello, I am the voice on your own computer. Type something, and I will say it."

WALL, ARCH, SUN, SHELF = "#EFE4D6", "#F6C9A8", "#FBEBD6", "#E2CFB8"
LEAF, LEAF_DARK, POT = "#6E9A86", "#4F7F6C", "#C97B5B"
SKIN, SHADE, BLUSH, LIP, MOUTH = "#F3C6A5", "#E5AC88", "#EE9D86", "#C9594F", "#7A2B2B"
HAIR, HAIR_LIGHT, CLOTH, CLOTH_DARK, COLLAR = "#33262B", "#4A373D", "#0F7565", "#0B6153", "#F8F3EA"
INK, GOLD, TOOTH = "#2B2024", "#E2AE4B", "#FFF9F2"


def main() -> None:
    """Write both samples."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    write_clip(FOLDER / "speaker.mp4")
    write_recording(FOLDER / "recording.mp3")
    application.shutdown()


def write_clip(path: Path) -> None:
    """A person who talks, 720×1280, without sound; its end fits its beginning."""
    with av.open(str(path), "w", options={"movflags": "faststart"}) as output:
        options = {"crf": "24", "preset": "veryslow", "tune": "animation"}
        stream = output.add_stream("libx264", FRAMES_A_SECOND, options=options)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        total = round(SECONDS * FRAMES_A_SECOND)
        for number in range(total):
            output.mux(stream.encode(_frame(draw(number / total), number)))
        output.mux(stream.encode(None))


def write_recording(path: Path) -> None:
    """The sentence as an mp3, mono, 48 kbit/s."""
    with tempfile.TemporaryDirectory() as folder:
        spoken = Path(folder) / "spoken.wav"
        EspeakSpeaker().speak(SENTENCE, spoken, sound=SoundOfVoice(variant="f2", pitch=46), speed=1.0, pitch=1.0)
        with av.open(str(spoken)) as source, av.open(str(path), "w") as output:
            stream = output.add_stream("libmp3lame", 22_050, layout="mono", options={"b": "48k"})
            resampler = av.AudioResampler(format=stream.format, layout="mono", rate=22_050, frame_size=576)
            for frame in [*source.decode(audio=0), None]:
                for ready in resampler.resample(frame):
                    output.mux(stream.encode(ready))
            output.mux(stream.encode(None))


def draw(moment: float) -> QImage:
    """The picture at a share of the clip, 0 to 1."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _draw_room(painter, moment)
    breath = 3 * _wave(moment, 2)
    painter.translate(0, breath)
    _draw_hair_behind(painter, moment)
    _draw_body(painter)
    _move_head(painter, moment)
    _draw_head(painter, moment)
    painter.end()
    return image


def _frame(image: QImage, number: int) -> av.VideoFrame:
    frame = av.VideoFrame(WIDTH, HEIGHT, "rgb24")
    frame.planes[0].update(bytes(image.constBits()))
    frame.pts, frame.time_base = number, Fraction(1, FRAMES_A_SECOND)
    return frame


def _wave(moment: float, times: int, shift: float = 0.0) -> float:
    """-1 to 1, so many times in the clip: whole numbers of times make the end fit the beginning."""
    return math.sin(2 * math.pi * (times * moment + shift))


def _draw_room(painter: QPainter, moment: float) -> None:
    painter.fillRect(0, 0, WIDTH, HEIGHT, QColor(WALL))
    arch = QPainterPath()
    arch.moveTo(110, HEIGHT)
    arch.lineTo(110, 470)
    arch.arcTo(QRectF(110, 210, 500, 520), 180, -180)
    arch.lineTo(610, HEIGHT)
    painter.fillPath(arch, QColor(ARCH))
    _disc(painter, QPointF(430, 430), 118, SUN)
    painter.fillRect(0, 1010, WIDTH, HEIGHT - 1010, QColor(SHELF))
    _draw_plant(painter, moment)


def _draw_plant(painter: QPainter, moment: float) -> None:
    for index, (angle, length, colour) in enumerate(_LEAVES):
        painter.save()
        painter.translate(92, 900)
        painter.rotate(angle + 1.6 * _wave(moment, 1, index / 5))
        _leaf(painter, length, colour)
        painter.restore()
    pot = QPainterPath(QPointF(28, 890))
    for x, y in ((156, 890), (140, 1036), (44, 1036)):
        pot.lineTo(x, y)
    painter.fillPath(pot, QColor(POT))
    _rounded(painter, QRectF(20, 876, 144, 34), 10, "#D68B6B")


_LEAVES = (
    (-34, 250, LEAF_DARK),
    (30, 235, LEAF_DARK),
    (-14, 330, LEAF),
    (13, 300, LEAF),
    (-58, 170, LEAF),
    (54, 160, LEAF),
)


def _leaf(painter: QPainter, length: float, colour: str) -> None:
    leaf = QPainterPath(QPointF(0, 0))
    leaf.cubicTo(-length * 0.26, -length * 0.35, -length * 0.18, -length * 0.8, 0, -length)
    leaf.cubicTo(length * 0.18, -length * 0.8, length * 0.26, -length * 0.35, 0, 0)
    painter.fillPath(leaf, QColor(colour))


def _draw_hair_behind(painter: QPainter, moment: float) -> None:
    painter.save()
    _move_head(painter, moment)
    hair = QPainterPath(QPointF(360, 330))
    hair.cubicTo(190, 330, 196, 520, 206, 640)
    hair.cubicTo(212, 760, 240, 800, 300, 812)
    hair.lineTo(420, 812)
    hair.cubicTo(480, 800, 508, 760, 514, 640)
    hair.cubicTo(524, 520, 530, 330, 360, 330)
    painter.fillPath(hair, QColor(HAIR))
    painter.restore()


def _draw_body(painter: QPainter) -> None:
    body = QPainterPath(QPointF(80, HEIGHT + 20))
    body.cubicTo(86, 1060, 110, 960, 220, 916)
    body.cubicTo(290, 888, 300, 880, 306, 850)
    body.lineTo(414, 850)
    body.cubicTo(420, 880, 430, 888, 500, 916)
    body.cubicTo(610, 960, 634, 1060, 640, HEIGHT + 20)
    painter.fillPath(body, QColor(CLOTH))
    _draw_neck(painter)
    for side in (-1, 1):
        sleeve = QPainterPath(QPointF(360 + side * 182, 1120))
        sleeve.lineTo(360 + side * 192, HEIGHT)
        _stroke(painter, sleeve, CLOTH_DARK, width=5)


def _draw_neck(painter: QPainter) -> None:
    neck = QPainterPath(QPointF(308, 690))
    neck.lineTo(412, 690)
    neck.lineTo(414, 866)
    neck.cubicTo(412, 946, 308, 946, 306, 866)
    painter.fillPath(neck, QColor(SKIN))
    shade = QPainterPath(QPointF(308, 720))
    shade.lineTo(412, 720)
    shade.lineTo(412, 772)
    shade.cubicTo(390, 822, 330, 822, 308, 772)
    painter.fillPath(shade, QColor(SHADE))
    collar = QPainterPath(QPointF(296, 868))
    collar.cubicTo(304, 950, 416, 950, 424, 868)
    _stroke(painter, collar, COLLAR, width=20)


def _move_head(painter: QPainter, moment: float) -> None:
    painter.translate(360 + 4 * _wave(moment, 1), 800)
    painter.rotate(1.5 * _wave(moment, 1, 0.08) + 0.5 * _wave(moment, 3))
    painter.translate(-360, -800 + 2 * _wave(moment, 3, 0.3))


def _draw_head(painter: QPainter, moment: float) -> None:
    for side in (-1, 1):
        _disc(painter, QPointF(360 + side * 136, 606), 25, SHADE)
        _disc(painter, QPointF(360 + side * 142, 648), 9, GOLD)
    face = QPainterPath(QPointF(360, 408))
    face.cubicTo(480, 408, 500, 500, 496, 596)
    face.cubicTo(492, 690, 430, 768, 360, 768)
    face.cubicTo(290, 768, 228, 690, 224, 596)
    face.cubicTo(220, 500, 240, 408, 360, 408)
    painter.fillPath(face, QColor(SKIN))
    _draw_cheeks(painter)
    _draw_fringe(painter)
    _draw_eyes(painter, moment)
    _draw_nose(painter)
    _draw_mouth(painter, _openness(moment), _wave(moment, 5, 0.2))


def _draw_cheeks(painter: QPainter) -> None:
    painter.setOpacity(0.45)
    for side in (-1, 1):
        painter.setBrush(QColor(BLUSH))
        painter.drawEllipse(QPointF(360 + side * 88, 654), 34, 22)
    painter.setOpacity(1)


def _draw_fringe(painter: QPainter) -> None:
    fringe = QPainterPath(QPointF(214, 600))
    fringe.cubicTo(196, 420, 262, 344, 366, 344)
    fringe.cubicTo(468, 344, 524, 424, 506, 600)
    fringe.cubicTo(496, 520, 470, 470, 420, 436)
    fringe.cubicTo(360, 500, 280, 510, 244, 512)
    fringe.cubicTo(226, 540, 220, 566, 214, 600)
    painter.fillPath(fringe, QColor(HAIR))
    shine = QPainterPath(QPointF(262, 436))
    shine.cubicTo(282, 400, 318, 380, 352, 376)
    _stroke(painter, shine, HAIR_LIGHT, width=7)


def _draw_eyes(painter: QPainter, moment: float) -> None:
    lid = max(_blink(moment, 0.22), _blink(moment, 0.71))
    for side in (-1, 1):
        centre = QPointF(360 + side * 62, 590)
        _draw_eye(painter, centre, lid)
        brow = QPainterPath(centre + QPointF(-side * 30, -46 - 2 * _wave(moment, 3)))
        brow.quadTo(centre + QPointF(side * 4, -64 - 3 * _wave(moment, 3)), centre + QPointF(side * 36, -44))
        _stroke(painter, brow, HAIR, width=8)


def _draw_eye(painter: QPainter, centre: QPointF, lid: float) -> None:
    if lid > 0.85:
        closed = QPainterPath(centre + QPointF(-20, 2))
        closed.quadTo(centre + QPointF(0, 14), centre + QPointF(20, 2))
        _stroke(painter, closed, INK, width=5)
        return
    painter.setBrush(QColor(INK))
    painter.drawEllipse(centre, 15, 19 * (1 - lid))
    _disc(painter, centre + QPointF(5, -7 * (1 - lid)), 5 * (1 - lid), "#FFFFFF")


def _draw_nose(painter: QPainter) -> None:
    nose = QPainterPath(QPointF(348, 646))
    nose.quadTo(QPointF(360, 658), QPointF(373, 646))
    _stroke(painter, nose, SHADE, width=6)


def _draw_mouth(painter: QPainter, openness: float, roundness: float) -> None:
    half = 38 - 7 * roundness * openness
    top, bottom = 712 - 16 * openness, 708 + 38 * openness
    mouth = QPainterPath(QPointF(360 - half, 692))
    mouth.quadTo(QPointF(360, top), QPointF(360 + half, 692))
    mouth.cubicTo(360 + half * 0.8, bottom, 360 - half * 0.8, bottom, 360 - half, 692)
    painter.fillPath(mouth, QColor(MOUTH))
    painter.save()
    painter.setClipPath(mouth)
    _rounded(painter, QRectF(334, 690, 52, 6 + 6 * openness), 5, TOOTH)
    painter.setBrush(QColor(LIP))
    painter.drawEllipse(QPointF(360, bottom + 2), 24, 12 * openness)
    painter.restore()
    _stroke(painter, mouth, LIP, width=6)


def _openness(moment: float) -> float:
    """How far the mouth is open, 0 to 1: syllables of changing strength, with two rests."""
    syllables = abs(_wave(moment, 11)) * (0.62 + 0.38 * _wave(moment, 4, 0.13))
    rest = min(1.0, 9 * abs(moment - 0.46), 9 * abs(math.remainder(moment, 1)))
    return syllables * rest


def _blink(moment: float, at: float) -> float:
    """0 open, 1 closed."""
    return max(0.0, 1 - abs(moment - at) * SECONDS / 0.13)


def _stroke(painter: QPainter, path: QPainterPath, colour: str, *, width: float) -> None:
    line, round_ends, round_joins = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(path, QPen(QColor(colour), width, line, round_ends, round_joins))


def _disc(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)


def _rounded(painter: QPainter, box: QRectF, radius: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, radius, radius)


if __name__ == "__main__":
    main()
