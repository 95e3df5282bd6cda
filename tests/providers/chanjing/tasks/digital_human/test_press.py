"""What is sent at the press of the button is what stands in the form, to the last key."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.scene import Scene
from chanjing_studio.providers.chanjing.tasks.digital_human.kind import KIND
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from tests.avatars import AvatarDesk
from tests.cloud import PEOPLE, UNPERSON, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD
from tests.own_items import told
from tests.providers.chanjing.tasks.digital_human.conftest import Files, Filled
from tests.voices import until


def needs(made: list[Spec]) -> CreateNeeds:
    async def make(specs: Sequence[Spec], _picture: object) -> None:
        made.extend(specs)

    async def keep(*_values: Any) -> None: ...

    return CreateNeeds(
        make=make,
        keep_draft=keep,
        read_draft=lambda _kind: None,
        newest_draft=lambda: KIND.name,
        signed_in=lambda _cloud: True,
        free=lambda _cloud: True,
        sign_in=lambda _cloud: None,
        choose_voice=lambda: None,
    )


@pytest.fixture
def made(filled: Filled, look: Look, qtbot: QtBot, run: Run) -> list[Spec]:
    """What was made of a form on its page, in which nothing is missing."""
    specs: list[Spec] = []
    kind = FormKind(
        KIND.name, KIND.title, KIND.icon, KIND.make, takes=KIND.takes, form=lambda: filled.form, takes_avatar=True
    )
    page = CreatePage(look, [kind], needs(specs))
    qtbot.addWidget(page)
    page.show()
    run(filled.take_avatar())
    filled.write("你好。")
    return specs


def typed_and_made(field: QSpinBox | QLineEdit, text: str, qtbot: QtBot) -> None:
    """Type, and press the keys that make without leaving the field."""
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_number_that_was_just_typed_is_sent_by_the_key_that_makes(
    filled: Filled, made: list[Spec], qtbot: QtBot, run: Run
) -> None:
    typed_and_made(filled.find(QSpinBox, "layerX"), "124", qtbot)
    run(until(lambda: bool(made)))
    (spec,) = made
    assert isinstance(spec, HumanSpec)
    assert spec.scene.figure.x == 124


def test_a_colour_that_is_none_gives_way_to_the_one_that_is_sent(
    filled: Filled, made: list[Spec], qtbot: QtBot, run: Run
) -> None:
    filled.form.desk.editor.select(Layer.COLOUR)
    field = filled.find(QLineEdit, "backgroundColor")
    typed_and_made(field, "#12", qtbot)
    run(until(lambda: bool(made)))
    (spec,) = made
    assert isinstance(spec, HumanSpec)
    assert field.text() == spec.scene.colour


@pytest.mark.parametrize("size", [Size(4096, 2), Size(2, 4096), Size(2, 2), Size(1080, 1920)])
def test_the_picture_that_a_job_is_known_by_is_small_on_every_canvas(filled: Filled, size: Size) -> None:
    filled.form.fill(HumanSpec(scene=Scene(size=size)))
    picture = filled.form.picture()
    assert picture
    assert (picture.width() in range(1, 1705), picture.height() in range(1, 427)) == (True, True)


def test_subtitles_that_are_still_read_do_not_come_into_another_job(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await filled.drop(files.subtitles)
        filled.form.fill(HumanSpec(script="你好。"))
        await asyncio.sleep(0.3)  # they would be here by then

    run(scenario())
    assert filled.spec.lines == ()


def test_a_press_that_makes_nothing_says_why(
    filled: Filled, here: AvatarDesk, cloud: Cloud, made: list[Spec], run: Run
) -> None:
    async def scenario() -> None:
        cloud.fault(PEOPLE, put=told({**TOLD, "id": "C-1", "name": "Me"}))
        own = next(choice for choice in await filled.avatars() if choice.avatar.own)
        filled.form.take_avatar(own)
        cloud.fault(UNPERSON, put={"code": 0, "data": None})
        await here.catalogue.delete(own.avatar)  # which the page does not hear of
        page = filled.form.window()
        QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert "This avatar is no longer in the cloud's list. Choose another." in said(page)

    run(scenario())
    assert made == []


def said(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_the_keyboard_goes_through_the_form_and_then_to_what_makes(
    filled: Filled, made: list[Spec], qtbot: QtBot
) -> None:
    del made
    page = filled.form.window()
    page.activateWindow()
    filled.write("")  # something is missing now
    way = [filled.find(QWidget, "canvasPreset")]
    way[0].setFocus()
    qtbot.waitUntil(way[0].hasFocus)
    while len(way) < 900 and way[-1].objectName() != "makeButton":
        following = way[-1].nextInFocusChain()
        assert following is not None
        way.append(following)
    names = [one.objectName() for one in way]
    seen = [
        names.index(name) for name in ("avatarChoose", "scriptEdit", "moreOptions", "formProblem-script", "makeButton")
    ]
    assert seen == sorted(seen)
