"""The sandbox's one account, its token, and the gate every other call passes."""

import base64
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox.envelope import (
    BAD_PARAMETER,
    TOKEN_REFUSED,
    TOO_MANY_CALLS,
    Refusal,
    envelope,
    json_body,
    refused,
    text_in,
)
from chanjing_studio.sandbox.engine import Answer, Desk, Engine, Handler, Route
from chanjing_studio.sandbox.limits import Limit

APP_ID = "sandbox"
SECRET_KEY = "sandbox-secret"  # noqa: S105  it opens nothing
_DAY = 24 * 60 * 60
_TOKEN_BYTES = 48
Work = Callable[[web.Request], Awaitable[Any]]


class Account:
    """Issues tokens; a new one ends the one before it, and each ends after a day."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def desk(self) -> Desk:
        """The call for a token, and the control call `rival`."""
        routes = [Route("POST", "/open/v1/access_token", answering(self._sign_in))]
        actions = {"rival": self._sign_in_elsewhere}
        return Desk(routes=routes, refuse=refused, actions=actions)

    def check(self, token: str) -> None:
        """Pass the token in force; 10400 for every other."""
        kept = self._engine.shelf.get("token", "now") or {}
        if not token or token not in (kept.get("access_token"), *kept.get("earlier", ())):
            raise Refusal(TOKEN_REFUSED, "AccessToken验证失败")
        if token != kept["access_token"] or self._engine.clock.now() >= kept["expire_in"]:
            raise Refusal(TOKEN_REFUSED, "AccessToken已失效")

    async def _sign_in(self, request: web.Request) -> dict[str, Any]:
        """A token for the one pair of keys.

        The page prints no code of its own for a wrong pair; its neighbours answer "APP状态错误" with 10400 where an
        app is unknown or closed, so the sandbox does the same.
        """
        body = await json_body(request)
        pair = text_in(body, "app_id"), text_in(body, "secret_key")
        if pair != (APP_ID, SECRET_KEY):
            raise Refusal(TOKEN_REFUSED, "APP状态错误")
        return self._issue()

    def _sign_in_elsewhere(self, _order: Mapping[str, Any]) -> dict[str, Any]:
        return self._issue()

    def _issue(self) -> dict[str, Any]:
        """A new token as any program with the same keys gets it; the one before it is dead from now on."""
        before = self._engine.shelf.get("token", "now") or {}
        earlier = [before["access_token"], *before["earlier"]][:20] if before else []
        token = base64.b64encode(secrets.token_bytes(_TOKEN_BYTES)).decode()
        issued = {"access_token": token, "expire_in": int(self._engine.clock.now()) + _DAY}
        self._engine.shelf.put("token", "now", document={**issued, "earlier": earlier})
        return issued


class Gate:
    """What stands before every call: the token, then the limit."""

    def __init__(self, engine: Engine, account: Account) -> None:
        self._engine, self._account = engine, account

    def passing(self, name: str, work: Work, *, limit: Limit | None = None) -> Handler:
        """A handler that checks the token and counts the call under `name` before `work` answers."""
        if limit is not None:
            self._engine.limits.declare(name, limit)

        async def checked(request: web.Request) -> Any:
            self._account.check(request.headers.get("access_token", ""))
            if not self._engine.limits.admits(name):
                raise Refusal(TOO_MANY_CALLS, "超出QPS限制")
            return await work(request)

        return answering(checked)


def answering(work: Work) -> Handler:
    """A handler that puts what `work` returns, or its refusal, into an envelope."""

    async def answer(request: web.Request) -> Answer:
        try:
            return envelope(await work(request))
        except Refusal as refusal:
            return refused(refusal.code, refusal.msg)

    return answer


def required_query(request: web.Request, name: str) -> str:
    """A query field that must be there."""
    value = request.query.get(name, "")
    if not value:
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return value
