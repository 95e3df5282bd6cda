"""Plays a finished video inside the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from chanjing_studio.domain.words import Sentence
from chanjing_studio.media import engine
from chanjing_studio.media.player import Player
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.playing import play_state
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayButton
from chanjing_studio.ui.words import say, tr

TENTHS = 10


class Screen(QFrame):
    """The picture, a button that plays and pauses, where it is, and a way back; ``closed`` after Esc or the button."""

    closed = Signal()

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self._player, self._key, self._link = player, "", ""
        self._picture: QWidget | None = None
        self._toggle = PlayButton(look, "screenToggle", pauses=True)
        self._place = QSlider(Qt.Orientation.Horizontal)
        self._time, self._problem = (
            label("timecode", name="screenTime"),
            label("small", name="screenProblem", wrap=True),
        )
        self._back = button(look, "screenClose", " ", icon="arrow-left")
        self._column = QVBoxLayout(self)
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def play(self, link: str, key: str) -> None:
        """Show the video behind a link from its beginning. Raises StudioError where nothing can be played."""
        if self._picture is None:
            picture = engine.screen(self)
            self._column.insertWidget(0, picture, 1)
            self._picture = picture
            self.retranslate()
        self._link, self._key = link, key
        self._problem.clear()
        self._player.play(link, key, screen=self._picture)
        self._toggle.setFocus()

    def stop(self) -> None:
        """End the video, if it is this one that plays."""
        if self._key and self._player.key == self._key:
            self._player.stop()
        self._key = ""

    def retranslate(self) -> None:
        """Sets the words anew."""
        if self._picture is not None:
            self._picture.setAccessibleName(tr("The video"))
        self._place.setAccessibleName(tr("Place in the video"))
        self._back.setText(tr("Back to the story"))
        self._toggle.set_subject(tr("the video"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _on_back(self) -> None:
        self.stop()
        self.closed.emit()

    def _on_toggle(self) -> None:
        self._player.play_or_pause(self._link, self._key, screen=self._picture)

    def _on_place(self) -> None:
        """By mouse or by keys."""
        self._player.seek(self._place.sliderPosition() / TENTHS)

    def _on_changed(self) -> None:
        mine = bool(self._key) and self._player.key == self._key
        self._toggle.show_state(play_state(self._player, self._key))
        self._place.setRange(0, round(self._player.length * TENTHS) if mine else 0)
        self._show_time()

    def _on_moved(self, seconds: float) -> None:
        if self._player.key == self._key and not self._place.isSliderDown():
            self._place.setValue(round(seconds * TENTHS))
            self._show_time()

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key == self._key:
            self._problem.setText(say(why))

    def _show_time(self) -> None:
        at, length = (clock(tenths / TENTHS) for tenths in (self._place.value(), self._place.maximum()))
        self._time.setText(f"{at} / {length}")
        self._place.setAccessibleDescription(tr("{at} of {length}", "a time in a sound", at=at, length=length))

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._toggle.clicked.connect(self._on_toggle)
        self._place.actionTriggered.connect(self._on_place)
        self._player.changed.connect(self._on_changed)
        self._player.moved.connect(self._on_moved)
        self._player.failed.connect(self._on_failed)

    def _lay_out(self, look: Look) -> None:
        set_role(self, "panel")
        self._place.setObjectName("screenPlace")
        row = QHBoxLayout()
        row.setSpacing(look.size("space.3"))
        for part in (self._toggle, self._place, self._time, self._back):
            row.addWidget(part, 1 if part is self._place else 0)
        gap = look.size("space.4")
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self._column.addWidget(self._problem)
        self._column.addLayout(row)
