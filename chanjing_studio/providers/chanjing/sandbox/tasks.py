"""The tasks of one kind, as Chanjing's callers ask for them."""

from collections.abc import Awaitable, Callable

from chanjing_studio.providers.chanjing.sandbox.account import APP_ID
from chanjing_studio.providers.chanjing.sandbox.envelope import BAD_PARAMETER, Refusal
from chanjing_studio.sandbox import tasks
from chanjing_studio.sandbox.engine import Engine
from chanjing_studio.sandbox.shelf import Document

_BEFORE = {"kind": "lip_sync", "account": APP_ID}
"""What folders say nothing of that are of the time before other kinds and accounts."""


class Tasks(tasks.Tasks):
    """Each belongs to an app id."""

    def __init__(
        self, engine: Engine, kind: str, see_through: Callable[[Document], Awaitable[None]], *, prefix: str = ""
    ) -> None:
        super().__init__(engine, kind, see_through, prefix=prefix, before=_BEFORE)

    def asked_for(self, task_id: str, account: str) -> Document:
        """One of an account's tasks; refused when there is none."""
        task = self.known(task_id, account)
        if task is None:
            raise Refusal(BAD_PARAMETER, "参数错误: 任务不存在")
        return task
