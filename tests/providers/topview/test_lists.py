"""What the cloud lists: avatars, voices, captions, the balance; whatever form the reference leaves open."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

import pytest

from chanjing_studio.domain.abilities import (
    ChecksNotices,
    DeletesAvatars,
    DeletesVoices,
    GroupsAvatars,
    HasCaptions,
    HasTypefaces,
    TellsBalance,
    TellsTimes,
)
from chanjing_studio.domain.errors import BadAnswer, Refused
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.providers.topview.client.address import topview_at
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.voices import LANGUAGES
from chanjing_studio.services.tongues import tongue_of
from tests.cloud import Cloud
from tests.network.raw import raw_server, says
from tests.providers.topview.conftest import AVATARS, GROUPS, KEYS, VOICES, Connect
from tests.vault import MemoryVault


@contextmanager
def telling(connect: Connect, vault: MemoryVault, result: object) -> Generator[TopView]:
    """A provider whose cloud answers this, whatever it is asked."""
    body = json.dumps({"code": "200", "message": "Success", "result": result}).encode()
    with raw_server(says(f"HTTP/1.1 200 OK\nContent-Length: {len(body)}\nConnection: close", body)) as address:
        vault.kept["topview@sandbox/keys"] = json.dumps({"app_id": KEYS.app_id, "secret_key": KEYS.secret_key})
        provider = connect(address)
        provider.resume()
        yield provider


def every_voice(topview: TopView) -> list[Voice]:
    number, pages, found = 1, 1, list[Voice]()
    while number <= pages:
        page = topview.voices(number)
        found += page.voices
        number, pages = number + 1, page.pages
    return found


def test_it_can_do_what_it_can_and_no_more(topview: TopView) -> None:
    can = (GroupsAvatars, HasCaptions, TellsBalance, ChecksNotices)
    cannot = (DeletesVoices, DeletesAvatars, HasTypefaces, TellsTimes)
    assert all(isinstance(topview, ability) for ability in can)
    assert not any(isinstance(topview, ability) for ability in cannot)


def test_voices_of_all_languages_are_asked_for(cloud: Cloud, topview: TopView) -> None:
    voices = every_voice(topview)
    assert [call["query"]["language"] for call in cloud.calls(VOICES)] == list(LANGUAGES)
    assert len(LANGUAGES) == len({voice.language for voice in voices}) == 33
    assert all(tongue_of(voice).name for voice in voices)
    margaret = next(voice for voice in voices if voice.name == "Margaret")
    assert (margaret.gender, margaret.age, margaret.style, margaret.accent) == (Gender.FEMALE, "Old", "UGC", "British")
    assert margaret.sample_url


@pytest.mark.parametrize(
    "options",
    [
        {"topview_voice_language": "absent", "topview_durations": "number", "topview_demo_sound": "empty"},
        {"topview_usual_language": "all", "topview_durations": "absent", "topview_largest_page": 2},
        {"topview_code_type": "number"},
    ],
)
def test_voices_are_read_however_they_are_told(cloud: Cloud, topview: TopView, options: dict[str, Any]) -> None:
    usual = {voice.id for voice in every_voice(topview)}
    cloud.set_options(options)
    assert {voice.id for voice in every_voice(topview)} == usual


def test_languages_without_a_voice_hide_no_other(connect: Connect, vault: MemoryVault) -> None:
    with telling(connect, vault, {"total": 0, "data": []}) as provider:
        assert every_voice(provider) == []


def test_a_voice_of_two_languages_ends_the_list_nowhere(cloud: Cloud, topview: TopView) -> None:
    usual = every_voice(topview)
    first = [voice for voice in usual if voice.language == LANGUAGES[0]]
    again = [{"voiceId": voice.id, "voiceName": voice.name, "bestSupportLanguage": "en"} for voice in first]
    cloud.fault(VOICES, skip=1, put={"result.data": again, "result.total": len(again)})  # the second language

    voices = every_voice(topview)

    assert len({voice.id for voice in voices}) == len(voices), "a page that brings nothing new would end it"
    assert {voice.language for voice in voices} == set(LANGUAGES) - {LANGUAGES[1]}


def test_a_language_that_the_cloud_does_not_know_takes_no_other_away(cloud: Cloud, topview: TopView) -> None:
    cloud.fault(VOICES, skip=1, code=4000, msg="language is not valid")
    assert {voice.language for voice in every_voice(topview)} == set(LANGUAGES) - {LANGUAGES[1]}
    cloud.fault(VOICES, code=4000, msg="Request parameter error")
    with pytest.raises(Refused):
        topview.voices(1)


def test_pages_that_are_shorter_than_asked_for_are_all_read(cloud: Cloud, topview: TopView) -> None:
    cloud.set_options({"topview_public_avatars": 7, "topview_largest_page": 3})
    cloud.fault(AVATARS, times=None, drop=["result.pageSize"])
    number, pages, found = 1, 1, list[str]()
    while number <= pages:
        page = topview.avatars(number)
        found += [avatar.id for avatar in page.avatars]
        number, pages = number + 1, page.pages
    assert len(set(found)) == 7


def test_own_voices_are_asked_for_as_such(cloud: Cloud, topview: TopView) -> None:
    assert topview.own_voices(1).voices == ()
    assert cloud.calls(VOICES)[-1]["query"]["isCustom"] == "true"


def test_avatars_come_with_their_group_their_pictures_and_their_voice(cloud: Cloud, topview: TopView) -> None:
    page = topview.avatars(1)
    first = page.avatars[0]
    assert first.usable
    assert first.figures[0].cover_url
    assert first.figures[0].preview_url
    assert first.figures[0].size is None
    assert first.voice
    assert first.tags
    assert {avatar.gender for avatar in page.avatars} >= {Gender.FEMALE, Gender.MALE}
    assert not any(avatar.own for avatar in page.avatars)
    assert "isCustom" not in cloud.calls(AVATARS)[-1]["query"]


def test_private_avatars_are_ones_own(topview: TopView) -> None:
    own = topview.own_avatars(1).avatars
    assert [avatar.own for avatar in own] == [True, True]


def test_a_long_list_comes_in_pages(cloud: Cloud, topview: TopView) -> None:
    cloud.set_options({"topview_public_avatars": 120})
    pages = [topview.avatars(number) for number in (1, 2, 3)]
    assert [page.pages for page in pages] == [3, 3, 3]
    assert len({avatar.id for page in pages for avatar in page.avatars}) == 120


def test_what_cannot_be_read_hides_no_other(connect: Connect, vault: MemoryVault) -> None:
    listed: list[object] = [
        None, "x", {"aiavatarId": None}, {"aiavatarId": 3327, "ethnicities": "none", "gender": "other"},
        {"aiavatarId": "b", "aiavatarName": "Ada", "gender": "FEMALE", "voiceoverIdDefault": 12,
         "ethnicities": [None, {"ethnicityName": "Demo group"}, {"ethnicityId": "e2"}]},
    ]  # fmt: skip
    with telling(connect, vault, {"total": "5", "pageSize": "50", "data": listed}) as provider:
        page = provider.avatars(1)
    assert [avatar.id for avatar in page.avatars] == ["3327", "b"]
    assert (page.avatars[1].name, page.avatars[1].tags, page.pages) == ("Ada", ("Demo group",), 1)
    assert page.avatars[0].gender is Gender.UNKNOWN
    assert page.avatars[1].voice
    assert page.avatars[1].voice.id == "12"


def test_a_bare_list_is_the_only_page(connect: Connect, vault: MemoryVault) -> None:
    with telling(connect, vault, [{"aiavatarId": "a"}, {"voiceId": "v", "voiceName": "Ada"}]) as provider:
        assert (provider.avatars(1).pages, len(provider.avatars(1).avatars)) == (1, 1)
        assert provider.own_voices(1).voices[0].name == "Ada"


@pytest.mark.parametrize(
    ("told", "pages"),
    [({}, 2), ({"total": "many"}, 2), ({"total": -1}, 2), ({"total": 1e300}, 2), ({"total": 70, "pageSize": 0}, 2)],
)
def test_a_total_that_is_none_is_not_believed(
    connect: Connect, vault: MemoryVault, told: dict[str, Any], pages: int
) -> None:
    full = [{"aiavatarId": f"a{number}"} for number in range(50)]
    with telling(connect, vault, {**told, "data": full}) as provider:
        assert provider.avatars(1).pages == pages


@pytest.mark.parametrize("options", [{}, {"topview_ethnicities": "array"}, {"topview_largest_page": 2}])
def test_groups_are_listed_as_pages_or_at_once(cloud: Cloud, topview: TopView, options: dict[str, Any]) -> None:
    usual = topview.avatar_groups()
    cloud.set_options(options)
    assert topview.avatar_groups() == usual
    assert len(usual) > 3
    assert {call["query"]["scene"] for call in cloud.calls(GROUPS)} == {"video_avatar"}
    assert {tag for avatar in topview.avatars(1).avatars for tag in avatar.tags} <= set(usual)


def test_avatars_carry_the_names_of_the_list_and_their_own_where_it_names_none(cloud: Cloud, topview: TopView) -> None:
    own = topview.avatars(1).avatars[0].tags
    cloud.fault(GROUPS, put={"result.data.*.ethnicityName": "Renamed"})
    assert topview.avatar_groups() == ("Renamed",)
    assert topview.avatars(1).avatars[0].tags == ("Renamed",)
    cloud.fault(GROUPS, drop=["result.data.*.ethnicityId"])
    assert topview.avatar_groups() == ()
    assert topview.avatars(1).avatars[0].tags == own


def test_captions_have_pictures_and_no_names(cloud: Cloud, topview: TopView) -> None:
    styles = topview.captions()
    assert len(styles) == 8
    assert all(style.picture_url and not style.name for style in styles)


def test_captions_may_come_as_a_page(connect: Connect, vault: MemoryVault) -> None:
    listed = [{"captionId": "cap-demo-1", "thumbnail": "https://cdn.example/c1.png", "name": "Bold"}, {}]
    with telling(connect, vault, {"total": 1, "data": listed}) as provider:
        assert [style.name for style in provider.captions()] == ["Bold"]


@pytest.mark.parametrize("result", [None, True, 5, {"data": 5}, "text"])
def test_a_list_that_is_none_is_said(connect: Connect, vault: MemoryVault, result: object) -> None:
    with telling(connect, vault, result) as provider:
        lists = (provider.captions, provider.avatar_groups, lambda: provider.avatars(1), lambda: provider.own_voices(1))
        for call in lists:
            with pytest.raises(BadAnswer):
                call()


@pytest.mark.parametrize(
    ("result", "amount", "dated"),
    [
        ({"remainCredit": 86, "expiredTime": "2027-01-01T00:00:00Z"}, 86, True),
        ({"remainCredit": "86.5", "expiredTime": "2027-01-01T00:00:00"}, 86.5, True),
        ({"remainCredit": 0, "expiredTime": "soon"}, 0, False),
        ({"remainCredit": 1, "expiredTime": 5}, 1, False),
        ({"remainCredit": 1, "expiredTime": "0001-01-01T00:00:00+23:59"}, 1, False),
    ],
)
def test_the_balance_is_read(
    connect: Connect, vault: MemoryVault, result: object, amount: float, *, dated: bool
) -> None:
    with telling(connect, vault, result) as provider:
        balance = provider.balance()
    assert (balance.amount, balance.expires > 0) == (amount, dated)


@pytest.mark.parametrize("result", [None, {}, {"remainCredit": "much"}, {"remainCredit": True}, []])
def test_a_balance_that_is_none_is_said(connect: Connect, vault: MemoryVault, result: object) -> None:
    with telling(connect, vault, result) as provider, pytest.raises(BadAnswer):
        provider.balance()


@pytest.mark.parametrize("form", ["true", "object", "null"])
def test_an_address_for_notices_is_checked(cloud: Cloud, topview: TopView, form: str) -> None:
    cloud.set_options({"topview_notice_check": form})
    topview.check_notice("https://hooks.example/tv")
    assert cloud.calls("/notice/notice_url/check")[-1]["headers"]["topview-uid"] == KEYS.app_id
    with pytest.raises(Refused) as caught:
        topview.check_notice("ftp://hooks.example")
    assert caught.value.field == "notice"


def test_a_plain_no_is_a_no(connect: Connect, vault: MemoryVault) -> None:
    with telling(connect, vault, False) as provider, pytest.raises(Refused):
        provider.check_notice("https://hooks.example/tv")


def test_the_log_of_what_was_spent_is_never_asked_for(cloud: Cloud, topview: TopView) -> None:
    every_voice(topview)
    topview.balance()
    assert not cloud.calls("/user/credit/logs")


def test_each_call_shows_key_and_uid(cloud: Cloud, topview: TopView) -> None:
    topview.captions()
    headers = cast("dict[str, str]", cloud.calls("/v1/caption/list")[-1]["headers"])
    assert headers["authorization"] == f"Bearer {KEYS.secret_key}"
    assert headers["topview-uid"] == KEYS.app_id


def test_a_client_knows_its_place(cloud: Cloud) -> None:
    assert Client(topview_at(cloud.address), MemoryVault(), proxy="").address.place == "topview@sandbox"
