"""An avatar of one's own as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.media import Material, named_as
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm


def _takes(path: Path) -> bool:
    return named_as(path.name) is Material.VIDEO


def _form(tools: FormTools) -> TaskForm:
    # The first page is another form: its paint does not wait for this one.
    from chanjing_studio.providers.chanjing.tasks.avatar.form.form import AvatarForm  # noqa: PLC0415

    return AvatarForm(tools)


KIND = TaskKind(
    *(AvatarSpec.kind, Sentence("Make my avatar"), "camera", Sentence("Make avatar")),
    takes=_takes,
    spec=AvatarSpec,
    form=_form,
    beneath="avatars",
)
