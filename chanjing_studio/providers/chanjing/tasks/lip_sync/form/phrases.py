"""What the lip-sync form says of what will be made."""

from __future__ import annotations

import math

from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Backway, DriveMode, LipSyncSpec, Model
from chanjing_studio.ui.figures import span
from chanjing_studio.ui.task_form import Estimate
from chanjing_studio.ui.words import tr


def estimate(spec: LipSyncSpec, seconds: float) -> Estimate:
    """The result and its price, as far as they can be told before; the sound will be about so long."""
    length = span(math.ceil(seconds))  # as the beans are counted
    if spec.width < spec.height:
        result = Sentence("About {length} of upright video", length=length)
    elif spec.width > spec.height:
        result = Sentence("About {length} of wide video", length=length)
    else:
        result = Sentence("About {length} of square video", length=length)
    return Estimate(result, _price(spec, spec.beans(seconds)))


def _price(spec: LipSyncSpec, beans: int) -> Sentence:
    if spec.model is Model.HIGH_QUALITY:
        return Sentence("About %n beans (2 a second); the cloud's bill decides", "", beans)
    return Sentence("About %n beans (1 a second); the cloud's bill decides", "", beans)


def difference(spec: LipSyncSpec, *, speech: float, picture: float) -> str:
    """What the cloud does when picture and speech (seconds) are not of one length."""
    rest = round(speech) - round(picture)
    if rest < 0:
        return tr("The picture is %n s longer: the video ends with the words.", "seconds", -rest)
    if rest == 0:
        return tr("Picture and words are about equally long.")
    if spec.drive_mode is DriveMode.RANDOM:
        return tr("The picture is %n s shorter: its frames come in random order until the words end.", "seconds", rest)
    if spec.backway is Backway.REVERSED:
        return tr("The picture is %n s shorter: it plays backwards until the words end.", "seconds", rest)
    return tr("The picture is %n s shorter: it plays again from the start until the words end.", "seconds", rest)


def options(spec: LipSyncSpec) -> str:
    """The folded options in a line."""
    parts = (
        tr("Output {width}×{height}", width=spec.width, height=spec.height),
        tr("high quality") if spec.model is Model.HIGH_QUALITY else tr("standard model"),
        tr("picture plays backwards") if spec.backway is Backway.REVERSED else tr("picture repeats from the start"),
        tr("frames in random order") if spec.drive_mode is DriveMode.RANDOM else "",
        tr("with a callback") if spec.callback else "",
    )
    return " · ".join(part for part in parts if part)
