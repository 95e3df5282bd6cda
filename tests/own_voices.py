"""Voices of one's own in the sandbox: cloned as another program of the account would, or told in an answer."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.clips import make_sound
from tests.cloud import APP_ID, CLONE, CLONED, UNCLONE, Cloud
from tests.sandbox.customer import Customer, customer_of, wait_for


def make_own(cloud: Cloud, folder: Path, *names: str) -> list[str]:
    """The numbers of new voices that are done, the first name's first. Nobody's sign-in ends by it."""
    sample = make_sound(folder / "own voice.wav", seconds=9, hertz=110)
    with customer_of(cloud, signed_in=False) as customer:
        _share_token(cloud, customer)
        link = customer.file(customer.upload(sample, "prompt_audio"))["full_path"]
        return [_made(customer, name, link) for name in names]


def delete_own(cloud: Cloud, number: str) -> None:
    """Another program of the account deletes a voice."""
    with customer_of(cloud, signed_in=False) as customer:
        _share_token(cloud, customer)
        assert customer.post(UNCLONE, {"id": number})["code"] == 0


def told(*items: object) -> Mapping[str, Any]:
    """What makes the list's answer tell of these and no others."""
    info = {"page": 1, "size": 50, "total_count": len(items), "total_page": 1}
    return {"data": {"list": list(items), "page_info": info}}


def _share_token(cloud: Cloud, customer: Customer) -> None:
    """A new token would end the sign-in of whoever is tested."""
    live = next((token for token, owner in cloud.tokens().items() if owner == APP_ID), "")
    if live:
        customer.http.headers["access_token"] = live
    else:
        customer.sign_in()


def _made(customer: Customer, name: str, link: str) -> str:
    voice = customer.post(CLONE, {"name": name, "url": link, "model_type": "cicada3.0-turbo"})["data"]
    wait_for(lambda: customer.get(CLONED, id=voice)["data"]["status"] == 2)
    return voice
