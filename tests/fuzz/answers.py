"""Answers of the cloud that went wrong in one place or several, made from a good one."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, cast

from hypothesis import strategies as st

from chanjing_studio.domain.provider import Keys

TOKEN = "tok-4f9c1e7b2a6d8035c4e1/Zq+Xw=="
SECRET_KEY = "5e6f708192a3b4c5d6e7f80910111213"
SIGNATURE = "Gh8sIgNaTuRe2b7dQ%3D"
SIGNED = f"/put/abc?Expires=1790000900&OSSAccessKeyId=sandbox&Signature={SIGNATURE}"
DEEP = "[" * 100_000

KEYS = Keys("a1b2c3d4", SECRET_KEY)

Path = tuple[str | int, ...]
Draw = st.DrawFn


@dataclass(frozen=True, slots=True)
class Literal:
    """Letters that stand in the JSON as they are."""

    text: str


@cache
def _texts() -> st.SearchStrategy[object]:
    known = (
        "", " ", "\n", "a\x00b", "\ud800", "x\udfffy", "\ufeff", "a\r\nX-Other: 1", "中文", "\x7f\x1b[31m", "\u202e",
        "y" * 300, "z" * 100_000, "-1", "0", "1e400", "nan", "true", "{field}", "{0}", "%n", "%s",
        TOKEN, f"AccessToken {TOKEN} invalid", SIGNED, "http://[", "http://127.0.0.1:99999/x", "http://127.0.0.1:0/",
        "file:///etc/hosts", "javascript:alert(1)", "http://a\ud800/", "//", "http:///x", "success",
        "扣费失败", "emoji",
    )  # fmt: skip
    return st.sampled_from(known) | st.text(max_size=20)


@cache
def _numbers() -> st.SearchStrategy[object]:
    odd = (
        "1e400", "-1e400", "NaN", "Infinity", "-Infinity", "1e308", "-1e308", "1" + "0" * 400, "9" * 5000, "-0.0",
        "0.5", str(2**31), str(2**63), str(-(2**63) - 1), "1e18", "1790000000000", "253402300800", "-1", "0", "1",
        "2", "99",
    )  # fmt: skip
    return st.sampled_from([Literal(text) for text in odd]) | st.integers() | st.floats()


@cache
def odd_values() -> st.SearchStrategy[object]:
    """What may stand where something else was promised."""
    written = ("null", "true", "false", "[]", "{}", "[null]", '{"id": 1}', "[[]]", '{"": {"": null}}', DEEP)
    plain: list[object] = [Literal(text) for text in written]
    return st.sampled_from(plain) | _numbers() | _texts()


@st.composite
def changed(draw: Draw, good: Any) -> bytes:
    """JSON text made from a good value: some fields missing, odd or twice, and at times torn as a whole."""
    value = good
    for _ in range(draw(_CHANGES)):
        value = _change(draw, value)
    text = _written(value)
    return draw(_tears())(text) if draw(_ONE_IN_FOUR) == 0 else _raw(text)


def _change(draw: Draw, value: Any) -> Any:
    places = list(_places(value))
    place = draw(st.sampled_from(places))
    if not place:
        return draw(odd_values()) if draw(_ONE_IN_FOUR) == 0 else value
    return _with(value, place, way=draw(_WAYS), by=draw(odd_values()))


_CHANGES, _ONE_IN_FOUR = st.integers(0, 3), st.integers(0, 3)
_WAYS = st.sampled_from(("replace", "replace", "remove", "twice"))


def _places(value: Any, at: Path = ()) -> list[Path]:
    found = [at]
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        found += [place for name, part in fields.items() for place in _places(part, (*at, name))]
    elif isinstance(value, list):
        parts = cast("list[Any]", value)
        found += [place for number, part in enumerate(parts) for place in _places(part, (*at, number))]
    return found


def _with(value: Any, place: Path, *, way: str, by: object) -> Any:
    copied = value.copy()
    name, *rest = place
    if rest:
        copied[name] = _with(value[name], tuple(rest), way=way, by=by)
    elif way == "remove":
        del copied[name]
    elif way == "twice" and isinstance(name, str):
        copied[_Again(name)] = by
    else:
        copied[name] = by
    return copied


class _Again(str):
    """A key that is written a second time: not the same as the first one."""

    __slots__ = ()

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


def _written(value: Any) -> str:
    if isinstance(value, Literal):
        return value.text
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        return "{" + ", ".join(f"{json.dumps(str(name))}: {_written(part)}" for name, part in fields.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, cast("Sequence[Any]", value))) + "]"
    return json.dumps(value)


@cache
def _tears() -> st.SearchStrategy[Callable[[str], bytes]]:
    """What makes something else of a text on its way."""
    whole: list[Callable[[str], bytes]] = [_marked, _spoilt, _twice, _wide]
    return st.one_of(
        st.sampled_from(whole),
        st.floats(0, 1).map(lambda share: partial(_cut, share)),
        st.sampled_from(_OTHERS).map(lambda other: partial(_instead, other.encode())),
        st.binary(max_size=40).map(lambda other: partial(_instead, other)),
    )


_PAGE = "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>"
_OTHERS = ("", " ", _PAGE, "null", "[]", '"text"', "0", DEEP, "{" * 100_000, '{"code":' * 5000)


def _cut(share: float, text: str) -> bytes:
    raw = _raw(text)
    return raw[: round(share * len(raw))]


def _instead(other: bytes, text: str) -> bytes:
    return other


def _marked(text: str) -> bytes:
    return b"\xef\xbb\xbf" + _raw(text)


def _spoilt(text: str) -> bytes:
    return b"\xff" + _raw(text)


def _twice(text: str) -> bytes:
    return _raw(text + text)


def _wide(text: str) -> bytes:
    return text.encode("utf-16", "surrogatepass")


def _raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def enveloped(data: Any) -> dict[str, Any]:
    """What the cloud answers when all is well."""
    return {"trace_id": "9a0b1c2d3e4f5061728394a5b6c7d8e9", "code": 0, "msg": "success", "data": data}


GOOD_TOKEN = enveloped({"access_token": TOKEN, "expire_in": 4_000_000_000})
