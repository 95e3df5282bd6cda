"""How Chanjing wants lip-sync asked for. Pages 创建对口型任务, 获取对口型视频列表, 获取对口型视频详情."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from chanjing_studio.domain.media import Container, cloud_name
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
from chanjing_studio.domain.script import tidy
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.causes import problem_of
from chanjing_studio.providers.chanjing.client.creation import number_of
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Driver, LipSyncSpec
from chanjing_studio.providers.chanjing.told import percent, readable

PAGE_SIZE = 50
# Of lip-sync only: for compositions the same 30 means success.
_PHASES = {0: RemotePhase.WAITING, 10: RemotePhase.MAKING, 20: RemotePhase.DONE, 30: RemotePhase.FAILED}
_NAME_LENGTH = 8
_DURATIONS = (0, 86_400_000.0)  # milliseconds: what is longer than a day is of another unit


class LipSyncRoute:
    """Upload the video, and the recording if it drives; create; follow."""

    kind = LipSyncSpec.kind
    create_pace = Pace(10, 60)
    # Whether list and detail are counted together is not said: the careful reading.
    read_pace = Pace(10, 1)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        return tuple(_uploads(_own(spec)))

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        data = self._client.post("video_lip_sync/create", create_body(_own(spec), files), creates=True)
        return number_of(data)

    def status(self, remote_id: str) -> RemoteStatus:
        return self._by_our_clock(_status(self._client.get("video_lip_sync/detail", {"id": remote_id})))

    def recent(self, page: int) -> RemotePage | None:
        data = self._client.post("video_lip_sync/list", {"page": page, "page_size": PAGE_SIZE})
        pages = data.part("page_info").number("total_page")
        return RemotePage(tuple(map(self._by_our_clock, readable(data.items("list"), _status))), page >= pages)

    def adopted(self, status: RemoteStatus) -> Spec:
        return LipSyncSpec(name=status.remote_id[:_NAME_LENGTH])

    def _by_our_clock(self, status: RemoteStatus) -> RemoteStatus:
        """When it was made is compared with when it was sent, and shown: both by this computer's clock."""
        return replace(status, created=self._client.line.here(status.created))


def create_body(spec: LipSyncSpec, files: Mapping[str, str]) -> Json:
    """The body of the create call. What is left at the cloud's default and optional is sent as that default."""
    body: Json = {
        "video_file_id": files["video"],
        "screen_width": spec.width,
        "screen_height": spec.height,
        "backway": int(spec.backway),
        "drive_mode": str(spec.drive_mode),
        "model": int(spec.model),
        "volume": spec.volume,
    }
    if spec.callback:
        body["callback"] = spec.callback
    return body | (_spoken(spec) if spec.driver is Driver.TEXT else _recorded(files))


def _spoken(spec: LipSyncSpec) -> Json:
    # The page's table says an array, its example a string; the array works in both.
    tts = {"text": [tidy(spec.script)], "audio_man_id": spec.voice_id, "speed": spec.speed, "pitch": spec.pitch}
    return {"audio_type": "tts", "tts_config": tts}


def _recorded(files: Mapping[str, str]) -> Json:
    return {"audio_type": "audio", "audio_file_id": files["audio"]}


def _own(spec: Spec) -> LipSyncSpec:
    return cast("LipSyncSpec", spec)


def _uploads(spec: LipSyncSpec) -> Iterator[UploadPlan]:
    if spec.video:
        name = cloud_name(spec.video_container or Container.MP4)
        yield UploadPlan(role="video", path=spec.video, service="lip_sync_video", cloud_name=name)
    if spec.audio and spec.driver is Driver.AUDIO:
        name = cloud_name(spec.audio_container or Container.WAV)
        yield UploadPlan(role="audio", path=spec.audio, service="lip_sync_audio", cloud_name=name)


def _status(data: Data) -> RemoteStatus:
    phase = _PHASES.get(int(data.number("status")), RemotePhase.WAITING)
    message = data.said_or("msg")
    return RemoteStatus(
        remote_id=data.key("id"),
        phase=phase,
        percent=percent(data),
        message="" if message == "success" else message,
        result=_result(data) if phase is RemotePhase.DONE else None,
        created=data.time_or("create_time"),
        problem=problem_of(message, data.words) if phase is RemotePhase.FAILED else None,
    )


def _result(data: Data) -> Result:
    return Result(
        # Done and an empty link: whoever follows it looks again, and says so in words.
        url=data.exact("video_url") if data.text_or("video_url", "?") else "",
        cover_url=data.exact_or("preview_url"),
        seconds=data.number_or("duration", bounds=_DURATIONS) / 1000,  # milliseconds here, seconds elsewhere
    )
