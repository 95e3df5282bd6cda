"""Bytes as text: how they are written is told by their marks, by the rules of each encoding, and by what is likely."""

from __future__ import annotations

import codecs
import re

# ruff: noqa: PLC0415 - charset-normalizer takes 20 ms, and most texts are UTF-8

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# As the users of this program are likely to have them: of what reads equally well the first is taken.
_LIKELY = ("gb18030", "big5hkscs", "shift_jis", "cp949", "cp1252", "cp1251")
_SAMPLE = 32 * 1024
_USUAL = re.compile("[\\t\\n\\r -~\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROL, _LEAST_USUAL, _MOST_HARMED = 0.02, 0.8, 0.1


class NoText(ValueError):
    """Bytes that stand for no letters."""


class UnknownLetters(ValueError):
    """Text in an encoding that could not be told."""


def decoded(data: bytes, *, whole: bool = True) -> str:
    """The text that bytes stand for; where they are not the whole file, a letter cut in two at the end is left out.

    Raises NoText, UnknownLetters. What is damaged of UTF-8, or after a mark at the beginning, becomes U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(codecs.getincrementaldecoder(encoding)("replace").decode(data[len(mark) :], final=whole))
    if b"\0" in data:
        return _wide(data, whole=whole)
    if (text := _strict(data, "utf-8", whole=whole)) is not None:
        return _text(text)
    text = data.decode("utf-8", "replace")
    return _text(text if _mostly_whole(text) else _guessed(data, whole=whole))


def _text(text: str) -> str:
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise NoText
    return text


def _mostly_whole(text: str) -> bool:
    """Whether it was UTF-8 but for a few harmed letters."""
    harmed = text.count("\ufffd")
    return harmed < _MOST_HARMED * sum(not letter.isascii() for letter in text)


def _strict(data: bytes, encoding: str, *, whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes, *, whole: bool) -> str:
    """UTF-16 without a mark: the way round in which there are more usual characters."""
    found = [_strict(data, encoding, whole=whole) for encoding in ("utf-16-le", "utf-16-be")]
    usual = [len(_USUAL.findall(text)) / max(1, len(text)) if text else 0.0 for text in found]
    text = found[usual.index(max(usual))]
    if text is None or max(usual) < _LEAST_USUAL:
        raise NoText
    return _text(text)


def _guessed(data: bytes, *, whole: bool) -> str:
    sample = data[:_SAMPLE]
    if sample != data or not whole:
        # Behind a byte that is never the second half of a letter.
        sample = sample[: max(map(sample.rfind, (b"\n", b" ", b",", b"."))) + 1] or sample
    likely = _likely(sample)
    if "gb18030" not in likely and _strict(data, "gb2312", whole=whole) is not None:
        likely = []  # Chinese, too short to be judged
    for encoding in (*likely, "gb18030", "big5hkscs"):
        if (text := _strict(data, encoding, whole=whole)) is not None:
            return text
    raise NoText if len(_CONTROL.findall(data.decode("latin-1"))) > _MOST_CONTROL * len(data) else UnknownLetters


def _likely(sample: bytes) -> list[str]:
    """The encodings in which it reads well, best first. Two or three Chinese letters do so in many."""
    from charset_normalizer import from_bytes

    found = list(from_bytes(sample, cp_isolation=list(_LIKELY)))
    found.sort(key=lambda match: (match.chaos, _LIKELY.index(match.encoding)))
    return [match.encoding for match in found]
