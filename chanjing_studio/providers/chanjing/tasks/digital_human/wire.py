"""How Chanjing wants a composed video asked for. Pages 创建视频合成任务, 获取视频列表, 获取视频详情."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from chanjing_studio.domain.boxes import Box
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
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.scene import Captions
from chanjing_studio.domain.script import tidy
from chanjing_studio.network.data import Data
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.causes import problem_of
from chanjing_studio.providers.chanjing.client.creation import number_of
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.told import percent, readable

PAGE_SIZE = 50
_MAKING, _DONE = 10, 30  # of compositions only: for lip-sync the same 30 means failure
_FAILED = range(40, 60)
_NAME_LENGTH = 8
_LONGEST = (0, 86_400.0)  # seconds: what is longer than a day is of another unit


class HumanRoute:
    """Upload the recording, if it drives, and the background picture; create; follow."""

    kind = HumanSpec.kind
    create_pace = Pace(10, 60)
    # No page says how often: as careful as for lip-sync.
    read_pace = Pace(10, 1)

    def __init__(self, client: Client) -> None:
        self._client = client

    def uploads(self, spec: Spec) -> tuple[UploadPlan, ...]:
        return tuple(_uploads(_own(spec)))

    def create(self, spec: Spec, files: Mapping[str, str]) -> str:
        data = self._client.post("create_video", create_body(_own(spec), files), creates=True)
        return number_of(data)

    def status(self, remote_id: str) -> RemoteStatus:
        return self._by_our_clock(_status(self._client.get("video", {"id": remote_id})))

    def recent(self, page: int) -> RemotePage | None:
        data = self._client.post("video_list", {"page": page, "page_size": PAGE_SIZE})
        pages = _either(data, "PageInfo", "page_info").number("total_page")
        items = data.items("List" if "List" in _names(data) else "list")
        return RemotePage(tuple(map(self._by_our_clock, readable(items, _status))), page >= pages)

    def adopted(self, status: RemoteStatus) -> Spec:
        return HumanSpec(name=status.remote_id[:_NAME_LENGTH])

    def _by_our_clock(self, status: RemoteStatus) -> RemoteStatus:
        """When it was made is compared with when it was sent, and shown: both by this computer's clock."""
        return replace(status, created=self._client.line.here(status.created))


def create_body(spec: HumanSpec, files: Mapping[str, str]) -> Json:
    """The body of the create call. What is left at the cloud's default and optional is sent as that default."""
    scene = spec.scene
    body: Json = {
        "person": _person(spec),
        "audio": _audio(spec, files),
        "subtitle_config": _subtitles(spec),
        "screen_width": scene.size.width,
        "screen_height": scene.size.height,
        "model": int(spec.model),
        "resolution_rate": int(spec.uhd),
        "add_compliance_watermark": scene.mark is not None,
    }
    if scene.mark is not None:
        body["compliance_watermark_position"] = int(scene.mark)
    if not spec.see_through:
        body |= _background(spec, files)
    return body | ({"callback": spec.callback} if spec.callback else {})


def _person(spec: HumanSpec) -> Json:
    person: Json = {
        "id": spec.avatar.id,
        **_place(spec.scene.figure),
        "drive_mode": str(spec.drive_mode),
        "backway": int(spec.backway),
        "is_rgba_mode": spec.see_through,
    }
    figure: Json = {"figure_type": spec.avatar.figure} if spec.avatar.figure else {}
    # No page of the cloud's names this field: only who asks for it sends it.
    return person | figure | ({"is_remove_bg": True} if spec.without_ground else {})


def _audio(spec: HumanSpec, files: Mapping[str, str]) -> Json:
    # Without the volume one client met a refusal, and another a silent video.
    audio: Json = {"type": "tts", "volume": spec.volume, "language": str(spec.language)}
    if spec.driver is Driver.AUDIO:
        return audio | {"type": "audio", "file_id": files["audio"]}
    tts = {"text": [tidy(spec.script)], "audio_man": spec.voice_id, "speed": spec.speed, "pitch": spec.pitch}
    return audio | {"tts": tts}


def _background(spec: HumanSpec, files: Mapping[str, str]) -> Json:
    scene = spec.scene
    colour: Json = {"bg_color": scene.colour}
    if scene.backdrop is None:
        return colour
    return colour | {"bg": {"file_id": files["background"], **_place(scene.backdrop.box(scene.size))}}


def _subtitles(spec: HumanSpec) -> Json:
    captions = spec.scene.captions
    if not captions.shown or spec.see_through:
        return {"show": False}
    return {"show": True, **_place(captions.box), **_look(captions), **_timing(spec)}


def _look(captions: Captions) -> Json:
    look: Json = {
        "font_size": captions.size,
        "color": captions.colour,
        "stroke_color": captions.outline,
        "stroke_width": captions.outline_width,
    }
    return look | ({"font_id": captions.font} if captions.font else {})


def _timing(spec: HumanSpec) -> Json:
    """Own lines in thousandths of a second: the page prints no unit, its timing file uses these."""
    if not spec.lines:
        return {"asr_type": 0}
    told = [
        {"begin_time": round(line.start * 1000), "end_time": round(line.end * 1000), "text": line.text}
        for line in spec.lines
    ]
    return {"asr_type": 1, "subtitles": told}


def _place(box: Box) -> Json:
    return {"x": box.x, "y": box.y, "width": box.width, "height": box.height}


def _own(spec: Spec) -> HumanSpec:
    return cast("HumanSpec", spec)


def _uploads(spec: HumanSpec) -> Iterator[UploadPlan]:
    if spec.audio and spec.driver is Driver.AUDIO:
        name = cloud_name(spec.audio_container or Container.WAV)
        yield UploadPlan(role="audio", path=spec.audio, service="make_video_audio", cloud_name=name)
    if spec.picture:
        name = "background.png" if spec.picture.suffix.lower() == ".png" else "background.jpg"
        yield UploadPlan(role="background", path=spec.picture, service="make_video_background", cloud_name=name)


def _status(data: Data) -> RemoteStatus:
    """``queue_status`` is not asked: a task that failed may have left the queue as completed."""
    phase = _phase(int(data.number("status")))
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


def _phase(status: int) -> RemotePhase:
    if status in _FAILED:
        return RemotePhase.FAILED
    return {_MAKING: RemotePhase.MAKING, _DONE: RemotePhase.DONE}.get(status, RemotePhase.WAITING)


def _result(data: Data) -> Result:
    return Result(
        # Done and an empty link: whoever follows it looks again, and says so in words.
        url=data.exact("video_url") if data.text_or("video_url", "?") else "",
        cover_url=data.exact_or("preview_url"),
        seconds=data.number_or("duration", bounds=_LONGEST),  # seconds here, thousandths for lip-sync
        timing_url=data.exact_or("subtitle_data_url"),
        # Not a missing field: null is what the page's answer holds where no sound was taken in.
        mute="audio_urls" in _names(data) and data.value_or("audio_urls") is None,
    )


def _either(data: Data, name: str, other: str) -> Data:
    return data.part(name if name in _names(data) else other)


def _names(data: Data) -> set[str]:
    """The page writes the list's fields with capitals, some who use it without."""
    value: object = data.value
    return set(cast("dict[str, object]", value)) if isinstance(value, dict) else set()
