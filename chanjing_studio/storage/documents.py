"""The words of a document on this computer. Every call here blocks: run it in a worker thread."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from chanjing_studio.domain import documents, media
from chanjing_studio.domain.documents import MOST_TAKEN, Document, DocumentForm
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.markdown import without_marks
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage import word_file
from chanjing_studio.storage.encodings import NoText, UnknownLetters, decoded

# ruff: noqa: PLC0415 - the library for subtitles takes 30 ms

_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_BYTES_A_CHARACTER = 16
"""Read for each that may be taken: in subtitles and Markdown there is more than words."""
_OTHER_STARTS = (b"%PDF-", b"{\\rtf")
_BOX_STARTS = (b"PK\x03\x04", b"PK\x05\x06")


def read_document(path: Path, *, most: int = MOST_TAKEN) -> Document:
    """The words of a document, clean, at most so many characters of them; its note says what was not taken.

    No more of the file is read than that needs. Raises FileTrouble, which says why there are none and what to do.
    """
    try:
        with _open(path) as file:
            document = _read(file, path.name, most)
    except (OSError, ValueError) as error:
        raise FileTrouble(_why(path.name, error)) from error
    if not document.words:
        raise FileTrouble(documents.without_words(path.name))
    return document


class _NotAFile(OSError):
    """A pipe, a socket or a device: reading it could wait for ever."""


class _Empty(ValueError):
    """Not one byte."""


class _OtherDocument(ValueError):
    """A document that no library here reads."""


class _NoSubtitles(ValueError):
    """Subtitles without any."""


_WHY: dict[type[Exception], Callable[[str], Sentence]] = {
    _Empty: lambda name: media.empty(name).sentence,
    _NotAFile: documents.no_text,
    _OtherDocument: documents.other_document,
    _NoSubtitles: documents.no_subtitles,
    NoText: documents.no_text,
    UnknownLetters: documents.unknown_letters,
    word_file.Broken: documents.broken,
    word_file.Locked: documents.with_password,
    word_file.TooBig: documents.too_big,
    word_file.NotWords: documents.no_text,
    IsADirectoryError: documents.a_folder,
    PermissionError: lambda name: media.locked(name).sentence,
    FileNotFoundError: lambda name: media.gone(name).sentence,
    NotADirectoryError: lambda name: media.gone(name).sentence,
    ValueError: lambda name: media.gone(name).sentence,  # no file has a path with a NUL in it
}


def _why(name: str, error: OSError | ValueError) -> Sentence:
    say = _WHY.get(type(error))
    return say(name) if say else media.locked(name).sentence


def _open(path: Path) -> BinaryIO:
    """The file, opened to be read; never waits."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError if path.is_dir() else _NotAFile
    # It may be another one by now.
    file = os.fdopen(os.open(path, _AT_ONCE), "rb")
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise _NotAFile


def _read(file: BinaryIO, name: str, most: int) -> Document:
    data = file.read(_BYTES_A_CHARACTER * most)
    if not data:
        raise _Empty
    if data.startswith(_BOX_STARTS):
        return documents.taken(name, word_file.word_text(file), most=most)
    if data.startswith(word_file.OLD_WORD):
        raise word_file.Locked if word_file.wants_password(file) else _OtherDocument
    if data.startswith(_OTHER_STARTS):
        raise _OtherDocument
    size = os.fstat(file.fileno()).st_size
    whole = size <= len(data)
    words = _words(decoded(data, whole=whole), documents.named_as_document(name))
    return documents.taken(name, words, most=most, megabytes=0.0 if whole else round(size / 1e6, 1))


def _words(text: str, form: DocumentForm | None) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if form is DocumentForm.MD:
        return without_marks(plain)
    return _cues(plain) if form is DocumentForm.SRT else plain


def _cues(text: str) -> str:
    """What subtitles say, a line for each."""
    from pysubs2 import SSAFile

    cues = [cue.plaintext for cue in SSAFile.from_string(text, format_="srt")]
    if not cues:
        raise _NoSubtitles
    return "\n".join(_one_line(cue) for cue in cues)


def _one_line(cue: str) -> str:
    """Chinese goes on without a space where a subtitle was broken in two; other words need one."""
    lines = cue.split("\n")
    joined = lines[0].strip()
    for line in map(str.strip, lines[1:]):
        apart = joined[-1:].isascii() or line[:1].isascii()
        joined += f" {line}" if apart else line
    return joined
