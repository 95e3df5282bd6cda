# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.words import Language, Words
from tests.ui.speech.pressing import press, text
from tests.ui.speech.samples import KEY, LINES, PEAKS, SECONDS


def test_sentence_by_sentence(screen: SpeechScreen) -> None:
    press(screen, "speechNext")
    press(screen, "speechNext")
    assert screen.place.at == 9.8
    press(screen, "speechFormer")
    assert screen.place.at == 4.1
    assert text(screen, "speechSentence") == "Sentence 2 of 4"


def test_zoom_by_buttons_and_slider(screen: SpeechScreen) -> None:
    assert not screen.transport.farther.isEnabled()
    press(screen, "speechZoomIn")
    assert screen.waveform.span.zoom == pytest.approx(0.2)
    screen.transport.zoom.setValue(100)
    assert screen.waveform.span.zoom == 1
    assert not screen.transport.nearer.isEnabled()
    press(screen, "speechZoomOut")
    assert screen.waveform.span.zoom == pytest.approx(0.8)


def test_a_changed_line_is_seen_everywhere_and_told(screen: SpeechScreen, qtbot: QtBot) -> None:
    screen.place.go_to(4.05)
    assert screen.waveform.current == 0
    with qtbot.waitSignal(screen.lines_changed) as told:
        screen.subtitles.list.line_changed.emit(1, TimedLine(4.0, 9.62, "New words"))
    assert told.args is not None
    assert told.args[0] == screen.lines
    assert screen.lines[1].text == "New words"
    assert screen.waveform.current == 1
    qtbot.keyClick(screen, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.lines == LINES
    assert screen.waveform.current == 0


def test_escape_closes_what_is_open_and_then_the_page(screen: SpeechScreen, qtbot: QtBot) -> None:
    press(screen, "subtitleShift")
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.subtitles.bar.isHidden()
    with qtbot.waitSignal(screen.closed):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_what_is_asked_for_reaches_the_page(screen: SpeechScreen, qtbot: QtBot) -> None:
    asked = (
        ("speechUseInLipSync", screen.use_wanted),
        ("speechUseInHuman", screen.use_wanted),
        ("subtitleExport", screen.export_wanted),
        ("speechSave", screen.save_wanted),
        ("speechCopyLink", screen.link_wanted),
        ("speechBack", screen.closed),
    )
    for name, told in asked:
        with qtbot.waitSignal(told):
            press(screen, name)
    with qtbot.waitSignal(screen.link_wanted):
        qtbot.keyClick(screen.subtitles.list, Qt.Key.Key_C)


def test_a_speech_without_a_sound_shows_its_words(screen: SpeechScreen) -> None:
    screen.show_speech("speech 2", None, lines=LINES, seconds=SECONDS)
    assert not screen.transport.play.isEnabled()
    assert not screen.actions_card.use.isEnabled()
    assert screen.actions_card.export.isEnabled()
    screen.place.toggle()
    assert screen.lines == LINES


def test_another_speech_begins_at_its_beginning(screen: SpeechScreen, sound: Path) -> None:
    screen.place.go_to(9)
    screen.show_speech(KEY, sound, lines=LINES, seconds=SECONDS, peaks=PEAKS)
    assert screen.place.at == 9
    screen.show_speech("speech 2", sound, lines=LINES, seconds=SECONDS)
    assert screen.place.at == 0
    assert screen.waveform.known == 0
    screen.show_peaks(PEAKS, known=5)
    assert screen.waveform.known == 5


def test_a_sound_that_arrives_while_someone_types_takes_nothing_away(screen: SpeechScreen, sound: Path) -> None:
    screen.show_speech("speech 2", None, lines=LINES, seconds=SECONDS)
    screen.subtitles.list.begin_edit(0)
    editor = screen.subtitles.list.editor
    assert editor is not None
    editor.words.setText("Half a")
    screen.show_speech("speech 2", sound, lines=LINES, seconds=SECONDS)
    assert screen.subtitles.list.editor is editor
    assert screen.transport.play.isEnabled()


def test_in_a_narrow_window_the_actions_stand_under_the_sentences(screen: SpeechScreen, qtbot: QtBot) -> None:
    def under(upper: QWidget, lower: QWidget) -> bool:
        top = lower.mapTo(screen, lower.rect().topLeft()).y()
        return top >= upper.mapTo(screen, upper.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: not under(screen.subtitles, screen.actions_card))
    screen.set_size_class(SizeClass(compact=True))
    qtbot.waitUntil(lambda: under(screen.subtitles, screen.actions_card))
    screen.set_size_class(SizeClass(compact=True, narrow=True))
    qtbot.waitUntil(lambda: screen.minimumSizeHint().width() <= 540)
    assert screen.minimumSizeHint().height() > 600  # nothing lies over anything


def test_every_control_has_a_name_and_a_place_in_the_tab_order(screen: SpeechScreen) -> None:
    screen.place.go_to(4.5)
    screen.subtitles.list.go_on_following()
    stops = [
        found
        for found in screen.findChildren(QWidget)
        if found.isVisible() and found.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) > 15
    for stop in stops:
        assert stop.objectName(), stop
        assert QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name), stop.objectName()


def tab_order(screen: SpeechScreen) -> list[str]:
    screen.back.setFocus()
    names: list[str] = []
    while not names or screen.focusWidget() is not screen.back:
        names.append(screen.focusWidget().objectName())
        screen.focusNextChild()
        assert len(names) < 60
    return names


def test_the_keyboard_goes_from_top_to_bottom(screen: SpeechScreen, qtbot: QtBot) -> None:
    screen.place.go_to(4.5)
    screen.subtitles.list.go_on_following()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    order = tab_order(screen)
    wanted = [
        "speechBack", "speechCopyLink", "speechWaveform", "speechPlay", "speechFormer", "speechNext", "speechRate100",
        "speechZoom", "subtitleShift", "subtitleList", "subtitleEdit", "subtitleMore",
        "speechUseInLipSync", "speechUseInHuman", "exportSrt",
        "subtitleExport", "exportBom", "speechSave",
    ]  # fmt: skip
    assert [name for name in order if name in wanted] == wanted


def test_everything_follows_the_language(screen: SpeechScreen, words: Words, qtbot: QtBot) -> None:
    screen.place.go_to(9.9)
    assert screen.minimumSizeHint() != QSize()
    words.choose(Language.CHINESE)
    qtbot.waitUntil(lambda: screen.back.text() == "任务")
    assert text(screen, "speechSentence") == "第 3 句，共 4 句"
    assert screen.subtitles.shift.text() == "整体挪时间"
    assert screen.subtitles.list.buttons.edit.accessibleName() == "改第 3 句"
    assert screen.waveform.accessibleName() == "音频里的位置"
    index = screen.subtitles.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"第 1 句，0:00.00 到 0:03.92：{LINES[0].text}"


@pytest.mark.parametrize("facts", ["Speech · Harper · 0:09", "Speech · 0:09"])
def test_a_long_title_leaves_the_voice_and_the_length_in_sight(facts: str, screen: SpeechScreen, qtbot: QtBot) -> None:
    screen.resize(1100, 700)
    screen.show_speech(KEY, None, lines=LINES, seconds=SECONDS, title="A long title. " * 20, facts=facts)
    qtbot.waitUntil(lambda: screen.facts.shown_text() == facts)
    assert screen.title.shown_text().endswith("…")
