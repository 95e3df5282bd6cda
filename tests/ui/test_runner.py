"""A page's work: started, its errors shown, ended with the page."""

import asyncio
import logging
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from qasync import QEventLoop

from chanjing_studio.domain.errors import FileTrouble, NotSignedIn, Remedy, Stopped, Unreachable
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import Trouble, trouble
from chanjing_studio.ui.runner import Runner
from tests.conftest import Run


class _Desk(QObject):
    """A page reduced to its runner."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Exception] = []
        self.log: list[str] = []
        self.again: Callable[[], None] | None = None
        self.runner = Runner(self, self._show)

    def _show(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        self.shown.append(error)
        self.again = again

    async def fail(self) -> None:
        raise FileTrouble(Sentence("gone"))

    async def wait_for_ever(self) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.log.append("ended")


async def _turns(count: int = 3) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


def test_what_is_asked_for_before_the_loop_runs_begins_with_it(run: Run):
    desk, begun = _Desk(), asyncio.Event()

    async def begin() -> None:
        begun.set()

    assert desk.runner.start(begin()) is None
    assert not begun.is_set()
    run(begun.wait())


def test_an_error_is_shown_after_the_button_is_free_again(run: Run):
    async def scenario() -> None:
        desk = _Desk()
        desk.runner.start(desk.fail(), done=lambda: desk.log.append(f"free, {len(desk.shown)} shown"), again=_nothing)
        assert desk.runner.busy
        await _turns()
        assert desk.log == ["free, 0 shown"]
        assert [str(error) for error in desk.shown] == ["gone"]
        assert desk.again is _nothing
        assert not desk.runner.busy

    run(scenario())


def test_the_end_of_the_page_cancels_its_work_and_silences_it(run: Run):
    async def scenario() -> None:
        desk = _Desk()
        desk.runner.start(desk.wait_for_ever(), done=lambda: desk.log.append("done"))
        await _turns()
        desk.runner.cancel()
        await _turns()
        assert desk.log == ["ended"]
        assert desk.runner.start(desk.fail()) is None
        assert desk.shown == []

    run(scenario())


def test_a_page_that_qt_deletes_cancels_its_work(run: Run, qloop: QEventLoop):
    async def scenario() -> None:
        desk = _Desk()
        log = desk.log
        task = desk.runner.start(desk.wait_for_ever())
        await _turns()
        desk.deleteLater()
        assert task is not None
        with pytest.raises(asyncio.CancelledError):
            await task
        assert log == ["ended"]

    run(scenario())


def test_one_piece_of_work_can_be_stopped_alone(run: Run):
    async def scenario() -> None:
        desk = _Desk()
        task = desk.runner.start(desk.wait_for_ever(), done=lambda: desk.log.append("done"))
        await _turns()
        assert task is not None
        task.cancel()
        await _turns()
        assert desk.log == ["ended", "done"]
        assert desk.shown == []

    run(scenario())


def _nothing() -> None:
    """Stands for what a button does."""


def test_an_error_offers_its_remedy_only_where_one_is_at_hand():
    error = NotSignedIn(Sentence("App ID or Secret Key is not right."))
    text = "App ID or Secret Key is not right."
    assert trouble(error, {}) == Trouble(text, icon="key-round")
    assert trouble(error, {Remedy.SIGN_IN: _nothing}) == Trouble(text, icon="key-round", label="Sign in", act=_nothing)


def test_waiting_for_the_network_is_information_and_can_be_tried_again():
    found = trouble(Unreachable(Sentence("No network.")), {}, again=_nothing)
    assert found == Trouble("No network.", tone="info", icon="wifi-off", label="Try again", act=_nothing, network=True)


def test_what_the_user_stopped_is_no_trouble():
    assert trouble(Stopped(), {}) is None


async def _leak(secret: str) -> None:
    try:
        int(secret)
    except ValueError as error:
        raise RuntimeError(f"https://example.com/?key={secret}") from error


def test_the_unforeseen_is_a_sentence_and_a_log_entry_without_its_words(run: Run, caplog: pytest.LogCaptureFixture):
    secret = f"{'planted'}-secret"  # in two, since the log holds lines of source

    async def scenario() -> None:
        desk = _Desk()
        desk.runner.start(_leak(secret))
        await _turns()
        with caplog.at_level(logging.ERROR):
            found = trouble(desk.shown[0], {})
        assert found is not None
        assert "unforeseen" in found.text

    run(scenario())
    assert all(word in caplog.text for word in ("ValueError", "then RuntimeError", "in _leak"))
    assert secret not in caplog.text
