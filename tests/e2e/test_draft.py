"""What was entered and not made yet."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from chanjing_studio.ui.create.page import DRAFT_PAUSE_MS
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import fill_in

WORDS = "一句还没说完的话, half said"


@pytest.mark.parametrize("crash", [False, True], ids=["closed", "crashed"])
def test_what_was_entered_is_still_there_at_the_next_start(
    run: Run, home: Path, clip: Path, tmp_path: Path, crash: bool
) -> None:
    async def before() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip, words=WORDS)
            await person.set_number("speedSpin", 1.5)
            if crash:
                # The words before it were kept a moment ago, and the note of that is still there.
                await person.until(lambda: any("1.5" in draft.read_text() for draft in drafts(home)))
                await person.until(lambda: person.sees("draftKept"))
                shutil.copytree(home, tmp_path / "as a crash leaves it")

    async def after(folder: Path) -> None:
        async with at_the_window(folder) as person:
            await person.until_hears("videoInfo", "clip.mp4")
            assert WORDS in person.value("scriptEdit")
            assert "1.5" in person.value("speedSpin")
            assert "Emma" in person.hears("voiceName")
            await person.until(lambda: person.can_press("makeButton"))

    run(before())
    run(after(tmp_path / "as a crash leaves it" if crash else home))


def drafts(home: Path) -> list[Path]:
    return list(home.glob("draft-*.json"))


def test_what_was_about_to_be_kept_as_the_window_closes_is_kept(run: Run, home: Path) -> None:
    async def before() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("scriptEdit"))
            await person.write("scriptEdit", WORDS)
            time.sleep(DRAFT_PAUSE_MS / 1000)  # noqa: ASYNC251 - the loop stands still: its next turn keeps the draft

    async def after() -> None:
        async with at_the_window(home) as person:
            assert WORDS in person.value("scriptEdit")

    run(before())
    run(after())


def test_a_form_with_nothing_in_it_keeps_no_draft(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("makeButton"))
            assert not person.can_press("clearDraft")
            await person.write("scriptEdit", WORDS)
            await person.until(lambda: person.sees("draftKept"))
            assert drafts(home)
            await person.press("clearDraft")
            await person.until(lambda: not drafts(home))
            assert not person.sees("draftKept")
            assert not person.can_press("clearDraft")

    run(scenario())
