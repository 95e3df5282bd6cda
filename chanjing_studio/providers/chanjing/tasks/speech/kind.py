"""Speech as the program offers it."""

from __future__ import annotations

from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.speech.form.form import SpeechForm
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec

KIND = TaskKind(
    SpeechSpec.kind,
    Sentence("Speech", "a kind of job"),
    "audio-waveform",
    Sentence("Make speech"),
    spec=SpeechSpec,
    form=SpeechForm,
)
