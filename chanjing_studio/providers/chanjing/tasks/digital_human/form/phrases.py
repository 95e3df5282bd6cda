"""What the digital human form says of what will be made."""

from __future__ import annotations

import math

from chanjing_studio.domain.avatars import Cast, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.performance import Backway, DriveMode
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec, Model
from chanjing_studio.ui.avatars.phrases import figure_name
from chanjing_studio.ui.figures import span
from chanjing_studio.ui.task_form import Estimate
from chanjing_studio.ui.words import tr

WHAT_IS_SENT = Sentence("What you see is sent, to the pixel")


def estimate(spec: HumanSpec, seconds: float) -> Estimate:
    """The size, the length and the price; the sound will be about so long."""
    size, beans = spec.scene.size, spec.beans(seconds)
    length = span(math.ceil(seconds))  # as the beans are counted
    price = Sentence(
        "{width}×{height} · about {length} · about %n beans; the cloud's bill decides",
        "",
        beans,
        width=size.width,
        height=size.height,
        length=length,
    )
    return Estimate(WHAT_IS_SENT, price)


def options(spec: HumanSpec) -> str:
    """The folded options in a line."""
    models = {Model.BASIC: tr("standard model"), Model.HIGH_QUALITY: tr("high quality"), Model.CARTOON: tr("cartoon")}
    parts = (
        models[spec.model],
        tr("4K", "a video") if spec.uhd else tr("1080p", "a video"),
        tr("plays backwards") if spec.backway is Backway.REVERSED else tr("repeats"),
        tr("frames in random order") if spec.drive_mode is DriveMode.RANDOM else "",
        tr("without its own background", "a figure") if spec.without_ground else "",
        tr("see-through", "a video") if spec.see_through else "",
        tr("with a callback") if spec.callback else "",
    )
    return " · ".join(part for part in parts if part)


def figure(cast: Cast) -> str:
    """What the figure's layer is called: "Joanne · seated"."""
    if not cast.figure:
        return cast.name
    stands = figure_name(Figure(type=cast.figure, size=cast.size or Size(1, 1)), 1)
    return tr("{name} · {figure}", "a layer", name=cast.name, figure=stands.lower())


def of_sound() -> str:
    """What becomes of a recording."""
    return tr("For its subtitles the cloud gets the recording in one channel of 16 kHz. It was made here.")
