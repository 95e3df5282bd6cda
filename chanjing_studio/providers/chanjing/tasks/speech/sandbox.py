"""The sandbox's speech desk (创建语音生成任务, 查询语音生成状态)."""

import hashlib
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner
from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    Refusal,
    json_body,
    refused,
    text_in,
    whole_number_in,
)
from chanjing_studio.providers.chanjing.sandbox.saying import line_in, script_in
from chanjing_studio.providers.chanjing.sandbox.tagged import bits_in
from chanjing_studio.providers.chanjing.sandbox.tasks import Tasks
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.narration import Bit, Narration, narrate
from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.shelf import Document

_LOG = logging.getLogger(__name__)
_WORKING, _ENDED = 1, 9
_LEAST_SECONDS = 6.0
_CALLS = Limit(200, 60)


class Speech:
    """Takes scripts, says them, and tells when each sentence is said.

    A task's `fate` may hold `fails` (the message it ends with), `stuck_at` (it never ends) and `status` (a state it
    claims to be in). There is no list of these tasks, as in the cloud.
    """

    def __init__(self, engine: Engine, gate: Gate, *, voices: Voices) -> None:
        self._engine, self._gate, self._voices = engine, gate, voices
        self._folder = engine.folder / "speech"
        self._tasks = Tasks(engine, "speech", self._see_through)

    def desk(self) -> Desk:
        """The two calls, and the results without a token."""
        passing, base = self._gate.passing, "/open/v1"
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                Route("POST", f"{base}/create_audio_task", passing("create_audio_task", self._create, limit=_CALLS)),
                Route("POST", f"{base}/audio_task_state", passing("audio_task_state", self._state, limit=_CALLS)),
                Route("GET", "/res/speech/{name}", self._send),
            ],
        )

    async def _create(self, request: web.Request) -> dict[str, str]:
        body = await json_body(request)
        self._order(body, request["account"])
        return {"task_id": self._tasks.add(request, body)}

    async def _state(self, request: web.Request) -> dict[str, Any]:
        task_id = text_in(await json_body(request), "task_id")
        return self._shown(self._tasks.asked_for(task_id, request["account"]))

    async def _send(self, request: web.Request) -> Answer:
        return send_file(self._folder / Path(request.match_info["name"]).name)

    def _order(self, body: Mapping[str, Any], account: str) -> Line:
        """What is to be said; refused where a field is wrong."""
        text = body.get("text")
        if not isinstance(text, dict):
            raise Refusal(BAD_PARAMETER, "缺少 tts 文本")
        for required in ("speed", "pitch"):
            if body.get(required) is None:
                raise Refusal(BAD_PARAMETER, f"参数错误: {required}")
        if not isinstance(body.get("aigc_watermark", False), bool):
            raise Refusal(BAD_PARAMETER, "参数错误: aigc_watermark")
        _volume(body)
        script = "".join(bit.shown for bit in _bits(cast("dict[str, Any]", text)))
        return line_in(body, self._voices, text=script, voice="audio_man", account=account)

    async def _see_through(self, task: Document) -> None:
        ended = await self._make(task)
        await self._engine.clock.sleep_until(task["created"] + self._engine.clock.lasting(_LEAST_SECONDS))
        self._tasks.end(task["id"], ended, _failure)

    async def _make(self, task: Document) -> Document:
        """Say a task's script; how it ends."""
        order = task["order"]
        target, mark = self._folder / f"{task['id']}.wav", order.get("aigc_watermark", False)
        try:
            self._folder.mkdir(exist_ok=True)
            line = self._order(order, owner(task))
            if line.text.strip().isdigit():
                return _failure("不支持纯数字文本")
            made = await narrate(
                self._engine.studio, line, target, bits=_bits(order["text"]), volume=_volume(order), mark=mark
            )
        except ValueError:
            return _failure("缺少 tts 文本")
        except Refusal as refusal:
            return _failure(refusal.msg)
        except OSError:
            _LOG.exception("a speech was not made")
            return _failure("系统内部错误")
        return _success(made)

    def _shown(self, task: Document) -> dict[str, Any]:
        """A task as the call for its state describes it; times in seconds."""
        ended: Document = task["ended"] or {"msg": "", "duration": 0.0, "sentences": []}
        made = bool(ended["sentences"])
        name = f"{task['id']}.wav"
        return {
            "id": hashlib.md5(task["id"].encode(), usedforsecurity=False).hexdigest(),  # of the sound, not of the task
            "type": "tts",
            "status": task["fate"].get("status", _ENDED if task["ended"] else _WORKING),
            "text": [script_in(task["order"]["text"]["text"])],
            "full": {
                "url": self._engine.link(f"/res/speech/{name}") if made else "",
                "path": name if made else "",
                "duration": ended["duration"],
            },
            "slice": None,
            "errMsg": ended["msg"],
            "errReason": "",
            "subtitles": [_subtitle(*sentence) for sentence in ended["sentences"]],
            "focus_titles": None,
        }

    def _forget(self) -> None:
        self._tasks.forget()
        for path in self._folder.glob("*.wav"):
            path.unlink(missing_ok=True)


def _bits(text: Mapping[str, Any]) -> tuple[Bit, ...]:
    """The script's words, pauses and readings."""
    return bits_in(script_in(text.get("text")), text.get("plain_text"))


def _volume(body: Mapping[str, Any]) -> int:
    return whole_number_in(body, "volume", least=1, most=100, usual=100)


def _subtitle(text: str, start: float, end: float) -> dict[str, Any]:
    key = hashlib.sha1(f"{start} {text}".encode(), usedforsecurity=False).hexdigest()
    return {"key": key, "start_time": start, "end_time": end, "subtitle": text, "keywords": None}


def _success(made: Narration) -> Document:
    sentences = [[said.text, round(said.start, 3), round(said.end, 3)] for said in made.sentences]
    return {"msg": "", "duration": round(made.seconds, 3), "sentences": sentences}


def _failure(msg: str) -> Document:
    return {"msg": msg, "duration": 0.0, "sentences": []}
