"""Chanjing as the program offers it."""

from __future__ import annotations

from collections.abc import Mapping

from chanjing_studio.domain.money import Money
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import Connection, ProviderKit
from chanjing_studio.providers.chanjing.client.address import DEFAULT_ADDRESS, chanjing_at
from chanjing_studio.providers.chanjing.official import found_keys
from chanjing_studio.providers.chanjing.tasks.avatar.kind import KIND as AVATAR
from chanjing_studio.providers.chanjing.tasks.digital_human.kind import KIND as DIGITAL_HUMAN
from chanjing_studio.providers.chanjing.tasks.lip_sync.kind import KIND as LIP_SYNC
from chanjing_studio.providers.chanjing.tasks.speech.kind import KIND as SPEECH
from chanjing_studio.providers.chanjing.tasks.speech.kind import LINES
from chanjing_studio.providers.chanjing.tasks.voice.kind import KIND as VOICE
from chanjing_studio.ui.account.key_words import KeyWords

_ADDRESSES = ("CHANJING_OPENAPI_BASE_URL", "CHANJING_API_BASE")


def _address(environ: Mapping[str, str]) -> str:
    """The cloud's address, or the one that the official tools' variables name."""
    return next((environ[name] for name in _ADDRESSES if environ.get(name)), DEFAULT_ADDRESS)


def _connect(connection: Connection) -> Provider:
    # HTTP is loaded by the first connection: the first painted window need not wait 80 ms for it.
    from chanjing_studio.providers.chanjing.provider import Chanjing  # noqa: PLC0415
    from chanjing_studio.providers.chanjing.tasks.avatar.wire import AvatarRoute  # noqa: PLC0415
    from chanjing_studio.providers.chanjing.tasks.digital_human.wire import HumanRoute  # noqa: PLC0415
    from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute  # noqa: PLC0415
    from chanjing_studio.providers.chanjing.tasks.speech.wire import SpeechRoute  # noqa: PLC0415
    from chanjing_studio.providers.chanjing.tasks.voice.wire import VoiceRoute  # noqa: PLC0415

    address = chanjing_at(connection.address)
    routes = LipSyncRoute, SpeechRoute, HumanRoute, VoiceRoute, AvatarRoute
    return Chanjing(address, connection.vault, routes=routes, proxy=connection.proxy, on_note=connection.note)


KIT = ProviderKit(
    name="chanjing",
    title=Sentence("Chanjing"),
    kinds=(LIP_SYNC, DIGITAL_HUMAN, SPEECH),
    apart=(VOICE, AVATAR),
    lines=LINES,
    keys=KeyWords(
        shown=Sentence("App ID"),
        secret=Sentence("Secret Key"),
        where=Sentence("App ID and Secret Key are on the key page of Chanjing's open platform."),
        enter=Sentence("Enter its App ID and Secret Key; videos are made by Chanjing."),
        letters="AK",
    ),
    key_page="https://www.chanjing.cc/platform/api_keys",
    money=Money(Sentence("beans", "what a cloud is paid in"), "https://www.chanjing.cc/openapi/login"),
    sandbox_keys=Keys("sandbox", "sandbox-secret"),
    address=_address,
    connect=_connect,
    found_keys=found_keys,
    question="/open/v1/list_common_audio?page=1&size=1",
    files=("https://res.chanjing.cc/",),
)
