"""TopView as the program offers it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from chanjing_studio.domain.money import Money
from chanjing_studio.domain.provider import FoundKeys, Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import Connection, ProviderKit
from chanjing_studio.providers.topview.client.address import DEFAULT_ADDRESS, topview_at
from chanjing_studio.providers.topview.tasks.video_avatar.kind import KIND as VIDEO_AVATAR
from chanjing_studio.ui.account.key_words import KeyWords

_WEB_SITE = "https://www.topview.ai"
"""Keys stand behind the picture of oneself there, under "API Settings"; credits are bought there too. §1, §11."""


def _address(environ: Mapping[str, str]) -> str:
    """The cloud's address; no variable of its tools is known."""
    del environ
    return DEFAULT_ADDRESS


def _found_keys(environ: Mapping[str, str], home: Path) -> tuple[FoundKeys, ...]:
    """None: where its tools keep keys is not known."""
    del environ, home
    return ()


def _connect(connection: Connection) -> Provider:
    # HTTP is loaded by the first connection: the first painted window need not wait 80 ms for it.
    from chanjing_studio.providers.topview.provider import TopView  # noqa: PLC0415
    from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute  # noqa: PLC0415

    address = topview_at(connection.address)
    return TopView(address, connection.vault, routes=(VideoAvatarRoute,), proxy=connection.proxy)


KIT = ProviderKit(
    name="topview",
    title=Sentence("TopView"),
    kinds=(VIDEO_AVATAR,),
    keys=KeyWords(
        shown=Sentence("UID"),
        secret=Sentence("API Key"),
        where=Sentence("UID and API Key are on TopView's web site: press your picture there, then API Settings."),
        enter=Sentence("Enter its UID and API Key; talking avatars are made by TopView."),
        letters="UI",
    ),
    key_page=_WEB_SITE,
    money=Money(Sentence("credits", "what a cloud is paid in"), _WEB_SITE),
    sandbox_keys=Keys("sandboxTopviewUid001", "sk-sandbox-topview"),
    address=_address,
    connect=_connect,
    found_keys=_found_keys,
    question="/v1/caption/list",
)
