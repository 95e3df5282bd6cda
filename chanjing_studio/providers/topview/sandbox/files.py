"""Uploads: the credential, the PUT, and the check whether a file is there (§3)."""

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.envelope import (
    BAD_PARAMETER,
    NOT_FOUND,
    Refusal,
    flag_in,
    needed_in,
    not_found,
    refused,
)
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import receive_file
from chanjing_studio.sandbox.shelf import Document
from chanjing_studio.sandbox.signed import xml_refusal

VIDEOS = ("mp4", "mov", "avi")
PICTURES = ("png", "jpg", "jpeg", "bmp", "webp")
SOUNDS = ("mp3", "wav", "m4a")
_FORMATS = {*VIDEOS, *PICTURES, *SOUNDS}
_THINGS = "file"


class Files:
    """The accounts' uploads; each account knows of its own alone.

    A file's `fate` may hold `lost`: it arrives, and is never found.
    """

    def __init__(self, engine: Engine, gate: Gate, *, links: Links) -> None:
        self._engine, self._gate, self._choices, self._links = engine, gate, gate.choices, links
        self._folder = engine.folder / "topview-uploads"

    def desk(self) -> Desk:
        """The two calls, and the upload without a key."""
        calls = {"v1/upload/credential": self._offer, "v1/upload/check": self._check}
        return Desk(
            refuse=refused,
            forget=self._forget,
            routes=[*routes("GET", calls, self._gate), Route("PUT", "/res/topview/upload/{name}", self._receive)],
        )

    def usable(self, body: Mapping[str, Any], field: str, formats: tuple[str, ...], *, account: str) -> Path:
        """The path of the file that a field names: of `account`, there, and of one of these formats; else a refusal."""
        file = self._file_of(account, needed_in(body, field))
        if file is None or not self._is_there(file):
            raise not_found(field)
        if file["format"] not in formats:
            raise Refusal(BAD_PARAMETER, f"{field}: format is not supported")
        return self._path(file)

    async def _offer(self, request: web.Request) -> dict[str, Any]:
        wanted = self._format(needed_in(request.query, "format"))
        flag_in(request.query, "needAccelerateUrl")
        file_id = secrets.token_hex(16)
        file = {
            "id": file_id,
            "account": request["account"],
            "format": wanted,
            "size": 0,
            "ready_at": None,
            "fate": request["fate"],
        }
        self._engine.shelf.put(_THINGS, file_id, document=file)
        name = f"{file_id}.{wanted}"
        upload = self._links.to_upload(f"/res/topview/upload/{name}")
        return {"fileId": file_id, "fileName": name, "format": wanted, "uploadUrl": upload}

    def _format(self, wanted: str) -> str:
        known = wanted.lower() in _FORMATS and (wanted.lower() != "avi" or self._choices.of("avi") == "taken")
        other = self._choices.of("unsupported_format")
        if not known and (other != "taken" or not wanted.isalnum()):
            raise Refusal(BAD_PARAMETER if other == "taken" else other)
        return wanted.lower()

    async def _receive(self, request: web.Request) -> Answer:
        if no := self._links.refusal(request):
            return no
        if request.content_length is None:
            return xml_refusal(411, "MissingContentLength", message="You must provide the Content-Length HTTP header.")
        file = self._engine.shelf.get(_THINGS, Path(request.match_info["name"]).stem)
        if file is None:
            return xml_refusal(404, "NoSuchKey", message="The specified key does not exist.")
        size = await receive_file(request, self._path(file))
        lag = self._engine.clock.lasting(self._choices.of("upload_lag"))
        file |= {"size": size, "ready_at": self._engine.clock.now() + lag}
        self._engine.shelf.put(_THINGS, file["id"], document=file)
        return web.Response()

    async def _check(self, request: web.Request) -> bool:
        file = self._file_of(request["account"], needed_in(request.query, "fileId"))
        if file is None and self._choices.of("unknown_file") == NOT_FOUND:
            raise Refusal(NOT_FOUND)
        return file is not None and self._is_there(file)

    def _file_of(self, account: str, file_id: str) -> Document | None:
        file = self._engine.shelf.get(_THINGS, file_id)
        return file if file is not None and file.get("account") == account and "format" in file else None

    def _is_there(self, file: Document) -> bool:
        if file["ready_at"] is None or file["fate"].get("lost"):
            return False
        return self._engine.clock.now() >= file["ready_at"]

    def _path(self, file: Document) -> Path:
        return self._folder / f"{file['id']}.{file['format']}"

    def _forget(self) -> None:
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)
