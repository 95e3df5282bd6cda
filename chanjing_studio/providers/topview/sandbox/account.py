"""The sandbox's accounts at TopView, and the gate that every call passes (§1)."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.choices import Choices
from chanjing_studio.providers.topview.sandbox.envelope import (
    BUSY,
    MESSAGES,
    MISSING,
    SIGNED_OUT,
    Refusal,
    envelope,
    refused,
)
from chanjing_studio.sandbox.engine import Answer, Engine, Handler

UID = "sandboxTopviewUid001"
KEY = "sk-sandbox-topview"
_BEARER = "Bearer "
Work = Callable[[web.Request], Awaitable[Any]]


class Gate:
    """What stands before every call: key and uid, then how often it may be made.

    There is always the account of `UID`; the option `topview_accounts` (`{uid: key}`) adds others. No call is limited
    until tests limit one by its path, as `v1/voice/query`: the cloud's rates are unknown.
    """

    def __init__(self, engine: Engine, choices: Choices) -> None:
        self.choices = choices
        self._engine = engine

    def passing(self, path: str, work: Work, *, by_key: bool = False) -> Handler:
        """A handler that lets `work` answer for one who is known.

        `by_key`: the key alone may do. `work` finds the uid in `request["account"]`.
        """

        async def answer(request: web.Request) -> Answer:
            try:
                request["account"] = self._account(request, by_key=by_key)
                if not self._engine.limits.admits(path):
                    return self._too_often()
                return self._coded(envelope(await work(request)))
            except Refusal as refusal:
                return self._refused(refusal)

        return answer

    def words(self, refusal: Refusal) -> str:
        """What is said of a refusal."""
        own = refusal.message if self.choices.of("texts") == "specific" else ""
        return own or MESSAGES.get(refusal.code, "")

    def key_of(self, uid: str) -> str:
        """The key of an account."""
        return self._known()[uid]

    def _known(self) -> dict[str, str]:
        return {**self.choices.of("accounts"), UID: KEY}

    def _account(self, request: web.Request, *, by_key: bool) -> str:
        """The uid that key and header name together; 401 for every other pair."""
        words, uid = request.headers.get("Authorization", ""), request.headers.get("Topview-Uid", "")
        key = words.removeprefix(_BEARER) if words.startswith(_BEARER) else ""
        owner = next((uid for uid, known in self._known().items() if known == key), None)
        if owner is None or not (uid == owner or (not uid and self._key_does(by_key=by_key))):
            raise Refusal(SIGNED_OUT)
        return owner

    def _key_does(self, *, by_key: bool) -> bool:
        where = self.choices.of("without_uid")
        return where == "everywhere" or (by_key and where == "balance")

    def _too_often(self) -> Answer:
        if self.choices.of("too_often") == "429":
            return web.Response(status=429, text="429: Too Many Requests")
        return self._coded(refused(BUSY, ""))

    def _refused(self, refusal: Refusal) -> Answer:
        code = self.choices.of("missing_field") if refusal.code == MISSING else refusal.code
        content = self._coded(refused(code, self.words(Refusal(code, refusal.message))))
        if code != SIGNED_OUT or self.choices.of("auth_failure") == "code":
            return content
        if self.choices.of("auth_failure") == "both":
            return web.json_response(content, status=401)
        return web.Response(status=401, text="401: Unauthorized")

    def _coded(self, content: Mapping[str, Any]) -> Mapping[str, Any]:
        if self.choices.of("code_type") == "number":
            return {**content, "code": int(content["code"])}
        return content
