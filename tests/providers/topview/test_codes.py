"""What each of the cloud's answers means, for a call that reads and for one that makes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chanjing_studio.domain.errors import (
    AnswerLost,
    BadAnswer,
    Busy,
    CloudError,
    NotEnough,
    NotSignedIn,
    Refused,
    Remedy,
)
from chanjing_studio.network.outgoing import Answer
from chanjing_studio.providers.topview.client.codes import field_of
from chanjing_studio.providers.topview.client.envelope import opened


def an_answer(code: object = "200", message: object = "Success", result: object = None, status: int = 200) -> Answer:
    return Answer(status, {}, json.dumps({"code": code, "message": message, "result": result}).encode())


def error_of(answer: Answer, *, creates: bool) -> CloudError:
    with pytest.raises(CloudError) as caught:
        opened(answer, creates=creates)
    return caught.value


@pytest.mark.parametrize(
    ("code", "reading", "making"),
    [
        ("401", NotSignedIn, NotSignedIn),
        ("4000", Refused, Refused),
        ("4001", Refused, Refused),
        ("4002", Refused, Refused),
        ("4003", Refused, Refused),
        ("4004", Refused, Refused),
        ("4005", Refused, Refused),
        ("4006", Refused, Refused),
        ("4007", Busy, Busy),
        ("4100", NotEnough, NotEnough),
        ("5000", Busy, AnswerLost),
        ("5001", Busy, AnswerLost),
        ("5003", Busy, Busy),
        ("5004", Busy, AnswerLost),
        ("5005", Busy, AnswerLost),
        ("6001", Refused, Refused),
        ("7777", BadAnswer, AnswerLost),
        ("-1", BadAnswer, AnswerLost),
        ("E_QUOTA", BadAnswer, AnswerLost),
        (None, BadAnswer, AnswerLost),
        (True, BadAnswer, AnswerLost),
        ([], BadAnswer, AnswerLost),
        ("9" * 5000, BadAnswer, AnswerLost),
        ("²", BadAnswer, AnswerLost),
    ],
)
def test_each_code_is_told_apart(code: Any, reading: type[CloudError], making: type[CloudError]) -> None:
    assert type(error_of(an_answer(code, "sandbox says no"), creates=False)) is reading
    assert type(error_of(an_answer(code, "sandbox says no"), creates=True)) is making


@pytest.mark.parametrize("code", ["200", 200])
def test_a_code_may_be_a_text_or_a_number(code: object) -> None:
    assert opened(an_answer(code, result={"a": 1}), creates=True).value == {"a": 1}
    assert type(error_of(an_answer(int(code) + 3900), creates=True)) is NotEnough  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("status", "reading", "making"),
    [(401, NotSignedIn, NotSignedIn), (429, Busy, Busy), (503, Busy, Busy), (502, Busy, AnswerLost),
     (404, BadAnswer, AnswerLost), (200, BadAnswer, AnswerLost)],
)  # fmt: skip
@pytest.mark.parametrize("body", [b"401: Unauthorized", b"[]", b"{}", b"[" * 100_000])
def test_what_is_no_envelope_is_told_by_its_status(
    status: int, reading: type[CloudError], making: type[CloudError], body: bytes
) -> None:
    assert type(error_of(Answer(status, {}, body), creates=False)) is reading
    assert type(error_of(Answer(status, {}, body), creates=True)) is making


def test_an_envelope_under_a_status_that_says_no_is_not_believed() -> None:
    assert type(error_of(an_answer(status=500, result={"taskId": "t"}), creates=True)) is AnswerLost
    assert type(error_of(an_answer(status=500), creates=False)) is Busy
    assert type(error_of(an_answer("4000", status=429), creates=True)) is Busy
    assert type(error_of(an_answer("401", status=401), creates=True)) is NotSignedIn


def test_a_no_that_names_a_task_may_have_made_something() -> None:
    assert type(error_of(an_answer("4000", result={"taskId": "5c5c"}), creates=True)) is AnswerLost
    assert type(error_of(an_answer("4000", result={"taskId": None}), creates=True)) is Refused


def test_waiting_is_asked_for_as_long_as_the_vendors_own_client_waits() -> None:
    pauses = [error_of(an_answer(code), creates=True) for code in ("4007", "5003")]
    assert [pause.retry_after for pause in pauses if isinstance(pause, Busy)] == [30, 10]


def test_refused_words_and_missing_credit_have_their_remedy() -> None:
    words, money = (error_of(an_answer(code), creates=True) for code in ("6001", "4100"))
    assert isinstance(words, Refused)
    assert words.field == "script"
    assert money.remedy is Remedy.TOP_UP
    assert money.words.code == 4100


@pytest.mark.parametrize(
    ("message", "field"),
    [
        ("ttsText cannot be null", "script"), ("voiceoverId cannot be null", "voice"), ("voiceSpeed is wrong", "speed"),
        ("aiAvatarId not found", "avatar"), ("The video file cannot be read: videoFileId", "video"),
        ("imageFileId", "photo"), ("audio_file_id", "audio"), ("modeType", "mode"), ("captionId", "caption"),
        ("noticeUrl is not valid", "notice"), ("Request parameter error", ""),
    ],
)  # fmt: skip
def test_the_field_is_found_in_the_words(message: str, field: str) -> None:
    assert field_of(message) == field


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("aiAvatarId", "no longer has this avatar"), ("voiceoverId", "no longer has this voice"),
        ("captionId", "no longer has this caption style"), ("file", "asked for"),
    ],
)  # fmt: skip
def test_what_is_gone_is_said_so(message: str, words: str) -> None:
    assert words in str(error_of(an_answer("4004", message), creates=True))


def test_a_code_that_is_a_word_is_told() -> None:
    assert error_of(an_answer("E_QUOTA", "no"), creates=True).words.message == "E_QUOTA: no"
    assert error_of(an_answer("tok-4f9c1e7b", "no"), creates=True).words.message == "no"


def test_a_message_that_is_no_text_is_left_out() -> None:
    error = error_of(an_answer("4000", {"a": 1}), creates=True)
    assert str(error) == "The cloud said no: 4000"
