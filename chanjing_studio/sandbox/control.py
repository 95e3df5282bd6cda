"""The control address under `/_sandbox/`: orders faults and reads what happened; its own calls are not logged."""

import dataclasses
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from aiohttp import web

from chanjing_studio.sandbox.engine import Desk, Engine
from chanjing_studio.sandbox.faults import read_fault
from chanjing_studio.sandbox.limits import Limit
from chanjing_studio.sandbox.server import Server

_PREFIX = "/_sandbox"
Control = Callable[[Any], Any]


class ControlAddress:
    """Control calls: JSON in, JSON out; 400 with a text for an order that is not understood."""

    def __init__(self, engine: Engine, server: Server, *, desks: Sequence[Desk]) -> None:
        self._engine, self._server, self._desks = engine, server, desks

    def add_routes(self) -> None:
        """Add the control calls; must come before the desks' own."""
        router = self._server.application.router
        router.add_get(f"{_PREFIX}/calls", _answering(lambda _: self._server.calls.as_json()))
        router.add_get(f"{_PREFIX}/faults", _answering(lambda _: self._server.faults.struck()))
        router.add_get(f"{_PREFIX}/things/{{kind}}", self._list_things)
        router.add_post(f"{_PREFIX}/things/{{kind}}/{{id}}/fate", self._change_fate)
        posts: dict[str, Control] = {
            "faults": self._order_faults,
            "reset": self._reset,
            "limits": self._change_limits,
            "clock": lambda order: self._engine.clock.advance(order["advance"]),
            "options": self._change_options,
        }
        posts.update({name: action for desk in self._desks for name, action in desk.actions.items()})
        for name, control in posts.items():
            router.add_post(f"{_PREFIX}/{name}", _answering(control))

    def _order_faults(self, orders: Sequence[Mapping[str, Any]]) -> None:
        for fault in [read_fault(order) for order in orders]:
            self._server.faults.order(fault)

    def _reset(self, order: Mapping[str, Any]) -> None:
        """Forget faults, calls, limits, options and moved time; with `everything` also tasks, files and tokens."""
        self._server.faults.clear()
        self._server.calls.clear()
        self._engine.limits.reset()
        self._engine.options.clear()
        self._engine.clock.reset()
        if order.get("everything"):
            for desk in self._desks:
                desk.forget()
            self._engine.shelf.clear()

    def _change_limits(self, order: Mapping[str, Any]) -> dict[str, Any]:
        """`{"lift": true}`, or `{name: [calls, seconds] | null}`; answers with the limits in force."""
        rules = dict(order)
        if rules.pop("lift", False):
            self._engine.limits.lift()
        self._engine.limits.change({name: Limit(*rule) if rule else None for name, rule in rules.items()})
        return {name: dataclasses.astuple(limit) for name, limit in self._engine.limits.in_force().items()}

    def _change_options(self, order: Mapping[str, Any]) -> None:
        """All of them or, where one is not understood, none."""
        for desk in self._desks:
            desk.check_options(order)
        self._engine.options.update(order)

    async def _list_things(self, request: web.Request) -> web.Response:
        return web.json_response(self._engine.shelf.newest_first(request.match_info["kind"]))

    async def _change_fate(self, request: web.Request) -> web.Response:
        """Give a kept thing another fate; `{}` lets it go on as if nothing had been ordered."""
        kind, key = request.match_info["kind"], request.match_info["id"]
        document = self._engine.shelf.get(kind, key)
        if document is None:
            return web.Response(status=404, text=f"no {kind} {key}")
        document["fate"] = await request.json()
        self._engine.shelf.put(kind, key, document=document)
        for desk in self._desks:
            desk.open()
        return web.json_response(document)


def _answering(control: Control) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(control(json.loads(await request.text() or "{}")))
        except (ValueError, KeyError, TypeError) as error:
            return web.Response(status=400, text=f"not understood: {error}")

    return answer
