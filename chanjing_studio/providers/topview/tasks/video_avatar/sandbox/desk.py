"""The sandbox's desk of video avatars: submit, query, and the results (§4, §5)."""

import asyncio
import hashlib
import logging
import secrets
import shutil
import time
from pathlib import Path
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.avatars import Avatars, Material
from chanjing_studio.providers.topview.sandbox.credits import Credits
from chanjing_studio.providers.topview.sandbox.envelope import (
    MESSAGES,
    UNFINISHED,
    Refusal,
    flag_in,
    json_body,
    needed_in,
    refused,
    text_in,
)
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.notices import Notices
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.providers.topview.tasks.video_avatar.sandbox.asked import MOUTH, Asked, Reader
from chanjing_studio.providers.topview.tasks.video_avatar.sandbox.making import Shoot, make, material_of
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Route
from chanjing_studio.sandbox.files import send_file
from chanjing_studio.sandbox.means import can_draw
from chanjing_studio.sandbox.order import MaterialProblem, Stopped
from chanjing_studio.sandbox.shelf import Document
from chanjing_studio.sandbox.tasks import Tasks

_LOG = logging.getLogger(__name__)
_KIND = "video_avatar"
_QUEUE_SECONDS, _RUNNING_SECONDS = 4.0, 14.0
_FRAMES_A_SECOND = 25
_SUCCESS = "success"
_PROBLEMS = {
    "video": "The video file cannot be read",
    "picture": "The image file cannot be read",
    "sound": "The audio file cannot be read",
}


