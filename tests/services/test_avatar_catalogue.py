from __future__ import annotations

from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudError
from tests.avatars import AVATARS, avatar_desk
from tests.cloud import Cloud
from tests.conftest import Run


def test_all_pages_are_fetched_and_shown_at_once_next_time(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    cloud.lift_limits()
    cloud.set_options({"avatars": 120})
    with avatar_desk(cloud, tmp_path) as first:
        assert run(first.catalogue.avatars()).listed == ()
        fetched = run(first.catalogue.refresh())
    asked = len(cloud.calls(AVATARS))
    with avatar_desk(cloud, tmp_path) as later:
        kept = run(later.catalogue.avatars())

    assert len({one.avatar.id for one in fetched.listed}) == 120
    assert kept == fetched
    assert len(cloud.calls(AVATARS)) == asked == 3


def test_an_avatar_is_found_by_its_name_and_its_tags(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with avatar_desk(cloud, tmp_path) as it:
        avatars = run(it.catalogue.refresh())

    assert avatars.listed[0].text == "若琳 joanne\n商务\n知识"
    assert avatars.listed[0].bare
    assert avatars.tags[0] == "生活"
    assert avatars.tags[-1] == "卡通"


def test_an_interrupted_refresh_keeps_the_old_avatars(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with avatar_desk(cloud, tmp_path) as it:
        before = run(it.catalogue.refresh())
        cloud.fault(AVATARS, code=50000, msg="系统内部错误", times=None)
        with pytest.raises(CloudError):
            run(it.catalogue.refresh())

        assert run(it.catalogue.avatars()) == before


def test_a_refresh_that_brings_nothing_new_gives_the_same_value(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with avatar_desk(cloud, tmp_path) as it:
        run(it.catalogue.refresh())
        kept = run(it.catalogue.avatars())

        assert run(it.catalogue.refresh()) is kept


def test_an_avatar_that_cannot_be_shown_in_a_video_is_not_listed(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with avatar_desk(cloud, tmp_path) as it:
        cloud.fault(AVATARS, put={"data.list.0.figures": []}, times=1)

        assert len(run(it.catalogue.refresh()).listed) == 23


def test_without_a_cache_the_avatars_still_come(
    cloud: Cloud, tmp_path: Path, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "avatars.db").mkdir()
    with avatar_desk(cloud, tmp_path) as it:
        assert run(it.catalogue.avatars()).listed == ()
        assert len(run(it.catalogue.refresh()).listed) == 24

    assert {record.levelname for record in caplog.records if "cache" in record.message} == {"WARNING"}


def test_nothing_is_kept_of_an_account_that_is_forgotten(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with avatar_desk(cloud, tmp_path) as it:
        run(it.catalogue.refresh())
        run(it.catalogue.forget())

        assert run(it.catalogue.avatars()).listed == ()
