"""The Voices page without a cloud, with another account, in any window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
)

from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.delegate import Part
from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.ui.voices.scene import Scene, close_scene, on_loop, open_scene
from tests.voices import Desk, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]


@on_loop
async def test_without_the_cloud_the_voices_of_last_time_are_there(
    look: Look, cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    await here.catalogue.refresh()
    cloud.fault(VOICES, code=50000, msg="系统内部错误", times=None)
    scene = open_scene(look, tmp_path)
    scene.page.open(here.catalogue, here.samples)
    scene.page.shown()
    await until(scene.page.banner.isVisible)

    assert scene.rows == 98
    assert scene.words("bannerText")
    cloud.reset()
    await close_scene(scene)


@on_loop
async def test_trying_again_after_a_fault_brings_the_voices(
    look: Look, cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    cloud.fault(VOICES, drop=["data.list"], times=None)
    scene = open_scene(look, tmp_path)
    scene.page.open(here.catalogue, here.samples)
    scene.page.shown()
    await until(scene.page.banner.isVisible)
    assert scene.rows == 0

    cloud.reset()
    cloud.lift_limits()
    here.sign_in()
    scene.button("bannerAction").click()
    await until(lambda: scene.rows == 98)
    assert not scene.page.banner.isVisible()
    await close_scene(scene)


@on_loop
async def test_tooltips_say_what_a_press_does_and_its_key(scene: Scene, run: Run) -> None:
    assert scene.tip(1, Part.PLAY) == "Hear the sample (Space)"
    assert scene.tip(1, Part.STAR) == "Make it a favourite (F)"
    assert scene.tip(1, Part.USE) == "Use this voice (Enter)"
    assert scene.tip(1, Part.REST).startswith(scene.voice(1).name)


@on_loop
async def test_nobody_is_signed_in(look: Look, tmp_path: Path, run: Run) -> None:
    scene = open_scene(look, tmp_path)
    scene.page.open(None, None)
    scene.page.shown()

    assert scene.rows == 0
    assert [each.text() for each in scene.page.findChildren(QLabel) if each.text() == "No account yet"]
    await close_scene(scene)


@on_loop
async def test_another_account_shows_nothing_of_the_one_before(scene: Scene, run: Run) -> None:
    scene.page.open(None, None)

    assert scene.rows == 0
    assert scene.words("voiceCount") == ""


@pytest.mark.parametrize("size", [SizeClass(), SizeClass(short=True), SizeClass(compact=True), SizeClass(narrow=True)])
@on_loop
async def test_every_control_is_reached_by_name_in_every_size(scene: Scene, size: SizeClass, run: Run) -> None:
    scene.page.set_size_class(size)
    controls = [
        each
        for kind in (QAbstractButton, QLineEdit, QComboBox, QListView)
        for each in scene.page.findChildren(kind)
        if each.isVisibleTo(scene.page)
    ]

    assert {"voiceSearch", "voiceList", "voiceAudition", "voiceFavourite", "voiceUse"} <= {
        each.objectName() for each in controls
    }
    for each in controls:
        assert each.objectName()
        assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text().strip()), each.objectName()
