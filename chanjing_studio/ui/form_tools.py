"""What every form needs of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from chanjing_studio.domain.voices import Spoken
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.services.looks import Looks
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.kept_word import KeptWord
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.speeches import Speeches
from chanjing_studio.ui.stock import Stock
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTools:
    """The look, workers to examine files in, the one player, the hearing of voices, and how long they take.

    ``expected`` gives seconds; ``hear_line`` opens what lets a line be heard before all of it is made, where the cloud
    makes lines;
    ``readings`` knows how characters are read; ``stock`` is what the account in use has; ``looks`` are canvases that
    were kept, where they are. ``speeches`` were made here, where there is a list of them; ``safe_area`` is where the
    user's videos are shown. ``ai_mark``: whether what is new says that AI made it.
    """

    look: Look
    background: Background
    player: Player
    audition: Audition
    expected: Callable[[Spoken], float]
    hear_line: Callable[[Asked], None] | None
    readings: Readings
    stock: Stock = field(default_factory=Stock)
    looks: Looks | None = None
    speeches: Speeches | None = None
    safe_area: KeptWord = field(default_factory=KeptWord)
    ai_mark: Callable[[], bool] = lambda: True
