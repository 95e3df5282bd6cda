"""The typefaces of subtitles, as their files show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

_TRIED_AT = 16.0  # px, at which a file is opened to see whether it is a typeface
_MOST_BYTES = 64 * 1024 * 1024
_COLLECTION, _MOST_FACES = b"ttcf", 100  # in one file: those of Chinese have some ten, each looked at for 0.1 ms


class Standing(Enum):
    """How a typeface stands: nobody chose one, its file is still wanted, it is shown, or its file is no use."""

    USUAL = auto()
    WANTED = auto()
    SHOWN = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Face:
    """A family and the style in it, as Qt knows them once their file was loaded; ``key`` is Qt's for the file."""

    family: str
    style: str
    key: int


class Faces(QObject):
    """Typefaces by the cloud's id. ``changed``: another one can be shown, or is known to be no use."""

    changed = Signal()

    def __init__(self, families: Sequence[str]) -> None:
        """``families`` are written in as long as a typeface is not there."""
        super().__init__()
        self._families = list(families)
        self._faces: dict[str, Face | None] = {}

    def standing(self, font_id: str) -> Standing:
        """How the typeface of this id stands; the empty id is the cloud's own choice."""
        if not font_id:
            return Standing.USUAL
        if font_id not in self._faces:
            return Standing.WANTED
        return Standing.SHOWN if self._faces[font_id] else Standing.REFUSED

    def take(self, font_id: str, data: bytes | None) -> None:
        """The file of a typeface, None where it could not be had."""
        self._faces[font_id] = _loaded(data) if data and len(data) <= _MOST_BYTES else None
        self.changed.emit()

    def forget(self) -> None:
        """Nothing is known of any typeface."""
        for face in filter(None, self._faces.values()):
            QFontDatabase.removeApplicationFont(face.key)
        self._faces.clear()
        self.changed.emit()

    def font(self, font_id: str, pixels: int) -> QFont:
        """The typeface at a size in px, or the usual one in bold; without hinting, as widths then are true."""
        font, face = QFont(), self._faces.get(font_id)
        if face is None:
            font.setFamilies(self._families)
            font.setWeight(QFont.Weight.Bold)
        else:
            font.setFamilies([face.family, *self._families])
            font.setStyleName(face.style)
        font.setPixelSize(max(1, pixels))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _loaded(data: bytes) -> Face | None:
    """The first typeface of a file; None for what is none, or for so many that looking at all would take minutes."""
    if data.startswith(_COLLECTION) and int.from_bytes(data[8:12]) > _MOST_FACES:
        return None
    raw = QRawFont(QByteArray(data), _TRIED_AT)
    if not raw.isValid():
        return None
    key = QFontDatabase.addApplicationFontFromData(QByteArray(data))
    families = QFontDatabase.applicationFontFamilies(key)
    return Face(families[0], raw.styleName(), key) if families else None
