"""What the campaign's videos are made of, and how a person fills in each kind of job."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from tests.clips import make_clip, make_sound, make_wave
from tests.faults.clouds import CHANJING, TOPVIEW, Played
from tests.faults.program import Program


@dataclass(frozen=True, slots=True)
class Material:
    """Files on this computer that a job can be made of."""

    clip: Path
    sound: Path
    sample: Path
    footage: Path
    wall: Path

    @classmethod
    def made_in(cls, folder: Path) -> Material:
        """Small files, new ones."""
        folder.mkdir(parents=True, exist_ok=True)
        clip = make_clip(folder / "clip.mp4", seconds=1.0, size=(96, 128))
        sound, sample = make_sound(folder / "sound.mp3", seconds=1.5), make_wave(folder / "sample.wav", seconds=20)
        # Without sound, of which much would have to be made.
        footage = make_clip(folder / "me.mp4", seconds=31, size=(360, 360), sound=False, frames_a_second=1)
        wall = folder / "wall.png"
        Image.new("RGB", (640, 480), "#806040").save(wall)
        return cls(clip, sound, sample, footage, wall)


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way to make a job of a kind: `fill_in` leaves the form so that its button can be pressed.

    `way` are the buttons that lead to the form. `field` is a text field whose words name the job, where the kind has
    one; `done_status` is what the `cloud` calls one of this kind that is finished. `listed`: the cloud
    has a list, in which a lost one can be found; `counted`: it tells percents; `linked`: what is made is a file
    behind a link, which can be copied, saved and played.
    """

    name: str
    kind: str
    fill_in: Callable[[Program, Material], None]
    way: tuple[str, ...] = ("navCreate",)
    field: str = ""
    cloud: Played = CHANJING
    done_status: int | str = 20
    listed: bool = True
    counted: bool = True
    linked: bool = True


def _speaks(program: Program, material: Material) -> None:
    program.do("drop", material.clip)
    program.do("write", "scriptEdit", "Hello and welcome.")
    program.do("press", "voiceChoose")
    program.do("select", "voiceList", "Emma")
    program.do("press", "voiceUse")


def _plays(program: Program, material: Material) -> None:
    program.do("drop", material.clip)
    program.do("press", "driveByAudio")
    program.do("choose_file", "audioChoose", material.sound)


def _is_said(program: Program, _material: Material) -> None:
    program.do("select", "kindList", "Speech")
    program.do("write", "scriptEdit", "Hello and welcome. The door is open.")
    program.do("press", "voiceChoose")
    program.do("select", "voiceList", "Emma")
    program.do("press", "voiceUse")


_TO_CLONING = ("navVoices", "voiceClone")


def _is_cloned(program: Program, material: Material) -> None:
    for name in _TO_CLONING:
        program.do("press", name)
    program.do("drop", material.sample)
    program.do("write", "voiceNameEdit", "Hello and welcome.")
    program.do("press", "voiceConsent")


_TO_OWN_AVATARS = ("navAvatars", "avatarMakeOwn")


def _is_filmed(program: Program, material: Material) -> None:
    for name in _TO_OWN_AVATARS:
        program.do("press", name)
    program.do("drop", material.footage)
    program.do("write", "avatarNameEdit", "Hello and welcome.")
    program.do("press", "avatarTrainingFigure")
    program.do("press", "avatarConsent")


def _is_seen(program: Program, _material: Material) -> None:
    _chooses_avatar(program)
    program.do("write", "scriptEdit", "Hello and welcome.")


def _is_seen_with_a_recording(program: Program, material: Material) -> None:
    """And before a picture, so that two files are sent."""
    _chooses_avatar(program)
    program.do("drop", material.sound)
    program.do("drop", material.wall)
    program.do("until_hears", "backgroundInfo", material.wall.name)


def _chooses_avatar(program: Program) -> None:
    program.do("select", "kindList", "Digital human")
    program.do("press", "avatarChoose")
    program.do("select", "avatarList", "Joanne")
    program.do("press", "avatarUse")


def _moves_its_mouth(program: Program, material: Material) -> None:
    _opens_video_avatar(program)
    program.do("drop", material.clip)
    program.do("until_hears", "videoInfo", material.clip.name)
    program.do("write", "scriptEdit", "Hello and welcome.")
    program.do("press", "voiceChoose")
    program.do("select", "voiceList", "Margaret")
    program.do("press", "voiceUse")


def _moves_with_a_recording(program: Program, material: Material) -> None:
    """And begins with a photo, so that two files are sent."""
    _opens_video_avatar(program)
    program.do("press", "avatarFromPhoto")
    program.do("drop", material.wall)
    program.do("until_hears", "photoInfo", material.wall.name)
    program.do("drop", material.sound)
    program.do("until_hears", "audioInfo", material.sound.name)


def _opens_video_avatar(program: Program) -> None:
    program.do("select", "kindList", "Video avatar")


_TALKING: Mapping[str, Any] = {"cloud": TOPVIEW, "done_status": "success", "listed": False, "counted": False}

RECIPES: Mapping[str, tuple[Recipe, ...]] = {
    "lip_sync": (
        Recipe("words", "lip_sync", _speaks, field="scriptEdit"),
        Recipe("recording", "lip_sync", _plays),
    ),
    "digital_human": (
        Recipe("words", "digital_human", _is_seen, field="scriptEdit", done_status=30),
        Recipe("recording", "digital_human", _is_seen_with_a_recording, done_status=30),
    ),
    "speech": (Recipe("script", "speech", _is_said, field="scriptEdit", done_status=9, listed=False, counted=False),),
    "voice": (
        Recipe("sample", "voice", _is_cloned, way=_TO_CLONING, field="voiceNameEdit", done_status=2, linked=False),
    ),
    "avatar": (
        Recipe(
            *("footage", "avatar", _is_filmed),
            way=_TO_OWN_AVATARS,
            field="avatarNameEdit",
            done_status=2,
            linked=False,
        ),
    ),
    "video_avatar": (
        Recipe("words", "video_avatar", _moves_its_mouth, field="scriptEdit", **_TALKING),
        Recipe("recording", "video_avatar", _moves_with_a_recording, **_TALKING),
    ),
}
"""By kind of job: every kind that the program offers has at least one."""
