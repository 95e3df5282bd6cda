"""What a file of subtitles says, in the three forms that people bring: brought into the shape the library reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pysubs2 import SSAFile
from pysubs2.formats.subrip import SubripFormat
from pysubs2.formats.webvtt import WebVTTFormat

from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine, in_order
from chanjing_studio.storage.subtitle_marks import PLAIN, hidden, without_times

_TIME = r"[ \t]*\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*"
_DIALOGUE = re.compile(rf"^Dialogue:[^,\n]*,({_TIME},{_TIME}),(?:[^,\n]*,){{6}}(.*)$", re.MULTILINE)
_SRT_TAG, _VTT_TAG = re.compile(r"< */? *[A-Za-z][^<>]*>"), re.compile(r"<[^<>]*>")
_LONGEST = 4000  # letters of a line in the file: more than is shown of one


def lines_of(text: str) -> tuple[TimedLine, ...]:
    """The lines of a whole file, in order; none where it holds no subtitles."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    form = _form_of(plain)
    tidied = _TIDIED[form](plain)
    events = SSAFile.from_string(tidied, format_=form.value, keep_html_tags=True).events
    return in_order(
        (TimedLine(event.start / 1000, event.end / 1000, PLAIN[form](event.text)) for event in events), seconds=0.0
    )


def _form_of(text: str) -> SubtitleForm:
    if text.lstrip().startswith("WEBVTT"):
        return SubtitleForm.VTT
    return SubtitleForm.ASS if _DIALOGUE.search(text) else SubtitleForm.SRT


def _tidied_ass(text: str) -> str:
    """Only what is said: broken styles or fields are no reason to know nothing of it."""
    return "\n".join(
        f"Dialogue: 0,{found[1]},Default,,0,0,0,,{found[2][:_LONGEST]}" for found in _DIALOGUE.finditer(text)
    )


def _tidied_srt(text: str) -> str:
    return "\n".join((*_srt_lines(text), *_NUMBER))


def _srt_lines(text: str) -> list[str]:
    """Each with a number before its times, as the library takes away the last line of digits before them."""
    lines: list[str] = []
    before = ""
    for line in text.split("\n"):
        if _is_timing(line, SubripFormat.TIMESTAMP):
            if before.strip().isdecimal():
                lines.pop()
            lines += (*_NUMBER, line)
        elif line.strip():
            lines.append(without_times(_SRT_TAG.sub("", line[:_LONGEST])))
        before = line
    return lines


def _tidied_vtt(text: str) -> str:
    return "\n".join((*_vtt_lines(text), *_NUMBER))


def _vtt_lines(text: str) -> Iterator[str]:
    """What is said begins after its times and ends with an empty line; all else are names, notes and styles."""
    said = False
    for line in text.split("\n"):
        if _is_timing(line, WebVTTFormat.TIMESTAMP):
            said = True
            yield from (*_NUMBER, line)
        elif said := said and bool(line.strip()):
            yield hidden(without_times(_VTT_TAG.sub("", line[:_LONGEST]), WebVTTFormat.TIMESTAMP))


def _is_timing(line: str, stamp: re.Pattern[str]) -> bool:
    return "-->" in line and len(stamp.findall(line)) == 2


_NUMBER = ("", "0")
_TIDIED = {SubtitleForm.SRT: _tidied_srt, SubtitleForm.VTT: _tidied_vtt, SubtitleForm.ASS: _tidied_ass}
