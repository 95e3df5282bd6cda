"""Who is seen: a video, a photo, or an avatar of the cloud's lists, each in its own place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import AvatarChoice, Cast
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.providers.topview.tasks.video_avatar.form.keeping import Keeping
from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.avatar_part import AvatarPart
from chanjing_studio.ui.parts.avatar_pick import AvatarPick
from chanjing_studio.ui.parts.photo_part import PhotoPart
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.widgets.video_view import Stage

_NOBODY = Cast()


class FacePart(QWidget):
    """``changed``: another face, or more is known of it. Each source keeps what was chosen for it."""

    changed = Signal()

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        look = tools.look
        self.source = Source.OWN_VIDEO
        self.video, self.photo = VideoPart(tools, self, webm=False), PhotoPart(tools, self)
        self.who = AvatarPart(tools, self)
        self.who.card.set_slim()
        self.pick = AvatarPick(tools)
        self.keeping = Keeping(look)
        self._others: dict[Source, tuple[Cast, AvatarChoice | None]] = {}
        self._stage, self._shown, self._avatar = Stage(look), QStackedWidget(), QWidget()
        self._places = QStackedWidget()
        self._lay_out(look.size("space.3"))
        self._connect()

    @property
    def picture(self) -> QImage | None:
        """What is seen of it."""
        return {Source.OWN_VIDEO: self.video.picture, Source.PHOTO: self.photo.picture}.get(
            self.source, self.who.picture
        )

    @property
    def cast(self) -> Cast:
        """The avatar that is chosen for the source in sight."""
        return self.who.cast if self.source.listed else _NOBODY

    @property
    def choice(self) -> AvatarChoice | None:
        """The same as the list tells of it, once that is known."""
        return self.who.choice if self.source.listed else None

    def set_source(self, source: Source) -> None:
        """Show the place of another source, with what was chosen for it before."""
        if source is self.source:
            return
        if self.source.listed:
            self._others[self.source] = self.who.cast, self.who.choice
        self.source = source
        if source.listed:
            self.who.put_back(*self._others.get(source, (_NOBODY, None)))
        self.pick.set_own(own=source is Source.PRIVATE)
        self.show_place(source)
        self.keeping.show_source(source)

    def show_place(self, source: Source) -> None:
        """Bring a place into sight; that of another source only for as long as a file is held over the window."""
        place = {Source.OWN_VIDEO: self.video.zone, Source.PHOTO: self.photo.zone}.get(source, self._avatar)
        self._places.setCurrentWidget(place)

    def enter(self, source: Source, cast: Cast) -> None:
        """The source that a spec has, and the avatar that it names."""
        self._others.clear()
        self.set_source(source)
        if source.listed:
            self.who.enter(cast)

    def file_problem(self) -> SpecProblem | None:
        """What is to be done about the file or the avatar that is held."""
        if self.source.listed:
            return self.who.problem() if self.who.cast.id else None
        return self.video.problem() if self.source is Source.OWN_VIDEO else self.photo.problem()

    async def unchanged(self) -> bool:
        """Whether the file is still as it is shown."""
        if self.source.listed:
            self.who.try_again()
            return True
        return await (self.video if self.source is Source.OWN_VIDEO else self.photo).file.unchanged()

    def control(self) -> QWidget:
        """What chooses the face."""
        if self.source.listed:
            return self.who.card.choose
        return (self.video if self.source is Source.OWN_VIDEO else self.photo).zone.choose_button

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        zones = (self.video.zone, self.photo.zone)
        files = [button for zone in zones for button in (zone.choose_button, zone.clear_button)]
        return [*files, *self.pick.controls(), self.who.card.choose, self.keeping.switch]

    def set_size_class(self, size: SizeClass) -> None:
        """Lower, for a low window."""
        for part in (self.video, self.photo, self._stage):
            part.set_short(short=size.short)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        for part in (self.video, self.photo, self.who, self.keeping, self.pick):
            part.retranslate()

    def _lay_out(self, gap: int) -> None:
        self._shown.addWidget(self.pick)
        self._shown.addWidget(self._stage)
        avatar, card = QVBoxLayout(self._avatar), QHBoxLayout()
        avatar.setContentsMargins(0, 0, 0, 0)
        avatar.setSpacing(gap)
        avatar.addWidget(self._shown, 1)
        card.addWidget(self.who.card)
        avatar.addLayout(card)
        for place in (self.video.zone, self.photo.zone, self._avatar):
            self._places.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._places, 1)
        column.addWidget(self.keeping)

    def _connect(self) -> None:
        for part in (self.video, self.photo, self.who, self.keeping):
            part.changed.connect(self.changed)
        self.who.changed.connect(self._show_avatar)
        self.who.seen.connect(self._show_avatar)
        self.pick.picked.connect(self.who.take)

    def _show_avatar(self) -> None:
        """Nobody is chosen: the choice stands where the picture will be."""
        self._stage.show_picture(self.who.picture)
        self._shown.setCurrentWidget(self._stage if self.who.cast.id else self.pick)
