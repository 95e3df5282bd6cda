"""Calls at the paths the cloud has them under, with the slash too many that some clients write (§14)."""

from collections.abc import Mapping, Sequence

from chanjing_studio.providers.topview.sandbox.account import Gate, Work
from chanjing_studio.sandbox.engine import Route


def routes(method: str, calls: Mapping[str, Work], gate: Gate, *, by_key: bool = False) -> Sequence[Route]:
    """Each call behind the gate, under its path with one slash and with two."""
    handlers = {path: gate.passing(path, work, by_key=by_key) for path, work in calls.items()}
    return [Route(method, slash + path, handler) for path, handler in handlers.items() for slash in ("/", "//")]
