"""Whether a file is a photo that a cloud takes for a face. Every call here blocks: run it in a worker thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImageIOHandler, QImageReader

from chanjing_studio.domain import media
from chanjing_studio.domain.media import Flaw, Material, MediaProblem, PictureForm
from chanjing_studio.domain.photos import PhotoFacts
from chanjing_studio.domain.signatures import HEAD_SIZE, Signature, looks_like
from chanjing_studio.media.reading import NotAFile, open_file

_FORMS = {b"jpeg": PictureForm.JPG, b"jpg": PictureForm.JPG} | {form.encode(): form for form in PictureForm}
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


def examine_photo(path: Path) -> PhotoFacts | MediaProblem:
    """The facts of a photo that can be used, or why the file cannot be. Never raises for a bad file."""
    try:
        what = _signature(path)
    except (OSError, ValueError) as error:
        return media.unreadable(path.name, error, Material.PHOTO)
    if isinstance(what, Flaw):
        return _facts(path) if what is Flaw.PICTURE else _not_a_photo(path.name, what)
    return media.other_material(path.name, Material.PHOTO)


def is_photo(path: Path) -> bool:
    """Whether a file is a picture by what it holds."""
    try:
        return _signature(path) is Flaw.PICTURE
    except (OSError, ValueError):
        return False


def _signature(path: Path) -> Signature:
    try:
        with open_file(path) as file:
            return looks_like(file.read(HEAD_SIZE))
    except NotAFile:
        return Flaw.UNKNOWN


def _not_a_photo(name: str, flaw: Flaw) -> MediaProblem:
    return media.empty(name) if flaw is Flaw.EMPTY else media.not_media(name, flaw, Material.PHOTO)


def _facts(path: Path) -> PhotoFacts | MediaProblem:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    told = bytes(reader.format().data())
    form = _FORMS.get(told)
    if form is None:
        return media.other_container(path.name, _kind_of(path, told), Material.PHOTO)
    size = reader.size()
    if size.isEmpty() or not reader.canRead() or reader.read().isNull():
        return media.damaged(path.name)
    shown = size.transposed() if bool(reader.transformation() & _TURNED) else size
    size_bytes = path.stat().st_size
    return PhotoFacts(path=path, form=form, size_bytes=size_bytes, width=shown.width(), height=shown.height())


def _kind_of(path: Path, told: bytes) -> str:
    """What the picture's kind is called; by the file's name where Qt does not know the kind."""
    return told.decode("ascii", "replace").upper() or path.suffix.removeprefix(".").upper() or "?"
