"""Running frames through a chain of FFmpeg's filters."""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import TypeVar

import av
from av.error import BlockingIOError as NeedsMore
from av.error import EOFError as AtEnd
from av.filter import Graph
from av.filter.context import FilterContext

Kind = TypeVar("Kind", av.VideoFrame, av.AudioFrame)


def link(graph: Graph, source: FilterContext, *, steps: Iterable[tuple[str, str]], sink: str) -> Graph:
    """The graph made ready: its source, then each named filter with its arguments, then its sink."""
    for one, other in pairwise([source, *(graph.add(name, arguments) for name, arguments in steps), graph.add(sink)]):
        one.link_to(other)
    graph.configure()
    return graph


def run(graph: Graph, frames: Iterable[Kind], *, kind: type[Kind]) -> Iterator[Kind]:
    """The frames as they come out at the other end."""
    for frame in chain(frames, [None]):
        graph.push(frame)
        yield from _ready(graph, kind)


def _ready(graph: Graph, kind: type[Kind]) -> Iterator[Kind]:
    while True:
        try:
            frame = graph.pull()
        except (NeedsMore, AtEnd):
            return
        if isinstance(frame, kind):
            yield frame
