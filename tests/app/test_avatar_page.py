"""The way from a job that made an avatar to the form that uses it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest

from chanjing_studio.app.avatar_page import AvatarPage
from chanjing_studio.app.branch import Branch
from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from tests.avatars import AvatarDesk, avatar_desk
from tests.cloud import PEOPLE, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD
from tests.own_items import told
from tests.voices import until

JOB = Job(
    id="a",
    account="me",
    kind=AvatarSpec.kind,
    spec=AvatarSpec(name="Me"),
    title="Me",
    state=JobState.DONE,
    created=0.0,
    changed=0.0,
    remote_id="C-1",
)


@dataclass
class _Account:
    """What of the branch is asked."""

    avatars: AvatarLibrary | None


class _Window:
    """Takes the avatars that come to a form."""

    def __init__(self) -> None:
        self.taken: list[AvatarChoice] = []

    def show(self, _name: str) -> Any:
        return self

    def take_avatar(self, choice: AvatarChoice) -> None:
        self.taken.append(choice)


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[AvatarDesk]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as made:
        yield made


@pytest.mark.parametrize("stays", [True, False])
def test_an_avatar_that_is_found_after_another_account_signed_in_comes_to_no_form(
    here: AvatarDesk, cloud: Cloud, run: Run, *, stays: bool
) -> None:
    account, window = _Account(here.library), _Window()
    nothing = cast("Any", None)
    page = AvatarPage(
        cast("Branch", account),
        cast("Look", nothing),
        background=here.background,
        audition=cast("Audition", nothing),
        show=window.show,
        sign_in=lambda: None,
        make_own=lambda: None,
    )
    cloud.fault(PEOPLE, put=told({**TOLD, "id": "C-1", "name": "Me"}), delay=0.3)

    async def scenario() -> None:
        using = asyncio.ensure_future(page.use_made(JOB))
        await until(lambda: cloud.calls(PEOPLE))
        if not stays:
            account.avatars = replace(here.library)
        await using

    run(scenario())
    assert [choice.avatar.name for choice in window.taken] == (["Me"] if stays else [])
