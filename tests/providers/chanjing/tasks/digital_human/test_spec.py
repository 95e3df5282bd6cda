"""What can be known of a composed video before anything is sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.scene import Backdrop, Captions, Corner, Fit, Scene
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec, Language, Model

SCENE = Scene(
    colour="#102030",
    backdrop=Backdrop(picture=Path("墙.png"), size=Size(2000, 1000), fit=Fit.WHOLE),
    figure=Box(90, 320, 900, 1600),
    captions=Captions(colour="#FFFF00", font="7", font_name="宋体"),
    mark=Corner.BOTTOM_RIGHT,
)
GOOD = HumanSpec(
    avatar=Cast(id="a1", name="若琳", figure="sit_body", size=Size(1080, 1920), uhd=True),
    scene=SCENE,
    script="先把茶叶放在手心里暖一暖。\n第二行。",
    voice_id="v1",
)
HEARD = replace(
    GOOD, driver=Driver.AUDIO, audio=Path("录音.m4a"), audio_container=Container.M4A, audio_seconds=12.2, script=""
)


def fields_of(spec: HumanSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def test_a_complete_one_has_no_problems() -> None:
    assert fields_of(GOOD) == []
    assert fields_of(HEARD) == []
    assert GOOD.makes is Makes.VIDEO


def test_an_empty_one_says_what_to_do_in_the_order_of_the_form() -> None:
    assert fields_of(HumanSpec()) == ["avatar", "script", "voice"]
    assert fields_of(HumanSpec(driver=Driver.AUDIO)) == ["avatar", "audio"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"avatar": Cast(id="a1")}, "avatar"),
        ({"scene": Scene(size=Size(2160, 3840)), "avatar": Cast(id="a1", figure="f")}, "canvas"),
        ({"see_through": True}, "seeThrough"),
        ({"without_ground": True}, "withoutGround"),
        ({"script": " \n"}, "script"),
        ({"script": "好" * 4000}, "script"),
        ({"script": "你好😀"}, "script"),
        ({"script": "2026"}, "script"),
        ({"voice_id": ""}, "voice"),
        ({"speed": 2.1}, "speed"),
        ({"pitch": 0.0}, "pitch"),
        ({"volume": 0}, "volume"),
        ({"callback": "ftp://a"}, "callback"),
        ({"scene": SCENE.with_(size=Size(1081, 1920))}, "canvas"),
        ({"scene": SCENE.with_(size=Size(1080, 4098))}, "canvas"),
        ({"scene": SCENE.with_(colour="red")}, "background"),
        ({"scene": SCENE.with_(figure=Box(0, 0, 900, 1601))}, "figure"),
        ({"scene": SCENE.with_(figure=Box(1080, 0, 900, 1600))}, "figure"),
        ({"scene": SCENE.with_(captions=Captions(box=Box(0, 0, 1081, 200)))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(box=Box(0, 0, 1080, 1921)))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(box=Box(90, 0, 1000, 200)))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(colour="#FFF"))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(outline="black"))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(size=7))}, "captions"),
        ({"scene": SCENE.with_(captions=Captions(outline_width=41))}, "captions"),
    ],
)
def test_what_would_be_refused_is_said_at_its_field(changes: dict[str, Any], field: str) -> None:
    assert fields_of(replace(GOOD, **changes)) == [field]


@pytest.mark.parametrize("changes", [{"audio": None}, {"audio_container": Container.MP4}, {"audio_seconds": 0.9}])
def test_a_recording_that_would_be_refused_is_said(changes: dict[str, Any]) -> None:
    assert fields_of(replace(HEARD, **changes)) == ["audio"]


def test_hidden_captions_are_not_looked_at() -> None:
    hidden = SCENE.with_(captions=Captions(shown=False, colour="red"))
    assert fields_of(replace(GOOD, scene=hidden)) == []


def test_a_see_through_one_of_an_own_avatar_needs_no_captions_and_no_picture() -> None:
    own = replace(GOOD, avatar=Cast(id="C-1", own=True), see_through=True)
    assert fields_of(replace(own, scene=SCENE.with_(captions=Captions(colour="red")))) == []
    assert own.files == ()
    assert own.picture is None


@pytest.mark.parametrize("avatar", [replace(GOOD.avatar, bare=True), Cast(id="C-1", own=True)])
def test_a_ground_is_left_away_where_nothing_speaks_against_it(avatar: Cast) -> None:
    assert fields_of(replace(GOOD, avatar=avatar, without_ground=True)) == []


def test_titles_words_and_files_are_what_was_given() -> None:
    assert GOOD.title == "先把茶叶放在手心里暖一暖。"
    assert GOOD.words == GOOD.script
    assert GOOD.spoken == Spoken(GOOD.script, "v1", 1.0)
    assert GOOD.files == (Path("墙.png"),)
    assert HEARD.title == "录音"
    assert HEARD.words == "录音.m4a 若琳"
    assert HEARD.spoken is None
    assert HEARD.files == (Path("录音.m4a"), Path("墙.png"))
    assert HumanSpec(name="abc").title == "abc"
    assert HumanSpec(name="abc").words == "abc"
    assert HumanSpec(name="abc").elsewhere
    assert not GOOD.elsewhere
    assert HumanSpec(driver=Driver.AUDIO).title == ""


@pytest.mark.parametrize(("model", "beans"), [(Model.BASIC, 4), (Model.HIGH_QUALITY, 8), (Model.CARTOON, 12)])
def test_the_price_counts_seconds_that_are_begun(model: Model, beans: int) -> None:
    assert replace(GOOD, model=model).beans(3.2) == beans


@pytest.mark.parametrize(
    "spec",
    [
        GOOD,
        HEARD,
        HumanSpec(),
        replace(GOOD, scene=Scene(mark=None), lines=(TimedLine(0.5, 1.5, "一"),), language=Language.ENGLISH),
        replace(GOOD, avatar=replace(GOOD.avatar, bare=True), without_ground=True),
        replace(GOOD, model=Model.CARTOON, backway=Backway.REVERSED, drive_mode=DriveMode.RANDOM, see_through=True),
    ],
)
def test_what_is_kept_comes_back(spec: HumanSpec) -> None:
    assert HumanSpec.from_json(spec.to_json()) == spec


@pytest.mark.parametrize(
    ("kept", "spec"),
    [
        ({}, HumanSpec()),
        ({"avatar": 7, "scene": 7, "lines": 7, "model": 9, "later": 1}, HumanSpec()),
        ({"without_ground": "yes", "avatar": {"id": "a", "bare": 7}}, HumanSpec(avatar=Cast(id="a"))),
        ({"lines": [7]}, HumanSpec()),
        ({"lines": [{"start": 0, "end": "x"}]}, HumanSpec()),
        ({"avatar": {"id": "a", "size": {"width": 3}}}, HumanSpec(avatar=Cast(id="a"))),
        ({"avatar": {"id": "a", "size": {"width": 0, "height": 3}}}, HumanSpec(avatar=Cast(id="a"))),
        ({"scene": {"size": {"width": 9999, "height": 2}, "figure": {"x": 1}}}, HumanSpec()),
        ({"scene": {"size": {"width": 0, "height": 2}, "colour": "red", "mark": 7}}, HumanSpec()),
        ({"scene": {"figure": {"x": 0, "y": 0, "width": 0, "height": 5}}}, HumanSpec()),
        ({"scene": {"backdrop": {"picture": "a.png"}}}, HumanSpec()),
        ({"scene": {"marked": False}}, HumanSpec(scene=Scene(mark=None))),
    ],
)
def test_what_cannot_be_read_gets_its_usual_value(kept: dict[str, Any], spec: HumanSpec) -> None:
    assert HumanSpec.from_json(kept) == spec
