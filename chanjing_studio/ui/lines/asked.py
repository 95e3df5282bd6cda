"""What a form asks to be heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.voices import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A line in the form's own voice, if it has one; ``use`` gives it another. ``where`` is the control that asks."""

    line: Line
    voice: Voice | None
    use: Callable[[Voice], None]
    where: QWidget
