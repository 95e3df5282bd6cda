"""What the bytes of a text file say, whichever program on whichever system wrote them."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

# As the users of this program are likely to have them: of what reads equally well the first is taken.
_LIKELY = ("gb18030", "big5", "shift_jis", "cp949", "cp1252", "cp1251", "utf_16_le", "utf_16_be")
_MARKS = {codecs.BOM_UTF8: "utf_8_sig", codecs.BOM_UTF16_LE: "utf_16", codecs.BOM_UTF16_BE: "utf_16"}
_MOSTLY = 10


def text_of(raw: bytes) -> str:
    """The text, in UTF-8 where it can be. UnicodeError when it is none in any encoding. Ends of lines stay."""
    for mark, encoding in _MARKS.items():
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    text = raw.decode("utf-8", "replace")
    return text if b"\0" not in raw and _is_it(text, raw) else _told_apart(raw)


def _is_it(text: str, raw: bytes) -> bool:
    """Whether it was UTF-8, a few harmed letters aside."""
    harmed = text.count("\ufffd")
    return text.encode() == raw or _MOSTLY * harmed < sum(not letter.isascii() for letter in text) - harmed


def _told_apart(raw: bytes) -> str:
    found = list(from_bytes(raw, cp_isolation=list(_LIKELY)))
    if not found:
        raise UnicodeError("no text")
    # Two or three Chinese letters are good text in many encodings: the library takes them by the alphabet.
    return str(min(found, key=lambda match: (match.chaos, _LIKELY.index(match.encoding))))
