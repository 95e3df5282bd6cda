"""The gallery of looks: what is shown, kept, renamed, deleted, given away and taken in."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.kept_look import KeptLook, LookAvatar
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.domain.scene_advice import advice
from chanjing_studio.domain.scene_problems import scene_problems
from chanjing_studio.storage.look_files import LookPlace, read_look
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.looks.shown import LookPainter, Present, ShownLook
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.ui.looks.conftest import CANVAS, SHIPPED, Gallery, a_figure, part
from tests.voices import until


def test_those_that_ship_are_shown_by_their_names_in_both_languages(make: Callable[[], Gallery], words: Words) -> None:
    english, chinese = make(), ""

    async def nothing() -> None: ...

    english.do(nothing())
    assert english.names() == [
        *("Interview", "News, upright", "Product on colour", "Square quote", "Large words", "Teacher at the board")
    ]
    words.choose(Language.CHINESE)
    chinese = make()
    chinese.do(nothing())
    assert chinese.names() == ["访谈", "竖版新闻", "彩底讲产品", "方形金句", "大字竖版", "黑板前的老师"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_one_that_ships_is_ready_to_be_made_with_any_avatar(path: Path) -> None:
    look = read_look(path)
    assert look.avatar is None
    assert look.scene.mark is not None
    assert (look.scene.captions.font, look.scene.captions.shown) == ("", True)
    for size in (Size(1080, 1920), Size(1920, 1080), Size(1080, 1080), Size(733, 1211)):
        scene = look.scene.with_(figure=look.figure_for(size))
        assert list(scene_problems(scene)) == []
        assert scene.figure.is_within(scene.size)
    assert list(advice(look.scene, None)) == []
    assert not look.name.startswith(" ")
    assert path.stat().st_size < 100_000


def test_the_canvas_is_kept_and_used_again(gallery: Gallery) -> None:
    async def scenario() -> None:
        await gallery.keep("早间 <1>: a/b")
        assert gallery.note() == "The canvas is kept as “早间 <1>: a/b”."
        gallery.press("lookUse")
        await until(lambda: gallery.used)

    gallery.do(scenario())
    assert gallery.used == [replace(CANVAS, name="早间 <1>: a/b")]
    assert not gallery.dialog.isVisible()


def test_what_waits_for_the_cloud_says_so_and_is_given_up_by_closing(gallery: Gallery) -> None:
    async def scenario() -> None:
        gallery.answers.clear()
        gallery.press("lookUse")
        await until(lambda: gallery.note().startswith("Asking the cloud for what “Interview” needs."))
        assert gallery.dialog.isVisible()
        assert not gallery.find(QPushButton, "lookUse").isEnabled()
        gallery.press("lookClose")
        gallery.answers.set()
        await until(lambda: not gallery.dialog.isVisible())

    gallery.do(scenario())
    assert gallery.used == []


def test_who_chooses_one_while_they_come_in_keeps_it(make: Callable[[], Gallery], run: Run) -> None:
    gallery = make()

    async def scenario() -> None:
        await until(lambda: gallery.dialog.gallery.count() >= 2)
        gallery.dialog.gallery.setCurrentRow(1)
        await until(lambda: gallery.dialog.gallery.count() >= len(SHIPPED))
        await asyncio.sleep(0.05)

    run(scenario())
    assert gallery.chosen() == "News, upright"


def test_a_name_that_is_there_already_is_replaced_only_knowingly(gallery: Gallery) -> None:
    async def scenario() -> None:
        await gallery.keep("Mine")
        gallery.press("lookKeep")
        asked = await gallery.opened(QDialog)
        field, keep = part(asked, QLineEdit, "lookNameEdit"), part(asked, QPushButton, "lookNameKeep")
        note = part(asked, QLabel, "lookNameNote")
        assert not keep.isEnabled()
        field.setText("mine")
        assert (keep.text(), note.text()) == (
            *("Replace it", "There is a look of this name. What it holds now would be gone."),
        )
        assert field.accessibleDescription() == note.text()
        keep.click()
        await until(lambda: gallery.chosen() == "mine")

    gallery.do(scenario())
    assert gallery.names()[:2] == ["mine", "Interview"]


def test_what_cannot_be_kept_is_said(gallery: Gallery) -> None:
    async def scenario() -> None:
        gallery.press("lookKeep")
        await gallery.name_it("too large")
        await until(lambda: "too large to be kept" in gallery.note())

    gallery.do(scenario())
    assert len(gallery.names()) == len(SHIPPED)


def test_giving_up_keeps_nothing(gallery: Gallery) -> None:
    async def scenario() -> None:
        gallery.press("lookKeep")
        QTest.keyClick(await gallery.opened(QDialog), Qt.Key.Key_Escape)
        await asyncio.sleep(0.05)

    gallery.do(scenario())
    assert len(gallery.names()) == len(SHIPPED)


def test_one_gets_another_name_that_no_other_has(gallery: Gallery) -> None:
    async def scenario() -> None:
        await gallery.keep("A")
        await gallery.keep("B")
        QTest.keyClick(gallery.dialog.gallery, Qt.Key.Key_F2)
        asked = await gallery.opened(QDialog)
        field, keep = part(asked, QLineEdit, "lookNameEdit"), part(asked, QPushButton, "lookNameKeep")
        assert field.text() == "B"
        field.setText("a")
        assert not keep.isEnabled()
        field.setText("C")
        keep.click()
        await until(lambda: gallery.chosen() == "C")

    gallery.do(scenario())
    assert gallery.names()[:3] == ["C", "A", "Interview"]
    assert gallery.note() == "The look is called “C” now."


def test_one_is_deleted_after_a_question(gallery: Gallery) -> None:
    async def scenario() -> None:
        await gallery.keep("A")
        for answer in ("questionKeep", "questionDelete"):
            QTest.keyClick(gallery.dialog.gallery, Qt.Key.Key_Delete)
            asked = await gallery.opened(QDialog)
            assert asked.windowTitle() == "Delete “A”?"
            part(asked, QPushButton, answer).click()
            await until(lambda shown=asked: not shown.isVisible())
            await asyncio.sleep(0.05)
        await until(lambda: "A" not in gallery.names())

    gallery.do(scenario())
    assert gallery.note() == "“A” was deleted."


def test_those_that_ship_can_be_used_and_given_away_and_no_more(gallery: Gallery) -> None:
    async def scenario() -> None:
        for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete):
            QTest.keyClick(gallery.dialog.gallery, key)
        await asyncio.sleep(0.05)
        assert [one for one in gallery.dialog.findChildren(QDialog) if one.isVisible()] == []
        for name, can in (("lookUse", True), ("lookExport", True), ("lookRename", False), ("lookDelete", False)):
            assert gallery.find(QPushButton, name).isEnabled() is can
        QTest.keyClick(gallery.dialog.gallery, Qt.Key.Key_Return)
        await until(lambda: gallery.used)

    gallery.do(scenario())
    assert gallery.used[0].name == "Interview"
    assert gallery.used[0].picture is not None
    assert gallery.used[0].picture.data


def test_one_is_given_away_and_taken_in_again(gallery: Gallery, tmp_path: Path) -> None:
    target = tmp_path / "给朋友.look.json"

    async def scenario() -> None:
        await gallery.keep("A")
        gallery.press("lookExport")
        await gallery.path(target)
        await until(lambda: "was written to" in gallery.note())
        gallery.press("lookImport")
        await gallery.path(target)
        await until(lambda: gallery.chosen() == "A 2")

    gallery.do(scenario())
    assert read_look(target) == replace(CANVAS, name="A")
    assert gallery.note() == "“A 2” is one of your looks now."


def test_a_file_that_is_no_look_changes_nothing_and_is_said(gallery: Gallery, tmp_path: Path) -> None:
    bad = tmp_path / "notes.json"
    bad.write_text('{"format": "other"}')

    async def scenario() -> None:
        gallery.press("lookImport")
        await gallery.path(bad)
        await until(lambda: "“notes.json” is not a look" in gallery.note())

    gallery.do(scenario())
    assert len(gallery.names()) == len(SHIPPED)
    assert not (tmp_path / "looks").exists()


def test_a_damaged_one_among_them_is_named_and_the_others_are_there(
    make: Callable[[], Gallery], tmp_path: Path
) -> None:
    (tmp_path / "looks").mkdir()
    (tmp_path / "looks" / "broken.look.json").write_text("{")
    gallery = make()

    async def scenario() -> None:
        await until(lambda: "“broken.look.json” is not a look" in gallery.note())

    gallery.do(scenario())
    assert len(gallery.names()) == len(SHIPPED)
    assert (tmp_path / "looks" / "broken.look.json").read_text() == "{"


def test_ears_get_names_and_the_keyboard_goes_everywhere(gallery: Gallery) -> None:
    async def scenario() -> None:
        await gallery.keep("A")

    gallery.do(scenario())
    item = QAccessible.queryAccessibleInterface(gallery.dialog.gallery).child(0)
    assert item.text(QAccessible.Text.Name) == "A, Upright 9:16 · 若琳"
    passed: list[str] = []
    gallery.dialog.activateWindow()
    gallery.dialog.keep.setFocus()
    for _ in range(8):
        focused = gallery.dialog.focusWidget()
        assert focused is not None
        assert QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name)
        passed.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert passed == [
        *("lookKeep", "lookImport", "lookList", "lookUse", "lookRename", "lookExport", "lookDelete", "lookClose")
    ]


def test_a_look_is_painted_with_who_is_on_the_canvas(look: Look) -> None:
    painter = LookPainter(Faces(look.font("body").families()), Present("d", Size(1080, 1920), a_figure()))
    scene = Scene(colour="#0000ff", figure=Box(0, 0, 1080, 1920), captions=Captions(shown=False), mark=None)

    def middle(kept: KeptLook) -> QColor:
        picture = painter.paint(ShownLook(LookPlace(Path("a.look.json")), kept, None), QSize(100, 100), 2.0)
        assert picture.height() == 200
        return picture.pixelColor(picture.width() // 2, picture.height() // 4)

    anyone, them, other = (
        replace(CANVAS, name="n", scene=scene, avatar=avatar)
        for avatar in (None, CANVAS.avatar, LookAvatar(id="someone else"))
    )
    assert middle(anyone) == middle(them) == QColor("#ff0000")
    assert middle(other) != QColor("#ff0000")


def test_what_a_screen_reader_chooses_is_what_is_used(gallery: Gallery) -> None:
    async def scenario() -> None:
        card = QAccessible.queryAccessibleInterface(gallery.dialog.gallery).child(3)
        action = card.actionInterface()
        action.doAction(action.actionNames()[0])
        assert gallery.chosen() == "Square quote"
        gallery.press("lookUse")
        await until(lambda: gallery.used)

    gallery.do(scenario())
    assert [look.name for look in gallery.used] == ["Square quote"]


def test_the_picture_of_one_that_ships_is_called_as_the_look(make: Callable[[], Gallery], words: Words) -> None:
    words.choose(Language.CHINESE)
    gallery = make()

    async def scenario() -> None:
        gallery.press("lookUse")
        await until(lambda: gallery.used)

    gallery.do(scenario())
    (used,) = gallery.used
    assert used.picture is not None
    assert (used.name, used.picture.name) == ("访谈", "访谈")
