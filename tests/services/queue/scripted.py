"""A cloud that does what a test tells it, and counts what it was asked."""

from __future__ import annotations

import copy
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain.avatars import AvatarPage, Font
from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import (
    Account,
    FilePhase,
    FileStatus,
    Json,
    Pace,
    RemotePage,
    RemotePhase,
    RemoteStatus,
    Result,
    Spec,
    SpecProblem,
    UploadPlan,
)
from chanjing_studio.domain.provider import Checkpoint, Keys
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Spoken, VoicePage
from chanjing_studio.domain.words import Sentence

ACCOUNT = Account("acc-1", "scripted", "Shop")
OTHER = Account("acc-2", "scripted", "Other shop")


@dataclass(frozen=True, slots=True)
class Talk:
    """A spec: some text, and perhaps a file."""

    text: str
    path: Path | None = None

    kind: ClassVar[str] = "talk"
    makes: ClassVar[Makes] = Makes.VIDEO

    @property
    def title(self) -> str:
        return self.text[:20]

    @property
    def words(self) -> str:
        return self.text

    @property
    def spoken(self) -> Spoken | None:
        return None

    @property
    def files(self) -> Sequence[Path]:
        return [self.path] if self.path else []

    def problems(self) -> Sequence[SpecProblem]:
        return []

    def to_json(self) -> Json:
        return {"text": self.text, "path": str(self.path) if self.path else None}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept["text"], Path(kept["path"]) if kept["path"] else None)


KINDS: dict[str, type[Spec]] = {"talk": Talk}
LINK = "https://res.example/{id}.mp4"


def done(remote_id: str) -> RemoteStatus:
    """A finished task."""
    result = Result(url=LINK.format(id=remote_id), seconds=6.2)
    return RemoteStatus(remote_id=remote_id, phase=RemotePhase.DONE, percent=100, result=result)


def making(remote_id: str, percent: int) -> RemoteStatus:
    return RemoteStatus(remote_id=remote_id, phase=RemotePhase.MAKING, percent=percent)


@dataclass
class Task:
    """A task in the cloud: each question moves it one status on; the last stays."""

    id: str
    text: str
    created: float
    course: list[RemoteStatus] = field(default_factory=list[RemoteStatus])

    def next(self) -> RemoteStatus:
        status = self.course.pop(0) if len(self.course) > 1 else self.course[0]
        return replace(status, remote_id=self.id, created=self.created)


@dataclass
class State:
    """What the cloud remembers."""

    tasks: list[Task] = field(default_factory=list[Task])
    uploads: dict[str, str] = field(default_factory=dict[str, str])
    created: int = 0


