# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.drop_zone import DropZone, Refusal, ZoneState, ZoneWords
from chanjing_studio.ui.widgets.file_view import FileFacts
from chanjing_studio.ui.widgets.video_view import VideoView

FACTS = FileFacts("take3.mp4", "1080×1920 · 0:24 · 38.6 MB", "Checked, ready to use")


def words() -> ZoneWords:
    return ZoneWords(
        "Drop a video here",
        "mp4, mov, webm",
        "length, picture, sound",
        "Choose a video",
        "Remove the video",
        "Videos (*.mp4 *.mov *.webm)",
    )


def judge(path: Path) -> Refusal | None:
    return None if path.suffix == ".mp4" else Refusal("No pictures here", "Lip-sync needs a video")


@pytest.fixture
def zone(qtbot: QtBot, look: Look) -> DropZone:
    made = DropZone(look, "video", icon="file-play", words=words, judge=judge, view=VideoView(look))
    made.resize(392, 560)
    qtbot.addWidget(made)
    made.show()
    return made


def info(zone: DropZone) -> QLabel:
    found = zone.findChild(QLabel, "videoInfo")
    assert found is not None
    return found


def press(zone: DropZone, name: str) -> None:
    found = zone.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible()
    found.click()


def shown(zone: DropZone) -> str:
    return " ".join(found.text() for found in zone.findChildren(QLabel) if found.isVisible())


def carrying(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def drop(zone: DropZone, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    zone.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    zone.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))


def test_an_empty_zone_says_what_to_drop_and_how_to_choose(zone: DropZone) -> None:
    assert "Drop a video here" in shown(zone)
    assert info(zone).text() == "mp4, mov, webm"
    assert info(zone).accessibleName() == "Drop a video here. mp4, mov, webm"
    assert not zone.clear_button.isVisible()


def test_dropping_a_video_chooses_it(zone: DropZone, qtbot: QtBot, tmp_path: Path) -> None:
    video = tmp_path / "第3条 take.mp4"
    video.write_bytes(b"x")
    with qtbot.waitSignal(zone.chosen) as chosen:
        drop(zone, carrying(video))
    assert chosen.args == [video]


def test_dropping_a_picture_chooses_nothing_and_the_zone_is_as_before(zone: DropZone, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(zone.chosen):
        drop(zone, carrying(Path("/pictures/cat.png")))
    assert "Drop a video here" in shown(zone)


def test_a_drag_over_the_window_says_let_go_or_what_belongs_here(zone: DropZone, tmp_path: Path) -> None:
    video = tmp_path / "take3.mp4"
    video.write_bytes(b"x" * 1500)
    assert zone.light([video])
    assert "Let go" in shown(zone)
    assert "take3.mp4" in shown(zone)
    assert not zone.light([Path("cat.png")])
    assert "Lip-sync needs a video" in shown(zone)
    zone.calm()
    assert "Drop a video here" in shown(zone)


def test_the_first_file_that_fits_is_taken(zone: DropZone, qtbot: QtBot) -> None:
    with qtbot.waitSignal(zone.chosen) as chosen:
        zone.take([Path("cat.png"), Path("a.mp4"), Path("b.mp4")])
    assert chosen.args == [Path("a.mp4")]


def test_a_filled_zone_tells_the_file_in_one_label(zone: DropZone) -> None:
    zone.show_filled(FACTS)
    assert zone.state is ZoneState.FILLED
    assert info(zone).text() == "1080×1920 · 0:24 · 38.6 MB"
    assert info(zone).accessibleName() == "take3.mp4, 1080×1920 · 0:24 · 38.6 MB, Checked, ready to use"
    assert zone.choose_button.text() == "Replace"
    assert zone.choose_button.accessibleName() == "Choose a video"


def test_removing_the_file_is_asked_for_by_a_button_that_has_a_name(zone: DropZone, qtbot: QtBot) -> None:
    zone.show_filled(FACTS)
    assert zone.clear_button.accessibleName() == "Remove the video"
    with qtbot.waitSignal(zone.cleared):
        press(zone, "videoClear")


def test_a_bad_file_says_what_is_wrong_and_offers_another(zone: DropZone) -> None:
    zone.show_bad(Refusal("This video has no picture", "It only has sound. Choose another."))
    assert "This video has no picture" in shown(zone)
    assert info(zone).accessibleName() == "This video has no picture. It only has sound. Choose another."
    assert zone.choose_button.text() == "Choose another"
    assert zone.clear_button.isVisible()


def test_the_keyboard_stays_on_the_button_when_the_zone_changes(zone: DropZone, qtbot: QtBot) -> None:
    zone.activateWindow()
    zone.choose_button.setFocus()
    qtbot.waitUntil(zone.choose_button.hasFocus)
    zone.show_filled(FACTS)
    assert zone.choose_button.hasFocus()


def test_there_is_one_control_of_each_name_in_every_state(zone: DropZone) -> None:
    for show in (zone.show_empty, zone.show_reading, lambda: zone.show_filled(FACTS)):
        show()
        for name in ("videoChoose", "videoClear", "videoInfo"):
            assert len([found for found in zone.findChildren(QLabel) if found.objectName() == name]) <= 1
        assert len(zone.findChildren(QPushButton)) == 2


def opened(zone: DropZone) -> QFileDialog:
    press(zone, "videoChoose")
    return zone.findChildren(QFileDialog, "videoChooseDialog")[-1]


def test_the_dialog_hands_on_a_typed_path_even_with_chinese_in_it(zone: DropZone, qtbot: QtBot, tmp_path: Path) -> None:
    video = tmp_path / "海盐 可颂.mp4"
    video.write_bytes(b"x")
    dialog = opened(zone)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(video))
    with qtbot.waitSignal(zone.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [video]


def test_the_dialog_begins_at_home_and_then_where_the_last_file_was(
    zone: DropZone, qtbot: QtBot, tmp_path: Path
) -> None:
    video = tmp_path / "take3.mp4"
    video.write_bytes(b"x")
    first = opened(zone)
    assert first.directory().absolutePath() == Path.home().as_posix()
    first.selectFile(str(video))
    with qtbot.waitSignal(zone.chosen):
        first.accept()
    assert opened(zone).directory().absolutePath() == tmp_path.as_posix()


def test_the_poster_fills_the_stage_in_its_own_shape(zone: DropZone) -> None:
    assert isinstance(zone.view, VideoView)
    zone.view.stage.show_picture(QImage(1080, 1920, QImage.Format.Format_RGB32))
    zone.show_filled(FACTS)
    place = zone.view.stage.picture_rect()
    assert abs(place.width() / place.height() - 9 / 16) < 0.01
    assert place.height() == zone.view.stage.height() - 40


def test_a_video_that_nobody_judges_here_has_its_whole_name_and_its_measures_in_one_line(zone: DropZone) -> None:
    zone.show_filled(FileFacts("Li Wei in the studio.mp4", "1080×1920 · 0:24 · 38.6 MB", ""))
    QApplication.processEvents()
    replace = zone.findChild(QPushButton, "videoChoose")
    assert replace is not None
    assert info(zone).height() < 2 * info(zone).fontMetrics().lineSpacing()
    assert info(zone).geometry().right() > replace.geometry().left() - 16
