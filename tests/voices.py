"""What tests of voices share: the sandbox's voices through the real client, marks kept in a real file, and waiting."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.services.background import Background
from chanjing_studio.services.catalogue import Catalogue
from chanjing_studio.services.samples import Samples
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.settings import SettingsFile
from chanjing_studio.storage.voice_cache import VoiceCache
from tests.cloud import APP_ID, SECRET_KEY, Cloud
from tests.vault import MemoryVault

SAMPLES = "/res/audition/"


class KeptMarks:
    """Favourites in the program's settings file."""

    def __init__(self, path: Path) -> None:
        self._file = SettingsFile(path)

    def voice_marks(self) -> VoiceMarks:
        settings = self._file.load()
        return VoiceMarks(settings.favourite_voices, settings.recent_voices)

    def keep_voice_marks(self, marks: VoiceMarks) -> None:
        kept = replace(self._file.load(), favourite_voices=marks.favourites, recent_voices=marks.recent)
        self._file.save(kept)

    def voice_names(self, owner: str) -> Mapping[str, str]:
        return self._file.load().voice_names.get(owner, {})

    def keep_voice_name(self, owner: str, voice_id: str, *, name: str) -> None:
        settings = self._file.load()
        names = {**settings.voice_names.get(owner, {}), voice_id: name}
        self._file.save(replace(settings, voice_names={**settings.voice_names, owner: names}))


@dataclass(frozen=True, slots=True)
class Desk:
    """One account's voices as the program holds them."""

    background: Background
    provider: Chanjing
    catalogue: Catalogue
    samples: Samples

    def sign_in(self) -> None:
        """Sign in again, after the sandbox forgot everything."""
        self.provider.sign_in(Keys(APP_ID, SECRET_KEY))


@contextmanager
def desk(cloud: Cloud, folder: Path) -> Generator[Desk]:
    """Signed in to the sandbox; the same folder remembers what was kept in it before."""
    background = Background()
    provider = Chanjing(chanjing_at(cloud.address), MemoryVault(), routes=(), proxy="", on_note=print)
    account = provider.sign_in(Keys(APP_ID, SECRET_KEY))
    cache = VoiceCache(folder / "voices.db")
    yield Desk(
        background,
        provider,
        Catalogue(background, cache, provider=provider, owner=account.id, names=KeptMarks(folder / "settings.json")),
        Samples(background, provider, folder=folder / "samples"),
    )
    background.close()


def a_voice(name: str = "Harper", **facts: object) -> Voice:
    """A voice with a sample; its name is its id."""
    usual = Voice(id=name, name=name, gender=Gender.FEMALE, language="en", sample_url=f"http://127.0.0.1/{name}.wav")
    return replace(usual, **facts)  # pyright: ignore[reportArgumentType]


async def until(reached: Callable[[], object], seconds: float = 20) -> None:
    """Wait for a condition; TimeoutError when it never comes."""
    end = time.monotonic() + seconds
    while not reached():
        if time.monotonic() > end:
            raise TimeoutError
        await asyncio.sleep(0.01)
