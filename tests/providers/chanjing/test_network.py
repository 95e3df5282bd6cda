"""What breaks on the way is told apart exactly: only what surely never left is safe to repeat."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import (
    AnswerLost,
    BadAnswer,
    BadCertificate,
    Busy,
    ClockWrong,
    CloudError,
    ProxyTrouble,
    Unreachable,
)
from chanjing_studio.network.outgoing import Outgoing
from chanjing_studio.network.transport import ANSWER_LIMIT, Transport
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import CREATE, LIST, TOKEN, VOICES, Cloud
from tests.network.raw import Reply, raw_server, says, self_signed
from tests.providers.chanjing.conftest import KEYS, Connect
from tests.vault import MemoryVault


def client(address: str, *, proxy: str | None = "") -> Client:
    made = Client(chanjing_at(address), MemoryVault(), proxy=proxy, on_note=lambda _: None)
    made.access.token = lambda: "token"
    return made


def failing(call: Client, *, creates: bool = False) -> CloudError:
    with pytest.raises(CloudError) as caught:
        call.post("video_lip_sync/create", {}, creates=creates)
    return caught.value


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def ok(body: bytes, *more: str) -> Reply:
    return says("\n".join(["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *more]), body)


def test_a_closed_door_is_unreachable_even_for_a_create() -> None:
    assert type(failing(client(f"http://127.0.0.1:{free_port()}"), creates=True)) is Unreachable


def test_an_unknown_name_is_unreachable() -> None:
    assert type(failing(client("https://cloud.invalid"), creates=True)) is Unreachable


@pytest.mark.parametrize("cut", ["before", "handled", "answer"])
def test_a_create_that_left_and_was_not_answered_is_lost(cloud: Cloud, calls: Client, cut: str) -> None:
    cloud.fault(CREATE, cut=cut)
    with pytest.raises(AnswerLost):
        calls.post("video_lip_sync/create", {}, creates=True)


@pytest.mark.parametrize("cut", ["before", "handled", "answer"])
def test_a_read_that_was_not_answered_may_be_repeated(cloud: Cloud, chanjing: Chanjing, cut: str) -> None:
    cloud.fault(VOICES, cut=cut)
    with pytest.raises(Unreachable):
        chanjing.voices(1)
    assert chanjing.voices(1).voices


@pytest.mark.parametrize(
    ("trouble", "of_a_read"),
    [
        ({"status": 502, "page": "<html>Bad gateway</html>"}, Busy),
        ({"status": 504, "page": "<html></html>"}, Busy),
        ({"status": 524, "page": "<html></html>"}, Busy),
        ({"status": 200, "page": "<html>Sign in to the hotel</html>"}, BadAnswer),
        ({"status": 302, "headers": {"Location": "http://127.0.0.1:9/"}}, BadAnswer),
        ({"broken_json": True}, BadAnswer),
        ({"drop": ["code"]}, BadAnswer),
        ({"put": {"code": "0"}}, BadAnswer),
        ({"put": {"code": True}}, BadAnswer),
    ],
)
def test_an_answer_that_is_no_envelope_loses_a_create_and_not_a_read(
    cloud: Cloud, calls: Client, trouble: dict[str, Any], of_a_read: type[CloudError]
) -> None:
    cloud.fault(VOICES, **trouble)
    with pytest.raises(CloudError) as caught:
        calls.get("list_common_audio", {})
    assert type(caught.value) is of_a_read
    cloud.fault(CREATE, **trouble)
    with pytest.raises(AnswerLost):
        calls.post("video_lip_sync/create", {}, creates=True)


@pytest.mark.parametrize(
    "trouble",
    [
        {"code": 40001, "msg": "超出QPS限制"},
        {"status": 429, "page": "<html></html>"},
        {"status": 503, "page": "<html></html>"},
    ],
)
def test_being_turned_away_is_busy_and_nothing_was_made(cloud: Cloud, calls: Client, trouble: dict[str, Any]) -> None:
    cloud.fault(CREATE, **trouble)
    with pytest.raises(Busy):
        calls.post("video_lip_sync/create", {}, creates=True)


def test_a_status_that_contradicts_its_envelope_is_not_believed(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(VOICES, status=500, page='{"code": 0, "data": {}}')
    with pytest.raises(Busy):
        chanjing.voices(1)
    cloud.fault(VOICES, status=200, page="[]")
    with pytest.raises(BadAnswer):
        chanjing.voices(1)


def test_the_pause_asked_for_is_told(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(VOICES, status=429, headers={"Retry-After": "7"})
    with pytest.raises(Busy) as caught:
        chanjing.voices(1)
    assert caught.value.retry_after == 7


def test_a_pause_may_be_asked_for_with_a_date(cloud: Cloud, chanjing: Chanjing) -> None:
    then = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 60))
    cloud.fault(VOICES, status=503, headers={"Retry-After": then})
    with pytest.raises(Busy) as caught:
        chanjing.voices(1)
    assert caught.value.retry_after
    assert 50 < caught.value.retry_after <= 60


def test_numbers_that_are_none_are_missing() -> None:
    with raw_server(ok(b'{"code": 0, "data": {"status": 1e999}}')) as address, pytest.raises(BadAnswer):
        client(address).get("x", {}).number("status")


def test_a_script_that_is_no_text_is_sent_all_the_same(cloud: Cloud, calls: Client) -> None:
    calls.post("video_lip_sync/list", {"page": 1, "x": "\ud83d"})
    assert cloud.calls(LIST)[-1]["code"] == 0


def test_an_answer_too_long_to_be_true_is_not_read_to_its_end() -> None:
    bomb = gzip.compress(b"0" * (ANSWER_LIMIT * 2))
    with raw_server(ok(bomb, "Content-Encoding: gzip")) as address:
        assert isinstance(failing(client(address)), BadAnswer)


def test_the_token_does_not_follow_a_redirect() -> None:
    seen: list[bytes] = []

    def record(connection: socket.socket) -> None:
        seen.append(connection.recv(65536))

    with raw_server(record) as elsewhere:
        moved = says(f"HTTP/1.1 307 Moved\nLocation: {elsewhere}/\nContent-Length: 0")
        with raw_server(moved) as address:
            assert isinstance(failing(client(address)), BadAnswer)
    assert seen == []


def test_a_certificate_nobody_vouches_for_is_named(tmp_path: Path) -> None:
    with raw_server(ok(b"{}"), self_signed(tmp_path / "own.pem")) as address:
        error = failing(client(address), creates=True)
    assert type(error) is BadCertificate
    assert "not trusted" in str(error)


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a certificate has to be for the system to trust it."""
    path = tmp_path / "trusted.pem"
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return path


