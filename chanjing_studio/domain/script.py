"""What can be said aloud: length, emoji, sentences, and about how long it takes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

# A cloud takes scripts under this many characters.
SCRIPT_LIMIT = 4000

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ScriptRules:
    """What a cloud takes of a script: how many characters it has to stay under, if it tells, and whether emoji."""

    limit: int | None = SCRIPT_LIMIT
    emoji: bool = False


UNTOLD_RULES = ScriptRules(limit=None, emoji=True)
"""Of a cloud that says nothing of a limit, nor of emoji."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_DIGITS_ONLY = r"[\d\s.,:\-，。：、]*\d[\d\s.,:\-，。：、]*"
HANZI = "[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
"""Chinese characters alone, as a pattern."""
# Compiled by the first script, not before the first paint.
_HANZI = "[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af\U00020000-\U0003ffff]"
_WORD = r"[^\W\d_\u2e80-\U0003ffff]+(?:['’][^\W\d_]+)*"
_PAUSE = r"[,.;:!?，。；：！？、…\n]+"
_PIECE = r"[^,.;:!?，。；：！？、…\n\s][^,.;:!?，。；：！？、…\n]*"

_HANZI_A_SECOND = 4.5
_WORDS_A_SECOND = 2.6
_DIGITS_A_SECOND = 4.0
_PAUSE_SECONDS = 0.25

# Drawn as pictures wherever fonts allow, and those of the old symbol block that most systems draw so (❤, ✔, ☀).
# Stars, ©, ™, arrows, and signs such as ㊗ are text unless a U+FE0F asks for the picture.
_PICTURE = (
    "[\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u25fd\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620"
    "\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668"
    "\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4"
    "\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d"
    "\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764"
    "\u2795-\u2797\u27a1\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a"
    "\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001f64f\U0001f680-\U0001f6ff\U0001f7e0-\U0001f7f0\U0001f900-\U0001faff](?!\ufe0e)"
)
_TEXT_MADE_PICTURE = (
    "[©®‼⁉™ℹ\u2194-\u21aa\u2328\u23cf\u24c2\u25aa-\u25fe\u2934\u2935\u2b05-\u2b07〰〽㊗㊙\U0001f170-\U0001f17f"
    "\U0001f202\U0001f237]\ufe0f"
)
_SIGN = f"(?:{_PICTURE}|{_TEXT_MADE_PICTURE})\ufe0f?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
_EMOJI = (
    "[0-9#*]\ufe0f?\u20e3"  # keycaps
    "|[\U0001f1e6-\U0001f1ff]{1,2}"  # flags
    f"|{_SIGN}(?:\u200d(?:{_SIGN}|[\u2640\u2642\u2695\u2696\u2708]\ufe0f?))*"
)

# All that is as wide as a space, but the one that indents Chinese.
_SPACES = "\t\u00a0\u1680\u2000-\u200a\u202f\u205f"
_LAST_OF_PLANES = "".join(f"{chr(0x10000 * plane + 0xFFFE)}{chr(0x10000 * plane + 0xFFFF)}" for plane in range(17))
# Kept (first group): the letters of Scotland's flag and its like, and joiners after letters and pictures that use them.
# Dropped: control characters, halves of letters, what has no width or turns the order round, letters without a shape,
# places of pictures, and numbers that will never be a character.
_NOTHING = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e007f"
    f"{_LAST_OF_PLANES}"
)
_UNSEEN = (
    "(\U0001f3f4[\U000e0020-\U000e007f]+|(?<=[\u0620-\u109f\u1780-\u17b3\u17b6-\u17ff\u2600-\u27bf\ufe0f"
    f"\U0001f000-\U0001faff])[\u200c\u200d])|[{_NOTHING}]"
)
# A letter and the marks over it, or the parts of a Hangul syllable, each a character of its own: as a Mac names files.
_APART = (
    "[^\u0300-\u036f\u3099\u309a\n][\u0300-\u036f\u3099\u309a]+"
    "|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\uac00-\ud7a3][\u11a8-\u11c2]"
)
_UNCLEAN = f"[{_SPACES}{_NOTHING}\u0300-\u036f\u3099\u309a\u1100-\u11ff]"
"""Without any of these a text stays as it is: most do."""


@lru_cache(16)  # with every key of an editor the same text is looked at several times
def clean(text: str) -> str:
    """A text without what is neither seen nor said, with plain line ends and spaces, letters and marks in one.

    It is never longer than before, and what is clean stays as it is.
    """
    plain = _LINE_ENDS.sub("\n", text)
    # Compiled by the first text that needs them, as those of emoji below.
    if (plain.isascii() and plain.replace("\n", "").isprintable()) or not re.search(_UNCLEAN, plain):
        return plain
    seen = re.sub(_UNSEEN, lambda match: match[1] or "", re.sub(f"[{_SPACES}]", " ", plain))
    return seen if seen.isascii() else re.sub(_APART, _composed, seen)


def tidy(text: str) -> str:
    """A script as it is sent: clean, and nothing empty around it."""
    return clean(text).strip()


def script_length(text: str) -> int:
    """How many characters of the limit a script uses."""
    return len(tidy(text))


def emoji_spans(text: str) -> list[Span]:
    """Start and end of each emoji, in characters; a sequence joined into one picture is one."""
    if text.isascii():
        return []
    # Compiled by the first text that may hold one (and kept by re): it takes 3 ms of the first paint.
    return [match.span() for match in re.finditer(_EMOJI, text)]


def is_digits_only(text: str) -> bool:
    """Whether there is nothing but digits to say, which clouds cannot."""
    return bool(re.fullmatch(_DIGITS_ONLY, text))


def says_nothing(text: str) -> bool:
    """Whether there is no letter and no digit in it: only punctuation, signs, or nothing at all."""
    return not any(map(str.isalnum, text))


def sentence_spans(text: str) -> list[Span]:
    """Where the sentences stand that a cloud tells the times of: cut at punctuation, which belongs to none of them."""
    return [
        (match.start(), match.start() + len(match[0].rstrip()))
        for match in re.finditer(_PIECE, text)
        if re.search(r"\w", match[0])
    ]


def sentence_ends(text: str) -> list[int]:
    """Where one sentence ends within a line and the next begins: behind the punctuation, before the space."""
    gaps = [(end, text[end:start]) for (_, end), (start, _) in pairwise(sentence_spans(text))]
    return [end + len(gap.rstrip()) for end, gap in gaps if "\n" not in gap]


@lru_cache(8)
def expected_seconds(text: str, speed: float = 1.0) -> float:
    """About how long a voice of usual pace needs, in seconds."""
    said = (
        len(re.findall(_HANZI, text)) / _HANZI_A_SECOND
        + len(re.findall(_WORD, text)) / _WORDS_A_SECOND
        + len(re.findall(r"\d", text)) / _DIGITS_A_SECOND
    )
    return (said + len(re.findall(_PAUSE, tidy(text))) * _PAUSE_SECONDS) / max(0.1, speed)


def _composed(match: re.Match[str]) -> str:
    one = unicodedata.normalize("NFC", match[0])
    return one if len(one) < len(match[0]) else match[0]
