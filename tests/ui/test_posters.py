"""The pictures by which jobs are known in lists."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.posters import ROW, ROWS_KEPT, Posters, row_posters


@pytest.fixture
def picture(qapp: QApplication) -> QImage:
    made = QImage(1080, 1920, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGreen)
    return made


def test_a_poster_is_kept_small_until_its_job_is_removed(tmp_path: Path, picture: QImage) -> None:
    posters = Posters(tmp_path / "posters")
    posters.keep("one", picture)
    kept = posters.picture("one")
    assert kept is not None
    assert kept.width() == 320
    posters.forget("one")
    posters.forget("one")
    assert posters.picture("one") is None
    assert not list(tmp_path.rglob("*.jpg"))


def test_a_folder_that_cannot_be_made_costs_only_the_poster(tmp_path: Path, picture: QImage) -> None:
    (tmp_path / "posters").write_text("a file is in the way")
    posters = Posters(tmp_path / "posters")
    posters.keep("one", picture)
    assert posters.picture("one") is None


def test_a_list_of_thousands_holds_some_hundred_small_posters(picture: QImage) -> None:
    read: list[str] = []

    def reading(job_id: str) -> QImage:
        read.append(job_id)
        return picture

    poster = row_posters(reading)
    for number in range(ROWS_KEPT + 1):
        row = poster(str(number))
        assert row is not None
        assert row.width() == ROW.width()
    poster(str(ROWS_KEPT))
    assert len(read) == ROWS_KEPT + 1
    poster("0")
    assert len(read) == ROWS_KEPT + 2
