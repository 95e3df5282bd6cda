"""The cloud's envelope: ``{code, message, result}``. Reference §1."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

from chanjing_studio.domain.errors import CloudError, CloudWords, NotSignedIn
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.answers import lost, no_envelope, too_many
from chanjing_studio.network.data import Data, key_in
from chanjing_studio.network.outgoing import Answer
from chanjing_studio.providers.topview.client.codes import verdict

_OK = 200
_SIGNED_OUT = 401
_TOO_MANY = 429
_LARGEST_CODE = 2**31
_WORD = re.compile(r"[A-Za-z][A-Za-z_]{0,19}")


def opened(answer: Answer, *, creates: bool) -> Data:
    """What an answer holds. Raises the error it stands for.

    A create whose answer is no envelope is AnswerLost: only the cloud's own no says that nothing was made.
    """
    envelope = _envelope(answer)
    if envelope is None:
        raise _without_envelope(answer, creates=creates)
    words = _words(envelope, answer)
    result = cast("object", envelope.get("result"))
    if creates and _contradicts_itself(words, result):
        raise lost(words)
    if _SIGNED_OUT in (words.code, answer.status):
        raise _signed_out(words)
    if answer.status == _TOO_MANY:
        raise too_many(words, answer)
    if words.code != _OK:
        raise verdict(words, creates=creates)
    if answer.status >= 300:
        raise no_envelope(answer, creates=creates)
    return Data(result, "result", words)


def _envelope(answer: Answer) -> Mapping[str, Any] | None:
    try:
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or "code" not in read:
        return None
    return cast("dict[str, Any]", read)


def _words(envelope: Mapping[str, Any], answer: Answer) -> CloudWords:
    """A code that is a word is kept with the words."""
    code, message = envelope["code"], envelope.get("message")
    said = one_line(redacted(message)) if isinstance(message, str) else ""
    if isinstance(code, str) and _WORD.fullmatch(code):
        said = f"{code}: {said}"
    return CloudWords(_number(code), said, http_status=answer.status)


def _number(code: object) -> int | None:
    """Texts are promised; some clients have seen numbers."""
    if isinstance(code, str) and code.isascii() and code.isdecimal() and len(code) < 10:
        return int(code)
    known = isinstance(code, int) and not isinstance(code, bool) and abs(code) < _LARGEST_CODE
    return code if known else None  # pyright: ignore[reportReturnType]


def _contradicts_itself(words: CloudWords, result: object) -> bool:
    """A yes under a status that says no, or a no that names a task: something may have been made."""
    if words.code == _OK:
        return (words.http_status or 0) >= 300
    held = cast("dict[str, object]", result) if isinstance(result, dict) else {}
    return bool(key_in(held.get("taskId")))


def _without_envelope(answer: Answer, *, creates: bool) -> CloudError:
    if answer.status == _SIGNED_OUT:
        return _signed_out(CloudWords(http_status=answer.status))
    return no_envelope(answer, creates=creates)


def _signed_out(words: CloudWords) -> NotSignedIn:
    return NotSignedIn(
        Sentence("The cloud does not accept this UID and API key. Sign in again, or look them up on its web site."),
        words=words,
    )
