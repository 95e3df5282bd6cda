"""What a create_video call asks for, read with the refusals of its page (创建视频合成任务)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from chanjing_studio.providers.chanjing.sandbox.avatars import Avatars, OwnFigure, PublicAvatar, can_be_bare
from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    INTERNAL,
    Refusal,
    text_in,
    whole_number_in,
)
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.fonts import Fonts
from chanjing_studio.providers.chanjing.sandbox.saying import line_in, script_in
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.sandbox.order import Line

if TYPE_CHECKING:
    from chanjing_studio.sandbox.people import Form

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LARGEST_SIDE, _FARTHEST = 4096, 20_000
_USUAL_BOX = {"x": 31, "y": 1521, "width": 1000, "height": 200}
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtitles:
    """How subtitles look; `own` are `(text, start, end)` in seconds, empty for those of the sound."""

    box: Box
    font_id: str
    size: int
    colour: str
    outline: str
    outline_width: int
    own: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A composition as it was asked for; boxes are left, top, width and height."""

    size: tuple[int, int]
    seen: "OwnFigure | tuple[PublicAvatar, Form]"
    box: Box
    sound: Path | Line
    volume: int
    colour: str
    picture: Path | None
    picture_box: Box
    subtitles: Subtitles | None
    corner: int | None
    clear: bool
    bare: bool


class Reader:
    """Reads bodies of create calls for one account after another."""

    def __init__(self, files: Files, voices: Voices, *, avatars: Avatars, fonts: Fonts) -> None:
        self._files, self._voices, self._avatars, self._fonts = files, voices, avatars, fonts

    def read(self, body: Mapping[str, Any], account: str) -> Asked:
        """What is asked for; refused where a field is wrong or a file is not the account's."""
        size = _side(body, "screen_width", usual=1080), _side(body, "screen_height", usual=1920)
        person = _object(body, "person")
        seen = self._who(person, account)
        _options(body, person)
        picture, picture_box = self._background(body, account, size)
        return Asked(
            size=size,
            seen=seen,
            box=_figure_box(person),
            sound=self._sound(_object(body, "audio"), account),
            volume=_volume(_object(body, "audio")),
            colour=_colour(body, "bg_color", "#EDEDED", "背景颜色格式不正确 (#RRGGBB)"),
            picture=picture,
            picture_box=picture_box,
            subtitles=self._subtitles(_object(body, "subtitle_config", required=False), size),
            corner=_corner(body),
            clear=_clear(person, seen),
            bare=_bare(person, seen),
        )

    def _who(self, person: Mapping[str, Any], account: str) -> "OwnFigure | tuple[PublicAvatar, Form]":
        avatar_id = text_in(person, "id")
        if own := self._avatars.find_own(avatar_id, account):
            return own
        avatar = self._avatars.find(avatar_id)
        if avatar is None:
            raise Refusal(INTERNAL, "定制数字人不存在")
        wanted = text_in(person, "figure_type", usual="")
        if not wanted:
            raise Refusal(BAD_PARAMETER, "公共数字人需要指定 figure_type")
        if wanted not in avatar.forms:
            raise Refusal(INTERNAL, "公共数字人形态不存在")
        return avatar, wanted

    def _sound(self, audio: Mapping[str, Any], account: str) -> Path | Line:
        kind = text_in(audio, "type")
        if text_in(audio, "language", usual="cn") not in ("cn", "en"):
            raise Refusal(BAD_PARAMETER, "不支持的语言")
        if kind == "tts":
            tts = audio.get("tts")
            if not isinstance(tts, dict):
                raise Refusal(BAD_PARAMETER, "缺少 tts 文本")
            fields = cast("dict[str, Any]", tts)
            script = script_in(fields.get("text"))
            return line_in(fields, self._voices, text=script, voice="audio_man", account=account)
        if kind != "audio":
            raise Refusal(BAD_PARAMETER, "参数错误: audio.type")
        if not audio.get("file_id"):
            raise Refusal(BAD_PARAMETER, "缺少音频文件")
        return self._files.usable(text_in(audio, "file_id"), "make_video_audio", account=account)

    def _background(self, body: Mapping[str, Any], account: str, size: tuple[int, int]) -> tuple[Path | None, Box]:
        if body.get("bg") is None:
            return None, (0, 0, 0, 0)
        bg = _object(body, "bg")
        picture = self._files.usable(text_in(bg, "file_id"), "make_video_background", account=account)
        if picture.suffix not in {".jpg", ".jpeg", ".png"}:
            raise Refusal(BAD_PARAMETER, "不支持的图片格式")
        return picture, _box(bg, {"x": 0, "y": 0, "width": size[0], "height": size[1]})

    def _subtitles(self, config: Mapping[str, Any], size: tuple[int, int]) -> Subtitles | None:
        if not _flag(config, "show"):
            return None
        box = _box(config, _USUAL_BOX)
        if box[2] > size[0]:
            raise Refusal(BAD_PARAMETER, "字幕宽度不能超过屏幕宽度")
        if box[3] > size[1]:
            raise Refusal(BAD_PARAMETER, "字幕高度不能超过屏幕高度")
        wrong = "字幕颜色格式不正确 (#RRGGBB)"
        return Subtitles(
            box=box,
            font_id=self._font(config),
            size=whole_number_in(config, "font_size", least=1, most=1000, usual=64),
            colour=_colour(config, "color", "#FFFFFF", wrong),
            outline=_colour(config, "stroke_color", "#000000", wrong),
            outline_width=whole_number_in(config, "stroke_width", least=0, most=100, usual=7),
            own=_own_lines(config) if whole_number_in(config, "asr_type", least=0, most=1, usual=0) else (),
        )

    def _font(self, config: Mapping[str, Any]) -> str:
        font_id = text_in(config, "font_id", usual="")
        if font_id and self._fonts.face(font_id) is None:
            raise Refusal(INTERNAL, "字体不存在")
        return font_id


