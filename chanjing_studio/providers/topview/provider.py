"""TopView as the program's cloud."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from chanjing_studio.domain.avatars import AvatarPage
from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.domain.models import Account, FileStatus, UploadPlan
from chanjing_studio.domain.money import Balance
from chanjing_studio.domain.provider import Checkpoint, Keys, Route, Vault
from chanjing_studio.domain.voices import VoicePage
from chanjing_studio.network import downloads
from chanjing_studio.network.address import Address
from chanjing_studio.providers.topview import avatars, balance, captions, notices, uploads, voices
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.uploads import Files
from chanjing_studio.providers.topview.voices import Voices

RouteMaker = Callable[[Client], Route]


class TopView:
    """The one door to TopView. ``proxy`` is an http address, "" for none, None for the system's."""

    name = "TopView"
    file_pace = uploads.PACE
    own_voice_pace = voices.PACE
    own_avatar_pace = avatars.PACE

    def __init__(self, address: Address, vault: Vault, *, routes: Sequence[RouteMaker], proxy: str | None) -> None:
        self._client = Client(address, vault, proxy=proxy)
        self._files, self._voices = Files(self._client), Voices(self._client)
        self._avatar_groups: Mapping[str, str] = {}
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
        return self._voices.page(page)

    def own_voices(self, page: int) -> VoicePage:
        return self._voices.own_page(page)

    def avatars(self, page: int) -> AvatarPage:
        return avatars.page(self._client, page, own=False, groups=self._avatar_groups)

    def own_avatars(self, page: int) -> AvatarPage:
        return avatars.page(self._client, page, own=True, groups=self._avatar_groups)

    def avatar_groups(self) -> tuple[str, ...]:
        self._avatar_groups = avatars.groups(self._client)
        return tuple(dict.fromkeys(self._avatar_groups.values()))

    def captions(self) -> tuple[CaptionStyle, ...]:
        return captions.all_of(self._client)

    def balance(self) -> Balance:
        return balance.ask(self._client)

    def check_notice(self, address: str) -> None:
        notices.check(self._client, address)

    def route(self, kind: str) -> Route:
        return self._routes[kind]

    def upload(self, plan: UploadPlan, checkpoint: Checkpoint) -> str:
        return self._files.send(plan, checkpoint)

    def file_status(self, file_id: str) -> FileStatus:
        return self._files.status(file_id)

    def keeps_files_for(self) -> float:
        return uploads.KEPT_SECONDS

    def fetch(self, url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        downloads.fetch(self._client.line, url, target=target, checkpoint=checkpoint, most_bytes=most_bytes)

    def link_opens(self, url: str) -> bool:
        return downloads.opens(self._client.line, url)

    def _account(self, keys: Keys) -> Account:
        address = self._client.address
        owner = hashlib.sha256(f"{address.place}/{keys.app_id}".encode()).hexdigest()[:16]
        return Account(f"topview-{owner}", self.name, name=f"{keys.app_id[:4]}…", sandbox=address.local)
