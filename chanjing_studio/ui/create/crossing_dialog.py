"""What a draft keeps and loses in another cloud, said before it goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.crossing import Crossing
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say, tr

_SIGNS = {"Along": ("check", "success"), "LeftOut": ("minus", "text-muted"), "ToDo": ("pencil", "warning")}
_SENTENCES: dict[str, Callable[[Crossing], Sequence[Sentence]]] = {
    "Along": lambda crossing: crossing.along,
    "LeftOut": lambda crossing: crossing.left_out,
    "ToDo": lambda crossing: crossing.to_do,
}


class CrossingDialog(QDialog):
    """Accepted when the other form is to be filled in; ``replaces``: there is a draft in it already."""

    def __init__(self, parent: QWidget, look: Look, crossing: Crossing, *, cloud: str, replaces: bool) -> None:
        super().__init__(parent)
        self._look, self._column = look, QVBoxLayout(self)
        self.setObjectName("crossing")
        self.setWindowTitle(tr("Also send to {cloud}", cloud=cloud))
        self.setFixedWidth(look.size("dialog.width"))
        side = look.size("dialog.padding-side")
        self._column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        self._column.setSpacing(look.size("space.2"))
        self._say(label("heading", name="crossingTitle", wrap=True), self.windowTitle())
        note = tr("The draft here stays as it is, and nothing is sent yet: {cloud}'s form is filled in.", cloud=cloud)
        self._say(label(state="muted", name="crossingText", wrap=True), note)
        for name, title in (
            ("Along", tr("Goes along")),
            ("LeftOut", tr("Is left out or is different")),
            ("ToDo", tr("To do in {cloud}'s form", cloud=cloud)),
        ):
            self._list(name, title, _SENTENCES[name](crossing))
        if replaces:
            warned = tr("There is another draft in {cloud}'s form. It is replaced.", cloud=cloud)
            self._column.addSpacing(look.size("space.2"))
            self._line("crossingReplaces", "triangle-alert", "warning", warned)
        self._column.addSpacing(look.size("dialog.buttons-gap") - look.size("space.2"))
        self._column.addLayout(self._buttons(cloud, replaces=replaces))

    def _list(self, name: str, title: str, sentences: Sequence[Sentence]) -> None:
        if not sentences:
            return
        self._column.addSpacing(self._look.size("space.2"))
        self._say(label("strong", name=f"crossing{name}Title"), title)
        for place, sentence in enumerate(sentences, 1):
            self._line(f"crossing{name}{place}", *_SIGNS[name], say(sentence))

    def _line(self, name: str, icon: str, role: str, words: str) -> None:
        row, line = QHBoxLayout(), label(name=name, wrap=True)
        row.setSpacing(self._look.size("space.2"))
        row.addWidget(IconLabel(self._look, icon, role))
        row.addWidget(line, 1)
        line.setText(words)
        self._column.addLayout(row)

    def _say(self, line: QWidget, words: str) -> None:
        line.setProperty("text", words)
        self._column.addWidget(line)

    def _buttons(self, cloud: str, *, replaces: bool) -> QHBoxLayout:
        go = tr("Replace the draft there") if replaces else tr("Fill in {cloud}'s form", cloud=cloud)
        on, back = button(self._look, "crossingGo", go, role="primary"), button(self._look, "crossingStay", tr("Stay"))
        for each, done in ((on, self.accept), (back, self.reject)):
            each.setAutoDefault(True)
            each.clicked.connect(done)
        (back if replaces else on).setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(self._look.size("space.2"))
        row.addWidget(on)
        row.addWidget(back)
        row.addStretch(1)
        return row
