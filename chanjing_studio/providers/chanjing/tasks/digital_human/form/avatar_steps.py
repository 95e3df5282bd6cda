"""An avatar that was chosen is a step on the canvas: with the step it is taken back, and the voice that it brought."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chanjing_studio.domain.avatars import AvatarChoice, Cast
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form.fitting import figure_in
from chanjing_studio.providers.chanjing.tasks.digital_human.form.voice_offer import VoiceOffer
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.parts.avatar_part import AvatarPart
from chanjing_studio.ui.parts.voice_part import VoicePart

if TYPE_CHECKING:
    from chanjing_studio.services.avatar_library import AvatarLibrary


@dataclass(frozen=True, slots=True)
class _Seen:
    """Who is seen in a scene, and the voice there was when they came.

    ``choice`` is what the list of ``library`` knows of them, once it was asked.
    """

    cast: Cast
    choice: AvatarChoice | None = field(compare=False)
    library: AvatarLibrary | None = field(compare=False)
    voice: Voice | None = field(compare=False)


class AvatarSteps:
    """The canvas knows of its scene alone; who is seen goes with it, from step to step.

    So does the voice, as long as nobody chose another one in between.
    """

    def __init__(self, who: AvatarPart, desk: CanvasDesk, *, voice: VoicePart, offer: VoiceOffer) -> None:
        self._who, self._editor, self._voice, self._offer = who, desk.editor, voice, offer
        self._now: _Seen | None = None
        desk.editor.changed.connect(self._on_changed)

    def take(self, choice: AvatarChoice) -> None:
        """Use an avatar; its figure stands where the one before stood."""
        first, words = not self._who.cast.id, Sentence("Choose another avatar")
        self._editor.accompany(self._seen)
        self._who.take(choice)
        self._offer.taken(choice)
        scene = self._editor.scene
        if choice.figure.size:  # this cloud's figures have one
            scene = figure_in(scene, choice.figure.size, first=first)
        self._step(scene, words)

    def use(self, scene: Scene, words: Sentence, *, cast: Cast, choice: AvatarChoice | None) -> None:
        """Another scene and who is seen in it, in one step; without a ``choice`` the list is asked who they are."""
        self._editor.accompany(self._seen)
        if choice is None:
            self._who.enter(cast)
        elif choice != self._who.choice:
            self._who.take(choice)
        if choice is not None:
            self._offer.taken(choice)
        self._editor.end_burst()
        self._step(scene, words)

    def _step(self, scene: Scene, words: Sentence) -> None:
        self._now = self._seen
        self._editor.change(scene, words, beside=self._now)

    @property
    def _seen(self) -> _Seen:
        return _Seen(self._who.cast, self._who.choice, self._who.library, self._voice.voice)

    def _on_changed(self) -> None:
        seen = self._editor.beside
        if isinstance(seen, _Seen) and seen.cast != self._who.cast:
            known = seen.library is self._who.library  # another account may not have this one
            self._who.put_back(seen.cast, seen.choice if known else None)
            if known and self._now and _same(self._voice.voice, self._now.voice):
                self._voice.choose(seen.voice)
            self._now = seen


def _same(one: Voice | None, other: Voice | None) -> bool:
    return (one.id if one else "") == (other.id if other else "")
