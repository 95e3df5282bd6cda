"""Keys, signing, and looking at what was signed, as those do who publish a version."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import feed
from chanjing_studio.domain.update_feed import believable
from chanjing_studio.services.feed_seal import opened
from tests.feeds import DAY, listed, time_text


class Desk:
    """A folder with a key, and a build that believes it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self.key, self.signed = folder / "private.pem", folder / "list.json"
        self.words = folder / "words"
        self.words.write_text("a passphrase\n")
        self._source = folder / "updates.json"
        monkeypatch.setattr(feed, "SOURCE", self._source)
        self.build(address="", keys=[])
        said = self.does("key", self.key, "--passphrase-file", self.words)
        self.public = said.splitlines()[-1]

    def build(self, **fields: Any) -> None:
        """What the build says of where it looks."""
        whole = {"address": "https://a.example/x", "least_serial": 0} | fields
        self._source.write_text(json.dumps(whole))

    def does(self, *arguments: str | Path, fails: bool = False) -> str:
        """Obey a command; what it says."""
        assert feed.main([str(argument) for argument in arguments]) == int(fails)
        return self._capsys.readouterr().out

    def sign(self, *more: str | Path, fails: bool = False, **changes: Any) -> str:
        """Sign a list with some fields changed."""
        draft = self.folder / "draft.json"
        draft.write_text(json.dumps(listed(now=time.time(), **changes), indent=1))
        by = ("--key", self.key, "--passphrase-file", self.words)
        return self.does("sign", draft, self.signed, *by, *more, fails=fails)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


def test_what_is_signed_is_believed_by_the_program(desk: Desk) -> None:
    assert "nobody's program reads this list" in desk.sign()
    assert "not signed" in desk.does("check", desk.signed, fails=True)
    desk.build(keys=[desk.public])
    assert "serial 5, version 9.1" in desk.does("check", desk.signed)
    key = feed.source_in(feed.SOURCE.read_bytes())
    assert key
    assert believable(opened(desk.signed.read_bytes(), key.keys), now=time.time()).newest == "9.1"
    desk.build(keys=[desk.public], least_serial=6)
    assert "least_serial" in desk.does("check", desk.signed, fails=True)


def test_a_private_key_is_for_its_owner_alone_and_is_never_written_over(desk: Desk) -> None:
    before = desk.key.read_bytes()
    assert b"ENCRYPTED" in before
    if sys.platform != "win32":
        assert desk.key.stat().st_mode & 0o777 == 0o600
    assert "left as it is" in desk.does("key", desk.key, "--passphrase-file", desk.words, fails=True)
    assert desk.key.read_bytes() == before
    inside = feed.ROOT / "packaging" / "private.pem"
    assert "out of the checkout" in desk.does("key", inside, "--passphrase-file", desk.words, fails=True)
    assert not inside.exists()


def test_a_number_stands_for_one_list(desk: Desk) -> None:
    desk.sign(notes={"en": "One.", "zh_CN": "一。"})
    before = desk.signed.read_bytes()
    assert "must be above 5" in desk.sign(notes={"en": "Two.", "zh_CN": "二。"}, fails=True)
    assert desk.signed.read_bytes() == before
    desk.sign(serial=6)
    desk.signed.write_text("something else")
    assert "no signed list" in desk.sign(serial=7, fails=True)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"page": "http://a.example/"}, "page"),
        ({"files": {"linux-x86_64": {}}}, "files.linux-x86_64"),
        ({"expires": time_text(time.time() + 200 * DAY)}, "180 days"),
        ({"signed": time_text(time.time() - 3 * DAY)}, "time of today"),
        ({"signed": time_text(time.time() - 3600), "expires": time_text(time.time() - 60)}, "over"),
    ],
)
def test_a_list_that_no_program_should_get_is_not_signed(desk: Desk, changes: dict[str, Any], said: str) -> None:
    assert said in desk.sign(fails=True, **changes)
    assert not desk.signed.exists()


def test_the_files_are_looked_at(desk: Desk) -> None:
    there = desk.folder / "Studio-9.1.tar.gz"
    assert "is not there" in desk.sign("--files", desk.folder, fails=True)
    there.write_text("tesT")
    assert "says something else" in desk.sign("--files", desk.folder, fails=True)
    there.write_text("test")
    desk.sign("--files", desk.folder)


def test_a_wrong_passphrase_and_a_wrong_file_are_said(desk: Desk) -> None:
    desk.words.write_text("another")
    assert "passphrase is another" in desk.sign(fails=True)
    desk.key.write_text("nothing")
    assert "no private key" in desk.sign(fails=True)
    desk.key.unlink()
    assert "private.pem" in desk.sign(fails=True)
