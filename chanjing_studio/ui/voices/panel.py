"""The selected voice beside its list: its print, what is known of it, and what can be done with it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.shelf import Uses
from chanjing_studio.ui.size_class import UNLIMITED
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.voices.beside import BesideVoice
from chanjing_studio.ui.voices.facts import VoiceFacts
from chanjing_studio.ui.voices.legend import Legend
from chanjing_studio.ui.voices.own_part import OwnPart
from chanjing_studio.ui.voices.phrases import state_name, traits
from chanjing_studio.ui.voices.row import VoiceRow
from chanjing_studio.ui.voices.sample_view import SampleView
from chanjing_studio.ui.widgets.buttons import button, name_button, put_icon
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.key_chip import KeyChip, with_key
from chanjing_studio.ui.widgets.make_button import KeyButton
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import say, tr

_SIDE, _TOP, _BOTTOM = 22, 20, 18


class VoicePanel(QFrame):
    """A column beside the list; in a compact window a bar under it, without what is merely good to know."""

    audition_pressed = Signal()
    favourite_pressed = Signal()
    use_pressed = Signal()
    step_pressed = Signal(int)
    """Hear the voice that stands so many rows further down."""

    def __init__(self, look: Look, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._look, self._now = look, now
        self._row: VoiceRow | None = None
        self._use_words = ""
        self._bar = False
        self._shown: tuple[object, ...] = ()
        self._parts: list[BesideVoice] = []
        self._name = ElidedLabel("title", name="voiceShownName")
        self._traits = ElidedLabel(state="muted", name="voiceShownTraits")
        self._star = button(look, "voiceFavourite", role="ghost", icon="star", scale="small")
        self._sample, self._facts, self._legend = SampleView(look), VoiceFacts(look), Legend(look)
        self.own = OwnPart(look)
        self._audition = button(look, "voiceAudition", " ", icon="play")
        self._space = KeyChip(look, "Space")
        self._back = button(look, "voicePrevious", role="ghost", icon="skip-back")
        self._on = button(look, "voiceNext", role="ghost", icon="skip-forward")
        self._use = KeyButton(look, "voiceUse", icon="check", keys="Return")
        self._rule = QFrame()
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._build()
        self._connect()
        self._render()

    def show_row(self, row: VoiceRow | None) -> None:
        """The selected voice; None when nothing is selected."""
        self._row = row
        self._render()

    def show_use(self, words: str) -> None:
        """What choosing a voice does now: "Use in lip-sync"."""
        self._use_words = words
        self._render()

    def add_part(self, part: BesideVoice) -> None:
        """One more part under the facts."""
        self._parts.append(part)
        self._column.insertWidget(self._column.indexOf(self._facts) + 1, part)
        self._render()

    def count_uses(self, uses: Callable[[str], Awaitable[Uses]]) -> None:
        """Tell among the facts how often a voice was used; ``uses`` counts by its id."""
        self._facts.count_uses(uses)

    def look_at_job(self, job: Job) -> None:
        """The voice may just have been used."""
        self._facts.look_at_job(job)

    def lay_out(self, *, bar: bool, narrow: bool, short: bool, width: int) -> None:
        """A bar under the list, in a narrow window without the print, or a column of ``width`` px beside it.

        In a ``short`` window the column goes without what is only good to look at.
        """
        self._column.setDirection(QBoxLayout.Direction.LeftToRight if bar else QBoxLayout.Direction.TopToBottom)
        gap = self._look.size("space.2")
        self._column.setContentsMargins(*((2 * gap, gap, 2 * gap, gap) if bar else (_SIDE, _TOP, _SIDE, _BOTTOM)))
        self._column.setSpacing(2 * gap)
        self._sample.lay_out(bar=bar, small=bar or short)
        self.own.lay_out(bar=bar)
        self._sample.setVisible(not narrow)
        self._space.setVisible(not narrow)
        self._traits.setWordWrap(not bar)
        self._bar = bar
        for part in (self._rule, self._back, self._on):
            part.setVisible(not bar)
        self._legend.setVisible(not bar and not short)
        self.setMinimumWidth(0 if bar else width)
        self.setMaximumWidth(UNLIMITED if bar else width)
        upright = QSizePolicy.Policy.Fixed if bar else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _build(self) -> None:
        set_role(self, "panel")
        set_role(self._rule, "line")
        self.setObjectName("voicePanel")
        self._star.setCheckable(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._star)
        words.addLayout(head)
        words.addWidget(self._traits)
        controls = QHBoxLayout()
        controls.setSpacing(self._look.size("space.2"))
        for part in (self._audition, self._space):
            controls.addWidget(part)
        controls.addStretch()
        for part in (self._back, self._on):
            controls.addWidget(part)
        self._column.addLayout(words)
        self._column.addWidget(self._sample)
        self._column.addLayout(controls)
        for part in (self.own, self._rule, self._facts):
            self._column.addWidget(part)
        self._column.addStretch()
        for part in (self._legend, self._use):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self._audition.clicked.connect(self.audition_pressed)
        self._star.toggled.connect(self._on_star)
        self._use.clicked.connect(self.use_pressed)
        self._back.clicked.connect(lambda: self.step_pressed.emit(-1))
        self._on.clicked.connect(lambda: self.step_pressed.emit(1))

    def _on_star(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._row and on != self._row.favourite:
            self.favourite_pressed.emit()

    def _render(self) -> None:
        row = self._row
        for part in (self._star, self._audition, self._back, self._on):
            part.setEnabled(row is not None)
        self._use.setEnabled(row is not None and row.listed.voice.usable)
        why_not = row.listed.voice.why_not if row else None
        self._use.setAccessibleDescription(say(why_not) if why_not else "")
        self.own.show_voice(row.listed.voice if row else None)
        self._name.setWordWrap(row is None)  # names give way, sentences do not
        self._name.setText(row.listed.voice.name if row else tr("No voice selected"))
        state = state_name(row.listed.voice) if row and self._bar else ""
        self._traits.setText(state or (traits(row.listed.voice, row.listed.tongue) if row else ""))
        self._traits.setVisible(row is not None or not self._bar)
        self._sample.show_row(row)
        self._facts.setVisible(row is not None and not self._bar)
        if row:
            self._facts.show_row(row, self._now())
        for part in self._parts:
            part.show_voice(row.listed.voice if row and row.listed.voice.usable and not self._bar else None)
        self._render_buttons(row)
        name_button(self._back, tr("Hear the voice before"))
        name_button(self._on, tr("Hear the next voice"))
        self._use.show_words(self._use_words)

    def _render_buttons(self, row: VoiceRow | None) -> None:
        """Icons are made again only when they change: a playing sample tells its place many times a second."""
        favourite = bool(row and row.favourite)
        still = row is None or row.sounding.phase is PlayState.STILL
        shown = (favourite, still, tr("Audition"))
        if shown == self._shown:
            return
        self._shown = shown
        ink = "warning-mark" if favourite else "text-muted"
        self._look.dress(self._star, "star", ink, size=self._look.size("icon.control"), filled=favourite)
        self._star.setChecked(favourite)
        tip = tr("Make it no favourite") if favourite else tr("Make it a favourite")
        name_button(self._star, tr("Favourite"), with_key(tip, "F"))
        put_icon(self._look, self._audition, "play" if still else "square")
        self._audition.setText(tr("Audition") if still else tr("Stop"))
        self._audition.setToolTip(plain_tip(with_key(tr("Hear the sample") if still else tr("Stop"), "Space")))