def _options(body: Mapping[str, Any], person: Mapping[str, Any]) -> None:
    """Those that change nothing here, but must be right."""
    whole_number_in(body, "model", least=0, most=2, usual=0)
    whole_number_in(body, "resolution_rate", least=0, most=1, usual=0)
    whole_number_in(person, "backway", least=1, most=2, usual=1)
    if text_in(person, "drive_mode", usual="") not in ("", "random"):
        raise Refusal(BAD_PARAMETER, "参数错误: drive_mode")
    text_in(body, "callback", usual="")


def _clear(person: Mapping[str, Any], seen: object) -> bool:
    wanted = _flag(person, "is_rgba_mode")
    if wanted and not (isinstance(seen, OwnFigure) and seen.clear):
        raise Refusal(BAD_PARAMETER, "当前数字人不是webm格式，无法合成四通道视频")
    return wanted


def _bare(person: Mapping[str, Any], seen: "OwnFigure | tuple[PublicAvatar, Form]") -> bool:
    """For those whose background can be replaced: by the list, or because they were trained so."""
    wanted = _flag(person, "is_remove_bg")
    can = bool(seen.bare) if isinstance(seen, OwnFigure) else can_be_bare(seen[1])
    if wanted and not can:
        raise Refusal(BAD_PARAMETER, "参数错误: person.is_remove_bg")
    return wanted


def _own_lines(config: Mapping[str, Any]) -> tuple[tuple[str, float, float], ...]:
    told: object = config.get("subtitles")
    if not isinstance(told, list) or not told:
        raise Refusal(BAD_PARAMETER, "参数错误: subtitles")
    return tuple(_own_line(line) for line in cast("list[object]", told))


def _own_line(line: object) -> tuple[str, float, float]:
    if not isinstance(line, dict):
        raise Refusal(BAD_PARAMETER, "参数错误: subtitles")
    fields = cast("dict[str, Any]", line)
    day = 86_400_000
    start, end = (whole_number_in(fields, name, least=0, most=day, usual=-1) for name in ("begin_time", "end_time"))
    return text_in(fields, "text"), start / 1000, end / 1000


def _object(body: Mapping[str, Any], name: str, *, required: bool = True) -> dict[str, Any]:
    value = body.get(name)
    if not isinstance(value, dict):
        if value is None and not required:
            return {}
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return cast("dict[str, Any]", value)


def _box(fields: Mapping[str, Any], usual: Mapping[str, int]) -> Box:
    x, y = (whole_number_in(fields, name, least=-_FARTHEST, most=_FARTHEST, usual=usual[name]) for name in ("x", "y"))
    width, height = (
        whole_number_in(fields, name, least=1, most=_FARTHEST, usual=usual[name]) for name in ("width", "height")
    )
    return x, y, width, height


def _figure_box(person: Mapping[str, Any]) -> Box:
    missing = next((name for name in ("x", "y", "width", "height") if person.get(name) is None), "")
    if missing:
        raise Refusal(BAD_PARAMETER, f"参数错误: person.{missing}")
    box = _box(person, {"x": 0, "y": 0, "width": 1080, "height": 1920})
    if box[3] % 2:
        raise Refusal(INTERNAL, "数字人高不允许为奇数")
    return box


def _side(body: Mapping[str, Any], name: str, *, usual: int) -> int:
    try:
        side = whole_number_in(body, name, least=2, most=_LARGEST_SIDE, usual=usual)
    except Refusal:
        raise Refusal(BAD_PARAMETER, "screen_width/screen_height 不合法") from None
    if side % 2:
        raise Refusal(BAD_PARAMETER, "screen_width/screen_height 不合法")
    return side


def _colour(fields: Mapping[str, Any], name: str, usual: str, wrong: str) -> str:
    colour = text_in(fields, name, usual=usual)
    if not _COLOUR.fullmatch(colour):
        raise Refusal(BAD_PARAMETER, wrong)
    return colour


def _volume(audio: Mapping[str, Any]) -> int:
    """Missing it counts as nothing, as was seen live."""
    try:
        return whole_number_in(audio, "volume", least=1, most=100, usual=0)
    except Refusal:
        raise Refusal(BAD_PARAMETER, "音量不能小于1") from None


def _corner(body: Mapping[str, Any]) -> int | None:
    corner = whole_number_in(body, "compliance_watermark_position", least=0, most=3, usual=0)
    return corner if _flag(body, "add_compliance_watermark") else None


def _flag(fields: Mapping[str, Any], name: str) -> bool:
    value = fields.get(name, False)
    if not isinstance(value, bool):
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return value
