"""A file put under a signed address of a cloud's storage. No account header ever goes with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chanjing_studio.domain.errors import Busy, CloudError, CloudWords, UploadRefused
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.answers import pause_asked, web_page_came
from chanjing_studio.network.clock import CLOCK_SLACK, clock_wrong
from chanjing_studio.network.file_body import FileBody
from chanjing_studio.network.line import Line
from chanjing_studio.network.outgoing import Answer, Outgoing

_TAKEN = {200, 201, 204}
_PAGE_BEGINS = 1024


def put(line: Line, url: str, *, body: FileBody, headers: Mapping[str, str]) -> None:
    """Send a file whole. Raises UploadRefused, Busy, ClockWrong, BadAnswer, Unreachable, Stopped, FileTrouble."""
    answer = line.ask(
        Outgoing(
            method="PUT",
            url=url,
            headers=headers,
            # An empty body that is read would be sent in chunks, which signed addresses refuse.
            body=body if len(body) else b"",
            timeouts=(30, 120),
            still_wanted=body.report,
        )
    )
    if answer.status not in _TAKEN:
        raise _refusal(answer, line.skew)
    if b"<html" in answer.body[:_PAGE_BEGINS].lower():
        raise web_page_came(CloudWords(http_status=answer.status))
    body.check_unchanged()
    body.report()


def _refusal(answer: Answer, skew: float | None) -> CloudError:
    code, message = (one_line(redacted(_xml(answer.body, name))) for name in ("Code", "Message"))
    words = CloudWords(message=f"{code}: {message}" if code else "", http_status=answer.status)
    if answer.status >= 500 or answer.status == 429:
        return Busy(
            Sentence("The cloud's storage is down for the moment."), words=words, retry_after=pause_asked(answer)
        )
    if code == "RequestTimeTooSkewed" or (_expired(message) and skew is not None and abs(skew) > CLOCK_SLACK):
        return clock_wrong(skew or 0, words)
    return UploadRefused(_explained(code, message, answer.status), words=words)


def _explained(code: str, message: str, status: int) -> Sentence:
    if code == "SignatureDoesNotMatch":
        return Sentence("The storage did not accept the upload's signature. Something between may have changed it.")
    if _expired(message):
        return Sentence("The upload's address had run out. The next attempt gets a fresh one.")
    return Sentence("The storage refused the upload ({reason}).", reason=code or status)


def _expired(message: str) -> bool:
    return "expired" in message.lower()


def _xml(body: bytes, name: str) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>", body[:65_536].decode(errors="replace"))
    return found[1].strip() if found else ""
