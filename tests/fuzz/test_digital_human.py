"""Whatever a cloud answers about composed videos, the avatars in them, and the typefaces of their subtitles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.avatars import Avatar, AvatarPage, Cast, Font
from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Refused, StudioError
from chanjing_studio.domain.models import RemotePhase, RemoteStatus
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.voices import Gender
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.services.avatar_catalogue import ListedAvatar
from chanjing_studio.services.queue.patience import NOTHING_MADE
from chanjing_studio.ui.avatars.phrases import figure_facts, initial, spoken
from chanjing_studio.ui.avatars.row import AvatarRow, card_clip, card_face
from tests.fuzz.answers import GOOD_TOKEN, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told, shown
from tests.fuzz.test_answers import PAGE, answered, check_status
from tests.fuzz.test_creating import NOES, TASK, plain_no, read
from tests.fuzz.wire import Said, Wired, wired

SPEC = HumanSpec(avatar=Cast(id="a1", name="若琳", figure="sit_body"), scene=Scene(), script="你好。", voice_id="v")
LINK = "http://127.0.0.1:9000/res/digital-human/2b3c"
DONE = {
    "id": TASK, "status": 30, "progress": 100, "msg": "success", "video_url": f"{LINK}.mp4", "duration": 7,
    "subtitle_data_url": f"{LINK}.json", "preview_url": f"{LINK}.jpg", "create_time": 1790000100, "audio_urls": None,
    "queue_status": "completed", "queue_desc": "",
}  # fmt: skip
FAILED: dict[str, Any] = {"id": "3c4d", "status": 45, "progress": 40, "msg": "蝉豆不足扣费失败", "video_url": ""}
TASKS = [DONE, FAILED, {**DONE, "id": "1990000000000000001", "status": 10}]
ADDRESS = "http://127.0.0.1:9000/res/avatar/a1-sit_body"
FIGURE = {
    "type": "sit_body", "pic_path": f"{ADDRESS}.png", "cover": f"{ADDRESS}.jpg", "width": 1080, "height": 1920,
    "preview_video_url": f"{ADDRESS}.webm", "bg_replace": True,
}  # fmt: skip
AVATAR = {
    "id": "a1b2", "name": "若琳", "figures": [FIGURE, {**FIGURE, "type": "whole_body"}], "gender": "Female",
    "width": 0, "height": 0, "audio_name": "小满", "audio_man_id": "aa00", "audio_lang": "multilingual",
    "audio_preview": "http://127.0.0.1:9000/res/a.wav", "tag_ids": [1, 2], "tag_names": ["商务", "知识"],
}  # fmt: skip
AVATARS = enveloped({"list": [AVATAR, {**AVATAR, "id": "c3d4"}], "page_info": PAGE})
FONT = {
    "id": "1958447520000000001", "name": "宋体", "preview": "http://127.0.0.1:9000/res/font/1.png",
    "ttf_path": "http://127.0.0.1:9000/res/font/1.ttf",
}  # fmt: skip
FONTS = enveloped([FONT, {**FONT, "id": 2, "name": "Inter Bold"}])
FONTS_IN_A_LIST = enveloped({"list": [FONT]})


@given(answer=wired(changed(enveloped(TASK)) | st.sampled_from(NOES).flatmap(changed)))
@fuzzed("video create", seconds=2)
def test_a_create_of_a_video(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asked.clear()
    outcome = told.outcome(lambda: cloud.route("digital_human").create(SPEC, {}))
    if isinstance(outcome, StudioError):
        assert isinstance(outcome, (AnswerLost, BadAnswer, Refused, *NOTHING_MADE))
        left = any(b"/create_video" in path for path in said.asked)
        if isinstance(outcome, (Refused, *NOTHING_MADE)):
            assert plain_no(answer) or not left, outcome
    else:
        assert outcome == str(read(answer.body)["data"])
        shown(outcome)


@given(answer=wired(changed(enveloped(DONE)) | changed(enveloped(FAILED))))
@fuzzed("video state", seconds=2)
def test_the_state_of_a_video(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.route("digital_human").status(TASK))
    if isinstance(status, RemoteStatus):
        check(status, told, shelf)


def in_the_pages_letters(tasks: list[dict[str, Any]]) -> dict[str, Any]:
    return enveloped({"List": tasks, "PageInfo": PAGE})


@given(answer=wired(changed(in_the_pages_letters(TASKS)) | changed(enveloped({"list": TASKS, "page_info": PAGE}))))
@fuzzed("video list", seconds=2)
def test_a_page_of_videos(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    route = cloud.route("digital_human")
    page = answered(said, told, answer, lambda: route.recent(1))
    if page is not None and not isinstance(page, StudioError):
        assert isinstance(page.last, bool)
        for status in page.items:
            check(status, told, shelf)
            shelf.show_elsewhere(status, route.adopted(status))


def check(status: RemoteStatus, told: Told, shelf: Shelf) -> None:
    check_status(status, told, shelf)
    assert (status.result is not None) == (status.phase is RemotePhase.DONE)
    assert (status.problem is not None) == (status.phase is RemotePhase.FAILED)
    if status.result:
        shown(status.result.timing_url)


@given(answer=wired(changed(AVATARS)))
@fuzzed("avatars", seconds=2)
def test_a_page_of_avatars(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.avatars(1))
    if isinstance(page, AvatarPage):
        assert 0 <= page.pages <= 10_000
        for avatar in page.avatars:
            check_avatar(avatar)
        assert shelf.avatars_kept(page.avatars) == page.avatars


def check_avatar(avatar: Avatar) -> None:
    assert avatar.id
    assert avatar.name
    assert isinstance(avatar.gender, Gender)
    shown(avatar.id, avatar.name, *avatar.tags)
    listed = ListedAvatar(avatar, "", bare=True)
    shown(spoken(AvatarRow(listed, favourite=True)), initial(avatar.name))
    for number, figure in enumerate(avatar.figures):
        assert figure.size
        assert 0 < figure.size.width <= 20_000
        assert 0 < figure.size.height <= 20_000
        shown(figure_facts(figure, number), figure.cover_url, figure.picture_url, figure.preview_url)
    if avatar.figures:
        shown(card_face(avatar), card_clip(avatar))
    if avatar.voice:
        voice = avatar.voice
        assert voice.id
        shown(voice.id, voice.name, voice.language, voice.sample_url)


@given(answer=wired(changed(FONTS) | changed(FONTS_IN_A_LIST)))
@fuzzed("typefaces", seconds=2)
def test_the_list_of_typefaces(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    fonts = answered(said, told, answer, cloud.fonts)
    if not isinstance(fonts, StudioError):
        for font in fonts:
            check_font(font)


def check_font(font: Font) -> None:
    assert font.id
    assert font.name
    shown(font.id, font.name, font.file_url, font.preview_url)
    captions = replace(SPEC.scene.captions, font=font.id, font_name=font.name)
    spec = replace(SPEC, scene=SPEC.scene.with_(captions=captions))
    assert HumanSpec.from_json(spec.to_json()) == spec
