"""Whatever comes as a video's timing file: sentences in order that any form can hold, or an error in words."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import given

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.storage.subtitle_files import as_text
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import Told, shown
from tests.fuzz.wire import Said, Wired, wired

ENTRY = {
    "min_time": 0, "max_time": 1500, "subtitles": "先把茶叶焐热", "start_frame": 0, "end_frame": 37, "fps": 25,
    "key": "0011223344556677889900112233445566778899",
}  # fmt: skip
TIMING = [ENTRY, {**ENTRY, "min_time": 1500, "max_time": 3200}, {**ENTRY, "min_time": 3200, "max_time": 4000}]
SECONDS = 4.0


@given(answer=wired(changed(TIMING)))
@fuzzed("timing file", seconds=2)
def test_a_timing_file(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer)
    lines = told.outcome(lambda: cloud.timed_lines(f"{said.address}/a.json", seconds=SECONDS))
    if isinstance(lines, StudioError):
        return
    assert lines
    for line, following in pairwise((*lines, TimedLine(math.inf, math.inf, ""))):
        shown(line.text)
        assert 0 <= line.start <= line.end <= min(following.start, SECONDS)
    for form in SubtitleForm:
        shown(as_text(lines[:20], form))
