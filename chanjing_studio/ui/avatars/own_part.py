"""What stands beside an avatar of one's own: how far it is, why it cannot be used, and the way to delete it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Avatar, AvatarState
from chanjing_studio.ui.avatars.phrases import state_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import polish, set_state
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_INKS = {AvatarState.FAILED: "danger", AvatarState.CLOSED: "warning"}


class OwnPart(QWidget):
    """Seen for an avatar of one's own only; in a bar its button alone, which shows its icon there."""

    delete_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._avatar: Avatar | None = None
        self._bar = False
        self._deletes = False
        self._state = label("strong", name="avatarState", wrap=True)
        self._why = label("small", state="muted", name="avatarWhyNot", wrap=True)
        self._delete = button(look, "avatarDelete", " ", icon="trash", scale="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        for part in (self._state, self._why, self._delete):
            column.addWidget(part)
        self._delete.clicked.connect(self.delete_pressed)
        self._render()

    def show_avatar(self, avatar: Avatar | None) -> None:
        """The selected avatar; None when nothing is selected."""
        if avatar != self._avatar:
            self._avatar = avatar
            self._render()

    def offer_deleting(self, *, offered: bool) -> None:
        """Whether the cloud deletes avatars at all."""
        self._deletes = offered
        self._render()

    def lay_out(self, *, bar: bool) -> None:
        """In a bar, or in a column."""
        self._bar = bar
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _render(self) -> None:
        avatar = self._avatar
        self.setVisible(avatar is not None and avatar.own)
        self._delete.setText("" if self._bar else tr("Delete", "an avatar"))
        name_button(self._delete, tr("Delete", "an avatar"), with_key(tr("Delete it in the cloud"), "Del"))
        self._delete.setProperty("shape", "square" if self._bar else "")
        polish(self._delete)
        self._delete.setVisible(self._deletes)
        if avatar is None:
            return
        self._state.setText(state_name(avatar) if avatar.state is AvatarState.MAKING else "")
        self._why.setText(say(avatar.why_not) if avatar.why_not else "")
        set_state(self._why, _INKS.get(avatar.state, "muted"))
        for part in (self._state, self._why):
            part.setVisible(bool(part.text()) and not self._bar)
