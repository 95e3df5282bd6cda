"""Voices of one's own in the sandbox: cloned as another program of the account would."""

from __future__ import annotations

from pathlib import Path

from tests.clips import make_sound
from tests.cloud import CLONE, CLONED, UNCLONE, Cloud
from tests.own_items import program_beside
from tests.sandbox.customer import Customer, wait_for


def make_own(cloud: Cloud, folder: Path, *names: str) -> list[str]:
    """The numbers of new voices that are done, the first name's first. Nobody's sign-in ends by it."""
    sample = make_sound(folder / "own voice.wav", seconds=9, hertz=110)
    with program_beside(cloud) as customer:
        link = customer.file(customer.upload(sample, "prompt_audio"))["full_path"]
        return [_made(customer, name, link) for name in names]


def delete_own(cloud: Cloud, number: str) -> None:
    """Another program of the account deletes a voice."""
    with program_beside(cloud) as customer:
        assert customer.post(UNCLONE, {"id": number})["code"] == 0


def _made(customer: Customer, name: str, link: str) -> str:
    voice = customer.post(CLONE, {"name": name, "url": link, "model_type": "cicada3.0-turbo"})["data"]
    wait_for(lambda: customer.get(CLONED, id=voice)["data"]["status"] == 2)
    return voice
