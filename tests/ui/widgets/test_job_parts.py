# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import StoryLine, StorySign
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.mirror.lengths import Lengths
from chanjing_studio.ui.mirror.line import JobLine, LineState
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.job_progress import JobProgress
from chanjing_studio.ui.widgets.lengths_card import LengthsCard
from chanjing_studio.ui.widgets.link_field import LinkField
from chanjing_studio.ui.widgets.problem_card import ProblemCard, ProblemWords
from chanjing_studio.ui.widgets.story_list import StoryList
from chanjing_studio.ui.widgets.thumb import Thumb

LINK = "https://res.example/lip-sync/2026/11/0123456789abcdef0123456789abcdef/8f3a4d5c.mp4"
NO_VOICE = ProblemWords(
    "No voice was heard in the recording.",
    "Often the two channels cancel out.",
    (("Cloud said", "没有人声"), ("Trace id", "2f9d04be77c14a0d")),
)


def label(parent: object, name: str) -> QLabel:
    found = parent.findChild(QLabel, name)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
    assert isinstance(found, QLabel)
    return found


def test_a_link_is_shortened_in_the_middle_and_can_be_read_whole(qtbot: QtBot, look: Look) -> None:
    field = LinkField(look)
    field.show_link(LINK)
    field.resize(500, 54)
    qtbot.addWidget(field)
    field.show()
    shown = label(field, "jobLink")
    assert isinstance(shown, ElidedLabel)
    assert shown.shown_text().endswith(".mp4")
    assert "…" in shown.shown_text()
    assert QAccessible.queryAccessibleInterface(shown).text(QAccessible.Text.Name) == LINK


def test_the_copy_button_asks_for_the_link(qtbot: QtBot, look: Look) -> None:
    field = LinkField(look)
    qtbot.addWidget(field)
    field.show_link("")
    assert not field.copy.isEnabled()
    field.show_link(LINK)
    assert field.copy.accessibleName() == "Copy link"
    with qtbot.waitSignal(field.copy_pressed):
        qtbot.keyClick(field.copy, Qt.Key.Key_Space)


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> ProblemCard:
    made = ProblemCard(look)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_problem_is_read_with_what_to_do(card: ProblemCard) -> None:
    card.show_problem(NO_VOICE)
    problem = label(card, "jobProblem")
    assert problem.accessibleName() == "No voice was heard in the recording. Often the two channels cancel out."


def test_details_are_folded_until_asked_for(card: ProblemCard, qtbot: QtBot) -> None:
    card.show_problem(NO_VOICE)
    assert not card.copy.isVisible()
    toggle = card.findChild(QPushButton, "jobDetails")
    assert toggle is not None
    qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert label(card, "jobDetail1").text() == "2f9d04be77c14a0d"
    assert label(card, "jobDetail1").accessibleName() == "Trace id: 2f9d04be77c14a0d"
    assert card.copy.isVisible()


def test_another_problem_brings_its_own_buttons(card: ProblemCard) -> None:
    card.show_problem(NO_VOICE, [QPushButton("Choose another")])
    card.show_problem(NO_VOICE, [QPushButton("Top up"), QPushButton("Make again")])
    shown = {found.text() for found in card.findChildren(QPushButton) if found.isVisibleTo(card)}
    assert shown == {"Top up", "Make again", "Details"}


def test_a_problem_without_details_offers_none(card: ProblemCard) -> None:
    card.show_problem(ProblemWords("The network broke.", ""))
    toggle = card.findChild(QPushButton, "jobDetails")
    assert toggle is not None
    assert not toggle.isVisible()


def line(at: float, sign: StorySign, words: str) -> StoryLine:
    return StoryLine(at, sign, Sentence(words))


@pytest.fixture
def story(qtbot: QtBot, look: Look) -> StoryList:
    made = StoryList(look)
    made.resize(400, 200)
    qtbot.addWidget(made)
    made.show()
    return made


WRITTEN = line(1_790_000_000, StorySign.PROGRESS, "Job written down")
DONE = line(1_790_000_137, StorySign.END, "Done")


def test_each_moment_can_be_read_as_one_line(story: StoryList) -> None:
    story.show_story([WRITTEN, DONE])
    first, second = story.as_text().splitlines()
    assert first.endswith(" Job written down")
    assert first[2] == first[5] == ":"
    assert second.endswith(" Done")


def test_a_new_moment_leaves_what_is_selected(story: StoryList) -> None:
    story.show_story([WRITTEN])
    story.setCurrentIndex(story.model().index(0, 0))
    story.show_story([WRITTEN, DONE])
    assert story.model().rowCount() == 2
    assert [index.row() for index in story.selectedIndexes()] == [0]


def test_a_long_moment_takes_a_second_line(story: StoryList) -> None:
    story.show_story([WRITTEN, line(1_790_000_001, StorySign.TROUBLE, "Network lost and asked again " * 5)])
    assert story.sizeHintForRow(1) > story.sizeHintForRow(0) + 20
    assert story.sizeHint().height() >= story.sizeHintForRow(0) + story.sizeHintForRow(1)


def test_the_progress_is_a_bar_whose_value_is_the_percent(qtbot: QtBot, look: Look) -> None:
    progress = JobProgress(look)
    qtbot.addWidget(progress)
    progress.show()
    progress.show_line(JobLine(LineState.MAKING, 1.0, 0.63), 63)
    spoken = QAccessible.queryAccessibleInterface(progress)
    assert spoken.role() is QAccessible.Role.ProgressBar
    assert progress.value() == 63
    assert progress.height() >= 41
    progress.show_line(JobLine(LineState.MAKING, 1.0, None), None)
    assert progress.maximum() == 0


def test_lengths_are_said_in_figures_and_a_guess_as_a_guess(qtbot: QtBot, look: Look) -> None:
    card = LengthsCard(look)
    qtbot.addWidget(card)
    card.show_lengths(Lengths(30, 24), "The picture is 6 s shorter.")
    assert label(card, "speechLength").accessibleName() == "Speech ~ 0:30"
    assert label(card, "pictureLength").accessibleName() == "Picture 0:24"
    assert label(card, "lengthsSentence").text() == "The picture is 6 s shorter."
    card.show_lengths(Lengths(30, 0, (0.5,)), "")
    assert label(card, "speechLength").text() == "0:30"
    assert label(card, "pictureLength").text() == "–"


def test_a_thumb_shows_the_middle_of_its_picture_in_round_corners(qtbot: QtBot, look: Look) -> None:
    picture = QImage(90, 160, QImage.Format.Format_RGB32)
    picture.fill(QColor("#a03020"))
    thumb = Thumb(look, QSize(51, 68))
    qtbot.addWidget(thumb)
    thumb.show()
    thumb.show_picture(picture)
    grabbed = thumb.grab().toImage()
    middle, corner = grabbed.pixelColor(25, 34), grabbed.pixelColor(0, 0)
    assert middle.name() == "#a03020"
    assert corner.name() != "#a03020"
    thumb.show_picture(None)
    assert thumb.grab().toImage().pixelColor(25, 34) == look.colour("skeleton")