class VideoAvatar:
    """Takes orders, makes them, and tells their state; there is no percent, and no list.

    A task's `fate` may hold `fails` (the message it ends with), `stuck_at` (it never ends) and `status` (a state it
    claims to be in). The option `frames_a_second` makes videos of fewer frames.
    """

    def __init__(
        self,
        engine: Engine,
        gate: Gate,
        *,
        reader: Reader,
        avatars: Avatars,
        credit: Credits,
        notices: Notices,
        links: Links,
    ) -> None:
        self._engine, self._gate, self._reader, self._avatars = engine, gate, reader, avatars
        self._credit, self._notices, self._links, self._choices = credit, notices, links, gate.choices
        self._folder = engine.folder / "topview-results"
        self._tasks = Tasks(engine, _KIND, self._see_through)

    def desk(self) -> Desk:
        """The two calls, and the results without a key."""
        base = "v1/video_avatar/task"
        return Desk(
            refuse=refused,
            open=self._tasks.go_on,
            forget=self._forget,
            routes=[
                *routes("POST", {f"{base}/submit": self._submit}, self._gate),
                *routes("GET", {f"{base}/query": self._query}, self._gate),
                Route("GET", "/res/topview/result/{name}", self._send),
            ],
        )

    async def _submit(self, request: web.Request) -> dict[str, Any]:
        """Accepted only: the answer's status says nothing of the video (§4.6)."""
        body, account = await json_body(request), request["account"]
        asked = self._reader.read(body, account)
        if self._choices.of("unsafe") == "submit":
            self._reader.refuse_unsafe(asked.sound)
        self._credit.refuse_poor(account, mode=asked.mode)
        self._refuse_second(account)
        task_id = self._tasks.add(request, body)
        notice = {"noticeUuid": _notice_uuid(task_id)} if text_in(body, "noticeUrl") else {}
        return {"taskId": task_id, "status": self._choices.of("submit_status"), "errorMsg": None, **notice}

    def _refuse_second(self, account: str) -> None:
        most = self._choices.of("tasks_at_once")
        if most and sum(task["ended"] is None for task in self._tasks.of(account)) >= most:
            raise Refusal(UNFINISHED)

    async def _query(self, request: web.Request) -> dict[str, Any] | None:
        by_front = flag_in(request.query, "needCloudFrontUrl")
        task = self._tasks.known(needed_in(request.query, "taskId"), request["account"])
        if task:
            return self._shown(task, by_front=by_front)
        if self._choices.of("unknown_task") == "null":
            return None
        raise Refusal(self._choices.of("unknown_task"))

    async def _send(self, request: web.Request) -> Answer:
        return self._links.refusal(request) or send_file(self._folder / Path(request.match_info["name"]).name)

    async def _see_through(self, task: Document) -> None:
        lasting, clock = self._engine.clock.lasting, self._engine.clock
        await clock.sleep_until(task["created"] + lasting(_QUEUE_SECONDS))
        try:
            ended = await self._make(task)
        except Stopped:
            return
        await clock.sleep_until(task["created"] + lasting(_QUEUE_SECONDS + _RUNNING_SECONDS))
        await self._end(task, ended)

    async def _make(self, task: Document) -> Document:
        """Film a task; how it ends."""
        if not can_draw():
            return _failure("Internal server error! (Pillow not installed)")
        try:
            self._folder.mkdir(exist_ok=True)
            asked = self._reader.read(task["order"], task["account"])
            self._reader.refuse_unsafe(asked.sound)
            return await self._made(task, asked)
        except MaterialProblem as problem:
            return _failure(_PROBLEMS[problem.part])
        except Refusal as refusal:
            return _failure(self._gate.words(refusal))
        except ValueError:
            return _failure("ttsText holds nothing to say")
        except OSError:
            _LOG.exception("a video avatar was not made")
            return _failure(MESSAGES["5000"])

    async def _made(self, task: Document, asked: Asked) -> Document:
        moves = isinstance(asked.seen, Material) and asked.seen.moves
        if asked.kept and not moves and asked.mode == MOUTH:
            return _failure("modeType 0 does not support image input")
        rate = int(self._engine.options.get("frames_a_second", _FRAMES_A_SECOND))
        seconds = await make(self._engine.studio, Shoot(asked, self._folder / f"{task['id']}.mp4", rate))
        most = self._choices.of("longest_avatar2")
        if most and asked.mode != MOUTH and seconds > most:
            return _failure(f"The audio is longer than {most} seconds")
        kept = await self._keep(asked) if asked.kept else ""
        made = {"seconds": seconds, "mode": asked.mode, "kept": kept, "moves": moves, "cost": 0.0}
        return {"status": _SUCCESS, "msg": None, **made}

    async def _keep(self, asked: Asked) -> str:
        """Copy who was sent in, so that it stays when the upload goes; the private avatar's id."""
        if not isinstance(asked.seen, Material):
            return ""
        avatar_id = secrets.token_hex(16)
        stem = self._avatars.folder / avatar_id
        await self._engine.studio.portray(material_of(asked.seen), stem)
        kept = stem.with_name(f"{avatar_id}-material{asked.seen.path.suffix}")
        await asyncio.to_thread(shutil.copyfile, asked.seen.path, kept)
        return avatar_id

    async def _end(self, task: Document, ended: Document) -> None:
        kept = self._tasks.end(task["id"], ended, _failure)
        if kept is None:
            return
        if kept["ended"]["status"] == _SUCCESS:
            kept = self._settled(kept)
        if address := text_in(kept["order"], "noticeUrl"):
            uuid, result = _notice_uuid(kept["id"]), self._shown(kept, by_front=False)
            told = await self._notices.tell(address, kept["account"], uuid=uuid, result=result)
            self._tasks.note(kept, callback=told)

    def _settled(self, task: Document) -> Document:
        """Paid for, and the private avatar in its list."""
        ended, account = task["ended"], task["account"]
        cost = self._credit.charge(account, task["id"], mode=ended["mode"], seconds=ended["seconds"])
        if avatar_id := ended["kept"]:
            material = next(self._avatars.folder.glob(f"{avatar_id}-material.*"))
            day = time.strftime("%Y-%m-%d %H:%M", time.gmtime(task["created"]))
            name = f"{'Video' if ended['moves'] else 'Photo'} {day}"
            self._avatars.keep(avatar_id, account, material=Material(material, ended["moves"]), name=name)
        settled = {**task, "ended": {**ended, "cost": cost}}
        self._tasks.note(settled)
        return settled

    def _shown(self, task: Document, *, by_front: bool) -> dict[str, Any]:
        """A task as the query tells it."""
        ended: Document = task["ended"] or {"status": self._working(task), "msg": None, "kept": "", "cost": 0.0}
        status = self._choices.of("failure_word") if ended["status"] == "fail" else ended["status"]
        path = f"/res/topview/result/{task['id']}.mp4"
        done = ended["status"] == _SUCCESS
        return {
            "taskId": task["id"],
            "status": task["fate"].get("status", status),
            "errorMsg": ended["msg"],
            "outputVideoUrl": self._links.to_result(path, by_front=by_front) if done else None,
            **self._echo(task["order"]),
            **self._cost(ended["cost"]),
            **({"aiavatarId": ended["kept"] or None} if self._choices.of("saved_avatar") == "query" else {}),
        }

    def _working(self, task: Document) -> str:
        begun = self._engine.clock.now() >= task["created"] + self._engine.clock.lasting(_QUEUE_SECONDS)
        return "running" if begun else "init"

    def _echo(self, order: Document) -> Document:
        if self._choices.of("echo") == "absent":
            return {}
        picture = order.get("videoFileId") or order.get("imageFileId") or None
        return {"inputVideoFileId": picture, "inputAudioFileId": order.get("audioFileId") or None}

    def _cost(self, cost: float) -> Document:
        shown: dict[str, Document] = {
            "number": {"costCredit": cost}, "string": {"costCredit": str(cost)}, "absent": {},
        }  # fmt: skip
        return shown[self._choices.of("cost_credit")]

    def _forget(self) -> None:
        self._tasks.forget()
        for path in self._folder.glob("*"):
            if path.is_file():  # a sentence that is being said has a folder of its own
                path.unlink(missing_ok=True)


def _notice_uuid(task_id: str) -> str:
    return hashlib.md5(f"notice {task_id}".encode(), usedforsecurity=False).hexdigest()


def _failure(msg: str) -> Document:
    return {"status": "fail", "msg": msg, "kept": "", "cost": 0.0}
