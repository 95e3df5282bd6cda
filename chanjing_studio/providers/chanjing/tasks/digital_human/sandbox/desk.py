"""The sandbox's desk of composed videos (创建视频合成任务, 获取视频详情, 获取视频列表)."""

import hashlib
import json
import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner, required_query
from chanjing_studio.providers.chanjing.sandbox.avatars import Avatars
from chanjing_studio.providers.chanjing.sandbox.envelope import Refusal, envelope, json_body, page_of, refused, text_in
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.fonts import Fonts
from chanjing_studio.providers.chanjing.sandbox.tasks import Tasks
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.providers.chanjing.tasks.digital_human.sandbox.asked import Asked, Reader
from chanjing_studio.providers.chanjing.tasks.digital_human.sandbox.making import Telling, make
from chanjing_studio.sandbox.callback import send_callback
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.means import can_draw
from chanjing_studio.sandbox.order import Line, MaterialProblem, Stopped
from chanjing_studio.sandbox.shelf import Document

_LOG = logging.getLogger(__name__)
_KIND = "digital_human"
_GENERATING, _DONE, _WRONG, _BROKEN = 10, 30, 40, 50
_GENERATING_SECONDS = 18.0
_CREATES, _READS = Limit(10, 60), Limit(10, 1)
_LAST_PERCENT = 99
_SHORTEST_SOUND = 1.0
_FRAMES_A_SECOND = 25
_RATE = "frames_a_second"
_PROBLEMS = {"sound": "上传音频文件失败", "picture": "上传背景文件失败", "video": "系统内部错误"}


