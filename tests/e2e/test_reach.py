"""Every control of every page, in both languages: it has a name for scripts, a name for ears, and Tab leads to it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from tests.clips import make_wave
from tests.cloud import CREATE, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import fill_in, make_another, open_speech, write_long_speech, write_speech
from tests.own_avatars import make_footage

_CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit,
)  # fmt: skip
_MOST_STEPS = 200


def _controls(person: Person) -> list[QWidget]:
    """All that can be worked on the screen now. Parts that Qt makes for itself belong to the control around them."""
    shown = [each for each in person.window.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    return [each for each in shown if isinstance(each, _CONTROLS) and not _is_a_part(each)]


def _is_a_part(control: QWidget) -> bool:
    around = control.parentWidget()
    inside = isinstance(around, QAbstractSpinBox | QComboBox | QAbstractScrollArea | QLineEdit)
    return isinstance(control, QScrollBar) or inside or control.objectName().startswith("qt_")


def _heard(control: QWidget) -> str:
    """Its name; for a combo box Qt gives on some systems what is chosen in it, which says nothing of what it is for."""
    if isinstance(control, QComboBox):
        return control.accessibleName()
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


async def _tabbed(person: Person) -> set[QWidget]:
    """Everything that Tab reaches, round once."""
    reached: set[QWidget] = set()
    for _ in range(_MOST_STEPS):
        await person.key(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.add(now)
    return reached


async def _all_reached(person: Person) -> set[QWidget]:
    """Everything that Tab reaches, once nothing comes or goes on the way: the account is known only after a while."""
    while True:
        before, reached = _controls(person), await _tabbed(person)
        if _controls(person) == before:
            return reached


def _reachable(control: QWidget, reached: set[QWidget]) -> bool:
    """In a group of which one is chosen, Tab reaches that one and the arrows the others."""
    group = cast("QButtonGroup | None", control.group()) if isinstance(control, QAbstractButton) else None
    together = group.buttons() if group and group.exclusive() else [control]
    return any(each in reached or each.focusProxy() in reached for each in together)


async def _failings(person: Person) -> list[str]:
    """What is wrong with the controls on the screen now."""
    reached, found = await _all_reached(person), list[str]()
    for control in _controls(person):
        name = f"{type(control).__name__} {control.objectName() or '?'} {_heard(control)!r}"
        found += [f"{name}: no objectName"] if not control.objectName() else []
        found += [f"{name}: no name for ears"] if not _heard(control).strip() else []
        found += [f"{name}: Tab does not reach it"] if not _reachable(control, reached) else []
    return found


async def _sights_of_create(person: Person, clip: Path, sound: Path) -> AsyncGenerator[str]:
    """Goes from sight to sight and tells what each is; a video could be made at the end."""
    yield "create, empty"
    await fill_in(person, clip)
    await person.press("moreOptions")
    yield "create, by text, all options"
    await person.press("driveByAudio")
    await person.drop(sound)
    await person.until_hears("audioInfo", "sound.mp3")
    yield "create, by recording"
    await person.press("driveByText")


async def _sights_of_others(person: Person, cloud: Cloud) -> AsyncGenerator[str]:
    await person.press("voiceChoose")
    await person.until(lambda: len(person.rows("voiceList")) > 20)
    yield "voices"
    await person.press("navAvatars")
    await person.until(lambda: len(person.rows("avatarList")) == 24)
    yield "avatars"
    for page in ("navJobs", "navSettings"):
        await person.press(page)
        yield page
    await person.press("navCreate")
    await person.press("makeButton")
    await person.until(lambda: person.can_press("jobCopyLink"))
    yield "jobs, one done"
    cloud.fault(CREATE, code=40000, msg="今天不行")
    await make_another(person, words="To be refused.")
    await person.press("jobDetails")
    yield "jobs, one refused"


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_has_its_names_and_can_be_reached_by_tab(
    run: Run, home: Path, clip: Path, sound: Path, open_cloud: Cloud, language: str
) -> None:
    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(home, language=language) as person:
            sights = _sights_of_create(person, clip, sound), _sights_of_others(person, open_cloud)
            return {sight: found for one in sights async for sight in one if (found := await _failings(person))}

    assert run(scenario(), 50) == {}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_of_a_speech_has_its_names_and_can_be_reached_by_tab(
    run: Run, home: Path, open_cloud: Cloud, language: str
) -> None:
    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(home, language=language) as person:
            await write_speech(person)
            found = {"form": await _failings(person)}
            await open_speech(person)
            found["page"] = await _failings(person)
            return {sight: failings for sight, failings in found.items() if failings}

    assert run(scenario(), 50) == {}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_of_a_speech_in_parts_has_its_names_and_can_be_reached_by_tab(
    run: Run, home: Path, open_cloud: Cloud, language: str
) -> None:
    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(home, language=language) as person:
            await write_long_speech(person)
            found = {"form": await _failings(person)}
            await person.press("makeButton")
            await person.until(lambda: person.sees("wholeOpen") and person.sees("wholeRemove"))
            found["whole"] = await _failings(person)
            await person.select_row("wholeParts", 1)
            await person.until(lambda: person.sees("jobsAllParts"))
            found["part"] = await _failings(person)
            return {sight: failings for sight, failings in found.items() if failings}

    assert run(scenario(), 50) == {}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_of_cloning_a_voice_has_its_names_and_can_be_reached_by_tab(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path, language: str
) -> None:
    sample = make_wave(tmp_path / "me.wav", seconds=20, channels=2)

    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(home, language=language) as person:
            await person.press("navVoices")
            await person.press("voiceClone")
            found = {"empty": await _failings(person)}
            await person.drop(sample)
            await person.until(lambda: person.sees("sampleNote3"))
            await person.write("voiceNameEdit", "Me")
            await person.press("moreOptions")
            await person.press("voiceConsent")
            found["filled in"] = await _failings(person)
            await person.press("makeButton")
            await person.until(lambda: person.can_press("jobUseVoice"))
            found["job"] = await _failings(person)
            return {sight: failings for sight, failings in found.items() if failings}

    assert run(scenario(), 50) == {}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_of_making_an_avatar_has_its_names_and_can_be_reached_by_tab(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path, language: str
) -> None:
    footage = make_footage(tmp_path / "me.mp4", seconds=31, sound=False)

    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(home, language=language) as person:
            await person.press("navAvatars")
            await person.press("avatarMakeOwn")
            found = {"empty": await _failings(person)}
            await person.drop(footage)
            await person.until(lambda: person.sees("footageNote3"))
            await person.write("avatarNameEdit", "Me")
            await person.press("moreOptions")
            await person.press("avatarTrainingFigure")
            await person.press("avatarConsent")
            found["filled in"] = await _failings(person)
            await person.press("makeButton")
            await person.until(lambda: person.can_press("jobUseAvatar"))
            found["job"] = await _failings(person)
            await person.press("navAvatars")
            await person.until(lambda: person.can_press("avatarSourceOwn") and person.sees("avatarTag0"))
            await person.press("avatarSourceOwn")
            await person.until(lambda: person.can_press("avatarDelete"))
            found["page"] = await _failings(person)
            return {sight: failings for sight, failings in found.items() if failings}

    assert run(scenario(), 50) == {}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_of_the_first_start_has_its_names_and_can_be_reached_by_tab(
    run: Run, folder: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring, language: str
) -> None:
    async def scenario() -> dict[str, list[str]]:
        async with at_the_window(folder, language=language) as person:
            found = {"language": await _failings(person)}
            await person.press("welcomeNext")
            found["two ways"] = await _failings(person)
            await person.press("welcomeAccount")
            found["account"] = await _failings(person)
            return {sight: failings for sight, failings in found.items() if failings}

    assert run(scenario(), 50) == {}


def test_a_video_is_made_with_the_keyboard_alone(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await _tab_to(person, "videoChoose")
            await person.key(Qt.Key.Key_Space)
            await person.type_path(clip)
            await _tab_to(person, "scriptEdit")
            await person.types("Made without a mouse.")
            await _tab_to(person, "voiceChoose")
            await person.key(Qt.Key.Key_Space)
            await person.until(lambda: len(person.rows("voiceList")) > 20)
            await person.key(Qt.Key.Key_Down)
            await person.key(Qt.Key.Key_Return)
            await person.until(lambda: person.can_press("makeButton"))
            await person.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await person.until_hears("jobState", "Done")
            await _tab_to(person, "jobList")
            QApplication.clipboard().clear()
            await person.key(Qt.Key.Key_C)
            await person.until(lambda: open_cloud.tasks()[0]["id"] in person.clipboard())

    run(scenario())


async def _tab_to(person: Person, name: str) -> None:
    for _ in range(_MOST_STEPS):
        now = QApplication.focusWidget()
        if now is not None and now.objectName() == name:
            return
        await person.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {name}")
