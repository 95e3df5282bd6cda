"""Avatars of one's own in the sandbox: made as another program of the account would, or told in an answer."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
from PIL import Image, ImageDraw

from chanjing_studio.sandbox.see_through import frame_of
from tests.clips import make_clip
from tests.cloud import PERSON, PERSON_TOLD, UNPERSON, Cloud
from tests.own_items import program_beside
from tests.sandbox.customer import Customer, wait_for

TOLD: Mapping[str, Any] = {
    "id": "C-1",
    "name": "店长",
    "type": "person",
    "pic_url": "",
    "preview_url": "",
    "width": 1080,
    "height": 1920,
    "audio_man_id": "",
    "status": 2,
    "progress": 100,
    "err_reason": "",
    "reason": "",
    "is_open": 1,
    "create_time": 1_790_000_300,
    "support_4k": False,
    "width_4k": 0,
    "height_4k": 0,
}
"""An avatar that is done, as the cloud tells of it."""


def make_footage(path: Path, *, seconds: float = 9.0, size: tuple[int, int] = (360, 640), sound: bool = True) -> Path:
    """A video of somebody, quickly made: few frames a second. Returns `path`."""
    return make_clip(path, seconds=seconds, size=size, sound=sound, frames_a_second=5)


def make_clear_footage(path: Path, *, seconds: float = 2.0, size: tuple[int, int] = (360, 640)) -> Path:
    """A webm, without sound, of a blue disc with nothing behind it. Returns `path`."""
    width, height = size
    picture = Image.new("RGBA", size)
    ImageDraw.Draw(picture).ellipse((width / 4, height / 4, 3 * width / 4, 3 * height / 4), fill="#2040C0")
    with av.open(str(path), "w", format="webm") as output:
        options = {"deadline": "realtime", "cpu-used": "8", "crf": "10", "b": "0"}
        stream = output.add_stream("libvpx-vp9", rate=5, options=options)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuva420p"
        stream.thread_count = 1  # several cost more than they bring
        for number in range(round(5 * seconds)):
            frame = frame_of(picture).reformat(format="yuva420p")
            frame.pts, frame.time_base = number, Fraction(1, 5)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


def make_own(cloud: Cloud, folder: Path, *names: str, **order: Any) -> list[str]:
    """The numbers of new avatars that are done, the first name's first. Nobody's sign-in ends by it."""
    footage = make_footage(folder / "own avatar.mp4")
    with program_beside(cloud) as customer:
        file_id = customer.upload(footage, "customised_person")
        return [_made(customer, {"name": name, "file_id": file_id, "train_type": "both", **order}) for name in names]


def delete_own(cloud: Cloud, number: str) -> None:
    """Another program of the account deletes an avatar."""
    with program_beside(cloud) as customer:
        assert customer.post(UNPERSON, {"id": number})["code"] == 0


def _made(customer: Customer, order: Mapping[str, Any]) -> str:
    avatar = customer.post(PERSON, dict(order))["data"]
    wait_for(lambda: customer.get(PERSON_TOLD, id=avatar)["data"]["status"] == 2)
    return avatar
