"""The form of a talking avatar: who is seen at the left, how they move and what they say at the right."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.media import Material
from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.script import UNTOLD_RULES
from chanjing_studio.domain.voices import Voice
from chanjing_studio.providers.topview.tasks.video_avatar.form import phrases
from chanjing_studio.providers.topview.tasks.video_avatar.form.caption_choice import CaptionChoice
from chanjing_studio.providers.topview.tasks.video_avatar.form.choices import Choices
from chanjing_studio.providers.topview.tasks.video_avatar.form.face_part import FacePart
from chanjing_studio.providers.topview.tasks.video_avatar.form.notice_field import NoticeField
from chanjing_studio.providers.topview.tasks.video_avatar.spec import (
    SPEED_STEP,
    SPEEDS,
    Source,
    VideoAvatarSpec,
)
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.placing import Placing
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import SpeechPart, leave_files_to_window
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import say, tr

_DEFAULTS = VideoAvatarSpec()
_STAGE, _STAGE_WIDE, _STAGE_COMPACT, _STAGE_NARROW_HEIGHT = 372, 460, 240, 300
_PLACES = {Material.VIDEO: Source.OWN_VIDEO, Material.PHOTO: Source.PHOTO}
_MANNER = Manner(NumberRange(*SPEEDS, _DEFAULTS.voice_speed, SPEED_STEP, 2))


class VideoAvatarForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for."""

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._look = tools.look
        self.face, self._choices = FacePart(tools), Choices(tools.look)
        self._speech = SpeechPart(tools, _MANNER, rules=UNTOLD_RULES)
        self._own_voice = Hint(tools.look, "ownVoice", icon="info", tone="info")
        self._captions, self._notice = CaptionChoice(tools), NoticeField(tools)
        self._fold = Fold(tools.look, "moreOptions", self._notice)
        self._placing = Placing(tools, self.face.video, self._speech, parent=self, photo=self.face.photo)
        self._columns, self._right = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QVBoxLayout()
        self._lay_out()
        self._connect()
        self._retranslate()

    def spec(self) -> Spec:
        return self._spec()

    def problems(self) -> Sequence[SpecProblem]:
        found, of_face, of_sound = list(self._spec().problems()), self.face.file_problem(), self._speech.problem()
        known = [problem for problem in (of_face, of_sound) if problem]
        fields = {problem.field for problem in known}
        voice = self._speech.voice.problems() if self._speech.by_text else ()
        rest = [problem for problem in found if problem.field not in fields]
        gone = self._captions.problem(self._spec())
        return [*((of_face,) if of_face else ()), *rest, *((of_sound,) if of_sound else ()), *voice, *gone]

    def estimate(self) -> Estimate | None:
        seconds = self._speech.seconds
        return phrases.estimate(seconds) if seconds else None

    def show_problem(self, field: str) -> None:
        if field == "notice":
            self._fold.unfold()
        here = {"notice": self._notice.edit, "caption": self._captions.part.list, "mode": self._choices.mode_control()}
        reveal(here.get(field) or self._speech.field(field) or self.face.control())

    def light_for(self, paths: Sequence[Path]) -> None:
        self._placing.light(paths)

    def calm(self) -> None:
        self._placing.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self._placing.place(paths)

    def take_voice(self, voice: Voice) -> None:
        self._speech.set_by_text(by_text=True)
        self._speech.voice.choose(voice)

    def voice(self) -> Voice | None:
        return self._speech.voice.voice

    def take_avatar(self, choice: AvatarChoice) -> None:
        self._choices.set_source(Source.PRIVATE if choice.avatar.own else Source.PUBLIC)
        self.face.who.take(choice)

    def avatar(self) -> AvatarChoice | None:
        return self.face.choice

    def picture(self) -> QImage | None:
        return self.face.picture

    def draft(self) -> Json:
        return self._spec().to_json()

    def restore(self, draft: Json) -> None:
        self._enter(VideoAvatarSpec.from_json(draft))

    def fill(self, spec: Spec) -> None:
        self._enter(cast("VideoAvatarSpec", spec))

    def clear(self) -> None:
        script = self._speech.editor.words()
        self._enter(_DEFAULTS)
        self._speech.editor.set_words(script)
        self._speech.editor.replace_words("")  # undo brings it back

    async def unchanged(self) -> bool:
        self._captions.try_again()
        face = await self.face.unchanged()
        return (self._speech.by_text or await self._speech.recording.file.unchanged()) and face

    def set_size_class(self, size: SizeClass) -> None:
        narrow, ways = size.narrow, QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._columns.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))
        self.face.setMinimumSize(0 if narrow else self._stage(size), _STAGE_NARROW_HEIGHT if narrow else 0)
        self.face.setMaximumWidth(UNLIMITED if narrow else self._stage(size))
        self.face.set_size_class(size)
        self._choices.set_room(short=size.short, narrow=narrow)
        self._speech.set_size_class(size)
        self._captions.part.set_short(short=size.short)
        self._right.setSpacing(8 if size.short else 14)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _stage(self, size: SizeClass) -> int:
        if size.compact:
            return _STAGE_COMPACT
        if size.short:
            return self._look.size("layout.stage-column-short")
        return _STAGE_WIDE if size.wide else _STAGE

    def _lay_out(self) -> None:
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self.face)
        self._columns.addLayout(self._right, 1)
        self._right.addWidget(self._choices)
        self._right.addWidget(self._speech, 1)
        for part in (self._own_voice, self._captions.part, self._fold):
            self._right.addWidget(part)
        self.set_size_class(SizeClass())
        leave_files_to_window(self)
        more = [
            self._own_voice.action,
            self._captions.part.list,
            self._fold.head,
            self._notice.edit,
            self._notice.check,
        ]
        stops = [*self.face.controls(), *self._choices.controls(), *self._speech.controls(), *more]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for part in (self.face, self._choices, self._speech, self._captions, self._notice):
            part.changed.connect(self._on_changed)
        self._choices.source_chosen.connect(self._on_source)
        self._own_voice.pressed.connect(self._on_own_voice)
        self.face.pick.counted.connect(self._render)
        self._placing.placed.connect(self._on_placed)
        self._placing.held.connect(self._on_held)
        self.face.who.card.pressed.connect(self.avatar_wanted)
        self._speech.voice.wanted.connect(self.voice_wanted)
        self._speech.pick.picked.connect(self.take_sound)
        speech = self._speech
        for part in (speech.recording, speech.pick, speech.documents, self._placing):
            part.said.connect(self.said)

    def _on_source(self) -> None:
        source = self._choices.source
        self.face.set_source(source)
        self._placing.face(self.face.photo if source is Source.PHOTO else self.face.video)
        self._on_changed()

    def _on_placed(self, material: Material) -> None:
        self._choices.set_source(_PLACES[material])

    def _on_held(self, material: Material | None) -> None:
        self.face.show_place(_PLACES[material] if material else self.face.source)

    def _on_own_voice(self) -> None:
        self._speech.voice.card.choose.setFocus()  # the button that is pressed goes away
        self._speech.voice.choose(None)

    def _on_changed(self) -> None:
        self._render()
        self.changed.emit()

    def _spec(self) -> VideoAvatarSpec:
        face, recording, voice = self.face, self._speech.recording, self.voice()
        return VideoAvatarSpec(
            source=face.source,
            video=face.video.file.path,
            video_container=face.video.facts.container if face.video.facts else None,
            photo=face.photo.file.path,
            photo_form=face.photo.facts.form if face.photo.facts else None,
            avatar=face.cast,
            mode=self._choices.mode,
            driver=Driver.TEXT if self._speech.by_text else Driver.AUDIO,
            script=self._speech.editor.words(),
            voice_id=voice.id if voice else "",
            voice_name=voice.name if voice else "",
            voice_speed=self._speech.voice.card.speed.value(),
            audio=recording.file.path,
            audio_container=recording.facts.container if recording.facts else None,
            audio_seconds=recording.facts.seconds if recording.facts else 0.0,
            caption_id=self._captions.style_id,
            keep_avatar=face.keeping.switch.isChecked(),
            notice_address=self._notice.address,
        )

    def _enter(self, spec: VideoAvatarSpec) -> None:
        face, speech = self.face, self._speech
        self._choices.enter(spec.source, spec.mode)
        face.enter(spec.source, spec.avatar)
        speech.set_by_text(by_text=spec.driver is Driver.TEXT)
        speech.editor.set_words(spec.script)
        speech.voice.choose(Voice(id=spec.voice_id, name=spec.voice_name) if spec.voice_id else None)
        speech.voice.card.speed.set_value(spec.voice_speed)
        face.keeping.switch.setChecked(spec.keep_avatar)
        self._captions.choose(spec.caption_id)
        self._notice.edit.setText(spec.notice_address)
        for part, path in ((face.video, spec.video), (face.photo, spec.photo)):
            if path:
                part.choose(path)
            else:
                part.file.forget()
        speech.enter_recording(spec.audio)

    def _retranslate(self) -> None:
        for part in (self.face, self._speech, self._captions.part, self._notice):
            part.retranslate()
        self._render()

    def _render(self) -> None:
        spec = self._spec()
        self._choices.retranslate(own=self.face.pick.own_count)
        self._say_whose_voice(spec)
        self._captions.show(spec)
        said = {problem.field: say(problem.sentence) for problem in spec.problems()}
        self._notice.show_problem(said.get("notice", ""))
        self._fold.set_words(tr("More options"), phrases.options(spec))

    def _say_whose_voice(self, spec: VideoAvatarSpec) -> None:
        """A public avatar brings a voice: it speaks unless another is chosen."""
        choice, name, public = self.face.choice, spec.avatar.name, spec.source is Source.PUBLIC
        own = tr("{avatar}'s own voice", avatar=name) if name else tr("The avatar's own voice")
        self._speech.voice.speak_as(own if public else "", choice.avatar.voice if choice else None)
        offered = public and bool(name and spec.voice_id) and self._speech.by_text
        words = tr("{avatar} can also speak in its own voice.", avatar=name)
        self._own_voice.tell(words if offered else "", tr("Use it") if offered else "")
