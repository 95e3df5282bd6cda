"""Pinyin as people write it, and in the one form that is kept: a syllable with its tone's digit, such as hang2."""

from __future__ import annotations

import re
import unicodedata

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_MARKS = {digit: mark for mark, digit in _TONES.items()}
_NEUTRAL = "5"
_INITIAL = "(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?"
_FINAL = (
    "(?:iang|iong|uang|ueng|iao|ian|ing|uai|uan|ang|eng|ong|van|ia|ie|iu|in|ua|uo|ui|un|ue|ve|vn"
    "|ai|ei|ao|ou|an|en|er|[aoeiuv])"
)
# Compiled by the first syllable (and kept by re): the first paint does not wait for it.
_SYLLABLE = f"({_INITIAL}{_FINAL}r?|hm|hng|ng|[mn])([1-5])"
_VOWELS = "aeiouü"


def syllables(pinyin: str) -> list[str]:
    """Each syllable of what somebody wrote with tones' marks or digits, as it is kept; none when one of them is wrong.

    A tone has to be there: 5 is the neutral one. The letter ü is kept as v.
    """
    found = [_syllable(one) for one in pinyin.split()]
    return [one for one in found if one] if all(found) else []


def with_tone_marks(pinyin: str) -> str:
    """Kept syllables as a reader knows them: hang2 as háng."""
    return " ".join(map(_shown, pinyin.split()))


def _syllable(written: str) -> str:
    letters = unicodedata.normalize("NFD", written.casefold().replace("u:", "v"))
    tones = [_TONES[letter] for letter in letters if letter in _TONES]
    bare = "".join(letter for letter in letters if letter not in _TONES).replace("u\u0308", "v")
    found = f"{bare}{tones[0]}" if len(tones) == 1 else re.sub("0$", _NEUTRAL, bare)
    return found if len(tones) <= 1 and re.fullmatch(_SYLLABLE, found) else ""


def _shown(syllable: str) -> str:
    letters, tone = syllable[:-1].replace("v", "ü"), syllable[-1]
    if tone == _NEUTRAL:
        return letters
    place = _carrier(letters)
    return unicodedata.normalize("NFC", f"{letters[: place + 1]}{_MARKS[tone]}{letters[place + 1 :]}")


def _carrier(letters: str) -> int:
    """Where the tone's mark stands: over a or e, over the o of ou, else over the last vowel."""
    for sign in ("a", "e", "ou"):
        if sign in letters:
            return letters.index(sign)
    vowels = [place for place, letter in enumerate(letters) if letter in _VOWELS]
    return vowels[-1] if vowels else 0
