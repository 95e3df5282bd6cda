"""Whatever the second cloud answers: a value with sense in it, or an error of ours in words that can be shown."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from chanjing_studio.domain.avatars import AvatarPage, Cast
from chanjing_studio.domain.errors import AnswerLost, CloudError, StudioError, Unreachable
from chanjing_studio.domain.models import FilePhase, FileStatus, RemoteStatus
from chanjing_studio.domain.money import Balance
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.redaction import hide
from chanjing_studio.domain.voices import VoicePage
from chanjing_studio.providers.topview.client.address import topview_at
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source, VideoAvatarSpec
from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute
from tests.fuzz.answers import SECRET_KEY, TOKEN, changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told, shown
from tests.fuzz.wire import Said, Wired, wired
from tests.vault import MemoryVault

KEYS = Keys("demoUid0001", SECRET_KEY)
SPEC = VideoAvatarSpec(source=Source.PUBLIC, avatar=Cast(id="aa11", name="Ada"), script="Hello.")


def enveloped(result: Any) -> dict[str, Any]:
    """What the cloud answers when all is well."""
    return {"code": "200", "message": "Success", "result": result}


def paged(*items: Any) -> dict[str, Any]:
    return enveloped({"total": len(items), "pageNo": 1, "pageSize": 20, "data": list(items)})


AVATAR = {
    "aiavatarId": "aa11bb22cc33dd44ee55ff6677889900", "aiavatarName": "Demo Ada", "gender": "female", "type": 0,
    "coverUrl": "https://cdn.example/a.png", "previewVideoUrl": "https://cdn.example/a.mp4", "faceSquareConfig": None,
    "ethnicities": [{"ethnicityId": "e1", "ethnicityName": "Demo group"}], "voiceoverIdDefault": "DemoVoice01",
}  # fmt: skip
VOICE = {
    "voiceId": "DemoVoice01", "voiceName": "Demo Voice", "bestSupportLanguage": "en", "gender": "female",
    "age": "Young", "style": "UGC", "accent": "American", "demoAudioUrl": "https://cdn.example/v.mp3",
}  # fmt: skip
CAPTION = {"captionId": "cap-demo-1", "thumbnail": "https://cdn.example/c1.png"}
BALANCE = {
    "uid": KEYS.app_id, "remainCredit": 86.5, "expiredTime": "2027-01-01T00:00:00Z", "apiKeyMap": {"a": SECRET_KEY},
}  # fmt: skip
TASK = {
    "taskId": "5c5c5c5c", "status": "success", "errorMsg": None, "outputVideoUrl": "https://cdn.example/out.mp4?S=1",
    "costCredit": "0.4",
}  # fmt: skip
FAILED = {**TASK, "status": "fail", "errorMsg": "Credit not enough", "outputVideoUrl": None}
REFUSED = {"code": "4004", "message": "aiAvatarId not found", "result": None}


@pytest.fixture(scope="module")
def topview(said: Said) -> Iterator[TopView]:
    """Signed in: by keys that were kept, so that nothing is asked."""
    hide(TOKEN)  # the other cloud's, which is in memory too
    vault = MemoryVault()
    vault.kept["topview@sandbox/keys"] = json.dumps({"app_id": KEYS.app_id, "secret_key": KEYS.secret_key})
    provider = TopView(topview_at(said.address), vault, routes=(VideoAvatarRoute,), proxy="")
    provider.resume()
    said.asides = {}
    yield provider
    provider.close()


def say(said: Said, answer: Wired) -> None:
    said.asides = {}
    said.say(answer)


@given(answer=wired(changed(enveloped(BALANCE))))
@fuzzed("balance", seconds=1)
def test_keys_and_a_balance(said: Said, told: Told, topview: TopView, answer: Wired) -> None:
    say(said, answer)
    told.outcome(lambda: topview.check(KEYS))
    balance = told.outcome(topview.balance)
    if isinstance(balance, Balance):
        assert math.isfinite(balance.amount)
        assert math.isfinite(balance.expires)
        assert balance.expires >= 0
        assert SECRET_KEY not in repr(balance)


@given(answer=wired(changed(paged(AVATAR, {**AVATAR, "aiavatarId": 3327, "gender": None, "ethnicities": None}))))
@fuzzed("second cloud's avatars", seconds=2)
def test_a_page_of_avatars(said: Said, told: Told, topview: TopView, answer: Wired) -> None:
    say(said, answer)
    for call in (topview.avatars, topview.own_avatars):
        page = told.outcome(lambda call=call: call(1))
        if isinstance(page, AvatarPage):
            assert 0 <= page.pages <= 50_000
            for avatar in page.avatars:
                assert avatar.id
                assert len(avatar.figures) == 1
                figure = avatar.figures[0]
                shown(avatar.id, avatar.name, *avatar.tags, figure.cover_url, figure.preview_url)


@given(answer=wired(changed(paged(VOICE, {**VOICE, "voiceId": "DemoVoice02", "demoAudioUrl": ""}))))
@fuzzed("second cloud's voices", seconds=2)
def test_a_page_of_voices(said: Said, told: Told, topview: TopView, shelf: Shelf, answer: Wired) -> None:
    say(said, answer)
    page = told.outcome(lambda: topview.own_voices(1))
    if isinstance(page, VoicePage):
        assert 0 <= page.pages <= 50_000
        for voice in page.voices:
            assert voice.id
            assert voice.own
            shown(voice.id, voice.name, voice.language, voice.age, voice.style, voice.accent, voice.sample_url)
        shelf.show_voices(page.voices)


@given(answer=wired(changed(enveloped([CAPTION, {**CAPTION, "captionId": 7, "name": "Bold"}]))))
@fuzzed("captions", seconds=1)
def test_captions(said: Said, told: Told, topview: TopView, answer: Wired) -> None:
    say(said, answer)
    styles = told.outcome(topview.captions)
    if not isinstance(styles, StudioError):
        for style in styles:
            assert style.id
            shown(style.id, style.name, style.picture_url)


@given(answer=wired(changed(enveloped(True))))
@fuzzed("notice and file", seconds=1)
def test_what_is_answered_with_yes_or_no(said: Said, told: Told, topview: TopView, answer: Wired) -> None:
    say(said, answer)
    told.outcome(lambda: topview.check_notice("https://hooks.example/tv"))
    status = told.outcome(lambda: topview.file_status("0f1e"))
    if isinstance(status, FileStatus):
        assert status.phase in (FilePhase.READY, FilePhase.CHECKING, FilePhase.GONE)


@pytest.mark.parametrize("good", [TASK, FAILED], ids=["made", "failed"])
def test_a_task(said: Said, told: Told, topview: TopView, good: dict[str, Any]) -> None:
    @given(answer=wired(changed(enveloped(good))))
    @fuzzed(f"video avatar {good['status']}", seconds=1)
    def each(answer: Wired) -> None:
        say(said, answer)
        status = told.outcome(lambda: topview.route("video_avatar").status("5c5c"))
        if isinstance(status, RemoteStatus):
            assert status.percent is None
            shown(status.message, status.result.url if status.result else "")
            if status.problem:
                told.sentence(status.problem.cause)

    each()


@pytest.mark.parametrize("good", [enveloped(TASK), REFUSED], ids=["taken", "refused"])
def test_a_create_is_a_number_a_no_or_not_known(said: Said, told: Told, topview: TopView, good: dict[str, Any]) -> None:
    @given(answer=wired(changed(good)))
    @fuzzed(f"video avatar created {good['code']}", seconds=1)
    def each(answer: Wired) -> None:
        say(said, answer)
        made = told.outcome(lambda: topview.route("video_avatar").create(SPEC, {}))
        if isinstance(made, str):
            assert made
            shown(made)
        elif _names_a_task(answer):
            assert isinstance(made, AnswerLost), made
        else:
            assert isinstance(made, CloudError)
            assert not isinstance(made, Unreachable), "it left, so that nobody knows what became of it"

    each()


def _names_a_task(answer: Wired) -> bool:
    """Whether something in a whole answer could be the number of what was made."""
    try:
        read = json.loads(answer.body)
        number = read["result"]["taskId"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return False
    return answer.whole and "code" in read and isinstance(number, str) and number == "5c5c5c5c"
