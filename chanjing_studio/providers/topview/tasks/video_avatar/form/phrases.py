"""What the form of a talking avatar says of what will be made."""

from __future__ import annotations

import math

from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source, VideoAvatarSpec
from chanjing_studio.ui.figures import span
from chanjing_studio.ui.task_form import Estimate
from chanjing_studio.ui.words import tr


def estimate(seconds: float) -> Estimate:
    """About how long it will be. The cloud tells neither a price nor how far it is."""
    return Estimate(
        Sentence("TopView will make about {length} of video", length=span(math.ceil(seconds))),
        Sentence("The cloud's bill decides"),
        note=Sentence("It reports no percent; we show each of its answers"),
    )


def captions(spec: VideoAvatarSpec, *, offered: int | None) -> str:
    """Why there can be no captions; nothing where there can. ``offered``: how many styles, if that is known."""
    if spec.source is not Source.PUBLIC:
        return tr("TopView adds captions to public avatars only.")
    if offered == 0:
        return tr("TopView offers no caption styles now.")
    return ""


def options(spec: VideoAvatarSpec) -> str:
    """The folded options in a line."""
    return tr("with a notice") if spec.notice_address else tr("no notice when it is done")
