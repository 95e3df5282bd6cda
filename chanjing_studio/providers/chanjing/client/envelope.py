"""The cloud's envelope: ``{trace_id, code, msg, data}``, and which error each code is."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, cast

from chanjing_studio.domain.errors import (
    CloudError,
    CloudWords,
    NotEnough,
    Refused,
    TokenDied,
)
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.answers import broke_inside, down, lost, no_envelope, too_many
from chanjing_studio.network.data import Data, key_in
from chanjing_studio.network.outgoing import Answer
from chanjing_studio.providers.chanjing.client.causes import cause_of, short_of_beans

_TOKEN_CODES = {10400, 10401}
_TOO_MANY = 40001
_CAP_REACHED = 40002
_LARGEST_CODE = 2**31
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
        raise lost(words)
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
        return too_many(words, answer)
    if short_of_beans(words.message) or (words.code == _CAP_REACHED and not known):
        return NotEnough(Sentence("There are not enough beans, or a cap was reached."), words=words)
    if words.code in _INTERNAL and not known and creates and _says_nothing_else(words):
        return broke_inside(words)
    if words.code in _INTERNAL and not creates and not known:
        return down(words, answer)
    if known:
        return Refused(known.sentence, words=words, field=known.field)
    return Refused(Sentence("The cloud said no: {message}", message=words.message or str(words.code)), words=words)


def _says_nothing_else(words: CloudWords) -> bool:
    """The code is also used with a refusal in words, which says that nothing was made."""
    text = words.message.lower()
    return not text or "内部错误" in text or "internal" in text


def _speaks_of_something_else(words: CloudWords) -> bool:
    return any(needle in words.message for needle in _NOT_THE_TOKEN)


def _without_envelope(answer: Answer, *, creates: bool, signed: bool) -> CloudError:
    words = CloudWords(http_status=answer.status)
    if creates and _holds_something(answer):
        return lost(words)
    return _token_died(words) if answer.status == 401 and signed else no_envelope(answer, creates=creates)


def _holds_something(answer: Answer) -> bool:
    """Whether something may have been made, whatever the status says: the data could be a task's number."""
    with contextlib.suppress(ValueError, RecursionError, AttributeError):
        return bool(json.loads(answer.body).get("data"))
    return False


def _token_died(words: CloudWords) -> TokenDied:
    return TokenDied(Sentence("The cloud ended this sign-in. Another program may be using the same key."), words=words)
