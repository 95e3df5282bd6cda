"""What joins the form to the canvas."""

from __future__ import annotations

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import Scene
from tests.providers.chanjing.tasks.digital_human.conftest import Filled


def test_the_poster_of_a_canvas_that_is_a_line_is_no_sheet_a_million_pixels_across(filled: Filled) -> None:
    filled.form.desk.set_scene(Scene(size=Size(4096, 2)))
    picture = filled.form.picture()
    assert picture is not None
    assert (picture.width(), picture.height()) == (1704, 1)
