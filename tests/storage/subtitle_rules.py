"""What programs that show subtitles make of a file, told by the rules of its format and by no library."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

_TAG = re.compile(r"</?(?:i|b|u|s|c|v|lang|ruby|rt)\b[^>]*>")
_UNSEEN = "\u2060"
_CLOCK = re.compile(r"(?:(\d+):)?(\d+):(\d\d)[.,](\d{2,3})")
Cue = tuple[float, float, str]


def srt_cues(text: str) -> list[Cue]:
    """A number, two times with an arrow, words up to an empty line; a few tags and blocks of players are marks."""
    return [_cue(block.split("\n")[1:], _seen_srt) for block in text.strip("\n").split("\n\n")]


def vtt_cues(text: str) -> list[Cue]:
    """After a head: names, times with an arrow, words in which `<` begins a mark and `&` a letter."""
    head, *blocks = text.strip("\n").split("\n\n")
    assert head == "WEBVTT"
    return [_cue(block.split("\n")[1:], lambda words: html.unescape(_TAG.sub("", words))) for block in blocks]


def ass_cues(text: str) -> list[Cue]:
    """As libass shows them: `{…}` is a block of marks, a backslash keeps a brace, `\\N` begins a line."""
    fields = [line.split(": ", 1)[1].split(",", 9) for line in text.split("\n") if line.startswith("Dialogue: ")]
    return [(seconds(start), seconds(end), seen_in_ass(words)) for _, start, end, *_, words in fields]


def lrc_lines(text: str) -> list[tuple[float, str]]:
    """A line for each time that stands in its brackets, wherever in the line."""
    lines: list[tuple[float, str]] = []
    for line in text.splitlines():
        times = re.findall(r"\[(\d+:\d\d\.\d\d)\]", line)
        words = re.sub(r"\[\d+:\d\d\.\d\d\]|<\d+:\d\d\.\d\d>", "", line)
        lines += [(seconds(time), words.replace(_UNSEEN, "")) for time in times]
    return lines


def seconds(time: str) -> float:
    """Of a clock with or without hours, and hundredths or thousandths."""
    found = _CLOCK.fullmatch(time)
    assert found, time
    hours, minutes, whole, part = found.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + int(part) / 10 ** len(part)


def _cue(lines: list[str], seen: Callable[[str], str]) -> Cue:
    start, end = lines[0].split(" --> ")
    assert all("-->" not in line for line in lines[1:])
    return seconds(start), seconds(end), seen("\n".join(lines[1:]))


def _seen_srt(words: str) -> str:
    shown = re.sub(r"\{\\[^}]*\}", "", _TAG.sub("", words))
    return re.sub(r"\\[Nnh]", "\n", shown).replace(_UNSEEN, "")


def seen_in_ass(words: str) -> str:
    """What is left of the words of a line when its marks were obeyed."""
    seen, rest = "", words
    while rest:
        if rest[0] == "{" and "}" in rest:
            rest = rest.partition("}")[2]
        elif rest[:2] in (r"\{", r"\}"):
            seen, rest = seen + rest[1], rest[2:]
        elif rest[:2] in (r"\N", r"\n", r"\h"):
            seen, rest = f"{seen}\n", rest[2:]
        else:
            seen, rest = seen + rest[0], rest[1:]
    return seen.replace(_UNSEEN, "")
