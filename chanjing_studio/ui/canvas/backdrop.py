"""The background picture: chosen, taken in by a worker, shown, and made ready to be sent."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.scene import Backdrop, Fit, Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.backdrop_files import make_sent, read_picture, sent_path, source_of, take_picture
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.runner import Runner

if TYPE_CHECKING:
    import asyncio

_GONE = Sentence("The background picture is gone. Choose it again, or leave it out.")


class BackdropPart(QObject):
    """``told``: what is to be said of the picture is another. Pictures are kept in ``folder``.

    ``problem`` is what is wrong with the picture of the scene. ``refusal``: why one that was chosen was not taken,
    which changes nothing, and is in the way of nothing.
    """

    told = Signal()

    def __init__(self, background: Background, editor: SceneEditor, art: SceneArt, *, folder: Path) -> None:
        super().__init__()
        self._background, self._editor, self._art, self._folder = background, editor, art, folder
        self._runner = Runner(self, only_logged)
        self._put_away: Backdrop | None = None
        self._asked: Path | None = None
        self._taking: asyncio.Task[Any] | None = None
        self._reading = 0
        self.problem: Sentence | None = None
        self.refusal: Sentence | None = None
        self.note: Sentence | None = None
        editor.changed.connect(self._on_changed)

    @property
    def reading(self) -> bool:
        """Whether a picture is being taken in."""
        return self._reading > 0

    def choose(self, path: Path) -> None:
        """Take a picture in and put it behind, unless another one is chosen meanwhile."""
        self._leave_off()
        self._reading += 1
        self.told.emit()
        self._taking = self._runner.start(self._choose(path), done=self._on_read)

    def start_anew(self) -> None:
        """Another scene comes: what was begun, said and left out belongs to the one before."""
        self._leave_off()
        self._put_away = self.problem = self.note = None
        self._asked = None
        self.told.emit()

    def set_fit(self, fit: Fit) -> None:
        """How it comes to the canvas' shape."""
        backdrop = self._editor.scene.backdrop
        if backdrop:
            self._put(replace(backdrop, fit=fit), Sentence("Fit the picture another way"))

    def toggle(self) -> bool:
        """Leave the picture out, or put the one that was left out last behind again; whether there was one."""
        backdrop = self._editor.scene.backdrop
        if backdrop:
            self._put_away = backdrop
            self._put(None, Sentence("Leave the picture out"))
        elif self._put_away:
            self._put(self._put_away, Sentence("Put a picture behind"))
        return bool(backdrop or self._put_away)

    async def ready(self) -> bool:
        """Whether the file that will be sent is there; it is made if it is not."""
        scene = self._editor.scene
        there = await self._background.in_thread(make_sent, scene)
        if not there and scene.backdrop == self._editor.scene.backdrop:
            self._say(_GONE)
        return there

    def _leave_off(self) -> None:
        self.refusal = None
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def _put(self, backdrop: Backdrop | None, words: Sentence) -> None:
        self._editor.change(self._editor.scene.with_(backdrop=backdrop), words)

    async def _choose(self, path: Path) -> None:
        taken = await self._background.in_thread(take_picture, path, self._folder)
        if isinstance(taken, Sentence):
            self.refusal = taken
            return
        first = Sentence("Only the first frame of this picture is shown: backgrounds do not move.")
        self.note = first if taken.first_frame else None
        before = self._editor.scene.backdrop
        fit = before.fit if before else Fit.FILL
        self._asked = self.problem = None  # one that was gone may be there again
        self._put(Backdrop(picture=taken.picture, size=taken.size, fit=fit), Sentence("Put a picture behind"))
        if self._asked is None:
            self._on_changed()

    def _on_read(self) -> None:
        self._reading -= 1
        self.told.emit()

    def _on_changed(self) -> None:
        backdrop = self._editor.scene.backdrop
        source = source_of(backdrop.picture) if backdrop else None
        if source != self._asked:
            self._asked, self.problem = source, None
            if source is None:
                self.note = None
            elif not self._art.has_picture(source):
                self._runner.start(self._load(source))
            self.told.emit()

    async def _load(self, source: Path) -> None:
        picture = await self._background.in_thread(read_picture, source)
        if source != self._asked:
            return
        if picture is None:
            self._say(_GONE)
        else:
            self._art.set_picture(source, picture)

    def _say(self, problem: Sentence) -> None:
        self.problem = problem
        self.told.emit()


def settled(scene: Scene) -> Scene:
    """The scene with the file that is sent for its canvas and its fit; which file that is can be told at once."""
    if scene.backdrop is None:
        return scene
    picture = sent_path(scene.backdrop, scene.size, scene.colour)
    return (
        scene if picture == scene.backdrop.picture else scene.with_(backdrop=replace(scene.backdrop, picture=picture))
    )
