"""Telling a caller's address that a task has ended, and the check of such an address (§10)."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.envelope import (
    BAD_PARAMETER,
    Refusal,
    json_body,
    needed_in,
    refused,
)
from chanjing_studio.providers.topview.sandbox.routes import routes
from chanjing_studio.sandbox.callback import send_callback
from chanjing_studio.sandbox.engine import Desk


class Notices:
    """Checks addresses, and tells them; only programs on this computer are told."""

    def __init__(self, gate: Gate) -> None:
        self._gate, self._choices = gate, gate.choices

    def desk(self) -> Desk:
        """The check; its path has no version."""
        return Desk(refuse=refused, routes=routes("POST", {"notice/notice_url/check": self._check}, self._gate))

    def refuse_address(self, address: str) -> None:
        """A refusal for what cannot be told."""
        try:
            parts = urlsplit(address)
            host = parts.hostname
        except ValueError:
            raise Refusal(BAD_PARAMETER, "noticeUrl is not valid") from None
        allowed = ("https", "http") if self._choices.of("plain_notice") == "taken" else ("https",)
        if parts.scheme not in allowed or not host:
            raise Refusal(BAD_PARAMETER, "noticeUrl is not valid")

    async def tell(self, address: str, uid: str, *, uuid: str, result: Mapping[str, Any]) -> str:
        """Tell an address what the query says of a task that has ended; a note of what came of it."""
        content = {
            "uuid": uuid,
            "bizType": self._choices.of("biz_type"),
            "taskId": result["taskId"],
            "status": result["status"],
            "errorMsg": result["errorMsg"],
            "result": dict(result),
        }
        return await send_callback(address, content, headers={"Topview-Uid": uid})

    async def _check(self, request: web.Request) -> Any:
        """Nothing is sent to the address: what the cloud sends while it checks is unknown."""
        address = needed_in(await json_body(request), "noticeUrl")
        self.refuse_address(address)
        answers: dict[str, Any] = {"true": True, "object": {"noticeUrl": address, "result": "success"}, "null": None}
        return answers[self._choices.of("notice_check")]
