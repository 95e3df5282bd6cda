"""The scene that is being edited: every change is a step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from chanjing_studio.domain.boxes import Box
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.layers import Layer, box_of, moved_words, with_box
from chanjing_studio.ui.words import say

STEPS = 200
"""How many steps are remembered."""
BURST = 1000
"""Milliseconds between two changes of the same kind up to which they are one step."""


@dataclass(frozen=True, slots=True)
class _State:
    """A scene and what belongs to it."""

    scene: Scene
    beside: object = None


class SceneEditor(QObject):
    """Holds a scene, the selected layer, and the steps that led here.

    ``changed``: the scene is another one. ``selected``: another layer is. ``stepped``: what can be taken back changed.
    ``settle`` is asked of every scene before it is taken, and gives what has to be another with it.
    """

    changed = Signal()
    selected = Signal()
    stepped = Signal()

    def __init__(self, scene: Scene | None = None, *, settle: Callable[[Scene], Scene] = lambda scene: scene) -> None:
        super().__init__()
        self._state = _State(scene or Scene())
        self._settle = settle
        self._layer = Layer.FIGURE
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(STEPS)
        self._stack.indexChanged.connect(self.stepped)
        self._burst, self._burst_of, self._held = 0, "", False
        self._before = self.scene
        self._since = QElapsedTimer()

    @property
    def scene(self) -> Scene:
        """The scene as it is now."""
        return self._state.scene

    @property
    def beside(self) -> object:
        """What belongs to the scene and is no part of it, such as who is seen: it goes back and forth with the steps.

        None where nothing was told of it.
        """
        return self._state.beside

    @property
    def layer(self) -> Layer:
        """The selected layer."""
        return self._layer

    @property
    def box(self) -> Box:
        """Where the selected layer stands."""
        return box_of(self.scene, self._layer)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._stack.canUndo()

    @property
    def can_redo(self) -> bool:
        """Whether a step that was taken back can be taken again."""
        return self._stack.canRedo()

    @property
    def steps(self) -> int:
        """How many steps can be taken back."""
        return self._stack.index()

    def undo_words(self) -> str:
        """What the next step back takes back, in the language in force; empty for nothing."""
        return _words(self._stack.command(self._stack.index() - 1) if self.can_undo else None)

    def redo_words(self) -> str:
        """What would be done again; empty for nothing."""
        return _words(self._stack.command(self._stack.index()) if self.can_redo else None)

    def undo(self) -> None:
        """One step back."""
        self.end_burst()
        self._stack.undo()

    def redo(self) -> None:
        """One step forward again."""
        self.end_burst()
        self._stack.redo()

    def set_scene(self, scene: Scene) -> None:
        """Another scene, such as that of a draft; nothing of the former one can be brought back."""
        self.end_burst()
        self._stack.clear()
        self._take(_State(self._settle(scene)))
        self.stepped.emit()

    def accompany(self, beside: object) -> None:
        """Say what belongs to the scene as it is now; that is no step."""
        self._state = replace(self._state, beside=beside)

    def change(self, scene: Scene, words: Sentence, *, burst: str = "", beside: object = None) -> None:
        """Take a changed scene. ``words`` say what was done; quick ones of one ``burst`` are one step.

        ``beside`` is what belongs to it from now on; None leaves that as it is.
        """
        after = _State(self._settle(scene), self.beside if beside is None else beside)
        if after != self._state:
            self._stack.push(_Step(self._take, self._state, after=after, words=words, burst=self._number(burst)))

    def place(self, layer: Layer, box: Box, *, burst: str = "") -> None:
        """Put a layer elsewhere or make it another size."""
        before = box_of(self.scene, layer)
        words = moved_words(layer, resized=before.size != box.size)
        self.change(with_box(self.scene, layer, box), words, burst=burst)

    def end_with(self, owner: QObject) -> None:
        """Let go of the steps when their page goes: collected together, a step may be deleted before its stack is."""
        owner.destroyed.connect(self._stack.clear)

    def select(self, layer: Layer) -> None:
        """Select a layer; a burst ends with that."""
        if layer is not self._layer:
            self.end_burst()
            self._layer = layer
            self.selected.emit()

    def hold(self) -> None:
        """Something is taken hold of: a burst that begins now goes on until ``end_burst``, however slowly."""
        self.end_burst()
        self._held = True

    def end_burst(self) -> None:
        """What comes next is a step of its own."""
        self._burst_of, self._held = "", False

    def before(self, burst: str) -> Scene:
        """The scene before the first change of a burst; the present one if the next change begins it."""
        return self._before if self._goes_on(burst) else self.scene

    def _goes_on(self, burst: str) -> bool:
        in_time = self._held or (self._since.isValid() and self._since.elapsed() <= BURST)
        return burst == self._burst_of and in_time

    def _number(self, burst: str) -> int:
        """The number of a burst that goes on, a new one for one that begins, 0 for none."""
        if not self._goes_on(burst):
            self._burst += 1
            self._before = self.scene
        self._since.start()
        self._burst_of = burst
        return self._burst if burst else 0

    def _take(self, state: _State) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


class _Step(QUndoCommand):
    def __init__(
        self, take: Callable[[_State], None], before: _State, *, after: _State, words: Sentence, burst: int
    ) -> None:
        super().__init__()
        self._take, self._before, self._after, self._burst = take, before, after, burst
        self.words = words

    def id(self) -> int:
        return self._burst or -1

    def redo(self) -> None:
        self._take(self._after)

    def undo(self) -> None:
        self._take(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - the name is Qt's
        """Asked only for steps of one burst; one that leads back to where it began is no step."""
        if not isinstance(other, _Step):
            return False
        self._after = other._after  # noqa: SLF001 - its own kind
        self.setObsolete(self._before == self._after)
        return True


def _words(step: QUndoCommand | None) -> str:
    return say(step.words) if isinstance(step, _Step) else ""
