"""The voices that say the line, one under the other, and the button that has it made."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.lines.heard_line import HeardLine
from chanjing_studio.ui.lines.line_row import LineRow
from chanjing_studio.ui.lines.phrases import price
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.make_button import KeyButton
from chanjing_studio.ui.words import tr

MOST_VOICES = 4
_MOST_HEIGHT = 360  # px: four rows; longer words scroll


class Compared(QWidget):
    """``used`` gives the Voice that is to be the form's; ``add_wanted`` asks for one more."""

    used = Signal(object)
    add_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[LineRow] = []
        self._problem = ""
        self._free = False
        self._box, self._area = QWidget(), QScrollArea()
        self._column = QVBoxLayout(self._box)
        self.add = button(look, "lineAddVoice", " ", icon="plus")
        self._price = label("small", state="muted", name="linePrice", wrap=True)
        self.make = KeyButton(look, "lineMake", icon="mark", keys="Ctrl+Return")
        self._lay_out()
        self.add.clicked.connect(self.add_wanted)
        self.make.clicked.connect(self._on_make)
        self._say()

    @property
    def voice_ids(self) -> frozenset[str]:
        """The voices that are compared."""
        return frozenset(row.voice.id for row in self._rows)

    def show_account(self, *, free: bool, problem: str) -> None:
        """Whether making costs nothing; why nothing can be made, empty when it can."""
        self._free, self._problem = free, problem
        self._render()

    def put(self, voice: Voice, line: HeardLine, *, own: bool) -> None:
        """One more voice, which says the line; ``own``: it is the form's."""
        row = LineRow(self._look, voice, line, own=own)
        row.used.connect(lambda: self.used.emit(voice))
        row.removed.connect(lambda: self._remove(row))
        line.changed.connect(self._render)
        line.arrived.connect(lambda: self._on_arrived(line))
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._arrange()

    def hush(self) -> None:
        """Silence."""
        for row in self._rows:
            row.line.hush()

    def let_go(self) -> None:
        """Nobody listens any more."""
        rows, self._rows = self._rows, []
        for row in rows:
            row.line.let_go()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._box.setObjectName("lineVoices")
        self._area.setObjectName("lineVoicesArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._box)
        for ground in (self._area.viewport(), self._box):  # the dialog's own shows through
            ground.setAutoFillBackground(False)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.size("space.2"))
        self._column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(self._look.size("space.4"))
        foot.addWidget(self._price, 1)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.3"))
        column.addWidget(self._area, 1)
        column.addWidget(self.add)
        column.addLayout(foot)

    def _remove(self, row: LineRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.line.let_go()
        row.deleteLater()
        self._arrange()
        self.make.setFocus()  # the button that was pressed is gone

    def _arrange(self) -> None:
        for place, row in enumerate(self._rows):
            row.set_place(place)
        self.add.setVisible(len(self._rows) < MOST_VOICES)
        stops = [part for row in self._rows for part in row.controls()]
        for before, after in zip(stops, [*stops[1:], self.add], strict=True):
            QWidget.setTabOrder(before, after)
        self._render()
        QTimer.singleShot(0, self._fit)

    def _fit(self) -> None:
        self._area.setMinimumHeight(min(_MOST_HEIGHT, self._box.sizeHint().height()))

    def _on_make(self) -> None:
        calling = [row.line for row in self._rows if row.line.needs_call]
        for line in calling:
            line.make()
        if not calling:
            self._hear_first()

    def _on_arrived(self, line: HeardLine) -> None:
        """The first that can be heard is heard; who listens to one already is not interrupted."""
        if all(row.line.silent for row in self._rows):
            line.hear_in_silence()

    def _hear_first(self) -> None:
        ready = next((row.line for row in self._rows if row.line.done), None)
        if ready and ready.silent:
            ready.toggle()

    def _say(self) -> None:
        self._box.setAccessibleName(tr("Voices to compare"))
        self.add.setText(tr("Add a voice"))
        self._render()

    def _render(self) -> None:
        lines = [row.line for row in self._rows]
        calls = sum(line.needs_call for line in lines)
        done = any(line.done for line in lines)
        looking, waiting = any(line.busy for line in lines), bool(lines) and not calls and not done
        words = tr("Make and hear (%n calls)", "", calls) if calls else tr("Being made") if waiting else tr("Hear it")
        if words != self.make.text():
            self.make.show_words(words)
        self.make.setEnabled(not (calls and self._problem) and not looking and bool(calls or done))
        self._price.setText(self._beside(calls))

    def _beside(self, calls: int) -> str:
        """What stands beside the button: why it cannot be pressed, or else what pressing it costs."""
        if not self._rows:
            return self._problem or tr("Add a voice to hear the line in it")
        return self._problem if calls and self._problem else price(calls=calls, free=self._free)
