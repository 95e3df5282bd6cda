"""Hear this line: one sentence in up to four voices, side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout

from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.errors import trouble
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.lines.compared import Compared
from chanjing_studio.ui.lines.heard_line import HeardLine
from chanjing_studio.ui.lines.needs import LineNeeds
from chanjing_studio.ui.lines.voice_choice import VoiceChoice
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_WIDTH, _TEXT_HEIGHT, _CHOICE_HEIGHT = 720, 84, 360  # px
_AROUND = QSize(32, 300)  # px: the frame, and what stands above the choice of a voice
_LEAST_CHOICE = 64  # px


class HearLine(QDialog):
    """Closing it stops what is heard; what is being made goes on, and is there when it is opened again."""

    def __init__(self, look: Look, needs: LineNeeds, asked: Asked) -> None:
        super().__init__(asked.where.window())
        self._needs, self._asked = needs, asked
        self._runner = Runner(self, self._on_error)
        self._title = label("heading", name="lineTitle")
        self._text = QPlainTextEdit(asked.line.shown)
        self._manner = label("small", state="muted", name="lineManner", wrap=True)
        self._note = label("small", state="danger", name="lineNote", wrap=True)
        self._close = button(look, "lineClose", " ", role="ghost")
        self._compared = Compared(look)
        self._choice = VoiceChoice(look, needs.audition, needs.marks)
        self._stack = QStackedWidget()
        self._lay_out(look)
        self._connect()
        if asked.voice:
            self._put(asked.voice, own=True)
        self._say()

    def done(self, result: int) -> None:
        """However it ends, it ends in silence."""
        self._needs.audition.stop()
        self._compared.let_go()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the choice of a voice first; Enter presses nothing that costs."""
        if event.key() == Qt.Key.Key_Escape and self._stack.currentWidget() is self._choice:
            self._show_compared()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self, look: Look) -> None:
        self.setObjectName("hearLine")
        room = least_size(self.screen().availableSize())
        self.setMinimumWidth(room.width())
        self._text.setObjectName("lineText")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._note.hide()
        self._choice.setMinimumHeight(room.height())
        for part in (self._compared, self._choice):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        side, gap = look.size("dialog.padding-side"), look.size("dialog.gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(gap)
        column.addLayout(head)
        for part in (self._text, self._manner, self._note):
            column.addWidget(part)
        column.addSpacing(gap)
        column.addWidget(self._stack, 1)
        self._compared.make.setFocus()

    def _connect(self) -> None:
        self._close.clicked.connect(self.reject)
        self._compared.add_wanted.connect(self._on_add)
        self._compared.used.connect(self._on_used)
        self._choice.chosen.connect(self._on_chosen)
        self._choice.given_up.connect(self._show_compared)
        self._needs.news.account_changed.connect(self._show_account)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self._on_make_key)

    def _put(self, voice: Voice, *, own: bool) -> None:
        line = replace(self._asked.line, voice_id=voice.id, voice_name=voice.name)
        self._compared.put(voice, HeardLine(self._needs, line, self), own=own)

    def _on_make_key(self) -> None:
        """Only where its price is in sight: a hidden button could be clicked too."""
        if self._compared.isVisible():
            self._compared.make.click()

    def _on_add(self) -> None:
        self._compared.hush()
        self._runner.start(self._offer())

    async def _offer(self) -> None:
        voices = await self._needs.voices()
        self._choice.open(voices, self._compared.voice_ids)
        self._stack.setCurrentWidget(self._choice)

    def _on_chosen(self, voice: Voice) -> None:
        if why := voice.why_not:
            self._show_note(say(why))
            return
        self._put(voice, own=False)
        self._show_compared()

    def _show_compared(self) -> None:
        self._needs.audition.stop()
        self._show_note("")
        self._stack.setCurrentWidget(self._compared)
        self._compared.make.setFocus()

    def _on_used(self, voice: Voice) -> None:
        self._needs.marks.keep_voice_marks(self._needs.marks.voice_marks().with_used(voice.id))
        self._asked.use(voice)
        self.accept()

    def _on_error(self, error: Exception, *, again: object = None) -> None:
        del again
        found = trouble(error, {})
        self._show_note(found.text if found else "")

    def _show_note(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _say(self) -> None:
        self.setWindowTitle(tr("Hear this line"))
        self._title.setText(tr("Hear this line"))
        self._text.setAccessibleName(tr("The line"))
        self._close.setText(tr("Close"))
        line, locale = self._asked.line, QLocale()
        self._manner.setText(
            tr(
                "Speed {speed}, pitch {pitch}, volume {volume}, as in the form",
                speed=locale.toString(line.speed, "f", 2),
                pitch=locale.toString(line.pitch, "f", 1),
                volume=line.volume,
            )
        )
        self._show_account()

    def _show_account(self) -> None:
        self._compared.show_account(free=self._needs.free(), problem=self._problem())

    def _problem(self) -> str:
        if not self._needs.signed_in():
            return tr("Sign in to the cloud, or try the sandbox")
        trial = self._asked.line if self._asked.line.voice_id else replace(self._asked.line, voice_id="any")
        return next((say(problem.sentence) for problem in self._needs.trials.problems(trial)), "")


def least_size(screen: QSize) -> QSize:
    """How wide the dialog and how high the choice of a voice is at least, so that a screen shows the whole of it."""
    room = screen - _AROUND
    return QSize(min(_WIDTH, room.width()), max(_LEAST_CHOICE, min(_CHOICE_HEIGHT, room.height())))
