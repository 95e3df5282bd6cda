"""Trouble on order: what should go wrong with the next calls, told through the control address."""

import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, cast, get_args

Cut = Literal["", "before", "body", "handled", "answer"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One order: the calls it is for, and what happens to them.

    `path` may hold `*`; the first `skip` matching calls are spared, the next `times` suffer (None: all of them).
    `cut` ends the connection before anything is read, after `after_bytes` of the request's `body`, when the call
    has been `handled` in full but not answered, or in the middle of the `answer`. `code` and `msg` answer in the
    cloud's own form, `status`, `headers` and `page` with HTTP; in both cases the call itself is not handled.
    `broken_json` cuts the text of an answer short, `drop` and `put` change it (paths such as `data.list.*.id`).
    `fate` is handed to whatever the call makes.
    """

    method: str = "*"
    path: str = "*"
    skip: int = 0
    times: int | None = 1
    delay: float = 0.0
    cut: Cut = ""
    after_bytes: int = 0
    code: int | str | None = None
    msg: str = ""
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    page: str = ""
    broken_json: bool = False
    drop: tuple[str, ...] = ()
    put: Mapping[str, Any] = field(default_factory=dict[str, Any])
    fate: Mapping[str, Any] = field(default_factory=dict[str, Any])


NO_FAULT = Fault()


def read_fault(order: Mapping[str, Any]) -> Fault:
    """A fault from its JSON form; ValueError names what is not understood."""
    unknown = set(order) - {each.name for each in fields(Fault)}
    if unknown:
        raise ValueError(f"no fault has: {', '.join(sorted(unknown))}")
    if order.get("cut", "") not in get_args(Cut):
        raise ValueError(f"cut is one of {', '.join(get_args(Cut)[1:])}")
    given: dict[str, Any] = {**order, "drop": tuple(order.get("drop", ()))}
    return Fault(**given)


class Faults:
    """The orders still open, the oldest first."""

    def __init__(self) -> None:
        self._orders: list[Fault] = []
        self._met: list[int] = []

    def order(self, fault: Fault) -> None:
        """Add an order behind those that are open."""
        self._orders.append(fault)
        self._met.append(0)

    def struck(self) -> list[bool]:
        """Whether each order met a call yet that it is for."""
        return [met > fault.skip for fault, met in zip(self._orders, self._met, strict=True)]

    def clear(self) -> None:
        """Let everything go well again."""
        self._orders.clear()
        self._met.clear()

    def next_for(self, method: str, path: str) -> Fault:
        """The fault this call suffers, `NO_FAULT` for none; the call is counted."""
        for index, fault in enumerate(self._orders):
            if not _matches(fault, method, path=path):
                continue
            self._met[index] += 1
            if fault.skip < self._met[index] and (fault.times is None or self._met[index] <= fault.skip + fault.times):
                return fault
        return NO_FAULT


def _matches(fault: Fault, method: str, *, path: str) -> bool:
    return fault.method in ("*", method) and fnmatch.fnmatchcase(path, fault.path)


def altered(answer: dict[str, Any], fault: Fault) -> dict[str, Any]:
    """The answer with the fault's `put` and `drop` applied, in place."""
    for path, value in fault.put.items():
        for holder, key in _places(answer, path.split(".")):
            holder[key] = value
    for path in fault.drop:
        for holder, key in _places(answer, path.split(".")):
            holder.pop(key, None)
    return answer


def _places(node: Any, path: list[str]) -> list[tuple[dict[str, Any], str]]:
    if isinstance(node, list):
        items = cast("list[Any]", node)
        chosen = items if path[0] == "*" else items[int(path[0]) : int(path[0]) + 1]
        return [place for item in chosen for place in _places(item, path[1:])]
    if not isinstance(node, dict):
        return []
    holder = cast("dict[str, Any]", node)
    if len(path) == 1:
        return [(holder, path[0])]
    return _places(holder.get(path[0]), path[1:])
