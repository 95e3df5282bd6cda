"""Every pair of colours that occurs can be told apart, in both themes."""

import pytest
from PySide6.QtGui import QColor

from chanjing_studio.ui.theme.tokens import load_tokens, parsed_colour

_GROUNDS = "window page panel raised sunken field"
_WORDS = {
    "text": f"{_GROUNDS} accent-weak accent-weaker control control-hover control-pressed stage success-weak "
    "warning-weak danger-weak info-weak skeleton segment-chosen",
    "text-muted": f"{_GROUNDS} accent-weak accent-weaker control control-hover stage success-weak warning-weak "
    "danger-weak info-weak tag",
    "text-disabled": f"{_GROUNDS} control-disabled",
    "text-link": f"{_GROUNDS} accent-weak accent-weaker danger-weak warning-weak info-weak",
    "accent-text": f"{_GROUNDS} accent-weak accent-weaker control control-hover segment-chosen",
    "text-on-accent": "accent accent-hover accent-pressed",
    "text-on-accent-muted": "accent accent-hover",
    "text-on-selection": "selection",
    "success": "window page panel raised sunken success-weak accent-weak",
    "warning": f"{_GROUNDS} warning-weak accent-weak",
    "danger": f"{_GROUNDS} danger-weak accent-weak",
    "info": "window page panel raised sunken info-weak accent-weak",
    "text-on-danger": "danger danger-hover danger-pressed",
    "text-on-tooltip": "tooltip",
    "warning-weak": "warning",
    "text-on-media": "media-scrim",
}
_SHAPES = {
    "outline": f"{_GROUNDS} control control-hover accent-weak segment-chosen",
    "outline-hover": _GROUNDS,
    "focus": f"{_GROUNDS} focus-gap accent-weak",
    "accent": f"{_GROUNDS} accent-weak accent-weaker track",
    "waveform": "panel page sunken accent-weak",
    "waveform-rest": "panel page sunken control-hover accent-weak",
    "waveform-unheard": "panel page control-hover accent-weak",
    "picture": "panel page sunken accent-weak",
    "pulse-moved": "panel page sunken accent-weak",
    "pulse-alive": "panel page sunken accent-weak",
    "pulse-missed": "panel page sunken accent-weak",
    "warning-mark": "panel page warning-weak",
    "guide": "panel stage",
}


def _on_white(colour: QColor) -> list[float]:
    """A see-through ground is judged over white, the worst picture it can lie on."""
    share = colour.alphaF()
    return [share * part + 1 - share for part in (colour.redF(), colour.greenF(), colour.blueF())]


def _light(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _on_white(parsed_colour(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(_WORDS, 4.5), (_SHAPES, 3.0)], ids=["words", "shapes"])
def test_ink_stands_out_from_every_ground_it_is_used_on(theme: str, pairs: dict[str, str], least: float):
    colours = load_tokens().colours[theme]
    weak = {
        f"{ink} on {ground}": round(_contrast(colours[ink], colours[ground]), 2)
        for ink, grounds in pairs.items()
        for ground in grounds.split()
        if _contrast(colours[ink], colours[ground]) < least
    }
    assert not weak


def test_both_themes_colour_the_same_roles():
    colours = load_tokens().colours
    assert set(colours["light"]) == set(colours["dark"])
