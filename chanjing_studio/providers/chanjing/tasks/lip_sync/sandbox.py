"""The sandbox's lip-sync desk (创建对口型任务, 获取对口型视频详情, 获取对口型视频列表)."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner, required_query
from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    Refusal,
    envelope,
    json_body,
    page_of,
    refused,
    text_in,
    whole_number_in,
)
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.saying import line_in, script_in
from chanjing_studio.providers.chanjing.sandbox.tasks import Tasks
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.sandbox.callback import send_callback
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.order import Ending, Line, Made, MaterialProblem, Stopped, VideoOrder
from chanjing_studio.sandbox.shelf import Document

_LOG = logging.getLogger(__name__)
_KIND = "lip_sync"
_QUEUED, _GENERATING, _DONE, _FAILED = 0, 10, 20, 30
_QUEUE_SECONDS, _GENERATING_SECONDS = 4.0, 14.0
_CREATES, _READS = Limit(10, 60), Limit(10, 1)
_LAST_PERCENT = 99
_LARGEST_SIDE, _SHORTEST_SOUND = 4096, 1000
_BACKWARDS = 2
_PROBLEMS = {"video": "获取视频信息失败", "sound": "不支持的音频格式"}
_SIMPLE = "success (简易结果 simple result: PyAV / eSpeak NG not installed)"


class LipSync:
    """Takes orders, makes them, and tells how far they are.

    A task's `fate` may hold `fails` (the message it ends with), `stuck_at` (a percent it never passes),
    `status` (a state it claims to be in) and `hidden` (it is missing from lists).
    """

    def __init__(self, engine: Engine, gate: Gate, *, files: Files, voices: Voices) -> None:
        self._engine, self._gate, self._files, self._voices = engine, gate, files, voices
        self._folder = engine.folder / "lip-sync"
        self._tasks = Tasks(engine, _KIND, self._see_through)
        self._rendered: dict[str, float] = {}

    def desk(self) -> Desk:
        """The three calls, and the results without a token."""
        passing, base = self._gate.passing, "/open/v1/video_lip_sync"
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                Route("POST", f"{base}/create", passing("video_lip_sync/create", self._create, limit=_CREATES)),
                Route("GET", f"{base}/detail", passing("video_lip_sync/detail", self._detail, limit=_READS)),
                Route("POST", f"{base}/list", passing("video_lip_sync/list", self._list, limit=_READS)),
                Route("GET", "/res/lip-sync/{name}", self._send),
            ],
        )

    async def _create(self, request: web.Request) -> str:
        body = await json_body(request)
        self._video_order("", body, account=request["account"])
        text_in(body, "callback", usual="")
        return self._tasks.add(request, body)

    async def _detail(self, request: web.Request) -> dict[str, Any]:
        return self._shown(self._tasks.asked_for(required_query(request, "id"), request["account"]))

    async def _list(self, request: web.Request) -> dict[str, Any]:
        body = await json_body(request)
        shown = [task for task in self._tasks.of(request["account"]) if not task["fate"].get("hidden")]
        page = page_of(shown, body, size_name="page_size", usual_size=10)
        return {**page, "list": [self._shown(task) for task in page["list"]]}

    async def _send(self, request: web.Request) -> Answer:
        return send_file(self._folder / Path(request.match_info["name"]).name)

    def _video_order(self, task_id: str, body: Mapping[str, Any], *, account: str) -> VideoOrder:
        """What is to be made of a create call's body; refused where a field is wrong or a file is not `account`'s."""
        picture = self._files.usable(text_in(body, "video_file_id"), "lip_sync_video", account=account)
        whole_number_in(body, "model", least=0, most=2, usual=0)
        return VideoOrder(
            picture=picture,
            sound=self._sound(body, account),
            target=self._folder / f"{task_id}.mp4",
            width=_side(body, "screen_width", usual=1080),
            height=_side(body, "screen_height", usual=1920),
            ending=_ending(body),
            volume=whole_number_in(body, "volume", least=1, most=100, usual=100),
        )

    def _sound(self, body: Mapping[str, Any], account: str) -> Path | Line:
        kind = text_in(body, "audio_type", usual="tts")
        if kind == "tts":
            return self._line(body.get("tts_config"), account)
        if kind != "audio":
            raise Refusal(BAD_PARAMETER, "参数错误: audio_type")
        if not body.get("audio_file_id"):
            raise Refusal(BAD_PARAMETER, "缺少音频文件")
        return self._files.usable(text_in(body, "audio_file_id"), "lip_sync_audio", account=account)

    def _line(self, config: Any, account: str) -> Line:
        if not isinstance(config, dict):
            raise Refusal(BAD_PARAMETER, "缺少 tts 文本")
        fields = cast("dict[str, Any]", config)
        script = script_in(fields.get("text"))
        return line_in(fields, self._voices, text=script, voice="audio_man_id", account=account)

    async def _see_through(self, task: Document) -> None:
        begin, end = self._span(task)
        await self._engine.clock.sleep_until(begin)
        try:
            ended = await self._make(task)
        except Stopped:
            return
        await self._engine.clock.sleep_until(end)
        await self._end(task, ended)

    async def _make(self, task: Document) -> Document:
        """Render a task; how it ends."""
        try:
            self._folder.mkdir(exist_ok=True)
            order = self._video_order(task["id"], task["order"], account=owner(task))
            made = await self._engine.studio.make(order, lambda done: self._rendered.update({task["id"]: done}))
        except MaterialProblem as problem:
            return _failure(_PROBLEMS[problem.part])
        except Refusal as refusal:
            return _failure(refusal.msg)
        except OSError:
            _LOG.exception("a lip-sync video was not made")
            return _failure("系统内部错误")
        return _verdict(order, made)

    async def _end(self, task: Document, ended: Document) -> None:
        kept = self._tasks.end(task["id"], ended, _failure)
        address = kept["order"].get("callback") if kept else None
        if kept and address:
            shown = self._shown(kept)
            bare = self._engine.options.get("callback_shape") == "bare"
            self._tasks.note(kept, callback=await send_callback(address, shown if bare else envelope(shown)))

    def _span(self, task: Document) -> tuple[float, float]:
        begin = task["created"] + self._engine.clock.lasting(_QUEUE_SECONDS)
        return begin, begin + self._engine.clock.lasting(_GENERATING_SECONDS)

    def _shown(self, task: Document) -> dict[str, Any]:
        """A task as the detail call describes it; `duration` in milliseconds."""
        ended = task["ended"] or {"status": _QUEUED, "msg": "", "duration": 0}
        status, progress = (ended["status"], _LAST_PERCENT) if task["ended"] else self._progress(task)
        done = ended["status"] == _DONE
        link = self._engine.link(f"/res/lip-sync/{task['id']}")
        has_cover = done and (self._folder / f"{task['id']}.jpg").exists()
        return {
            "id": task["id"],
            "status": task["fate"].get("status", status),
            "progress": 100 if done else progress,
            "msg": ended["msg"],
            "video_url": f"{link}.mp4" if done else "",
            "preview_url": f"{link}.jpg" if has_cover else "",
            "duration": ended["duration"],
            "create_time": int(task["created"]),
        }

    def _progress(self, task: Document) -> tuple[int, int]:
        begin, end = self._span(task)
        now = self._engine.clock.now()
        if now < begin:
            return _QUEUED, 0
        share = min((now - begin) / (end - begin), 0.1 + self._rendered.get(task["id"], 0.0))
        return _GENERATING, min(int(100 * share), task["fate"].get("stuck_at", _LAST_PERCENT), _LAST_PERCENT)

    def _forget(self) -> None:
        self._tasks.forget()
        self._rendered.clear()
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)


def _side(body: Mapping[str, Any], name: str, *, usual: int) -> int:
    """A side in pixels, rounded down to an even number, which H.264 needs."""
    try:
        return whole_number_in(body, name, least=2, most=_LARGEST_SIDE, usual=usual) // 2 * 2
    except Refusal:
        raise Refusal(BAD_PARAMETER, "screen_width/screen_height 不合法") from None


def _ending(body: Mapping[str, Any]) -> Ending:
    backway = whole_number_in(body, "backway", least=1, most=2, usual=1)
    drive_mode = text_in(body, "drive_mode", usual="")
    if drive_mode not in ("", "random"):
        raise Refusal(BAD_PARAMETER, "参数错误: drive_mode")
    if drive_mode == "random":
        return "shuffled"
    return "backwards" if backway == _BACKWARDS else "again"


def _verdict(order: VideoOrder, made: Made) -> Document:
    """How a rendered task ends: some scripts and sounds are only refused now."""
    if isinstance(order.sound, Line) and order.sound.text.strip().isdigit():
        return _failure("不支持纯数字文本")
    if isinstance(order.sound, Path) and 0 < made.duration < _SHORTEST_SOUND:
        return _failure("音频内容不足1秒")
    return {"status": _DONE, "msg": _SIMPLE if made.simple else "success", "duration": made.duration}


def _failure(msg: str) -> Document:
    return {"status": _FAILED, "msg": msg, "duration": 0}
