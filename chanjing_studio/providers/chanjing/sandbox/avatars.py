"""The sandbox's public avatars (公共数字人) and their tags (标签字典): drawn people, each with a voice that suits."""

import asyncio
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate
from chanjing_studio.providers.chanjing.sandbox.avatar_names import AVATAR_NAMES
from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_PARAMETER, Refusal, json_body, page_of, refused
from chanjing_studio.providers.chanjing.sandbox.voices import PublicVoice, public_voices
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.means import can_draw, can_film

if TYPE_CHECKING:
    from chanjing_studio.sandbox.people import Form, Looks

_USUAL_SIZE, _LARGEST = 20, 50
_FORMS: Mapping[str, "Form"] = {"w": "whole_body", "s": "sit_body", "c": "circle_view"}
_AVATAR_TAGS, _VOICE_TAGS = 1, 2
_DAY = "2026-01-05 10:00:00"


@dataclass(frozen=True, slots=True)
class PublicAvatar:
    """One avatar of the list; `looks` are the colours of its line."""

    id: str
    name: str
    gender: str
    looks: tuple[str, ...]
    tags: tuple[str, ...]
    forms: tuple["Form", ...]
    glasses: bool
    uhd: bool
    voice: PublicVoice


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """How an account's own avatar looks: pictures of one size, shown again and again; `clear`: seen through.

    `bare` are the same without what stands behind them, for one that was trained so.
    """

    pictures: tuple[Path, ...]
    clear: bool
    bare: tuple[Path, ...] = ()


def public_avatars() -> Iterator[PublicAvatar]:
    """All avatars in the order of the list; ids stay the same for ever."""
    voices = list(public_voices())
    for number, line in enumerate(AVATAR_NAMES.strip().splitlines()):
        name, gender, *looks, tags, marks = line.split("|")
        suiting = [voice for voice in voices if voice.gender == gender]
        yield PublicAvatar(
            id=hashlib.md5(f"sandbox avatar {name}".encode(), usedforsecurity=False).hexdigest(),
            name=name,
            gender=gender,
            looks=tuple(looks),
            tags=tuple(tags.split(",")),
            forms=tuple(form for mark, form in _FORMS.items() if mark in marks),
            glasses="+" in marks,
            uhd="4" in marks,
            voice=suiting[number % len(suiting)],
        )


