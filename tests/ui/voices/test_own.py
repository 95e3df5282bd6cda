"""Voices of one's own beside the public ones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from chanjing_studio.services.catalogue import Catalogue
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.vigil import PAUSE
from chanjing_studio.ui.voices.delegate import Part
from tests.cloud import CLONES, UNCLONE, VOICES, Cloud
from tests.conftest import Run
from tests.own_items import told
from tests.own_voices import make_own
from tests.ui.voices.scene import Scene, close_scene, on_loop, open_scene
from tests.voices import Desk, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]

DONE = {"id": "C-Audio-1", "name": "店长", "status": 2, "progress": 100, "audio_path": ""}
MAKING = {"id": "C-Audio-2", "name": "Anna", "status": 1, "progress": 40}
FAILED = {"id": "C-Audio-3", "name": "Ben", "status": 4, "progress": 0, "err_msg": "音频时长过短"}
EXPIRED = {"id": "C-Audio-4", "name": "Cleo", "status": 3, "progress": 0}
ALL = (DONE, MAKING, FAILED, EXPIRED)


@asynccontextmanager
async def opened(look: Look, here: Desk, folder: Path, *, rows: int) -> AsyncGenerator[Scene]:
    scene = open_scene(look, folder)
    await scene.load(here, rows=rows)
    yield scene
    await close_scene(scene)


def tell(cloud: Cloud, *voices: dict[str, Any]) -> None:
    """The cloud lists these as the account's own from now on."""
    cloud.reset(everything=False)
    cloud.lift_limits()
    cloud.fault(CLONES, put=told(*voices), times=None)


def select(scene: Scene, name: str) -> None:
    scene.click(scene.names().index(name))


def dialog(scene: Scene, part: str) -> QWidget:
    found = scene.page.findChild(QWidget, part)
    assert found is not None, part
    return found


async def press(scene: Scene, button: str) -> None:
    """Press a button of the dialog that opens."""
    await until(lambda: scene.page.findChild(QPushButton, button))
    scene.button(button).click()


async def answer(scene: Scene, button: str) -> None:
    """Press the button that ends the dialog."""
    await press(scene, button)
    await until(lambda: scene.page.findChild(QPushButton, button) is None)


