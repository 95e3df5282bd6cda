"""Word documents for tests, made part by part, as Word, and as nobody, would make them."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPAT = "http://schemas.openxmlformats.org/markup-compatibility/2006"
LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/>'
    "</Relationships>"
)


def main_part(body: str, root: str = "document") -> str:
    """The part with the words, around a body."""
    return f'<w:{root} xmlns:w="{_WORD}" xmlns:mc="{_COMPAT}"><w:body>{body}</w:body></w:{root}>'


def box(parts: dict[str, str | bytes]) -> bytes:
    """Parts, packed."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return packed.getvalue()


def word(path: Path, body: str, *, main: str = "word/document.xml") -> Path:
    """A Word document with this body."""
    path.write_bytes(box({"_rels/.rels": LINKS.format(main), main: main_part(body)}))
    return path


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def old_word(stream: str) -> bytes:
    """The beginning of a compound file whose directory names one stream."""
    head = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0"))
    head[30], head[48] = 9, 2  # sectors of 512 bytes; the directory is in the third
    return bytes(head) + b"\0" * 1024 + stream.encode("utf-16-le").ljust(512, b"\0")
