"""A voice of one's own as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.media import Material, named_as
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm

# ruff: noqa: PLC0415 - the first page is another form: its paint waits for nothing of this one


def _takes(path: Path) -> bool:
    return named_as(path.name) is Material.RECORDING


def _spec() -> type[Spec]:
    from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec

    return VoiceSpec


def _form(tools: FormTools) -> TaskForm:
    from chanjing_studio.providers.chanjing.tasks.voice.form.form import VoiceForm

    return VoiceForm(tools)


KIND = TaskKind(
    *("voice", Sentence("Clone my voice"), "mic", Sentence("Make voice")),
    takes=_takes,
    spec=_spec,
    form=_form,
    beneath="voices",
)
