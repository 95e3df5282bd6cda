"""What an answer means before anybody looks into a cloud's own envelope."""

from __future__ import annotations

import time

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Busy, CloudError, CloudWords
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.clock import moment
from chanjing_studio.network.outgoing import Answer

# "Unable to handle the request": the one gateway answer that promises that nothing was made. After 502 and 504 it may
# have been.
_TURNED_AWAY = 503
_LONGEST_PAUSE = 3600.0


def no_envelope(answer: Answer, *, creates: bool) -> CloudError:
    """The error that an answer stands for in which no envelope of the cloud's is found."""
    words = CloudWords(http_status=answer.status)
    if answer.status == 429:
        return too_many(words, answer)
    if answer.status == _TURNED_AWAY:
        return down(words, answer)
    if creates:
        return lost(words)
    if answer.status >= 500:
        return down(words, answer)
    return _unreadable(answer, words)


def lost(words: CloudWords) -> AnswerLost:
    """A create was answered in a way that says neither yes nor no."""
    return AnswerLost(
        Sentence("The cloud's answer could not be read. It is not known whether it took the job."), words=words
    )


def broke_inside(words: CloudWords) -> AnswerLost:
    """A create was answered with trouble of the cloud's own."""
    return AnswerLost(
        Sentence("Something broke inside the cloud. It is not known whether it took the job."), words=words
    )


def too_many(words: CloudWords, answer: Answer) -> Busy:
    """More calls came than the cloud takes."""
    return Busy(
        Sentence("The cloud has had too many calls for the moment."), words=words, retry_after=pause_asked(answer)
    )


def down(words: CloudWords, answer: Answer) -> Busy:
    """The cloud cannot answer just now."""
    return Busy(Sentence("The cloud is down for the moment."), words=words, retry_after=pause_asked(answer))


def web_page_came(words: CloudWords) -> BadAnswer:
    """Something for people to read came, as from a hotel's network."""
    return BadAnswer(
        Sentence("A web page came instead of the cloud's answer. Does this network ask you to sign in first?"),
        words=words,
    )


def pause_asked(answer: Answer) -> float | None:
    """Seconds that Retry-After asks for, given as a number or as a date; an hour at most."""
    text = answer.headers.get("retry-after", "")
    seconds = float(text) if text.isdecimal() else _until(text)
    return None if seconds is None else min(max(0.0, seconds), _LONGEST_PAUSE)


def _until(date: str) -> float | None:
    then = moment(date)
    return None if then is None else then - time.time()


def _unreadable(answer: Answer, words: CloudWords) -> BadAnswer:
    if answer.body.lstrip()[:1] == b"<":
        return web_page_came(words)
    return BadAnswer(Sentence("The cloud's answer could not be read."), words=words, field="code")
