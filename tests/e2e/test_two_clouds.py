"""One draft, two clouds: what another one can do with it is said before, and its form is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.second_cloud import Way, choose_face, open_form
from tests.e2e.test_clouds import go_to
from tests.e2e.ways import WORDS, fill_in

pytestmark = [pytest.mark.timeout(120), pytest.mark.qt_log_ignore("This plugin does not support", extend=True)]


async def begin_lip_sync(person: Person, clip: Path) -> None:
    await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
    await fill_in(person, clip)


def listed(person: Person, name: str) -> list[str]:
    """What one of the dialog's lists says."""
    lines = [person.hears(f"crossing{name}{place}") for place in range(1, 15)]
    return [line for line in lines if line]


def test_a_lip_sync_draft_fills_in_the_other_clouds_form(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await begin_lip_sync(person, clip)
            await person.press("alsoSend-topview")
            await person.until(lambda: person.sees("crossingGo"))
            assert listed(person, "Along") == [f"The video “{clip.name}”", f"The script, {len(WORDS)} characters"]
            assert listed(person, "LeftOut")[1:] == ["The size of the video"]
            assert listed(person, "ToDo") == ["Choose a voice"]
            await person.press("crossingStay")
            await person.until(lambda: not person.sees("crossingGo"))
            assert person.sees("alsoSend-topview")
            await person.press("alsoSend-topview")
            await person.press("crossingGo")
            await person.until(lambda: person.sees("avatarFrom"))
            await person.until(lambda: person.sees("formProblem-voice") or "voice" in person.hears("formProblem"))
            assert person.value("scriptEdit") == WORDS
            assert not person.sees("crossingGo")
            await person.select("kindList", "Lip-sync")
            await person.until(lambda: person.can_press("makeButton"))
            assert person.value("scriptEdit") == WORDS

    run(scenario(), 110)


def test_another_draft_in_that_form_is_not_written_over_unasked(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await begin_lip_sync(person, clip)
            await go_to(person, "TopView")
            await person.until(lambda: person.sees("avatarFrom"))
            await person.write("scriptEdit", "Another one.")
            await person.select("kindList", "Lip-sync")
            await person.press("alsoSend-topview")
            await person.until(lambda: person.sees("crossingReplaces"))
            await person.press("crossingStay")
            await person.select("kindList", "Video avatar")
            await person.until(lambda: person.value("scriptEdit") == "Another one.")
            assert person.sees("alsoSend-chanjing")

    run(scenario(), 110)


def test_nothing_is_offered_for_an_empty_draft_or_where_nobody_is_signed_in(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
            await person.until(lambda: person.sees("scriptEdit"))
            assert not person.sees("alsoSend-topview")
            await fill_in(person, clip)
            assert person.sees("alsoSend-topview")
            await person.press("navSettings")
            await person.press("accountSignOut-topview")
            await person.press("questionLeave")
            await person.until(lambda: person.hears("accountState-topview") == "Not connected")
            await person.press("navCreate")
            await person.until(lambda: person.can_press("makeButton"))
            assert not person.sees("alsoSend-topview")

    run(scenario(), 110)


async def fill_in_both(person: Person, clip: Path) -> None:
    """A lip-sync draft, and the same in the other cloud's form, to be made at once."""
    await begin_lip_sync(person, clip)
    await person.press("alsoSend-topview")
    await person.press("crossingGo")
    await person.until(lambda: person.sees("avatarFrom"))
    await person.press("voiceChoose")
    await person.until(lambda: len(person.rows("voiceList")) > 1)
    await person.press("voiceUse")
    await person.until(lambda: person.can_press("makeButton"))
    await person.press("makeBoth")
    await person.until(lambda: "by TopView and by Chanjing" in person.hears("makeEstimate"))


def test_both_are_made_at_one_press_and_a_second_press_makes_one(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await fill_in_both(person, clip)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await person.until(lambda: sum("Hello" in row for row in person.rows("jobList")) == 2)
            await person.press("navCreate")
            await person.until(lambda: person.can_press("makeButton"))
            assert not person.sees("makeBoth")
            assert person.sees("alsoSend-chanjing")

    run(scenario(), 110)


def test_what_the_first_draft_lacks_is_said_beside_the_button_and_leads_there(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    own = clip.with_name("own.mp4")
    own.write_bytes(clip.read_bytes())

    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await fill_in_both(person, own)
            own.unlink()
            await person.press("makeButton")
            await person.until(lambda: person.sees("formProblem-lip_sync-video"))
            assert not person.sees("jobTitle")
            await person.press("formProblem-lip_sync-video")
            await person.until(lambda: not person.sees("avatarFrom"))

    run(scenario(), 110)


async def both_made(person: Person) -> None:
    """Both are asked for, and done."""
    await person.press("makeButton")
    await person.until(lambda: person.sees("jobTitle"))
    await person.until(lambda: sum("Done" in row for row in person.rows("jobList")) == 2, 60)


async def compare(person: Person) -> None:
    await person.press("jobCompare")
    await person.until(lambda: person.sees("compareFacts1"))


def test_both_are_seen_side_by_side_also_after_a_restart(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await fill_in_both(person, clip)
            await both_made(person)
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "TopView, in the sandbox" in person.reads_everything())
            await person.press("navJobs")
            await compare(person)
            assert [person.hears(f"compareFacts{side}") for side in (1, 2)] == [
                "Video avatar · TopView",
                "Lip-sync · Chanjing",
            ]
            assert all("Done" in person.hears(f"compareState{side}") for side in (1, 2))
            await person.press("compareToggle")
            await person.until(lambda: "Pause" in person.hears("compareToggle"))
            await person.press("compareToggle")
            await person.until(lambda: "Play" in person.hears("compareToggle"))
            await person.press("compareHear2")
            await person.press("compareToggle")
            await person.until(lambda: person.can_press("comparePlace") is False, 30)  # both have ended
            assert "Play" in person.hears("compareToggle")
            await person.press("compareCopy2")
            await person.until(lambda: person.clipboard().startswith("http"))
            await person.press("compareClose")
            await person.until(lambda: not person.sees("compareFacts1"))

    run(scenario(), 110)


def test_one_that_was_removed_is_missed_in_words(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await fill_in_both(person, clip)
            await both_made(person)
            await person.press("jobRemove")
            await person.press("questionRemove")
            await person.until(lambda: sum("Done" in row for row in person.rows("jobList")) == 1)
            await compare(person)
            assert person.sees("compareAlone")
            assert not person.sees("compareFacts2")
            await person.press("compareToggle")
            await person.until(lambda: "Pause" in person.hears("compareToggle"))
            await person.press("compareClose")
            await person.until(lambda: not person.sees("compareFacts1"))

    run(scenario(), 110)


def test_a_talking_avatar_fills_in_the_first_clouds_form(
    run: Run, folder: Path, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
            await open_form(person)
            await choose_face(person, Way("Public", "voice", 2), clip=folder, photo=folder)
            await person.write("scriptEdit", "Good morning.")
            await person.press("alsoSend-chanjing")
            await person.until(lambda: person.sees("crossingGo"))
            left = listed(person, "LeftOut")
            assert left[0].startswith("The avatar “")
            assert left[1:] == ["Movement that follows the sound"]
            assert listed(person, "ToDo") == ["Choose an avatar", "Choose a voice"]
            await person.press("crossingGo")
            await person.until(lambda: person.sees("formProblem-avatar"))
            assert person.value("scriptEdit") == "Good morning."
            assert person.sees("makeBoth")

    run(scenario(), 110)


def test_where_the_other_account_is_left_meanwhile_one_is_made(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await fill_in_both(person, clip)
            await person.press("navSettings")
            await person.press("accountSignOut")
            await person.press("questionLeave")
            await person.until(lambda: person.hears("accountState") == "Not connected")
            await person.press("navCreate")
            await person.until(lambda: person.sees("avatarFrom") and person.can_press("makeButton"))
            assert not person.sees("makeBoth")
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await person.until(lambda: sum("Done" in row for row in person.rows("jobList")) == 1, 60)
            assert not person.sees("jobCompare")

    run(scenario(), 110)
