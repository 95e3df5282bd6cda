"""A script with tags for pauses and readings, read strictly.

The cloud's page about tags could not be read: which three there are is known, and how each looks. When the cloud takes
a script for tagged, what it refuses, and in which words, is this sandbox's own invention.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_PARAMETER, Refusal
from chanjing_studio.sandbox.narration import Bit

_TAGGED = re.compile(r"<(?:phoneme|break|ttnumber)\b")
_TIME = re.compile(r"([0-9]+(?:\.[0-9]+)?)(s|ms)")
_PINYIN = re.compile(r"[a-z]+[1-5]")
_LONGEST_PAUSE = 10.0
_BROKEN = Refusal(BAD_PARAMETER, "参数错误: SSML 格式错误")
_COPY = Refusal(BAD_PARAMETER, "参数错误: plain_text")
_ATTRIBUTES = {"break": {"time"}, "phoneme": {"alphabet", "ph"}, "ttnumber": {"pronounce"}}


def bits_in(script: str, copy: Any) -> tuple[Bit, ...]:
    """What is said and kept silent, in order. A script is tagged where it has a copy without tags, or one of the three.

    Refused: another tag, anything that is no XML, a value that cannot be, a copy that is not the same words.
    """
    if copy is None and not _TAGGED.search(script):
        return (Bit(script),)
    bits = tuple(_bits(_element(script)))
    if copy is not None and (not isinstance(copy, str) or copy.strip() != "".join(bit.shown for bit in bits).strip()):
        raise _COPY
    return bits


def _element(script: str) -> ET.Element:
    try:
        return ET.fromstring(f"<script>{script}</script>")  # noqa: S314 - no DOCTYPE can stand within an element
    except (ET.ParseError, UnicodeError) as error:
        raise _BROKEN from error


def _bits(element: ET.Element) -> Iterator[Bit]:
    if element.text:
        yield Bit(element.text)
    for tag in element:
        yield _bit(tag)
        if tag.tail:
            yield Bit(tag.tail)


def _bit(tag: ET.Element) -> Bit:
    text = tag.text or ""
    if len(tag) or set(tag.keys()) != _ATTRIBUTES.get(tag.tag):
        raise _BROKEN
    if tag.tag == "break" and not text:
        return Bit(silence=_seconds(tag.get("time", "")))
    if tag.tag == "phoneme" and len(text) == 1 and tag.get("alphabet") == "py" and _PINYIN.fullmatch(tag.get("ph", "")):
        return Bit(text, text)
    if tag.tag == "ttnumber" and re.fullmatch(r"[0-9][0-9.,]*", text) and tag.get("pronounce", "").strip():
        return Bit(text, tag.get("pronounce", ""))
    raise _BROKEN


def _seconds(time: str) -> float:
    found = _TIME.fullmatch(time)
    seconds = float(found[1]) / (1000 if found[2] == "ms" else 1) if found else 0.0
    if not 0 < seconds <= _LONGEST_PAUSE:
        raise _BROKEN
    return seconds
