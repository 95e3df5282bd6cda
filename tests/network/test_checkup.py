"""The way to a cloud is told step by step, and what breaks it is named with what mends it."""

from __future__ import annotations

import datetime as dt
import os
import socket
import ssl
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme

from chanjing_studio.domain.checkup import Finding, Mark, Place, Step
from chanjing_studio.domain.errors import Stopped
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.checkup.certificate import read_certificate
from chanjing_studio.network.checkup.examine import USUAL, examine
from chanjing_studio.network.checkup.reach import Patience
from tests.cloud import Cloud
from tests.faults.proxy import Proxy
from tests.network.raw import Reply, raw_server, says, self_signed

HURRIED = Patience(name=5, connect=0.3, answer=0.3)
ENVELOPE = b'{"code": 10400, "msg": "", "trace_id": "1", "data": null}'


QUESTION = "/open/v1/list_common_audio?page=1"


def place(address: str, *, json: bool = True) -> Place:
    return Place(f"{address}{QUESTION}", Sentence("Making videos"), speaks_json=json)


def look(
    address: str, *, proxy: str | None = "", json: bool = True, patience: Patience = USUAL
) -> tuple[list[Finding], Finding]:
    """All findings, and the last one."""
    found = list(examine(place(address, json=json), proxy=proxy, still_wanted=lambda: None, patience=patience))
    return found, found[-1]


