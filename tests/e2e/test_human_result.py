"""A finished composition in Jobs: its subtitles as a file, and what is said where there are none to be had."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import fill_in_human, has_link, make_human
from tests.e2e.ways import look_at_job, until_told

TIMING = "/res/digital-human/*.json"
DETAIL = "/open/v1/video"


@pytest.fixture(autouse=True)
def few_frames(open_cloud: Cloud) -> None:
    """Nobody looks at the videos."""
    open_cloud.set_options({"frames_a_second": 2})


async def _save(person: Person, target: Path, form: str, *, old: bool = False) -> None:
    await person.press("jobSubtitles")
    await person.press(f"export{form}")
    if old:
        await person.press("exportBom")
    await person.choose_file("subtitlesSave", target)
    await person.until(target.exists)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_subtitles_of_a_video_become_a_file(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path, language: str
) -> None:
    vtt, srt = tmp_path / "字幕.vtt", tmp_path / "字幕.srt"

    async def scenario() -> None:
        async with at_the_window(home, language=language) as person:
            await fill_in_human(person)
            await make_human(person)
            await _save(person, vtt, "Vtt")
            await until_told(person, "字幕.vtt")
            await _save(person, srt, "Srt", old=True)

    run(scenario(), 60)
    lines = vtt.read_text("utf-8").splitlines()
    assert lines[0] == "WEBVTT"
    assert [line for line in lines if "leaves" in line or "Then" in line] == ["warm the leaves", "Then pour slowly"]
    assert srt.read_bytes().startswith(b"\xef\xbb\xbf1\r\n00:00:00,000 --> ")
    fetched = [call for call in open_cloud.calls("/res/digital-human/") if call["path"].endswith(".json")]
    assert len(fetched) == 2


TROUBLES: tuple[tuple[dict[str, Any], str], ...] = (
    ({"page": "<html>502</html>", "status": 200}, "cannot be read"),
    ({"page": "[]", "status": 200}, "holds no sentences"),
    ({"status": 403}, "does not open any more (403)"),
    ({"page": "[" * 90_000, "status": 200}, "cannot be read"),
    ({"page": "[" + "0," * 3_000_000 + "0]", "status": 200}, "larger than such a file can be"),
    ({"status": 503}, "is down for the moment"),
    ({"page": '[{"min_time": "x"}]', "status": 200}, "cannot be read"),
    ({"cut": "answer"}, "connection"),
)


def test_a_timing_file_that_is_no_use_is_said_and_another_try_helps(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    target = tmp_path / "lines.srt"

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await make_human(person)
            for trouble, words in TROUBLES:
                open_cloud.fault(TIMING, **trouble)
                await person.press("jobSubtitles")
                await person.until_hears("bannerText", words)
                assert not person.sees("subtitlesSave")
            await _save(person, target, "Srt")

    run(scenario(), 60)
    assert "warm the leaves" in target.read_text("utf-8")


def test_the_link_of_the_timing_file_is_asked_for_anew(run: Run, home: Path, open_cloud: Cloud, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            open_cloud.fault(DETAIL, put={"data.subtitle_data_url": f"{open_cloud.address}/res/old.json"}, times=None)
            await make_human(person)
            open_cloud.reset(everything=False)
            open_cloud.lift_limits()
            await _save(person, tmp_path / "lines.srt", "Srt")

    run(scenario(), 60)
    assert not open_cloud.calls("/res/old.json")


def test_a_video_without_a_timing_file_does_not_offer_its_subtitles(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(DETAIL, put={"data.subtitle_data_url": ""}, times=None)
            open_cloud.fault("/open/v1/video_list", put={"data.List.*.subtitle_data_url": ""}, times=None)
            await fill_in_human(person)
            await make_human(person)
            assert person.sees("jobSave")
            assert not person.sees("jobSubtitles")

    run(scenario(), 60)


def test_a_timing_file_that_is_gone_since_is_said(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def makes() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await make_human(person)

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            await look_at_job(person, "warm the leaves")
            await has_link(person)
            open_cloud.fault(DETAIL, put={"data.subtitle_data_url": ""}, times=None)
            open_cloud.fault(TIMING, status=404, times=None)
            await person.press("jobSubtitles")
            await person.until_hears("bannerText", "does not open any more (404)")

    run(makes(), 60)
    run(comes_back(), 60)
