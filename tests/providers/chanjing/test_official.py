"""Keys that the official tools left behind are found and their files left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.chanjing.official import found_keys


def write(path: Path, **content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_tools_own_file_is_found_and_untouched(tmp_path: Path) -> None:
    path = write(tmp_path / ".chanjing" / "credentials.json", app_id=" a1b2c3d4\n", secret_key="k", access_token="t")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    (found,) = found_keys({}, tmp_path)
    assert found.place == str(path)
    assert found.read() == Keys("a1b2c3d4", "k")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("name", ["CHANJING_OPENAPI_CREDENTIALS_DIR", "CHANJING_CONFIG_DIR"])
def test_the_folder_can_be_moved(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "moved" / "credentials.json", app_id="a", secret_key="k")
    assert [found.place for found in found_keys({name: str(tmp_path / "moved")}, tmp_path)] == [str(path)]


def test_the_newer_name_of_the_folder_wins(tmp_path: Path) -> None:
    new = write(tmp_path / "new" / "credentials.json", app_id="n", secret_key="k")
    write(tmp_path / "old" / "credentials.json", app_id="o", secret_key="k")
    folders = {"CHANJING_OPENAPI_CREDENTIALS_DIR": str(new.parent), "CHANJING_CONFIG_DIR": str(tmp_path / "old")}
    assert [found.read().app_id for found in found_keys(folders, tmp_path)] == ["n"]


def test_variables_and_the_other_tools_file_are_found_too(tmp_path: Path) -> None:
    write(tmp_path / ".chanjing" / "config.json", app_id="c", secret_key="k")
    environ = {"CHANJING_APP_ID": "e ", "CHANJING_SECRET_KEY": " k"}
    assert [found.read().app_id for found in found_keys(environ, tmp_path)] == ["e", "c"]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"app_id": "a"}', '{"app_id": "", "secret_key": "k"}', "\xff",
     "[" * 100_000, '{"app_id": {}, "secret_key": true}']
)  # fmt: skip
def test_files_without_keys_are_not_offered(tmp_path: Path, text: str) -> None:
    path = tmp_path / ".chanjing" / "credentials.json"
    path.parent.mkdir()
    path.write_bytes(text.encode("latin-1"))
    assert found_keys({"CHANJING_APP_ID": "only half"}, tmp_path) == ()


def test_a_folder_of_a_user_whom_nobody_knows_holds_no_keys(tmp_path: Path) -> None:
    assert found_keys({"CHANJING_CONFIG_DIR": "~nobody-of-that-name/keys"}, tmp_path) == ()


def test_keys_that_went_meanwhile_are_said(tmp_path: Path) -> None:
    path = write(tmp_path / ".chanjing" / "credentials.json", app_id="a", secret_key="k")
    (found,) = found_keys({}, tmp_path)
    path.unlink()
    with pytest.raises(FileTrouble):
        found.read()


def test_keys_are_not_shown(tmp_path: Path) -> None:
    write(tmp_path / ".chanjing" / "credentials.json", app_id="a", secret_key="planted-secret")
    (found,) = found_keys({"CHANJING_APP_ID": "a", "CHANJING_SECRET_KEY": "planted-secret"}, tmp_path)[:1]
    assert "planted-secret" not in repr(found)
