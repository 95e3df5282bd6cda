"""The look: themes, colours, type, measures, icons."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look, ThemeChoice, redress
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.theme.tokens import parsed_colour

_ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def ink_of(pixmap: QPixmap) -> str:
    """The colour of most of the pixels that are wholly covered."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255).most_common(1)[0][0]


def test_a_chosen_theme_is_in_force_at_once_everywhere(look: Look, qapp: QApplication, qtbot: QtBot):
    with qtbot.waitSignal(look.changed):
        look.choose(ThemeChoice.DARK)
    assert look.dark
    assert qapp.palette().color(QPalette.ColorRole.Accent) == look.colour("accent") == QColor("#4FCFB1")
    assert look.colour("page").name() in qapp.styleSheet()


def test_the_systems_theme_is_followed_while_nothing_is_chosen(look: Look, qapp: QApplication):
    look.choose(ThemeChoice.SYSTEM)
    assert look.dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def test_no_place_of_the_style_sheet_stays_unfilled(look: Look, qapp: QApplication):
    assert "@" not in qapp.styleSheet()
    assert "image: url(look:check-" in qapp.styleSheet()


def test_see_through_colours_are_read_with_their_share_last():
    assert parsed_colour("#101413C7").alpha() == 0xC7
    assert parsed_colour("#101413C7").name() == "#101413"


def test_digits_that_change_have_one_width(look: Look):
    assert look.font("figure").featureTags()
    assert look.font("figure").pixelSize() == 22
    assert not look.font("body").featureTags()


def test_an_unknown_name_is_an_error_and_not_a_default(look: Look):
    for ask in (look.colour, look.font, look.size, look.line_height, look.icon):
        with pytest.raises(KeyError):
            ask("no such name")


def test_reduced_motion_takes_all_movement_away_and_leaves_the_time_to_read(
    look: Look, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(look, "reduced_motion", True)
    assert look.size("duration.fade") == 0
    assert look.size("duration.toast") == 6000


def test_an_icon_has_the_ink_of_its_role_and_the_sharpness_of_its_screen(look: Look):
    icon = look.icon("square", "danger", 18, 2.0, filled=True)
    assert ink_of(icon) == look.colour("danger").name()
    assert icon.size().width() == 36
    assert icon.deviceIndependentSize().width() == 18
    assert look.icon("square", "danger", 18, 2.0, filled=True).cacheKey() == icon.cacheKey()


@pytest.mark.parametrize("name", _ICONS)
def test_every_icon_shows_something(look: Look, name: str):
    image = look.icon(name, "text", 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_a_dressed_button_changes_its_icon_with_the_theme(look: Look, qtbot: QtBot):
    button = QPushButton()
    qtbot.addWidget(button)
    look.dress(button, "square", "accent", filled=True)
    look.choose(ThemeChoice.DARK)
    assert button.iconSize() == QSize(18, 18)
    assert ink_of(button.icon().pixmap(18, 18)) == look.colour("accent").name()
    disabled = button.icon().pixmap(button.iconSize(), QIcon.Mode.Disabled)
    assert ink_of(disabled) == look.colour("text-disabled").name()


def test_dressing_again_replaces_the_icon_for_good(look: Look, qtbot: QtBot):
    button = QPushButton()
    qtbot.addWidget(button)
    look.dress(button, "square", "accent", filled=True)
    look.dress(button, "square", "danger", filled=True)
    look.choose(ThemeChoice.DARK)
    assert ink_of(button.icon().pixmap(18, 18)) == look.colour("danger").name()


def test_a_look_whose_ornaments_cannot_be_written_is_put_on_without_them(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    before = qapp.styleSheet()
    look = Look(qapp, ThemeChoice.DARK)
    assert look.colour("page").name() in qapp.styleSheet()
    assert "url(" not in qapp.styleSheet()
    look.deleteLater()
    qapp.setStyleSheet(before)


def test_air_stands_between_an_icon_and_the_words_that_come_beside_it(look: Look, qtbot: QtBot):
    button = QPushButton()
    qtbot.addWidget(button)
    look.dress(button, "square")
    assert button.iconSize() == QSize(18, 18)
    button.setText("Hear")
    redress(button)
    assert button.iconSize() == QSize(18 + look.size("button.icon-gap"), 18)
    button.setText("")
    redress(button)
    assert button.iconSize() == QSize(18, 18)
