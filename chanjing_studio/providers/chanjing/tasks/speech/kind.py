"""Speech as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.lines import Line, LineMaker
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm


def _takes(path: Path) -> bool:
    return named_as_document(path.name) is not None


def _form(tools: FormTools) -> TaskForm:
    # The first page is the other form: its paint does not wait for this one.
    from chanjing_studio.providers.chanjing.tasks.speech.form.form import SpeechForm  # noqa: PLC0415

    return SpeechForm(tools)


def _spec(line: Line) -> Spec:
    return SpeechSpec(
        script=line.words,
        voice_id=line.voice_id,
        voice_name=line.voice_name,
        speed=line.speed,
        pitch=line.pitch,
        volume=line.volume,
        to_hear=True,
    )


def _line(spec: Spec) -> Line | None:
    if not isinstance(spec, SpeechSpec) or spec.part:
        return None
    return Line(
        words=spec.script,
        voice_id=spec.voice_id,
        voice_name=spec.voice_name,
        speed=spec.speed,
        pitch=spec.pitch,
        volume=spec.volume,
    )


def _to_hear(spec: Spec) -> bool:
    return isinstance(spec, SpeechSpec) and spec.to_hear


LINES = LineMaker(_spec, _line, _to_hear)

KIND = TaskKind(
    *(SpeechSpec.kind, Sentence("Speech", "a kind of job"), "audio-waveform", Sentence("Make speech")),
    takes=_takes,
    spec=lambda: SpeechSpec,
    form=_form,
)
