"""Whether the face stays in the cloud as a private avatar: asked of a video, told of a photo. §4.2."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.providers.topview.tasks.video_avatar.spec import Source
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr


class Keeping(QWidget):
    """A switch with its sentence, or a sentence alone; nothing for avatars, which are kept already."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.switch = Switch(look, "keepAvatar")
        self._name = FieldName("K")
        self._name.setWordWrap(True)
        self._icon = IconLabel(look, "info")
        self._note = label("small", state="muted", name="keepAvatarNote", wrap=True)
        self._source = Source.OWN_VIDEO
        self._lay_out(look)
        self.switch.toggled.connect(self.changed)
        self.show_source(Source.OWN_VIDEO)

    def show_source(self, source: Source) -> None:
        """What there is to say of this source."""
        self._source = source
        asked = source is Source.OWN_VIDEO
        for part in (self.switch, self._name):
            part.setVisible(asked)
        for part in (self._icon, self._note):
            part.setVisible(source is Source.PHOTO)
        self.setVisible(not source.listed)
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self._name.setText(tr("Keep it as a private avatar"))
        self.switch.setAccessibleName(tr("Keep it as a private avatar"))
        self.switch.setAccessibleDescription(tr("It then stands among your private avatars, ready for next time."))
        self._name.setToolTip(plain_tip(self.switch.accessibleDescription()))
        self._note.setText(tr("TopView keeps the photo among your private avatars, ready for next time."))

    def _lay_out(self, look: Look) -> None:
        asked, told, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._name.setBuddy(self.switch)
        asked.addWidget(self._name, 1)
        asked.addWidget(self.switch)
        told.setSpacing(look.size("space.2"))
        told.addWidget(self._icon)
        told.addWidget(self._note, 1)
        column.setContentsMargins(2, 0, 2, 0)
        column.setSpacing(0)
        column.addLayout(asked)
        column.addLayout(told)
