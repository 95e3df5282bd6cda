"""More than one account: each has its own token, files and tasks, and knows nothing of another's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.sandbox.shelf import Shelf
from tests.cloud import APP_ID, DETAIL, FILE, VOICES, Cloud, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for

OTHER_ID, OTHER_KEY = "other", "other-secret"


@pytest.fixture
def other(cloud: Cloud, customer: Customer) -> Iterator[Customer]:
    """A second customer with keys of its own."""
    assert customer.get(VOICES)["code"] == 0
    cloud.add_account(OTHER_ID, OTHER_KEY)
    with customer_of(cloud, OTHER_ID, OTHER_KEY) as other:
        yield other


def test_an_account_is_known_only_once_it_was_added_and_with_its_own_key(cloud: Cloud, customer: Customer) -> None:
    assert customer.sign_in(OTHER_ID, OTHER_KEY)["code"] == 10400
    cloud.add_account(OTHER_ID, OTHER_KEY)
    cloud.add_account("third", "third-secret")
    assert customer.sign_in(OTHER_ID, "third-secret")["code"] == 10400
    assert [customer.sign_in(*keys)["code"] for keys in [(OTHER_ID, OTHER_KEY), ("third", "third-secret")]] == [0, 0]
    cloud.reset()
    assert customer.sign_in(OTHER_ID, OTHER_KEY)["code"] == 10400


def test_a_new_token_ends_only_its_own_accounts_one_before_it(
    cloud: Cloud, customer: Customer, other: Customer
) -> None:
    other.sign_in()
    assert [caller.get(VOICES)["code"] for caller in (customer, other)] == [0, 0]
    cloud.rival_signs_in(OTHER_ID)
    assert [caller.get(VOICES)["code"] for caller in (customer, other)] == [0, 10400]
    cloud.rival_signs_in()
    assert [caller.get(VOICES)["code"] for caller in (customer, other)] == [10400, 10400]


def test_an_account_sees_and_uses_only_its_own_files(
    cloud: Cloud, customer: Customer, other: Customer, clip: Path
) -> None:
    mine, theirs = customer.upload(clip), other.upload(clip)
    assert customer.get(FILE, id=theirs)["code"] == other.get(FILE, id=mine)["code"] == 40000
    assert customer.create(theirs)["code"] == other.create(mine)["code"] == 40000
    assert cloud.tasks() == []
    assert {file["id"]: file["account"] for file in cloud.files()} == {mine: APP_ID, theirs: OTHER_ID}


def test_an_account_sees_only_its_own_tasks(cloud: Cloud, customer: Customer, other: Customer, clip: Path) -> None:
    mine, theirs = (caller.made(caller.upload(clip))["id"] for caller in (customer, other))
    assert customer.get(DETAIL, id=theirs)["code"] == other.get(DETAIL, id=mine)["code"] == 40000
    assert [task["id"] for task in customer.list()["list"]] == [mine]
    assert [task["id"] for task in other.list()["list"]] == [theirs]
    assert {task["id"]: task["account"] for task in cloud.tasks()} == {mine: APP_ID, theirs: OTHER_ID}


def test_what_was_kept_before_there_were_accounts_belongs_to_the_first(tmp_path: Path, clip: Path) -> None:
    with running_cloud(tmp_path) as cloud, customer_of(cloud) as customer:
        task_id = customer.made(customer.upload(clip))["id"]
        token = customer.http.headers["access_token"]
    _forget_whose(tmp_path / "cloud.db")
    with running_cloud(tmp_path) as cloud, customer_of(cloud, signed_in=False) as customer:
        customer.http.headers["access_token"] = token
        assert [task["id"] for task in customer.list()["list"]] == [task_id]
        assert customer.create(cloud.files()[0]["id"])["code"] == 0
        wait_for(lambda: all(task["ended"] for task in cloud.tasks()))


def _forget_whose(path: Path) -> None:
    shelf = Shelf(path)
    for kind, name in [("task", "id"), ("file", "id"), ("token", "")]:
        for document in shelf.newest_first(kind):
            del document["account"]
            shelf.put(kind, document.get(name, "now"), document=document)
    shelf.close()


def test_every_link_can_begin_with_another_address(cloud: Cloud, customer: Customer, clip: Path) -> None:
    cloud.set_options({"address": "http://127.0.0.1:1"})
    offer = customer.offer()
    assert offer["sign_url"].startswith("http://127.0.0.1:1/res/upload/")
    assert customer.voices()[0]["audition"].startswith("http://127.0.0.1:1/res/audition/")
    here = offer["sign_url"].replace("http://127.0.0.1:1", cloud.address)
    assert customer.put(here, clip.read_bytes(), offer["mime_type"]).status_code == 200
    cloud.set_options({"address": ""})
    assert customer.offer()["sign_url"].startswith(cloud.address)
