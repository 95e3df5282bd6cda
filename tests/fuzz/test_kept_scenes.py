"""Whatever stands where a composed video was kept: it is read as far as it goes, drawn, said, and kept again."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.kept_scene import scene_from_json, scene_to_json
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.scene import Backdrop, Captions, Corner, Fit, Scene, shape_of
from chanjing_studio.domain.scene_advice import advice
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import create_body
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.backdrop import settled
from chanjing_studio.ui.canvas.faces import Faces
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import Told

SCENE = Scene(
    colour="#102030",
    backdrop=Backdrop(picture=Path("/pictures/0123456789abcdef/墙.png"), size=Size(2000, 1000), fit=Fit.WHOLE),
    figure=Box(90, 320, 900, 1600),
    captions=Captions(colour="#FFFF00", font="7", font_name="宋体"),
    mark=Corner.BOTTOM_RIGHT,
)
SPEC = HumanSpec(
    avatar=Cast(id="a1", name="若琳", figure="sit_body", size=Size(1080, 1920), uhd=True),
    scene=SCENE, driver=Driver.AUDIO, script="先把茶叶放在手心里暖一暖。", voice_id="v1", voice_name="小满",
    audio=Path("/clips/录音.m4a"), audio_container=Container.M4A, audio_seconds=12.2,
    lines=(TimedLine(0, 1.5, "先把茶叶"), TimedLine(1.5, 3, "放在手心里")), callback="https://example.com/done",
)  # fmt: skip
SOON = 2.0
NEAR, FAR = 1.0, 0.1


@given(text=changed(json.loads(json.dumps(SPEC.to_json()))))
@fuzzed("drafts of videos")
def test_a_draft_of_a_composed_video(told: Told, tmp_path: Path, text: bytes) -> None:
    (tmp_path / "draft-digital_human.json").write_bytes(text)
    drafts = Drafts(tmp_path)
    spec = HumanSpec.from_json(drafts.read("digital_human"))
    for problem in spec.problems():
        told.sentence(problem.sentence)
    assert spec.beans(spec.audio_seconds) >= 0
    for driver in Driver:
        body = create_body(replace(spec, driver=driver), {"audio": "11aa", "background": "22bb"})
        json.dumps(body, allow_nan=False).encode()
    drafts.keep("digital_human", spec.to_json())
    assert HumanSpec.from_json(drafts.read("digital_human")) == spec
    for file in tmp_path.iterdir():
        file.unlink()


@given(text=changed(json.loads(json.dumps(scene_to_json(SCENE)))))
@fuzzed("kept scenes")
def test_a_kept_scene_is_drawn(qapp: QApplication, told: Told, text: bytes) -> None:
    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return
    scene = settled(scene_from_json(kept))
    assert scene_from_json(json.loads(json.dumps(scene_to_json(scene)))) == scene
    for told_of in advice(scene):
        told.sentence(told_of.words)
        assert told_of.mended != scene
    shape_of(scene.size)
    drawn(scene)


def test_what_is_farther_away_than_anything_can_be_put_gets_its_usual_place() -> None:
    kept = scene_to_json(SCENE)
    kept["figure"]["x"] = 2**31 - 1
    assert scene_from_json(kept) == SCENE.with_(figure=Scene().figure)


def drawn(scene: Scene) -> None:
    """As the window shows it, near and from afar."""
    art = SceneArt(Faces(["sans-serif"]))
    art.set_script("先把茶叶放在手心里暖一暖。")
    for scale in (NEAR, FAR):
        begun = time.monotonic()
        paper = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(paper)
        art.paint(painter, scene, scale=scale)
        painter.end()
        assert time.monotonic() - begun < SOON
