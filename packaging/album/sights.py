"""Each page that is shown, and how it is come to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from album.camera import Camera
from album.hand import Hand
from album.making import Making
from album.script import Script


@dataclass(frozen=True, slots=True)
class Tour:
    """Goes from page to page while somebody is signed in and jobs are there."""

    hand: Hand
    camera: Camera
    making: Making
    script: Script

    async def pages(self) -> None:
        """Every page, in the order in which they are shown."""
        for sight in (self._create, self._voices, self._avatars, self._jobs, self._apart, self._settings):
            await sight()

    async def states(self) -> None:
        """What is seen more seldom: what is empty, what is asked."""
        for sight in (self._nothing_found, self._questions):
            await sight()

    async def _create(self) -> None:
        hand, making, script = self.hand, self.making, self.script
        await making.kind(0)
        await hand.type("scriptEdit", script.draft)
        await self._take("lip-sync")
        await making.human_draft("Joanne", script.human)
        await asyncio.sleep(0.5)
        await self._take("human")
        await making.kind(2)
        await hand.type("scriptEdit", script.story)
        await self._take("speech-form")
        await making.photo_draft()
        await self._take("video-avatar")
        await making.kind(0)

    async def _voices(self) -> None:
        await self.hand.press("navVoices")
        await self.hand.choose("voiceList", self.script.voice)
        await self._take("voices")

    async def _avatars(self) -> None:
        await self.hand.press("navAvatars")
        await self.hand.choose("avatarList", "Harper")
        await asyncio.sleep(1)
        await self._take("avatars")

    async def _jobs(self) -> None:
        script = self.script
        await self._job("jobs", script.lesson)
        await self._job("jobs-running", script.draft)
        await self._job("jobs-problem", script.refused)
        await self._job("jobs-unsure", script.letter)
        await self._job("", script.bakery)
        await self.hand.press("jobCompare")
        await asyncio.sleep(1.5)
        await self._take("compare")
        await self.hand.press("compareClose")
        await self._job("", script.story)
        await self.hand.press("jobPlay")
        await self.hand.there("speechPlay")
        await asyncio.sleep(1.5)
        await self._take("speech")

    async def _job(self, name: str, words: str) -> None:
        await self.hand.press("navJobs")
        await self.hand.choose("jobList", words[:9])
        await asyncio.sleep(0.4)
        if name:
            await self._take(name)

    async def _apart(self) -> None:
        await self.hand.press("navVoices")
        await self.hand.press("voiceClone")
        await asyncio.sleep(0.3)
        await self._take("own-voice")
        await self.hand.press("navAvatars")
        await self.hand.press("avatarMakeOwn")
        await asyncio.sleep(0.3)
        await self._take("own-avatar")

    async def _settings(self) -> None:
        await self.hand.press("navSettings")
        await asyncio.sleep(0.4)
        self.hand.each(_in_nobodys_folder, "settingsDataFolderNow")
        await self._take("settings")

    async def _nothing_found(self) -> None:
        hand, nothing = self.hand, self.script.nothing
        for page, field, name in (
            ("navVoices", "voiceSearch", "voices-none"),
            ("navAvatars", "avatarSearch", "avatars-none"),
            ("navJobs", "jobSearch", "jobs-none"),
        ):
            await hand.press(page)
            await hand.type(field, nothing)
            await asyncio.sleep(0.5)
            await self._take(name)
            await hand.key(field, Qt.Key.Key_Escape)
            await hand.type(field, "")

    async def _questions(self) -> None:
        hand = self.hand
        await self.making.kind(0)
        await hand.press("alsoSend-topview")
        await asyncio.sleep(0.3)
        await self._take("crossing")
        await hand.press("crossingGo")
        await hand.until(lambda: hand.says("videoInfo"), "The video in the other form")
        await hand.press("makeBoth")
        await asyncio.sleep(0.5)
        await self._take("both")
        await self.making.kind(0)
        await hand.key("scriptEdit", Qt.Key.Key_F1)
        await asyncio.sleep(0.3)
        await self._take("keys")
        await hand.press("keysClose")
        await hand.press("navAccount")
        await asyncio.sleep(0.3)
        await self._take("account-menu")
        hand.close_menu()
        await self._job("", self.script.lesson)
        await hand.press("jobRemove")
        await asyncio.sleep(0.3)
        await self._take("question")

    async def _take(self, name: str) -> None:
        await self.camera.take(name)


def _in_nobodys_folder(line: QWidget) -> None:
    """No picture tells where it was taken."""
    if isinstance(line, QLabel):
        line.setText("~/.local/share/Chanjing Studio")
