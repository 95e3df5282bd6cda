"""The digital human form: layers, the canvas, and at the right who is seen and what is said."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form import fitting, phrases
from chanjing_studio.providers.chanjing.tasks.digital_human.form.avatar_steps import AvatarSteps
from chanjing_studio.providers.chanjing.tasks.digital_human.form.belonging import Place, place_of
from chanjing_studio.providers.chanjing.tasks.digital_human.form.columns import Columns
from chanjing_studio.providers.chanjing.tasks.digital_human.form.faces_part import FacesPart
from chanjing_studio.providers.chanjing.tasks.digital_human.form.file_problems import field_of_layer, file_problems
from chanjing_studio.providers.chanjing.tasks.digital_human.form.lines_part import LinesPart
from chanjing_studio.providers.chanjing.tasks.digital_human.form.looks_part import LooksPart
from chanjing_studio.providers.chanjing.tasks.digital_human.form.manner import manner
from chanjing_studio.providers.chanjing.tasks.digital_human.form.options import HumanOptions
from chanjing_studio.providers.chanjing.tasks.digital_human.form.plain_sound import PlainSound
from chanjing_studio.providers.chanjing.tasks.digital_human.form.safe_area import remember_safe_area
from chanjing_studio.providers.chanjing.tasks.digital_human.form.sentence_offer import SentenceOffer
from chanjing_studio.providers.chanjing.tasks.digital_human.form.unhurried import Unhurried
from chanjing_studio.providers.chanjing.tasks.digital_human.form.usual import usual
from chanjing_studio.providers.chanjing.tasks.digital_human.form.voice_offer import VoiceOffer
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.avatar_part import AvatarPart
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import SpeechPart, leave_files_to_window
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.words import say, tr

_DEFAULTS = HumanSpec()


class HumanForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for.

    ``desk`` is the canvas with its layers, ``who`` the avatar.
    """

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._tools, look, room = tools, tools.look, tools.stock.room
        self.desk = CanvasDesk(look, tools.background, folder=room("backdrops"))
        remember_safe_area(tools, self.desk.bar)
        self.who, self._speech = AvatarPart(tools, self), SpeechPart(tools, manner(_DEFAULTS))
        self._offer = VoiceOffer(look, self._speech.voice, self)
        self._steps = AvatarSteps(self.who, self.desk, voice=self._speech.voice, offer=self._offer)
        self._looks = LooksPart(tools, self, desk=self.desk, who=self.who, steps=self._steps)
        self._faces, self._lines = FacesPart(tools, self.desk, self), LinesPart(tools)
        self._sound = PlainSound(tools.background, folder=room("recordings"), parent=self)
        self._sound_note = Hint(look, "recordingNote", icon="info", tone="info")
        self._sentences = SentenceOffer(look, self._speech.recording, self._lines)
        self._options = HumanOptions(look)
        self._fold = Fold(look, "moreOptions", self._options)
        hints = (self._offer.hint, self._sound_note, self._sentences.hint)
        right = (self.who.card, self._speech, *hints, self._fold)
        self._speech.set_slim()
        self._columns = Columns(look, self, desk=self.desk, lines=self._lines, right=right)
        self._lay_out()
        self._connect()
        self._enter(usual(self._tools))
        self._render()

    def spec(self) -> Spec:
        return self._spec()

    def problems(self) -> Sequence[SpecProblem]:
        self._want_sound()
        spec, found = self._spec(), list[SpecProblem]()
        heard = None if self._speech.by_text else self._speech.problem() or self._sound.problem()
        avatar, of_files = self.who.problem(), file_problems(self.desk, self._faces, heard)
        if avatar:
            found.append(avatar)
        found += [of_files.pop(problem.field, problem) for problem in spec.problems()]
        voice = self._speech.voice.problems() if self._speech.by_text else ()
        return [*found, *of_files.values(), *voice]

    def estimate(self) -> Estimate | None:
        seconds = self._speech.seconds
        return phrases.estimate(self._spec(), seconds) if seconds else None

    def show_problem(self, field: str) -> None:
        option = self._options.field(field)
        if option:
            self._fold.unfold()
        here = self.desk.show_field(field) or field_of_layer(self.desk, field) or self.who.card.choose
        reveal(option or self._speech.field(field) or here)

    def light_for(self, paths: Sequence[Path]) -> None:
        sounds = [path for path in paths if place_of(path) is Place.RECORDING]
        if sounds:
            self._speech.hold_recording(held=True)
            self._speech.recording.zone.light(sounds)

    def calm(self) -> None:
        self._speech.hold_recording(held=False)
        self._speech.recording.zone.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self.calm()
        firsts = dict[Place | None, Path]()
        for path in paths:
            firsts.setdefault(place_of(path), path)
        for place, path in firsts.items():
            self._take(place, path)
        if None in firsts or len(firsts) < len(paths):
            self.said.emit(
                Sentence(
                    "This form takes a picture, a recording, a document, subtitles or a look. The rest was left alone."
                )
            )

    def take_sound(self, sound: Path, lines: tuple[TimedLine, ...] = ()) -> None:
        self.take_files([sound])
        self._sentences.take(sound, lines)
        self._render()

    def take_voice(self, voice: Voice) -> None:
        self._speech.set_by_text(by_text=True)
        self._speech.voice.choose(voice)

    def voice(self) -> Voice | None:
        return self._speech.voice.voice

    def take_avatar(self, choice: AvatarChoice) -> None:
        self._steps.take(choice)

    def avatar(self) -> AvatarChoice | None:
        return self.who.choice

    def picture(self) -> QImage | None:
        return fitting.poster(self.desk)

    def draft(self) -> Json:
        # The recording itself: what is made of it for the cloud is made again.
        return replace(self._spec(), audio=self._speech.recording.file.path).to_json()

    def restore(self, draft: Json) -> None:
        self._enter(HumanSpec.from_json(draft))

    def fill(self, spec: Spec) -> None:
        self._enter(cast("HumanSpec", spec))

    def clear(self) -> None:
        script = self._speech.editor.words()
        self._enter(usual(self._tools))
        self._speech.editor.set_words(script)
        self._speech.editor.replace_words("")  # undo brings it back

    async def unchanged(self) -> bool:
        self.who.try_again()
        self._faces.try_again()
        ready = await self.desk.backdrop.ready()
        by_text = self._speech.by_text
        return (by_text or await self._speech.recording.file.unchanged()) and ready

    def set_size_class(self, size: SizeClass) -> None:
        self._columns.set_size_class(size)
        self._speech.set_size_class(size)
        self._speech.voice.card.set_narrow(narrow=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for part in (self.who, self._speech, self._options):
                part.retranslate()
            self._render()

    def _lay_out(self) -> None:
        leave_files_to_window(self)
        avatar, offer = [self.who.card.choose], [self._offer.hint.action, self._sentences.hint.action]
        words = [*self._speech.controls(), *offer, self._fold.head, *self._options.controls()]
        left, stage = self._columns.controls()
        for before, after in itertools.pairwise([*left, *stage, *avatar, *words]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for part in (self.who, self._speech, self._options, self._lines, self._sound, self._faces):
            part.changed.connect(self._on_changed)
        # While something is dragged the canvas has every turn, and what is told of it follows some times a second.
        self.desk.changed.connect(Unhurried(self._on_changed, self).ask)
        self.desk.editor.selected.connect(self._show_lines)
        self.desk.backdrop.told.connect(self._on_changed)
        self.who.seen.connect(self._show_figure)
        self.who.card.pressed.connect(self.avatar_wanted)
        self._speech.voice.wanted.connect(self.voice_wanted)
        self._speech.pick.picked.connect(self.take_sound)
        self._looks.did.connect(self.did)
        speech = self._speech
        for part in (speech.recording, speech.pick, speech.documents, self._lines, self._looks):
            part.said.connect(self.said)

    def _on_changed(self) -> None:
        self._render()
        self.changed.emit()

    def _take(self, place: Place | None, path: Path) -> None:
        if place is Place.BACKGROUND:
            self.desk.editor.select(Layer.PICTURE)
            self.desk.backdrop.choose(path)
        elif place is Place.LINES:
            self.desk.editor.select(Layer.CAPTIONS)
            self._lines.take(path)
        elif place is Place.RECORDING:
            self._speech.set_by_text(by_text=False)
            self._speech.recording.choose(path)
        elif place is Place.LOOK:
            self._looks.take_file(path)
        elif place is Place.SCRIPT:
            self._speech.set_by_text(by_text=True)
            self._speech.documents.take(path)

    def _spec(self) -> HumanSpec:
        recording, voice, card = self._speech.recording, self.voice(), self._speech.voice.card
        container = recording.facts.container if recording.facts else None
        return HumanSpec(
            avatar=self.who.cast,
            scene=self.desk.scene,
            driver=Driver.TEXT if self._speech.by_text else Driver.AUDIO,
            script=self._speech.editor.words(),
            voice_id=voice.id if voice else "",
            voice_name=voice.name if voice else "",
            speed=card.speed.value(),
            pitch=card.pitch.value(),
            volume=round(card.volume.value()),
            audio=(self._sound.file if self._sound.made else None) or recording.file.path,
            audio_container=fitting.WAV if self._sound.made else container,
            audio_seconds=recording.facts.seconds if recording.facts else 0.0,
            lines=self._lines.lines,
            **cast("dict[str, Any]", self._options.values()),
        )

    def _enter(self, spec: HumanSpec) -> None:
        speech, card = self._speech, self._speech.voice.card
        self._looks.stop()
        self._sentences.forget()
        self.who.enter(spec.avatar)
        self.desk.set_scene(spec.scene)
        speech.set_by_text(by_text=spec.driver is Driver.TEXT)
        speech.editor.set_words(spec.script)
        speech.voice.choose(Voice(id=spec.voice_id, name=spec.voice_name) if spec.voice_id else None)
        for number, value in ((card.speed, spec.speed), (card.pitch, spec.pitch), (card.volume, spec.volume)):
            number.set_value(value)
        self._options.enter(spec)
        self._lines.enter(spec.lines)
        speech.enter_recording(spec.audio)

    def _render(self) -> None:
        self._want_sound()
        spec = self._spec()
        standing = self._sound.problem()
        self._sound_note.tell(say(standing.sentence) if standing else phrases.of_sound() if self._sound.made else "")
        self._options.suit(spec.avatar)
        said = {problem.field: say(problem.sentence) for problem in spec.problems()}
        self._options.show_callback_problem(said.get("callback", ""))
        self._offer.show(self.who.choice if self._speech.by_text else None)
        self._sentences.show(wanted=not self._speech.by_text and self._told)
        self._fold.set_words(tr("More options"), phrases.options(spec))
        self.desk.set_see_through(see_through=spec.see_through)
        self.desk.set_script(spec.script if self._speech.by_text else "", spec.lines[0].text if spec.lines else "")
        self._show_lines()

    @property
    def _told(self) -> bool:
        """Whether there will be subtitles."""
        return self.desk.scene.captions.shown and not self._options.see_through

    def _want_sound(self) -> None:
        facts = self._speech.recording.facts
        self._sound.want(facts.path if facts and self._told and not self._speech.by_text else None)

    def _show_lines(self) -> None:
        self._lines.setVisible(self.desk.editor.layer is Layer.CAPTIONS)

    def _show_figure(self) -> None:
        cast_now = self.who.cast
        self.desk.set_figure(phrases.figure(cast_now), cast_now.size, self.who.picture)
