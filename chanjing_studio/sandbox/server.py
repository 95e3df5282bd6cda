"""The HTTP side of the engine: every call is logged, may suffer a fault, and is answered by its desk."""

import asyncio
import json
import time
from collections.abc import Sequence
from email.utils import formatdate
from functools import partial

from aiohttp import web

from chanjing_studio.sandbox.calls import Call, CallLog, readable
from chanjing_studio.sandbox.clock import Clock
from chanjing_studio.sandbox.engine import Answer, Desk, Route
from chanjing_studio.sandbox.faults import Fault, Faults, altered

_LARGEST_JSON = 16 * 1024 * 1024
_READ_STEP = 64 * 1024


class Server:
    """Answers the calls of all desks, each answer dated by the sandbox's clock."""

    def __init__(self, desks: Sequence[Desk], clock: Clock) -> None:
        self.calls = CallLog()
        self.faults = Faults()
        self.application = web.Application(client_max_size=_LARGEST_JSON)
        self.application.on_response_prepare.append(self._date)
        self._desks, self._clock = desks, clock

    def open_desks(self) -> None:
        """Add the desks' calls; everything else is not found."""
        for desk in self._desks:
            for route in desk.routes:
                self.application.router.add_route(route.method, route.path, partial(self._serve, desk, route))
        nowhere = Desk(routes=(), refuse=self._desks[0].refuse)
        everything = Route("*", "/{path:.*}", _not_found)
        self.application.router.add_route("*", everything.path, partial(self._serve, nowhere, everything))

    async def _serve(self, desk: Desk, route: Route, request: web.Request) -> web.StreamResponse:
        call, began = self.calls.open(request), time.monotonic()
        fault = self.faults.next_for(request.method, request.path)
        request["fate"] = dict(fault.fate)
        try:
            answer = await self._suffer(desk, route, request, fault=fault, call=call)
        except ConnectionError:  # the caller hung up while its body was read
            answer = _cut(request)
        finally:
            call.took = time.monotonic() - began
            call.body_size = request.get("received", call.body_size)
        call.status = 0 if request.get("cut") else answer.status
        return answer

    async def _date(self, _request: web.Request, answer: web.StreamResponse) -> None:
        answer.headers["Date"] = formatdate(self._clock.now(), usegmt=True)

    async def _suffer(
        self, desk: Desk, route: Route, request: web.Request, *, fault: Fault, call: Call
    ) -> web.StreamResponse:
        await asyncio.sleep(fault.delay)
        if fault.cut == "before":
            return _cut(request)
        if fault.cut == "body":
            await _read_some(request, fault.after_bytes)
            return _cut(request)
        if request.method != "PUT":
            body = await request.read()
            call.body, call.body_size = readable(body), len(body)
        if fault.status is not None:
            return _page(fault.status, fault)
        answer = desk.refuse(fault.code, fault.msg) if fault.code is not None else await route.handler(request)
        if fault.cut == "handled":
            return _cut(request)
        response = _written(answer, fault, call=call)
        if fault.cut == "answer":
            return await _send_half(request, response)
        return response


def _written(answer: Answer, fault: Fault, *, call: Call) -> web.StreamResponse:
    if isinstance(answer, web.StreamResponse):
        return answer
    content = altered(dict(answer), fault)
    call.code = content.get("code")
    text = json.dumps(content, ensure_ascii=False)
    if fault.broken_json:
        text = text[: len(text) * 2 // 3]
    return web.Response(text=text, content_type="application/json")


def _page(status: int, fault: Fault) -> web.Response:
    answer = web.Response(status=status, text=fault.page, content_type="text/html")
    answer.headers.update(fault.headers)
    return answer


async def _read_some(request: web.Request, count: int) -> None:
    request["received"] = 0
    while request["received"] < count:
        block = await request.content.read(min(_READ_STEP, count - request["received"]))
        if not block:
            return
        request["received"] += len(block)


def _cut(request: web.Request) -> web.Response:
    request["cut"] = True
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _send_half(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Promise the whole answer, send half of it and hang up; of a file zeros are sent."""
    body = response.body if isinstance(response, web.Response) and isinstance(response.body, bytes) else b"\0" * 4096
    half = web.StreamResponse(status=response.status)
    half.content_type = response.content_type
    half.content_length = max(len(body), 2)
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    request["cut"] = True
    if request.transport is not None:
        request.transport.close()
    return half


async def _not_found(_request: web.Request) -> Answer:
    return web.Response(status=404, text="404: Not Found")
