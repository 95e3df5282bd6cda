"""What the Jobs page says of all its jobs, and where there are none."""

from __future__ import annotations

from collections.abc import Callable

from chanjing_studio.ui.jobs.groups import Group
from chanjing_studio.ui.jobs.model import JobModel
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import tr


def counted(model: JobModel, *, plain: bool) -> str:
    """How many jobs there are; ``plain`` where nothing was searched for."""
    running, needy = model.count(Group.RUNNING), model.count(Group.NEEDS_YOU)
    if not plain:
        return tr("%n jobs found", "", running + needy + model.finished_in_all)
    words = {"running": running, "done": model.finished_in_all}
    if needy:
        return tr("%n need you · {running} running · {done} done", "", needy, **words)
    return tr("{running} running · {done} done", **words)


def say_empty(empty: EmptyState, *, plain: bool, begin: Callable[[], object], show_all: Callable[[], None]) -> None:
    """Nothing to see: because nothing was made yet, or because nothing matches."""
    if plain:
        words = tr("No jobs yet"), tr("Finished videos and their links will stay here.")
        empty.set_words(*words, label=tr("Make the first one", "a job"), act=begin)
        return
    words = tr("No job matches"), tr("Search for fewer words, or in all jobs.")
    empty.set_words(*words, label=tr("Show all jobs"), act=show_all)
