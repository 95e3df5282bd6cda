from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import cast

import pytest

from chanjing_studio.domain.errors import Busy, CloudError
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Voice, VoicePage
from chanjing_studio.services.background import Background
from chanjing_studio.services.catalogue import Catalogue
from chanjing_studio.storage.voice_cache import VoiceCache
from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.voices import desk


def test_all_pages_are_fetched_and_shown_at_once_next_time(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as first:
        assert run(first.catalogue.voices()).listed == ()
        fetched = run(first.catalogue.refresh())
    asked = len(cloud.calls(VOICES))
    with desk(cloud, tmp_path) as later:
        kept = run(later.catalogue.voices())

    assert len({one.voice.id for one in fetched.listed}) == 98
    assert kept == fetched
    assert len(cloud.calls(VOICES)) == asked


def test_an_interrupted_refresh_keeps_the_old_voices(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        before = run(it.catalogue.refresh())
        cloud.fault(VOICES, skip=1, code=50000, msg="系统内部错误", times=None)
        with pytest.raises(CloudError):
            run(it.catalogue.refresh())

        assert run(it.catalogue.voices()) == before


def test_a_busy_moment_of_the_cloud_is_waited_out(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        cloud.fault(VOICES, status=503, headers={"Retry-After": "1"}, times=1)
        began = time.monotonic()

        assert len(run(it.catalogue.refresh()).listed) == 98
    assert time.monotonic() - began >= 1


def test_a_cloud_that_asks_for_a_long_pause_is_not_waited_for(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        cloud.fault(VOICES, status=429, headers={"Retry-After": "600"}, times=1)
        with pytest.raises(Busy):
            run(it.catalogue.refresh(), seconds=5)


def test_a_refresh_that_brings_nothing_new_gives_the_same_value(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        run(it.catalogue.refresh())
        kept = run(it.catalogue.voices())

        assert run(it.catalogue.refresh()) is kept


def test_a_changed_voice_is_shown_as_it_is_now(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        run(it.catalogue.refresh())
        cloud.fault(VOICES, put={"data.list.0.name": "New name"}, times=1)
        run(it.catalogue.refresh())

        assert run(it.catalogue.voices()).listed[0].voice.name == "New name"


def test_what_was_heard_is_remembered(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        voice = run(it.catalogue.refresh()).listed[3].voice
        heard = run(it.catalogue.keep_heard(voice, (0.0, 1.0)))
    with desk(cloud, tmp_path) as later:
        kept = run(later.catalogue.voices()).heard

    assert kept == {voice.id: heard}


def test_the_languages_are_those_that_occur_the_most_frequent_first(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        names = [str(tongue.name) for tongue in run(it.catalogue.refresh()).tongues]

    assert names[:3] == ["Multilingual", "English", "Cantonese"]
    assert "Japanese" not in names


def test_without_a_cache_the_voices_still_come(
    cloud: Cloud, tmp_path: Path, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "voices.db").mkdir()
    with desk(cloud, tmp_path) as it:
        assert run(it.catalogue.voices()).listed == ()
        assert len(run(it.catalogue.refresh()).listed) == 98

    assert {record.levelname for record in caplog.records if "cache" in record.message} == {"WARNING"}


def test_nothing_is_kept_of_an_account_that_is_forgotten(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:
        voice = run(it.catalogue.refresh()).listed[0].voice
        run(it.catalogue.keep_heard(voice, (1.0,)))
        run(it.catalogue.forget())
        kept = run(it.catalogue.voices())

    assert (kept.listed, kept.heard) == ((), {})


def test_what_comes_after_signing_out_is_not_kept(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    with desk(cloud, tmp_path) as it:

        async def scenario() -> None:
            asking = asyncio.ensure_future(it.catalogue.refresh())
            await asyncio.sleep(0)
            await it.catalogue.forget()
            await asking

        run(scenario())
        assert run(it.catalogue.voices()).listed == ()


class Endless:
    """Tells of more pages than anybody could read, and gives the same one again and again."""

    own_voice_pace = Pace(10, 60)

    def __init__(self) -> None:
        self.asked: list[int] = []

    def voices(self, page: int) -> VoicePage:
        self.asked.append(page)
        return VoicePage((Voice(id="v", name="n"),), 10**9)

    def own_voices(self, page: int) -> VoicePage:
        return VoicePage((), 10**9)

    def delete_voice(self, voice_id: str) -> None:
        raise AssertionError(voice_id)


def test_pages_that_bring_nothing_new_are_not_asked_for_without_end(tmp_path: Path, run: Run) -> None:
    provider, background = Endless(), Background()
    catalogue = Catalogue(background, VoiceCache(tmp_path / "v.db"), provider=cast("Provider", provider), owner="a")
    assert [one.voice.id for one in run(catalogue.refresh()).listed] == ["v"]
    background.close()
    assert provider.asked == [1, 2]
