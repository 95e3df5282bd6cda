"""The words of a Word document. Every call here blocks: run it in a worker thread."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

# ruff: noqa: PLC0415 - python-docx takes a tenth of a second

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_XML = 8 * 1024 * 1024  # of one part, unpacked: a book has less
_MOST_TAGS = 500_000  # each takes a few thousandths of a millisecond
_MOST_PARTS = 5000
_SKIPPED = {"del", "moveFrom", "pPr", "rPr", "sectPr", "tblPr", "rt", "Fallback", "fldData"}
"""What was deleted or moved away, forms of paragraphs, readings beside characters, and what is there a second time."""
_BREAKS = (BadZipFile, zlib.error, EOFError, struct.error, ArithmeticError, LookupError, RuntimeError)
"""What a library stumbles over in a wrong file."""
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class Broken(ValueError):
    """It cannot be read as what it begins like."""


class Locked(ValueError):
    """It wants a password."""


class TooBig(ValueError):
    """More than a document of words holds."""


class NotWords(ValueError):
    """Another kind of file in the same box: packed files, a table, slides."""


class _Element(Protocol):
    """Of lxml, which tells no types; its tag is no text for a comment."""

    tag: object
    text: str | None

    def get(self, key: str) -> str | None: ...

    def values(self) -> list[str]: ...

    def __iter__(self) -> Iterator[_Element]: ...


def word_text(file: BinaryIO) -> str:
    """The words of an open docx, a line for each paragraph. Raises Broken, Locked, TooBig, NotWords."""
    try:
        _look(file)
        with ZipFile(file) as box:
            return "".join(_said(_main_part(box)))
    except (Broken, Locked, TooBig, NotWords):
        raise
    except (*_BREAKS, OSError, ValueError) as error:
        raise Broken from error


def wants_password(file: BinaryIO) -> bool:
    """Whether an open file that begins with ``OLD_WORD`` is a docx under a password, not of an old Word."""
    file.seek(0)
    head = file.read(512)
    if len(head) < 512:
        return False
    sector, directory = 1 << min(head[30], 12), struct.unpack_from("<I", head, 48)[0]
    file.seek((directory + 1) * sector)
    return "EncryptedPackage".encode("utf-16-le") in file.read(8 * sector)


def _look(file: BinaryIO) -> None:
    """The number of parts, before the library reads about each: a box may name millions."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 65557))
    _, mark, end = file.read().rpartition(b"PK\x05\x06")
    if not mark or len(end) < 18:
        raise Broken
    parts, length = struct.unpack_from("<H", end, 6)[0], struct.unpack_from("<I", end, 8)[0]
    if parts > _MOST_PARTS or length > _MOST_XML:
        raise TooBig


def _main_part(box: ZipFile) -> _Element:
    try:
        links = _parsed(box, box.getinfo("_rels/.rels"))
        targets = [str(link.get("Target")) for link in links if str(link.get("Type")).endswith("/officeDocument")]
        name = next(iter(targets)).lstrip("/")
    except (KeyError, StopIteration) as error:
        raise NotWords from error
    try:
        main = _parsed(box, box.getinfo(name))
    except KeyError as error:
        raise Broken from error
    if _local(main) != "document":
        raise NotWords
    return main


def _parsed(box: ZipFile, part: ZipInfo) -> _Element:
    from docx.oxml import parse_xml

    if part.flag_bits & 1:
        raise Locked
    if part.file_size > _MOST_XML:
        raise TooBig
    xml = box.read(part)
    if xml.count(b"<") > _MOST_TAGS:
        raise TooBig
    try:
        return cast("_Element", parse_xml(xml))
    except SyntaxError as error:  # what lxml raises is one
        raise Broken from error


def _said(element: _Element) -> Iterator[str]:
    name = _local(element)
    if name == "t":
        yield element.text or ""
    elif name in _SIGNS:
        yield _SIGNS[name]
    elif name not in _SKIPPED and not (name == "r" and _hidden(element)):
        for child in element:
            yield from _said(child)
        if name == "p":
            yield "\n"


def _hidden(run: _Element) -> bool:
    """Whether Word does not show it."""
    forms = (form for part in run if _local(part) == "rPr" for form in part if _local(form) == "vanish")
    return any(not set(form.values()) & {"0", "false", "off"} for form in forms)


def _local(element: _Element) -> str:
    """The name without its namespace, of which there are two; nothing for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "comment"
