"""The menus that put pauses and readings into a script."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from chanjing_studio.domain.marked_script import Mark, Pause, Reading
from chanjing_studio.ui.widgets.chip_words import note_of
from chanjing_studio.ui.words import tr

USUAL_PAUSES = (0.3, 0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What entries of the menus do."""

    put: Callable[[Mark], None]
    ask: Callable[[], None]
    remove: Callable[[], None]
    remember: Callable[[Reading], None]
    apply_dictionary: Callable[[], None]
    show_dictionary: Callable[[], None]


def pause_menu(parent: QWidget, now: Mark | None, deeds: Deeds) -> QMenu:
    """How long a pause is, and without it where there is one."""
    menu = _menu(parent, "scriptPauseMenu")
    pauses = [Pause(seconds) for seconds in USUAL_PAUSES]
    _answers(menu, [(note_of(one), one) for one in pauses], now, deeds=deeds)
    _action(menu, "markAsk", tr("Another length…"), deeds.ask)
    if now:
        _action(menu, "markRemove", tr("Take the pause out"), deeds.remove)
    return menu


def reading_menu(
    parent: QWidget, answers: Sequence[tuple[str, Mark]], now: Mark | None, *, deeds: Deeds, readable: bool, known: bool
) -> QMenu:
    """How words are read: the ready answers, one's own, and the dictionary. ``known``: it stands in there already."""
    menu = _menu(parent, "scriptReadingMenu")
    if readable:
        _answers(menu, answers, now, deeds=deeds)
        _action(menu, "markAsk", tr("Another reading…"), deeds.ask)
    else:
        _action(menu, "markNothing", tr("Select a character, a word or a number first"), deeds.ask).setEnabled(False)
    if now:
        _action(menu, "markRemove", tr("Read it as usual"), deeds.remove)
    menu.addSeparator()
    if isinstance(now, Reading) and not known:
        always = tr("Always read “{words}” as {reading}", words=now.text, reading=note_of(now))
        _action(menu, "markRemember", always, lambda: deeds.remember(now))
    _action(menu, "markApply", tr("Apply my dictionary"), deeds.apply_dictionary)
    _action(menu, "markDictionary", tr("My dictionary…"), deeds.show_dictionary)
    return menu


def _answers(menu: QMenu, answers: Iterable[tuple[str, Mark]], now: Mark | None, *, deeds: Deeds) -> None:
    for number, (name, mark) in enumerate(answers):
        action = _action(menu, f"markAnswer{number}", name, lambda mark=mark: deeds.put(mark))
        action.setCheckable(True)
        action.setChecked(mark == now)


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setObjectName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _action(menu: QMenu, name: str, words: str, act: Callable[[], None]) -> QAction:
    action = menu.addAction(words.replace("&", "&&"))
    action.setObjectName(name)
    action.triggered.connect(lambda: act())  # noqa: PLW0108 - Qt would hand it whether it is checked
    return action
