"""The forms of a page, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chanjing_studio.domain.models import Json
from chanjing_studio.ui.task_form import FormKind, TaskForm


class Forms:
    """``read_draft`` gives what is kept of a kind; ``made`` hears of each form that is new."""

    def __init__(self, read_draft: Callable[[str], Json | None], made: Callable[[TaskForm], None]) -> None:
        self._read_draft, self._tell = read_draft, made
        self._made: dict[str, TaskForm] = {}
        self._blank: dict[str, Json] = {}

    def __iter__(self) -> Iterator[TaskForm]:
        return iter(self._made.values())

    def of(self, kind: FormKind) -> TaskForm:
        """The form of a kind, with the draft that was kept of it."""
        if kind.name not in self._made:
            self._made[kind.name] = self._make(kind)
        return self._made[kind.name]

    def draft(self, kind: str) -> Json | None:
        """What stands in a form that was made; None while that is nothing."""
        draft = self._made[kind].draft()
        return None if draft == self._blank[kind] else draft

    def _make(self, kind: FormKind) -> TaskForm:
        form = kind.form()
        self._blank[kind.name] = form.draft()
        draft = self._read_draft(kind.name)
        if draft is not None:
            form.restore(draft)
        self._tell(form)
        return form
