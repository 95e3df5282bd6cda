"""Subtitles as files of the user's: written in five forms, and read from three. Every call here blocks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pysubs2 import SSAEvent, SSAFile
from pysubs2.formats import subrip, substation

from chanjing_studio.domain import media
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine, in_order
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.encodings import NoText, UnknownLetters, decoded
from chanjing_studio.storage.subtitle_marks import MARKED, shown
from chanjing_studio.storage.subtitle_reading import lines_of
from chanjing_studio.storage.whole_file import written_whole

_OF_WINDOWS = (SubtitleForm.SRT, SubtitleForm.ASS, SubtitleForm.LRC)
_LAST = {SubtitleForm.ASS: substation.MAX_REPRESENTABLE_TIME}  # milliseconds
_MOST_BYTES = 8 * 1024 * 1024  # a hundred hours of talk


def write(lines: Iterable[TimedLine], target: Path, *, form: SubtitleForm, marked: bool = False) -> None:
    """Write lines as UTF-8, with a byte order mark where ``marked``; a file of that name is replaced when it is whole.

    Lines without words are left out. Raises FileTrouble.
    """
    text = as_text(lines, form)
    line_end = "\r\n" if form in _OF_WINDOWS else "\n"
    with written_whole(target) as part:
        part.write_text(text, "utf-8-sig" if marked else "utf-8", newline=line_end)


def as_text(lines: Iterable[TimedLine], form: SubtitleForm) -> str:
    """What is in such a file, with plain line ends."""
    words = MARKED[form]
    ordered = [(line, words(line.text)) for line in in_order(lines, seconds=0.0)]
    if form is SubtitleForm.TXT:
        return "".join(f"{text}\n" for _, text in ordered)
    if form is SubtitleForm.LRC:
        return "".join(f"[{_lrc_time(line.start)}]{text}\n" for line, text in ordered)
    return shown(_by_the_library(ordered, form))


def read(path: Path) -> tuple[TimedLine, ...]:
    """The lines of SRT, VTT or ASS, whichever it is called and however its letters are encoded. Raises FileTrouble."""
    try:
        lines = lines_of(decoded(_bytes(path)))
    except (NoText, UnknownLetters):
        lines = ()
    if not lines:
        raise FileTrouble(Sentence("“{name}” holds no subtitles. Choose an srt, vtt or ass.", name=path.name))
    return lines


def _bytes(path: Path) -> bytes:
    """Nothing of what is no file, or too much of one."""
    try:
        size = path.stat().st_size
        return path.read_bytes() if path.is_file() and size <= _MOST_BYTES else b""  # opening a pipe would wait
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileTrouble(media.gone(path.name).sentence) from error
    except OSError as error:
        raise FileTrouble(media.locked(path.name).sentence) from error


def _by_the_library(lines: Iterable[tuple[TimedLine, str]], form: SubtitleForm) -> str:
    last = _LAST.get(form, subrip.MAX_REPRESENTABLE_TIME)
    file = SSAFile()
    file.events = [SSAEvent(_ms(line.start, last), _ms(line.end, last), text) for line, text in lines]
    return file.to_string(form.value, header_notice="")


def _ms(seconds: float, last: int) -> int:
    return min(last, round(seconds * 1000))


def _lrc_time(seconds: float) -> str:
    """Minutes, which may be more than 60, seconds and hundredths."""
    minutes, hundredths = divmod(round(seconds * 100), 6000)
    return f"{minutes:02d}:{hundredths // 100:02d}.{hundredths % 100:02d}"
