"""Which part a job is, and what there is of a whole."""

from dataclasses import asdict, replace
from typing import Any, cast

import pytest

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, Result
from chanjing_studio.domain.parts import Part, kept_part, part_of, whole_id, wholes_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from tests.services.queue.scripted import Talk
from tests.wholes import a_part

PART = Part(group="g", number=2, of=5, title="Old house")


def test_a_part_is_kept_as_it_is() -> None:
    assert kept_part(asdict(PART)) == PART
    assert kept_part({"group": "g", "number": 1, "of": 1}) == Part(group="g", number=1, of=1)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "part",
        {},
        asdict(replace(PART, group="")),
        asdict(replace(PART, number=0)),
        asdict(replace(PART, number=6)),
        asdict(replace(PART, of=100_000)),
        asdict(PART) | {"number": "2"},
        asdict(PART) | {"group": 3},
    ],
)
def test_what_is_no_part_is_not_read_as_one(kept: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        kept_part(kept)


def test_a_job_that_stands_for_itself_is_of_no_whole() -> None:
    job = Job(id="1", account="a", kind="talk", spec=Talk("x"), title="x", state=JobState.DONE, created=0, changed=0)
    assert part_of(job) is None
    assert whole_id(job) == ""
    assert wholes_of([job, a_part(0, of=1, part=None)]) == {}


def test_the_parts_of_a_whole_stand_in_their_order_whatever_order_they_come_in() -> None:
    jobs = [a_part(number, of=3) for number in (3, 1, 2)]
    (whole,) = wholes_of(jobs).values()
    assert whole.id == whole_id(jobs[0])
    assert [job.id for job in whole.jobs] == ["part-1", "part-2", "part-3"]
    assert (whole.title, whole.count, whole.created) == ("Old house", 3, 1.0)


def test_another_account_s_part_is_never_of_the_same_whole() -> None:
    mine, other = a_part(1, of=2), a_part(2, of=2, account="other")
    assert whole_id(mine) != whole_id(other)
    assert len(wholes_of([mine, other])) == 2


def test_of_a_part_that_was_made_again_the_newest_that_is_made_counts() -> None:
    first = a_part(1, of=2, seconds=2.0)
    again = a_part(1, of=2, seconds=3.0, created=50.0, id="again")
    fails = a_part(1, of=2, state=JobState.FAILED, created=60.0, id="fails")
    (whole,) = wholes_of([fails, again, first]).values()
    assert [job.id for job in whole.jobs] == ["part-1", "again", "fails"]
    assert [job.id for job in whole.ready] == ["again"]
    assert whole.missing == (2,)


def test_a_part_that_was_removed_is_missing() -> None:
    (whole,) = wholes_of([a_part(1, of=3, seconds=1.0), a_part(3, of=3, seconds=1.0)]).values()
    assert whole.missing == (2,)
    assert whole.count == 3


def test_a_part_without_a_sound_is_not_ready() -> None:
    without = a_part(1, of=1, state=JobState.DONE)
    (whole,) = wholes_of([without]).values()
    assert whole.ready == ()
    (with_one,) = wholes_of([without.with_(result=Result(url="u"))]).values()
    assert with_one.missing == ()


def test_a_whole_without_a_title_is_called_as_its_first_part() -> None:
    job = a_part(1, of=2, part=Part(group="g", number=1, of=2))
    assert wholes_of([job])[whole_id(job)].title == job.title


def test_what_was_asked_for_the_whole_is_put_together_of_the_newest_of_each_part() -> None:
    again = a_part(2, of=3, created=90.0, id="again")
    again = again.with_(spec=replace(cast("SpeechSpec", again.spec), script="Other words."))
    (whole,) = wholes_of([a_part(1, of=3), a_part(2, of=3), a_part(3, of=3), again]).values()
    spec = cast("SpeechSpec", whole.spec)
    assert spec.script == "Words of part 1.Other words.Words of part 3."
    assert spec.part is None


def test_only_what_ended_and_can_become_something_as_it_is_is_made_again() -> None:
    words = Problem(cause=Sentence("Words."), remedy=Remedy.CHANGE_DRAFT)
    jobs = [
        a_part(1, of=5, seconds=1.0),
        a_part(2, of=5, state=JobState.FAILED),
        a_part(3, of=5, state=JobState.FAILED).with_(problem=words),
        a_part(4, of=5),
        a_part(5, of=5, state=JobState.CANCELLED),
        a_part(5, of=5, state=JobState.FAILED, created=90.0, id="newest"),
    ]
    (whole,) = wholes_of(jobs).values()
    assert [job.id for job in whole.again] == ["part-2", "newest"]
