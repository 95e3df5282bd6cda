"""Avatars, ethnicities, voices and captions (§6 to §9)."""

import hashlib
import io
import wave
from typing import Any

import pytest
import requests
from PIL import Image

from tests.cloud import Cloud
from tests.sandbox.topview.caller import AVATARS, CAPTIONS, ETHNICITIES, VOICES, Caller

LANGUAGES = [
    "en", "ar", "bg", "hr", "cs", "da", "nl", "fil", "fi", "fr", "de", "el", "hi", "hu", "id", "it", "ja", "ko", "ms",
    "nb", "pl", "pt", "ro", "ru", "zh-CN", "sk", "es", "sv", "zh-Hant", "tr", "uk", "vi", "th",
]  # fmt: skip
AGES, STYLES = ("Young", "Middle Age", "Old"), ("UGC", "Advertisement", "Cartoon_And_Animals", "Influencer")


def voices(caller: Caller, **query: Any) -> list[dict[str, Any]]:
    return caller.get(VOICES, pageSize=100, **query)["result"]["data"]


def test_public_avatars_have_the_documented_shape_with_what_may_be_null(caller: Caller) -> None:
    shown = caller.avatars()
    fields = {"aiavatarId", "aiavatarName", "gender", "coverUrl", "previewVideoUrl", "ethnicities"}
    fields |= {"voiceoverIdDefault", "faceSquareConfig", "type"}
    assert all(set(avatar) == fields for avatar in shown)
    assert len({avatar["aiavatarId"] for avatar in shown}) == len(shown) >= 20
    assert shown[0]["aiavatarId"] == "3327"
    for name in ("gender", "ethnicities", "voiceoverIdDefault", "faceSquareConfig"):
        assert {avatar[name] is None for avatar in shown} == {True, False}


def test_avatars_are_found_by_gender_and_ethnicity(caller: Caller) -> None:
    groups = caller.get(ETHNICITIES, scene="video_avatar")["result"]["data"]
    for group in groups:
        found = caller.avatars(ethnicityIdList=group["ethnicityId"])
        assert found
        assert all(group in avatar["ethnicities"] for avatar in found)
    women = caller.avatars(gender="female")
    assert {avatar["gender"] for avatar in women} == {"female"}
    assert len(women) < len(caller.avatars(gender="male")) + len(women) < len(caller.avatars())
    assert caller.avatars(gender="other") == []


def test_several_ethnicities_are_understood_as_it_is_chosen(caller: Caller, cloud: Cloud) -> None:
    one, two = (group["ethnicityId"] for group in caller.get(ETHNICITIES, scene="video_avatar")["result"]["data"][1:3])
    alone = len(caller.avatars(ethnicityIdList=one))
    both = alone + len(caller.avatars(ethnicityIdList=two))
    counts: dict[str, tuple[int, int]] = {}
    for way in ("either", "comma", "repeated"):
        cloud.set_options({"topview_several_ethnicities": way})
        joined, repeated = caller.avatars(ethnicityIdList=f"{one},{two}"), caller.avatars(ethnicityIdList=[one, two])
        counts[way] = len(joined), len(repeated)
    assert counts == {"either": (both, both), "comma": (both, alone), "repeated": (0, both)}


def test_avatars_have_pictures_that_are_seen_and_clips_that_play(caller: Caller) -> None:
    for avatar in (*caller.avatars()[:2], *caller.private()):
        with Image.open(io.BytesIO(requests.get(avatar["coverUrl"], timeout=20).content)) as cover:
            assert min(cover.size) > 100
        assert requests.get(avatar["previewVideoUrl"], timeout=20).content[:4] == b"\x1aE\xdf\xa3"


def test_lists_come_in_pages_counted_from_one(caller: Caller, cloud: Cloud) -> None:
    total = len(caller.avatars())
    second = caller.get(AVATARS, pageNo=2, pageSize=15)["result"]
    assert (second["total"], second["pageNo"], second["pageSize"]) == (total, 2, 15)
    assert len(second["data"]) == total - 15
    assert len(caller.get(AVATARS)["result"]["data"]) == 20
    assert len(caller.get(AVATARS, pageNum=2, page=2)["result"]["data"]) == 20, "wrong names mean nothing"
    assert caller.get(AVATARS, pageNo=9)["result"]["data"] == []
    assert [caller.get(AVATARS, pageNo=number)["code"] for number in ("0", "x", "-1")] == ["4000"] * 3
    cloud.set_options({"topview_largest_page": 5})
    assert caller.get(AVATARS, pageSize=100)["result"]["pageSize"] == 5


