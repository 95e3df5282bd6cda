"""Settings and drafts outlive the program, and damage does not stop it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.storage.json_file import read_json, write_json
from chanjing_studio.storage.settings import Settings, SettingsFile, proxy_problem

CHANGED = Settings(
    language="zh_CN",
    theme="dark",
    proxy="",
    save_folder="/家/视频",
    favourite_voices=("a", "b"),
    recent_voices=("c",),
    voice_names={"chanjing-1": {"a": "店长"}},
    window="AdnQ",
    safe_area="douyin",
    welcomed=True,
)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    assert file.load() == Settings()
    file.save(CHANGED)
    assert file.load() == CHANGED
    file.save(Settings())
    assert file.load() == Settings()


def test_settings_that_could_not_be_read_are_not_written_over(tmp_path: Path) -> None:
    path, away = tmp_path / "settings.json", tmp_path / "away.json"
    SettingsFile(path).save(CHANGED)
    path.replace(away)
    path.mkdir()  # as when another program holds it
    file = SettingsFile(path)
    assert file.load() == Settings()
    path.rmdir()
    away.replace(path)
    file.save(Settings(theme="dark"))
    assert file.load() == Settings(theme="dark")
    (aside,) = tmp_path.glob("settings.json.damaged-*")
    assert json.loads(aside.read_text())["voice_names"] == {"chanjing-1": {"a": "店长"}}
    file.save(Settings())
    assert len([*tmp_path.iterdir()]) == 2


@pytest.mark.parametrize(
    "kept",
    [
        {"language": 1, "theme": None, "proxy": 5, "welcomed": "yes", "favourite_voices": "abc"},
        {"favourite_voices": [1, None], "from_the_future": {}},
        {"voice_names": {"chanjing-1": {"a": 1}, "b": "c"}},
        {"voice_names": [["a", "b"]]},
        {"window": "\ud800", "save_folder": "a\0b", "proxy": "http://\ud800", "theme": "\0"},
        {},
    ],
)
def test_what_another_version_wrote_is_read_as_far_as_it_goes(tmp_path: Path, kept: dict[str, Any]) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(kept))
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize("damage", [b"", b'{"theme": "da', b"\xff\xfe\x00", b"[1]", b"[" * 100_000])
def test_a_damaged_file_is_kept_aside(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    assert SettingsFile(path).load() == Settings()
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("settings.json.damaged-")
    assert aside.read_bytes() == damage
    SettingsFile(path).save(CHANGED)
    assert SettingsFile(path).load() == CHANGED


def test_what_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    assert read_json(tmp_path / "settings.json") == {}
    assert (tmp_path / "settings.json").is_dir()


def test_a_write_that_breaks_off_leaves_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    write_json(path, {"old": True})

    def no_space(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(FileTrouble, match=r"“settings\.json” could not be kept"):
        write_json(path, {"new": True})
    assert read_json(path) == {"old": True}


@pytest.mark.parametrize("good", ["http://proxy.example:8080", "http://127.0.0.1:7890", "https://proxy.example"])
def test_addresses_of_proxies_are_taken(good: str) -> None:
    assert proxy_problem(good) is None


@pytest.mark.parametrize(
    "bad", ["proxy", "", "socks5://127.0.0.1:1", "http://", "http://x:99999", "http://x:0", "http://[x"]
)
def test_what_is_no_address_of_a_proxy_is_said(bad: str) -> None:
    assert proxy_problem(bad)


def test_a_proxy_with_a_password_is_a_secret_and_not_taken() -> None:
    assert "system" in str(proxy_problem("http://me:planted-secret@proxy.example:8080"))
