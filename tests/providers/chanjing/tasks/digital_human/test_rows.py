"""Every field of the create call (创建视频合成任务): how a user comes to it, or why the program decides it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.scene import Backdrop, Captions, Scene
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import create_body
from tests.providers.chanjing.tasks.digital_human.conftest import Filled

_BOX = ("layerX", "layerY", "layerWidth", "layerHeight")
_SIDES = ("x", "y", "width", "height")
REACHED: Mapping[str, str] = {
    "person.id": "avatarChoose",
    "person.figure_type": "avatarChoose",
    **{f"person.{side}": name for side, name in zip(_SIDES, _BOX, strict=True)},
    "person.drive_mode": "driveModeCombo",
    "person.backway": "backwayCombo",
    "person.is_rgba_mode": "seeThrough",
    "person.is_remove_bg": "withoutGround",
    "audio.type": "driveByAudio",
    "audio.tts.text": "scriptEdit",
    "audio.tts.audio_man": "voiceChoose",
    "audio.tts.speed": "speedSpin",
    "audio.tts.pitch": "pitchSpin",
    "audio.file_id": "audioChoose",
    "audio.volume": "volumeSpin",
    "audio.language": "languageCombo",
    "bg_color": "backgroundColor",
    "bg.file_id": "backgroundChoose",
    **{f"bg.{side}": "backgroundFit" for side in _SIDES},
    "subtitle_config.show": "subtitleShow",
    **{f"subtitle_config.{side}": name for side, name in zip(_SIDES, _BOX, strict=True)},
    "subtitle_config.font_size": "subtitleSize",
    "subtitle_config.color": "subtitleColor",
    "subtitle_config.stroke_color": "subtitleOutline",
    "subtitle_config.stroke_width": "subtitleOutlineWidth",
    "subtitle_config.font_id": "subtitleFont",
    "subtitle_config.asr_type": "linesChoose",
    "subtitle_config.subtitles": "linesChoose",
    "screen_width": "canvasPreset",
    "screen_height": "canvasPreset",
    "model": "modelCombo",
    "resolution_rate": "canvasPreset",
    "add_compliance_watermark": "markShow",
    "compliance_watermark_position": "markCorner",
    "callback": "callbackEdit",
}
"""The control of the form that sets a field."""
DECIDED: Mapping[str, str] = {
    "audio.wav_url": "A recording is looked at before anything is sent, so it is on this computer: file_id.",
    "bg.src_url": "A picture is shown on the canvas before anything is sent, so it is on this computer: file_id.",
    "source": "Lists hold what can be used through this interface; what else it takes is disputed.",
    "audio_source": "As for source.",
    "hide_subtitle": "In no page of the cloud's; subtitle_config.show says the same.",
}
SPEC = HumanSpec(
    avatar=Cast(id="a", figure="sit_body"),
    scene=Scene(
        backdrop=Backdrop(picture=Path("wall.png"), size=Size(9, 16)), captions=Captions(font="7", box=Box(1, 2, 3, 4))
    ),
    script="你好",
    lines=(TimedLine(0, 1, "你好"),),
    without_ground=True,
    callback="https://a.example.com",
)


def rows_of(body: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, value in body.items():
        if isinstance(value, dict):
            yield from rows_of(cast("dict[str, Any]", value), f"{above}{name}.")
        else:
            yield f"{above}{name}"


def test_what_is_sent_are_the_fields_that_can_be_reached_and_no_others() -> None:
    files = {"audio": "f1", "background": "f2"}
    sent = {row for driver in Driver for row in rows_of(create_body(replace(SPEC, driver=driver), files))}
    assert sent == set(REACHED)
    assert not sent & set(DECIDED)


def test_each_of_them_has_its_control(filled: Filled) -> None:
    missing = {row: name for row, name in REACHED.items() if filled.form.findChild(QWidget, name) is None}
    assert missing == {}


def test_what_is_decided_is_said_in_the_form(filled: Filled) -> None:
    said = filled.words("decidedNote")
    for words in ("uploaded from this computer", "The canvas alone says", "can use here"):
        assert words in said
