"""Two videos that were made to be compared, side by side: played together, one of them heard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import Job
from chanjing_studio.media.player import Playing
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.jobs.compare_side import CompareSide
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayButton, PlayState
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_SHARE = 0.85  # of the window before which it stands
_TENTHS = 10


class CompareDialog(QDialog):
    """``link`` gives a job's fresh link, ``copy_wanted`` the id of the job whose link is to be copied."""

    copy_wanted = Signal(str)

    def __init__(
        self, parent: QWidget, look: Look, sides: Sequence[CompareSide], *, link: Callable[[Job], Awaitable[str]]
    ) -> None:
        super().__init__(parent)
        self._look, self._sides, self._fresh = look, tuple(sides), link
        self._runner = Runner(self, _on_unforeseen)
        self._toggle, self._place = PlayButton(look, "compareToggle", pauses=True), QSlider(Qt.Orientation.Horizontal)
        self._time, self._alone = label("timecode", name="compareTime"), label(state="muted", name="compareAlone")
        self._segments = [
            Segment(look, f"compareHear{place}", side.facts, icon="ear") for place, side in enumerate(sides, 1)
        ]
        self._hear = Segmented(look, "compareHear", self._segments)
        self._close = button(look, "compareClose", tr("Close"))
        self.setObjectName("compare")
        self.setWindowTitle(tr("Compare"))
        self.resize(parent.window().size() * _SHARE)
        self._say()
        self._lay_out()
        self._connect()
        self._show_state()

    def put(self, job: Job) -> None:
        """A job is as it is now."""
        for side in self._sides:
            if side.job.id == job.id:
                side.show_job(job)
        self._show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._runner.cancel()
            for side in self._sides:
                side.close_player()

    @property
    def _playable(self) -> list[CompareSide]:
        return [side for side in self._sides if side.playable]

    def _heard(self, side: CompareSide) -> bool:
        """One of them; the only one there is to play, whichever was chosen."""
        chosen = self._sides[self._hear.group.checkedId()]
        return side is chosen or self._playable == [side]

    def _on_toggle(self) -> None:
        states = {side.state for side in self._sides}
        if states <= {Playing.NOTHING}:
            self._toggle.show_state(PlayState.FETCHING)
            self._runner.start(self._begin(), done=self._show_state)
            return
        pausing = states & {Playing.SOUND, Playing.LOADING}
        for side in self._sides:
            if side.state is not Playing.NOTHING and (side.state is Playing.PAUSED) is not bool(pausing):
                side.pause_or_go_on()

    async def _begin(self) -> None:
        """All links first, so that they begin together."""
        links: list[tuple[CompareSide, str]] = []
        for side in self._playable:
            try:
                links.append((side, await self._fresh(side.job)))
            except StudioError as trouble:
                side.show_trouble(trouble.sentence)
        for side, link in links:
            side.play(link, heard=self._heard(side))

    def _on_place(self) -> None:
        """By mouse or by keys."""
        for side in self._playable:
            side.seek(self._place.sliderPosition() / _TENTHS, heard=self._heard(side))

    def _on_hear(self) -> None:
        for side in self._sides:
            side.hear(heard=self._heard(side))

    def _on_moved(self) -> None:
        if not self._place.isSliderDown():
            self._place.setValue(round(max(side.position for side in self._sides) * _TENTHS))
            self._show_time()

    def _show_state(self) -> None:
        states = {side.state for side in self._sides}
        if Playing.SOUND in states:
            shown = PlayState.PLAYING
        elif Playing.LOADING in states:
            shown = PlayState.FETCHING
        else:
            shown = PlayState.STILL if self._playable else PlayState.NOTHING
        self._toggle.show_state(shown)
        longest = max((side.length for side in self._playable), default=0.0)
        self._place.setRange(0, round(longest * _TENTHS))
        self._place.setEnabled(states != {Playing.NOTHING})
        self._show_time()

    def _show_time(self) -> None:
        at, length = (clock(tenths / _TENTHS) for tenths in (self._place.value(), self._place.maximum()))
        self._time.setText(f"{at} / {length}")
        self._place.setAccessibleDescription(tr("{at} of {length}", "a time in a sound", at=at, length=length))

    def _say(self) -> None:
        self._toggle.set_subject(tr("both videos"))
        self._place.setAccessibleName(tr("Place in both videos"))
        self._hear.setAccessibleName(tr("Whose sound is heard"))
        self._alone.setText(tr("The other one is no longer in the list."))
        self._alone.setVisible(len(self._sides) == 1)
        self._hear.setVisible(len(self._sides) > 1)
        self._segments[0].setChecked(True)

    def _connect(self) -> None:
        for side in self._sides:
            side.told.connect(self._show_state)
            side.moved.connect(self._on_moved)
            side.copy_wanted.connect(self.copy_wanted)
        self._toggle.clicked.connect(self._on_toggle)
        self._place.actionTriggered.connect(self._on_place)
        self._hear.chosen.connect(self._on_hear)
        self._close.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        look, gap = self._look, self._look.size("space.4")
        title = label("heading", name="compareTitle", wrap=True)
        title.setText(shown_title(self._sides[0].job))
        self._place.setObjectName("comparePlace")
        pictures, row = QHBoxLayout(), QHBoxLayout()
        pictures.setSpacing(gap)
        for side in self._sides:
            pictures.addWidget(side, 1)
        row.setSpacing(look.size("space.3"))
        for part in (self._toggle, self._place, self._time, self._hear, self._close):
            row.addWidget(part, 1 if part is self._place else 0)
        column = QVBoxLayout(self)
        side = look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(gap)
        column.addWidget(title)
        column.addWidget(self._alone)
        column.addLayout(pictures, 1)
        column.addLayout(row)


def _on_unforeseen(error: Exception, *, again: Callable[[], None] | None = None) -> None:
    """What can be said of a video is said beside it; the rest goes where the loop's own troubles go."""
    del again
    raise error
