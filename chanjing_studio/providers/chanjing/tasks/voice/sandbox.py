"""The sandbox's desk of voices of one's own (声音定制, 获取声音定制结果, 获取声音定制列表)."""

import logging
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner, required_query
from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    TOKEN_REFUSED,
    Refusal,
    json_body,
    page_of,
    refused,
    text_in,
)
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.tasks import Tasks
from chanjing_studio.sandbox.callback import send_callback
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.likeness import Recording
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.order import Line, MaterialProblem
from chanjing_studio.sandbox.shelf import Document
from chanjing_studio.sandbox.speech import SoundOfVoice

_LOG = logging.getLogger(__name__)
_QUEUED, _MAKING, _DONE, _FAILED, _DELETED = 0, 1, 2, 4, 99
_QUEUE_SECONDS, _MAKING_SECONDS = 4.0, 14.0
_CALLS = Limit(10, 60)
_MODELS = {"cicada1.0", "cicada2.0", "cicada3.0", "cicada3.0-turbo"}
_LANGUAGES = {"cn", "en"}
_LONGEST_TEXT, _SHORTEST_SAMPLE = 50, 8.0
_LAST_PERCENT = 99


class OwnVoices:
    """Takes recordings, makes voices of them, and knows how each sounds.

    A voice's `fate` may hold `fails` (the message it ends with), `stuck_at` (a percent it never passes), `status` (a
    state it claims to be in, such as 3: expired) and `hidden` (it is missing from lists).
    """

    def __init__(self, engine: Engine, gate: Gate, *, files: Files) -> None:
        self._engine, self._gate, self._files = engine, gate, files
        self._folder = engine.folder / "own-voices"
        self._tasks = Tasks(engine, "voice", self._see_through, prefix="C-Audio-")

    def desk(self) -> Desk:
        """The four calls, and the clips without a token."""
        passing, base = self._gate.passing, "/open/v1"
        create = passing("create_customised_audio", self._create, limit=_CALLS)
        detail = passing("customised_audio", self._detail, limit=_CALLS)
        listing = passing("list_customised_audio", self._list, limit=_CALLS)
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                Route("POST", f"{base}/create_customised_audio", create),
                Route("GET", f"{base}/customised_audio", detail),
                Route("POST", f"{base}/list_customised_audio", listing),
                Route("POST", f"{base}/delete_customised_audio", passing("delete_customised_audio", self._delete)),
                Route("GET", "/res/own-voice/{name}", self._send),
            ],
        )

    def sound_of(self, voice_id: str, account: str) -> SoundOfVoice | None:
        """How one of an account's finished voices sounds; None for one that cannot be used."""
        task = self._tasks.known(voice_id, account)
        if task is None or self._status(task)[0] != _DONE:
            return None
        return SoundOfVoice(**task["ended"]["sound"])

    async def _create(self, request: web.Request) -> str:
        body = await json_body(request)
        _check(body)
        self._recording(body, request["account"])
        return self._tasks.add(request, body)

    async def _detail(self, request: web.Request) -> dict[str, Any]:
        return self._shown(self._asked_for(required_query(request, "id"), request["account"]))

    async def _list(self, request: web.Request) -> dict[str, Any]:
        body = await json_body(request)
        shown = [task for task in self._tasks.of(request["account"]) if not _is_hidden(task)]
        page = page_of(shown, body, size_name="page_size", usual_size=10)
        return {**page, "list": [self._shown(task) for task in page["list"]]}

    async def _delete(self, request: web.Request) -> None:
        """Delete a voice, finished or not; what it answers is seen in no page, a plain success is assumed."""
        task = self._asked_for(text_in(await json_body(request), "id"), request["account"])
        self._tasks.note(task, deleted=True)

    async def _send(self, request: web.Request) -> Answer:
        return send_file(self._folder / Path(request.match_info["name"]).name)

    def _asked_for(self, voice_id: str, account: str) -> Document:
        """A voice that is there; a missing, disabled or deleted one is refused with a token's code, as in the cloud."""
        task = self._tasks.known(voice_id, account)
        if task is None or task.get("deleted"):
            raise Refusal(TOKEN_REFUSED, "声音不存在或已被禁用")
        return task

    def _recording(self, body: Mapping[str, Any], account: str) -> Path:
        return self._files.usable_link(text_in(body, "url"), "prompt_audio", account=account)

    async def _see_through(self, task: Document) -> None:
        begin, end = self._span(task)
        await self._engine.clock.sleep_until(begin)
        ended = await self._make(task)
        await self._engine.clock.sleep_until(end)
        await self._end(task, ended)

    async def _make(self, task: Document) -> Document:
        """Make a voice of a recording; how it ends."""
        try:
            self._folder.mkdir(exist_ok=True)
            recording = self._recording(task["order"], owner(task))
            heard = await self._engine.studio.listen(recording, self._folder / f"{task['id']}.wav")
            return (
                _failure("音频时长过短") if 0 < heard.seconds < _SHORTEST_SAMPLE else await self._success(task, heard)
            )
        except MaterialProblem:
            return _failure("不支持的音频格式")
        except Refusal as refusal:
            return _failure(refusal.msg)
        except OSError:
            _LOG.exception("a voice was not made")
            return _failure("系统内部错误")

    async def _success(self, task: Document, heard: Recording) -> Document:
        """What is told of a voice: a clip of the recording, or the asked-for sentence said by the new voice."""
        clip = heard.clip
        if text := task["order"].get("text", "").strip():
            clip = self._folder / f"{task['id']}.wav"
            await self._engine.studio.speak(Line(text, heard.likeness), clip)
        return {"status": _DONE, "msg": "", "clip": clip.name, "sound": asdict(heard.likeness)}

    async def _end(self, task: Document, ended: Document) -> None:
        kept = self._tasks.end(task["id"], ended, _failure)
        address = kept["order"].get("callback") if kept else None
        if kept and address:
            self._tasks.note(kept, callback=await send_callback(address, self._shown(kept)))

    def _span(self, task: Document) -> tuple[float, float]:
        begin = task["created"] + self._engine.clock.lasting(_QUEUE_SECONDS)
        return begin, begin + self._engine.clock.lasting(_MAKING_SECONDS)

    def _shown(self, task: Document) -> dict[str, Any]:
        """A voice as its call describes it; nothing tells when it was made."""
        ended = task["ended"] or {"msg": "", "clip": ""}
        status, progress = self._status(task)
        return {
            "id": task["id"],
            "name": task["order"]["name"],
            "type": str(task["order"].get("model_type") or "cicada1.0"),
            "progress": progress,
            "audio_path": self._engine.link(f"/res/own-voice/{ended['clip']}") if ended["clip"] else "",
            "err_msg": ended["msg"],
            "status": status,
        }

    def _status(self, task: Document) -> tuple[int, int]:
        """State and percent."""
        if task.get("deleted"):
            return _DELETED, 0
        status, progress = self._going(task) if task["ended"] is None else (task["ended"]["status"], 0)
        return task["fate"].get("status", status), 100 if status == _DONE else progress

    def _going(self, task: Document) -> tuple[int, int]:
        begin, end = self._span(task)
        now = self._engine.clock.now()
        if now < begin:
            return _QUEUED, 0
        percent = int(100 * (now - begin) / (end - begin))
        return _MAKING, min(percent, task["fate"].get("stuck_at", _LAST_PERCENT), _LAST_PERCENT)

    def _forget(self) -> None:
        self._tasks.forget()
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)


def _check(body: Mapping[str, Any]) -> None:
    """Refuse what is wrong with a create call's body, its recording aside."""
    for required in ("name", "url"):
        text_in(body, required)
    if text_in(body, "model_type", usual="cicada1.0").lower() not in _MODELS:  # its letters' case differs in the pages
        raise Refusal(BAD_PARAMETER, "参数错误: model_type")
    if text_in(body, "language", usual="cn") not in _LANGUAGES:
        raise Refusal(BAD_PARAMETER, "参数错误: language")
    if len(text_in(body, "text", usual="")) > _LONGEST_TEXT:
        raise Refusal(BAD_PARAMETER, "参数错误: text 长度超过50")
    text_in(body, "callback", usual="")


def _is_hidden(task: Document) -> bool:
    return bool(task.get("deleted") or task["fate"].get("hidden"))


def _failure(msg: str) -> Document:
    return {"status": _FAILED, "msg": msg, "clip": ""}
