"""How fast, high and loud a voice can be asked to speak."""

from __future__ import annotations

from chanjing_studio.domain.saying import PITCHES, SPEEDS, VOLUMES
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.voice_card import Manner


def manner(usual: HumanSpec) -> Manner:
    """The bounds and the usual values."""
    speed, pitch = NumberRange(*SPEEDS, usual.speed, 0.05, 2), NumberRange(*PITCHES, usual.pitch, 0.1, 1)
    return Manner(speed, pitch, NumberRange(*VOLUMES, usual.volume))
