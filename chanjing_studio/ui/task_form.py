"""The form of one kind of job, as the Create page sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.size_class import SizeClass

if TYPE_CHECKING:  # loaded behind the first paint
    from chanjing_studio.domain.avatars import AvatarChoice
    from chanjing_studio.domain.brief import Portable


@dataclass(frozen=True, slots=True)
class Estimate:
    """What pressing the button will make, and about what it will cost; ``note``: what else is to be known before."""

    result: Sentence
    price: Sentence
    note: Sentence | None = None


class TaskForm(QWidget):
    """Fills in one spec. It keeps no job and sends nothing: the page around it does.

    ``changed`` says that the spec, its problems or the estimate are other than before; ``voice_wanted`` that
    the user wants to choose a voice, which comes back through ``take_voice``; ``avatar_wanted`` the same of an avatar,
    which comes back through ``take_avatar``; ``said`` gives a Sentence that has no place in the form itself, such as
    why a dropped file was not taken; ``did`` one about what was done as it should be.
    """

    changed = Signal()
    voice_wanted = Signal()
    avatar_wanted = Signal()
    said = Signal(object)
    did = Signal(object)

    def spec(self) -> Spec:
        """What the user asked for so far; it may have problems."""
        raise NotImplementedError

    def specs(self) -> Sequence[Spec]:
        """What is made of it: one job, or several that are one to the user."""
        return [self.spec()]

    def problems(self) -> Sequence[SpecProblem]:
        """What is to be done before it can be made, in the order of the form; empty when it can."""
        raise NotImplementedError

    def estimate(self) -> Estimate | None:
        """The result and its price, once they can be told."""
        raise NotImplementedError

    def show_problem(self, field: str) -> None:
        """Bring the part of the form that a problem is about into view and give it the keyboard."""
        raise NotImplementedError

    def light_for(self, paths: Sequence[Path]) -> None:
        """Show where files held over the window would go, or that they do not belong here."""
        raise NotImplementedError

    def calm(self) -> None:
        """The files held over the window are gone again."""
        raise NotImplementedError

    def take_files(self, paths: Sequence[Path]) -> None:
        """Put files where they belong."""
        raise NotImplementedError

    def take_sound(self, sound: Path, lines: tuple[TimedLine, ...] = ()) -> None:
        """Use the sound of a speech that was made here; ``lines`` are its sentences, where they are known."""
        del lines
        self.take_files([sound])

    def take_voice(self, voice: Voice) -> None:
        """Use a voice that was chosen elsewhere."""
        raise NotImplementedError

    def voice(self) -> Voice | None:
        """The voice chosen now."""
        raise NotImplementedError

    def take_avatar(self, choice: AvatarChoice) -> None:
        """Use an avatar that was chosen elsewhere; asked of forms whose kind takes avatars."""
        raise NotImplementedError

    def avatar(self) -> AvatarChoice | None:
        """The avatar chosen now; none where the kind takes none."""
        return None

    def picture(self) -> QImage | None:
        """What the job will be known by in lists; None where there is nothing to see."""
        raise NotImplementedError

    def draft(self) -> Json:
        """Everything that was entered, as JSON values."""
        raise NotImplementedError

    def restore(self, draft: Json) -> None:
        """Enter a draft again, as far as it can be read."""
        raise NotImplementedError

    def fill(self, spec: Spec) -> None:
        """Enter what a spec of this kind asks for, to be changed and made again."""
        raise NotImplementedError

    def clear(self) -> None:
        """Forget everything entered."""
        raise NotImplementedError

    async def unchanged(self) -> bool:
        """Whether the files are still as they are shown; the form examines again those that are not."""
        raise NotImplementedError

    def set_size_class(self, size: SizeClass) -> None:
        """Fit into a short, compact or narrow window."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class FormKind:
    """A kind of job as the Create page offers it: name, title, icon, the words of its big button, its form.

    ``takes`` tells from a file's name whether the form has a place for it. ``cloud`` is the name of the one that makes
    it, ``cloud_title`` what that is called, ``tag`` the same where it has to be told. ``portable`` is what is asked
    for by the kind, where drafts of other clouds can come to it.
    """

    name: str
    title: Sentence
    icon: str
    make: Sentence
    takes: Callable[[Path], bool]
    form: Callable[[], TaskForm]
    takes_avatar: bool = False
    cloud: str = ""
    cloud_title: Sentence | None = None
    tag: Sentence | None = None
    portable: Callable[[], type[Portable] | None] = lambda: None
