"""Words in subtitles: what would be a mark of the format is written so that it is read as the words it is, and back.

SRT, LRC and (for its backslashes) ASS know no way to say that something is no mark. What all programs understand is to
break the mark with a letter that is neither seen nor a place to break the line. It goes when the words are read again.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from pysubs2.time import TIMESTAMP

from chanjing_studio.domain.subtitle_forms import SubtitleForm

UNSEEN = "\u2060"  # WORD JOINER; no sentence of ours holds one
# The library takes these two for marks of ASS in whatever it reads or writes: it never gets to see them.
_AS_IS = str.maketrans({"\\": "\0", "{": "\1"})
_AS_WAS = str.maketrans({"\0": "\\", "\1": "{"})

_SRT_MARK = re.compile(r"(?<=--)(?=>)|(?<=\\)(?=[Nnh{}])|(?<=\{)(?=\\|[A-Za-z]:)|(?<=<)(?= */? *[A-Za-z])")
_LRC_MARK = re.compile(r"(?<=[\[<])(?=\d+:\d)")
_ASS_BACKSLASH = re.compile(r"(?<=\\)(?=[Nnh{}])")
_ASS_READ = re.compile(rf"(?P<kept>\\{UNSEEN}|\\[{{}}])|(?P<block>\{{[^}}]*\}})|(?:\\[Nnh])+")
_ASS_KEPT = {f"\\{UNSEEN}": "\\", r"\{": "{", r"\}": "}"}
_SRT_BLOCK = re.compile(r"\{\\[^{}]*\}")
_SPACE = re.compile(r"(?:\\[Nnh])+")
_DRAWING = re.compile(r"\\p[1-9]")


def without_times(text: str, stamp: re.Pattern[str] = TIMESTAMP) -> str:
    """The text with what looks like a time broken, so that it is not taken for one."""
    return stamp.sub(lambda found: found[0].replace(":", f":{UNSEEN}"), text)


def hidden(text: str) -> str:
    """Text the library will hand through as it is; ``shown`` turns it back."""
    return text.translate(_AS_IS)


def shown(text: str) -> str:
    """What ``hidden`` hid."""
    return text.translate(_AS_WAS)


def _to_srt(text: str) -> str:
    # Some players obey what ASS has in braces also in SRT: they hide braces in any case, and must not obey.
    harmless = text.replace("\\", f"\\{UNSEEN}") if "{" in text else text
    return hidden(_SRT_MARK.sub(UNSEEN, without_times(harmless)))


def _to_vtt(text: str) -> str:
    return hidden(html.escape(text, quote=False))


def _to_ass(text: str) -> str:
    """A brace that none closes is no mark."""
    closed, brace, rest = _ASS_BACKSLASH.sub(UNSEEN, text).rpartition("}")
    return closed.replace("{", r"\{") + brace + rest


def _to_lrc(text: str) -> str:
    return _LRC_MARK.sub(UNSEEN, text)


def _from_srt(text: str) -> str:
    return _SPACE.sub(" ", _SRT_BLOCK.sub("", text)).replace(UNSEEN, "")


def _from_vtt(text: str) -> str:
    return html.unescape(shown(text.replace(r"\N", " "))).replace(UNSEEN, "")


def _from_ass(text: str) -> str:
    """Without the blocks that say how it looks; nothing when they make it a drawing."""
    closed, brace, rest = text.rpartition("}")
    safe = closed + brace + rest.replace(r"\{", "{").replace("{", "\1")
    if any(_DRAWING.search(found["block"] or "") for found in _ASS_READ.finditer(safe)):
        return ""
    return shown(_ASS_READ.sub(_ass_words, safe)).replace(UNSEEN, "")


def _ass_words(found: re.Match[str]) -> str:
    if found["kept"]:
        return _ASS_KEPT[found["kept"]]
    return "" if found["block"] else " "


MARKED: Mapping[SubtitleForm, Callable[[str], str]] = {
    SubtitleForm.SRT: _to_srt,
    SubtitleForm.VTT: _to_vtt,
    SubtitleForm.ASS: _to_ass,
    SubtitleForm.TXT: str,
    SubtitleForm.LRC: _to_lrc,
}
"""Words as a file of each form has them; those the library writes still ``hidden``."""

PLAIN: Mapping[SubtitleForm, Callable[[str], str]] = {
    SubtitleForm.SRT: _from_srt,
    SubtitleForm.VTT: _from_vtt,
    SubtitleForm.ASS: _from_ass,
}
"""What the library read from each form that is read, as plain words."""
