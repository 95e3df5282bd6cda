"""The form every answer of Chanjing has, and reading what a caller sent (open-api-common-knowledge)."""

import json
import secrets
from collections.abc import Mapping
from typing import Any, cast

from aiohttp import web

BAD_FORMAT = 400
TOKEN_REFUSED = 10400
BAD_PARAMETER = 40000
TOO_MANY_CALLS = 40001
INTERNAL = 50000
_LARGEST_PAGE = 100


class Refusal(Exception):
    """A call is refused: HTTP 200 with a code other than 0."""

    def __init__(self, code: int, msg: str) -> None:
        super().__init__(code, msg)
        self.code, self.msg = code, msg


def envelope(data: Any, *, code: int | str = 0, msg: str = "success") -> dict[str, Any]:
    """An answer around `data`, with a trace id of 32 hex characters."""
    return {"trace_id": secrets.token_hex(16), "code": code, "msg": msg, "data": data}


def refused(code: int | str, msg: str) -> dict[str, Any]:
    """A refusal in the cloud's form."""
    return envelope(None, code=code, msg=msg)


async def json_body(request: web.Request) -> dict[str, Any]:
    """The JSON object in a request; refused with 400 when it is none."""
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError as error:
        raise Refusal(BAD_FORMAT, "传入参数格式错误") from error
    if not isinstance(body, dict):
        raise Refusal(BAD_FORMAT, "传入参数格式错误")
    return cast("dict[str, Any]", body)


def number_in(body: Mapping[str, Any], name: str, *, least: float, most: float, usual: float) -> float:
    """A number between `least` and `most`, `usual` where the field is missing."""
    value = usual if body.get(name) is None else body[name]
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return value


def whole_number_in(body: Mapping[str, Any], name: str, *, least: int, most: int, usual: int) -> int:
    """A whole number between `least` and `most`, `usual` where the field is missing."""
    value = number_in(body, name, least=least, most=most, usual=usual)
    if not isinstance(value, int):
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return value


def text_in(body: Mapping[str, Any], name: str, *, usual: str | None = None) -> str:
    """A text that is not empty, `usual` where the field is missing; without `usual` the field is required."""
    value = usual if body.get(name) is None else body[name]
    if not isinstance(value, str) or (usual is None and not value.strip()):
        raise Refusal(BAD_PARAMETER, f"参数错误: {name}")
    return value


def page_of(things: list[Any], body: Mapping[str, Any], *, size_name: str, usual_size: int) -> dict[str, Any]:
    """One page as `{list, page_info}`; pages are counted from 1 and hold at most 100."""
    page = whole_number_in(body, "page", least=1, most=1_000_000, usual=1)
    size = min(whole_number_in(body, size_name, least=1, most=1_000_000, usual=usual_size), _LARGEST_PAGE)
    info = {"page": page, "size": size, "total_count": len(things), "total_page": -(-len(things) // size)}
    return {"list": things[(page - 1) * size : page * size], "page_info": info}
