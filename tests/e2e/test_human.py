"""From a chosen avatar to a copied link that plays."""

from __future__ import annotations

from pathlib import Path

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_making import plays
from tests.e2e.ways import is_done

WORDS = "First, warm the leaves. Then pour slowly."


async def choose_avatar(person: Person, name: str = "") -> None:
    """Open the digital human form, go to the avatars, and use one of them."""
    await person.select("kindList", "Digital human")
    await person.press("avatarChoose")
    await person.until(lambda: person.sees("avatarList") and len(person.rows("avatarList")) > 1)
    await person.select("avatarList", name)
    await person.press("avatarUse")
    await person.until(lambda: person.sees("canvas"))


async def fill_in_human(person: Person, words: str = WORDS) -> None:
    """Choose an avatar and type a script: everything a digital human needs, since the voice comes with them."""
    await choose_avatar(person)
    await person.write("scriptEdit", words)
    await person.until(lambda: person.can_press("makeButton"))


def test_a_chosen_avatar_and_a_typed_script_become_a_link_that_plays(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> str:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            return await is_done(person, 40)

    link = run(scenario())
    (task,) = open_cloud.tasks()
    assert link == f"{open_cloud.address}/res/digital-human/{task['id']}.mp4"
    assert task["order"]["audio"]["tts"]["text"] == [WORDS]
    assert task["order"]["subtitle_config"]["show"] is True
    size, seconds, sound = plays(link)
    assert size == (1080, 1920)
    assert seconds > 1.5
    assert sound
