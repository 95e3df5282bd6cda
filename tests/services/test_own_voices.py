"""The account's own voices beside the public ones, on the sandbox."""

from __future__ import annotations

import asyncio
import gc
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudError, Remedy
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.voices import VoiceState
from chanjing_studio.providers.chanjing.tasks.voice.wire import VoiceRoute
from chanjing_studio.services.catalogue import Catalogue, Voices
from chanjing_studio.storage.voice_cache import VoiceCache
from tests.cloud import CLONES, UNCLONE, VOICES, Cloud
from tests.conftest import Run
from tests.own_items import told
from tests.own_voices import make_own
from tests.voices import Desk, desk

THEIRS = Pace(10, 60)
"""What the cloud takes, as its page says."""


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[Desk]:
    cloud.lift_limits()
    with desk(cloud, tmp_path) as made:
        yield made


def own_names(voices: Voices) -> list[str]:
    return [one.voice.name for one in voices.listed if one.voice.own]


def test_a_list_that_is_given_up_at_once_leaves_nothing_behind(here: Desk, run: Run) -> None:
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


def test_own_voices_stand_before_the_public_ones_and_are_kept(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    make_own(cloud, tmp_path, "店长", "Anna")
    fresh = run(here.catalogue.refresh())
    assert [one.voice.name for one in fresh.listed[:2]] == ["Anna", "店长"]
    assert len(fresh.listed) == 100
    assert run(here.catalogue.refresh()) is fresh

    with desk(cloud, tmp_path) as later:
        assert run(later.catalogue.voices()) == fresh


@pytest.mark.parametrize(("path", "words"), [(CLONES, "Your own voices"), (VOICES, "The public voices")])
def test_one_list_that_fails_does_not_take_the_other_away(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run, path: str, words: str
) -> None:
    make_own(cloud, tmp_path, "店长")
    run(here.catalogue.refresh())
    make_own(cloud, tmp_path, "Anna")
    cloud.fault(path, code=50000, msg="系统内部错误", times=None)
    cloud.fault(VOICES, put={"data.list.0.name": "New name"}, times=None)
    came: list[Voices] = []
    with pytest.raises(CloudError, match=f"{words} could not be looked up now. The cloud is down") as caught:
        run(here.catalogue.refresh(came.append))

    now = here.catalogue.now
    assert caught.value.remedy is Remedy.TRY_AGAIN
    assert came == [now]
    assert own_names(now) == (["店长"] if path == CLONES else ["Anna", "店长"])
    assert ("New name" in [one.voice.name for one in now.listed]) == (path == CLONES)
    assert len(now.listed) == 98 + len(own_names(now))


def test_the_cloud_is_asked_no_more_often_than_it_takes(cloud: Cloud, here: Desk, run: Run) -> None:
    pace = here.provider.own_voice_pace
    cloud.limit("list_customised_audio", calls=pace.calls, seconds=pace.seconds)
    fresh = run(here.catalogue.refresh())
    for _ in range(pace.calls + 5):
        assert run(here.catalogue.refresh_own()) is fresh

    assert pace.calls + VoiceRoute.read_pace.calls <= THEIRS.calls
    assert pace.seconds == VoiceRoute.read_pace.seconds == THEIRS.seconds
    assert len(cloud.calls(CLONES)) == pace.calls


def test_who_waits_for_a_turn_gets_one(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(here.provider, "own_voice_pace", Pace(1, 0.5))
    catalogue = Catalogue(here.background, VoiceCache(tmp_path / "v.db"), provider=here.provider, owner="me")
    began = time.monotonic()
    for _ in range(2):
        run(catalogue.refresh_own(in_turn=True))
    assert time.monotonic() - began >= 0.5
    assert len(cloud.calls(CLONES)) == 2


def test_a_name_of_one_s_own_is_known_here_alone_and_found(cloud: Cloud, here: Desk, tmp_path: Path, run: Run) -> None:
    make_own(cloud, tmp_path, "店长")
    voice = run(here.catalogue.refresh()).listed[0].voice
    renamed = run(here.catalogue.rename(voice, "Anna of the shop")).listed[0]
    assert (renamed.voice.name, renamed.voice.cloud_name) == ("Anna of the shop", "店长")
    assert "anna of" in renamed.text
    assert "店长" in renamed.text
    with desk(cloud, tmp_path) as later:
        assert run(later.catalogue.voices()).listed[0] == renamed
    assert here.provider.own_voices(1).voices[0].name == "店长"

    again = run(here.catalogue.rename(renamed.voice, "店长")).listed[0].voice
    assert (again.name, again.cloud_name) == ("店长", "")


def test_a_deleted_voice_is_gone_in_the_cloud_and_here_and_known_to_be(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    make_own(cloud, tmp_path, "店长", "Anna")
    anna = run(here.catalogue.refresh()).listed[0].voice
    left = run(here.catalogue.delete(anna))
    assert own_names(left) == ["店长"]
    assert [voice.name for voice in here.provider.own_voices(1).voices] == ["店长"]

    with desk(cloud, tmp_path) as later:
        run(later.catalogue.voices())
        found = run(later.catalogue.refresh()).find(anna.id)
    assert found
    assert found.state is VoiceState.GONE


def test_a_list_that_lags_behind_does_not_bring_a_deleted_voice_back(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    (number,) = make_own(cloud, tmp_path, "店长")
    run(here.catalogue.delete(run(here.catalogue.refresh()).listed[0].voice))
    cloud.fault(CLONES, put=told({"id": number, "name": "店长", "status": 2, "progress": 100}))
    assert own_names(run(here.catalogue.refresh_own())) == []


def test_one_deleted_elsewhere_is_known_to_be_gone(cloud: Cloud, here: Desk, tmp_path: Path, run: Run) -> None:
    (number,) = make_own(cloud, tmp_path, "店长")
    run(here.catalogue.refresh())
    here.provider.delete_voice(number)
    found = run(here.catalogue.refresh()).find(number)
    assert found
    assert str(found.why_not) == "The cloud no longer has this voice. Choose another."


def test_a_voice_that_the_cloud_did_not_delete_stays(cloud: Cloud, here: Desk, tmp_path: Path, run: Run) -> None:
    make_own(cloud, tmp_path, "店长")
    before = run(here.catalogue.refresh())
    cloud.fault(UNCLONE, code=50000, msg="系统内部错误", times=None)
    with pytest.raises(CloudError, match=r"“店长” was not deleted\. The cloud is down for the moment\."):
        run(here.catalogue.delete(before.listed[0].voice))
    assert run(here.catalogue.refresh()) is before


def test_a_deletion_whose_answer_is_lost_is_looked_up(cloud: Cloud, here: Desk, tmp_path: Path, run: Run) -> None:
    make_own(cloud, tmp_path, "店长")
    voice = run(here.catalogue.refresh()).listed[0].voice
    cloud.fault(UNCLONE, cut="handled")
    assert own_names(run(here.catalogue.delete(voice))) == []


def test_what_cannot_be_looked_up_after_a_deletion_counts_as_not_deleted(
    cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    make_own(cloud, tmp_path, "店长")
    voice = run(here.catalogue.refresh()).listed[0].voice
    cloud.fault(UNCLONE, status=502, page="<html>502</html>", times=None)
    cloud.fault(CLONES, code=40000, msg="参数错误", times=None)
    with pytest.raises(CloudError, match="was not deleted"):
        run(here.catalogue.delete(voice))


def test_fifty_one_voices_are_two_pages(cloud: Cloud, here: Desk, run: Run) -> None:
    items = [{"id": f"C-Audio-{number}", "name": f"n{number}", "status": 2, "progress": 100} for number in range(1, 52)]
    cloud.fault(CLONES, put={**told(*items[:50]), "data.page_info.total_page": 2})
    cloud.fault(CLONES, put={**told(*items[50:]), "data.page_info.total_page": 2})
    assert len(own_names(run(here.catalogue.refresh_own()))) == 51


def test_where_nothing_was_kept_what_comes_of_one_list_is_enough(cloud: Cloud, here: Desk, run: Run) -> None:
    cloud.fault(CLONES, code=40000, msg="参数错误", times=None)
    assert len(run(here.catalogue.some()).listed) == 98
    asked = len(cloud.calls(VOICES))
    assert len(run(here.catalogue.some()).listed) == 98
    assert len(cloud.calls(VOICES)) == asked


def test_where_nothing_comes_it_is_said_why(cloud: Cloud, here: Desk, run: Run) -> None:
    cloud.fault("/open/v1/list_*", code=40000, msg="参数错误", times=None)
    with pytest.raises(CloudError):
        run(here.catalogue.some())


def test_the_sample_of_a_voice_that_is_gone_is_not_kept(cloud: Cloud, here: Desk, tmp_path: Path, run: Run) -> None:
    make_own(cloud, tmp_path, "店长")
    voice = run(here.catalogue.refresh()).listed[0].voice
    sample = run(here.samples.fetch(voice, lambda _done, _total: None))
    for _ in range(2):
        run(here.samples.drop(voice))
        assert not sample.exists()
