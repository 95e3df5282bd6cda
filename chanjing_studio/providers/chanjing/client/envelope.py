"""The cloud's envelope: ``{trace_id, code, msg, data}``, and which error each code is."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Iterable, Mapping
from typing import Any, cast

from chanjing_studio.domain.errors import (
    AnswerLost,
    BadAnswer,
    Busy,
    CloudError,
    CloudWords,
    NotEnough,
    Refused,
    TokenDied,
)
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.causes import cause_of, short_of_beans
from chanjing_studio.providers.chanjing.client.clock import moment
from chanjing_studio.providers.chanjing.client.data import Data, key_in
from chanjing_studio.providers.chanjing.client.outgoing import Answer

_TOKEN_CODES = {10400, 10401}
# "Unable to handle the request": the one gateway answer that promises that nothing was made. After 502 and 504 it may
# have been.
_TURNED_AWAY = 503
_TOO_MANY = 40001
_CAP_REACHED = 40002
_LARGEST_CODE = 2**31
_LONGEST_PAUSE = 3600.0
_INTERNAL = {50000, 51000}
# 10400 also says these; a new token would not help.
_NOT_THE_TOKEN = ("APP状态", "获取文件上传地址", "声音不存在", "声音已", "音色不存在")


def opened(answer: Answer, *, creates: bool, signed: bool = True) -> Data:
    """What an answer holds. Raises the error it stands for.

    A create whose answer is no envelope is AnswerLost: only the cloud's own no says that nothing was made.
    ``signed``: a token went with the call, and may have died.
    """
    envelope = _envelope(answer)
    if envelope is None:
        raise _without_envelope(answer, creates=creates, signed=signed)
    words = _words(envelope, answer)
    if creates and _contradicts_itself(envelope, answer):
        raise _lost(words)
    if words.code != 0:
        raise _verdict(words, answer, creates=creates)
    if answer.status >= 300:
        raise _without_envelope(answer, creates=creates, signed=signed)
    return Data(envelope.get("data"), words=words)


def _envelope(answer: Answer) -> Mapping[str, Any] | None:
    try:
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict):
        return None
    envelope = cast("dict[str, Any]", read)
    code = envelope.get("code")
    if isinstance(code, bool) or not isinstance(code, int) or abs(code) > _LARGEST_CODE:
        return None
    return envelope


def _contradicts_itself(envelope: Mapping[str, Any], answer: Answer) -> bool:
    """A yes under a status that says no, or a no that names a task: something may have been made."""
    if envelope["code"] == 0:
        return answer.status >= 300
    return any(_names_task(value) for value in _numbers(envelope.get("data")))


def _numbers(data: Any) -> Iterable[object]:
    """Where a create's answer has the number of what it made: depending on the kind it is the data, or stands in it."""
    held = cast("dict[str, object]", data) if isinstance(data, dict) else {}
    return cast("object", data), held.get("task_id"), held.get("id")


def _names_task(value: object) -> bool:
    named = key_in(value)
    # Words about the refusal name nothing.
    return bool(named) and named.isascii() and " " not in named


def _words(envelope: Mapping[str, Any], answer: Answer) -> CloudWords:
    return CloudWords(
        envelope["code"],
        _said(envelope, "msg") or _said(envelope, "message"),
        trace_id=_said(envelope, "trace_id"),
        http_status=answer.status,
    )


def _said(envelope: Mapping[str, Any], name: str) -> str:
    value = envelope.get(name)
    return one_line(redacted(value)) if isinstance(value, str) else ""


def _verdict(words: CloudWords, answer: Answer, *, creates: bool) -> CloudError:
    known = cause_of(words.message)
    if answer.status == 401 or (words.code in _TOKEN_CODES and not _speaks_of_something_else(words)):
        return _token_died(words)
    if answer.status == 429 or words.code == _TOO_MANY:
        return _too_many(words, answer)
    if short_of_beans(words.message) or (words.code == _CAP_REACHED and not known):
        return NotEnough(Sentence("There are not enough beans, or a cap was reached."), words=words)
    if words.code in _INTERNAL and not known and creates and _broke_inside(words):
        return AnswerLost(
            Sentence("Something broke inside the cloud. It is not known whether it took the job."), words=words
        )
    if words.code in _INTERNAL and not creates and not known:
        return _down(words, answer)
    if known:
        return Refused(known.sentence, words=words, field=known.field)
    return Refused(Sentence("The cloud said no: {message}", message=words.message or str(words.code)), words=words)


def _broke_inside(words: CloudWords) -> bool:
    """The code is also used with a refusal in words, which says that nothing was made."""
    text = words.message.lower()
    return not text or "内部错误" in text or "internal" in text


def _speaks_of_something_else(words: CloudWords) -> bool:
    return any(needle in words.message for needle in _NOT_THE_TOKEN)


def _without_envelope(answer: Answer, *, creates: bool, signed: bool) -> CloudError:
    words = CloudWords(http_status=answer.status)
    if creates and _holds_something(answer):
        return _lost(words)
    if answer.status == 401 and signed:
        return _token_died(words)
    if answer.status == 429:
        return _too_many(words, answer)
    if answer.status == _TURNED_AWAY:
        return _down(words, answer)
    if creates:
        return _lost(words)
    if answer.status >= 500:
        return _down(words, answer)
    return _unreadable(answer, words)


def _holds_something(answer: Answer) -> bool:
    """Whether something may have been made, whatever the status says: the data could be a task's number."""
    with contextlib.suppress(ValueError, RecursionError, AttributeError):
        return bool(json.loads(answer.body).get("data"))
    return False


def _lost(words: CloudWords) -> AnswerLost:
    return AnswerLost(
        Sentence("The cloud's answer could not be read. It is not known whether it took the job."), words=words
    )


def _unreadable(answer: Answer, words: CloudWords) -> BadAnswer:
    if answer.body.lstrip()[:1] == b"<":
        return web_page_came(words)
    return BadAnswer(Sentence("The cloud's answer could not be read."), words=words, field="code")


def web_page_came(words: CloudWords) -> BadAnswer:
    """Something for people to read came, as from a hotel's network."""
    return BadAnswer(
        Sentence("A web page came instead of the cloud's answer. Does this network ask you to sign in first?"),
        words=words,
    )


def _token_died(words: CloudWords) -> TokenDied:
    return TokenDied(Sentence("The cloud ended this sign-in. Another program may be using the same key."), words=words)


def _too_many(words: CloudWords, answer: Answer) -> Busy:
    return Busy(
        Sentence("The cloud has had too many calls for the moment."), words=words, retry_after=pause_asked(answer)
    )


def _down(words: CloudWords, answer: Answer) -> Busy:
    return Busy(Sentence("The cloud is down for the moment."), words=words, retry_after=pause_asked(answer))


def pause_asked(answer: Answer) -> float | None:
    """Seconds that Retry-After asks for, given as a number or as a date; an hour at most."""
    text = answer.headers.get("retry-after", "")
    seconds = float(text) if text.isdecimal() else _until(text)
    return None if seconds is None else min(max(0.0, seconds), _LONGEST_PAUSE)


def _until(date: str) -> float | None:
    then = moment(date)
    return None if then is None else then - time.time()
