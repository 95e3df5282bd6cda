"""The styles of captions: a picture of each, and how each is burnt in (§9)."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.envelope import refused
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file

if TYPE_CHECKING:
    from chanjing_studio.sandbox.captions import CaptionLook

_LOOKS = (
    ("#F7DC6F", "#3A3420"), ("#FFFFFF", "#202020"), ("#FFFFFF", "#3D5FA8"), ("#7FE3C0", "#10382D"),
    ("#FF9E80", "#4A1A10"), ("#202020", "#FFFFFF"), ("#C9B2FF", "#2A1F4A"), ("#FFE1EC", "#A03060"),
)  # fmt: skip
_SIZE, _LOW, _HIGH = 0.05, 0.74, 0.18  # shares of the height: of a letter, from the top to the box, of the box
_OUTLINE = 0.12  # of a letter
_THUMBNAIL, _LETTER, _SAMPLE = (320, 180), 48, "Caption"


@dataclass(frozen=True, slots=True)
class Caption:
    """One style: colours of letters and outline, as `#RRGGBB`."""

    id: str
    colour: str
    outline: str

    def look(self, width: int, height: int) -> "CaptionLook":
        """The style in a picture of this size, in pixels; needs Pillow."""
        from chanjing_studio.sandbox.captions import CaptionLook  # noqa: PLC0415  needs Pillow
        from chanjing_studio.sandbox.typefaces import typefaces  # noqa: PLC0415  needs Pillow

        size = max(8, round(_SIZE * max(width, height)))
        box = 0, round(_LOW * height), width, max(2 * size, round(_HIGH * height))
        return CaptionLook(box, typefaces()[0], size, self.colour, self.outline, max(1, round(_OUTLINE * size)))


def captions() -> Mapping[str, Caption]:
    """All styles by id, which stay the same for ever."""
    keys = [hashlib.md5(f"topview caption {n}".encode(), usedforsecurity=False).hexdigest() for n in range(len(_LOOKS))]
    return {key: Caption(key, *look) for key, look in zip(keys, _LOOKS, strict=True)}


class Captions:
    """The list and its pictures."""

    def __init__(self, engine: Engine, gate: Gate, *, links: Links) -> None:
        self._gate, self._links, self._captions = gate, links, captions()
        self._folder = engine.folder / "topview-captions"
        self._drawing = asyncio.Lock()

    def desk(self) -> Desk:
        """The list, and the pictures without a key."""
        listing = routes("GET", {"v1/caption/list": self._list}, self._gate)
        return Desk(refuse=refused, routes=[*listing, Route("GET", "/res/topview/caption/{name}", self._send)])

    def find(self, caption_id: str) -> Caption | None:
        """A style, None for one there is not."""
        return self._captions.get(caption_id)

    async def _list(self, _request: web.Request) -> list[dict[str, Any]]:
        """An array, not a page; no names."""
        picture = self._links.to_picture
        return [{"captionId": key, "thumbnail": picture(f"/res/topview/caption/{key}.png")} for key in self._captions]

    async def _send(self, request: web.Request) -> Answer:
        name = Path(request.match_info["name"])
        caption = self._captions.get(name.stem)
        if caption is None or name.suffix != ".png":
            return web.Response(status=404, text="404: Not Found")
        if no := self._links.picture_refusal(request):
            return no
        if find_spec("PIL"):
            async with self._drawing:
                await asyncio.to_thread(_write_thumbnail, caption, self._folder / name.name)
        return send_file(self._folder / name.name)


def _write_thumbnail(caption: Caption, path: Path) -> None:
    from PIL import Image  # noqa: PLC0415  needs Pillow

    from chanjing_studio.sandbox.captions import drawn  # noqa: PLC0415  needs Pillow

    if path.exists():
        return
    path.parent.mkdir(exist_ok=True)
    picture = Image.new("RGB", _THUMBNAIL, "#98A29E")
    large = replace(caption.look(*_THUMBNAIL), box=(0, 0, *_THUMBNAIL), size=_LETTER, outline_width=_LETTER // 8)
    words = drawn(_SAMPLE, large)
    picture.paste(words, (0, _THUMBNAIL[1] // 4), words)
    part = path.with_name(f"part-{path.name}")
    picture.save(part)
    part.replace(path)
