"""What an account has left, and what its tasks have cost; the log tells the key, as the real one does (§11)."""

import math
import time
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.envelope import BAD_PARAMETER, NO_CREDIT, Refusal, page_of, refused
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.sandbox.engine import Desk, Engine

_THINGS = "topview_cost"
_TASK_TYPE, _FORM = "video_avatar", "%Y-%m-%d %H:%M:%S"
_YEAR = 365 * 24 * 60 * 60


class Credits:
    """Counts what is spent; a task is paid once it has succeeded, by the second begun."""

    def __init__(self, engine: Engine, gate: Gate) -> None:
        self._engine, self._gate, self._choices = engine, gate, gate.choices

    def desk(self) -> Desk:
        """The balance and the log; their paths have no version."""
        balance = routes("GET", {"user/credit/detail": self._detail}, self._gate, by_key=True)
        return Desk(refuse=refused, routes=[*balance, *routes("GET", {"user/credit/logs": self._logs}, self._gate)])

    def refuse_poor(self, account: str, *, mode: int) -> None:
        """4100 for an account that cannot pay a second."""
        if self._left(account) < max(self._price(mode), 1e-9):
            raise Refusal(NO_CREDIT)

    def charge(self, account: str, task_id: str, *, mode: int, seconds: float) -> float:
        """Write what a task has cost; the credits."""
        cost = round(self._price(mode) * max(1, math.ceil(seconds)), 4)
        paid = {"taskId": task_id, "account": account, "cost": cost, "at": self._engine.clock.now()}
        self._engine.shelf.put(_THINGS, task_id, document=paid)
        return cost

    def _price(self, mode: int) -> float:
        return float(self._choices.of("price")[mode])

    def _left(self, account: str) -> float:
        spent = sum(paid["cost"] for paid in self._paid(account))
        return round(float(self._choices.of("credits")) - spent, 4)

    def _paid(self, account: str) -> list[dict[str, Any]]:
        return [paid for paid in self._engine.shelf.newest_first(_THINGS) if paid["account"] == account]

    async def _detail(self, request: web.Request) -> dict[str, Any]:
        uid = request["account"]
        expires = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self._engine.clock.now() + _YEAR))
        keys = {"default": self._gate.key_of(uid)}
        return {"uid": uid, "remainCredit": self._left(uid), "expiredTime": expires, "apiKeyMap": keys}

    async def _logs(self, request: web.Request) -> dict[str, Any]:
        query, uid = request.query, request["account"]
        first, last = (_moment(query.get(name, "")) for name in ("startTime", "endTime"))
        wanted = query.get("taskType", "") in ("", _TASK_TYPE)
        rows = [
            {
                "uid": uid,
                "apiKey": self._gate.key_of(uid),
                "date": time.strftime(_FORM, time.gmtime(paid["at"])),
                "costCredit": paid["cost"],
                "taskId": paid["taskId"],
                "taskType": _TASK_TYPE,
            }
            for paid in self._paid(uid)
            if wanted and (first or "") <= time.strftime(_FORM, time.gmtime(paid["at"])) <= (last or "9")
        ]
        return page_of(rows, query, largest=self._choices.of("largest_page"))


def _moment(value: str) -> str:
    """A moment (UTC) in the one form that is taken, which can be compared as a text."""
    if not value:
        return ""
    try:
        return time.strftime(_FORM, time.strptime(value, _FORM))
    except ValueError:
        raise Refusal(BAD_PARAMETER, f"time is not in the form {_FORM}") from None
