"""Whatever is answered to a create call: what may have been made is never taken for not made."""

from __future__ import annotations

import json
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Refused, StudioError
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.services.queue.patience import NOTHING_MADE
from tests.fuzz.answers import GOOD_TOKEN, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import SPEC
from tests.fuzz.telling import Told, shown
from tests.fuzz.wire import Said, Wired, wired

TASK = "2b3c4d5e6f708192a3b4c5d6e7f80910"
MADE = enveloped(TASK)
SPOKEN = enveloped({"task_id": TASK})
SPEECH = SpeechSpec(script="你好", voice_id="aa00bb11cc22dd33ee44ff5566778899")
NOES = tuple(
    {"trace_id": "9a", "code": code, "msg": said, "data": None}
    for code, said in (
        (10400, "AccessToken已失效"), (10400, "APP状态错误"), (10401, ""), (40000, "参数错误"), (40001, "超出QPS限制"),
        (40002, "制作视频时长到达上限"), (50000, "系统内部错误"), (50011, "作品存在不合规文字内容"),
        (400, "传入参数格式错误"),
    )
)  # fmt: skip


NO_AND_YES = {**NOES[3], "data": SPOKEN["data"]}


@given(answer=wired(changed(MADE) | st.sampled_from(NOES).flatmap(changed)))
@fuzzed("create", seconds=2)
def test_a_create(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asked.clear()
    outcome = told.outcome(lambda: cloud.route("lip_sync").create(SPEC, {"video": "11aa"}))
    if isinstance(outcome, StudioError):
        assert isinstance(outcome, (AnswerLost, BadAnswer, Refused, *NOTHING_MADE))
        left = any(b"/video_lip_sync/create" in path for path in said.asked)
        if isinstance(outcome, (Refused, *NOTHING_MADE)):
            assert plain_no(answer) or not left, outcome
    else:
        assert 0 < len(outcome) <= 256
        assert outcome == str(read(answer.body)["data"])
        shown(outcome)


@given(answer=wired(changed(SPOKEN) | st.sampled_from((*NOES, NO_AND_YES)).flatmap(changed)))
@fuzzed("speech create", seconds=2)
def test_a_create_of_speech(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asked.clear()
    outcome = told.outcome(lambda: cloud.route("speech").create(SPEECH, {}))
    if isinstance(outcome, StudioError):
        assert isinstance(outcome, (AnswerLost, BadAnswer, Refused, *NOTHING_MADE))
        left = any(b"/create_audio_task" in path for path in said.asked)
        if isinstance(outcome, (Refused, *NOTHING_MADE)):
            assert plain_no(answer) or not left, outcome
    else:
        assert outcome == str(read(answer.body)["data"]["task_id"])
        shown(outcome)


def plain_no(answer: Wired) -> bool:
    """Whether the cloud, or the gate before it, said that it did not take the job."""
    envelope = read(answer.body)
    code, data = envelope.get("code"), envelope.get("data")
    if isinstance(code, int) and not isinstance(code, bool):
        held = cast("dict[str, Any]", data) if isinstance(data, dict) else {}
        return code != 0 and not names_a_task(data) and not names_a_task(held.get("task_id"))
    return answer.status in {401, 429, 503}


def names_a_task(data: Any) -> bool:
    if isinstance(data, int):
        return 0 < data < 10**256 and not isinstance(data, bool)
    return isinstance(data, str) and 0 < len(data) <= 256 and data.isascii() and data.isprintable() and " " not in data


def read(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
