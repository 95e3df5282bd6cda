"""The sandbox's avatars at TopView, public and private, and the ethnicities by which they are found (§6, §8)."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import UID, Gate
from chanjing_studio.providers.topview.sandbox.drawn import (
    DrawnAvatar,
    ethnicities,
    looks_of,
    private_avatars,
    public_avatars,
)
from chanjing_studio.providers.topview.sandbox.envelope import (
    BAD_PARAMETER,
    Refusal,
    flag_in,
    needed_in,
    page_of,
    refused,
)
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.means import can_draw, can_film
from chanjing_studio.sandbox.shelf import Document

_THINGS, _WITHDRAWN = "topview_avatar", "topview_withdrawn"
_SCENES = ("video_avatar", "product_avatar")
_FACE = {"x": 0.3, "y": 0.45, "w": 0.4, "h": 0.3, "x_f": 0.3, "y_f": 0.45, "w_f": 0.4, "h_f": 0.3}
_TRADITIONAL, _OF_VIDEO, _OF_PHOTO = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Material:
    """What is shown of somebody who was sent in: a video, or a photo."""

    path: Path
    moves: bool


class Avatars:
    """The lists and their pictures. The control call `topview_withdraw` (`{"aiavatarId": …}`) takes one away."""

    def __init__(self, engine: Engine, gate: Gate, *, links: Links) -> None:
        self._engine, self._gate, self._choices, self._links = engine, gate, gate.choices, links
        self._public = {avatar.id: avatar for avatar in public_avatars()}
        self._private = {avatar.id: avatar for avatar in private_avatars()}
        self._ethnicities = ethnicities()
        self._drawings, self.folder = engine.folder / "topview-avatars", engine.folder / "topview-own"
        self._drawing = asyncio.Lock()

    def desk(self) -> Desk:
        """The two lists, and the pictures without a key."""
        calls = {"v1/aiavatar/query": self._list, "v1/ethnicity/list": self._list_ethnicities}
        return Desk(
            refuse=refused,
            actions={"topview_withdraw": self._withdraw},
            forget=self._forget,
            routes=[
                *routes("GET", calls, self._gate),
                Route("GET", "/res/topview/avatar/{name}", self._send_drawing),
                Route("GET", "/res/topview/own/{name}", self._send_own),
            ],
        )

    def find_public(self, avatar_id: str) -> DrawnAvatar | None:
        """A public avatar, None for one there is not, or no longer."""
        return None if self._is_withdrawn(avatar_id) else self._public.get(avatar_id.partition("-")[0])

    def find_private(self, avatar_id: str, account: str) -> DrawnAvatar | Material | None:
        """One of an account's private avatars, None for one there is not, or no longer."""
        if self._is_withdrawn(avatar_id):
            return None
        own = self._engine.shelf.get(_THINGS, avatar_id)
        if own is None:
            return next((avatar for avatar in self._begun_with(account) if avatar.id == avatar_id), None)
        return Material(self.folder / own["material"], own["moves"]) if own["account"] == account else None

    def keep(self, avatar_id: str, account: str, *, material: Material, name: str) -> None:
        """Keep a private avatar whose cover and preview stand in `folder` under its id."""
        kept: Document = {
            "id": avatar_id,
            "account": account,
            "name": name,
            "material": material.path.name,
            "moves": material.moves,
            "created": self._engine.clock.now(),
        }
        self._engine.shelf.put(_THINGS, avatar_id, document=kept)

    async def _list(self, request: web.Request) -> dict[str, Any]:
        query = request.query
        found = self._own(request["account"]) if flag_in(query, "isCustom") else self._all_public()
        if gender := query.get("gender"):
            found = [shown for shown in found if shown["gender"] == gender]
        if wanted := self._wanted_ethnicities(request):
            found = [shown for shown in found if wanted & {each["ethnicityId"] for each in shown["ethnicities"] or ()}]
        if query.get("sortField") == "createTime" and query.get("sortType", "").lower() == "asc":
            found.reverse()
        return page_of(found, query, largest=self._choices.of("largest_page"))

    async def _list_ethnicities(self, request: web.Request) -> Any:
        if needed_in(request.query, "scene") not in _SCENES:
            raise Refusal(BAD_PARAMETER, "scene is not valid")
        shown = [{"ethnicityId": key, "ethnicityName": name} for key, name in self._ethnicities.items()]
        if self._choices.of("ethnicities") == "array":
            return shown
        return page_of(shown, request.query, largest=self._choices.of("largest_page"))

    def _wanted_ethnicities(self, request: web.Request) -> set[str]:
        given, how = request.query.getall("ethnicityIdList", []), self._choices.of("several_ethnicities")
        if how == "repeated":
            return {one for one in given if one}
        parts = given[:1] if how == "comma" else given
        return {one.strip() for part in parts for one in part.split(",") if one.strip()}

    def _all_public(self) -> list[dict[str, Any]]:
        there = [self._drawn(avatar) for avatar in self._public.values() if not self._is_withdrawn(avatar.id)]
        wanted = int(self._choices.of("public_avatars")) or len(there)
        again = [{**there[n % len(there)]} for n in range(len(there), wanted)]
        for number, shown in enumerate(again):
            shown["aiavatarId"] += f"-{number}"
        return [*there[:wanted], *again]

    def _own(self, account: str) -> list[dict[str, Any]]:
        """The newest first."""
        kept = [own for own in self._engine.shelf.newest_first(_THINGS) if own["account"] == account]
        made = [self._made(own) for own in kept if not self._is_withdrawn(own["id"])]
        return [*made, *(self._drawn(one) for one in self._begun_with(account) if not self._is_withdrawn(one.id))]

    def _begun_with(self, account: str) -> Sequence[DrawnAvatar]:
        count = int(self._choices.of("private_avatars")) if account == UID else 0
        return tuple(self._private.values())[:count]

    def _drawn(self, avatar: DrawnAvatar) -> dict[str, Any]:
        link = f"/res/topview/avatar/{avatar.id}-{avatar.form}"
        ids = {name: key for key, name in self._ethnicities.items()}
        groups = [{"ethnicityId": ids[name], "ethnicityName": name} for name in avatar.ethnicities]
        return {
            "aiavatarId": avatar.id,
            "aiavatarName": avatar.name,
            "gender": None if "?" in avatar.marks else avatar.gender,
            "coverUrl": self._links.to_picture(f"{link}.jpg"),
            "previewVideoUrl": self._links.to_picture(f"{link}.webm"),
            "ethnicities": groups or None,
            "voiceoverIdDefault": None if "=" in avatar.marks else avatar.voice.id,
            "faceSquareConfig": None if "-" in avatar.marks else _FACE,
            "type": _TRADITIONAL,
        }

    def _made(self, own: Mapping[str, Any]) -> dict[str, Any]:
        link = f"/res/topview/own/{own['id']}"
        return {
            "aiavatarId": own["id"],
            "aiavatarName": own["name"],
            "gender": None,
            "coverUrl": self._links.to_picture(f"{link}.jpg"),
            "previewVideoUrl": self._links.to_picture(f"{link}.webm"),
            "ethnicities": None,
            "voiceoverIdDefault": None,
            "faceSquareConfig": None,
            "type": _OF_VIDEO if own["moves"] else _OF_PHOTO,
        }

    def _is_withdrawn(self, avatar_id: str) -> bool:
        return self._engine.shelf.get(_WITHDRAWN, avatar_id) is not None

    def _withdraw(self, order: Mapping[str, Any]) -> None:
        self._engine.shelf.put(_WITHDRAWN, order["aiavatarId"], document={"id": order["aiavatarId"]})

    async def _send_own(self, request: web.Request) -> Answer:
        return self._links.picture_refusal(request) or send_file(self.folder / Path(request.match_info["name"]).name)

    async def _send_drawing(self, request: web.Request) -> Answer:
        name = Path(request.match_info["name"])
        avatar_id, _, form = name.stem.partition("-")
        avatar = self._public.get(avatar_id) or self._private.get(avatar_id)
        if avatar is None or form != avatar.form or name.suffix not in {".jpg", ".webm"}:
            return web.Response(status=404, text="404: Not Found")
        if no := self._links.picture_refusal(request):
            return no
        if can_draw() and (can_film() or name.suffix != ".webm"):
            await self._draw(avatar, self._drawings / name.name)
        return send_file(self._drawings / name.name)

    async def _draw(self, avatar: DrawnAvatar, path: Path) -> None:
        from chanjing_studio.sandbox.portraits import write_portrait  # noqa: PLC0415  needs Pillow

        async with self._drawing:
            self._drawings.mkdir(exist_ok=True)
            await asyncio.to_thread(write_portrait, looks_of(avatar), avatar.form, path=path)

    def _forget(self) -> None:
        for path in self.folder.glob("*"):
            path.unlink(missing_ok=True)
