"""One sandbox for all tests of it, as new before each."""

from collections.abc import Iterator

import pytest

from tests.cloud import Cloud, running_cloud


@pytest.fixture(scope="session")
def shared_cloud() -> Iterator[Cloud]:
    """The one process."""
    with running_cloud() as cloud:
        yield cloud


@pytest.fixture
def cloud(shared_cloud: Cloud) -> Cloud:
    """The sandbox with nothing in it and no limits lifted."""
    shared_cloud.reset()
    return shared_cloud
