"""A talking avatar as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.media import Container, Material, named_as
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.belonging import seems
from chanjing_studio.ui.task_form import TaskForm

# ruff: noqa: PLC0415 - the first page is another form: its paint waits for nothing of this one


def _takes(path: Path) -> bool:
    if path.suffix.lower() == f".{Container.WEBM}":
        return False
    named = named_as(path.name) is not None or named_as_document(path.name) is not None
    return named or (bool(path.suffix) and seems(path, Material.PHOTO))


def _spec() -> type[Spec]:
    from chanjing_studio.providers.topview.tasks.video_avatar.spec import VideoAvatarSpec

    return VideoAvatarSpec


def _form(tools: FormTools) -> TaskForm:
    from chanjing_studio.providers.topview.tasks.video_avatar.form.form import VideoAvatarForm

    return VideoAvatarForm(tools)


KIND = TaskKind(
    *("video_avatar", Sentence("Video avatar"), "scan-face", Sentence("Make video")),
    takes=_takes,
    spec=_spec,
    form=_form,
    takes_avatar=True,
)
