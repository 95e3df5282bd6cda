"""The tasks of one kind: kept, seen through, and gone on with after a restart."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from chanjing_studio.sandbox.engine import Engine
from chanjing_studio.sandbox.shelf import Document

_THINGS = "task"


class Tasks:
    """A task's `fate` says what goes wrong with it; `ended` is what it ended with, None until then.

    `before` is what kept tasks are that do not say it themselves, as those of the time before other kinds.
    """

    def __init__(
        self,
        engine: Engine,
        kind: str,
        see_through: Callable[[Document], Awaitable[None]],
        *,
        prefix: str = "",
        before: Mapping[str, str] | None = None,
    ) -> None:
        self._engine, self._kind, self._see_through, self._prefix = engine, kind, see_through, prefix
        self._before = before or {}
        self._running: dict[str, asyncio.Task[None]] = {}

    def add(self, request: web.Request, order: Mapping[str, Any]) -> str:
        """Take an order, and begin; the task's id."""
        task_id = f"{self._prefix}{secrets.token_hex(16)}"
        task: Document = {
            "id": task_id,
            "kind": self._kind,
            "account": request["account"],
            "order": dict(order),
            "created": self._engine.clock.now(),
            "ended": None,
            "fate": request["fate"],
        }
        self._engine.shelf.put(_THINGS, task_id, document=task)
        self._start(task)
        return task_id

    def known(self, task_id: str, account: str) -> Document | None:
        """One of an account's tasks, None when there is none."""
        kept = self._engine.shelf.get(_THINGS, task_id)
        task = {**self._before, **kept} if kept else None
        return task if task and task["kind"] == self._kind and task["account"] == account else None

    def of(self, account: str) -> list[Document]:
        """All of an account's tasks, the newest first."""
        return [task for task in self._all() if task["account"] == account]

    def end(self, task_id: str, ended: Document, failure: Callable[[str], Document]) -> Document | None:
        """Write how a task ended, or with which `failure` its fate wants it to end.

        None when it never ends, or is forgotten.
        """
        task = self._engine.shelf.get(_THINGS, task_id)
        if task is None or "stuck_at" in task["fate"]:
            return None
        fate = task["fate"]
        kept = {**task, "ended": failure(fate["fails"]) if "fails" in fate else ended}
        self._engine.shelf.put(_THINGS, task_id, document=kept)
        return kept

    def note(self, task: Document, **more: Any) -> None:
        """Write something more of a task."""
        self._engine.shelf.put(_THINGS, task["id"], document={**task, **more})

    def remove(self, task_id: str) -> None:
        """Keep a task no longer, and stop making it."""
        running = self._running.pop(task_id, None)
        if running:
            running.cancel()
        self._engine.shelf.remove(_THINGS, task_id)

    def go_on(self) -> None:
        """See everything through that has not ended."""
        for task in self._all()[::-1]:
            running = self._running.get(task["id"])
            if task["ended"] is None and (running is None or running.done()):
                self._start(task)

    def forget(self) -> None:
        """Stop everything."""
        for running in self._running.values():
            running.cancel()
        self._running.clear()

    def _start(self, task: Document) -> None:
        self._running[task["id"]] = asyncio.ensure_future(self._see_through(task))

    def _all(self) -> list[Document]:
        tasks = [{**self._before, **task} for task in self._engine.shelf.newest_first(_THINGS)]
        return [task for task in tasks if task["kind"] == self._kind]
