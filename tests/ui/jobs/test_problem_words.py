"""What the card of a failed job says."""

from __future__ import annotations

from chanjing_studio.domain.errors import CloudWords, Remedy
from chanjing_studio.domain.models import JobState, Problem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.problem_words import problem_words
from chanjing_studio.ui.widgets.problem_card import ProblemWords
from chanjing_studio.ui.words import Words
from tests.ui.jobs.samples import a_job

ADVICE = "Change what was asked for, then make it again."


def card(cause: Sentence, message: str) -> ProblemWords:
    cloud = CloudWords(40000, message, trace_id="t1", http_status=200)
    problem = Problem(cause=cause, remedy=Remedy.CHANGE_DRAFT, field="speed", cloud=cloud)
    found = problem_words(a_job("one", JobState.FAILED).with_(problem=problem))
    assert found is not None
    return found


def test_the_clouds_own_words_stand_beside_what_they_mean(words: Words) -> None:
    said = card(Sentence("The cloud takes a speed of 0.5 to 2."), "语速参数错误")
    assert said.cause == "The cloud takes a speed of 0.5 to 2."
    assert said.advice == f"The cloud's words: “语速参数错误”. {ADVICE}"


def test_what_the_cause_says_already_is_not_said_twice(words: Words) -> None:
    assert card(Sentence("The cloud said no: {message}", message="今天不行"), "今天不行").advice == ADVICE


def test_field_code_and_trace_id_are_among_the_details(words: Words) -> None:
    details = dict(card(Sentence("No."), "不").details)
    assert (details["Field"], details["Code"], details["Trace id"]) == ("speed", "40000", "t1")


def unsure(remedy: Remedy) -> ProblemWords:
    problem = Problem(cause=Sentence("Nobody knows."), remedy=remedy)
    found = problem_words(a_job("one", JobState.UNSURE).with_(problem=problem))
    assert found is not None
    return found


def test_where_nothing_can_be_looked_for_the_card_says_where_to_see_what_was_paid(words: Words) -> None:
    advice = unsure(Remedy.SEND_AGAIN).advice
    assert "what your account spent" in advice
    assert "charged a second time" in advice
    assert unsure(Remedy.LOOK_AGAIN).advice == ""
