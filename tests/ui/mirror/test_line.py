from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chanjing_studio.ui.mirror.line import JobLine, LineState, line_height, paint_job_line
from chanjing_studio.ui.theme.look import Look

WIDTH = 472  # 118 steps: 24 for the upload, 3 for the create mark, 91 for the cloud
CLOUD = 27
BAR_ROW, DOT_ROW, ANSWER_ROW, DEEP_ROW = 4, 8, 15, 20


def painted(look: Look, line: JobLine, *, ratio: int = 1) -> QImage:
    image = QImage(WIDTH * ratio, line_height(look) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(look.colour("panel"))
    painter = QPainter(image)
    paint_job_line(painter, QRectF(0, 0, WIDTH, line_height(look)), line, look=look)
    painter.end()
    return image


def like(found: QColor, wanted: QColor) -> bool:
    pairs = ((found.red(), wanted.red()), (found.green(), wanted.green()), (found.blue(), wanted.blue()))
    return all(abs(a - b) < 12 for a, b in pairs)


def steps(image: QImage, row: int, ink: QColor) -> list[int]:
    """The steps whose bar has this ink at this height."""
    ratio = round(image.devicePixelRatio())
    places = range(WIDTH // 4)
    return [place for place in places if like(image.pixelColor((place * 4 + 1) * ratio, row * ratio), ink)]


def test_a_job_63_percent_done_has_bars_up_to_63_percent(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, 1.0, 0.63))
    bars = steps(image, BAR_ROW, look.colour("accent"))
    assert bars == [*range(24), *range(CLOUD, CLOUD + 57)]  # 57 of 91 whole steps


def test_what_is_to_come_is_dots(look: Look) -> None:
    image = painted(look, JobLine(LineState.UPLOADING, 0.5))
    assert steps(image, BAR_ROW, look.colour("accent")) == list(range(12))
    dense = painted(look, JobLine(LineState.UPLOADING, 0.5), ratio=4)
    assert steps(dense, DOT_ROW, look.colour("step-rest")) == [*range(12, 24), *range(CLOUD, 118)]


def test_a_cloud_without_percent_gets_no_bars_but_ticks(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, 1.0, None, "aaa"))
    assert max(steps(image, BAR_ROW, look.colour("accent"))) == 23
    assert steps(image, ANSWER_ROW, look.colour("pulse-alive")) == [115, 116, 117]


def test_the_newest_answer_is_at_the_right_end_and_progress_is_the_long_tick(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, 1.0, 0.2, "aam"))
    assert steps(image, DEEP_ROW, look.colour("pulse-moved")) == [117]


def test_only_as_many_answers_as_there_are_steps_are_shown(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, 1.0, 0.2, "m" * 240))
    assert steps(image, DEEP_ROW, look.colour("pulse-moved")) == list(range(CLOUD, 118))


def test_without_an_upload_the_cloud_has_the_whole_width(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, None, 0.5))
    assert steps(image, BAR_ROW, look.colour("accent")) == list(range(59))


def test_waiting_for_the_network_turns_bars_to_neutral_ink(look: Look) -> None:
    image = painted(look, JobLine(LineState.OFFLINE, 1.0, 0.41, "ax"))
    assert steps(image, BAR_ROW, look.colour("accent")) == []
    assert steps(image, BAR_ROW, look.colour("picture"))


def test_a_failed_job_has_red_bars_and_no_answers(look: Look) -> None:
    image = painted(look, JobLine(LineState.FAILED, 1.0, 0.5, "mmm"))
    assert steps(image, BAR_ROW, look.colour("danger"))
    assert steps(image, DEEP_ROW, look.colour("pulse-moved")) == []


def test_upload_speeds_stand_under_the_upload_newest_at_its_right(look: Look) -> None:
    image = painted(look, JobLine(LineState.UPLOADING, 0.4, speeds=(100.0, 200.0)))
    assert steps(image, DEEP_ROW, look.colour("accent")) == [23]
    assert steps(image, ANSWER_ROW, look.colour("accent")) == [22, 23]


def test_unsure_shows_a_question_where_the_create_call_is(look: Look) -> None:
    image = painted(look, JobLine(LineState.UNSURE, 1.0))
    marked = [x for x in range(96, 108) if like(image.pixelColor(x, 6), look.colour("warning"))]
    assert marked


def test_bars_are_as_sharp_on_a_dense_screen(look: Look) -> None:
    image = painted(look, JobLine(LineState.MAKING, 1.0, 1.0), ratio=2)
    assert len(steps(image, BAR_ROW, look.colour("accent"))) == 115
    assert like(image.pixelColor(5, 10), look.colour("panel"))  # the gap stays empty
