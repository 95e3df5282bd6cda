"""Whatever a cloud answers about avatars that the account had made."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.avatars import Avatar, AvatarPage
from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Refused, StudioError
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import RemotePhase, RemoteStatus
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.services.avatar_catalogue import ListedAvatar
from chanjing_studio.services.queue.patience import NOTHING_MADE
from chanjing_studio.ui.avatars.phrases import card_note, figure_facts, initial, spoken
from chanjing_studio.ui.avatars.row import AvatarRow, card_clip, card_face
from tests.fuzz.answers import GOOD_TOKEN, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told, shown
from tests.fuzz.test_answers import PAGE, answered, check_status
from tests.fuzz.test_creating import NOES, plain_no, read
from tests.fuzz.wire import Said, Wired, wired
from tests.own_avatars import TOLD

KEY = "C-00112233445566778899aabbccddeeff"
MADE = {
    **TOLD, "id": KEY, "pic_url": "http://127.0.0.1:9000/p.png", "preview_url": "http://127.0.0.1:9000/p.webm",
    "audio_man_id": "C-0a1b2c3d", "support_4k": True, "width_4k": 2160, "height_4k": 3840,
}  # fmt: skip
UNMADE = {**MADE, "status": 4, "progress": 0, "err_reason": "视频中没有人声", "is_open": 0}
LIST = enveloped({"list": [MADE, UNMADE, {**MADE, "id": "C-1", "status": 1}], "page_info": PAGE})
SPEC = AvatarSpec(video=Path("me.mp4"), video_container=Container.MP4, video_seconds=40, name="店长", consent=True)
FILES = {"video": "11aa22bb33cc44dd55ee66ff77008899"}


@given(answer=wired(changed(enveloped(MADE)) | changed(enveloped(UNMADE))))
@fuzzed("avatar state", seconds=2)
def test_the_state_of_an_avatar(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.route("avatar").status(KEY))
    if isinstance(status, RemoteStatus):
        assert status.remote_id == KEY
        check(status, told, shelf)


@given(answer=wired(changed(LIST)))
@fuzzed("avatar list", seconds=2)
def test_a_page_of_avatars_that_are_made(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.route("avatar").recent(1))
    if page is not None and not isinstance(page, StudioError):
        assert page.last
        for status in page.items:
            check(status, told, shelf)
            shown(cloud.route("avatar").adopted(status).title)


def check(status: RemoteStatus, told: Told, shelf: Shelf) -> None:
    check_status(status, told, shelf)
    shown(status.name)
    assert (status.result is not None) == (status.phase is RemotePhase.DONE)
    assert (status.problem is not None) == (status.phase is RemotePhase.FAILED)


@given(answer=wired(changed(LIST)))
@fuzzed("own avatars", seconds=2)
def test_a_page_of_own_avatars(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.own_avatars(1))
    if isinstance(page, AvatarPage):
        assert 0 <= page.pages <= 10_000
        for avatar in page.avatars:
            check_avatar(avatar, told)
        assert shelf.avatars_kept(page.avatars) == page.avatars


def check_avatar(avatar: Avatar, told: Told) -> None:
    assert avatar.id
    assert avatar.name
    assert avatar.own
    assert 0 <= avatar.percent <= 100
    shown(avatar.id, avatar.name, avatar.reason, card_note(avatar), initial(avatar.name))
    shown(spoken(AvatarRow(ListedAvatar(avatar, "", bare=False), favourite=True)), card_face(avatar), card_clip(avatar))
    shown(*(figure_facts(figure, 1) for figure in avatar.figures))
    for size in filter(None, [*(figure.size for figure in avatar.figures), avatar.uhd]):
        assert 0 < size.width <= 20_000
        assert 0 < size.height <= 20_000
    if avatar.why_not:
        told.sentence(avatar.why_not)


@given(answer=wired(changed(enveloped(None))))
@fuzzed("avatar deleted", seconds=1)
def test_an_avatar_that_is_deleted(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    answered(said, told, answer, lambda: cloud.delete_avatar(KEY))


@given(answer=wired(changed(enveloped(KEY)) | st.sampled_from(NOES).flatmap(changed)))
@fuzzed("avatar create", seconds=2)
def test_a_create_of_an_avatar(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asked.clear()
    outcome = told.outcome(lambda: cloud.route("avatar").create(SPEC, FILES))
    if isinstance(outcome, StudioError):
        assert isinstance(outcome, (AnswerLost, BadAnswer, Refused, *NOTHING_MADE))
        left = any(b"/create_customised_person" in path for path in said.asked)
        if isinstance(outcome, (Refused, *NOTHING_MADE)):
            assert plain_no(answer) or not left, outcome
    else:
        assert outcome == str(read(answer.body)["data"])
        shown(outcome)
