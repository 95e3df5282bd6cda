"""The sandbox's typefaces for subtitles (获取支持的字体列表): those of this computer."""

import asyncio
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate
from chanjing_studio.providers.chanjing.sandbox.envelope import refused
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file

if TYPE_CHECKING:
    from chanjing_studio.sandbox.typefaces import Typeface

_SHAPE = "font_list_shape"


class Fonts:
    """The list and the faces themselves; the option `font_list_shape` "list" tells them as `{list: […]}`."""

    def __init__(self, engine: Engine, gate: Gate) -> None:
        self._engine, self._gate = engine, gate

    def desk(self) -> Desk:
        """The list, and files and pictures without a token."""
        return Desk(
            refuse=refused,
            routes=[
                Route("GET", "/open/v1/font_list", self._gate.passing("font_list", self._list)),
                Route("GET", "/res/font/{id}/face", self._send_face),
                Route("GET", "/res/font/{id}/preview.png", self._send_preview),
            ],
        )

    def face(self, font_id: str) -> "Typeface | None":
        """A face by its id; the first one for none; None for an id that is not known, or without Pillow."""
        faces = _faces()
        if not font_id:
            return next(iter(faces.values()), None)
        return faces.get(font_id)

    async def _list(self, _request: web.Request) -> Any:
        told = [self._shown(key, face) for key, face in (await asyncio.to_thread(_faces)).items()]
        return {"list": told} if self._engine.options.get(_SHAPE) == "list" else told

    def _shown(self, key: str, face: "Typeface") -> dict[str, str]:
        link = self._engine.link(f"/res/font/{key}")
        return {"id": key, "name": face.name, "preview": f"{link}/preview.png", "ttf_path": f"{link}/face"}

    async def _send_face(self, request: web.Request) -> Answer:
        face = _faces().get(request.match_info["id"])
        if face is None:
            return web.Response(status=404, text="404: Not Found")
        if face.path is not None:
            return send_file(face.path)
        from chanjing_studio.sandbox.typefaces import own_face  # noqa: PLC0415  needs Pillow

        return web.Response(body=own_face(), content_type="font/ttf")

    async def _send_preview(self, request: web.Request) -> Answer:
        face = _faces().get(request.match_info["id"])
        if face is None:
            return web.Response(status=404, text="404: Not Found")
        from chanjing_studio.sandbox.portraits import name_in_face  # noqa: PLC0415  needs Pillow

        folder = self._engine.folder / "fonts"
        folder.mkdir(exist_ok=True)
        return send_file(await asyncio.to_thread(name_in_face, face, folder / f"{Path(face.name).name}.png"))


def _faces() -> "dict[str, Typeface]":
    if not find_spec("PIL"):
        return {}
    from chanjing_studio.sandbox.typefaces import typefaces  # noqa: PLC0415  needs Pillow

    return {str(number): face for number, face in enumerate(typefaces(), 1)}
