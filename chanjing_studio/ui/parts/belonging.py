"""Where files held over the window would go, told from their names alone: nothing is read while the mouse moves."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain import media
from chanjing_studio.domain.media import Flaw, Material, MediaProblem
from chanjing_studio.ui.widgets.drop_zone import Refusal
from chanjing_studio.ui.words import say

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".tif", ".tiff", ".svg")


def seems(path: Path, wanted: Material) -> bool:
    """Whether a file may belong into a place: by its name, or because it has none that tells."""
    if not path.suffix:
        return True
    return _named_as_picture(path) if wanted is Material.PHOTO else media.named_as(path.name) is wanted


def refusal(path: Path, wanted: Material) -> Refusal | None:
    """Why a file does not belong here, and what does."""
    if seems(path, wanted):
        return None
    problem = _problem(path.name, wanted)
    return Refusal(say(problem.title), say(problem.advice))


def _named_as_picture(path: Path) -> bool:
    return path.name.lower().endswith(_PICTURES)


def _problem(name: str, wanted: Material) -> MediaProblem:
    if media.named_as(name):
        return media.other_material(name, wanted)
    picture = name.lower().endswith(_PICTURES)
    return media.not_media(name, Flaw.PICTURE if picture else Flaw.UNKNOWN, wanted)
