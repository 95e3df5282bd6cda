"""File management (文件管理): signed addresses, uploads, and when a file can be used."""

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner, required_query
from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_FORMAT, BAD_PARAMETER, Refusal, refused
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import content_type, receive_file, send_file
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.shelf import Document
from chanjing_studio.sandbox.signed import refusal, signed_path, xml_refusal

_ADDRESS_SECONDS = 15 * 60
_KEPT_SECONDS = 30 * 24 * 60 * 60
_SYNC_SECONDS = 4.0
_COUNTED, _LIMIT = "file management", Limit(30, 60)  # both calls together: the careful reading of "30/min"
_VIDEO, _SOUND, _PICTURE = (".mp4", ".mov", ".webm"), (".mp3", ".m4a", ".wav"), (".jpg", ".jpeg", ".png")
_FORMATS = {
    "lip_sync_video": _VIDEO,
    "lip_sync_audio": _SOUND,
    "customised_person": _VIDEO,
    "prompt_audio": _SOUND,
    "make_video_audio": _SOUND,
    "make_video_background": _PICTURE,
    "ai_creation": (*_PICTURE, *_VIDEO),
}
_PARTS_OF_LINK = 5  # "", res, upload, id, name
NOT_READY, READY, PURGED = 0, 1, 100


class Files:
    """The accounts' uploads; each account knows of its own alone."""

    def __init__(self, engine: Engine, gate: Gate) -> None:
        self._engine, self._gate = engine, gate
        self._folder = engine.folder / "uploads"

    def desk(self) -> Desk:
        """The calls of file management, the upload itself, and the uploaded files."""
        passing = self._gate.passing
        return Desk(
            refuse=refused,
            forget=self._forget,
            routes=[
                Route("GET", "/open/v1/common/create_upload_url", passing(_COUNTED, self._offer, limit=_LIMIT)),
                Route("GET", "/open/v1/common/file_detail", passing(_COUNTED, self._describe, limit=_LIMIT)),
                Route("PUT", "/res/upload/{id}/{name}", self._receive),
                Route("GET", "/res/upload/{id}/{name}", self._send),
            ],
        )

    def usable(self, file_id: str, service: str, *, account: str) -> Path:
        """The path of a file that `account` uploaded for `service` and that is ready; else a refusal."""
        file = self._file_of(account, file_id)
        if file is None or file["service"] != service:
            raise Refusal(BAD_PARAMETER, "参数错误: 文件不存在或用途不符")
        if self._state(file)[0] != READY:
            raise Refusal(BAD_PARAMETER, "参数错误: 文件未就绪")
        return self._path(file)

    def usable_link(self, link: str, service: str, *, account: str) -> Path:
        """The path of such a file of which `link` is the `full_path`; else a refusal."""
        parts = urlsplit(link).path.split("/")
        if len(parts) != _PARTS_OF_LINK or parts[:3] != ["", "res", "upload"]:
            raise Refusal(BAD_PARAMETER, "参数错误: url")
        return self.usable(parts[3], service, account=account)

    async def _offer(self, request: web.Request) -> dict[str, Any]:
        service, name = required_query(request, "service"), required_query(request, "name")
        mime_type = content_type(name)
        if mime_type is None or Path(name).suffix.lower() not in _FORMATS.get(service, ()):
            raise Refusal(BAD_FORMAT, "传入参数格式错误")
        file = self._note(service, Path(name.replace("\\", "/")).name, account=request["account"], fate=request["fate"])
        expires = int(self._engine.clock.now()) + _ADDRESS_SECONDS
        return {
            "sign_url": self._engine.link(signed_path(file["path"], mime_type, expires=expires)),
            "mime_type": mime_type,
            "file_id": file["id"],
            "full_path": self._engine.link(quote(file["path"])),
            "key": file["path"].removeprefix("/"),
        }

    def _note(self, service: str, name: str, *, account: str, fate: dict[str, Any]) -> Document:
        file_id = secrets.token_hex(16)
        file = {
            "id": file_id,
            "account": account,
            "service": service,
            "path": f"/res/upload/{file_id}/{name}",
            "size": 0,
            "create_time": int(self._engine.clock.now()),
            "ready_at": None,
            "fate": fate,
        }
        self._engine.shelf.put("file", file_id, document=file)
        return file

    async def _receive(self, request: web.Request) -> Answer:
        given_type = request.headers.get("Content-Type", "")
        now = self._engine.clock.now()
        if no := refusal(request.path, given_type, query=request.query, now=now):
            return no
        if request.content_length is None:
            return xml_refusal(411, "MissingContentLength", message="You must provide the Content-Length HTTP header.")
        file = self._engine.shelf.get("file", request.match_info["id"])
        if file is None:
            return xml_refusal(404, "NoSuchKey", message="The specified key does not exist.")
        size = await receive_file(request, self._path(file))
        file |= {"size": size, "ready_at": self._engine.clock.now() + self._engine.clock.lasting(_SYNC_SECONDS)}
        self._engine.shelf.put("file", file["id"], document=file)
        return web.Response()

    async def _describe(self, request: web.Request) -> dict[str, Any]:
        file = self._file_of(request["account"], required_query(request, "id"))
        if file is None:
            raise Refusal(BAD_PARAMETER, "参数错误: 文件不存在")
        status, msg = self._state(file)
        return {
            "id": file["id"],
            "service": file["service"],
            "status": status,
            "size": file["size"],
            "full_path": self._engine.link(quote(file["path"])),
            "create_time": file["create_time"],
            "msg": msg,
        }

    async def _send(self, request: web.Request) -> Answer:
        file = self._engine.shelf.get("file", request.match_info["id"])
        if file is None or self._state(file)[0] == PURGED:
            return web.Response(status=404, text="404: Not Found")
        return send_file(self._path(file))

    def _file_of(self, account: str, file_id: str) -> Document | None:
        file = self._engine.shelf.get("file", file_id)
        return file if file is not None and owner(file) == account else None

    def _state(self, file: Document) -> tuple[int, str]:
        """Status and reason: 0 not ready, 1 usable, 98 unsafe, 99 marked deleted, 100 purged after 30 days."""
        now = self._engine.clock.now()
        if now >= file["create_time"] + _KEPT_SECONDS:
            return PURGED, "文件已清理"
        if file["ready_at"] is None or now < file["ready_at"]:
            return NOT_READY, ""
        return file["fate"].get("status", READY), file["fate"].get("msg", "")

    def _path(self, file: Document) -> Path:
        return self._folder / f"{file['id']}{Path(file['path']).suffix.lower()}"

    def _forget(self) -> None:
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)
