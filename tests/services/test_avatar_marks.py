from __future__ import annotations

from pathlib import Path

import pytest

from chanjing_studio.services.avatar_marks import AvatarMarks
from chanjing_studio.services.background import Background
from chanjing_studio.services.marks import Marks
from tests.conftest import Run


def test_the_marks_of_each_account_are_there_at_the_next_start(tmp_path: Path, run: Run) -> None:
    background = Background()

    async def mark(owner: str, *ids: str) -> None:
        marks = AvatarMarks(tmp_path / "marks.json", background, owner=owner)
        for each in ids:
            marks.keep(marks.now.with_favourite(each, chosen=True).with_used(each))
        assert marks.now.favourites[0] == ids[-1]
        await marks.close()

    run(mark("me", "a", "b"))
    run(mark("you", "c"))

    assert AvatarMarks(tmp_path / "marks.json", background, owner="me").now == Marks(("b", "a"), ("b", "a"))
    assert AvatarMarks(tmp_path / "marks.json", background, owner="you").now == Marks(("c",), ("c",))
    background.close()


@pytest.mark.parametrize("text", ["", "[]", '{"me": 7}', '{"me": {"favourites": "abc", "recent": [1, null]}}'])
def test_a_file_that_holds_something_else_holds_no_marks(tmp_path: Path, text: str) -> None:
    (tmp_path / "marks.json").write_text(text, "utf-8")
    background = Background()

    assert AvatarMarks(tmp_path / "marks.json", background, owner="me").now == Marks()
    background.close()


def test_marks_that_cannot_be_kept_are_in_force_all_the_same(
    tmp_path: Path, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    background = Background()

    async def scenario() -> None:
        marks = AvatarMarks(tmp_path / "none" / "marks.json", background, owner="me")
        marks.keep(Marks(("a",)))
        await marks.close()
        assert marks.now == Marks(("a",))

    run(scenario())
    background.close()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
