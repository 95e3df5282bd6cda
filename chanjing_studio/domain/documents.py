"""Documents whose words become a script: which there are, how much of one is taken, and why one cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from chanjing_studio.domain.script import SCRIPT_LIMIT, tidy
from chanjing_studio.domain.words import Sentence

MOST_TAKEN = 10 * SCRIPT_LIMIT
"""Characters of a document that are taken: ten scripts' worth, which can still be edited quickly."""


class DocumentForm(StrEnum):
    """The kinds of document that are read. The value is the extension."""

    TXT = "txt"
    MD = "md"
    DOCX = "docx"
    SRT = "srt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The words of a document, clean. ``left_out`` counts the characters that were read but not taken.

    ``megabytes`` is the size of one that was not read to its end, 0 of any other.
    """

    name: str
    words: str
    left_out: int = 0
    megabytes: float = 0.0

    @property
    def note(self) -> Sentence | None:
        """What was not taken; None when all of it was."""
        if self.megabytes:
            return Sentence(
                "“{name}” is very long ({megabytes} MB): its first %n characters were taken, the rest was left out.",
                "",
                len(self.words),
                name=self.name,
                megabytes=self.megabytes,
            )
        return _too_long(self.name, len(self.words), self.left_out) if self.left_out else None


def named_as_document(name: str) -> DocumentForm | None:
    """The kind that a file's name speaks for; None when it is the name of something else."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    other = {"text": "txt", "markdown": "md"}.get(extension, extension)
    return DocumentForm(other) if other in tuple(DocumentForm) else None


def taken(name: str, words: str, *, most: int = MOST_TAKEN, megabytes: float = 0.0) -> Document:
    """A document of these words, of which no more than ``most`` characters are taken."""
    whole = tidy(words)
    begun = tidy(whole[:most])
    left_out = len(whole[len(begun) :].strip())
    return Document(name=name, words=begun, left_out=left_out, megabytes=megabytes)


def without_words(name: str) -> Sentence:
    """There is nothing in it that could be said."""
    return Sentence("“{name}” holds no words. Choose another document, or write the script here.", name=name)


def no_text(name: str) -> Sentence:
    """It is something else, whatever its name says."""
    return Sentence("“{name}” holds no text. Choose a txt, md, docx or srt.", name=name)


def a_folder(name: str) -> Sentence:
    """A folder instead of a file."""
    return Sentence("“{name}” is a folder. Choose a txt, md, docx or srt.", name=name)


def unknown_letters(name: str) -> Sentence:
    """Text in an encoding that could not be told."""
    return Sentence(
        "It cannot be told how the letters of “{name}” are written. Save it as UTF-8 in an editor, or paste its words.",
        name=name,
    )


def other_document(name: str) -> Sentence:
    """A PDF, a document of an old Word, and the like."""
    return Sentence(
        "“{name}” is a document of another kind. Open it and save it as docx, or paste its words.", name=name
    )


def with_password(name: str) -> Sentence:
    """Nothing in it can be read without its password."""
    return Sentence("“{name}” is locked with a password. Save it without one in Word, or paste its words.", name=name)


def broken(name: str) -> Sentence:
    """It begins like a Word document and cannot be read as one."""
    return Sentence(
        "“{name}” breaks off or is damaged. Open it in Word and save it again, or paste its words.", name=name
    )


def too_big(name: str) -> Sentence:
    """A Word document with far more in it than a script, or made to fill the memory."""
    return Sentence("“{name}” is too big to be a script. Paste the part that is to be said.", name=name)


def no_subtitles(name: str) -> Sentence:
    """A file of subtitles without any."""
    return Sentence("“{name}” holds no subtitles. Choose another document, or paste its words.", name=name)


def _too_long(name: str, length: int, left_out: int) -> Sentence:
    return Sentence(
        "“{name}” is long: its first {taken} characters were taken, %n were left out.",
        "",
        left_out,
        name=name,
        taken=length,
    )
