"""The speech form where the script takes more than one job."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit

from chanjing_studio.domain.marked_script import Reading, marked
from chanjing_studio.domain.parts import Part
from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.media.player import Player
from chanjing_studio.providers.chanjing.tasks.speech.form.form import SpeechForm
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from tests.conftest import Run
from tests.voices import a_voice, until

SENTENCE = "老房子在巷子的尽头，门是新的。"
LONG = SENTENCE * 600
PART = Part(group="g", number=2, of=5, title="老房子")


@pytest.fixture
def form(qapp: QApplication) -> Iterator[SpeechForm]:
    background, player = Background(), Player()
    tools = FormTools(
        look=Look(qapp, ThemeChoice.LIGHT),
        background=background,
        player=player,
        audition=Audition(player),
        expected=_as_usual,
        hear_line=print,
        readings=Readings(Path("readings.json"), background),
    )
    made = SpeechForm(tools)
    made.resize(1000, 640)
    made.show()
    made.take_voice(a_voice("Harper"))
    yield made
    made.deleteLater()
    player.close()
    background.close()


def _as_usual(said: Spoken) -> float:
    return expected_seconds(said.words, said.speed)


def write(form: SpeechForm, words: str) -> None:
    editor = form.findChild(QTextEdit, "scriptEdit")
    assert editor is not None
    editor.setPlainText(words)


def split(form: SpeechForm) -> QPushButton:
    found = form.findChild(QPushButton, "speechParts")
    assert found is not None
    return found


def count(form: SpeechForm) -> str:
    found = form.findChild(QLabel, "scriptCount")
    assert found is not None
    return found.text()


def fields(form: SpeechForm) -> list[str]:
    return [problem.field for problem in form.problems()]


@pytest.mark.parametrize(("length", "offered"), [(3999, False), (4000, True), (4001, True)])
def test_splitting_is_offered_only_where_one_job_is_not_enough(form: SpeechForm, length: int, offered: bool) -> None:
    write(form, "好" * length)
    assert split(form).isVisibleTo(form) is offered
    assert fields(form) == (["parts"] if offered else [])
    assert len(form.specs()) == 1


def test_a_script_that_is_split_on_request_becomes_parts_of_one_whole(form: SpeechForm) -> None:
    write(form, LONG)
    assert str(form.problems()[0].sentence) == "Split the script into 3 parts, or shorten it"
    assert "too many" in count(form)
    split(form).click()
    assert form.problems() == ()
    assert count(form) == "9000 characters"
    specs = cast("list[SpeechSpec]", form.specs())
    parts = [spec.part for spec in specs if spec.part]
    assert "".join(spec.script for spec in specs) == LONG
    assert [(part.number, part.of, part.title) for part in parts] == [(n, 3, specs[0].title) for n in (1, 2, 3)]
    assert len({part.group for part in parts}) == 1
    assert all(spec.script.endswith("。") and not spec.problems() for spec in specs)
    assert all(spec.voice_id == "Harper" for spec in specs)
    estimate = form.estimate()
    assert estimate is not None
    assert str(estimate.result).endswith("in 3 parts")
    assert "each part" in str(estimate.price)


def test_each_press_makes_a_whole_of_its_own(form: SpeechForm) -> None:
    write(form, LONG)
    split(form).click()
    one, other = (cast("SpeechSpec", form.specs()[0]).part for _ in range(2))
    assert one
    assert other
    assert one.group != other.group


def test_what_was_agreed_to_can_be_taken_back(form: SpeechForm) -> None:
    write(form, LONG)
    split(form).click()
    split(form).click()
    assert fields(form) == ["parts"]
    assert len(form.specs()) == 1


def test_what_was_agreed_to_holds_while_one_types_and_is_forgotten_with_a_short_script(form: SpeechForm) -> None:
    write(form, LONG)
    split(form).click()
    write(form, LONG + SENTENCE)
    assert fields(form) == []
    write(form, SENTENCE)
    assert not split(form).isVisibleTo(form)
    assert count(form) == "15 / 4000"
    write(form, LONG)
    assert fields(form) == ["parts"]


def test_what_the_cloud_would_refuse_in_any_part_is_said(form: SpeechForm) -> None:
    write(form, f"{LONG}😀。")
    split(form).click()
    assert fields(form) == ["script"]
    write(form, LONG)
    form.take_voice(a_voice("Harper"))
    assert fields(form) == []


def test_a_draft_knows_that_it_was_to_be_split(form: SpeechForm) -> None:
    write(form, LONG)
    split(form).click()
    draft = form.draft()
    form.clear()
    assert len(form.specs()) == 1
    form.restore(draft)
    assert len(form.specs()) == 3
    form.restore({**draft, "script": SENTENCE})
    assert len(form.specs()) == 1


def test_a_part_that_is_changed_and_made_again_stays_that_part_until_the_user_says_otherwise(form: SpeechForm) -> None:
    spec = replace(cast("SpeechSpec", form.spec()), script=SENTENCE, part=PART)
    form.fill(spec)
    assert form.specs() == [spec]
    assert split(form).isVisibleTo(form)
    split(form).click()
    assert form.specs() == [replace(spec, part=None)]
    assert not split(form).isVisibleTo(form)
    form.fill(spec)
    form.clear()
    assert cast("SpeechSpec", form.spec()).part is None


def test_a_part_that_grew_too_long_is_split_as_a_whole_of_its_own(form: SpeechForm) -> None:
    form.fill(replace(cast("SpeechSpec", form.spec()), script=LONG, part=PART))
    split(form).click()
    parts = [cast("SpeechSpec", spec).part for spec in form.specs()]
    assert all(part and part.group != "g" and part.of == 3 for part in parts)


def test_the_way_to_the_problem_leads_to_the_button(form: SpeechForm, run: Run) -> None:
    write(form, LONG)
    form.show_problem("parts")
    run(until(lambda: form.focusWidget() is split(form)))


def test_a_draft_beyond_the_ends_is_brought_to_them_and_its_words_stay(form: SpeechForm) -> None:
    form.fill(SpeechSpec(script="你好。", voice_id="v", voice_name="H", speed=9.0, pitch=0.0, volume=500))
    kept = cast("SpeechSpec", form.spec())
    assert (kept.speed, kept.pitch, kept.volume) == (2.0, 0.1, 100)
    assert kept.script == "你好。"
    assert fields(form) == []


def test_the_longest_count_leaves_the_script_as_narrow_as_the_smallest_window(form: SpeechForm) -> None:
    editor = form.findChild(ScriptEditor)
    assert editor is not None
    editor.set_words(marked([Reading("银行", "yin2 hang2")] * 150))
    assert "too many with chips" in count(form)
    assert editor.minimumSizeHint().width() <= 540
