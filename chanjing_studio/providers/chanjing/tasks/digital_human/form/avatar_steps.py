"""An avatar that was chosen is a step on the canvas: with the step it is taken back."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form.avatar_part import AvatarPart
from chanjing_studio.providers.chanjing.tasks.digital_human.form.fitting import fit_figure
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import Cast
from chanjing_studio.ui.canvas.desk import CanvasDesk


@dataclass(frozen=True, slots=True)
class _Side:
    """A scene and who is seen in it."""

    scene: Scene
    cast: Cast
    choice: AvatarChoice | None


class AvatarSteps:
    """The canvas knows of its scene alone; which avatar belongs to the scenes before and after is known here."""

    def __init__(self, who: AvatarPart, desk: CanvasDesk) -> None:
        self._who, self._desk = who, desk
        self._steps: list[tuple[_Side, _Side]] = []
        self._taking = False
        desk.editor.changed.connect(self._on_changed)

    def take(self, choice: AvatarChoice) -> None:
        """Use an avatar; its figure stands where the one before stood."""
        before = self._side()
        self._who.take(choice)
        fit_figure(self._desk, choice.figure.size, first=not before.cast.id)
        after = self._side()
        if after.scene != before.scene:  # else there is no step
            self._steps.append((before, after))

    def use(self, scene: Scene, words: Sentence, *, cast: Cast, choice: AvatarChoice | None) -> None:
        """Another scene and who is seen in it, in one step; without a ``choice`` the list is asked who they are."""
        before = self._side()
        self._taking = True  # who belongs to this scene is known, whatever scene there was before
        if choice:
            self._who.take(choice)
        else:
            self._who.enter(cast)
        self._desk.editor.end_burst()
        self._desk.editor.change(scene, words)
        self._taking = False
        after = self._side()
        if after.scene != before.scene:
            self._steps.append((before, after))

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._steps.clear()

    def _side(self) -> _Side:
        return _Side(self._desk.scene, self._who.cast, self._who.choice)

    def _on_changed(self) -> None:
        now = self._side()
        if self._taking:
            return
        for before, after in reversed(self._steps):
            for here, there in ((before, after), (after, before)):
                if now.scene == here.scene and now.cast == there.cast:
                    self._who.put_back(here.cast, here.choice)
                    return