class ScriptedCloud:
    """A Provider and the Route of its one kind. ``plan[method]`` holds what its next calls do first."""

    name = "scripted"
    kind = "talk"

    def __init__(self) -> None:
        self.state = State()
        self.create_pace = self.read_pace = self.file_pace = self.own_voice_pace = Pace(1000, 60)
        self.own_avatar_pace = Pace(1000, 60)
        self.calls: list[str] = []
        self.plan: defaultdict[str, list[Exception | Callable[[], None] | None]] = defaultdict(list)
        self.course: list[RemoteStatus] = [making("", 10), making("", 60), done("")]
        self.page_size = 50
        self.has_list = True
        self.piece = b"\0"
        self.tells_names = False
        self.tells_times = True  # else the oldest comes first in its list
        self.file_phase = FilePhase.READY
        self.watched: Callable[[], None] = lambda: None
        self._lock = threading.Lock()

    def copy_of_state(self) -> State:
        with self._lock:
            return copy.deepcopy(self.state)

    def _asked(self, method: str) -> None:
        with self._lock:
            self.calls.append(method)
            step = self.plan[method].pop(0) if self.plan[method] else None
        self.watched()
        if isinstance(step, Exception):
            raise step
        if step is not None:
            step()

    def make(self, text: str, course: list[RemoteStatus] | None = None) -> str:
        with self._lock:
            self.state.created += 1
            number = f"task-{self.state.created}"
            name = text if self.tells_names else ""
            course = [replace(one, remote_id=number, name=name) for one in course or self.course]
            if course[-1].result and course[-1].result.url:
                course[-1] = replace(done(number), name=name)
            self.state.tasks.insert(0, Task(number, text, time.time(), course))
        return number

    # Route

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        assert isinstance(spec, Talk)
        if spec.path is None:
            return ()
        return (UploadPlan(role="video", path=spec.path, service="talk_video", cloud_name="a.mp4"),)

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        self._asked("create")
        assert isinstance(spec, Talk)
        if spec.path and files["video"] not in self.state.uploads:
            raise Refused(Sentence("No such file."), field="files")
        number = self.make(spec.text)
        self._asked("created")
        self.watched()
        return number

    def status(self, remote_id: str) -> RemoteStatus:
        self._asked("status")
        for task in self.state.tasks:
            if task.id == remote_id:
                return task.next()
        raise Refused(Sentence("No such task."))

    def recent(self, page: int) -> RemotePage | None:
        self._asked("recent")
        if not self.has_list:
            return None
        with self._lock:
            start = (page - 1) * self.page_size
            tasks = self.state.tasks[:: 1 if self.tells_times else -1][start : start + self.page_size]
            items = tuple(
                replace(one, created=one.created * self.tells_times) for one in (task.next() for task in tasks)
            )
            return RemotePage(items, last=start + self.page_size >= len(self.state.tasks))

    def adopted(self, status: RemoteStatus) -> Spec:
        return Talk(f"made elsewhere: {status.remote_id}")

    # Provider

    def sign_in(self, keys: Keys) -> Account:
        return ACCOUNT

    def check(self, keys: Keys) -> None:
        return

    def resume(self) -> Account | None:
        return ACCOUNT

    def sign_out(self) -> None:
        return

    def renew(self, away: float) -> None:
        return

    def close(self) -> None:
        return

    def voices(self, page: int) -> VoicePage:
        return VoicePage((), 0)

    def own_voices(self, page: int) -> VoicePage:
        return VoicePage((), 0)

    def delete_voice(self, voice_id: str) -> None:
        return

    def avatars(self, page: int) -> AvatarPage:
        return AvatarPage((), 0)

    def own_avatars(self, page: int) -> AvatarPage:
        return AvatarPage((), 0)

    def delete_avatar(self, avatar_id: str) -> None:
        return

    def fonts(self) -> tuple[Font, ...]:
        return ()

    def route(self, kind: str) -> ScriptedCloud:
        if kind != self.kind:
            raise KeyError(kind)
        return self

    def upload(self, plan: UploadPlan, checkpoint: Checkpoint) -> str:
        self._asked("upload")
        content = plan.path.read_bytes()
        for done_ in range(0, len(content), max(1, len(content) // 8)):
            checkpoint(done_, len(content))
            self._asked("chunk")
        checkpoint(len(content), len(content))
        with self._lock:
            file_id = f"file-{len(self.state.uploads) + 1}"
            self.state.uploads[file_id] = plan.path.name
        self.watched()
        return file_id

    def file_status(self, file_id: str) -> FileStatus:
        self._asked("file_status")
        if file_id not in self.state.uploads:
            return FileStatus(FilePhase.GONE)
        return FileStatus(self.file_phase, "bad content" if self.file_phase is FilePhase.REFUSED else "")

    def keeps_files_for(self) -> float:
        return 30 * 86400

    def fetch(self, url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        self._asked("fetch")
        with target.open("wb") as file:
            for done_ in range(8):
                checkpoint(done_, 8)
                self._asked("piece")
                file.write(self.piece)
        checkpoint(8, 8)

    def timed_lines(self, url: str, *, seconds: float) -> tuple[TimedLine, ...]:
        self._asked("timed_lines")
        return (TimedLine(0.0, seconds, url),)

    def link_opens(self, url: str) -> bool:
        self._asked("link_opens")
        return True
