"""The form every answer of TopView has, and reading what a caller sent (§1)."""

import json
from collections.abc import Mapping
from typing import Any, cast

from aiohttp import web

OK = "200"
SIGNED_OUT = "401"
BAD_PARAMETER = "4000"
BAD_FORMAT = "4001"
MISSING = "missing"
"""No code of the cloud: which one it is, is a choice."""
NOT_FOUND = "4004"
UNFINISHED = "4007"
NO_CREDIT = "4100"
BUSY = "5003"
UNSAFE = "6001"
MESSAGES = {
    OK: "Success",
    SIGNED_OUT: "Unauthorized, please log in again",
    BAD_PARAMETER: "Request parameter error",
    BAD_FORMAT: "Request data format does not match!",
    "4002": "Request digital signature does not match!",
    "4003": "Required parameter cannot be null",
    NOT_FOUND: "Resource not found!",
    "4005": "Name duplicated",
    "4006": "Request refuse",
    UNFINISHED: "Exists unfinished task, please wait until the previous task is completed.",
    NO_CREDIT: "Credit not enough",
    "5000": "Internal server error!",
    "5001": "Feign invoke error",
    BUSY: "Server is busy, please try again later!",
    "5004": "I/O error occurred",
    "5005": "Unknown error occurred",
    UNSAFE: "Security problem detect",
}
_USUAL_SIZE = 20


def not_found(field: str) -> "Refusal":
    """What a field names is not there, or not the account's."""
    return Refusal(NOT_FOUND, f"{field}: {MESSAGES[NOT_FOUND]}")


class Refusal(Exception):
    """A call is refused; without a message of its own the code's usual one is said."""

    def __init__(self, code: str, message: str = "") -> None:
        super().__init__(code, message)
        self.code, self.message = code, message


def envelope(result: Any) -> dict[str, Any]:
    """An answer around a result."""
    return {"code": OK, "message": MESSAGES[OK], "result": result}


def refused(code: int | str, message: str) -> dict[str, Any]:
    """A refusal in the cloud's form: a code that is a text, and a null result."""
    return {"code": str(code), "message": message or MESSAGES.get(str(code), "Unknown error occurred"), "result": None}


async def json_body(request: web.Request) -> dict[str, Any]:
    """The JSON object in a request; 4001 when it is none, or not said to be JSON."""
    if request.content_type != "application/json":
        raise Refusal(BAD_FORMAT)
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError as error:
        raise Refusal(BAD_FORMAT) from error
    if not isinstance(body, dict):
        raise Refusal(BAD_FORMAT)
    return cast("dict[str, Any]", body)


def text_in(body: Mapping[str, Any], name: str) -> str:
    """A text; an empty one where the field is missing, null or empty, which clients send for what they do not use."""
    value = body.get(name)
    if value is not None and not isinstance(value, str):
        raise Refusal(BAD_FORMAT)
    return value or ""


def needed_in(body: Mapping[str, Any], name: str) -> str:
    """A text that must be there."""
    value = text_in(body, name)
    if not value.strip():
        raise Refusal(MISSING, f"{name} cannot be null")
    return value


def flag_in(fields: Mapping[str, Any], name: str) -> bool:
    """Yes or no, as JSON has it or as a query writes it; no where it is missing or empty."""
    value = fields.get(name)
    words = {"": False, "false": False, "true": True}
    known = words.get(value.lower()) if isinstance(value, str) else bool(value)
    if known is None or not isinstance(value, str | bool | None):
        raise Refusal(BAD_FORMAT)
    return known


def page_of(things: list[Any], query: Mapping[str, str], *, largest: int) -> dict[str, Any]:
    """One page as `{total, pageNo, pageSize, data}`, counted from 1 (§6)."""
    number, size = _counted(query, "pageNo", 1), min(_counted(query, "pageSize", _USUAL_SIZE), largest)
    data = things[(number - 1) * size : number * size]
    return {"total": len(things), "pageNo": number, "pageSize": size, "data": data}


def _counted(query: Mapping[str, str], name: str, usual: int) -> int:
    value = query.get(name) or str(usual)
    if not value.isdecimal() or int(value) < 1:
        raise Refusal(BAD_PARAMETER, f"{name} is not valid")
    return int(value)