@on_loop
async def test_own_voices_have_a_section_a_tag_and_their_state_in_words(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        assert scene.names()[:6] == ["—", "店长", "Anna", "Ben", "Cleo", "—"]
        assert [scene.list.model().index(place, 0).data() for place in (0, 5)] == ["Mine, 4", "All, 102"]
        assert scene.row("店长") == "店长, mine, Cloned from a recording"
        assert scene.row("Anna") == "Anna, mine, being made, 40 percent, Cloned from a recording"
        assert scene.row("Ben") == "Ben, mine, Could not be made: 音频时长过短, Cloned from a recording"
        assert scene.row("Cleo") == "Cleo, mine, Expired in the cloud, Cloned from a recording"
        assert scene.words("voiceCount") == "102 voices, 0 heard"


@on_loop
async def test_without_own_voices_nothing_speaks_of_them(scene: Scene, run: Run) -> None:
    assert scene.button("voiceMine").isHidden()
    assert dialog(scene, "voiceRename").isVisible() is False
    assert "—" not in scene.names()


@on_loop
async def test_the_chip_shows_own_voices_alone(look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        scene.button("voiceMine").click()
        assert scene.names() == ["店长", "Anna", "Ben", "Cleo"]
        assert scene.words("voiceCount") == "4 of 102 voices"
        QTest.keyClicks(scene.search, "emma")
        assert scene.rows == 0
        assert scene.button("voicesNoneAction").text() == "Take off “Mine”"
        scene.button("voicesNoneAction").click()
        assert scene.names() == ["Emma"]


@on_loop
async def test_a_favourite_of_one_s_own_stands_once(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        select(scene, "店长")
        scene.press(Qt.Key.Key_F)
        scene.search.setText("x")
        scene.search.clear()
        assert scene.names()[:7] == ["—", "店长", "—", "Anna", "Ben", "Cleo", "—"]
        heads = [scene.list.model().index(place, 0).data() for place in (0, 2, 6)]
        assert heads == ["Favourites and recent, 1", "Mine, 4", "All, 102"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Anna", "This voice is still being made. Wait until it is done, or choose another."),
        ("Ben", "The cloud could not make this voice: 音频时长过短"),
        ("Cleo", "This voice has expired in the cloud. Choose another."),
    ],
)
@on_loop
async def test_one_that_cannot_speak_cannot_be_chosen_and_says_why(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run, name: str, why: str
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        select(scene, name)
        place = scene.names().index(name)
        assert scene.words("voiceWhyNot") == why
        assert not scene.button("voiceUse").isEnabled()
        scene.press(Qt.Key.Key_Return)
        scene.click(place, Part.USE)
        scene.click(place, twice=True)
        assert scene.chosen == []
        assert scene.tip(place, Part.USE) == why


@on_loop
async def test_a_missing_sample_is_told_without_calling_a_dead_voice_usable(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        for name, said in (
            ("店长", "No sample; the voice is still usable."),
            ("Ben", "There is no sample of this voice."),
        ):
            select(scene, name)
            scene.press(Qt.Key.Key_Space)
            await until(lambda said=said: scene.words("voiceNote") == said)
            assert scene.words("voiceNoteCause") == "The cloud has no sample of this voice."
        assert scene.row("Ben").endswith("No sample")


@on_loop
async def test_an_own_voice_is_heard_and_chosen(look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run) -> None:
    (number,) = await here.background.in_thread(make_own, cloud, tmp_path, "店长")
    async with opened(look, here, tmp_path, rows=101) as scene:
        select(scene, "店长")
        scene.press(Qt.Key.Key_Space)
        await until(lambda: scene.player.key.endswith(number))
        scene.press(Qt.Key.Key_Return)
        assert [voice.id for voice in scene.chosen] == [number]


@on_loop
async def test_f2_names_a_voice_on_this_computer_and_the_search_finds_both_names(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        select(scene, "店长")
        scene.press(Qt.Key.Key_F2)
        await until(lambda: scene.page.findChild(QLineEdit, "voiceNewName"))
        field, save = dialog(scene, "voiceNewName"), dialog(scene, "renameSave")
        assert isinstance(field, QLineEdit)
        assert field.selectedText() == "店长"
        field.clear()
        assert not save.isEnabled()
        QTest.keyClicks(field, "Shop voice")
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: "Shop voice" in scene.names())
        assert scene.words("voiceShownName") == "Shop voice"
        assert scene.words("voiceCloudName") == "Only this computer calls it so. In the cloud it is “店长”."
        for words in ("shop voice", "店长"):
            scene.search.setText(words)
            assert scene.names() == ["Shop voice"]
    assert cloud.calls("/open/v1/", method="POST")[-1]["path"] == CLONES

    async with opened(look, here, tmp_path, rows=104) as later:
        select(later, "Shop voice")
        later.button("voiceRename").click()
        await press(later, "renameBack")
        await answer(later, "renameSave")
        await until(lambda: "店长" in later.names())


@on_loop
async def test_delete_asks_and_deletes_for_good(look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run) -> None:
    await here.background.in_thread(make_own, cloud, tmp_path, "店长", "Anna")
    said: list[str] = []
    async with opened(look, here, tmp_path, rows=102) as scene:
        scene.page.done.connect(said.append)
        select(scene, "Anna")
        scene.press(Qt.Key.Key_Space)
        await until(lambda: scene.player.key)
        scene.press(Qt.Key.Key_F)
        scene.press(Qt.Key.Key_Delete)
        assert scene.player.key == ""
        await answer(scene, "questionKeep")
        assert cloud.calls(UNCLONE) == []
        scene.button("voiceDelete").click()
        await answer(scene, "questionDelete")
        await until(lambda: "Anna" not in scene.names())
        assert said == ["“Anna” is deleted"]
        assert list((tmp_path / "samples").iterdir()) == []
        assert len(cloud.calls(UNCLONE)) == 1
        assert scene.names()[:3] == ["—", "店长", "—"]
        assert scene.words("voiceShownName") == "店长"


@on_loop
async def test_a_voice_that_the_cloud_does_not_delete_stays_and_the_page_says_so(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    cloud.fault(UNCLONE, code=50000, msg="系统内部错误", times=None)
    async with opened(look, here, tmp_path, rows=104) as scene:
        select(scene, "店长")
        scene.press(Qt.Key.Key_Delete)
        await answer(scene, "questionDelete")
        await until(scene.page.banner.isVisible)
        assert scene.words("bannerText") == "“店长” was not deleted. The cloud is down for the moment."
        assert "店长" in scene.names()


@on_loop
async def test_a_public_voice_is_neither_renamed_nor_deleted(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_F2)
    scene.press(Qt.Key.Key_Delete)
    await asyncio.sleep(0)
    assert not scene.page.runner.busy


@pytest.mark.parametrize(("path", "rows"), [(CLONES, 98), (VOICES, 4)])
@on_loop
async def test_one_list_that_fails_is_told_above_the_other(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run, path: str, rows: int
) -> None:
    tell(cloud, *ALL) if path == VOICES else None
    cloud.fault(path, code=40000, msg="参数错误", times=None)
    async with opened(look, here, tmp_path, rows=rows) as scene:
        await until(scene.page.banner.isVisible)
        which = "Your own" if path == CLONES else "The public"
        assert scene.words("bannerText").startswith(f"{which} voices could not be looked up now.")


@on_loop
async def test_a_voice_that_is_made_is_looked_at_again_only_while_the_page_is_in_sight(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, DONE, MAKING)
    async with opened(look, here, tmp_path, rows=102) as scene:
        await until(lambda: not scene.page.runner.busy)
        timers = [each for each in scene.page.findChildren(QTimer) if each.interval() == PAUSE]
        assert [each.isActive() for each in timers] == [True]
        scene.page.hide()
        assert [each.isActive() for each in timers] == [False]
        asked = len(cloud.calls(CLONES))
        scene.page.refresh()
        assert len(cloud.calls(CLONES)) == asked

        tell(cloud, DONE, {**MAKING, "progress": 100, "status": 2})
        scene.list.verticalScrollBar().setValue(500)
        scene.page.show()
        scene.page.shown()
        await until(lambda: scene.row("Anna") == "Anna, mine, Cloned from a recording")
        await until(lambda: not scene.page.runner.busy)
        assert scene.list.verticalScrollBar().value() == 500
        assert [each.isActive() for each in timers] == [False]


@on_loop
async def test_an_error_that_nobody_foresaw_does_not_leave_the_page_waiting(
    look: Look, here: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    async def breaks(*_: object) -> None:
        raise RuntimeError("boom")

    async with opened(look, here, tmp_path, rows=98) as scene:
        with monkeypatch.context() as broken:
            for name in ("voices", "refresh"):
                broken.setattr(Catalogue, name, breaks)
            scene.page.open(here.catalogue, here.samples)
            await until(lambda: not scene.page.runner.busy)
        assert "No voices yet" in [each.text() for each in scene.page.findChildren(QLabel) if each.isVisible()]
        await scene.load(here)


@on_loop
async def test_what_the_account_before_was_having_made_is_not_looked_at_again(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, MAKING)
    async with opened(look, here, tmp_path, rows=101) as scene:
        await until(lambda: not scene.page.runner.busy)
        timers = [each for each in scene.page.findChildren(QTimer) if each.interval() == PAUSE]
        assert [each.isActive() for each in timers] == [True]
        scene.page.open(None, None)
        assert [each.isActive() for each in timers] == [False]


@on_loop
async def test_a_refresh_shows_a_voice_that_is_new(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud)
    async with opened(look, here, tmp_path, rows=98) as scene:
        await until(lambda: not scene.page.runner.busy)
        tell(cloud, DONE)
        scene.page.refresh()
        await until(lambda: "店长" in scene.names())
        assert scene.button("voiceMine").isVisible()


@on_loop
async def test_every_control_of_an_own_voice_has_a_name_and_is_reached_by_tab(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        select(scene, "店长")
        scene.list.setFocus()
        reached: list[str] = []
        for _ in range(40):
            QTest.keyClick(QApplication.focusWidget() or scene.page, Qt.Key.Key_Tab)
            reached.append((QApplication.focusWidget() or scene.page).objectName())
        assert {"voiceMine", "voiceRename", "voiceDelete", "voiceUse"} <= set(reached)
        for name in ("voiceRename", "voiceDelete", "voiceMine"):
            assert scene.button(name).accessibleName() or scene.button(name).text()


@on_loop
async def test_the_button_that_uses_a_voice_stays_in_sight_in_a_low_window(
    look: Look, here: Desk, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    tell(cloud, *ALL)
    async with opened(look, here, tmp_path, rows=104) as scene:
        scene.page.set_size_class(SizeClass(short=True))
        scene.page.resize(1220, 500)
        area = scene.page.findChild(QScrollArea, "pageScroll")
        assert area is not None
        for name in ("店长", "Anna", "Ben", "Cleo", "知性主播·若溪"):
            select(scene, name)
            await until(lambda: area.verticalScrollBar().maximum() == 0)
            assert scene.words("voiceShownName") == name
