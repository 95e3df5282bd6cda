"""From what was asked for to a finished video: say it, let somebody follow it, encode it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from chanjing_studio.providers.topview.sandbox.avatars import Material
from chanjing_studio.providers.topview.sandbox.drawn import DrawnAvatar, looks_of
from chanjing_studio.providers.topview.tasks.video_avatar.sandbox.asked import WHOLE, Asked
from chanjing_studio.sandbox.narration import Bit, Said, narrate
from chanjing_studio.sandbox.order import Line
from chanjing_studio.sandbox.studio import Studio

if TYPE_CHECKING:
    from chanjing_studio.sandbox.performance import Filmed, Performance, Photo, Seen

_HEARD = "[what is heard]"
"""What the sandbox writes for a recording's words: it cannot hear."""
_VERY_LONG = 1e9


@dataclass(frozen=True, slots=True)
class Shoot:
    """An order on its way: what gets the video, and how many frames a second it has at most."""

    asked: Asked
    target: Path
    rate: int


async def make(studio: Studio, shoot: Shoot) -> float:
    """Say and film it; seconds. MaterialProblem, Stopped, and ValueError when there is nothing to be said."""
    spoken = shoot.target.with_suffix(".wav")
    heard = shoot.asked.sound
    try:
        told: tuple[Said, ...] = (Said(_HEARD, 0.0, _VERY_LONG),)
        if isinstance(heard, Line):
            said = await narrate(studio, heard, spoken, bits=(Bit(heard.text),), volume=100, mark=False)
            heard, told = spoken, said.sentences
        milliseconds = await studio.perform(_performance(shoot, heard, told), lambda _: None)
    finally:
        spoken.unlink(missing_ok=True)
    return milliseconds / 1000


def material_of(material: Material) -> "Filmed | Photo":
    """Who was sent in, as the studio sees it; needs PyAV and Pillow."""
    from chanjing_studio.sandbox.performance import Filmed, Photo  # noqa: PLC0415  needs PyAV and Pillow

    return Filmed(material.path) if material.moves else Photo(material.path)


def _performance(shoot: Shoot, sound: Path, told: tuple[Said, ...]) -> "Performance":
    from chanjing_studio.sandbox.composition import Told  # noqa: PLC0415  needs Pillow
    from chanjing_studio.sandbox.performance import Performance  # noqa: PLC0415  needs PyAV and Pillow

    return Performance(
        seen=_seen(shoot.asked.seen),
        whole=shoot.asked.mode == WHOLE,
        sound=sound,
        target=shoot.target,
        rate=shoot.rate,
        captions=shoot.asked.caption,
        told=tuple(Told(said.text, said.start, said.end) for said in told),
    )


def _seen(seen: DrawnAvatar | Material) -> "Seen":
    from chanjing_studio.sandbox.performance import DrawnPerson  # noqa: PLC0415  needs PyAV and Pillow

    return material_of(seen) if isinstance(seen, Material) else DrawnPerson(looks_of(seen), seen.form)
