"""A whole that was made in parts: how it stands, what can be done with all of it, and its parts."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.parts import Whole
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.jobs.entries import has_line, line, phrase, share
from chanjing_studio.ui.jobs.head import STATES
from chanjing_studio.ui.jobs.part_list import PartList
from chanjing_studio.ui.jobs.phrases import UNSEEN
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.job_progress import JobProgress
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.thumb import Thumb
from chanjing_studio.ui.words import tr

_POSTER = QSize(81, 108)


class WholePanel(QFrame):
    """Shows one whole and asks for what its buttons say; ``part_wanted`` gives a job's id."""

    open_wanted = Signal()
    again_wanted = Signal()
    another_wanted = Signal()
    stop_wanted = Signal()
    remove_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._whole: Whole | None = None
        self._thumb = Thumb(look, _POSTER)
        self._title = ElidedLabel("title", name="wholeTitle")
        self._icon, self._state = IconLabel(look, "cloud"), label("small", name="wholeState")
        self._note = label("small", state="muted", name="wholeNote", wrap=True)
        self._progress = JobProgress(look)
        self._open = button(look, "wholeOpen", " ", role="primary", icon="play")
        self._again = button(look, "wholeAgain", " ", icon="rotate-ccw")
        self._another = button(look, "wholeAnother", " ", icon="pencil")
        self._stop = button(look, "wholeStop", " ", role="ghost", icon="ban")
        self._remove = button(look, "wholeRemove", " ", role="ghost", icon="trash")
        self._list_title, self.parts = label("strong"), PartList(look)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def whole(self) -> Whole | None:
        """The whole shown."""
        return self._whole

    def show_whole(self, whole: Whole, now: float) -> None:
        """The whole as it stands; a new state is announced."""
        known = self._state.text() if self._whole and self._whole.id == whole.id else ""
        self._whole = whole
        said = phrase(whole, now)
        self._title.setText(whole.title)
        self._thumb.show_picture(None, icon=UNSEEN.get(whole.jobs[0].spec.makes, ""))
        self._icon.show_icon(said.icon, said.role)
        self._state.setText(said.state)
        set_state(self._state, STATES.get(said.role, said.role))
        self._note.setText(said.note)
        self._progress.setVisible(has_line(whole))
        self._progress.show_line(line(whole), round(share(whole) * 100))
        self._show_buttons(whole)
        self.parts.show_parts(whole.jobs)
        if known and known != said.state and self.isVisible():
            announce(self._state, headed(whole.title, said.state))

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._another.setText(tr("Make another from this"))
        self._stop.setText(tr("Stop all parts"))
        self._remove.setText(tr("Remove all parts"))
        self._list_title.setText(tr("Parts"))
        if self._whole:
            self.show_whole(self._whole, time.time())

    def _show_buttons(self, whole: Whole) -> None:
        ready = bool(whole.ready)
        self._open.setVisible(ready)
        some = bool(whole.missing)
        self._open.setText(tr("Open what is made") if some else tr("Open as one sound"))
        again = len(whole.again)
        self._again.setVisible(bool(again))
        self._again.setText(tr("Make %n parts again", "", again))
        ended = all(job.state.ended for job in whole.jobs)
        self._stop.setVisible(not ended)
        self._remove.setVisible(ended)  # as of a job on its own: what is under way may cost, and would be lost sight of

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._another.clicked.connect(self.another_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self.parts.opened.connect(self.part_wanted)

    def _lay_out(self) -> None:
        set_role(self, "panel")
        gap = self._look.size("space.4")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[self._look.size("space.6")] * 4)
        column.setSpacing(gap)
        column.addLayout(self._head(gap))
        self._progress.setObjectName("wholeProgress")
        column.addWidget(self._progress)
        row = QWidget()
        flow = Flow(row, across=8, down=8)
        for act in (self._open, self._again, self._another, self._stop, self._remove):
            flow.addWidget(act)
        column.addWidget(row)
        column.addWidget(self._list_title)
        column.addWidget(self.parts, 1)

    def _head(self, gap: int) -> QHBoxLayout:
        state = QHBoxLayout()
        state.setSpacing(6)
        state.addWidget(self._icon)
        state.addWidget(self._state)
        state.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addLayout(state)
        words.addWidget(self._note)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(gap)
        top.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        return top
