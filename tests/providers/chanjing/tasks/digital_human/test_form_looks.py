"""Looks in the digital human form: the canvas is kept, brought back in one step, and what is gone meanwhile is said."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import KeptLook, LookAvatar, LookPicture
from chanjing_studio.domain.look_text import look_to_text
from chanjing_studio.domain.scene import Backdrop, Corner, Fit, Scene
from chanjing_studio.providers.chanjing.tasks.digital_human.form.form import HumanForm
from chanjing_studio.providers.chanjing.tasks.digital_human.form.looks_part import LooksPart
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import create_body
from chanjing_studio.storage.look_files import read_look
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.looks.dialog import LooksDialog
from chanjing_studio.ui.looks.pictures import picture_of
from chanjing_studio.ui.theme.resources import resource
from tests.avatars import AVATARS, size_of
from tests.cloud import PEOPLE, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD
from tests.own_items import told
from tests.providers.chanjing.tasks.digital_human.conftest import Files, Filled
from tests.voices import until

FONTS = "/open/v1/font_list"
FILES = {"background": "f-1", "audio": "f-2"}
STORY = read_look(resource("looks", "story.look.json"))


def looks(filled: Filled) -> LooksPart:
    (part,) = filled.form.findChildren(LooksPart)
    return part


async def use(filled: Filled, look: KeptLook) -> str:
    """Put a look on the canvas; gives what is said of it."""
    did, said = QSignalSpy(filled.form.did), QSignalSpy(filled.form.said)
    await looks(filled).bring(look)
    return str((did if did.count() else said).at(0)[0])


def body(spec: HumanSpec) -> Mapping[str, Any]:
    return create_body(spec, FILES)


async def arrange(filled: Filled, files: Files) -> None:
    """A canvas on which nothing is as it is at first."""
    await filled.take_avatar(1)
    await filled.drop(files.picture)
    await until(lambda: filled.spec.scene.backdrop is not None)
    preset = filled.find(QComboBox, "canvasPreset")
    preset.setCurrentIndex(6)  # wide, 4K
    filled.form.desk.backdrop.set_fit(Fit.WHOLE)
    filled.form.desk.editor.select(Layer.FIGURE)
    for name, number in (("layerHeight", 1200), ("layerX", 333), ("layerY", 444)):
        filled.find(QSpinBox, name).setValue(number)
    combo = filled.find(QComboBox, "subtitleFont")
    await until(lambda: combo.count() > 2)
    combo.setCurrentIndex(2)
    scene = filled.spec.scene
    captions = replace(scene.captions, box=Box(60, 70, 800, 210), size=77, colour="#FFE38A", outline_width=3)
    filled.form.desk.set_scene(scene.with_(colour="#123456", captions=captions, mark=Corner.BOTTOM_LEFT))


def test_a_canvas_that_was_kept_is_sent_the_same_when_one_starts_anew(
    filled: Filled, files: Files, tools: FormTools, run: Run
) -> None:
    async def scenario() -> None:
        await arrange(filled, files)
        filled.write("先把春茶在手心里搓热。")
        before = filled.spec
        assert tools.looks is not None
        path = await tools.looks.keep(await looks(filled).present("早间 “A/B”"))
        filled.form.clear()
        assert filled.spec.scene != before.scene
        said = await use(filled, await tools.looks.read(path))
        assert said == "The look “早间 “A/B”” is on the canvas."
        filled.write("先把春茶在手心里搓热。")
        await until(lambda: filled.form.who.picture is not None)
        assert body(filled.spec) == body(before)
        assert filled.spec.scene.backdrop == before.scene.backdrop
        assert filled.spec.avatar == before.avatar
        assert await filled.form.unchanged()
        assert filled.sentences == []

    run(scenario(), 30)


def test_a_look_that_was_kept_holds_no_words_and_no_place(
    filled: Filled, files: Files, tools: FormTools, tmp_path: Path, run: Run
) -> None:
    async def scenario() -> str:
        await arrange(filled, files)
        filled.write("a secret script")
        assert tools.looks is not None
        return (await tools.looks.keep(await looks(filled).present("n"))).read_text("utf-8")

    text = run(scenario(), 30)
    for word in ("secret", str(tmp_path), str(Path.home()), "backdrops", "http"):
        assert word not in text
    assert json.loads(text)["picture"]["name"] == "墙"


def test_it_comes_and_goes_in_one_step_with_its_avatar(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await arrange(filled, files)
        kept = await looks(filled).present("n")
        arranged = filled.spec
        filled.form.clear()
        other = await filled.take_avatar(0)
        before, steps = filled.spec, filled.form.desk.editor.steps
        await use(filled, kept)
        assert filled.form.desk.editor.steps == steps + 1
        assert filled.form.desk.editor.undo_words() == "Use the look “n”"
        filled.press("undoButton")
        assert (filled.spec.scene, filled.spec.avatar) == (before.scene, before.avatar)
        assert filled.form.avatar() == other
        filled.press("redoButton")
        assert (filled.spec.scene, filled.spec.avatar) == (arranged.scene, arranged.avatar)

    run(scenario(), 30)


def test_one_that_ships_keeps_the_avatar_and_gives_it_its_place(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        choice = await filled.take_avatar()
        assert await use(filled, STORY) == "The look “Large words” is on the canvas."
        assert filled.form.avatar() == choice
        assert filled.spec.scene.figure == STORY.figure_for(choice.figure.size)
        assert filled.spec.scene.captions == STORY.scene.captions

    run(scenario())


def test_the_avatars_own_voice_comes_with_the_look(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        choice = (await filled.avatars())[0]
        await use(filled, with_avatar(id=choice.avatar.id, figure=choice.figure.type, size=choice.figure.size))
        assert choice.avatar.voice is not None
        assert filled.spec.voice_id == choice.avatar.voice.id

    run(scenario())


def with_avatar(**facts: Any) -> KeptLook:
    return replace(STORY, avatar=LookAvatar(**facts))


def test_an_avatar_that_was_withdrawn_is_said_and_the_rest_is_there(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        choice = await filled.take_avatar()
        said = await use(filled, with_avatar(id="gone", name="若琳", figure="sit_body", size=Size(10, 40)))
        assert said == (
            "The look “Large words” is on the canvas. The avatar “若琳” is not in this account's list any more: the "
            "look was used without it."
        )
        assert filled.form.avatar() == choice
        assert filled.spec.scene.colour == STORY.scene.colour

    run(scenario())


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ({"status": 4, "width": 0, "height": 0}, "The cloud could not make this avatar: 视频中没有人脸"),
        (
            {"status": 2, "is_open": 0},
            "The cloud does not let this avatar be used. Choose another, or ask its support.",
        ),
    ],
)
def test_an_own_avatar_that_cannot_be_used_is_said_and_the_rest_is_there(
    filled: Filled, cloud: Cloud, run: Run, state: dict[str, Any], why: str
) -> None:
    async def scenario() -> None:
        choice = await filled.take_avatar()
        cloud.fault(PEOPLE, put=told({**TOLD, "id": "C-1", "err_reason": "视频中没有人脸", **state}), times=None)
        said = await use(filled, with_avatar(id="C-1", name="Me", own=True, size=Size(1080, 1920)))
        assert said == f"The look “Large words” is on the canvas. The look was used without its avatar “Me”. {why}"
        assert filled.form.avatar() == choice
        assert filled.spec.scene.colour == STORY.scene.colour

    run(scenario())


def test_a_figure_that_is_gone_gives_way_to_another_in_its_own_ratio(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        choice = (await filled.avatars())[0]
        avatar = choice.avatar
        said = await use(filled, with_avatar(id=avatar.id, name="x", figure="kneeling", size=Size(10, 40)))
        assert f"The avatar “{avatar.name}” no longer has the figure of this look" in said
        assert filled.spec.avatar.figure == avatar.figures[0].type
        box, size = filled.spec.scene.figure, size_of(avatar.figures[0])
        assert abs(box.width - box.height * size.ratio) <= 1

    run(scenario())


def test_while_the_cloud_cannot_be_asked_the_look_is_believed(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        cloud.fault(AVATARS, times=None, status=500)
        cloud.fault(FONTS, times=None, status=500)
        look = with_avatar(id="who", name="Who", figure="sit_body", size=Size(1080, 1440), uhd=True)
        captions = replace(STORY.scene.captions, font="f", font_name="F")
        said = await use(filled, replace(look, scene=STORY.scene.with_(captions=captions)))
        assert said == "The look “Large words” is on the canvas."
        assert filled.spec.avatar == Cast(id="who", name="Who", figure="sit_body", size=Size(1080, 1440), uhd=True)
        assert filled.spec.scene.captions.font == "f"

    run(scenario(), 30)


def test_without_an_account_the_look_is_believed(filled: Filled, tools: FormTools, run: Run) -> None:
    async def scenario() -> None:
        tools.stock.open(None)
        await use(filled, with_avatar(id="who", name="Who"))
        assert filled.spec.avatar.id == "who"

    run(scenario())


def test_a_typeface_that_is_gone_gives_way_to_the_usual_one(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        captions = replace(STORY.scene.captions, font="gone", font_name="宋体")
        said = await use(filled, replace(STORY, scene=STORY.scene.with_(captions=captions)))
        assert said.endswith("The typeface “宋体” is no longer in the cloud's list: the usual one is used.")
        assert (filled.spec.scene.captions.font, filled.spec.scene.captions.font_name) == ("", "")

    run(scenario())


def test_a_picture_that_cannot_be_read_is_left_out_and_said(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        picture = LookPicture(name="../../x", size=Size(4, 3), fit=Fit.FILL, data=b"\x89PNG\r\n\x1a\n no picture")
        said = await use(filled, replace(STORY, picture=picture))
        assert "Its picture is missing. The picture is damaged. Choose another one." in said
        assert filled.spec.scene.backdrop is None
        assert filled.spec.scene.colour == STORY.scene.colour

    run(scenario())


def test_a_canvas_whose_picture_is_gone_is_not_kept(filled: Filled, tmp_path: Path, run: Run) -> None:
    gone = Backdrop(picture=tmp_path / "gone.jpg", size=Size(4, 3))
    filled.form.desk.set_scene(Scene(backdrop=gone))

    async def scenario() -> None:
        with pytest.raises(FileTrouble, match="picture is gone"):
            await looks(filled).present("n")

    run(scenario())


def test_a_look_that_is_dropped_is_kept_and_used(filled: Filled, tools: FormTools, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "from a friend.look.json"
    file.write_text(look_to_text(STORY), encoding="utf-8")
    did = QSignalSpy(filled.form.did)

    async def scenario() -> None:
        await filled.drop(file)
        await until(lambda: did.count() > 0)
        assert filled.spec.scene.colour == STORY.scene.colour
        assert [str(did.at(place)[0]) for place in range(did.count())] == ["The look “Large words” is on the canvas."]
        assert tools.looks is not None
        own = [place for place in await tools.looks.places() if not place.shipped]
        assert [(await tools.looks.read(place.path)).name for place in own] == ["Large words"]

    run(scenario())


def test_a_dropped_look_that_waits_for_the_cloud_says_that_it_is_kept(
    filled: Filled, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    file = tmp_path / "from a friend.look.json"
    file.write_text(look_to_text(with_avatar(id="who")), encoding="utf-8")
    did = QSignalSpy(filled.form.did)

    async def scenario() -> None:
        cloud.fault(AVATARS, times=1, delay=1.2)
        before = filled.spec.scene
        await filled.drop(file)
        await until(lambda: did.count() == 1)
        assert str(did.at(0)[0]).endswith("is kept. It comes to the canvas when the cloud has answered.")
        assert filled.spec.scene == before
        await until(lambda: filled.spec.scene != before)

    run(scenario(), 30)


def test_what_is_dropped_and_is_no_look_changes_nothing(filled: Filled, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "notes.json"
    file.write_text("[1, 2")
    before = filled.spec

    async def scenario() -> None:
        await filled.drop(file)
        await until(lambda: bool(filled.told))

    run(scenario())
    assert str(filled.told[0]).startswith("“notes.json” is not a look, or it is damaged. Nothing was changed")
    assert filled.spec == before
    assert not filled.form.desk.editor.can_undo


def test_a_draft_that_is_entered_meanwhile_is_not_written_over(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        cloud.fault(AVATARS, times=1, delay=0.3)
        asked = asyncio.ensure_future(looks(filled).bring(with_avatar(id="who")))
        await asyncio.sleep(0)
        filled.form.fill(HumanSpec(script="mine", scene=Scene(colour="#010203")))
        await asyncio.wait([asked])
        assert asked.cancelled()

    run(scenario())
    assert filled.spec.scene.colour == "#010203"


def test_the_button_opens_the_gallery_and_what_is_used_there_comes(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        filled.press("looksOpen")
        dialog = filled.form.findChild(LooksDialog)
        assert dialog is not None
        await until(lambda: dialog.gallery.count() > 4)
        dialog.gallery.setCurrentRow(4)
        dialog.use.click()
        await until(lambda: filled.spec.scene == STORY.scene)

    run(scenario())


def test_where_no_looks_are_kept_there_is_no_button(tools: FormTools, filled: Filled) -> None:
    without = HumanForm(replace(tools, looks=None))
    button = without.findChild(QPushButton, "looksOpen")
    assert button is not None
    assert button.isHidden()
    without.deleteLater()
    assert filled.sees("looksOpen")


def test_a_picture_travels_without_the_words_in_its_file_and_no_larger_than_a_video(tmp_path: Path) -> None:
    picture = QImage(6000, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204060"))
    picture.setText("Author", "bob at C:\\Users\\bob")
    picture.save(str(tmp_path / "wall.png"))
    found = picture_of(Backdrop(picture=tmp_path / "wall.png", size=Size(6000, 30)))
    assert isinstance(found, LookPicture)
    assert b"bob" not in found.data
    sent = QImage.fromData(found.data)
    assert sent.size() == QSize(4096, 20)
    assert abs(sent.pixelColor(9, 9).blue() - 0x60) < 4
