"""The log file: the program is heard, and no secret is, whoever writes it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from chanjing_studio.domain.redaction import hide
from chanjing_studio.storage import log_file
from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.storage.secrets import SECURE_BACKENDS, KeyringVault
from tests.conftest import MemoryKeyring

PLANTED = "pl4nted/+key of log"
BESIDE = "https://res.example/f.mp4?Expires=1790000900&OSSAccessKeyId=zz&Signature=pl4ntedtoo%3D"
PROXY = "http://me:pl4ntedtoo@proxy.example:8080"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log file, open; everything is heard in it."""
    before = logging.getLogger().level
    handler = open_log(tmp_path)
    logging.getLogger().setLevel(logging.DEBUG)
    hide(PLANTED)
    yield tmp_path / log_file.NAME
    close_log(handler)
    logging.getLogger().setLevel(before)


def read(log: Path) -> str:
    """What is in it; none of what was planted is."""
    text = log.read_text("utf-8")
    for secret in (PLANTED, quote(PLANTED, safe=""), json.dumps(PLANTED)[1:-1], "pl4nted"):
        assert secret not in text
    return text


def fails_on_the_way() -> None:
    """An error, and the one it led to."""
    try:
        int(PLANTED)
    except ValueError as error:
        raise ConnectionError(f"{PROXY} {BESIDE}") from error


def test_the_program_is_heard_and_chatty_libraries_are_not(tmp_path: Path) -> None:
    handler = open_log(tmp_path)
    logging.getLogger("chanjing_studio.services.jobs").info("job written")
    logging.getLogger("urllib3.connectionpool").info("chatter")
    close_log(handler)
    text = (tmp_path / "studio.log").read_text("utf-8")
    assert "job written" in text
    assert "chatter" not in text


@pytest.mark.parametrize("name", ["root", "chanjing_studio", "chanjing_studio.storage.deep.below", "urllib3", "qt"])
def test_no_message_and_no_argument_carries_a_secret_whoever_writes_it(log: Path, name: str) -> None:
    logger = logging.getLogger(None if name == "root" else name)
    logger.warning("heard " + PLANTED)
    logger.warning("heard %s and %r", PLANTED, {"token": PLANTED, "url": BESIDE, b"key": PLANTED.encode()})
    logger.warning("heard %(key)s", {"key": json.dumps({"secret_key": PLANTED})})
    logger.warning("heard %s %s", quote(PLANTED, safe=""), BESIDE, stack_info=True)
    logger.warning(PROXY)
    assert read(log).count("heard …") >= 2


def test_a_child_that_answers_for_itself_has_no_way_around(log: Path) -> None:
    child = logging.getLogger("library.of.somebody")
    child.addFilter(lambda _: True)
    child.setLevel(logging.DEBUG)
    child.debug('https://res.example:443 "PUT /upload?Signature=pl4ntedtoo&Expires=1 HTTP/1.1" 200 None')
    child.debug("send: b'GET /x HTTP/1.1\\r\\naccess_token: pl4ntedtoo\\r\\n\\r\\n'")
    child.debug("headers: %s", {"access_token": "pl4ntedtoo", "Authorization": "Basic cGw0bnRlZA=="})
    assert "PUT /upload?…" in read(log)


def test_an_error_and_what_led_to_it_come_without_their_secrets(log: Path) -> None:
    try:
        fails_on_the_way()
    except ConnectionError:
        logging.getLogger("asyncio").exception("unforeseen", stack_info=True)
    text = read(log)
    assert "ValueError: invalid literal for int() with base 10: '…'" in text
    assert "ConnectionError: http://…@proxy.example:8080 https://res.example/f.mp4?…" in text
    assert "in fails_on_the_way" in text


def test_a_line_that_cannot_be_put_together_is_not_printed_with_its_arguments(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (ours,) = (each for each in logging.getLogger().handlers if isinstance(each, log_file.RotatingFileHandler))
    ours.handle(logging.makeLogRecord({"name": "careless", "msg": "two places %s %s", "args": (PLANTED,)}))
    assert "[careless] a line could not be written" in read(log)
    assert capfd.readouterr() == ("", "")


def test_what_the_vault_gave_and_took_is_known_to_the_log(log: Path, memory_keyring: MemoryKeyring) -> None:
    trusted = SECURE_BACKENDS | {MemoryKeyring.__module__}
    KeyringVault(trusted=trusted).write(
        "p/keys", json.dumps({"app_id": "f00dfee1", "secret_key": "key-that-was-taken"})
    )
    memory_keyring.kept["Chanjing Studio", "p/token"] = json.dumps({"token": "token-that-was-given", "expires": 7.0})
    assert KeyringVault(trusted=trusted).read("p/token")
    logging.getLogger("x").warning("f00dfee1, key-that-was-taken and token-that-was-given")
    assert "…, … and …" in read(log)


def test_the_log_is_cut_and_the_oldest_goes(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (ours,) = (each for each in logging.getLogger().handlers if isinstance(each, log_file.RotatingFileHandler))
    monkeypatch.setattr(ours, "maxBytes", 2_000)
    for number in range(200):
        logging.getLogger("x").warning("line %04d, %s", number, PLANTED)
    names = {path.name for path in log.parent.iterdir()}
    assert names == {log.name, *(f"{log.name}.{number}" for number in range(1, log_file.FILES_KEPT + 1))}
    assert "line 0199, …" in read(log)
    assert "line 0000" not in "".join(read(path) for path in log.parent.iterdir())
    assert all(path.stat().st_size <= 2_000 for path in log.parent.iterdir())


def test_a_log_that_cannot_be_cut_now_loses_no_line(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (ours,) = (each for each in logging.getLogger().handlers if isinstance(each, log_file.RotatingFileHandler))
    monkeypatch.setattr(ours, "maxBytes", 500)
    in_the_way = log.with_name(f"{log.name}.{log_file.FILES_KEPT}")
    in_the_way.mkdir()
    for number in range(60):
        logging.getLogger("x").warning("line %04d", number)
    written = "".join(read(path) for path in log.parent.iterdir() if path.is_file())
    assert [number for number in range(60) if f"line {number:04}" not in written] == []
    in_the_way.rmdir()
    logging.getLogger("x").warning("at last")
    assert "at last" in read(log)
    assert "line 0059" not in read(log)


def test_a_disk_that_takes_nothing_is_borne_in_silence(
    log: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Full:
        def write(self, text: str) -> None:
            raise OSError(28, "No space left on device")

        def flush(self) -> None: ...

        def close(self) -> None: ...

    (ours,) = (each for each in logging.getLogger().handlers if isinstance(each, log_file.RotatingFileHandler))
    monkeypatch.setattr(ours, "maxBytes", 0)
    monkeypatch.setattr(ours, "stream", Full())
    ours.handle(logging.makeLogRecord({"name": "x", "msg": PLANTED}))
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_log_on_a_full_disk_can_be_closed(tmp_path: Path) -> None:
    (tmp_path / log_file.NAME).symlink_to("/dev/full")
    handler = open_log(tmp_path)
    handler.emit(logging.makeLogRecord({"msg": "not kept"}))
    close_log(handler)
