"""A voice of one's own as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.media import Material, named_as
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm


def _takes(path: Path) -> bool:
    return named_as(path.name) is Material.RECORDING


def _form(tools: FormTools) -> TaskForm:
    # The first page is another form: its paint does not wait for this one.
    from chanjing_studio.providers.chanjing.tasks.voice.form.form import VoiceForm  # noqa: PLC0415

    return VoiceForm(tools)


KIND = TaskKind(
    *(VoiceSpec.kind, Sentence("Clone my voice"), "mic", Sentence("Make voice")),
    takes=_takes,
    spec=VoiceSpec,
    form=_form,
    beneath="voices",
)
