"""What was being typed is still there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.storage.drafts import Drafts


def test_each_kind_has_a_draft_of_its_own(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("lip_sync", {"script": "你好 😀", "width": 720})
    drafts.keep("speech", {"script": "x"})
    drafts.keep("lip_sync", {"script": "你好"})
    assert Drafts(tmp_path).read("lip_sync") == {"script": "你好"}
    assert Drafts(tmp_path).read("speech") == {"script": "x"}


def test_any_file_name_can_be_kept(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("lip_sync", {"video": "/媒体/\udcff.mp4"})
    assert drafts.read("lip_sync") == {"video": "/媒体/\udcff.mp4"}


def test_nothing_typed_reads_as_nothing(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    assert drafts.read("lip_sync") == {}
    drafts.keep("lip_sync", {"a": 1})
    drafts.forget("lip_sync")
    drafts.forget("lip_sync")
    assert drafts.read("lip_sync") == {}


def test_a_draft_that_cannot_be_deleted_is_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep("lip_sync", {"a": 1})

    def refuses(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuses)
    drafts.forget("lip_sync")
    assert drafts.read("lip_sync") == {}


def test_a_draft_that_cannot_be_forgotten_is_said(tmp_path: Path) -> None:
    (tmp_path / "draft-lip_sync.json").mkdir()
    with pytest.raises(FileTrouble):
        Drafts(tmp_path).forget("lip_sync")


def test_the_newest_draft_is_the_one_kept_last(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    assert drafts.newest(["lip_sync", "speech"]) == "lip_sync"
    drafts.keep("speech", {"a": 1})
    assert drafts.newest(["lip_sync", "speech"]) == "speech"
    drafts.keep("lip_sync", {"a": 1})
    os.utime(tmp_path / "draft-speech.json", (1, 1))
    assert drafts.newest(["lip_sync", "speech"]) == "lip_sync"
