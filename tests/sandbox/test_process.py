"""The sandbox as a process: its address, its end, and what it remembers."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests

from chanjing_studio.sandbox.process import SandboxNotStarted, SandboxProcess
from tests.cloud import VOICES, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for

COMMAND = [sys.executable, "-m", "chanjing_studio.sandbox"]


def test_its_first_line_is_exactly_its_address() -> None:
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().rstrip("\n")
        assert address.startswith("http://127.0.0.1:")
        assert requests.get(address + VOICES, timeout=5).json()["code"] == 10400
        process.terminate()
        assert (process.wait(5), process.stdout.read()) == (0, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_and_its_own_folder_goes_with_it(tmp_path: Path, number: signal.Signals) -> None:
    environment = {"TMPDIR": str(tmp_path), "PATH": ""}
    with subprocess.Popen(
        COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        assert len(list(tmp_path.iterdir())) == 1
        process.send_signal(number)
        assert (process.wait(5), process.stderr.read()) == (0, "")
    assert list(tmp_path.iterdir()) == []


def test_it_refuses_to_listen_beyond_this_computer() -> None:
    ended = subprocess.run([*COMMAND, "--host", "0.0.0.0"], capture_output=True, text=True, timeout=20, check=False)  # noqa: S104
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "The sandbox only listens on this computer, not on 0.0.0.0.\n"


def test_it_ends_when_its_starter_goes_away() -> None:
    process = subprocess.Popen([*COMMAND, "--until-stdin-closes"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        process.stdin.close()
        assert process.wait(5) == 0


def test_a_taken_port_is_said_and_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SandboxNotStarted, match=f"cannot listen on 127.0.0.1:{port}"):
            SandboxProcess.start(port=port)


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_its_state_survives_a_restart(tmp_path: Path, clip: Path, end: str) -> None:
    with running_cloud(tmp_path / "state") as cloud, customer_of(cloud) as customer:
        video = customer.upload(clip)
        done = customer.made(video)
        cloud.fault("*/create", fate={"stuck_at": 50})
        unfinished = customer.create(video)["data"]
        token = customer.http.headers["access_token"]
        getattr(cloud, end)()
    with running_cloud(tmp_path / "state") as cloud, requests.Session() as http:
        cloud.lift_limits()
        http.headers["access_token"] = token
        customer = Customer(cloud, http)
        again = customer.detail(done["id"])
        assert again["status"] == 20
        assert again["video_url"].startswith(cloud.address)
        assert requests.get(again["video_url"], timeout=5).ok
        assert customer.file(video)["status"] == 1
        cloud.change_task(unfinished)
        assert customer.ended(unfinished)["status"] == 20


def test_a_task_goes_on_after_a_sudden_end(tmp_path: Path, clip: Path) -> None:
    with running_cloud(tmp_path / "state", pace="5") as cloud, customer_of(cloud) as customer:
        task_id = customer.create(customer.upload(clip))["data"]
        wait_for(lambda: customer.detail(task_id)["status"] == 10)
        token = customer.http.headers["access_token"]
        cloud.kill()
    with running_cloud(tmp_path / "state") as cloud, requests.Session() as http:
        cloud.lift_limits()
        http.headers["access_token"] = token
        assert Customer(cloud, http).ended(task_id)["status"] == 20


def test_it_answers_quickly_while_a_hundred_tasks_are_made(clip: Path) -> None:
    with running_cloud() as cloud, customer_of(cloud) as customer:
        order = {"tts_config": {"text": "你好，世界。", "audio_man_id": customer.voices()[0]["id"]}}
        video = customer.upload(clip)
        for _ in range(100):
            assert customer.create(video, **order, screen_width=320, screen_height=480)["code"] == 0
        pauses: list[float] = []

        def some_are_done() -> bool:
            began = time.monotonic()
            shown = customer.list(page_size=100)["list"]
            pauses.append(time.monotonic() - began)
            assert len(shown) == 100
            return sum(task["status"] == 20 for task in shown) >= 20

        wait_for(some_are_done)
        assert max(pauses) < 0.5
