"""What the sandbox has to work with on this computer: the installed program comes without PyAV and eSpeak NG."""

from importlib.util import find_spec


def can_draw() -> bool:
    """Whether pictures can be drawn."""
    return find_spec("PIL") is not None


def can_film() -> bool:
    """Whether videos of any kind can be read, and small ones be written; without it, what is filmed is drawn."""
    return find_spec("av") is not None


def is_simple() -> bool:
    """Whether it speaks in tones, and gives videos of somebody back as they came."""
    return not can_film() or find_spec("espeakng_loader") is None