class Avatars:
    """The list, the tags, and the pictures without a token.

    The option `avatars` makes the list so long, by telling the same people again under other ids.
    """

    def __init__(self, engine: Engine, gate: Gate) -> None:
        self._engine, self._gate = engine, gate
        self._avatars = {avatar.id: avatar for avatar in public_avatars()}
        self._tags = tuple(dict.fromkeys(tag for avatar in self._avatars.values() for tag in avatar.tags))
        self._folder = engine.folder / "avatars"
        self._drawing = asyncio.Lock()
        self._own: Callable[[str, str], OwnFigure | None] = _none_own

    def desk(self) -> Desk:
        """The two lists and the pictures."""
        passing = self._gate.passing
        return Desk(
            refuse=refused,
            routes=[
                Route("GET", "/open/v1/list_common_dp", passing("list_common_dp", self._list)),
                Route("GET", "/open/v1/common/tag_list", passing("common/tag_list", self._tag_list)),
                Route("GET", "/res/avatar/{name}", self._send),
            ],
        )

    def find(self, avatar_id: str) -> PublicAvatar | None:
        """A public avatar, None for one there is not."""
        return self._avatars.get(avatar_id.partition("-")[0])

    def know_own(self, own: Callable[[str, str], OwnFigure | None]) -> None:
        """Ask `own(avatar_id, account)` for the avatars that accounts have made."""
        self._own = own

    def find_own(self, avatar_id: str, account: str) -> OwnFigure | None:
        """One of an account's own avatars, None for one that cannot be used."""
        return self._own(avatar_id, account)

    async def _list(self, request: web.Request) -> dict[str, Any]:
        asked = {name: _counted(value) for name, value in request.query.items() if name in {"page", "size"}}
        page = {**await json_body(request), **asked}
        page["size"] = min(page.get("size", _USUAL_SIZE), _LARGEST)
        found = [shown for shown in self._all() if _has_tags(shown, request.query.get("tag_ids", ""))]
        if request.query.get("sort") == "latest":
            found.reverse()
        return page_of(found, page, size_name="size", usual_size=_USUAL_SIZE)

    def _all(self) -> list[dict[str, Any]]:
        shown = [self._shown(avatar) for avatar in self._avatars.values()]
        wanted = self._engine.options.get("avatars", len(shown))
        again = (
            {**shown[n % len(shown)], "id": f"{shown[n % len(shown)]['id']}-{n}"} for n in range(len(shown), wanted)
        )
        return [*shown[:wanted], *again]

    async def _tag_list(self, request: web.Request) -> dict[str, Any]:
        wanted = {part for part in request.query.get("business_type", "").split(",") if part}
        branches = [(_AVATAR_TAGS, "数字人", self._tags), (_VOICE_TAGS, "声音", ())]
        told = [_branch(kind, name, tags) for kind, name, tags in branches if not wanted or str(kind) in wanted]
        return {"list": told}

    def _shown(self, avatar: PublicAvatar) -> dict[str, Any]:
        return {
            "id": avatar.id,
            "name": avatar.name,
            "figures": [self._figure(avatar, form) for form in avatar.forms],
            "gender": avatar.gender,
            "width": 0,
            "height": 0,
            "audio_name": avatar.voice.name,
            "audio_man_id": avatar.voice.id,
            "audio_preview": self._engine.link(f"/res/audition/{avatar.voice.id}.wav"),
            "audio_lang": avatar.voice.lang,
            "tag_ids": [self._tags.index(tag) + 1 for tag in avatar.tags],
            "tag_names": list(avatar.tags),
        }

    def _figure(self, avatar: PublicAvatar, form: "Form") -> dict[str, Any]:
        link = self._engine.link(f"/res/avatar/{avatar.id}-{form}")
        width, height = (728, 728) if form == "circle_view" else (1080, 1920)
        double = 2 if avatar.uhd and form != "circle_view" else 1
        return {
            "type": form,
            "pic_path": f"{link}.png",
            "cover": f"{link}.jpg",
            "width": width * double,
            "height": height * double,
            "preview_video_url": f"{link}.webm",
            "bg_replace": can_be_bare(form),
        }

    async def _send(self, request: web.Request) -> Answer:
        name = Path(request.match_info["name"])
        avatar_id, _, form = name.stem.partition("-")
        avatar = self._avatars.get(avatar_id)
        if avatar is None or form not in avatar.forms or name.suffix not in {".jpg", ".png", ".webm"}:
            return web.Response(status=404, text="404: Not Found")
        path = self._folder / name.name
        if can_draw() and (can_film() or path.suffix != ".webm"):
            await self._draw(avatar, form, path)
        return send_file(path)

    async def _draw(self, avatar: PublicAvatar, form: "Form", path: Path) -> None:
        from chanjing_studio.sandbox.portraits import write_portrait  # noqa: PLC0415  needs Pillow

        async with self._drawing:
            self._folder.mkdir(exist_ok=True)
            await asyncio.to_thread(partial(write_portrait, looks_of(avatar), form, path=path))


def can_be_bare(form: "Form") -> bool:
    """Whether there is a picture of this form without what stands behind it."""
    return form != "circle_view"


def looks_of(avatar: PublicAvatar) -> "Looks":
    """How an avatar is drawn; needs Pillow."""
    from chanjing_studio.sandbox.people import Hair, Looks  # noqa: PLC0415  needs Pillow

    styles: dict[str, Hair] = {"bob": "bob", "long": "long", "short": "short", "bun": "bun"}
    style, skin, hair, cloth, shirt, wall, light = avatar.looks
    return Looks(skin, hair, styles[style], cloth=cloth, shirt=shirt, wall=wall, light=light, glasses=avatar.glasses)


def _none_own(_avatar_id: str, _account: str) -> None:
    """No account has an avatar of its own."""


def _branch(kind: int, name: str, tags: tuple[str, ...]) -> dict[str, Any]:
    told = [
        {
            "id": number,
            "name": tag,
            "category_id": kind,
            "parent_id": 0,
            "level": 1,
            "weight": 0,
            "status": 1,
            "update_time": _DAY,
        }
        for number, tag in enumerate(tags, 1)
    ]
    top = {"id": kind, "name": name, "business_type": kind, "weight": 0, "tag_child_count": len(tags)}
    return {**top, "update_time": _DAY, "tag_list": told}


def _has_tags(shown: Mapping[str, Any], wanted: str) -> bool:
    return all(part.isdigit() and int(part) in shown["tag_ids"] for part in wanted.split(",") if part)


def _counted(value: str) -> int:
    if not value.isdigit():
        raise Refusal(BAD_PARAMETER, "参数错误: page/size")
    return int(value)
