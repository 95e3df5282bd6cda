"""The sandbox's desk of avatars of one's own (生成数字人形象 and the calls that tell of them)."""

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.account import Gate, owner, required_query
from chanjing_studio.providers.chanjing.sandbox.avatars import OwnFigure
from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    INTERNAL,
    Refusal,
    json_body,
    page_of,
    refused,
    text_in,
    whole_number_in,
)
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.tasks import Tasks
from chanjing_studio.sandbox.callback import send_callback
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.likeness import Recording
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.order import MaterialProblem
from chanjing_studio.sandbox.shelf import Document
from chanjing_studio.sandbox.speech import SoundOfVoice

_LOG = logging.getLogger(__name__)
_MAKING, _DONE, _FAILED, _BROKEN = 1, 2, 4, 5
_MAKING_SECONDS = 18.0
_CREATES = Limit(10, 60)
_CAP_REACHED = 40002
_TRAININGS, _LANGUAGES = {"voice", "figure", "both"}, {"cn", "en"}
_FORMATS = (".mp4", ".webm", ".mov")
_LONGEST, _SHORTEST_VOICE = 300.0, 8.0  # seconds
_UHD_SIDE = 3840
_LAST_PERCENT = 99
_API, _MAIN_SITE = 0, 1


class OwnAvatars:
    """Takes videos, makes avatars of them, and knows how each looks and sounds.

    An avatar's `fate` may hold `fails` (the message it ends with), `stuck_at` (a percent it never passes), `status` (a
    state it claims to be in), `closed` (it may not be used) and `hidden` (it is missing from lists). The option
    `most_avatars` is how many an account may have, `oldest_first` turns the list round.
    """

    def __init__(self, engine: Engine, gate: Gate, *, files: Files) -> None:
        self._engine, self._gate, self._files = engine, gate, files
        self._folder = engine.folder / "own-avatars"
        self._tasks = Tasks(engine, "avatar", self._see_through, prefix="C-")

    def desk(self) -> Desk:
        """The four calls, and the pictures without a token."""
        passing, base, name = self._gate.passing, "/open/v1", "customised_person"
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                Route("POST", f"{base}/create_{name}", passing(f"create_{name}", self._create, limit=_CREATES)),
                Route("GET", f"{base}/{name}", passing(name, self._detail)),
                Route("POST", f"{base}/list_{name}", passing(f"list_{name}", self._list)),
                Route("POST", f"{base}/delete_{name}", passing(f"delete_{name}", self._delete)),
                Route("GET", "/res/own-avatar/{name}", self._send),
            ],
        )

    def figure_of(self, avatar_id: str, account: str) -> OwnFigure | None:
        """How one of an account's finished avatars looks; None for one that cannot be used."""
        task = self._tasks.known(avatar_id, account)
        if task is None or self._status(task)[0] != _DONE or task["fate"].get("closed"):
            return None
        ended = task["ended"]
        pictures, bare = (tuple(self._folder / name for name in ended.get(each, ())) for each in ("pictures", "bare"))
        return OwnFigure(pictures, clear=ended["clear"], bare=bare)

    def sound_of(self, voice_id: str, account: str) -> SoundOfVoice | None:
        """How a voice sounds that came with one of an account's avatars."""
        made = (task["ended"] for task in self._tasks.of(account) if task["ended"] and not task.get("deleted"))
        sound = next((ended["sound"] for ended in made if voice_id and ended["voice"] == voice_id), None)
        return SoundOfVoice(**sound) if sound else None

    async def _create(self, request: web.Request) -> str:
        body = await json_body(request)
        _check(body)
        video = self._video(body, request["account"])
        there = [task for task in self._tasks.of(request["account"]) if not task.get("deleted")]
        if len(there) >= self._engine.options.get("most_avatars", len(there) + 1):
            raise Refusal(_CAP_REACHED, "定制数字人数量到达上限")
        await self._check_video(video)
        return self._tasks.add(request, body)

    async def _detail(self, request: web.Request) -> dict[str, Any]:
        return self._shown(self._asked_for(required_query(request, "id"), request["account"]))

    async def _list(self, request: web.Request) -> dict[str, Any]:
        """Those made through this interface; the main site's are none of the sandbox's."""
        body = await json_body(request)
        api = whole_number_in(body, "source", least=_API, most=_MAIN_SITE, usual=_API) == _API
        shown = [task for task in self._tasks.of(request["account"]) if api and not _is_hidden(task)]
        if self._engine.options.get("oldest_first"):
            shown.reverse()
        page = page_of(shown, body, size_name="page_size", usual_size=10)
        return {**page, "list": [self._shown(task) for task in page["list"]]}

    async def _delete(self, request: web.Request) -> None:
        """Delete an avatar, finished or not; the answer's data is empty."""
        task = self._asked_for(text_in(await json_body(request), "id"), request["account"])
        self._tasks.note(task, deleted=True)

    async def _send(self, request: web.Request) -> Answer:
        return send_file(self._folder / Path(request.match_info["name"]).name)

    def _asked_for(self, avatar_id: str, account: str) -> Document:
        task = self._tasks.known(avatar_id, account)
        if task is None or task.get("deleted"):
            raise Refusal(INTERNAL, "定制数字人不存在")
        return task

    def _video(self, body: Mapping[str, Any], account: str) -> Path:
        """By its number, or in the old form by its link."""
        if body.get("file_id"):
            video = self._files.usable(text_in(body, "file_id"), "customised_person", account=account)
        else:
            video = self._files.usable_link(text_in(body, "material_video"), "customised_person", account=account)
        if video.suffix not in _FORMATS:
            raise Refusal(BAD_PARAMETER, "不支持的视频格式")
        return video

    async def _check_video(self, video: Path) -> None:
        """What is seen of a video at once; without PyAV nothing is."""
        if not _can_look():
            return
        from chanjing_studio.sandbox.footage import look_at  # noqa: PLC0415  needs PyAV and Pillow

        try:
            footage = await asyncio.to_thread(look_at, video)
        except MaterialProblem:
            raise Refusal(BAD_PARAMETER, "获取视频信息失败") from None
        if footage.seconds > _LONGEST:
            raise Refusal(BAD_PARAMETER, "视频时长过长, 上限5分钟")

    async def _see_through(self, task: Document) -> None:
        ended = await self._make(task)
        await self._engine.clock.sleep_until(task["created"] + self._engine.clock.lasting(_MAKING_SECONDS))
        await self._end(task, ended)

    async def _make(self, task: Document) -> Document:
        """Make an avatar of a video; how it ends."""
        if not _can_look():
            return _failure("系统内部错误 (Pillow / PyAV not installed)", _BROKEN)
        try:
            self._folder.mkdir(exist_ok=True)
            video = self._video(task["order"], owner(task))
            bare = bool(task["order"].get("is_remove_bg"))
            looks = await asyncio.to_thread(_portrayed, video, self._folder / task["id"], bare=bare)
            return {"status": _DONE, "msg": "", **looks, **await self._voice(task, video)}
        except MaterialProblem as problem:
            return _failure("视频中没有人声" if problem.part == "sound" else "获取视频信息失败")
        except Refusal as refusal:
            return _failure(refusal.msg)
        except OSError:
            _LOG.exception("an avatar was not made")
            return _failure("系统内部错误", _BROKEN)

    async def _voice(self, task: Document, video: Path) -> Document:
        """The voice that is heard in the video; its failure may be let pass. MaterialProblem."""
        none: Document = {"voice": "", "sound": None}
        if task["order"].get("train_type") == "figure":
            return none
        try:
            heard: Recording | None = await self._engine.studio.listen(video, self._folder / f"{task['id']}.wav")
        except MaterialProblem:
            heard = None
        if heard and heard.seconds >= _SHORTEST_VOICE:
            return {"voice": f"C-{secrets.token_hex(16)}", "sound": asdict(heard.likeness)}
        if task["order"].get("error_skip"):
            return none
        raise MaterialProblem("sound")

    async def _end(self, task: Document, ended: Document) -> None:
        kept = self._tasks.end(task["id"], ended, _failure)
        address = kept["order"].get("callback") if kept else None
        if kept and address:
            self._tasks.note(kept, callback=await send_callback(address, self._shown(kept)))

    def _shown(self, task: Document) -> dict[str, Any]:
        """An avatar as its call describes it."""
        ended: Document = task["ended"] or _failure("", _MAKING)
        status, progress = self._status(task)
        done, link = ended["status"] == _DONE, self._engine.link(f"/res/own-avatar/{task['id']}")
        width, height = ended["size"]
        return {
            "id": task["id"],
            "name": task["order"]["name"],
            "type": "person",
            "pic_url": f"{link}.png" if done else "",
            "preview_url": f"{link}.webm" if done else "",
            "width": width,
            "height": height,
            "audio_man_id": ended["voice"],
            "status": status,
            "progress": progress,
            "err_reason": ended["msg"],
            "reason": "",
            "is_open": int(done and not task["fate"].get("closed")),
            "create_time": int(task["created"]),
            **_uhd(ended, wanted=task["order"].get("resolution_rate") == 1),
        }

    def _status(self, task: Document) -> tuple[int, int]:
        """State and percent."""
        if task["ended"] is None:
            status, progress = _MAKING, self._progress(task)
        else:
            status = task["ended"]["status"]
            progress = 100 if status == _DONE else 0
        return (_FAILED if task.get("deleted") else task["fate"].get("status", status)), progress

    def _progress(self, task: Document) -> int:
        share = (self._engine.clock.now() - task["created"]) / self._engine.clock.lasting(_MAKING_SECONDS)
        return min(int(100 * share), task["fate"].get("stuck_at", _LAST_PERCENT), _LAST_PERCENT)

    def _forget(self) -> None:
        self._tasks.forget()
        for path in self._folder.glob("*"):
            path.unlink(missing_ok=True)


