"""The Voices page: opened from the rail, or by a form that wants a voice."""

from __future__ import annotations

import functools
import logging
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent

from chanjing_studio.domain.errors import CloudError, Remedy, StudioError
from chanjing_studio.domain.voices import Voice, VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.catalogue import Catalogue, Voices
from chanjing_studio.services.samples import Samples
from chanjing_studio.services.voice_marks import MarkKeeper
from chanjing_studio.ui.errors import Remedies
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.vigil import Vigil
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.browser import VoiceBrowser
from chanjing_studio.ui.voices.own_deeds import OwnDeeds
from chanjing_studio.ui.voices.row import SILENCE
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import say, tr

_log = logging.getLogger(__name__)


class _Stage(Enum):
    """How far the account's voices have come."""

    CLOSED = auto()
    LOADING = auto()
    FAILED = auto()
    THERE = auto()


class VoicesPage(Page):
    """A form comes here for a voice, and ``chosen`` takes it back: one list to know, and no window on a window.

    ``returned`` says that the user went back without choosing, ``clone_wanted`` that they want a voice of their own.
    """

    chosen = Signal(object)
    returned = Signal()
    clone_wanted = Signal()

    def __init__(self, look: Look, *, audition: Audition, marks: MarkKeeper, remedies: Remedies | None = None) -> None:
        super().__init__(look, remedies=remedies)
        self.setObjectName("voicesPage")
        self._catalogue: Catalogue | None = None
        self._samples: Samples | None = None
        self._stage = _Stage.CLOSED
        self._asker: Sentence | None = None
        self._audition = audition
        self.browser = VoiceBrowser(look, marks)
        self.subtitle.setObjectName("voiceCount")
        self._clone = button(look, "voiceClone", " ", icon="mic")
        self.header.addWidget(self._clone)
        self.body.addWidget(self.browser, 1)
        self._deeds = OwnDeeds(self, look, marks=marks, came=self._show, done=self.done.emit)
        self._vigil = Vigil(self)
        self._renewing = False
        self._connect()
        self.retranslate()
        self.set_size_class(self.size_class)

    def open(self, catalogue: Catalogue | None, samples: Samples | None) -> None:
        """Another account's voices from now on; None while nobody is signed in."""
        self._catalogue, self._samples, self._stage = catalogue, samples, _Stage.CLOSED
        self._renewing = False
        self._vigil.watch(making=False)
        self._audition.open(catalogue, samples)
        self.browser.show_voices(Voices())
        self.browser.offer_deleting(offered=catalogue is not None and catalogue.can_delete)
        self._render_stage()
        if self.isVisible():
            self._load()

    def ask(self, asker: Sentence | None, current: Voice | None = None) -> None:
        """A form of this title wants a voice, and uses ``current`` now; None when no form does."""
        self._asker = asker
        self.retranslate()
        if current is not None:
            self.browser.select(current.id)

    def shown(self) -> None:
        self._load()
        self._vigil.look()
        self.browser.take_keyboard()

    def refresh(self) -> None:
        """Voices of one's own are others than before: they are looked up now, or when the page comes into sight."""
        self._vigil.expect()

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self.browser.set_size_class(size_class)

    def offer_clone(self, *, offered: bool) -> None:
        """Whether the cloud makes voices of one's own."""
        self._clone.setVisible(offered)

    def retranslate(self) -> None:
        self._render_stage()
        self.title.setText(tr("Voices"))
        self._clone.setText(tr("Clone my voice"))
        asked = self._asker
        self.browser.show_use(tr("Use in {kind}", kind=say(asked)) if asked else tr("Use this voice"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound; in silence it goes back to the form that wanted a voice."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._audition.sounding != SILENCE:
            self._audition.stop()
        elif self._asker is not None:
            self.returned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self._audition.stop()
        self._vigil.rest()
        super().hideEvent(event)

    def _connect(self) -> None:
        self._clone.clicked.connect(self.clone_wanted)
        self.browser.chosen.connect(self._on_chosen)
        self.browser.rename_wanted.connect(self._on_rename)
        self.browser.delete_wanted.connect(self._on_delete)
        self._vigil.due.connect(self._look_again)
        self.browser.counted.connect(self.subtitle.setText)
        self.browser.audition_wanted.connect(self._audition.toggle)
        self._audition.changed.connect(self.browser.show_sounding)
        self._audition.heard.connect(self.browser.note_heard)
        self._audition.missing.connect(self.browser.note_missing)
        self._audition.unforeseen.connect(self.show_error)

    def _on_chosen(self, voice: Voice) -> None:
        self._audition.stop()
        self.chosen.emit(voice)

    def _on_rename(self, voice: Voice) -> None:
        if self._catalogue:
            self.runner.start(self._deeds.rename(voice, self._catalogue))

    def _on_delete(self, voice: Voice) -> None:
        if self._catalogue and self._catalogue.can_delete:
            self._audition.stop()
            again, samples = functools.partial(self._on_delete, voice), self._samples
            self.runner.start(self._deeds.delete(voice, self._catalogue, samples), again=again)

    def _look_again(self) -> None:
        if self._catalogue and self._stage is _Stage.THERE and not self._renewing:
            self._renewing = True
            self.runner.start(self._renew(self._catalogue), done=self._on_renewed)

    def _on_renewed(self) -> None:
        self._renewing = False

    async def _renew(self, catalogue: Catalogue) -> None:
        """The page shows what was known while the cloud cannot be asked, and asks again."""
        try:
            await catalogue.refresh_own(in_turn=True)
        except CloudError:
            _log.info("own voices could not be looked up")
        self._show(catalogue, catalogue.now)

    def _load(self) -> None:
        if self._catalogue is not None and self._stage in (_Stage.CLOSED, _Stage.FAILED):
            self.banner.clear()  # what it said of the last try is no longer so
            self._enter(_Stage.LOADING)
            self.runner.start(self._bring(self._catalogue), done=functools.partial(self._on_brought, self._catalogue))

    def _on_brought(self, catalogue: Catalogue) -> None:
        """Whatever nobody foresaw ends the waiting too; the page asks again when it is shown next."""
        if catalogue is self._catalogue and self._stage is _Stage.LOADING:
            self._enter(_Stage.FAILED)

    async def _bring(self, catalogue: Catalogue) -> None:
        """What was kept at once, then what the cloud has now; a fault leaves what was kept usable."""
        kept = await catalogue.voices()
        self._show(catalogue, kept)
        try:
            await catalogue.refresh(lambda voices: voices is kept or self._show(catalogue, voices))
        except StudioError as error:
            if catalogue is self._catalogue:
                self._enter(_Stage.FAILED)
                self.show_error(error, again=self._load)
            return
        if catalogue is self._catalogue:
            self._enter(_Stage.THERE)
            self._vigil.watch(making=_makes(catalogue.now))

    def _show(self, catalogue: Catalogue, voices: Voices) -> None:
        # Meanwhile another account may have signed in.
        if catalogue is not self._catalogue or (self.browser.empty and not voices.listed):
            return
        first = self.browser.empty
        self.browser.show_voices(voices)
        self._vigil.watch(making=_makes(voices))
        self._audition.relist()
        self._render_stage()
        if first and self.isVisible():
            self.browser.take_keyboard()

    def _enter(self, stage: _Stage) -> None:
        self._stage = stage
        self._render_stage()

    def _render_stage(self) -> None:
        """What stands where the voices will be, while there are none."""
        if not self.browser.empty:
            return
        if self._catalogue is None:
            sign_in = self.remedies.get(Remedy.SIGN_IN)
            text = tr("Sign in, or try the sandbox: its voices cost nothing.")
            self.browser.show_instead(tr("No account yet"), text, label=tr("Sign in"), act=sign_in)
        elif self._stage is _Stage.LOADING:
            self.browser.show_waiting()
        else:
            text = tr("They come with the cloud's next answer and are kept on this computer from then on.")
            self.browser.show_instead(tr("No voices yet"), text)


def _makes(voices: Voices) -> bool:
    return any(one.voice.state is VoiceState.MAKING for one in voices.listed)