def test_the_list_can_be_long(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_public_avatars": 230})
    pages = [caller.get(AVATARS, pageNo=number, pageSize=100)["result"] for number in (1, 2, 3)]
    assert len({avatar["aiavatarId"] for page in pages for avatar in page["data"]}) == 230
    assert caller.made(aiAvatarId=pages[2]["data"][-1]["aiavatarId"])["status"] == "success"


def test_private_avatars_are_a_list_of_their_own(caller: Caller, cloud: Cloud) -> None:
    assert len(caller.private()) == 2
    assert not {one["aiavatarId"] for one in caller.private()} & {one["aiavatarId"] for one in caller.avatars()}
    cloud.set_options({"topview_private_avatars": 0})
    assert caller.private() == []


def test_an_avatar_that_is_withdrawn_is_gone_from_its_list(caller: Caller, cloud: Cloud) -> None:
    gone = [caller.avatars()[3]["aiavatarId"], caller.private()[0]["aiavatarId"]]
    for avatar_id in gone:
        cloud.withdraw_avatar(avatar_id)
    assert not {one["aiavatarId"] for one in (*caller.avatars(), *caller.private())} & set(gone)


def test_ethnicities_are_a_page_or_an_array(caller: Caller, cloud: Cloud) -> None:
    page = caller.get(ETHNICITIES, scene="video_avatar", pageSize=3)["result"]
    assert (page["pageNo"], page["pageSize"], len(page["data"])) == (1, 3, 3)
    assert set(page["data"][0]) == {"ethnicityId", "ethnicityName"}
    cloud.set_options({"topview_ethnicities": "array"})
    array = caller.get(ETHNICITIES, scene="video_avatar")["result"]
    assert (len(array), array[:3]) == (page["total"], page["data"])
    assert caller.get(ETHNICITIES)["code"] == "4003"
    assert caller.get(ETHNICITIES, scene="stage")["code"] == "4000"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_voices_that_are_heard_in_each_language(caller: Caller, language: str) -> None:
    found = voices(caller, language=language)
    assert {voice["bestSupportLanguage"] for voice in found} == {language}
    with wave.open(io.BytesIO(requests.get(found[0]["demoAudioUrl"], timeout=20).content)) as sound:
        assert 1 < sound.getnframes() / sound.getframerate() < 10
        samples = sound.readframes(sound.getnframes())
        assert len(set(samples[::101])) > 20, "and not silent"


def test_every_voice_has_a_sample_unlike_every_other(caller: Caller) -> None:
    samples = [requests.get(voice["demoAudioUrl"], timeout=20).content for voice in voices(caller, language="en")]
    assert len({hashlib.sha256(sample).digest() for sample in samples}) == len(samples) > 15


def test_voices_are_found_by_each_of_their_facets(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_usual_language": "all"})
    everybody = voices(caller)
    assert len({voice["voiceId"] for voice in everybody}) == len(everybody)
    wanted = {"gender": ("male", "female"), "age": AGES, "style": STYLES, "accent": ("British", "Thai", "Swiss")}
    for facet, values in wanted.items():
        for value in values:
            found = voices(caller, **{facet: value})
            assert found == [voice for voice in everybody if voice[facet] == value] != []
    both = voices(caller, language="en", gender="female", age="Old")
    assert [voice["voiceName"] for voice in both] == ["Margaret"]


def test_without_a_language_it_is_english_or_all(caller: Caller, cloud: Cloud) -> None:
    assert {voice["bestSupportLanguage"] for voice in voices(caller)} == {"en"}
    cloud.set_options({"topview_usual_language": "all"})
    assert {voice["bestSupportLanguage"] for voice in voices(caller)} == set(LANGUAGES)


def test_there_are_no_cloned_voices(caller: Caller) -> None:
    assert caller.get(VOICES, isCustom="true")["result"]["total"] == 0


def test_what_a_voice_may_lack_goes_both_ways(caller: Caller, cloud: Cloud) -> None:
    usual = voices(caller)[0]
    assert (usual["language"], usual["durations"]) == ("en", "4")
    cloud.set_options(
        {"topview_voice_language": "absent", "topview_durations": "number", "topview_demo_sound": "empty"}
    )
    other = voices(caller)[0]
    assert ("language" in other, other["durations"], other["demoAudioUrl"]) == (False, 4, "")
    cloud.set_options({"topview_durations": "absent"})
    assert "durations" not in voices(caller)[0]


def test_captions_are_an_array_with_pictures(caller: Caller) -> None:
    styles = caller.get(CAPTIONS)["result"]
    assert len(styles) >= 6
    assert all(set(style) == {"captionId", "thumbnail"} for style in styles)
    pictures = [requests.get(style["thumbnail"], timeout=20).content for style in styles]
    assert len(set(pictures)) == len(styles)
    with Image.open(io.BytesIO(pictures[0])) as picture:
        assert picture.format == "PNG"


def test_links_of_catalogues_can_end(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_catalogue_links": "signed"})
    avatar, voice, style = caller.avatars()[0], voices(caller)[0], caller.get(CAPTIONS)["result"][0]
    links = [avatar["coverUrl"], avatar["previewVideoUrl"], voice["demoAudioUrl"], style["thumbnail"]]
    assert [requests.get(link, timeout=20).status_code for link in links] == [200] * 4
    cloud.advance_clock(1000)
    assert [requests.get(link, timeout=20).status_code for link in links] == [403] * 4
    assert [requests.get(link.partition("?")[0], timeout=20).status_code for link in links] == [403] * 4


@pytest.mark.parametrize(
    "path", ["avatar/none-sit_body.jpg", "avatar/3327-sit_body.png", "voice/none.wav", "caption/none.png", "own/x.jpg"]
)
def test_nothing_is_sent_that_there_is_not(cloud: Cloud, path: str) -> None:
    assert requests.get(f"{cloud.address}/res/topview/{path}", timeout=20).status_code == 404
