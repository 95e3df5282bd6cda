"""What is wrong with the files and typefaces of the canvas, and where that is mended."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.form.faces_part import FacesPart
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer


def file_problems(desk: CanvasDesk, faces: FacesPart, recording: SpecProblem | None) -> dict[str, SpecProblem]:
    """By the part that shows it; ``recording`` is what is wrong with that, where it is wanted."""
    captions, backdrop, found = desk.scene.captions, desk.backdrop, [recording]
    if captions.shown:
        found.append(faces.problem(captions.font))
    if backdrop.reading:
        found.append(SpecProblem("backdrop", Sentence("The picture is still being looked at"), missing=True))
    elif backdrop.problem:
        found.append(SpecProblem("backdrop", backdrop.problem))
    return {problem.field: problem for problem in found if problem}


def field_of_layer(desk: CanvasDesk, name: str) -> QWidget | None:
    """The control of what is wrong with a file or a typeface of the canvas, with its layer selected."""
    layer, field = {
        "backdrop": (Layer.PICTURE, desk.panel.background.choose),
        "typeface": (Layer.CAPTIONS, desk.panel.captions.face),
    }.get(name, (desk.editor.layer, None))
    desk.editor.select(layer)
    return field
