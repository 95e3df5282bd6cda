"""Speech as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.speech.form.form import SpeechForm
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec


def _takes(_path: Path) -> bool:
    return False


KIND = TaskKind(
    *(SpeechSpec.kind, Sentence("Speech", "a kind of job"), "audio-waveform", Sentence("Make speech")),
    takes=_takes,
    spec=SpeechSpec,
    form=SpeechForm,
)
