"""From a typed script to a copied link that is heard."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QListView, QPushButton

from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import (
    SPEECH,
    creates,
    fill_in,
    is_done,
    look_at_job,
    make_speech,
    open_speech,
    until_told,
    uploads,
    write_speech,
)


def test_a_typed_script_becomes_a_link_that_is_heard(run: Run, home: Path, open_cloud: Cloud, tmp_path: Path) -> None:
    saved = tmp_path / "saved.wav"

    async def scenario() -> str:
        async with at_the_window(home) as person:
            await make_speech(person)
            link = await is_done(person)
            assert "Done: a sound of" in person.reads_everything()
            await person.choose_file("jobSave", saved)
            await until_told(person, "saved.wav")
            return link

    link = run(scenario())
    (task,) = open_cloud.tasks()
    assert link == f"{open_cloud.address}/res/speech/{task['id']}.wav"
    assert task["order"]["text"] == {"text": SPEECH}
    assert task["order"]["aigc_watermark"] is True
    assert uploads(open_cloud) == 0
    with wave.open(str(saved)) as sound:
        assert sound.getnframes() / sound.getframerate() > 1


def test_the_mark_of_the_machine_can_be_taken_off(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await person.press("aiMark")
            await person.press("makeButton")
            await person.until(lambda: creates(open_cloud) == 1)

    run(scenario())
    assert open_cloud.tasks()[0]["order"]["aigc_watermark"] is False


def test_a_screen_reader_that_selects_a_kind_gets_its_form(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            kinds = person.window.findChild(QListView, "kindList")
            assert kinds is not None
            row = QAccessible.queryAccessibleInterface(kinds).child(2)
            assert row.text(QAccessible.Text.Name) == "Speech"
            kinds.selectionModel().select(
                kinds.model().index(2, 0), kinds.selectionModel().SelectionFlag.ClearAndSelect
            )
            await person.until(lambda: person.sees("aiMark"))
            assert person.hears("makeButton") == "Make speech"

    run(scenario())


def test_each_kind_keeps_the_draft_of_its_own_form(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def types_and_leaves() -> None:
        async with at_the_window(home) as person:
            await person.write("scriptEdit", "For the video.")
            await person.select("kindList", "Speech")
            await person.write("scriptEdit", "For the ear.")

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            assert person.value("scriptEdit") == "For the ear."  # where one was typing last
            await person.select("kindList", "Lip-sync")
            assert person.value("scriptEdit") == "For the video."

    run(types_and_leaves())
    run(comes_back())


def test_a_video_dropped_on_the_speech_form_goes_where_it_fits(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.select("kindList", "Speech")
            await person.drop(clip)
            await person.until_hears("videoInfo", clip.name)

    run(scenario())


@pytest.mark.parametrize("kind", ["Speech", "Lip-sync"])
def test_a_document_dropped_becomes_the_script_and_undo_brings_the_old_one_back(
    run: Run, home: Path, tmp_path: Path, open_cloud: Cloud, kind: str
) -> None:
    document = tmp_path / "文案.txt"
    document.write_bytes("老房子在巷子的尽头。".encode("gb18030"))

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.select("kindList", kind)
            await person.write("scriptEdit", "Before.")
            await person.drop(document)
            await person.until(lambda: person.value("scriptEdit") == "老房子在巷子的尽头。")
            await person.press("scriptUndo")
            assert person.value("scriptEdit") == "Before."
            await person.choose_file("scriptOpen", document)
            await person.until(lambda: person.value("scriptEdit") == "老房子在巷子的尽头。")

    run(scenario())


def test_a_document_that_holds_no_words_says_so_and_changes_nothing(
    run: Run, home: Path, tmp_path: Path, open_cloud: Cloud
) -> None:
    document = tmp_path / "broken.docx"
    document.write_bytes(b"PK\x03\x04 no")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.select("kindList", "Speech")
            await person.write("scriptEdit", "Before.")
            await person.drop(document)
            await person.until_hears("bannerText", "broken.docx")
            assert person.value("scriptEdit") == "Before."

    run(scenario())


def test_what_belongs_nowhere_is_said(run: Run, home: Path, tmp_path: Path, open_cloud: Cloud) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.select("kindList", "Speech")
            await person.drop(picture)
            await person.until_hears("bannerText", "takes one document")

    run(scenario())


def test_a_speech_whose_answer_was_lost_is_sent_again_only_when_the_user_says_so(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(SPEAK, cut="handled")
            await make_speech(person)
            await person.until(lambda: person.sees("jobSendAgain"))
            assert creates(open_cloud) == 1
            assert not person.sees("jobLookAgain")
            assert person.can_press("jobCancel")
            said = person.reads_everything()
            assert "keeps no list of such jobs" in said
            assert "what your account spent" in said

    run(scenario())
    assert creates(open_cloud) == 1


def test_a_speech_goes_on_after_a_restart(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def begins() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(SPEAK, fate={"stuck_at": 1})
            await make_speech(person)
            await person.until_hears("jobState", "Being made")

    async def ends() -> None:
        async with at_the_window(home) as person:
            open_cloud.change_task(open_cloud.tasks()[0]["id"])
            await look_at_job(person, "The old house")
            await is_done(person)

    run(begins())
    run(ends())
    assert creates(open_cloud) == 1


def test_make_another_opens_the_form_that_made_it(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            await person.press("navCreate")
            await person.select("kindList", "Lip-sync")
            await fill_in(person, clip)
            await person.press("navJobs")
            await person.press("jobMakeAnother")
            await person.until(lambda: person.sees("aiMark"))
            assert person.value("scriptEdit") == SPEECH

    run(scenario())


def test_a_finished_speech_shows_its_sentences_and_gives_them_as_a_file(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    target = tmp_path / "lines.srt"

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            rows = person.rows("subtitleList")
            assert [words in row for words, row in zip(("The old house", "Its door"), rows, strict=True)] == [
                True,
                True,
            ]
            await person.choose_file("subtitleExport", target)
            await person.until(target.exists)

    run(scenario())
    assert target.read_text("utf-8").splitlines()[2] == "The old house stands at the end of the lane"


def test_a_finished_speech_drives_a_video_without_a_file_in_between(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            await person.press("speechUseInLipSync")
            await person.until(lambda: person.sees("audioInfo"))
            await person.drop(clip)
            await person.press("makeButton")
            await person.until(lambda: creates(open_cloud) == 2)
            await is_done(person)

    run(scenario())
    video, speech = open_cloud.tasks()
    assert (video["kind"], speech["kind"]) == ("lip_sync", "speech")
    assert video["order"]["audio_type"] == "audio"


def test_a_finished_speech_is_said_by_an_avatar_too(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            await person.press("speechUseInHuman")
            await person.until(lambda: person.sees("canvas") and person.sees("audioInfo"))
            await person.until(lambda: not person.sees("formProblem-audio"))
            await person.press("navJobs")
            await person.press("jobPlay")
            await person.press("speechUseInLipSync")  # the form in sight last would have a place for it as well
            await person.until(lambda: person.sees("videoChoose") and person.sees("audioInfo"))

    run(scenario())


def test_its_keys_hold_from_the_header_too_and_esc_leads_back(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            QGuiApplication.clipboard().clear()
            link = person.window.findChild(QPushButton, "speechCopyLink")
            assert link is not None
            link.setFocus()
            await person.key(Qt.Key.Key_C)
            await person.until(lambda: person.clipboard().startswith("http"))
            await person.key(Qt.Key.Key_Escape)
            await person.until(lambda: person.sees("jobTitle"))

    run(scenario())


def test_what_was_kept_of_a_speech_goes_with_its_job(run: Run, home: Path, open_cloud: Cloud) -> None:
    sounds = home / "sounds"

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            await person.until(lambda: {path.suffix for path in sounds.iterdir()} == {".wav", ".peaks"})
            await person.press("speechBack")
            await person.press("jobRemove")
            await person.press("questionRemove")
            await person.until(lambda: not list(sounds.iterdir()))

    run(scenario())


def test_the_ring_around_a_sentence_comes_with_the_first_key(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            sentences = person.window.findChild(QListView, "subtitleList")
            assert sentences is not None
            assert sentences.hasFocus()
            before = sentences.grab().toImage()
            await person.key(Qt.Key.Key_Shift)
            assert sentences.grab().toImage() != before

    run(scenario())
