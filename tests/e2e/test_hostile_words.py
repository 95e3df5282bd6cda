"""What a cloud says and how files are called is shown as it is written, wherever it is shown, and breaks nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QToolTip, QWidget

from chanjing_studio.ui.widgets.tip import plain_tip
from tests.cloud import DETAIL, LIST, VOICES, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import story

MARKS = "<img src=file:///etc/passwd><b>x</b>"
FILE = "<img src=x><b>x.mp4"
NASTY = f"{MARKS}\u202e\u2066\x00\x1b\r\n" + "<i>wide " * 12_500
FAILED = 30

pytestmark = pytest.mark.qt_log_ignore("does not support raise")  # a tooltip on a screen that is none


@pytest.mark.parametrize("text", [MARKS, f"a {MARKS}", "&lt;b&gt;", "a < b & c > d", f"one\n{MARKS}", "Emma", ""])
def test_a_tooltip_shows_what_it_is_given(text: str) -> None:
    assert _seen(plain_tip(text)) == text


def test_a_tooltip_has_an_end() -> None:
    assert len(_seen(plain_tip(NASTY))) < 600


def _seen(tip: str) -> str:
    """What a tooltip with this text shows."""
    if not QtGui.Qt.mightBeRichText(tip):  # pyright: ignore[reportAttributeAccessIssue] - the stubs lack it
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def _tips(widget: QWidget) -> list[str]:
    """The tooltips that the mouse would bring up over this widget."""
    views = [widget] if isinstance(widget, QAbstractItemView) else []
    boxes = [view.visualRect(view.model().index(row, 0)) for view in views for row in range(min(3, _rows(view)))]
    places = [QPoint(box.left() + box.width() * share // 10, box.center().y()) for box in boxes for share in range(10)]
    asked = [(view.viewport(), place) for view in views for place in places] or [(widget, widget.rect().center())]
    tips: list[str] = []
    for part, place in asked:
        QToolTip.hideText()
        QApplication.sendEvent(part, QHelpEvent(QEvent.Type.ToolTip, place, part.mapToGlobal(place)))
        tips.append(QToolTip.text() if QToolTip.isVisible() else "")
    QToolTip.hideText()
    return tips


def _rows(view: QAbstractItemView) -> int:
    return view.model().rowCount() if view.model() else 0


def _shown(person: Person) -> list[QWidget]:
    return [widget for widget in person.window.findChildren(QWidget) if widget.isVisible()]


def _check_literal(person: Person, *words: str) -> None:
    """All these words are on the screen, and no widget takes any for mark-up."""
    everything = person.reads_everything()
    for word in words:
        assert word in everything
    for widget in _shown(person):
        if isinstance(widget, QLabel):
            assert widget.textFormat() is Qt.TextFormat.PlainText or "<" not in widget.text(), widget.text()
        if isinstance(widget, QTextEdit):
            assert not widget.acceptRichText()
        for tip in (*_tips(widget), widget.toolTip()):
            assert "img" not in tip or "<img" in _seen(tip), tip


def _check_whole(person: Person) -> None:
    """The window is as large as it was, paints in no time, and nothing on it turns the order of letters round."""
    begun = time.monotonic()
    assert not person.window.grab().isNull()
    assert time.monotonic() - begun < 1
    assert person.window.minimumSizeHint().width() <= 1280
    assert person.window.width() == 1280
    everything = person.reads_everything()
    assert not {"\u202e", "\u2066", "\x00", "\x1b"} & set(everything)
    assert max(map(len, everything.split("\n"))) < 5000


async def _look_at_a_voice(person: Person) -> None:
    await person.press("navVoices")
    await person.until(lambda: len(person.rows("voiceList")) > 1)
    await person.select("voiceList", "img")


async def _make(person: Person, cloud: Cloud, clip: Path, *, said: str) -> None:
    """A voice is chosen and a video asked for, of which the cloud says this at its end."""
    await person.drop(clip)
    await person.write("scriptEdit", "Hello and welcome.")
    await person.press("voiceChoose")
    await person.until(lambda: len(person.rows("voiceList")) > 1)
    await person.select("voiceList", "img")
    await person.press("voiceUse")
    await person.until(lambda: person.can_press("makeButton"))
    for path, item in ((LIST, "data.list.*"), (DETAIL, "data")):
        cloud.fault(path, times=None, put={f"{item}.status": FAILED, f"{item}.msg": said})
    await person.press("makeButton")
    await person.until_hears("jobState", "Failed")
    await person.until(lambda: "could not make it" in story(person))


async def _settings(person: Person) -> None:
    await person.press("navSettings")
    await person.until(lambda: person.sees("settingsLanguage"))


def test_marks_in_names_and_messages_are_shown_as_they_are_written(
    run: Run, home: Path, open_cloud: Cloud, clip: Path, tmp_path: Path
) -> None:
    file = tmp_path / FILE
    file.write_bytes(clip.read_bytes())
    named = {f"data.list.*.{field}": MARKS for field in ("name", "desc", "lang")}

    async def scenario() -> None:
        open_cloud.fault(VOICES, times=None, put=named)
        async with at_the_window(home) as person:
            await _look_at_a_voice(person)
            _check_literal(person, MARKS)
            await person.press("navCreate")
            await _make(person, open_cloud, file, said=MARKS)
            await person.press("jobDetails")
            _check_literal(person, MARKS)
            assert MARKS in story(person)
            await person.press("navCreate")
            await person.until(lambda: person.sees("videoInfo"))
            _check_literal(person, MARKS, FILE)
            await _settings(person)
            _check_literal(person)

    run(scenario(), 60)


def test_a_message_of_a_hundred_thousand_letters_breaks_nothing(
    run: Run, home: Path, open_cloud: Cloud, clip: Path
) -> None:
    named = {"data.list.*.name": NASTY, "data.list.*.desc": NASTY}

    async def scenario() -> None:
        open_cloud.fault(VOICES, times=None, put=named)
        async with at_the_window(home) as person:
            await _look_at_a_voice(person)
            _check_whole(person)
            await person.press("navCreate")
            await _make(person, open_cloud, clip, said=NASTY)
            await person.press("jobDetails")
            _check_literal(person, MARKS)
            _check_whole(person)
            await person.press("navCreate")
            await person.until(lambda: person.sees("videoInfo"))
            _check_whole(person)
            await _settings(person)
            _check_whole(person)

    run(scenario(), 60)
