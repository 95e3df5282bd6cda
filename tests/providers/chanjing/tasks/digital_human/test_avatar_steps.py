"""Who is seen goes back and forth with the steps on the canvas."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QSpinBox

from chanjing_studio.domain.avatars import AvatarChoice, Cast
from chanjing_studio.domain.boxes import Box
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from tests.avatars import size_of
from tests.conftest import Run
from tests.providers.chanjing.tasks.digital_human.conftest import Filled

DEEDS = st.lists(st.sampled_from([0, 1, 2, "move", "undo", "redo"]), max_size=14)


def three(everyone: list[AvatarChoice]) -> list[AvatarChoice]:
    """Two whose figures are of one size, and one of another."""
    upright = [one for one in everyone if one.figure.size == everyone[0].figure.size]
    other = next(one for one in everyone if abs(size_of(one.figure).ratio - size_of(upright[0].figure).ratio) > 0.1)
    return [upright[0], next(one for one in upright if one.avatar != upright[0].avatar), other]


def is_true_to_shape(box: Box, choice: AvatarChoice) -> bool:
    return abs(box.width - box.height * size_of(choice.figure).ratio) <= 1


def test_an_avatar_of_the_same_size_is_a_step_too(filled: Filled, run: Run) -> None:
    first, same, _ = three(run(filled.avatars()))
    for choice in (first, same):
        filled.form.take_avatar(choice)
    filled.press("undoButton")
    assert filled.form.avatar() == first
    filled.press("redoButton")
    assert filled.form.avatar() == same


def test_whoever_is_seen_has_a_box_of_their_own_shape(filled: Filled, run: Run) -> None:
    first, same, other = three(run(filled.avatars()))
    for choice in (other, first, same):
        filled.form.take_avatar(choice)
    for choice in (first, other):
        filled.press("undoButton")
        assert filled.form.avatar() == choice
        assert is_true_to_shape(filled.spec.scene.figure, choice)


def test_the_avatar_of_a_draft_comes_back_over_steps_that_were_made_before(filled: Filled, run: Run) -> None:
    first, _, other = three(run(filled.avatars()))
    cast = Cast(id=first.avatar.id, figure=first.figure.type, size=first.figure.size)
    filled.form.fill(HumanSpec(avatar=cast))
    filled.find(QSpinBox, "layerX").setValue(33)
    filled.form.take_avatar(other)
    filled.press("undoButton")
    filled.press("undoButton")
    assert filled.spec.avatar == cast
    filled.press("redoButton")
    filled.press("redoButton")
    assert filled.spec.avatar.id == other.avatar.id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(deeds=DEEDS)
def test_whatever_is_taken_back_who_is_seen_fits_their_box(filled: Filled, run: Run, deeds: list[int | str]) -> None:
    filled.form.fill(HumanSpec())
    people, editor = three(run(filled.avatars())), filled.form.desk.editor
    for deed in deeds:
        if isinstance(deed, int):
            filled.form.take_avatar(people[deed])
        elif deed == "move":
            filled.find(QSpinBox, "layerX").setValue(filled.find(QSpinBox, "layerX").value() + 7)
        else:
            {"undo": editor.undo, "redo": editor.redo}[deed]()
        cast = filled.spec.avatar
        seen = [one for one in people if (one.avatar.id, one.figure.type) == (cast.id, cast.figure)]
        assert all(is_true_to_shape(filled.spec.scene.figure, one) for one in seen)
    while editor.can_undo:
        editor.undo()
    assert filled.spec.avatar == Cast()
