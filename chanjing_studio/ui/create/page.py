"""The Create page: choose a kind, fill in one form, press the one big button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.also_send import AlsoSend
from chanjing_studio.ui.create.draft_note import DraftNote
from chanjing_studio.ui.create.forms import Forms
from chanjing_studio.ui.create.keyboard_way import lead_on
from chanjing_studio.ui.create.kind_list import KindList
from chanjing_studio.ui.create.make_words import MakeWords
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.sides import ACCOUNT, Side, estimate_of, orders_of, place_of, reasons_of
from chanjing_studio.ui.errors import Remedies, Trouble
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import FormKind, TaskForm
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.make_button import MakeButton
from chanjing_studio.ui.widgets.typed import take_typed
from chanjing_studio.ui.words import say, tr

if TYPE_CHECKING:  # loaded behind the first paint
    from chanjing_studio.domain.avatars import AvatarChoice

DRAFT_PAUSE_MS = 300


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
        self._forms = Forms(needs.read_draft, self._take)
        self._led: TaskForm | None = None
        self._stack = QStackedWidget()
        self._kind_list = KindList(look, kinds)
        self._kept = DraftNote(look)
        self._clear = button(look, "clearDraft", " ", role="ghost", icon="rotate-ccw")
        self._words, self._make = MakeWords(look), MakeButton(look)
        self._also = AlsoSend(look, kinds, forms=self._forms, needs=needs, runner=self.runner)
        self._note = self._words.note
        self._draft_due = QTimer(self, singleShot=True, interval=DRAFT_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._choose(self._typed)
        self.retranslate()

    @property
    def form(self) -> TaskForm:
        """The form in sight."""
        return self._forms.of(self.kind)

    def retranslate(self) -> None:
        self.title.setAccessibleName(tr("Create"))
        self._clear.setText(tr("Clear"))
        self._kept.retranslate()
        self._make.set_words(say(self.kind.make))
        self._show_state()

    def shown(self) -> None:
        self._lead_keyboard()
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

    def show_cloud(self, cloud: str) -> None:
        """Another cloud is in front: its form where somebody typed last, where none of its forms is in sight."""
        if self.kind.cloud != cloud:
            self._choose(self._needs.newest_draft())

    def tell_balance(self) -> None:
        """An account has another amount left."""
        self._show_state()

    def take_voice(self, voice: Voice) -> None:
        """Use a voice chosen elsewhere in the form in sight."""
        self.form.take_voice(voice)

    def take_avatar(self, choice: AvatarChoice) -> None:
        """Use an avatar chosen elsewhere in the form in sight, or in the first of its cloud that has a place."""
        here = [kind for kind in (self.kind, *self._kinds) if kind.cloud == self.kind.cloud]
        fitting = next((kind for kind in here if kind.takes_avatar), None)
        if fitting is not None:
            self._choose(fitting.name)
            self.form.take_avatar(choice)

    def take_sound(self, sound: Path, lines: tuple[TimedLine, ...] = (), *, with_avatar: bool) -> None:
        """Use a sound made elsewhere in a form of the cloud in front, else of another, with avatars or without."""
        fitting = [kind for kind in self._kinds if kind.takes(sound) and kind.takes_avatar is with_avatar]
        here = [kind for kind in fitting if kind.cloud == self.kind.cloud]
        self._choose((here or fitting)[0].name)
        self.form.take_sound(sound, lines)

    def fill(self, spec: Spec, field: str = "") -> None:
        """Show what a job asked for, to be changed and made again; ``field`` is what it failed for, if known."""
        self._choose(spec.kind)
        self.form.fill(spec)
        self._also.part(spec.kind)
        if field:
            self.form.show_problem(field)

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        room = self.header.contentsMargins()  # the first kind's words, and not its edge, stand over the form's edge
        self.header.setContentsMargins(room.left() - self.look.size("kind.padding"), 0, room.right(), 0)
        self._note.set_room(size_class)
        self._make.set_short(short=size_class.short)
        for form in self._forms:
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
        draft = self._forms.draft(kind)
        await self._needs.keep_draft(kind, draft)
        if not self._draft_due.isActive():  # nobody typed on meanwhile
            self._unkept.discard(kind)
        if kind == self.kind.name:
            self._kept.show_kept(kept=draft is not None)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's
        self._lead_keyboard()
        return super().focusNextPrevChild(next)

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
        """Files that the form in sight has no place for go to the one of its cloud that has."""
        same = [(row, kind) for row, kind in enumerate(self._kinds) if kind.cloud == self.kind.cloud]
        fitting = [row for row, kind in same if any(map(kind.takes, files))]
        if fitting and self._kind_list.row not in fitting:
            self._kind_list.choose(fitting[0])

    def _take(self, form: TaskForm) -> None:
        """A form that was just made."""
        form.set_size_class(self.size_class)
        form.changed.connect(self._on_changed)
        form.voice_wanted.connect(self._needs.choose_voice)
        form.avatar_wanted.connect(self._needs.choose_avatar)
        form.said.connect(self._on_said)
        form.did.connect(self._on_did)
        self._stack.addWidget(form)

    def _lay_out(self) -> None:
        self.title.hide()
        self.header.insertWidget(0, self._kind_list)
        self.header.addLayout(self._kept)
        self.header.addWidget(self._clear)
        self.body.addWidget(self._stack)
        footer: QHBoxLayout = self.add_footer()
        footer.addLayout(self._words, 1)
        footer.addWidget(self._also)
        footer.addWidget(self._make)

    def _connect(self) -> None:
        self._kind_list.chosen.connect(self._on_kind)
        self._clear.clicked.connect(self._on_clear)
        self._make.clicked.connect(self._on_make)
        self._note.followed.connect(self._on_problem)
        self._also.led.connect(self._on_led)
        self._also.changed.connect(self._show_state)
        self._draft_due.timeout.connect(lambda: self.runner.start(self._keep_draft(self._typed)))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self._make.click)

    def _on_kind(self) -> None:
        if self._draft_due.isActive():  # what was typed in the form that is left
            self.runner.start(self._keep_draft(self._typed))
        self._stack.setCurrentWidget(self.form)
        if self.isVisible():
            self._lead_keyboard()
        self._kept.show_kept(kept=False)
        self._make.set_words(say(self.kind.make))
        self._show_state()
        self._needs.in_sight(self.kind.name)

    def _lead_keyboard(self) -> None:
        """Not before the first paint: to find the end of a form takes 10 ms, and nobody types so early."""
        if self._led is not self.form:
            self._led = self.form
            lead_on(self.form, [*self._note.controls(), *self._also.controls(), self._make])

    def _on_changed(self) -> None:
        self._typed = self.kind.name
        self._unkept.add(self._typed)
        self._kept.show_kept(kept=False)
        self._draft_due.start()
        self._show_state()

    def _on_said(self, sentence: Sentence) -> None:
        self.tell(lambda: Trouble(say(sentence), tone="warning", icon="file-x"))

    def _on_did(self, sentence: Sentence) -> None:
        self.done.emit(say(sentence))

    def _on_clear(self) -> None:
        self.form.clear()

    def _look_at_files(self) -> None:
        """Files change while another page or program is in front."""
        self.runner.start(self.form.unchanged())

    def _on_problem(self, field: str) -> None:
        side, field = place_of(field, self._sides)
        if field == ACCOUNT:
            self._needs.sign_in(side.kind.name)
        else:
            self._choose(side.kind.name)
            side.form.show_problem(field)

    def _on_make(self) -> None:
        take_typed(self)
        if reasons_of(self._sides, self._needs):
            self._show_state()  # what is shown may be of a moment ago
            return
        self._make.set_sending(sending=True)
        self.banner.clear()
        self.stayed = True
        sides = self._sides
        # What is in the form at the press is what is made, however soon somebody types on.
        sending = self._send(sides, *orders_of(sides))
        self.runner.start(sending, done=lambda: self._make.set_sending(sending=False))

    async def _send(self, sides: Sequence[Side], specs: Sequence[Spec], pictures: Sequence[QImage | None]) -> None:
        if not all([await side.form.unchanged() for side in sides]):
            self._on_said(Sentence("A file is not as it was when you chose it. Look at it, then press once more."))
            return
        for side in sides:
            await self._keep_draft(side.kind.name)
        await self._needs.make(specs, pictures)
        self._also.part(self.kind.name)  # a second press makes one of them

    @property
    def _sides(self) -> list[Side]:
        """What is made: the form in sight first, then the one beside it."""
        beside = self._also.beside
        return [Side(self.kind, self.form), *([beside] if beside else [])]

    def _show_state(self) -> None:
        self._also.look_at(self.kind)
        sides = self._sides
        reasons = reasons_of(sides, self._needs)
        estimate = None if reasons else estimate_of(sides, self._needs)
        free = estimate is not None and all(self._needs.free(side.kind.name) for side in sides)
        left = self._needs.left(self.kind.name) if len(sides) == 1 else None
        self._words.show_state(reasons, estimate, free=free, left=left)
        self._make.set_ready(ready=not reasons)
        self._clear.setEnabled(self._forms.draft(self.kind.name) is not None)

    def _on_led(self, kind: FormKind, spec: Spec) -> None:
        self._choose(kind.name)
        self.form.fill(spec)
