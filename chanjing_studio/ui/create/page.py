"""The Create page: choose a kind, fill in one form, press the one big button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.models import Json, Spec
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.keyboard_way import lead_on
from chanjing_studio.ui.create.kind_list import KindList
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.errors import Remedies, Trouble
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import Estimate, FormKind, TaskForm
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.make_button import MakeButton
from chanjing_studio.ui.widgets.problem_note import ProblemNote, Reason
from chanjing_studio.ui.widgets.typed import take_typed
from chanjing_studio.ui.words import say, tr

DRAFT_PAUSE_MS = 300
ACCOUNT = "account"


class CreatePage(Page):
    """Holds the forms; a draft is kept a moment after each change and is there again after a crash.

    ``stayed``: the page has been in sight ever since its button was pressed.
    """

    def __init__(
        self, look: Look, kinds: Sequence[FormKind], needs: CreateNeeds, *, remedies: Remedies | None = None
    ) -> None:
        super().__init__(look, remedies=remedies)
        self._kinds, self._needs = tuple(kinds), needs
        self.stayed = False
        self._typed = needs.newest_draft()
        self._unkept = set[str]()
        self._forms: dict[str, TaskForm] = {}
        self._blank: dict[str, Json] = {}
        self._stack = QStackedWidget()
        self._kind_list = KindList(look, kinds)
        self._kept_icon, self._kept = IconLabel(look, "check"), ElidedLabel("small", state="muted", name="draftKept")
        self._clear = button(look, "clearDraft", " ", role="ghost", icon="rotate-ccw")
        self._result, self._price = (
            label("strong", name="makeEstimate", wrap=True),
            label("small", state="muted", name="makePrice", wrap=True),
        )
        self._note, self._make = ProblemNote(look), MakeButton(look)
        self._draft_due = QTimer(self, singleShot=True, interval=DRAFT_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._choose(self._typed)
        self.retranslate()

    @property
    def form(self) -> TaskForm:
        """The form in sight."""
        name = self.kind.name
        if name not in self._forms:
            self._forms[name] = self._made(self.kind)
        return self._forms[name]

    def retranslate(self) -> None:
        self.title.setAccessibleName(tr("Create"))
        self._clear.setText(tr("Clear"))
        self._kept.setText(tr("Draft kept on this computer"))
        self._make.set_words(say(self.kind.make))
        self._show_state()

    def shown(self) -> None:
        self._show_state()
        self._look_at_files()

    def take_files(self, files: Sequence[Path], *, dropped: bool) -> bool:
        if dropped:
            self._go_where_they_fit(files)
            self.form.take_files(files)
        else:
            self.form.light_for(files)
        return True

    def files_left(self) -> None:
        self.form.calm()

    def take_voice(self, voice: Voice) -> None:
        """Use a voice chosen elsewhere in the form in sight."""
        self.form.take_voice(voice)

    def take_avatar(self, choice: AvatarChoice) -> None:
        """Use an avatar chosen elsewhere in the form in sight, or in the first one that has a place for it."""
        fitting = next((kind for kind in (self.kind, *self._kinds) if kind.takes_avatar), None)
        if fitting is not None:
            self._choose(fitting.name)
            self.form.take_avatar(choice)

    def take_sound(self, sound: Path, lines: tuple[TimedLine, ...] = (), *, with_avatar: bool) -> None:
        """Use a sound made elsewhere in the first form that has a place for it, with avatars or without."""
        self._choose(next(one.name for one in self._kinds if one.takes(sound) and one.takes_avatar is with_avatar))
        self.form.take_sound(sound, lines)

    def fill(self, spec: Spec, field: str = "") -> None:
        """Show what a job asked for, to be changed and made again; ``field`` is what it failed for, if known."""
        self._choose(spec.kind)
        self.form.fill(spec)
        if field:
            self.form.show_problem(field)

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        room = self.header.contentsMargins()  # the first kind's words, and not its edge, stand over the form's edge
        self.header.setContentsMargins(room.left() - self.look.size("kind.padding"), 0, room.right(), 0)
        self._note.set_room(size_class)
        self._make.set_short(short=size_class.short)
        for form in self._forms.values():
            form.set_size_class(size_class)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a minimised window is still at this page
            self.stayed = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and self.isActiveWindow():
            self._look_at_files()

    async def _keep_draft(self, kind: str) -> None:
        """Keep what stands in the form of this kind, now."""
        self._draft_due.stop()
        draft = None if self._is_blank(kind) else self._forms[kind].draft()
        await self._needs.keep_draft(kind, draft)
        if not self._draft_due.isActive():  # nobody typed on meanwhile
            self._unkept.discard(kind)
        if kind == self.kind.name:
            self._show_kept(kept=draft is not None)

    async def keep_last_draft(self) -> None:
        """Keep what was typed a moment ago, before the program ends. Raises FileTrouble.

        What was about to be kept is not waited for: the end of the window may come before its turn.
        """
        for kind in sorted(self._unkept):
            await self._keep_draft(kind)

    @property
    def kind(self) -> FormKind:
        """The kind in sight."""
        return self._kinds[self._kind_list.row]

    def _choose(self, name: str) -> None:
        self._kind_list.choose([kind.name for kind in self._kinds].index(name))

    def _go_where_they_fit(self, files: Sequence[Path]) -> None:
        """Files that the form in sight has no place for go to the one that has."""
        fitting = [row for row, kind in enumerate(self._kinds) if any(map(kind.takes, files))]
        if fitting and self._kind_list.row not in fitting:
            self._kind_list.choose(fitting[0])

    def _is_blank(self, kind: str) -> bool:
        return self._forms[kind].draft() == self._blank[kind]

    def _made(self, kind: FormKind) -> TaskForm:
        form = kind.form()
        self._blank[kind.name] = form.draft()
        draft = self._needs.read_draft(kind.name)
        if draft is not None:
            form.restore(draft)
        form.set_size_class(self.size_class)
        form.changed.connect(self._on_changed)
        form.voice_wanted.connect(self._needs.choose_voice)
        form.avatar_wanted.connect(self._needs.choose_avatar)
        form.said.connect(self._on_said)
        form.did.connect(self._on_did)
        self._stack.addWidget(form)
        return form

    def _lay_out(self) -> None:
        self.title.hide()
        self.header.insertWidget(0, self._kind_list)
        kept = QHBoxLayout()
        kept.setSpacing(self.look.size("space.1"))
        kept.addWidget(self._kept_icon)
        kept.addWidget(self._kept)
        self.header.addLayout(kept)
        self.header.addWidget(self._clear)
        self._show_kept(kept=False)
        self.body.addWidget(self._stack)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for part in (self._result, self._price, self._note):
            words.addWidget(part)
        words.addStretch(1)
        footer: QHBoxLayout = self.add_footer()
        footer.addLayout(words, 1)
        footer.addWidget(self._make)

    def _connect(self) -> None:
        self._kind_list.chosen.connect(self._on_kind)
        self._clear.clicked.connect(self._on_clear)
        self._make.clicked.connect(self._on_make)
        self._note.followed.connect(self._on_problem)
        self._draft_due.timeout.connect(lambda: self.runner.start(self._keep_draft(self._typed)))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self._make.click)

    def _on_kind(self) -> None:
        if self._draft_due.isActive():  # what was typed in the form that is left
            self.runner.start(self._keep_draft(self._typed))
        self._stack.setCurrentWidget(self.form)
        lead_on(self.form, [*self._note.controls(), self._make])
        self._show_kept(kept=False)
        self._make.set_words(say(self.kind.make))
        self._show_state()

    def _on_changed(self) -> None:
        self._typed = self.kind.name
        self._unkept.add(self._typed)
        self._show_kept(kept=False)
        self._draft_due.start()
        self._show_state()

    def _on_clear(self) -> None:
        self.form.clear()

    def _on_said(self, sentence: Sentence) -> None:
        self.tell(lambda: Trouble(say(sentence), tone="warning", icon="file-x"))

    def _on_did(self, sentence: Sentence) -> None:
        self.done.emit(say(sentence))

    def _look_at_files(self) -> None:
        """Files change while another page or program is in front."""
        self.runner.start(self.form.unchanged())

    def _on_problem(self, field: str) -> None:
        if field == ACCOUNT:
            self._needs.sign_in()
        else:
            self.form.show_problem(field)

    def _on_make(self) -> None:
        take_typed(self)
        if self._reasons():
            self._show_state()  # what is shown may be of a moment ago
            return
        self._make.set_sending(sending=True)
        self.banner.clear()
        self.stayed = True
        # What is in the form at the press is what is made, however soon somebody types on.
        sending = self._send(self.form.specs(), self.form.picture())
        self.runner.start(sending, done=lambda: self._make.set_sending(sending=False))

    async def _send(self, specs: Sequence[Spec], picture: QImage | None) -> None:
        if not await self.form.unchanged():
            self._on_said(Sentence("A file is not as it was when you chose it. Look at it, then press once more."))
            return
        await self._keep_draft(specs[0].kind)
        await self._needs.make(specs, picture)

    def _reasons(self) -> list[Reason]:
        reasons = [
            Reason(problem.field, say(problem.sentence), wrong=not problem.missing) for problem in self.form.problems()
        ]
        if not self._needs.signed_in():
            reasons.append(Reason(ACCOUNT, tr("Sign in to the cloud, or try the sandbox"), wrong=False))
        return reasons

    def _show_state(self) -> None:
        reasons = self._reasons()
        estimate = None if reasons else self.form.estimate()
        self._note.show_reasons(reasons)
        self._make.set_ready(ready=not reasons)
        self._clear.setEnabled(not self._is_blank(self.kind.name))
        cost = estimate and self._cost(estimate)
        for part, words in ((self._result, estimate and estimate.result), (self._price, cost)):
            part.setVisible(words is not None)
            part.setText(say(words) if words else "")

    def _cost(self, estimate: Estimate) -> Sentence:
        return Sentence("Costs nothing in the sandbox") if self._needs.free() else estimate.price

    def _show_kept(self, *, kept: bool) -> None:
        self._kept_icon.setVisible(kept)
        self._kept.setVisible(kept)
