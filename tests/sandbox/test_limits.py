"""How often calls may be made."""

from collections.abc import Iterator

import pytest
import requests

from tests.cloud import CLONE, CLONED, CLONES, CREATE, DETAIL, FILE, LIST, OFFER, VOICES, Cloud
from tests.sandbox.customer import Customer, wait_for

TOO_MANY = 40001


@pytest.fixture
def limited(cloud: Cloud) -> Iterator[Customer]:
    """A customer under the usual limits."""
    with requests.Session() as http:
        http.trust_env = False
        customer = Customer(cloud, http)
        customer.sign_in()
        yield customer


def codes(customer: Customer, path: str, times: int) -> list[int]:
    reads = path in {DETAIL, OFFER, FILE, VOICES, CLONED}
    return [(customer.get(path) if reads else customer.post(path, {}))["code"] for _ in range(times)]


@pytest.mark.parametrize(
    ("path", "calls"),
    [(CREATE, 10), (DETAIL, 10), (LIST, 10), (OFFER, 30), (FILE, 30), (CLONE, 10), (CLONED, 10), (CLONES, 10)],
)
def test_one_call_too_many_is_refused(limited: Customer, path: str, calls: int) -> None:
    answered = codes(limited, path, calls + 1)
    assert TOO_MANY not in answered[:calls]
    assert answered[calls] == TOO_MANY


def test_the_voice_list_has_no_limit(limited: Customer) -> None:
    assert codes(limited, VOICES, 60) == [0] * 60


def test_a_window_slides_on(limited: Customer, cloud: Cloud) -> None:
    cloud.limit("video_lip_sync/list", calls=2, seconds=0.3)
    assert codes(limited, LIST, 3) == [0, 0, TOO_MANY]
    wait_for(lambda: codes(limited, LIST, 1) == [0])


def test_limits_can_be_lifted_and_come_back(limited: Customer, cloud: Cloud) -> None:
    cloud.lift_limits()
    assert codes(limited, LIST, 30) == [0] * 30
    cloud.reset(everything=False)
    assert codes(limited, LIST, 11)[-1] == TOO_MANY


def test_the_calls_about_files_are_counted_together(limited: Customer) -> None:
    assert TOO_MANY not in codes(limited, OFFER, 20) + codes(limited, FILE, 10)
    assert codes(limited, FILE, 1) == codes(limited, OFFER, 1) == [TOO_MANY]
