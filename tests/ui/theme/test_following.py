"""The system goes from light to dark while the program is open."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.keys_dialog import KeysDialog
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import Words
from tests.ui.theme.test_look import ink_of

Turn = Callable[[Qt.ColorScheme], None]
_BRIGHT, _DIM = 200, 60


@pytest.fixture
def system(qapp: QApplication, look: Look, monkeypatch: pytest.MonkeyPatch) -> Iterator[Turn]:
    """Turns the system's scheme, as Qt tells it; the screenless system of tests has none of its own."""

    def turn(scheme: Qt.ColorScheme) -> None:
        def tell(hints: QStyleHints) -> Qt.ColorScheme:
            del hints
            return scheme

        monkeypatch.setattr(QStyleHints, "colorScheme", tell)
        qapp.styleHints().colorSchemeChanged.emit(scheme)

    look.choose(ThemeChoice.SYSTEM)
    turn(Qt.ColorScheme.Light)
    yield turn
    monkeypatch.undo()
    look.choose(ThemeChoice.LIGHT)


def _light_of(widget: QWidget) -> int:
    """How bright the ground of a widget is, 0 to 255."""
    return widget.grab().toImage().pixelColor(3, 3).lightness()


def test_an_open_window_its_icons_and_an_open_dialog_follow_it(
    look: Look, words: Words, qapp: QApplication, qtbot: QtBot, system: Turn
) -> None:
    window, button = QWidget(), QPushButton()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(EmptyState(look, "nothing", heard=True))
    column.addWidget(button)
    look.dress(button, "square", "accent", filled=True)
    window.show()
    dialog = KeysDialog(window, look)
    dialog.open()
    assert _light_of(window) > _BRIGHT
    assert _light_of(dialog) > _BRIGHT
    system(Qt.ColorScheme.Dark)
    assert look.dark
    assert _light_of(window) < _DIM
    assert _light_of(dialog) < _DIM
    assert ink_of(button.icon().pixmap(18, 18)) == look.colour("accent").name()
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.colour("page")
    system(Qt.ColorScheme.Light)
    assert _light_of(dialog) > _BRIGHT


def test_a_theme_that_was_chosen_stays_when_the_system_changes(look: Look, system: Turn) -> None:
    look.choose(ThemeChoice.LIGHT)
    system(Qt.ColorScheme.Dark)
    assert not look.dark
    look.choose(ThemeChoice.SYSTEM)
    assert look.dark
