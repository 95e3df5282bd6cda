"""The form of an avatar of one's own: a video at the left, what is to be known of the avatar at the right."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtGui import QImage

from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.avatar.form.fields import AvatarFields
from chanjing_studio.providers.chanjing.tasks.avatar.form.findings import findings
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.own_form import OwnForm
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.words import tr

_STAGE_NARROW_HEIGHT = 300


class AvatarForm(OwnForm):
    """What is found in the video depends on what is to be learned from it."""

    made = Sentence("An avatar of your own")
    one_file = Sentence("An avatar is made of one video: the first was taken.")
    empty = AvatarSpec()

    def __init__(self, tools: FormTools) -> None:
        super().__init__(tools.look, "footage")
        self._video = VideoPart(tools, self, judges=False)
        self._entered = AvatarFields(tools.look)
        self.put_together(self._video, self._entered)

    def spec(self) -> AvatarSpec:
        facts = self._video.facts
        width, height = facts.displayed_size if facts else (0, 0)
        return AvatarSpec(
            video=self._video.file.path,
            video_container=facts.container if facts else None,
            video_seconds=facts.seconds if facts else 0.0,
            video_bytes=facts.size_bytes if facts else 0,
            video_written=self._video.file.written if facts else 0,
            video_width=width,
            video_height=height,
            video_silent=facts is not None and not facts.has_sound,
            **cast("dict[str, Any]", self._entered.values()),
        )

    def picture(self) -> QImage | None:
        return self._video.picture

    def set_size_class(self, size: SizeClass) -> None:
        super().set_size_class(size)
        self._video.zone.setMinimumHeight(_STAGE_NARROW_HEIGHT if size.narrow else 0)
        self._video.set_short(short=size.short)

    def agreed_file(self, spec: Spec) -> tuple[int, int]:
        asked = cast("AvatarSpec", spec)
        return asked.video_bytes, asked.video_written

    def render_found(self) -> None:
        spec, facts = self.spec(), self._video.facts
        self._entered.show_possible(spec)
        self.notes.show_findings(
            tuple(findings(facts, spec.training)) if facts else (),
            tr("Film one person from the front for half a minute to five minutes: face in sight, steady camera, even "
               "light. Speak as in a video, with pauses in which the mouth is closed."),
        )  # fmt: skip
