"""One sandbox for all tests of it, as new before each."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.clips import make_clip, make_sound
from tests.cloud import Cloud, running_cloud
from tests.sandbox.customer import Customer, customer_of
from tests.sandbox.listener import Listener


@pytest.fixture(scope="session")
def shared_cloud() -> Iterator[Cloud]:
    """The one process."""
    with running_cloud() as cloud:
        yield cloud


@pytest.fixture
def cloud(shared_cloud: Cloud) -> Cloud:
    """The sandbox with nothing in it and its usual limits."""
    shared_cloud.reset()
    return shared_cloud


@pytest.fixture
def customer(cloud: Cloud) -> Iterator[Customer]:
    """A signed-in customer whom no limit stops."""
    with customer_of(cloud) as customer:
        yield customer


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a moving bar, 160 by 240 pixels."""
    return make_clip(tmp_path_factory.mktemp("material") / "host.mp4")


@pytest.fixture(scope="session")
def long_sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five seconds of a tone."""
    return make_sound(tmp_path_factory.mktemp("material") / "speech.wav", seconds=5)


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server that keeps what is posted to it."""
    listener = Listener()
    thread = Thread(target=listener.server.serve_forever, args=(0.01,))
    thread.start()
    yield listener
    listener.server.shutdown()
    thread.join()
    listener.server.server_close()