def test_the_systems_certificates_are_the_ones_that_count(trusted: Path) -> None:
    answer = json.dumps({"code": 0, "msg": "", "trace_id": "1", "data": "x"}).encode()
    with raw_server(ok(answer), self_signed(trusted)) as address:
        assert client(address).get("anything", {}).value == "x"


def test_a_certificate_from_the_future_means_a_slow_clock(trusted: Path) -> None:
    with raw_server(ok(b"{}"), self_signed(trusted, begins=10, ends=20)) as address:
        assert type(failing(client(address), creates=True)) is ClockWrong


def test_a_certificate_that_has_run_out_asks_about_the_date(trusted: Path) -> None:
    with raw_server(ok(b"{}"), self_signed(trusted, begins=-20, ends=-10)) as address:
        error = failing(client(address))
    assert type(error) is BadCertificate
    assert "date" in str(error)


@pytest.mark.parametrize(("hours", "word"), [(1, "60 min slow"), (-1, "60 min fast")])
def test_a_clock_known_to_be_off_is_blamed(trusted: Path, hours: int, word: str) -> None:
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + hours * 3600))
    transport = Transport(proxy="")
    with raw_server(ok(b"{}", f"Date: {date}")) as heard:
        transport.ask(Outgoing(method="GET", url=heard))
    with (
        raw_server(ok(b"{}"), self_signed(trusted, begins=-20, ends=-10)) as address,
        pytest.raises(ClockWrong) as caught,
    ):
        transport.ask(Outgoing(method="GET", url=address))
    assert word in str(caught.value)


def test_a_proxy_that_refuses_is_named_and_nothing_left() -> None:
    with raw_server(says("HTTP/1.1 403 Forbidden\nContent-Length: 0")) as proxy:
        assert type(failing(client("https://cloud.invalid", proxy=proxy), creates=True)) is ProxyTrouble


def test_a_proxy_that_wants_a_password_is_named() -> None:
    with raw_server(says("HTTP/1.1 407 Proxy Authentication Required\nContent-Length: 0")) as proxy:
        assert "password" in str(failing(client("https://cloud.invalid", proxy=proxy)))


def test_a_proxy_of_a_kind_that_is_not_supported_is_named() -> None:
    assert "SOCKS" in str(failing(client("https://cloud.invalid", proxy="socks5://127.0.0.1:9")))


def test_the_systems_proxy_is_used_unless_none_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free_port()}")
    assert type(failing(client("https://cloud.invalid", proxy=None))) is ProxyTrouble
    assert type(failing(client("https://cloud.invalid", proxy=""))) is Unreachable


def test_this_computer_is_never_spoken_to_through_a_proxy(cloud: Cloud, connect: Connect) -> None:
    assert connect(cloud.address, proxy="http://127.0.0.1:9").sign_in(KEYS).sandbox


def test_no_netrc_is_looked_into(
    cloud: Cloud, chanjing: Chanjing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login somebody password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    chanjing.voices(1)
    assert "authorization" not in cloud.calls(VOICES)[-1]["headers"]


def test_each_create_gets_a_connection_of_its_own() -> None:
    answer = json.dumps({"code": 0, "data": "made"}).encode()
    connections: list[int] = []

    def count(connection: socket.socket) -> None:
        connections.append(1)
        while connection.recv(65536):
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(answer), answer))

    with raw_server(_in_threads(count)) as address:
        call = client(address)
        call.get("x", {})
        call.get("x", {})
        assert len(connections) == 1
        call.post("x", {}, creates=True)
        assert len(connections) == 2


def _in_threads(reply: Reply) -> Reply:
    def see_through(own: socket.socket) -> None:
        with own, suppress(OSError):
            reply(own)

    def answer(connection: socket.socket) -> None:
        threading.Thread(target=see_through, args=(connection.dup(),), daemon=True).start()

    return answer


def test_wrong_keys_are_told_from_a_cloud_that_is_down(cloud: Cloud, connect: Connect) -> None:
    cloud.fault(TOKEN, code=50000, msg="系统内部错误")
    with pytest.raises(Busy):
        connect(cloud.address).sign_in(KEYS)


def test_a_page_of_the_network_says_nothing_of_the_keys(cloud: Cloud, connect: Connect) -> None:
    cloud.fault(TOKEN, status=401, page="<html>Sign in to this network</html>")
    with pytest.raises(BadAnswer, match="web page"):
        connect(cloud.address).sign_in(KEYS)
