"""Someone who makes videos at the window, and does what it offers until they are done."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from tests.faults.material import Recipe
from tests.faults.program import CannotDo, Program

ENDED = ("Done", "Failed", "Stopped")
_RETRIED = ("Failed", "Stopped", "Not made")
_OFFERS = ("questionSend", "jobAdopt", "jobSendAgain", "jobGoOn", "jobRetry", "jobLookAgain", "bannerAction")
_AFTER_AN_END = ("jobRetry", "jobLookAgain")
_SURELY_EMPTY = 2.0
_LOOKS = 10
"""On a busy computer one look may take a second."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the Jobs page shows: its rows, whether it says that there are none, and the selected job."""

    rows: tuple[str, ...]
    empty: bool
    state: str
    problem: str
    offers: tuple[str, ...]

    @property
    def ends(self) -> list[str]:
        """How each row's job ended; "" for one that has not."""
        return [end_of(row) for row in self.rows]

    def failed_otherwise_than(self, ends: Collection[str]) -> bool:
        """Whether the selected job ended, and not as it should."""
        return self.state.startswith(_RETRIED) and not self.state.startswith(tuple(ends))


def end_of(row: str) -> str:
    """How the job of this row ended; "" while it has not."""
    return next((end for end in ENDED if f", {end}" in row), "")


class Creator:
    """Speaks to one start of the program."""

    def __init__(
        self, program: Program, recipe: Recipe, *, known: Callable[[str], bool], gave_up: Callable[[], bool]
    ) -> None:
        self._program = program
        self._cloud_knows_more = known
        self._listed, self._way, self._gave_up = recipe.listed, recipe.way, gave_up

    def make(self) -> None:
        """Press the one big button; the job is on the list then."""
        for name in (*self._way, "makeButton"):
            self._program.do("press", name)

    def looks(self) -> Seen:
        """Go to the Jobs page and look."""
        if not self._program.do("sees", "questionText"):
            self._program.do("press", "navJobs")
        rows = [row for row in self._program.do("rows", "jobList") if ", " in row]
        state, problem = self._program.do("hears", "jobState"), self._program.do("hears", "jobProblem")
        empty = self._program.do("sees", "jobsEmpty")
        return Seen(tuple(rows), empty, state, problem, tuple(self._program.do("offered", list(_OFFERS))))

    def until(self, met: Callable[[Seen], bool], seconds: float = 30) -> Seen:
        """Look until something is to be seen, and press nothing. TimeoutError with what was seen last."""
        end = time.monotonic() + seconds
        while not met(seen := self.looks()):
            if time.monotonic() > end:
                raise TimeoutError(f"it never came; last seen: {seen}")
            time.sleep(0.05)
        return seen

    def sees_through(self, jobs: int, *, ends: Collection[str], seconds: float) -> None:
        """Do what is offered until so many jobs have ended as they should. TimeoutError when they do not."""
        stop = time.monotonic() + seconds
        filled, looks = time.monotonic(), 0
        while not _over(seen := self.looks(), jobs, ends=self._right(ends)):
            if time.monotonic() > stop:
                raise TimeoutError(f"stuck: {seen}")
            filled, looks = (filled, looks + 1) if seen.empty else (time.monotonic(), 0)
            if looks > _LOOKS and time.monotonic() - filled > _SURELY_EMPTY:
                self._makes_again()
                filled, looks = time.monotonic(), 0
            else:
                # No person presses faster than this, whatever is offered.
                time.sleep(0.2 if self._presses(seen, self._right(ends)) else 0.05)

    def attends(self) -> None:
        """Look once, and press what is offered, if anything is."""
        self._presses(self.looks(), ends=("Done",))

    def _presses(self, seen: Seen, ends: Collection[str]) -> bool:
        for offer in seen.offers:
            if offer in _AFTER_AN_END and not seen.failed_otherwise_than(ends):
                continue
            if offer == "jobSendAgain" and self._cloud_knows_more(self._program.do("hears", "jobTitle")):
                self._press("jobLookAgain") if self._listed else self._gives_up()
                return True
            self._press(offer)
            return True
        return self._turns_to_another(seen, ends)

    def _turns_to_another(self, seen: Seen, ends: Collection[str]) -> bool:
        """Select a job that has not ended as it should, where there are several."""
        if len(seen.rows) < 2:
            return False
        rows = self._program.do("rows", "jobList")
        place = next((place for place, row in enumerate(rows) if ", " in row and end_of(row) not in ends), None)
        if place is not None:
            self._program.do("select_row", "jobList", place)
        return False

    def _press(self, name: str) -> None:
        # It was there a moment ago: the job has gone on by itself.
        with contextlib.suppress(CannotDo):
            self._program.do("press", name)

    def _right(self, ends: Collection[str]) -> Collection[str]:
        """Also what was given up ends as it should."""
        return (*ends, "Stopped") if self._gave_up() else ends

    def _gives_up(self) -> None:
        """The cloud has it, but no list in which anybody could find it again: it is stopped, and paid for once."""
        self._press("jobCancel")
        self._program.helped.append("jobCancel")

    def _makes_again(self) -> None:
        """Nothing was written before it died: the draft is still there."""
        with contextlib.suppress(CannotDo):
            self.make()
            self._program.helped.append("makeButton")


def _over(seen: Seen, jobs: int, *, ends: Collection[str]) -> bool:
    return len(seen.rows) >= jobs and all(end in ends for end in seen.ends)
