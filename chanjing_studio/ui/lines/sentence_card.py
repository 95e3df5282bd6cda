"""Beside a voice: hear one of one's own sentences in it."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.lines.heard_line import HeardLine
from chanjing_studio.ui.lines.needs import LineNeeds
from chanjing_studio.ui.lines.phrases import told
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.voices.beside import BesideVoice
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_TYPING_MS = 300  # what is typed is looked up when nobody types on


class SentenceCard(BesideVoice):
    """A sentence is chosen or typed; where reading it costs, it asks first."""

    def __init__(self, look: Look, needs: LineNeeds) -> None:
        super().__init__()
        self._look, self._needs = look, needs
        self._voice: Voice | None = None
        self._line: HeardLine | None = None
        self._shown: tuple[str, str] = ("", "")
        self._runner = Runner(self, only_logged)
        self._rule, self._title = QFrame(), label("small", state="muted")
        self._sentence = QComboBox()
        self._read = button(look, "voiceReadIt", " ", icon="coins", scale="small")
        self._note = label("small", state="muted", name="voiceReadNote", wrap=True)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._connect()
        self._say()
        self.hide()

    def show_voice(self, voice: Voice | None) -> None:
        self.setVisible(voice is not None)
        former = self._voice
        if voice is None or voice == former:
            return
        self._voice = voice
        if former is None or voice.id != former.id:
            self._renew()
        self._render()

    def showEvent(self, event: QShowEvent) -> None:
        """Something else may have been typed in a form meanwhile."""
        super().showEvent(event)
        self._runner.start(self._offer())

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        if self._line:
            self._line.hush()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound; in silence it is the page's."""
        if event.key() == Qt.Key.Key_Escape and self._line and not self._line.silent:
            self._line.hush()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        set_role(self._rule, "line")
        self._sentence.setObjectName("voiceSentence")
        self._sentence.setEditable(True)
        self._sentence.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._sentence.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._sentence.setMinimumContentsLength(12)
        row = QHBoxLayout()
        row.setSpacing(self._look.size("space.2"))
        row.addWidget(self._read)
        row.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.2"))
        column.addWidget(self._rule)
        column.addSpacing(self._look.size("space.2"))
        for part in (self._title, self._sentence):
            column.addWidget(part)
        column.addLayout(row)

    def _connect(self) -> None:
        self._sentence.currentTextChanged.connect(self._on_typed)
        self._sentence.activated.connect(self._show_beginning)
        self._typing.timeout.connect(self._renew)
        self._read.clicked.connect(self._on_read)
        self._needs.news.account_changed.connect(self._render)

    async def _offer(self) -> None:
        """What is typed here stays; else the first of one's own."""
        sentences = await self._needs.sentences()
        typed = self._sentence.currentText()
        blocker = QSignalBlocker(self._sentence)
        self._sentence.clear()
        self._sentence.addItems(sentences)
        if typed:
            self._sentence.setCurrentText(typed)
        self._show_beginning()
        blocker.unblock()
        if self._sentence.currentText() != typed:
            self._renew()

    def _show_beginning(self) -> None:
        """A long sentence is known by how it begins."""
        edit = self._sentence.lineEdit()
        if edit:
            edit.setCursorPosition(0)

    def _on_typed(self) -> None:
        """Until it is looked up nothing is read: it would be the sentence before."""
        self._typing.start()
        self._render()

    def _renew(self) -> None:
        """Another voice or sentence is another line; what is heard of the one before ends."""
        self._typing.stop()
        if self._line:
            self._line.let_go()
        self._line = None
        words = self._sentence.currentText().strip()
        if self._voice and words:
            self._line = HeardLine(self._needs, self._line_of(self._voice, words), self)
            self._line.changed.connect(self._render)
            self._line.arrived.connect(self._on_arrived)
        self._render()

    def _line_of(self, voice: Voice, words: str) -> Line:
        return Line(words=words, voice_id=voice.id, voice_name=voice.name)

    def _on_arrived(self) -> None:
        """Whoever went elsewhere meanwhile does not hear it by itself."""
        if self._line and self.isVisible():
            self._line.hear_in_silence()

    def _on_read(self) -> None:
        line = self._line
        if line is None:
            return
        if not line.needs_call:
            line.toggle()
        elif self._needs.free():
            line.make()
        else:
            self._read.setEnabled(False)
            self._runner.start(self._ask(line), done=self._render)

    async def _ask(self, line: HeardLine) -> None:
        answer = await ask(
            self.window(),
            self._look,
            title=tr("Have “{name}” read this sentence?", name=line.line.voice_name),
            text=tr("It is one paid call. The cloud's bill decides the beans."),
            choices=[Choice("leave", tr("Leave it")), Choice("read", tr("Read it"), "primary")],
        )
        if answer == "read" and line is self._line:
            line.make()

    def _say(self) -> None:
        self._title.setText(tr("Hear one of my sentences"))
        self._sentence.setAccessibleName(tr("Hear one of my sentences"))
        edit = self._sentence.lineEdit()
        if edit:
            edit.setPlaceholderText(tr("Type a sentence"))
        self._render()

    def _render(self) -> None:
        line, problem = self._line, self._problem()
        words, icon = self._button_words()
        if (words, icon) != self._shown:
            self._shown = words, icon
            self._read.setText(words)
            put_icon(self._look, self._read, icon)
        waiting = self._typing.isActive() or (line is not None and not line.needs_call and not line.done)
        self._read.setEnabled(line is not None and not waiting and not problem)
        self._say_note(problem)

    def _button_words(self) -> tuple[str, str]:
        line = self._line
        if line is None or not line.done:
            return tr("Read it…"), "coins"
        return (tr("Hear it"), "play") if line.silent else (tr("Stop"), "square")

    def _problem(self) -> str:
        if not self._needs.signed_in():
            return tr("Sign in to the cloud, or try the sandbox")
        if self._voice and self._voice.why_not:
            return say(self._voice.why_not)
        problems = self._needs.trials.problems(self._line.line) if self._line else ()
        return say(problems[0].sentence) if problems else ""

    def _say_note(self, problem: str) -> None:
        line = self._line
        words, state = told(line, time.time()) if line and (line.job or line.why) else ("", "muted")
        if not words:
            free = self._needs.free()
            words = tr("Costs nothing in the sandbox") if free else tr("Costs beans; asks first")
        if problem or words != self._note.text():
            self._note.setText(problem or words)
            announce(self._note, problem or words)
        set_state(self._note, state)
