"""What the page of a finished speech needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.kept_sounds import KeptSounds


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechNeeds:
    """``queue`` waits until the list of jobs is open; ``sounds`` brings a job's sound to this computer.

    ``named`` gives a sound the name of what it says. ``facts`` tells what was asked for, ``save_folder`` is where
    saving begins; ``use`` takes a sound with its sentences to the form whose video it drives (with an avatar, or else
    with a clip), ``back`` leads to the list of jobs.
    """

    queue: Callable[[], Awaitable[JobQueue]]
    background: Background
    player: Player
    sounds: KeptSounds
    named: Callable[[Path, str], Awaitable[Path]]
    facts: Callable[[Job], str]
    save_folder: Callable[[], Path]
    use: Callable[[Path, tuple[TimedLine, ...], bool], None]
    back: Callable[[], object]