class DigitalHuman:
    """Takes orders, composes them, and tells how far they are.

    A task's `fate` may hold `fails` (the message it ends with), `stuck_at` (a percent it never passes), `status` (a
    state it claims to be in), `hidden` (it is missing from lists) and `mute` (no sound goes into it). The option
    `frames_a_second` makes videos of fewer frames, where many are wanted to be looked at.
    """

    def __init__(self, engine: Engine, gate: Gate, *, files: Files, voices: Voices, avatars: Avatars, fonts: Fonts):
        self._engine, self._gate, self._fonts = engine, gate, fonts
        self._reader = Reader(files, voices, avatars=avatars, fonts=fonts)
        self._folder = engine.folder / "digital-human"
        self._tasks = Tasks(engine, _KIND, self._see_through)
        self._drawn: dict[str, float] = {}

    def desk(self) -> Desk:
        """The calls, and the results without a token."""
        passing, base = self._gate.passing, "/open/v1"
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                Route("POST", f"{base}/create_video", passing("create_video", self._create, limit=_CREATES)),
                Route("GET", f"{base}/video", passing("video", self._detail, limit=_READS)),
                Route("POST", f"{base}/video_list", passing("video_list", self._list, limit=_READS)),
                Route("POST", f"{base}/delete_video", passing("delete_video", self._delete)),
                Route("GET", "/res/digital-human/{name}", self._send),
            ],
        )

    async def _create(self, request: web.Request) -> str:
        body = await json_body(request)
        self._reader.read(body, request["account"])
        return self._tasks.add(request, body)

    async def _detail(self, request: web.Request) -> dict[str, Any]:
        return self._shown(self._tasks.asked_for(required_query(request, "id"), request["account"]))

    async def _list(self, request: web.Request) -> dict[str, Any]:
        """The page writes the names of the answer's fields with capitals."""
        body = await json_body(request)
        shown = [task for task in self._tasks.of(request["account"]) if not task["fate"].get("hidden")]
        page = page_of(shown, body, size_name="page_size", usual_size=10)
        return {"List": [self._shown(task) for task in page["list"]], "PageInfo": page["page_info"]}

    async def _delete(self, request: web.Request) -> None:
        task = self._tasks.asked_for(text_in(await json_body(request), "id"), request["account"])
        self._tasks.remove(task["id"])
        for path in self._folder.glob(f"{task['id']}.*"):
            path.unlink(missing_ok=True)

    async def _send(self, request: web.Request) -> Answer:
        return send_file(self._folder / Path(request.match_info["name"]).name)

    async def _see_through(self, task: Document) -> None:
        try:
            ended = await self._make(task)
        except Stopped:
            return
        await self._engine.clock.sleep_until(task["created"] + self._engine.clock.lasting(_GENERATING_SECONDS))
        await self._end(task, ended)

    async def _make(self, task: Document) -> Document:
        """Compose a task; how it ends."""
        if not can_draw():
            return _failure("系统内部错误 (Pillow not installed)")
        try:
            self._folder.mkdir(exist_ok=True)
            asked = self._reader.read(task["order"], owner(task))
            if isinstance(asked.sound, Line) and asked.sound.text.strip().isdigit():
                return _failure("不支持纯数字文本")
            if task["fate"].get("mute"):
                asked = replace(asked, volume=0)
            return await self._made(task["id"], asked)
        except MaterialProblem as problem:
            return _failure(_PROBLEMS[problem.part])
        except Refusal as refusal:
            return _failure(refusal.msg)
        except (OSError, ValueError):
            _LOG.exception("a composed video was not made")
            return _failure("系统内部错误", _BROKEN)

    async def _made(self, task_id: str, asked: Asked) -> Document:
        face = self._fonts.face(asked.subtitles.font_id if asked.subtitles else "")
        rate = int(self._engine.options.get(_RATE, _FRAMES_A_SECOND))
        telling = Telling(asked, self._folder / task_id, face, lambda done: self._drawn.update({task_id: done}), rate)
        made = await make(self._engine.studio, telling)
        if made.seconds < _SHORTEST_SOUND:
            return _failure("音频内容不足1秒")
        timing = self._folder / f"{task_id}.json"
        timing.write_text(json.dumps(_timing(made.told), ensure_ascii=False), "utf-8")
        files = {"timed": bool(made.told), "ending": made.ending, "sound": made.sound_ending}
        return {"status": _DONE, "msg": "", "seconds": made.seconds, **files}

    async def _end(self, task: Document, ended: Document) -> None:
        kept = self._tasks.end(task["id"], ended, _failure)
        address = kept["order"].get("callback") if kept else None
        if kept and address:
            shown = self._shown(kept)
            bare = self._engine.options.get("callback_shape") == "bare"
            self._tasks.note(kept, callback=await send_callback(address, shown if bare else envelope(shown)))

    def _shown(self, task: Document) -> dict[str, Any]:
        """A task as the detail call describes it; `duration` in whole seconds, rounded up."""
        ended: Document = task["ended"] or _failure("", _GENERATING)
        done, mute = ended["status"] == _DONE, bool(task["fate"].get("mute"))
        link = self._engine.link(f"/res/digital-human/{task['id']}")
        return {
            "id": task["id"],
            "status": task["fate"].get("status", ended["status"]),
            "progress": 100 if done else self._progress(task),
            "msg": ended["msg"],
            "video_url": f"{link}{ended['ending']}" if done else "",
            "subtitle_data_url": f"{link}.json" if done and ended["timed"] else "",
            "preview_url": f"{link}.jpg" if done else "",
            "duration": math.ceil(ended["seconds"]),
            "create_time": int(task["created"]),
            "audio_urls": [f"{link}{ended['sound']}"] if done and not mute else None,
            "queue_status": "completed" if task["ended"] else "processing",
            "queue_desc": "",
        }

    def _progress(self, task: Document) -> int:
        lasting = self._engine.clock.lasting(_GENERATING_SECONDS)
        share = min((self._engine.clock.now() - task["created"]) / lasting, 0.1 + self._drawn.get(task["id"], 0.0))
        return min(int(100 * share), task["fate"].get("stuck_at", _LAST_PERCENT), _LAST_PERCENT)

    def _forget(self) -> None:
        self._tasks.forget()
        self._drawn.clear()
        for path in self._folder.glob("*"):
            if path.is_file():  # a sentence that is being said has a folder of its own
                path.unlink(missing_ok=True)


def _timing(told: Sequence[tuple[str, float, float]]) -> list[Mapping[str, Any]]:
    """The timing file: thousandths of a second, and frames of the video."""
    return [
        {
            "min_time": round(1000 * start),
            "max_time": round(1000 * end),
            "subtitles": text,
            "start_frame": int(start * _FRAMES_A_SECOND),
            "end_frame": int(end * _FRAMES_A_SECOND),
            "fps": _FRAMES_A_SECOND,
            "key": hashlib.sha1(f"{start} {text}".encode(), usedforsecurity=False).hexdigest(),
        }
        for text, start, end in told
    ]


def _failure(msg: str, status: int = _WRONG) -> Document:
    return {"status": status, "msg": msg, "seconds": 0.0, "timed": False, "ending": ""}
