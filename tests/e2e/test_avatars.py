"""A morning among the avatars, at the real window, with the keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.avatars import PICTURES
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.voices import SAMPLES

_CTRL = Qt.KeyboardModifier.ControlModifier


async def go_to_avatars(person: Person) -> None:
    await person.key(Qt.Key.Key_3, _CTRL)
    await person.until(lambda: person.sees("avatarList") and len(person.rows("avatarList")) == 24)


def test_keys_alone_play_a_clip_keep_a_favourite_and_bring_the_avatar_to_its_form(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await go_to_avatars(person)
            await person.key(Qt.Key.Key_Right)
            name = person.hears("avatarShownName")
            await person.key(Qt.Key.Key_Space)
            await person.until(lambda: person.hears("avatarPreview") == "Pause the clip")
            await person.key(Qt.Key.Key_Escape)
            assert person.hears("avatarPreview") == "Play the clip"
            await person.key(Qt.Key.Key_F)
            assert person.rows("avatarList")[1].endswith("favourite")
            await person.key(Qt.Key.Key_Return)
            await person.until(lambda: person.sees("canvas"))
            assert name in person.reads_everything()
        async with at_the_window(home) as person:
            await go_to_avatars(person)
            assert person.rows("avatarList")[1].endswith("favourite")

    run(scenario(), seconds=60)
    assert any(call["path"].endswith(".webm") for call in open_cloud.calls(PICTURES))


def test_the_voice_of_an_avatar_is_heard_before_anything_is_paid(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await go_to_avatars(person)
            await person.press("avatarAudition")
            await person.until(lambda: person.hears("avatarAudition").startswith("Stop"))

    run(scenario(), seconds=60)
    assert len(open_cloud.calls(SAMPLES)) == 1


def test_signing_out_takes_lists_and_pictures_of_avatars_along(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await go_to_avatars(person)
            await person.until(lambda: pictures(home))
            await person.press("navSettings")
            await person.press("accountSignOut")
            await person.press("questionLeave")
            await person.until(lambda: not pictures(home))
            await person.press("navAvatars")
            assert person.rows("avatarList") == []
            assert "No account yet" in person.reads_everything()

    run(scenario(), seconds=60)


def pictures(home: Path) -> list[Path]:
    return [each for each in home.rglob("*.jpg") if each.parent.name == "pictures"]
