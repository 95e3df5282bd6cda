"""What the cloud's codes mean, and the field that a refusal speaks of. Reference §1."""

from __future__ import annotations

from chanjing_studio.domain.errors import FILES, BadAnswer, Busy, CloudError, CloudWords, NotEnough, Refused
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.answers import broke_inside

_UNFINISHED, _BUSY = 4007, 5003
_NO_CREDIT, _UNSAFE, _GONE = 4100, 6001, 4004
_REFUSALS = {4000, 4001, 4002, 4003, _GONE, 4005, 4006}
_BROKEN = {5000, 5001, 5004, 5005}
_PAUSES = {_UNFINISHED: 30.0, _BUSY: 10.0}
"""Seconds, as the vendor's own client waits."""

_FIELDS = {
    "ttstext": "script",
    "voiceover": "voice",
    "voicespeed": "speed",
    "voice": "voice",
    "aiavatar": "avatar",
    "avatar": "avatar",
    "videofile": "video",
    "imagefile": "photo",
    "audiofile": "audio",
    "modetype": "mode",
    "caption": "caption",
    "notice": "notice",
}
_SENT = {"video", "photo", "audio"}
"""What a message that something is gone means of these: the file that was sent."""
_LOST = {
    "avatar": Sentence("The cloud no longer has this avatar. Choose another."),
    "voice": Sentence("The cloud no longer has this voice. Choose another."),
    "caption": Sentence("The cloud no longer has this caption style. Choose another, or none."),
}


def verdict(words: CloudWords, *, creates: bool) -> CloudError:
    """The error that a code other than 200 and 401 stands for.

    What broke inside, and a code that nobody knows, says of a create neither that it was made nor that it was not.
    """
    code = words.code or 0
    if code in _PAUSES:
        return _wait(words, _PAUSES[code])
    if code == _NO_CREDIT:
        return NotEnough(Sentence("There are not enough credits left at this cloud."), words=words)
    if code == _UNSAFE:
        return Refused(Sentence("The cloud does not allow what the script says."), words=words, field="script")
    if code in _REFUSALS:
        return _refused(words)
    if creates:
        return broke_inside(words)
    if code in _BROKEN:
        return Busy(Sentence("The cloud is down for the moment."), words=words)
    return BadAnswer(Sentence("The cloud's answer could not be read."), words=words, field="code")


def field_of(message: str) -> str:
    """The form's field that a message speaks of; empty where it names none."""
    folded = message.lower().replace("_", "").replace(" ", "")
    return next((field for needle, field in _FIELDS.items() if needle in folded), "")


def _wait(words: CloudWords, seconds: float) -> Busy:
    if words.code == _UNFINISHED:
        sentence = Sentence("The cloud makes one job after the other: this one is sent when it takes the next.")
    else:
        sentence = Sentence("The cloud is busy. It is asked again in a moment.")
    return Busy(sentence, words=words, retry_after=seconds)


def _refused(words: CloudWords) -> Refused:
    field = field_of(words.message)
    if words.code == _GONE and field in _SENT:
        return Refused(Sentence("The cloud does not have the job's file any more."), words=words, field=FILES)
    if words.code == _GONE and field in _LOST:
        return Refused(_LOST[field], words=words, field=field)
    if words.code == _GONE:
        sentence = Sentence("The cloud no longer has what was asked for: {message}", message=words.message)
    else:
        sentence = Sentence("The cloud said no: {message}", message=words.message or str(words.code))
    return Refused(sentence, words=words, field=field)
