"""The sandbox's public voices (公共声音): 98, each with its own way of speaking and its own sample."""

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate
from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_PARAMETER, Refusal, json_body, page_of, refused
from chanjing_studio.providers.chanjing.sandbox.voice_names import VOICE_NAMES
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.speech import SoundOfVoice

_USUAL_SIZE = 20
_TIMBRES = {
    "male": ("m1", "m3", "m2", "m7", "m4", "m8", "m5", "m6"),
    "female": ("f1", "f3", "f2", "f5", "f4", "linda", "belinda", "steph"),
}
_LOWEST = {"male": 25, "female": 55}
_ACCENTS = ("en-us", "en", "en-gb-x-rp", "en-gb-scotland", "en-029")
_DIALECTS = {"粤": "yue", "广东": "yue", "香港": "yue"}


@dataclass(frozen=True, slots=True)
class PublicVoice:
    """One voice of the list."""

    id: str
    name: str
    gender: str
    lang: str
    desc: str
    sound: SoundOfVoice

    @property
    def sample(self) -> str:
        """What the voice says when it is auditioned."""
        if self.lang == "en":
            return f"Hello, I am {self.name}. I would love to read your script."
        own_name = self.name.rpartition("·")[2]
        return f"你好，我是{own_name}，很高兴为你朗读。"


def public_voices() -> Iterator[PublicVoice]:
    """All voices in the order of the list; ids stay the same for ever."""
    for number, line in enumerate(VOICE_NAMES.strip().splitlines()):
        name, gender, lang, desc = line.split("|")
        key = hashlib.md5(f"sandbox voice {name}".encode(), usedforsecurity=False).hexdigest()
        yield PublicVoice(key, name, gender=gender, lang=lang, desc=desc, sound=_sound(number, name, gender=gender))


class Voices:
    """The list of voices and their samples."""

    def __init__(self, engine: Engine, gate: Gate) -> None:
        self._engine, self._gate = engine, gate
        self._voices = {voice.id: voice for voice in public_voices()}
        self._folder = engine.folder / "auditions"
        self._speaking = asyncio.Lock()
        self._own: Callable[[str, str], SoundOfVoice | None] = _none_own

    def desk(self) -> Desk:
        """The list, and the samples without a token."""
        listing = self._gate.passing("list_common_audio", self._list)
        return Desk(
            refuse=refused,
            routes=[
                Route("GET", "/open/v1/list_common_audio", listing),
                Route("GET", "/res/audition/{id}.wav", self._send_sample),
            ],
        )

    def know_own(self, own: Callable[[str, str], SoundOfVoice | None]) -> None:
        """Ask `own(voice_id, account)` for the voices that accounts have made."""
        self._own = own

    def sound_of(self, voice_id: str, account: str) -> SoundOfVoice | None:
        """How a voice sounds that `account` may use, None for a voice there is not."""
        voice = self._voices.get(voice_id)
        return voice.sound if voice else self._own(voice_id, account)

    async def _list(self, request: web.Request) -> dict[str, Any]:
        """A page of voices; the older pages of the documentation ask for it with a JSON body."""
        asked = {name: _counted(value) for name, value in request.query.items() if name in {"page", "size"}}
        page = {**await json_body(request), **asked}
        return page_of(
            [self._shown(voice) for voice in self._voices.values()], page, size_name="size", usual_size=_USUAL_SIZE
        )

    def _shown(self, voice: PublicVoice) -> dict[str, Any]:
        return {
            "id": voice.id,
            "grade": 0,
            "name": voice.name,
            "gender": voice.gender,
            "lang": voice.lang,
            "desc": voice.desc,
            "speed": 1,
            "pitch": 1,
            "audition": self._engine.link(f"/res/audition/{voice.id}.wav"),
        }

    async def _send_sample(self, request: web.Request) -> Answer:
        voice = self._voices.get(request.match_info["id"])
        if voice is None:
            return web.Response(status=404, text="404: Not Found")
        return send_file(await self._sample(voice))

    async def _sample(self, voice: PublicVoice) -> Path:
        path = self._folder / f"{voice.id}.wav"
        async with self._speaking:
            if not path.exists():
                self._folder.mkdir(exist_ok=True)
                await self._engine.studio.speak(Line(voice.sample, voice.sound), path)
        return path


def _none_own(_voice_id: str, _account: str) -> None:
    """No account has a voice of its own."""


def _counted(value: str) -> int:
    if not value.isdigit():
        raise Refusal(BAD_PARAMETER, "参数错误: page/size")
    return int(value)


def _sound(number: int, name: str, *, gender: str) -> SoundOfVoice:
    """Timbre, height and pace go round in steps that never meet for two neighbours."""
    timbres = _TIMBRES[gender]
    return SoundOfVoice(
        han=next((language for place, language in _DIALECTS.items() if place in name), "cmn"),
        latin=_ACCENTS[number % len(_ACCENTS)],
        variant=timbres[number % len(timbres)],
        pitch=_LOWEST[gender] + 11 * number % 37,
        liveliness=35 + 13 * number % 45,
        speed=0.85 + 0.05 * (4 * number % 9),
    )
