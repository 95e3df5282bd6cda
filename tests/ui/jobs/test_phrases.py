"""What a job's row says."""

import pytest

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Hold, HoldKind, JobState, Problem
from chanjing_studio.domain.transfer import Transfer
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.phrases import figure, has_line, line, phrase
from chanjing_studio.ui.mirror.line import LineState
from tests.ui.jobs.samples import a_job

NOW = 1_000_000.0
OFFLINE = Hold(HoldKind.NETWORK, Sentence("No network."))


def test_an_upload_tells_bytes_speed_and_time_left() -> None:
    job = a_job("a", JobState.UPLOADING).with_(transfer=Transfer(412_000_000, 1_100_000_000, 18_400_000))
    assert phrase(job, NOW).note == "412 MB of 1.1 GB · 18.4 MB/s · 37 s left"
    assert figure(job) == "37%"


@pytest.mark.parametrize("hold", [None, Hold(HoldKind.LINE, Sentence("The cloud is looking at “me.mov”."))])
def test_what_is_uploaded_and_not_yet_taken_says_what_is_waited_for_and_no_percent(hold: Hold | None) -> None:
    job = a_job("a", JobState.UPLOADING).with_(transfer=Transfer(1000, 1000, 10), hold=hold)
    assert figure(job) == ""
    assert phrase(job, NOW).note in ("waiting for the cloud's answer", "The cloud is looking at “me.mov”.")


def test_waiting_for_the_network_is_never_a_failure_and_says_that_the_job_is_safe() -> None:
    job = a_job("a", JobState.MAKING, percent=41).with_(remote_id="r", hold=OFFLINE)
    said = phrase(job, NOW)
    assert (said.role, said.state) == ("info", "Waiting for the network")
    assert "not charged twice" in said.note
    assert line(job).state is LineState.OFFLINE
    assert figure(job) == "41%"


def test_a_way_to_the_cloud_that_the_user_has_to_mend_is_named() -> None:
    sentence = Sentence("The proxy asks for a name and a password. Look at the proxy in Settings.")
    hindered = Hold(HoldKind.NETWORK, sentence, hindered=True)
    for job in (a_job("a", JobState.WAITING), a_job("a", JobState.MAKING).with_(remote_id="r")):
        said = phrase(job.with_(hold=hindered), NOW)
        assert said.state == "Waiting for the network"
        assert said.note == str(sentence)


def test_a_job_that_ended_no_longer_waits_for_anything() -> None:
    job = a_job("a", JobState.CANCELLED).with_(hold=OFFLINE)
    assert phrase(job, NOW).state == "Stopped"


def test_a_cloud_that_tells_no_percent_is_said_to_tell_none() -> None:
    job = a_job("a", JobState.MAKING).with_(remote_id="r", answered=NOW - 9, moved=NOW - 720)
    assert phrase(job, NOW).note == "no percent here, answered 9 s ago"
    assert phrase(job.with_(answered=None), NOW).note == "asking the cloud"


def test_a_stuck_job_tells_when_the_cloud_last_answered_and_last_moved() -> None:
    job = a_job("a", JobState.MAKING, percent=20).with_(remote_id="r", answered=NOW - 3, moved=NOW - 720)
    assert phrase(job, NOW).note == "answered 3 s ago, moved 12 min ago"


def test_an_unsure_job_shows_a_question_until_it_is_settled() -> None:
    job = a_job("a", JobState.UNSURE)
    assert figure(job) == "?"
    assert "looking" in phrase(job, NOW).note
    asked = job.with_(problem=Problem(cause=Sentence("Which?"), remedy=Remedy.SEND_AGAIN))
    assert "your decision" in phrase(asked, NOW).note


def test_too_few_beans_is_told_as_that() -> None:
    job = a_job("a", JobState.FAILED).with_(problem=Problem(cause=Sentence("x"), remedy=Remedy.TOP_UP))
    assert phrase(job, NOW).icon == "coins"
    assert phrase(job, NOW).state == "Not made: the balance is too low"


@pytest.mark.parametrize("state", list(JobState))
def test_every_state_has_words(state: JobState) -> None:
    assert phrase(a_job("a", state), NOW).state


def test_only_jobs_on_their_way_have_a_line() -> None:
    assert [state for state in JobState if has_line(a_job("a", state))] == [
        JobState.UPLOADING,
        JobState.CREATING,
        JobState.UNSURE,
        JobState.MAKING,
    ]
