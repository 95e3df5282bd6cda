"""Every change of a scene is a step that can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.boxes import Box
from chanjing_studio.domain.scene import Scene
from chanjing_studio.ui.canvas import editor as editing
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.layers import Layer, moved_words
from chanjing_studio.ui.words import Language, Words

BOX = Box(90, 320, 900, 1600)
PAINT = moved_words(Layer.FIGURE, resized=False)
COLOURS = st.sampled_from(["#000000", "#111111", "#222222", "#333333"])
BURSTS = st.sampled_from(["", "key", "wheel"])


@pytest.fixture
def editor(qapp: QApplication) -> SceneEditor:
    return SceneEditor(Scene(figure=BOX))


def painted(editor: SceneEditor, colour: str, burst: str = "") -> None:
    editor.change(editor.scene.with_(colour=colour), PAINT, burst=burst)


def test_a_change_goes_back_and_forth(editor: SceneEditor) -> None:
    before = editor.scene
    editor.place(Layer.FIGURE, BOX.moved(5, 0))
    after = editor.scene
    assert after.figure == BOX.moved(5, 0)
    editor.undo()
    assert editor.scene == before
    editor.redo()
    assert editor.scene == after


def test_no_change_is_no_step(editor: SceneEditor) -> None:
    editor.place(Layer.FIGURE, BOX)
    assert not editor.can_undo


def test_a_burst_is_one_step_until_something_else_happens(editor: SceneEditor) -> None:
    for colour in ("#000000", "#111111", "#222222"):
        painted(editor, colour, "key")
    assert editor.steps == 1
    editor.place(Layer.FIGURE, BOX.moved(1, 0), burst="arrows")
    painted(editor, "#333333", "key")
    assert editor.steps == 3
    editor.end_burst()
    painted(editor, "#444444", "key")
    assert editor.steps == 4


def test_a_pause_ends_a_burst(editor: SceneEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    painted(editor, "#000000", "key")
    monkeypatch.setattr(editing, "BURST", -1)
    painted(editor, "#111111", "key")
    assert editor.steps == 2


def test_what_is_held_is_one_step_however_long_it_takes(editor: SceneEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editing, "BURST", -1)
    editor.hold()
    for right in (1, 2, 3):
        editor.place(Layer.FIGURE, BOX.moved(right, 0), burst="drag")
    editor.end_burst()
    editor.place(Layer.FIGURE, BOX.moved(9, 0), burst="drag")
    assert editor.steps == 2


def test_a_burst_that_leads_back_is_no_step(editor: SceneEditor) -> None:
    editor.place(Layer.FIGURE, BOX.moved(4, 0), burst="arrows")
    editor.place(Layer.FIGURE, BOX, burst="arrows")
    assert not editor.can_undo


def test_a_draft_has_no_steps_behind_it(editor: SceneEditor) -> None:
    painted(editor, "#000000")
    editor.set_scene(Scene(colour="#123456"))
    assert editor.scene.colour == "#123456"
    assert not editor.can_undo
    assert not editor.undo_words()


def test_steps_are_told_in_the_language_in_force(editor: SceneEditor, words: Words) -> None:
    editor.place(Layer.CAPTIONS, Box(1, 2, 300, 90))
    painted(editor, "#000000")
    editor.undo()
    assert (editor.undo_words(), editor.redo_words()) == ("Resize the subtitles", "Move the avatar")
    words.choose(Language.CHINESE)
    assert (editor.undo_words(), editor.redo_words()) == ("调整字幕大小", "移动数字人")


def test_what_has_to_change_along_does_so_in_the_same_step(qapp: QApplication) -> None:
    editor = SceneEditor(settle=lambda scene: scene.with_(captions=replace(scene.captions, colour=scene.colour)))
    painted(editor, "#102030")
    assert editor.scene.captions.colour == "#102030"
    editor.undo()
    assert editor.scene == Scene()


@given(st.lists(st.tuples(COLOURS, BURSTS), max_size=12))
def test_all_the_way_back_is_where_one_began(changes: list[tuple[str, str]]) -> None:
    editor = SceneEditor()
    for colour, burst in changes:
        painted(editor, colour, burst)
    end = editor.scene
    steps = editor.steps
    for _ in range(steps):
        editor.undo()
    assert editor.scene == Scene()
    assert not editor.can_undo
    for _ in range(steps):
        editor.redo()
    assert editor.scene == end


def test_a_burst_knows_where_it_began(editor: SceneEditor) -> None:
    begun = editor.scene
    for colour in ("#000000", "#111111"):
        assert editor.before("key") == begun
        painted(editor, colour, "key")
    assert editor.before("wheel") == editor.scene
    editor.end_burst()
    assert editor.before("key") == editor.scene
