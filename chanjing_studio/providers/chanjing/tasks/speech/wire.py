"""What is sent for a speech and how the answers are read. Pages 创建语音生成任务, 查询语音生成状态."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.models import (
    Json,
    Pace,
    RemotePage,
    RemotePhase,
    RemoteStatus,
    Result,
    Spec,
    UploadPlan,
)
from chanjing_studio.domain.ssml import is_tagged, sent_text
from chanjing_studio.domain.timed_lines import TimedLine, in_order
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.causes import problem_of
from chanjing_studio.providers.chanjing.client.creation import number_of
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec

_ENDED = 9  # success or failure
_LONGEST = (0, 86_400.0)  # seconds: what is longer than a day is of another unit
_TIMES = (0, 86_400_000.0)  # of a sentence: seconds, or thousandths of them


class SpeechRoute:
    """Nothing to upload: create, and follow. The cloud has no list of these tasks."""

    kind = SpeechSpec.kind
    # A comment in an official client says about 200 a minute for both calls; no page does.
    create_pace = Pace(180, 60)
    read_pace = Pace(180, 60)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        return ()

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        data = self._client.post("create_audio_task", create_body(_own(spec)), creates=True)
        return number_of(data, "task_id")

    def status(self, remote_id: str) -> RemoteStatus:
        return _status(remote_id, self._client.post("audio_task_state", {"task_id": remote_id}))

    def recent(self, page: int) -> RemotePage | None:
        return None

    def adopted(self, status: RemoteStatus) -> Spec:
        return SpeechSpec()


def create_body(spec: SpeechSpec) -> Json:
    """The body of the create call; speed and pitch are required there."""
    return {
        "audio_man": spec.voice_id,
        "speed": spec.speed,
        "pitch": spec.pitch,
        "volume": spec.volume,
        "text": _text(spec),
        "aigc_watermark": spec.ai_mark,
    }


def _text(spec: SpeechSpec) -> Json:
    """Beside tags goes a copy without them; a script without marks is sent as words alone, with nothing escaped."""
    text: Json = {"text": sent_text(spec.script)}
    return {**text, "plain_text": spec.words} if is_tagged(spec.script) else text


def _own(spec: Spec) -> SpeechSpec:
    return cast("SpeechSpec", spec)


def _status(remote_id: str, data: Data) -> RemoteStatus:
    """The answer's own ``id`` is the sound's and not the task's."""
    message = data.said_or("errMsg") or data.said_or("errReason")
    ended = data.number("status") == _ENDED
    if message:
        return RemoteStatus(remote_id=remote_id, phase=RemotePhase.FAILED, problem=problem_of(message, data.words))
    if ended:  # without a link too, which others take for a failure: to look again costs nothing, to make again does
        return RemoteStatus(remote_id=remote_id, phase=RemotePhase.DONE, result=_result(data))
    return RemoteStatus(remote_id=remote_id, phase=RemotePhase.MAKING)


def _sound(data: Data) -> Data:
    """Where the sound is told of; an empty part where it is not."""
    try:
        return data.part("full")
    except BadAnswer:
        return Data({}, f"{data.path}.full", data.words)


def _result(data: Data) -> Result:
    seconds = _sound(data).number_or("duration", bounds=_LONGEST)
    return Result(url=_sound(data).exact_or("url"), seconds=seconds, lines=in_order(_lines(data), seconds=seconds))


def _lines(data: Data) -> Iterator[TimedLine]:
    """A sentence that cannot be read must not hide the sound."""
    try:
        items = data.items("subtitles")
    except BadAnswer:
        return
    for item in items:
        start, end = (item.number_or(name, -1, bounds=_TIMES) for name in ("start_time", "end_time"))
        if min(start, end) >= 0:
            yield TimedLine(start, end, item.text_or("subtitle"))