def _portrayed(video: Path, stem: Path, *, bare: bool) -> Document:
    """Blocking: how it looks, for the one who keeps it."""
    from chanjing_studio.sandbox.footage import cut_out, look_at, portray, shown_size  # noqa: PLC0415  needs PyAV and Pillow

    footage = look_at(video)
    pictures = portray(video, stem, footage)
    return {
        "size": shown_size(footage),
        "whole_size": (footage.width, footage.height),
        "pictures": [path.name for path in pictures],
        "bare": [cut_out(path).name for path in pictures] if bare else [],
        "clear": footage.clear,
    }


def _check(body: Mapping[str, Any]) -> None:
    """Refuse what is wrong with a create call's body, its video aside."""
    text_in(body, "name")
    if (text_in(body, "train_type", usual="") or "both") not in _TRAININGS:
        raise Refusal(BAD_PARAMETER, "train_type 必须为 voice/figure/both")
    if text_in(body, "language", usual="cn") not in _LANGUAGES:
        raise Refusal(BAD_PARAMETER, "参数错误: language")
    whole_number_in(body, "resolution_rate", least=0, most=1, usual=0)
    for name in ("error_skip", "is_remove_bg"):
        if not isinstance(body.get(name, False), bool):
            raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    text_in(body, "callback", usual="")


def _uhd(ended: Document, *, wanted: bool) -> Document:
    """4K comes of 4K material alone."""
    width, height = ended["whole_size"] if wanted and max(ended["whole_size"]) >= _UHD_SIDE else (0, 0)
    return {"support_4k": bool(width), "width_4k": width, "height_4k": height}


def _is_hidden(task: Document) -> bool:
    return bool(task.get("deleted") or task["fate"].get("hidden"))


def _can_look() -> bool:
    return bool(find_spec("PIL") and find_spec("av"))


def _failure(msg: str, status: int = _FAILED) -> Document:
    nothing = {"size": (0, 0), "whole_size": (0, 0), "pictures": (), "clear": False, "voice": "", "sound": None}
    return {"status": status, "msg": msg, **nothing}