def answer(body: bytes = ENVELOPE, *more: str, status: str = "200 OK") -> Reply:
    return says("\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *more]), body)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def dated(hours: float) -> str:
    return time.strftime("Date: %a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + hours * 3600))


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """The one whom this computer trusts."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "trusted.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    return made


@contextmanager
def behind(leaf: trustme.LeafCert, folder: Path, reply: Reply) -> Generator[str]:
    """A server with this certificate; its address."""
    leaf.private_key_and_cert_chain_pem.write_to_path(str(folder / "shown.pem"))
    with raw_server(reply, folder / "shown.pem") as address:
        yield address


def test_all_is_well_on_the_way_to_the_cloud(cloud: Cloud) -> None:
    found, last = look(cloud.address)
    assert {each.mark for each in found} == {Mark.GOOD}
    assert [each.step for each in found] == [Step.PROXY, Step.ADDRESS, Step.ANSWER, Step.CLOCK]
    assert not last.fix


def test_no_key_is_sent(authority: trustme.CA) -> None:
    seen: list[bytes] = []

    def reply(connection: socket.socket) -> None:
        seen.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")

    with raw_server(reply) as address:
        look(address)
    head, *lines = seen[0].decode().strip().split("\r\n")
    assert head == f"GET {QUESTION} HTTP/1.1"
    assert {line.split(":")[0] for line in lines} == {"Host", "Accept", "Connection"}


def test_a_name_that_does_not_exist_is_told_from_a_network_that_is_down() -> None:
    _, last = look("https://cloud.invalid")
    assert (last.step, last.mark) == (Step.NAME, Mark.BAD)
    assert "cloud.invalid" in str(last.words)
    assert "online" in str(last.fix)


def test_a_closed_door_is_refused() -> None:
    _, last = look(f"http://127.0.0.1:{free_port()}")
    assert last.step is Step.ADDRESS
    assert "refused" in str(last.words)


def test_who_takes_the_call_and_says_nothing_does_not_answer() -> None:
    def listens(connection: socket.socket) -> None:
        while connection.recv(65536):
            pass

    with raw_server(listens) as address:
        _, last = look(address, patience=HURRIED)
    assert last.step is Step.ANSWER
    assert "does not answer" in str(last.words)


def test_a_call_that_nobody_takes_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(("127.0.0.1", port))
        _, last = look(f"http://127.0.0.1:{port}", patience=HURRIED)
        for each in waiting:
            each.close()
    assert last.step is Step.ADDRESS
    assert "does not answer" in str(last.words)


@pytest.mark.parametrize("said", [b"", b"\x00\x01 nonsense\r\n\r\n"])
def test_a_connection_that_is_cut_or_speaks_nonsense_is_cut(said: bytes) -> None:
    def reply(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(said)

    with raw_server(reply) as address:
        _, last = look(address)
    assert (last.step, last.mark) == (Step.ANSWER, Mark.BAD)
    assert "is cut" in str(last.words)


def test_who_speaks_no_encryption_is_cut(authority: trustme.CA) -> None:
    with raw_server(says("HTTP/1.1 200 OK")) as address:
        _, last = look(address.replace("http:", "https:"))
    assert (last.step, last.mark) == (Step.CERTIFICATE, Mark.BAD)


def test_a_certificate_that_holds_names_who_signed_it(authority: trustme.CA, tmp_path: Path) -> None:
    with behind(authority.issue_cert("127.0.0.1"), tmp_path, answer()) as address:
        found, _ = look(address)
    assert {each.mark for each in found} == {Mark.GOOD}
    assert any("signed by trustme" in str(each.words) for each in found)


def test_a_company_that_reads_along_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    company = trustme.CA(organization_name="Zscaler Inc.")
    company.cert_pem.write_to_path(str(tmp_path / "company.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "company.pem"))
    with behind(company.issue_cert("127.0.0.1"), tmp_path, answer()) as address:
        found, last = look(address)
    (told,) = (each for each in found if each.step is Step.CERTIFICATE)
    assert told.mark is Mark.NOTE
    assert "Zscaler Inc. reads along" in str(told.words)
    assert last.mark is Mark.GOOD


def test_a_stranger_who_signed_is_named(authority: trustme.CA, tmp_path: Path) -> None:
    stranger = trustme.CA(organization_name="Kontor Gateway")
    with behind(stranger.issue_cert("127.0.0.1"), tmp_path, answer()) as address:
        _, last = look(address)
    assert (last.step, last.mark) == (Step.CERTIFICATE, Mark.BAD)
    assert "signed by Kontor Gateway, whom this computer does not trust" in str(last.words)


def test_who_signed_for_themselves_is_not_trusted(authority: trustme.CA, tmp_path: Path) -> None:
    with raw_server(answer(), self_signed(tmp_path / "own.pem")) as address:
        _, last = look(address)
    assert "does not trust" in str(last.words)


def test_a_certificate_of_another_host_means_somebody_else(authority: trustme.CA, tmp_path: Path) -> None:
    with behind(authority.issue_cert("hotel.test", "*.hotel.test"), tmp_path, answer()) as address:
        _, last = look(address)
    assert "the certificate is for hotel.test, *.hotel.test" in str(last.words)
    assert "sign in" in str(last.fix)


@pytest.mark.parametrize(("begins", "ends", "word"), [(-20, -10, "ended on"), (10, 20, "begins only on")])
def test_a_certificate_of_another_time_asks_about_the_clock(
    authority: trustme.CA, tmp_path: Path, begins: int, ends: int, word: str
) -> None:
    now = dt.datetime.now(dt.UTC)
    first, last_day = now + dt.timedelta(days=begins), now + dt.timedelta(days=ends)
    leaf = authority.issue_cert("127.0.0.1", not_before=first, not_after=last_day)
    with behind(leaf, tmp_path, answer()) as address:
        _, last = look(address)
    assert word in str(last.words)
    assert "date" in str(last.fix)


@pytest.mark.parametrize(("hours", "word"), [(2, "120 min slow"), (-1, "60 min fast")])
def test_a_clock_that_is_off_is_told_by_how_much(hours: float, word: str) -> None:
    with raw_server(answer(ENVELOPE, dated(hours))) as address:
        _, last = look(address)
    assert (last.step, last.mark) == (Step.CLOCK, Mark.BAD)
    assert word in str(last.words)


@pytest.mark.parametrize(
    "page",
    [
        answer(b"<html>Welcome to the hotel</html>", "Content-Type: text/html; charset=utf-8", dated(5)),
        answer(b"", "Location: http://portal.hotel.test/?from=here", status="302 Found"),
        answer(b"", status="511 Network Authentication Required"),
    ],
)
def test_the_page_of_a_hotel_is_not_taken_for_the_cloud(page: Reply) -> None:
    with raw_server(page) as address:
        _, last = look(address)
    assert (last.step, last.mark) == (Step.ANSWER, Mark.BAD)
    assert "web page answers" in str(last.words)
    assert "browser" in str(last.fix)


def test_a_cloud_with_trouble_of_its_own_is_left_to_itself() -> None:
    with raw_server(answer(b"<html></html>", "Content-Type: text/html", status="502 Bad Gateway")) as address:
        _, last = look(address)
    assert last.mark is Mark.BAD
    assert "trouble of its own (502)" in str(last.words)


def test_an_answer_that_is_none_of_a_cloud_is_worth_knowing_and_files_may_answer_as_they_like() -> None:
    with raw_server(answer(b"Forbidden", status="403 Forbidden")) as address:
        _, last = look(address)
        _, of_files = look(address, json=False)
    assert last.mark is Mark.NOTE
    assert of_files.mark is Mark.GOOD


@pytest.fixture
def company(authority: trustme.CA, tmp_path: Path) -> Generator[Proxy]:
    """A proxy that leads every call to a cloud of this name."""
    with behind(authority.issue_cert("cloud.test"), tmp_path, answer()) as address:
        proxy = Proxy(int(address.rpartition(":")[2]))
        yield proxy
        proxy.close()


def test_the_way_through_a_proxy_is_told_without_its_password(company: Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, company.address.replace("//", "//somebody:pa55word@"))
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    found, last = look("https://cloud.test", proxy=None)
    assert last.mark is Mark.GOOD
    assert {each.mark for each in found} == {Mark.GOOD}
    assert "As the system says" in str(found[0].words)
    assert "pa55word" not in repr(found)


def test_a_proxy_of_ones_own_that_wants_a_login_says_so(company: Proxy) -> None:
    company.turn("password")
    found, last = look("https://cloud.test", proxy=company.address)
    assert "As chosen under Network" in str(found[0].words)
    assert (last.step, last.mark) == (Step.PROXY, Mark.BAD)
    assert "asks for a name and a password" in str(last.words)


def test_a_proxy_that_refuses_is_told_from_one_that_is_not_there(company: Proxy) -> None:
    company.turn("refuses")
    _, refused = look("https://cloud.test", proxy=company.address)
    assert "does not let calls to cloud.test through" in str(refused.words)
    _, gone = look("https://cloud.test", proxy=f"http://127.0.0.1:{free_port()}")
    assert gone.step is Step.ADDRESS
    assert "Look at the proxy" in str(gone.fix)
    company.turn("hangs up")
    _, cut = look("https://cloud.test", proxy=company.address)
    assert (cut.step, cut.mark) == (Step.PROXY, Mark.BAD)


def test_a_company_that_reads_along_behind_a_proxy_is_named_too(company: Proxy, tmp_path: Path) -> None:
    stranger = trustme.CA(organization_name="Kontor Gateway")
    with behind(stranger.issue_cert("cloud.test"), tmp_path, answer()) as address:
        proxy = Proxy(int(address.rpartition(":")[2]))
        _, last = look("https://cloud.test", proxy=proxy.address)
        proxy.close()
    assert "Kontor Gateway" in str(last.words)


@pytest.mark.parametrize("address", ["socks5://proxy.example:1080", "http://proxy.example:99999", "http://"])
def test_a_proxy_of_another_kind_is_no_proxy_for_the_web(address: str) -> None:
    _, last = look("https://cloud.test", proxy=address)
    assert (last.step, last.mark) == (Step.PROXY, Mark.BAD)


@pytest.mark.parametrize("moment", ["name", "answer"])
def test_it_ends_at_once_when_nobody_wants_it(moment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, free = threading.Event(), threading.Event()

    def asks_for_ever(*_: object, **__: object) -> list[object]:
        asked.set()
        free.wait(20)
        return []

    def silent(connection: socket.socket) -> None:
        connection.recv(65536)
        asked.set()
        free.wait(20)

    def unwanted() -> None:
        if asked.is_set():
            raise Stopped

    with raw_server(silent) as address:
        if moment == "name":
            monkeypatch.setattr(socket, "getaddrinfo", asks_for_ever)
        begun = time.monotonic()
        with pytest.raises(Stopped):
            list(examine(place(address), proxy="", still_wanted=unwanted))
        free.set()
    assert time.monotonic() - begun < 10


def test_bytes_that_are_no_certificate_are_none() -> None:
    der = ssl.PEM_cert_to_DER_cert(trustme.CA().cert_pem.bytes().decode())
    whole = read_certificate(der)
    assert whole
    assert whole.begins < time.time() < whole.ends
    for end in range(0, len(der), 7):
        assert read_certificate(der[:end]) is None
    for _ in range(200):
        read_certificate(os.urandom(80))
