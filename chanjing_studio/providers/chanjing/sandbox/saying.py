"""What callers want said, and how: the same rules wherever a script goes with a voice."""

import re
from collections.abc import Mapping
from typing import Any, cast

from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_PARAMETER, INTERNAL, Refusal, number_in, text_in
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.sandbox.order import Line

_LONGEST_TEXT = 4000
_EMOJI = re.compile("[\U0001f000-\U0001fbff\u2600-\u27bf\ufe0f\u20e3]")


def script_in(text: Any) -> str:
    """The script from either form of a text field: a text, or a list of texts."""
    pieces = cast("list[Any]", text) if isinstance(text, list) else [text]
    if not all(isinstance(piece, str) for piece in pieces) or not "".join(pieces).strip():
        raise Refusal(BAD_PARAMETER, "缺少 tts 文本")
    script = "\n".join(pieces)
    if _EMOJI.search(script):
        raise Refusal(BAD_PARAMETER, "输入文本不可以包含 emoji")
    if len(script) > _LONGEST_TEXT:
        raise Refusal(BAD_PARAMETER, "参数错误: 文本长度超过4000")
    return script


def line_in(fields: Mapping[str, Any], voices: Voices, *, text: str, voice: str, account: str) -> Line:
    """A script as the voice that the field `voice` names will say it, to `account`."""
    sound = voices.sound_of(text_in(fields, voice), account)
    if sound is None:
        raise Refusal(INTERNAL, "声音不存在")
    speed = number_in(fields, "speed", least=0.5, most=2, usual=1)
    return Line(text, sound, speed=speed, pitch=number_in(fields, "pitch", least=0.1, most=3, usual=1))
