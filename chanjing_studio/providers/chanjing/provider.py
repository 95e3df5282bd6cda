"""Chanjing as the program's cloud."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from chanjing_studio.domain.avatars import AvatarPage, Font
from chanjing_studio.domain.models import Account, FileStatus, UploadPlan
from chanjing_studio.domain.provider import Checkpoint, Keys, Route, Vault
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import VoicePage
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network import downloads
from chanjing_studio.network.address import Address
from chanjing_studio.providers.chanjing import (
    avatars,
    fonts,
    own_avatars,
    own_voices,
    timing,
    uploads,
    voices,
)
from chanjing_studio.providers.chanjing.client.api import Client

RouteMaker = Callable[[Client], Route]


class Chanjing:
    """The one door to Chanjing. ``proxy`` is an http address, "" for none, None for the system's.

    ``on_note`` hears what the user should know although all goes on; it is called in a worker thread.
    """

    name = "Chanjing"
    file_pace = uploads.PACE
    own_voice_pace = own_voices.PACE
    own_avatar_pace = own_avatars.PACE

    def __init__(
        self,
        address: Address,
        vault: Vault,
        *,
        routes: Sequence[RouteMaker],
        proxy: str | None,
        on_note: Callable[[Sentence], None],
    ) -> None:
        self._client = Client(address, vault, proxy=proxy, on_note=on_note)
        self._routes = {route.kind: route for route in (make(self._client) for make in routes)}

    def sign_in(self, keys: Keys) -> Account:
        self._client.access.sign_in(keys)
        return self._account(keys)

    def check(self, keys: Keys) -> None:
        self._client.access.check(keys)

    def resume(self) -> Account | None:
        keys = self._client.access.resume()
        return self._account(keys) if keys else None

    def sign_out(self) -> None:
        self._client.access.sign_out()

    def close(self) -> None:
        self._client.access.close()

    def renew(self, away: float) -> None:
        self._client.line.renew(away)

    def voices(self, page: int) -> VoicePage:
        return voices.page(self._client, page)

    def own_voices(self, page: int) -> VoicePage:
        return own_voices.page(self._client, page)

    def delete_voice(self, voice_id: str) -> None:
        own_voices.delete(self._client, voice_id)

    def avatars(self, page: int) -> AvatarPage:
        return avatars.page(self._client, page)

    def own_avatars(self, page: int) -> AvatarPage:
        return own_avatars.page(self._client, page)

    def delete_avatar(self, avatar_id: str) -> None:
        own_avatars.delete(self._client, avatar_id)

    def fonts(self) -> tuple[Font, ...]:
        return fonts.all_of(self._client)

    def route(self, kind: str) -> Route:
        return self._routes[kind]

    def upload(self, plan: UploadPlan, checkpoint: Checkpoint) -> str:
        return uploads.send(self._client, plan, checkpoint)

    def file_status(self, file_id: str) -> FileStatus:
        return uploads.status(self._client, file_id)

    def keeps_files_for(self) -> float:
        return uploads.KEPT_SECONDS

    def fetch(self, url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        downloads.fetch(self._client.line, url, target=target, checkpoint=checkpoint, most_bytes=most_bytes)

    def timed_lines(self, url: str, *, seconds: float) -> tuple[TimedLine, ...]:
        return timing.read(self._client, url, seconds=seconds)

    def link_opens(self, url: str) -> bool:
        return downloads.opens(self._client.line, url)

    def _account(self, keys: Keys) -> Account:
        address = self._client.address
        owner = hashlib.sha256(f"{address.place}/{keys.app_id}".encode()).hexdigest()[:16]
        return Account(f"chanjing-{owner}", self.name, name=f"{keys.app_id[:4]}…", sandbox=address.local)
