"""Digital human as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.digital_human.form.belonging import Place, place_of
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm

# ruff: noqa: PLC0415 - the first page is another form: its paint waits for nothing of this one


def _takes(path: Path) -> bool:
    """Pictures are taken where the form is in sight; nobody who drops one on another form means its background."""
    return place_of(path) not in {None, Place.BACKGROUND}


def _spec() -> type[Spec]:
    from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec

    return HumanSpec


def _form(tools: FormTools) -> TaskForm:
    from chanjing_studio.providers.chanjing.tasks.digital_human.form.form import HumanForm

    return HumanForm(tools)


KIND = TaskKind(
    *("digital_human", Sentence("Digital human"), "square-user-round", Sentence("Make video")),
    takes=_takes,
    spec=_spec,
    form=_form,
    takes_avatar=True,
)
