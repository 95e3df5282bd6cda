"""The sandbox's voices at TopView: some for each of its languages, each with a sample that can be heard (§7)."""

import asyncio
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.envelope import flag_in, page_of, refused
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.providers.topview.sandbox.voice_names import SAMPLES, VOICE_NAMES
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.speech import SoundOfVoice

_SPOKEN = {"en": "en-us", "fil": "id", "zh-CN": "en-us", "zh-Hant": "en-us", "pt": "pt-br", "es": "es-419"}
"""What eSpeak NG speaks for a language where that is not the language itself."""
_ENGLISH = {"British": "en", "Australian": "en-gb-x-rp", "African": "en-029", "American": "en-us"}
_TIMBRES = {
    "male": ("m3", "m1", "m2", "m7", "m4", "m8", "m5", "m6"),
    "female": ("f2", "f1", "f3", "f5", "f4", "linda", "belinda", "steph"),
}
_HEIGHTS = {"male": 22, "female": 52}
_OF_AGE = {"Young": 16, "Middle Age": 8, "Old": 0}
_FACETS: tuple[str, ...] = ("gender", "age", "style", "accent")


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice; `facets` are gender, age, style and accent by their names."""

    id: str
    name: str
    language: str
    facets: Mapping[str, str]
    sound: SoundOfVoice

    @property
    def sample(self) -> str:
        """What the voice says when it is auditioned."""
        return SAMPLES[self.language].format(name=self.name)


def voices() -> Iterator[Voice]:
    """All voices in the order of the list; ids stay the same for ever."""
    for number, line in enumerate(VOICE_NAMES.strip().splitlines()):
        name, language, *facets = line.split("|")
        known = dict(zip(_FACETS, facets, strict=True))
        yield Voice(_id(name), name, language, known, _sound(number, language, known))


class Voices:
    """The list and the samples. There are no cloned voices: their calls are not the sandbox's (§13)."""

    def __init__(self, engine: Engine, gate: Gate, *, links: Links) -> None:
        self._engine, self._gate, self._choices, self._links = engine, gate, gate.choices, links
        self._voices = {voice.id: voice for voice in voices()}
        self._folder = engine.folder / "topview-voices"
        self._speaking = asyncio.Lock()

    def desk(self) -> Desk:
        """The list, and the samples without a key."""
        listing = routes("GET", {"v1/voice/query": self._list}, self._gate)
        return Desk(refuse=refused, routes=[*listing, Route("GET", "/res/topview/voice/{id}.wav", self._send)])

    def sound_of(self, voice_id: str) -> SoundOfVoice | None:
        """How a voice sounds, None for one there is not."""
        voice = self._voices.get(voice_id)
        return voice.sound if voice else None

    async def _list(self, request: web.Request) -> dict[str, Any]:
        query = request.query
        language = query.get("language") or self._choices.of("usual_language")
        found = [voice for voice in self._voices.values() if language in ("all", voice.language)]
        for name in _FACETS:
            found = [voice for voice in found if query.get(name, "") in ("", voice.facets[name])]
        own = flag_in(query, "isCustom")
        shown = [] if own else [self._shown(voice) for voice in found]
        return page_of(shown, query, largest=self._choices.of("largest_page"))

    def _shown(self, voice: Voice) -> dict[str, Any]:
        heard = self._choices.of("demo_sound") == "present"
        shown = {
            "voiceId": voice.id,
            "voiceName": voice.name,
            "bestSupportLanguage": voice.language,
            **voice.facets,
            "demoAudioUrl": self._links.to_picture(f"/res/topview/voice/{voice.id}.wav") if heard else "",
        }
        if self._choices.of("voice_language") == "present":
            shown["language"] = voice.language
        durations: dict[str, Any] = {"string": {"durations": "4"}, "number": {"durations": 4}, "absent": {}}
        return {**shown, **durations[self._choices.of("durations")]}

    async def _send(self, request: web.Request) -> Answer:
        voice = self._voices.get(request.match_info["id"])
        if voice is None:
            return web.Response(status=404, text="404: Not Found")
        return self._links.picture_refusal(request) or send_file(await self._sample(voice))

    async def _sample(self, voice: Voice) -> Path:
        path = self._folder / f"{voice.id}.wav"
        async with self._speaking:
            if not path.exists():
                self._folder.mkdir(exist_ok=True)
                await self._engine.studio.speak(Line(voice.sample, voice.sound), path)
        return path


def _id(name: str) -> str:
    """32 letters and digits, in the manner of the cloud's."""
    return f"Voice{hashlib.md5(f'topview voice {name}'.encode(), usedforsecurity=False).hexdigest()[:27]}"


def _sound(number: int, language: str, facets: Mapping[str, str]) -> SoundOfVoice:
    """Timbre and height go round in steps that never meet for two neighbours; the old speak lower and slower."""
    gender, age = facets["gender"], facets["age"]
    english = _ENGLISH.get(facets["accent"], "en-us")
    return SoundOfVoice(
        han="ja" if language == "ja" else "cmn",
        latin=english if language == "en" else _SPOKEN.get(language, language),
        variant=_TIMBRES[gender][number % 8],
        pitch=min(99, _HEIGHTS[gender] + _OF_AGE[age] + 7 * number % 23),
        liveliness=75 if facets["style"] == "Cartoon_And_Animals" else 35 + 11 * number % 37,
        speed=0.88 if age == "Old" else 1.0,
    )
