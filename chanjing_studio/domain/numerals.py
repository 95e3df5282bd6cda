"""Numbers in digits, and the words they can be read as."""

from __future__ import annotations

import re

# Compiled by the first number (and kept by re): the first paint does not wait for them.
_NUMBER = r"[0-9](?:[0-9.,]*[0-9])?"
_SAID = r"[^\W_](?:[^\W_]|[ '’-](?=[^\W_])){0,59}"
_WELL_FORMED = r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?"
_MOST_DIGITS = 16

_HAN_DIGITS = "零一二三四五六七八九"
_HAN_PLACES = ("", "十", "百", "千")
_HAN_GROUPS = ("", "万", "亿", "万亿")

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_THOUSANDS = ("", " thousand", " million", " billion", " trillion", " quadrillion")


def is_number(text: str) -> bool:
    """Whether it is one number in digits, points and commas within it included."""
    return bool(re.fullmatch(_NUMBER, text))


def is_said(words: str) -> bool:
    """Whether it can stand as the words of a number: a few of them, and no sign that ends a sentence."""
    return bool(re.fullmatch(_SAID, words))


def digit_by_digit(number: str, *, chinese: bool) -> str:
    """Each digit by itself: 一一零, one one zero. A comma between thousands is not said."""
    if chinese:
        return "".join("点" if one == "." else _HAN_DIGITS[int(one)] for one in number.replace(",", ""))
    return " ".join("point" if one == "." else _ONES[int(one)] for one in number.replace(",", ""))


def as_telephone(number: str) -> str:
    """Each digit by itself in Chinese, as telephone numbers are read: 幺幺零."""
    return digit_by_digit(number, chinese=True).replace("一", "幺")


def as_quantity(number: str, *, chinese: bool) -> str:
    """How many it is: 一百一十, one hundred ten. Empty for what is no quantity, such as 1.2.3, and for a huge one."""
    whole, _, part = number.replace(",", "").partition(".")
    if not re.fullmatch(_WELL_FORMED, number) or len(whole.lstrip("0")) > _MOST_DIGITS:
        return ""
    said = _han_whole(int(whole)) if chinese else _english_whole(int(whole))
    if not part:
        return said
    digits = digit_by_digit(part, chinese=chinese)
    return f"{said}点{digits}" if chinese else f"{said} point {digits}"


def _han_whole(number: int) -> str:
    """Said in groups of four digits."""
    if number == 0:
        return _HAN_DIGITS[0]
    said = "".join(_han_part(number, place) for place in range(len(_HAN_GROUPS) - 1, -1, -1))
    return said.removeprefix("一") if said.startswith("一十") else said


def _han_part(number: int, place: int) -> str:
    """One group; a zero is said once wherever places are left out between two that are not."""
    higher, group = divmod(number // 10000**place, 10000)
    if not group:
        return ""
    gap = higher and (group < 1000 or not higher % 10000)
    return f"{'零' if gap else ''}{_han_group(group)}{_han_unit(number, place)}"


def _han_unit(number: int, place: int) -> str:
    """万亿 is said once: 一万零三亿, not 一万亿零三亿."""
    unit = _HAN_GROUPS[place]
    return "万" if unit == "万亿" and number // 10000**2 % 10000 else unit


def _han_group(group: int) -> str:
    said = ""
    for place, digit in enumerate(f"{group:04}"):
        if digit != "0":
            said += f"{_HAN_DIGITS[int(digit)]}{_HAN_PLACES[3 - place]}"
        elif said and not said.endswith("零"):
            said += "零"
    return said.rstrip("零")


def _english_whole(number: int) -> str:
    if number == 0:
        return _ONES[0]
    groups = [(place, number // 1000**place % 1000) for place in range(len(_THOUSANDS) - 1, -1, -1)]
    return " ".join(f"{_english_group(group)}{_THOUSANDS[place]}" for place, group in groups if group)


def _english_group(group: int) -> str:
    hundreds, rest = divmod(group, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if 0 < rest < len(_ONES):
        words.append(_ONES[rest])
    elif rest:
        tens, ones = divmod(rest, 10)
        words.append(f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens])
    return " ".join(words)
