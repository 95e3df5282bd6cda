"""Telling the caller that a task has ended."""

from pathlib import Path

import pytest

from tests.cloud import Cloud
from tests.sandbox.customer import Customer, wait_for
from tests.sandbox.listener import Listener


def test_a_callback_gets_an_envelope_around_the_detail(
    customer: Customer, cloud: Cloud, clip: Path, listener: Listener
) -> None:
    task_id = customer.create(customer.upload(clip), callback=listener.address)["data"]
    wait_for(lambda: listener.received)
    (content,) = listener.received
    assert set(content) == {"trace_id", "code", "msg", "data"}
    assert content["data"] == customer.detail(task_id)
    assert wait_for(lambda: cloud.tasks()[0].get("callback")) == "answered 204"


def test_a_callback_can_be_the_bare_detail(customer: Customer, cloud: Cloud, clip: Path, listener: Listener) -> None:
    cloud.set_options({"callback_shape": "bare"})
    task_id = customer.create(customer.upload(clip), callback=listener.address)["data"]
    wait_for(lambda: listener.received)
    assert listener.received == [customer.detail(task_id)]


@pytest.mark.parametrize(
    "address", ["http://198.51.100.7/done", "https://example.org/done", "http://[::1", "file:///etc/passwd"]
)
def test_nobody_outside_this_computer_is_called_back(
    customer: Customer, cloud: Cloud, clip: Path, address: str
) -> None:
    task_id = customer.create(customer.upload(clip), callback=address)["data"]
    assert customer.ended(task_id)["status"] == 20
    assert wait_for(lambda: cloud.tasks()[0].get("callback")) == "skipped: not on this computer"


def test_a_callback_that_nobody_answers_is_noted(customer: Customer, cloud: Cloud, clip: Path) -> None:
    customer.made(customer.upload(clip), callback="http://127.0.0.1:9/done")
    assert wait_for(lambda: cloud.tasks()[0].get("callback")) == "not delivered: ClientConnectorError"
