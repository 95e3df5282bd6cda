"""The script editor: the words, their count against the limit, and what the cloud would refuse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.domain.marked_script import Mark
from chanjing_studio.domain.script import sentence_ends
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.chip_words import spoken_chips
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.widgets.script_find import ScriptFind
from chanjing_studio.ui.widgets.script_text import ScriptText, Span
from chanjing_studio.ui.widgets.tool_row import ToolRow
from chanjing_studio.ui.words import tr

_NEAR = 0.9  # of the limit: from here on the count is a warning
_FOOTER, _FOOTER_SHORT = 44, 38
_STEPS = 2  # tools: undo and redo, which come last
_LEAST_COUNT = 20  # characters: the smallest window has room for so many beside all tools
_COUNT_ROOM = 56  # characters: what the count and the length may take, so that no key changes the tools
_NO_SPACE_BEFORE = (*",.;:!?，。；：！？、…)）\n", "")


class ScriptEditor(Plate):
    """``changed`` tells every settled change of the text. ``count``, ``find_emoji``, ``sent``: the domain's rules.

    A script has to stay under ``limit``. ``sent`` tells how long it is with its marks, as it is sent: with it, there
    are chips for pauses and readings.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        *,
        limit: int,
        count: Callable[[str], int],
        find_emoji: Callable[[str], Sequence[Span]],
        sent: Callable[[str], int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, radius="radius.card", parent=parent)
        self._limit, self._count, self._find_emoji, self._sent_length = limit, count, find_emoji, sent
        self._used, self._sent, self._any_length = 0, 0, False
        self._marks: Sequence[Mark] = ()
        self._emoji: Sequence[Span] = ()
        self.text = ScriptText(look, "scriptEdit", chips=sent is not None)
        self.find_bar = ScriptFind(look, self.text)
        self._mark = IconLabel(look, "triangle-alert", "warning")
        self._counted = ElidedLabel("small", state="muted", name="scriptCount", least=_LEAST_COUNT)
        self._expected = ElidedLabel("small", state="muted", name="scriptLength")
        self.undo = button(look, "scriptUndo", role="ghost", icon="undo-2", scale="small")
        self.redo = button(look, "scriptRedo", role="ghost", icon="redo-2", scale="small")
        self._strip, self._strip_words = _strip(), label("small", name="scriptEmoji", wrap=True)
        self.remove_emoji = button(look, "scriptRemoveEmoji", " ", icon="eraser", scale="small")
        self._footer, self._tool_row = QHBoxLayout(), ToolRow()
        self._lay_out()
        self._connect()
        self._say()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.text, *self.find_bar.controls(), self.remove_emoji, *self._tool_row.tools]

    def add_tool(self, tool: QPushButton, *, at_cursor: Callable[[], None] | None = None) -> None:
        """One more button in the foot, before undo.

        What acts ``at_cursor`` shows its name where there is room, and stands in the menu of the text too.
        """
        self._tool_row.put(len(self._tool_row.tools) - _STEPS, tool, worded=at_cursor is not None)
        if at_cursor:
            self.text.deeds.append((tool, at_cursor))

    def words(self) -> str:
        """The script, with its marks in the form that is kept."""
        return self.text.script().marked

    def set_words(self, words: str) -> None:
        """Another script; the history of the one before is gone."""
        self.text.set_text(words)

    def replace_words(self, words: str) -> None:
        """Other words in the same script, such as a document's: undo brings the former back."""
        self.text.replace_text(words)

    def set_expected(self, expected: str) -> None:
        """About how long it takes to say, in words."""
        self._expected.setText(expected)

    def take_any_length(self, *, any_length: bool) -> None:
        """Whether a script may be as long as it likes, since more than one job is made of it."""
        self._any_length = any_length
        self._render()

    def set_short(self, *, short: bool) -> None:
        """Lower, for a low window."""
        self.text.set_short(short=short)
        margins = (18, 12, 6, 4) if short else (22, 18, 10, 10)
        self.text.setViewportMargins(*margins)
        self._footer.setContentsMargins(margins[0], 0, 10, 0)
        self._footer_box.setFixedHeight(_FOOTER_SHORT if short else _FOOTER)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self._tool_row.refresh()  # whoever owns a tool has named it anew before

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tool_row.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = self._counted.fontMetrics().averageCharWidth() * _COUNT_ROOM
        self._tool_row.fit(self.width() - count)

    def _lay_out(self) -> None:
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(20, 9, 12, 9)
        strip.setSpacing(9)
        strip.addWidget(IconLabel(self.look, "circle-alert", "danger", size=18))
        strip.addWidget(self._strip_words, 1)
        strip.addWidget(self.remove_emoji)
        self._footer_box = QWidget()
        self._footer_box.setLayout(self._footer)
        self._footer.setSpacing(14)
        for part in (self._mark, self._counted, self._expected):
            self._footer.addWidget(part)
        self._footer.addStretch(1)
        self._footer.addWidget(self._tool_row)
        for place, tool in enumerate((self.undo, self.redo)):
            self._tool_row.put(place, tool, worded=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        for part in (self.text, self.find_bar, self._strip, _hairline(), self._footer_box):
            column.addWidget(part, 1 if part is self.text else 0)
        self.set_short(short=False)

    def _connect(self) -> None:
        self.text.settled.connect(self._on_settled)
        self.text.keyboard_changed.connect(self._render_edge)
        self.undo.clicked.connect(self.text.undo)
        self.redo.clicked.connect(self.text.redo)
        self.text.undoAvailable.connect(self.undo.setEnabled)
        self.text.redoAvailable.connect(self.redo.setEnabled)
        self.remove_emoji.clicked.connect(self._on_remove_emoji)
        QShortcut(
            QKeySequence("Ctrl+F"),
            self,
            self.find_bar.open,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)

    def _on_settled(self) -> None:
        script = self.text.script()
        self._used = self._count(script.plain)
        self._sent = self._sent_length(script.marked) if self._sent_length and script.marks else self._used
        self._emoji = self._find_emoji(script.shown)
        self.text.mark(script.shown, refused=self._emoji, ends=sentence_ends(script.shown))
        self.find_bar.refresh()
        # Qt's signals may end with a no although there is a step, as when a document takes the place of all (6.11).
        self.undo.setEnabled(self.text.document().isUndoAvailable())
        self.redo.setEnabled(self.text.document().isRedoAvailable())
        if self._marks != script.marks:
            self._marks = script.marks
            self._describe()
        self._render()
        self.changed.emit()

    def _describe(self) -> None:
        """A screen reader reads chips as objects without words: they are told in its description."""
        self.text.setAccessibleDescription(spoken_chips(self._marks))

    def _on_remove_emoji(self) -> None:
        words = self.text.script().shown
        self.text.remove(_with_gaps(words, self._find_emoji(words)))
        self.text.setFocus()

    def _say(self) -> None:
        self.text.setAccessibleName(tr("Script"))
        self.text.setPlaceholderText(tr("Write what is to be said, or paste it"))
        self.text.refresh_chips()
        self._describe()
        name_button(self.undo, tr("Undo"))
        name_button(self.redo, tr("Redo"))
        self.remove_emoji.setText(tr("Remove them"))
        self._render()

    def _render(self) -> None:
        emoji = len(self._emoji)
        if emoji and self._strip.isHidden():
            announce(self.text, tr("%n emoji. The cloud refuses a script that has any.", "", emoji))
        self._strip_words.setText(tr("%n emoji. The cloud refuses a script that has any.", "", emoji) if emoji else "")
        self._strip.setVisible(bool(emoji))
        self._render_edge()
        self._render_count(over=self._is_over())

    def _is_over(self) -> bool:
        return self._sent >= self._limit and not self._any_length

    def _render_edge(self) -> None:
        """As a field: red when something is wrong, ink where the keyboard is."""
        wrong, keyboard = bool(self._emoji) or self._is_over(), self.text.hasFocus()
        self.show_ground("panel", "danger" if wrong else "focus" if keyboard else "line", width=2 if keyboard else 1)

    def _render_count(self, *, over: bool) -> None:
        if self._any_length:
            self._counted.setText(tr("%n characters", "of a script", self._used))
            self._counted.setAccessibleName(self._counted.text())
            set_state(self._counted, "muted")
            self._mark.hide()
            return
        near = self._sent >= self._limit * _NEAR
        tone = "danger" if over else "warning" if near else "muted"
        figures = _figure(self._used), _figure(self._limit)
        rest = self._rest(over=over, near=near)
        spoken = tr("{used} of {limit} characters", used=figures[0], limit=figures[1])
        self._counted.setText("   ".join(part for part in (f"{figures[0]} / {figures[1]}", rest) if part))
        self._counted.setAccessibleName(listed(spoken, rest))
        set_state(self._counted, tone)
        self._mark.setVisible(near)
        self._mark.show_icon("circle-alert" if over else "triangle-alert", tone if near else "warning")

    def _rest(self, *, over: bool, near: bool) -> str:
        if over and self._used < self._limit:
            return tr("%n too many with chips", "characters", self._sent - self._limit + 1)
        if over:
            return tr("%n too many", "characters", self._used - self._limit + 1)
        return tr("%n left", "characters", self._limit - 1 - self._sent) if near else ""


def _with_gaps(words: str, spans: Sequence[Span]) -> list[Span]:
    """Emoji, side by side in one, each with the space that would be one too many without it."""
    runs = list[Span]()
    for start, end in spans:
        if runs and not words[runs[-1][1] : start].strip(" "):
            start = runs.pop()[0]  # noqa: PLW2901 - the run goes on
        runs.append((start, end))
    return [_with_gap(words, start, end) for start, end in runs]


def _with_gap(words: str, start: int, end: int) -> Span:
    before, after = words[start - 1 : start] if start else "\n", words[end : end + 1]
    if after == " " and before in " \n":
        return start, end + 1
    return start - (before == " " and after in _NO_SPACE_BEFORE), end


def _figure(number: int) -> str:
    """In the digits of the locale; four of them are read without a mark between the thousands."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(number)


def _strip() -> QFrame:
    strip = QFrame()
    set_role(strip, "refused")
    strip.hide()
    return strip


def _hairline() -> QFrame:
    line = QFrame()
    set_role(line, "line")
    return line
