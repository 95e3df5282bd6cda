"""A cloud's short lists: kept from last time, asked for once, left alone while the cloud is not there."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.domain.errors import CloudError
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.services.account_list import AccountList
from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.services.background import Background
from chanjing_studio.storage.avatar_cache import AvatarCache
from chanjing_studio.storage.caption_cache import CaptionCache
from chanjing_studio.storage.group_cache import GroupCache
from tests.cloud import Cloud
from tests.conftest import Run
from tests.topview import signed_in

CAPTIONS, GROUPS = "/v1/caption/list", "/v1/ethnicity/list"


@pytest.fixture
def background() -> Generator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def topview(cloud: Cloud) -> TopView:
    return signed_in(cloud.address)


def test_it_is_asked_for_once_and_there_the_next_time_without_the_cloud(
    run: Run, cloud: Cloud, topview: TopView, background: Background, tmp_path: Path
) -> None:
    def a_day() -> AccountList[CaptionStyle]:
        return AccountList(background, CaptionCache(tmp_path / "c.db"), owner="me", ask=topview.captions)

    async def scenario() -> None:
        first, second = a_day(), a_day()
        assert await first.kept() == ()
        styles = await first.listed()
        assert await first.listed() == styles == await second.kept()
        assert len(styles) == 8
        cloud.fault(CAPTIONS, code=4000)
        with pytest.raises(CloudError):
            await second.listed()
        assert await second.kept() == styles
        await second.forget()
        assert await second.kept() == ()

    run(scenario())
    assert len(cloud.calls(CAPTIONS)) == 2


def test_without_a_place_to_keep_it_the_list_is_asked_for_as_ever(
    run: Run, topview: TopView, background: Background, tmp_path: Path
) -> None:
    (tmp_path / "c.db").mkdir()

    async def scenario() -> None:
        styles = AccountList(background, CaptionCache(tmp_path / "c.db"), owner="me", ask=topview.captions)
        assert await styles.kept() == ()
        assert len(await styles.listed()) == 8

    run(scenario())


def _avatars(background: Background, topview: TopView, folder: Path) -> AvatarCatalogue:
    groups = AccountList(background, GroupCache(folder / "g.db"), owner="me", ask=topview.avatar_groups)
    return AvatarCatalogue(background, AvatarCache(folder / "a.db"), provider=topview, owner="me", groups=groups)


def test_tags_stand_in_the_order_of_the_clouds_list_also_before_it_is_asked(
    run: Run, cloud: Cloud, topview: TopView, background: Background, tmp_path: Path
) -> None:
    async def scenario() -> None:
        tags = (await _avatars(background, topview, tmp_path).refresh()).tags
        assert list(tags) == [group for group in topview.avatar_groups() if group in tags]
        assert (await _avatars(background, topview, tmp_path).avatars()).tags == tags
        cloud.fault(GROUPS, times=None, code=5000)
        kept = _avatars(background, topview, tmp_path)
        assert (await kept.refresh()).tags == tags, "as they stood before"
        await kept.forget()
        bare = (await kept.refresh()).tags
        assert sorted(bare) == sorted(tags), "each avatar names its own"

    run(scenario(), 30)


def test_the_most_frequent_tag_is_first_where_the_cloud_lists_none(
    run: Run, cloud: Cloud, topview: TopView, background: Background, tmp_path: Path
) -> None:
    cloud.fault(GROUPS, times=None, put={"result": []})

    async def scenario() -> None:
        tags = (await _avatars(background, topview, tmp_path).refresh()).tags
        avatars = (*topview.avatars(1).avatars, *topview.own_avatars(1).avatars)
        used = [sum(tag in avatar.tags for avatar in avatars) for tag in tags]
        assert used == sorted(used, reverse=True)

    run(scenario())
