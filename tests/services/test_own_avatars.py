"""The account's own avatars beside the public ones, on the sandbox."""

from __future__ import annotations

import asyncio
import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.avatars import AvatarState
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.providers.chanjing.tasks.avatar.wire import AvatarRoute
from chanjing_studio.services.avatar_catalogue import Avatars
from tests.avatars import AVATARS, AvatarDesk, avatar_desk
from tests.cloud import PEOPLE, UNPERSON, Cloud
from tests.conftest import Run
from tests.own_avatars import TOLD
from tests.own_items import told

DONE = {**TOLD, "id": "C-1", "name": "店长"}
MAKING = {**TOLD, "id": "C-2", "name": "Anna", "status": 1, "progress": 40, "width": 0, "height": 0, "is_open": 0}


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[AvatarDesk]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as made:
        yield made


def own_names(avatars: Avatars) -> list[str]:
    return [one.avatar.name for one in avatars.listed if one.avatar.own]


def test_own_avatars_are_listed_whatever_their_state_and_kept(
    cloud: Cloud, here: AvatarDesk, tmp_path: Path, run: Run
) -> None:
    cloud.fault(PEOPLE, put=told(DONE, MAKING), times=None)
    fresh = run(here.catalogue.refresh())
    assert own_names(fresh) == ["店长", "Anna"]
    assert [one.avatar.state for one in fresh.listed[:2]] == [AvatarState.USABLE, AvatarState.MAKING]
    assert len(fresh.listed) == 26
    assert run(here.catalogue.refresh()) is fresh is here.catalogue.now
    with avatar_desk(cloud, tmp_path) as later:
        assert run(later.catalogue.avatars()) == fresh


@pytest.mark.parametrize("path", [PEOPLE, AVATARS])
def test_one_list_that_fails_does_not_take_the_other_away(cloud: Cloud, here: AvatarDesk, run: Run, path: str) -> None:
    cloud.fault(path, code=50000, msg="系统内部错误", times=None)
    if path == AVATARS:
        cloud.fault(PEOPLE, put=told(DONE))
    came: list[Avatars] = []
    said = "Your own avatars could not be looked up now. The cloud is down" if path == PEOPLE else "The cloud is down"
    with pytest.raises(CloudError, match=said):
        run(here.catalogue.refresh(came.append))
    assert came == [here.catalogue.now]
    assert len(here.catalogue.now.listed) == (24 if path == PEOPLE else 1)


@pytest.mark.parametrize("path", [PEOPLE, AVATARS])
def test_what_was_kept_of_a_list_that_fails_stays_even_if_nobody_looked_at_it_before(
    cloud: Cloud, here: AvatarDesk, tmp_path: Path, run: Run, path: str
) -> None:
    cloud.fault(PEOPLE, put=told(DONE), times=None)
    run(here.catalogue.refresh())
    with avatar_desk(cloud, tmp_path) as later:
        cloud.reset(everything=False)
        cloud.lift_limits()
        cloud.fault(path, code=50000, msg="系统内部错误", times=None)
        if path == AVATARS:
            cloud.fault(PEOPLE, put=told(DONE, MAKING), times=None)
        with pytest.raises(CloudError):
            run(later.catalogue.refresh())
    with avatar_desk(cloud, tmp_path) as last:
        kept = run(last.catalogue.avatars())
    assert own_names(kept) == (["店长"] if path == PEOPLE else ["店长", "Anna"])
    assert len(kept.listed) == 24 + len(own_names(kept))


def test_a_list_that_is_given_up_at_once_leaves_nothing_behind(here: AvatarDesk, run: Run) -> None:
    async def scenario() -> None:
        asking = asyncio.ensure_future(here.catalogue.refresh())
        await asyncio.sleep(0)  # it has begun, and its lists have not
        asking.cancel()
        await asyncio.wait([asking])

    with warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always")
        run(scenario())
        gc.collect()
    assert [str(one.message) for one in left] == []


def test_one_that_is_looked_for_first_of_all_does_not_take_the_public_ones_away(
    cloud: Cloud, here: AvatarDesk, tmp_path: Path, run: Run
) -> None:
    run(here.catalogue.refresh())
    cloud.fault(PEOPLE, put=told(DONE), times=None)
    with avatar_desk(cloud, tmp_path) as later:
        assert run(later.catalogue.find_own("C-1"))
        assert len(run(later.catalogue.avatars()).listed) == 25


def test_the_cloud_is_asked_no_more_often_than_is_careful(cloud: Cloud, here: AvatarDesk, run: Run) -> None:
    pace = here.provider.own_avatar_pace
    fresh = run(here.catalogue.refresh())
    for _ in range(pace.calls + 5):
        assert run(here.catalogue.refresh_own()) is fresh
    assert len(cloud.calls(PEOPLE)) == pace.calls
    assert pace.calls + AvatarRoute.read_pace.calls <= 10


def test_one_that_was_just_made_is_found(cloud: Cloud, here: AvatarDesk, run: Run) -> None:
    cloud.fault(PEOPLE, put=told(DONE))
    found = run(here.catalogue.find_own("C-1"))
    assert found
    assert found.name == "店长"
    assert run(here.catalogue.find_own("C-1")) is None


def test_a_deleted_one_is_gone_in_the_cloud_and_here_even_if_the_list_lags_behind(
    cloud: Cloud, here: AvatarDesk, run: Run
) -> None:
    cloud.fault(PEOPLE, put=told(DONE, MAKING), times=None)
    avatar = run(here.catalogue.refresh()).listed[0].avatar
    cloud.fault(UNPERSON, put={"code": 0, "data": None})
    assert own_names(run(here.catalogue.delete(avatar))) == ["Anna"]
    assert own_names(run(here.catalogue.refresh())) == ["Anna"]
    assert cloud.calls(UNPERSON)[0]["body"] == {"id": "C-1"}


def test_one_that_the_cloud_did_not_delete_stays(cloud: Cloud, here: AvatarDesk, run: Run) -> None:
    cloud.fault(PEOPLE, put=told(DONE), times=None)
    before = run(here.catalogue.refresh())
    cloud.fault(UNPERSON, code=50000, msg="系统内部错误", times=None)
    with pytest.raises(CloudError, match="“店长” was not deleted"):
        run(here.catalogue.delete(before.listed[0].avatar))
    assert here.catalogue.now is before
