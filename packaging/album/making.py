"""Makes the jobs that the pictures show, through the real window."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt

from album.hand import Hand
from album.material import BAKER, GRANDMA, TEACHER, write_clip, write_photo
from album.script import Script
from album.stage import Stage

_CREATE = "/open/v1/video_lip_sync/create"
_SEND_TALKING = "/v1/video_avatar/task/submit"
_PERCENTS = (4, 6, 9, 12, 15, 19, 21, 24, 28, 30, 33, 36, 39, 41, 44, 47, 51, 54, 57, 60)


class Making:
    """Fills in one form after the other; the last job is still being made in the end."""

    def __init__(self, stage: Stage, hand: Hand, script: Script) -> None:
        self._stage, self._hand, self._script = stage, hand, script
        folder = stage.folder / "files"
        folder.mkdir(exist_ok=True)
        self.bakery, self._lesson = folder / script.bakery_clip, folder / script.lesson_clip
        self.photo = folder / script.photo
        if not self.photo.exists():
            write_clip(BAKER, self.bakery)
            write_clip(TEACHER, self._lesson)
            write_photo(GRANDMA, self.photo)

    def with_hand(self, hand: Hand) -> Making:
        """The same files in another window."""
        return Making(self._stage, hand, self._script)

    async def everything(self) -> None:
        """From the oldest job to the newest."""
        await self._lip_sync(self._lesson, self._script.lesson)
        await self._ends()
        await self._speech()
        await self._ends()
        await self._human()
        await self._ends()
        await self._refused()
        await self._talking_photo()
        await self._ends()
        await self._twins()
        await self._ends()
        await self._unsure()
        await self._running()

    async def kind(self, place: int) -> None:
        """Choose what to make by its place in the list of kinds."""
        await self._hand.press("navCreate")
        await self._hand.choose("kindList", self._script.kinds[place])

    async def _lip_sync(self, clip: Path, words: str) -> None:
        await self.kind(0)
        await self._drop(clip)
        await self._hand.type("scriptEdit", words)
        await self._voice(self._script.voice)
        await self._hand.press("makeButton")
        await self._hand.there("jobTitle")

    async def _speech(self) -> None:
        await self.kind(2)
        await self._hand.there("aiMark")
        await self._hand.type("scriptEdit", self._script.story)
        await self._voice(self._script.voice)
        await self._hand.press("makeButton")
        await self._hand.there("jobTitle")

    async def _human(self) -> None:
        await self.human_draft("Joanne", self._script.human)
        await self._hand.press("makeButton")
        await self._hand.there("jobTitle")

    async def human_draft(self, avatar: str, words: str) -> None:
        """An avatar on the canvas, and what they say."""
        await self.kind(1)
        await self._hand.press("avatarChoose")
        await self._hand.choose("avatarList", avatar)
        await self._hand.press("avatarUse")
        await self._hand.there("canvas")
        await asyncio.sleep(2)  # the avatar's picture comes from the cloud
        await self._hand.type("scriptEdit", words)

    async def _refused(self) -> None:
        self._stage.order("faults", [{"path": _CREATE, "fate": {"fails": "获取视频信息失败"}}])
        await self._lip_sync(self.bakery, self._script.refused)
        await self._hand.there("jobProblem")

    async def _talking_photo(self) -> None:
        await self.photo_draft()
        await self._hand.press("makeButton")
        await self._hand.there("jobTitle")

    async def photo_draft(self) -> None:
        """A photo that is to talk, in the second cloud."""
        await self.kind(3)
        await self._hand.press("avatarFromPhoto")
        await self._drop(self.photo)
        await self._hand.type("scriptEdit", self._script.letter)
        await self._voice(self._script.second_voice)

    async def _twins(self) -> None:
        await self.kind(0)
        await self._drop(self.bakery)
        await self._hand.type("scriptEdit", self._script.bakery)
        await self._hand.press("alsoSend-topview")
        await self._hand.press("crossingGo")
        await self._hand.there("avatarFrom")
        await self._hand.until(lambda: self._hand.says("videoInfo"), "The video in the other form")
        await asyncio.sleep(1)
        await self._voice(self._script.second_voice)
        await self._hand.press("makeBoth")
        await self._hand.press("makeButton")
        await self._hand.there("jobTitle")

    async def _unsure(self) -> None:
        self._stage.order("faults", [{"path": _SEND_TALKING, "method": "POST", "cut": "handled"}])
        await self.photo_draft()
        await self._hand.press("makeButton")
        await self._hand.there("jobProblem")

    async def _running(self) -> None:
        self._stage.order("faults", [{"path": _CREATE, "fate": {"stuck_at": 63}}])
        await self._lip_sync(self.bakery, self._script.draft)
        await self._hand.until(lambda: self._hand.says("jobFigure").startswith("6"), "63 %")

    async def _voice(self, name: str) -> None:
        await self._hand.press("voiceChoose")
        await self._hand.there("voiceList")
        await self._hand.choose("voiceList", name)
        await self._hand.press("voiceUse")
        await self._hand.there("scriptEdit")

    async def _drop(self, path: Path) -> None:
        await self._hand.drop(path)
        await asyncio.sleep(0.5)

    async def _ends(self) -> None:
        await self._hand.until(lambda: self._hand.sees("jobCopyLink"), "The end of a job")

    async def hear_voices(self, names: tuple[str, ...]) -> None:
        """Listen to some voices, so that their prints stand there; the first becomes a favourite."""
        await self._hand.press("navVoices")
        for place, name in enumerate(names):
            await self._hand.choose("voiceList", name)
            await self._hand.key("voiceList", Qt.Key.Key_Space)
            await asyncio.sleep(0.8)
            await self._hand.key("voiceList", Qt.Key.Key_Space)
            if not place:
                await self._hand.press("voiceFavourite")


def running_answers() -> list[dict[str, object]]:
    """What the cloud tells of the running job, one percent after the other; the last one is told for good."""
    told = "/open/v1/video_lip_sync/list"
    return [{"path": told, "put": {"data.list.0.progress": percent}} for percent in _PERCENTS]
