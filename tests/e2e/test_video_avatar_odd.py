"""What can go wrong with a talking avatar before it is asked for, and what the form says of it."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QRadioButton

from chanjing_studio.storage.places import Places
from tests.clips import make_clip
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.second_cloud import WORDS, Way, choose_face, choose_sound, open_form
from tests.e2e.test_human import has_link

AVATARS, CAPTIONS = "/v1/aiavatar/query", "/v1/caption/list"


def chosen(person: Person, name: str) -> bool:
    button = person.window.findChild(QRadioButton, name)
    return button is not None and button.isChecked()


def keep_draft(folder: Path, **fields: object) -> None:
    """As a form left it at the end of a former day."""
    draft = Places.below(folder).data / "draft-video_avatar.json"
    draft.write_text(json.dumps(fields), encoding="utf-8")


def test_a_photo_is_only_offered_the_way_that_the_cloud_takes(
    run: Run, folder: Path, second: Cloud, photo: Path, clip: Path
) -> None:
    keep_draft(folder, source="3", mode="0", photo=str(photo), script=WORDS)

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.until(lambda: person.sees("avatarMode1"))
            assert not person.can_press("avatarMode1")
            assert chosen(person, "avatarMode2")
            assert person.can_press("captionList") is False
            await person.until(lambda: "public avatars only" in person.hears("captionNote"))
            await person.drop(clip)  # a video: the wish for the mouth alone is remembered
            await person.until(lambda: chosen(person, "avatarFromVideo"))
            assert chosen(person, "avatarMode1")
            assert person.can_press("avatarMode2")

    run(scenario())
    assert second.tasks() == []


def test_words_of_a_private_avatar_need_a_voice_and_those_of_a_public_one_do_not(
    run: Run, folder: Path, second: Cloud, clip: Path, photo: Path, sound: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            for source, problem in (("Public", ""), ("Private", "Choose a voice")):
                way = Way(source, "own voice", 1)
                await choose_face(person, way, clip=clip, photo=photo)
                await choose_sound(person, way, sound=sound)
                await person.until(lambda wanted=problem: person.hears("formProblem") == wanted)
                assert person.can_press("makeButton") is not bool(problem)

    run(scenario(), 60)


def test_files_of_a_wrong_kind_are_refused_where_they_would_stand(
    run: Run, folder: Path, second: Cloud, tmp_path: Path
) -> None:
    film, drawing, page = make_clip(tmp_path / "clip.webm", seconds=1), tmp_path / "a.gif", tmp_path / "b.jpg"
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#806040"))
    (tmp_path / "plain.ppm").write_bytes(b"P6 2 2 255 " + bytes(12))
    drawing.write_bytes(b"GIF89a" + bytes(40))
    page.write_text("<!doctype html><html>a page</html>", encoding="utf-8")

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.choose_file("videoChoose", film)
            await person.until(lambda: "does not take this kind" in person.hears("videoInfo"))
            await person.press("avatarFromPhoto")
            await person.choose_file("photoChoose", drawing)
            await person.until(lambda: "does not take this kind" in person.hears("photoInfo"))
            await person.choose_file("photoChoose", page)
            await person.until(lambda: "not a photo" in person.hears("photoInfo"))
            assert not person.can_press("makeButton")

    run(scenario(), 60)
    assert second.files() == []


def test_an_avatar_deleted_meanwhile_is_said_to_be_gone(run: Run, folder: Path, second: Cloud) -> None:
    keep_draft(folder, source="1", avatar={"id": "gone", "name": "Ada", "own": False}, script=WORDS)

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.until(lambda: "no longer in the cloud" in person.hears("formProblem"))
            assert not person.can_press("makeButton")
            assert person.sees("avatarProblem")

    run(scenario())


def test_a_caption_style_deleted_meanwhile_is_said_to_be_gone(run: Run, folder: Path, second: Cloud) -> None:
    keep_draft(folder, source="1", caption_id="gone", script=WORDS)
    gone = "This caption style is no longer in the cloud's list"

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.until(lambda: person.sees("pickList") and person.rows("pickList"))
            await person.select_row("pickList", 0)
            await person.until(lambda: person.hears("formProblem").startswith(gone))
            assert not person.can_press("makeButton")
            await person.select_row("captionList", 0)
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario(), 60)


def test_captions_of_the_last_time_stand_there_while_the_cloud_does_not_list_them(
    run: Run, folder: Path, second: Cloud
) -> None:
    keep_draft(folder, source="1", caption_id="gone", script=WORDS)

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.until(lambda: len(person.rows("captionList")) == 9)
        second.fault(CAPTIONS, times=None, code=5000)
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.until(lambda: len(person.rows("captionList")) == 9)
            await person.until(lambda: person.sees("pickList") and person.rows("pickList"))
            await person.select_row("pickList", 0)
            await person.until(lambda: person.can_press("makeButton"))  # a former list says of no style that it is gone

    run(scenario(), 60)
    assert second.orders() == [True]


def test_without_avatars_and_captions_the_form_says_so_and_still_takes_a_photo(
    run: Run, folder: Path, second: Cloud, photo: Path, sound: Path
) -> None:
    nobody: dict[str, object] = {"total": 0, "pageNo": 1, "pageSize": 20, "data": []}
    second.fault(AVATARS, times=None, put={"result": nobody})
    second.fault(CAPTIONS, times=None, put={"result": []})

    async def scenario() -> str:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("avatarFromPublic")
            await person.until(lambda: person.sees("pickNone"))
            await person.until(lambda: "no caption styles" in person.hears("captionNote"))
            await choose_face(person, Way("Photo", "file", 2), clip=photo, photo=photo)
            await person.drop(sound)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            return await has_link(person)

    assert run(scenario(), 60)


def test_a_notice_address_is_checked_where_it_stands(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            await person.press("moreOptions")
            await person.write("noticeEdit", "hooks.example/tv")
            await person.until(lambda: "http://" in person.hears("noticeNote"))
            assert not person.can_press("noticeCheck")
            await person.write("noticeEdit", "https://hooks.example/tv")
            await person.press("noticeCheck")
            await person.until_hears("noticeNote", "TopView accepts this address")
            second.fault("/notice/notice_url/check", code="4000", msg="noticeUrl is not valid")
            await person.press("noticeCheck")
            await person.until(lambda: "accepts" not in person.hears("noticeNote") and person.can_press("noticeCheck"))
            assert "calls this web address" not in person.hears("noticeNote")

    run(scenario())


def test_what_was_made_is_made_again_with_all_that_was_chosen(
    run: Run, folder: Path, second: Cloud, clip: Path, photo: Path, sound: Path
) -> None:
    """Kept as a private avatar, slower, with a notice: the second order is as the first."""

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await open_form(person)
            way = Way("Video", "voice", 2)
            await choose_face(person, way, clip=clip, photo=photo)
            await choose_sound(person, way, sound=sound)
            await person.set_number("speedSpin", 0.85)
            await person.press("keepAvatar")
            await person.press("moreOptions")
            await person.write("noticeEdit", "https://hooks.example/tv")
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            assert "%" not in person.hears("jobProgress")
            await has_link(person)
            await person.press("jobMakeAnother")
            await person.until(lambda: person.sees("avatarFrom"))
            await person.press("makeButton")
            await person.until(lambda: len(second.tasks()) == 2)

    run(scenario(), 90)
    first, again = (task["order"] for task in second.tasks())
    assert first["voiceSpeed"] == 0.85
    assert first["isSave2CustomAiAvatar"] is True
    assert first["noticeUrl"] == "https://hooks.example/tv"
    assert again == first | {"videoFileId": again["videoFileId"]}
