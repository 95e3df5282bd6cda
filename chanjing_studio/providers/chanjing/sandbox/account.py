"""The sandbox's accounts, their tokens, and the gate every other call passes."""

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
from chanjing_studio.sandbox.shelf import Document

APP_ID = "sandbox"
SECRET_KEY = "sandbox-secret"  # noqa: S105  it opens nothing
_DAY = 24 * 60 * 60
_TOKEN_BYTES = 48
_FIRST = "now"  # the kept token of the first account, as folders of the time before other accounts have it
Work = Callable[[web.Request], Awaitable[Any]]


class Accounts:
    """Issues tokens; a new one ends the same account's one before it, and each ends after a day.

    There is always the account "sandbox"; the option `accounts` (`{app id: secret key}`) adds others.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def desk(self) -> Desk:
        """The call for a token, and the control call `rival`."""
        routes = [Route("POST", "/open/v1/access_token", answering(self._sign_in))]
        actions = {"rival": self._sign_in_elsewhere}
        return Desk(routes=routes, refuse=refused, actions=actions)

    def check(self, token: str) -> str:
        """The app id of the account whose token in force this is; 10400 for every other."""
        known = self._engine.shelf.newest_first("token")
        kept = next((kept for kept in known if token in (kept["access_token"], *kept["earlier"])), None)
        if kept is None:
            raise Refusal(TOKEN_REFUSED, "AccessToken验证失败")
        if token != kept["access_token"] or self._engine.clock.now() >= kept["expire_in"]:
            raise Refusal(TOKEN_REFUSED, "AccessToken已失效")
        return owner(kept)

    async def _sign_in(self, request: web.Request) -> dict[str, Any]:
        """A token for a pair of keys that is known.

        The page prints no code of its own for a wrong pair; its neighbours answer "APP状态错误" with 10400 where an
        app is unknown or closed, so the sandbox does the same.
        """
        body = await json_body(request)
        app_id, secret_key = text_in(body, "app_id"), text_in(body, "secret_key")
        if self._known().get(app_id) != secret_key:
            raise Refusal(TOKEN_REFUSED, "APP状态错误")
        return self._issue(app_id)

    def _known(self) -> dict[str, str]:
        return {**self._engine.options.get("accounts", {}), APP_ID: SECRET_KEY}

    def _sign_in_elsewhere(self, order: Mapping[str, Any]) -> dict[str, Any]:
        return self._issue(order.get("app_id", APP_ID))

    def _issue(self, app_id: str) -> dict[str, Any]:
        """A new token as any program with the same keys gets it; the one before it is dead from now on."""
        place = _FIRST if app_id == APP_ID else f"of {app_id}"
        before = self._engine.shelf.get("token", place) or {}
        earlier = [before["access_token"], *before["earlier"]][:20] if before else []
        token = base64.b64encode(secrets.token_bytes(_TOKEN_BYTES)).decode()
        issued = {"access_token": token, "expire_in": int(self._engine.clock.now()) + _DAY}
        self._engine.shelf.put("token", place, document={**issued, "earlier": earlier, "account": app_id})
        return issued


class Gate:
    """What stands before every call: the token, then the limit."""

    def __init__(self, engine: Engine, accounts: Accounts) -> None:
        self._engine, self._accounts = engine, accounts

    def passing(self, name: str, work: Work, *, limit: Limit | None = None) -> Handler:
        """A handler that checks the token and counts the call under `name` before `work` answers.

        `work` finds the app id of the account that calls in `request["account"]`.
        """
        if limit is not None:
            self._engine.limits.declare(name, limit)

        async def checked(request: web.Request) -> Any:
            request["account"] = self._accounts.check(request.headers.get("access_token", ""))
            if not self._engine.limits.admits(name):
                raise Refusal(TOO_MANY_CALLS, "超出QPS限制")
            return await work(request)

        return answering(checked)


def owner(document: Document) -> str:
    """The app id of the account to which a kept task, file or token belongs."""
    return document.get("account", APP_ID)


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
