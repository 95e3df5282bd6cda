"""What a submit asks for, read with the refusals of its page (§4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from chanjing_studio.providers.topview.sandbox.avatars import Avatars, Material
from chanjing_studio.providers.topview.sandbox.captions import Caption, Captions
from chanjing_studio.providers.topview.sandbox.choices import Choices
from chanjing_studio.providers.topview.sandbox.drawn import DrawnAvatar
from chanjing_studio.providers.topview.sandbox.envelope import (
    BAD_FORMAT,
    BAD_PARAMETER,
    MISSING,
    UNSAFE,
    Refusal,
    flag_in,
    needed_in,
    not_found,
    text_in,
)
from chanjing_studio.providers.topview.sandbox.files import PICTURES, SOUNDS, VIDEOS, Files
from chanjing_studio.providers.topview.sandbox.notices import Notices
from chanjing_studio.providers.topview.sandbox.voices import Voices
from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.speech import SoundOfVoice

_OWN_VIDEO, _PUBLIC, _PRIVATE, _PHOTO = range(4)
_RECORDING, _TEXT = range(2)
MOUTH, WHOLE = range(2)
_MEDIA = {_OWN_VIDEO: "videoFileId", _PUBLIC: "aiAvatarId", _PRIVATE: "aiAvatarId", _PHOTO: "imageFileId"}
_OF_SOUND = {_RECORDING: ("audioFileId",), _TEXT: ("ttsText", "voiceoverId", "voiceSpeed")}
_SLOWEST, _FASTEST = 0.8, 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A video as it was asked for; `kept`: who was sent in becomes a private avatar."""

    seen: DrawnAvatar | Material
    sound: Path | Line
    mode: int
    caption: Caption | None
    kept: bool


class Reader:
    """Reads bodies of submits for one account after another."""

    def __init__(
        self, files: Files, voices: Voices, *, avatars: Avatars, captions: Captions, notices: Notices, choices: Choices
    ) -> None:
        self._files, self._voices, self._avatars = files, voices, avatars
        self._captions, self._notices, self._choices = captions, notices, choices

    def read(self, body: Mapping[str, Any], account: str) -> Asked:
        """What is asked for; refused where a field is wrong, or what it names is not the account's."""
        source = self._enum(body, "avatarSourceFrom", most=_PHOTO)
        sound = self._enum(body, "audioSourceFrom", most=_TEXT)
        mode = self._enum(body, "modeType", most=WHOLE, usual=MOUTH)
        if source == _PHOTO and mode == MOUTH and self._choices.of("photo_mode_0") == "refused":
            raise Refusal(BAD_PARAMETER, "modeType 0 does not support image input")
        self._refuse_foreign(body, source, sound)
        seen = self._seen(body, source, account=account)
        own_voice = seen.voice.sound if source == _PUBLIC and isinstance(seen, DrawnAvatar) else None
        heard = self._line(body, own_voice) if sound == _TEXT else self._recording(body, account)
        kept = self._kept(body, source)
        if address := text_in(body, "noticeUrl"):
            self._notices.refuse_address(address)
        return Asked(seen=seen, sound=heard, mode=mode, caption=self._caption(body, source, kept=kept), kept=kept)

    def refuse_unsafe(self, line: Path | Line) -> None:
        """6001 for a text with a word of the wrong kind."""
        if isinstance(line, Line) and any(word in line.text for word in self._choices.of("forbidden_words")):
            raise Refusal(UNSAFE)

    def _enum(self, body: Mapping[str, Any], name: str, *, most: int, usual: int | None = None) -> int:
        """A number, or one written as a text: the documents disagree (§4.1)."""
        value = body.get(name)
        if value is None or value == "":
            if usual is None:
                raise Refusal(MISSING, f"{name} cannot be null")
            return usual
        forms = {"either": (int, str), "strings": (str,), "numbers": (int,)}[self._choices.of("enums")]
        if isinstance(value, bool) or not isinstance(value, forms):
            raise Refusal(BAD_FORMAT)
        if str(value) not in {str(number) for number in range(most + 1)}:
            raise Refusal(BAD_PARAMETER, f"{name} is not valid")
        return int(value)

    def _refuse_foreign(self, body: Mapping[str, Any], source: int, sound: int) -> None:
        """Fields of another source or sound, unless they are ignored; empty ones are none."""
        wanted = {_MEDIA[source], *_OF_SOUND[sound]}
        known = {*_MEDIA.values(), *(name for names in _OF_SOUND.values() for name in names)}
        foreign = [name for name in sorted(known - wanted) if body.get(name) not in (None, "")]
        if foreign and self._choices.of("foreign_fields") == "refused":
            raise Refusal(BAD_PARAMETER, f"{foreign[0]} does not belong to this source")

    def _seen(self, body: Mapping[str, Any], source: int, *, account: str) -> DrawnAvatar | Material:
        field = _MEDIA[source]
        if source == _OWN_VIDEO:
            return Material(self._files.usable(body, field, VIDEOS, account=account), moves=True)
        if source == _PHOTO:
            return Material(self._files.usable(body, field, PICTURES, account=account), moves=False)
        name = needed_in(body, field)
        found = self._avatars.find_public(name) if source == _PUBLIC else self._avatars.find_private(name, account)
        if found is None:
            raise not_found(field)
        return found

    def _recording(self, body: Mapping[str, Any], account: str) -> Path:
        return self._files.usable(body, "audioFileId", SOUNDS, account=account)

    def _line(self, body: Mapping[str, Any], own_voice: SoundOfVoice | None) -> Line:
        """The text in the asked voice; a public avatar has its own (§4.2)."""
        text, most = needed_in(body, "ttsText"), self._choices.of("longest_text")
        if most and len(text) > most:
            raise Refusal(BAD_PARAMETER, "ttsText is too long")
        voice_id = text_in(body, "voiceoverId") if own_voice else needed_in(body, "voiceoverId")
        sound = self._voices.sound_of(voice_id) if voice_id else own_voice
        if sound is None:
            raise not_found("voiceoverId")
        return Line(text, sound, speed=_speed(body))

    def _kept(self, body: Mapping[str, Any], source: int) -> bool:
        wanted = flag_in(body, "isSave2CustomAiAvatar")
        if wanted and source in (_PUBLIC, _PRIVATE) and self._choices.of("save_elsewhere") == "refused":
            raise Refusal(BAD_PARAMETER, "isSave2CustomAiAvatar is not supported for an avatar")
        return source == _PHOTO or (source == _OWN_VIDEO and wanted)

    def _caption(self, body: Mapping[str, Any], source: int, *, kept: bool) -> Caption | None:
        """The style where one applies (§4.3)."""
        caption_id = text_in(body, "captionId")
        if not caption_id:
            return None
        everywhere = self._choices.of("captions") == "kept"
        if source != _PUBLIC and not (everywhere and (kept or source == _PRIVATE)):
            if self._choices.of("caption_elsewhere") == "refused":
                raise Refusal(BAD_PARAMETER, "captionId is not supported for this source")
            return None
        caption = self._captions.find(caption_id)
        if caption is None:
            raise not_found("captionId")
        return caption


def _speed(body: Mapping[str, Any]) -> float:
    value = body.get("voiceSpeed")
    if value is None:
        return 1.0
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refusal(BAD_FORMAT)
    if not _SLOWEST <= value <= _FASTEST:
        raise Refusal(BAD_PARAMETER, "voiceSpeed is not valid")
    return cast("float", value)
