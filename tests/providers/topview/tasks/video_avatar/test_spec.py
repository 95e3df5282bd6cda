"""What can be known of a talking avatar before anything is sent."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.makes import LeavesAvatar
from chanjing_studio.domain.media import Container, PictureForm
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.providers.topview.tasks.video_avatar.spec import MODES, Mode, Source, VideoAvatarSpec

PUBLIC = Cast(id="aa11bb22cc33dd44ee55ff6677889900", name="Ada")
PRIVATE = Cast(id="99887766554433221100ffeeddccbbaa", name="Grandma", own=True)
VOICE = "DemoVoice00000000000000000000001"
SAID = VideoAvatarSpec(
    video=Path("主持人 1.mov"),
    video_container=Container.MOV,
    photo=Path("grandma-1978.jpg"),
    photo_form=PictureForm.JPG,
    avatar=PUBLIC,
    mode=Mode.AVATAR2,
    script="Grandma says old photographs like a little sun.\nThis one is from 1978.",
    voice_id=VOICE,
    voice_name="Margaret",
)
HEARD = replace(SAID, driver=Driver.AUDIO, audio=Path("录音.m4a"), audio_container=Container.M4A, audio_seconds=12.2)


def fields_of(spec: VideoAvatarSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def of(source: Source, spec: VideoAvatarSpec = SAID) -> VideoAvatarSpec:
    return replace(spec, source=source, avatar=PRIVATE if source is Source.PRIVATE else PUBLIC)


def every_way() -> list[VideoAvatarSpec]:
    """Each source with each sound in each way to move, and a public avatar in its own voice."""
    ways = [
        replace(of(source, sound), mode=mode) for source in Source for sound in (SAID, HEARD) for mode in MODES[source]
    ]
    return [*ways, *(replace(of(Source.PUBLIC), voice_id="", mode=mode) for mode in Mode)]


def test_there_are_sixteen_ways_to_make_one() -> None:
    assert len(set(every_way())) == 16
    assert [fields_of(spec) for spec in every_way()] == [[]] * 16


@pytest.mark.parametrize(
    ("source", "field"),
    [(Source.OWN_VIDEO, "video"), (Source.PUBLIC, "avatar"), (Source.PRIVATE, "avatar"), (Source.PHOTO, "photo")],
)
def test_an_empty_one_says_what_to_do_in_the_order_of_the_form(source: Source, field: str) -> None:
    voice = [] if source is Source.PUBLIC else ["voice"]
    assert fields_of(VideoAvatarSpec(source=source, mode=Mode.AVATAR2)) == [field, "script", *voice]
    assert fields_of(VideoAvatarSpec(source=source, mode=Mode.AVATAR2, driver=Driver.AUDIO)) == [field, "audio"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"video_container": Container.WEBM}, "video"),
        ({"video_container": None}, "video"),
        ({"script": " \n"}, "script"),
        ({"script": "…!"}, "script"),
        ({"voice_id": ""}, "voice"),
        ({"voice_speed": 0.79}, "speed"),
        ({"voice_speed": 1.21}, "speed"),
        ({"voice_speed": float("nan")}, "speed"),
        ({"notice_address": "ftp://example.com"}, "notice"),
        ({"notice_address": "https://"}, "notice"),
        ({"source": Source.PRIVATE}, "avatar"),
        ({"source": Source.PUBLIC, "avatar": PRIVATE}, "avatar"),
        ({"source": Source.PHOTO, "photo_form": None}, "photo"),
        ({"source": Source.PHOTO, "mode": Mode.AVATAR1}, "mode"),
        ({"source": Source.PRIVATE, "avatar": PRIVATE, "voice_id": ""}, "voice"),
    ],
)
def test_whatever_the_cloud_would_refuse_is_said_with_its_field(changes: dict[str, object], field: str) -> None:
    assert fields_of(replace(SAID, **changes)) == [field]


def test_a_recording_of_another_kind_is_refused() -> None:
    assert fields_of(replace(HEARD, audio_container=Container.MP4)) == ["audio"]


@pytest.mark.parametrize("script", ["2026", "Hello 😀", "word " * 2000])
def test_a_limit_that_this_cloud_does_not_tell_is_not_made_up(script: str) -> None:
    assert fields_of(replace(SAID, script=script)) == []


def test_what_is_not_used_is_not_checked() -> None:
    assert fields_of(replace(HEARD, voice_speed=9.0, voice_id="", script="")) == []
    assert fields_of(replace(of(Source.PUBLIC), video=None, photo=None)) == []


def test_captions_go_with_public_avatars_alone_and_keeping_with_a_video() -> None:
    every = {source: replace(of(source), caption_id="cap-demo-1", keep_avatar=True) for source in Source}
    assert [source for source, spec in every.items() if spec.captions] == [Source.PUBLIC]
    assert [source for source, spec in every.items() if spec.keeps_video] == [Source.OWN_VIDEO]
    assert not any(fields_of(spec) for spec in every.values())


def test_only_a_public_avatar_speaks_in_its_own_voice() -> None:
    assert [source for source in Source if replace(of(source), voice_id="").own_voice] == [Source.PUBLIC]
    assert not of(Source.PUBLIC).own_voice


def test_the_title_is_in_the_users_own_words() -> None:
    assert SAID.title == "Grandma says old photographs like a little sun."
    assert HEARD.title == "录音"
    assert VideoAvatarSpec(driver=Driver.AUDIO).title == ""


def test_the_words_are_what_a_search_finds() -> None:
    assert SAID.words == "Grandma says old photographs like a little sun.\nThis one is from 1978."
    assert HEARD.words == "主持人 1.mov 录音.m4a"
    assert of(Source.PRIVATE, HEARD).words == "录音.m4a Grandma"
    assert VideoAvatarSpec().words == ""


def test_only_the_files_that_are_needed_are_named() -> None:
    assert list(SAID.files) == [Path("主持人 1.mov")]
    assert list(of(Source.PHOTO, HEARD).files) == [Path("grandma-1978.jpg"), Path("录音.m4a")]
    assert list(of(Source.PUBLIC).files) == []


def test_only_a_script_is_spoken_by_a_voice() -> None:
    assert replace(SAID, voice_speed=1.1).spoken == Spoken(SAID.words, VOICE, 1.1)
    assert HEARD.spoken is None


def test_it_comes_back_from_json_as_it_was() -> None:
    full = replace(
        of(Source.PRIVATE, HEARD),
        voice_speed=0.85,
        caption_id="cap-demo-1",
        keep_avatar=True,
        notice_address="https://example.com/done",
    )
    assert VideoAvatarSpec.from_json(full.to_json()) == full
    assert VideoAvatarSpec.from_json(VideoAvatarSpec().to_json()) == VideoAvatarSpec()
    sized = replace(full, avatar=replace(PRIVATE, size=Size(720, 1280)))
    assert VideoAvatarSpec.from_json(sized.to_json()) == sized


def test_an_avatar_of_which_little_was_kept_is_the_same_one() -> None:
    kept = {"source": "2", "avatar": {"id": PRIVATE.id, "name": PRIVATE.name, "own": True}}
    assert VideoAvatarSpec.from_json(kept).avatar == PRIVATE


@pytest.mark.parametrize(
    "kept",
    [
        {"source": "9", "mode": 1, "driver": {}, "avatar": "Ada", "voice_speed": float("nan")},
        {"video": "a\0b", "photo": "", "photo_form": "gif", "script": ["a"], "keep_avatar": "yes", "new_field": 1},
        {"audio_seconds": -1, "avatar": {"id": 5, "own": 1}, "caption_id": {}, "notice_address": True},
    ],
)
def test_what_no_form_can_show_gets_its_default(kept: dict[str, Any]) -> None:
    assert VideoAvatarSpec.from_json(kept) == VideoAvatarSpec()


@pytest.mark.parametrize(
    ("spec", "leaves"),
    [
        (VideoAvatarSpec(source=Source.PHOTO), True),
        (VideoAvatarSpec(source=Source.OWN_VIDEO, keep_avatar=True), True),
        (VideoAvatarSpec(source=Source.OWN_VIDEO), False),
        (VideoAvatarSpec(source=Source.PUBLIC, keep_avatar=True), False),
    ],
)
def test_a_photo_always_leaves_an_avatar_and_a_video_where_it_is_kept(spec: VideoAvatarSpec, leaves: bool) -> None:
    assert isinstance(spec, LeavesAvatar)
    assert spec.leaves_avatar is leaves
