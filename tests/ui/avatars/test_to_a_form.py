"""An avatar goes to the form that wants one, and the form's wish is passed on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import FormKind, TaskForm
from chanjing_studio.ui.theme.look import Look
from tests.avatars import an_avatar
from tests.conftest import Run
from tests.ui.voices.scene import on_loop

pytestmark = pytest.mark.usefixtures("words")

CHOICE = AvatarChoice(an_avatar("Joanne"), an_avatar("Joanne").figures[0])


class _Form(TaskForm):
    """One that keeps nothing but an avatar."""

    taken: AvatarChoice | None = None

    def draft(self) -> Json:
        return {}

    def problems(self) -> list[SpecProblem]:
        return []

    def estimate(self) -> None:
        return None

    def set_size_class(self, size: SizeClass) -> None:
        del size

    def take_avatar(self, choice: AvatarChoice) -> None:
        self.taken = choice

    async def unchanged(self) -> bool:
        return True


class _Restless(_Form):
    """Tells of a change as soon as its room is another."""

    made = 0

    def __init__(self) -> None:
        super().__init__()
        _Restless.made += 1

    def set_size_class(self, size: SizeClass) -> None:
        self.changed.emit()


class _Case:
    def __init__(self, look: Look, *, takes_avatar: bool) -> None:
        self.wishes: list[str] = []
        kinds = [_kind("speech", takes_avatar=False), _kind("human", takes_avatar=takes_avatar)]
        self.page = CreatePage(look, kinds, _needs(self.wishes))


def _kind(name: str, *, takes_avatar: bool) -> FormKind:
    return FormKind(name, Sentence("Speech"), "type", Sentence("Make speech"), takes=_nothing, form=_Form,
                    takes_avatar=takes_avatar)  # fmt: skip


def _nothing(path: Path) -> bool:
    return not path


def _needs(wishes: list[str]) -> CreateNeeds:
    async def nowhere(*_values: Any) -> None: ...

    return CreateNeeds(
        make=nowhere,
        keep_draft=nowhere,
        read_draft=lambda _kind: None,
        newest_draft=lambda: "speech",
        signed_in=lambda _kind: True,
        free=lambda _kind: True,
        sign_in=lambda _kind: None,
        choose_voice=lambda: wishes.append("voice"),
        choose_avatar=lambda: wishes.append("avatar"),
    )


@pytest.fixture
def case(look: Look) -> Iterator[_Case]:
    made = _Case(look, takes_avatar=True)
    yield made
    made.page.deleteLater()


@on_loop
async def test_an_avatar_goes_to_the_first_form_that_has_a_place_for_it(case: _Case, run: Run) -> None:
    case.page.take_avatar(CHOICE)

    form = case.page.form
    assert isinstance(form, _Form)
    assert (case.page.kind.name, form.taken) == ("human", CHOICE)
    assert form.avatar() is None


@on_loop
async def test_where_no_form_has_a_place_the_form_in_sight_stays(look: Look, run: Run) -> None:
    case = _Case(look, takes_avatar=False)
    case.page.take_avatar(CHOICE)

    assert case.page.kind.name == "speech"
    case.page.deleteLater()


@on_loop
async def test_a_form_that_wants_an_avatar_leads_to_them(case: _Case, run: Run) -> None:
    case.page.form.avatar_wanted.emit()
    case.page.form.voice_wanted.emit()

    assert case.wishes == ["avatar", "voice"]


def test_a_form_that_moves_when_it_gets_its_room_is_made_once(look: Look) -> None:
    kinds = [_kind("speech", takes_avatar=False), replace(_kind("human", takes_avatar=True), form=_Restless)]
    page = CreatePage(look, kinds, _needs([]))
    page.set_size_class(SizeClass(short=True))
    page.take_avatar(CHOICE)
    assert (page.kind.name, _Restless.made) == ("human", 1)
    page.deleteLater()
