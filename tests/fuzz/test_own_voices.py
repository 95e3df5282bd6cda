"""Whatever a cloud answers about voices that the account had made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, Refused, StudioError
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import RemotePhase, RemoteStatus
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.services.queue.patience import NOTHING_MADE
from tests.fuzz.answers import GOOD_TOKEN, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told, shown
from tests.fuzz.test_answers import PAGE, answered, check_status
from tests.fuzz.test_creating import NOES, plain_no, read
from tests.fuzz.wire import Said, Wired, wired

KEY = "C-Audio-0123456789abcdef0123456789abcdef"
MADE: dict[str, Any] = {
    "id": KEY,
    "name": "客服音色",
    "type": "cicada3.0-turbo",
    "progress": 100,
    "audio_path": "http://127.0.0.1:9000/res/clip.wav",
    "err_msg": "",
    "status": 2,
}
UNMADE = {**MADE, "progress": 0, "err_msg": "不支持的音频格式"}  # as the page's own sample has it
SPEC = VoiceSpec(audio=Path("me.wav"), audio_container=Container.WAV, audio_seconds=40, name="客服音色", consent=True)
FILES = {"audio": "11aa http://127.0.0.1:9000/res/upload/11aa/audio.wav"}


@given(answer=wired(changed(enveloped(MADE)) | changed(enveloped(UNMADE))))
@fuzzed("voice state", seconds=2)
def test_the_state_of_a_voice(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    status = answered(said, told, answer, lambda: cloud.route("voice").status(KEY))
    if isinstance(status, RemoteStatus):
        assert status.remote_id == KEY
        check(status, told, shelf)


@given(answer=wired(changed(enveloped({"list": [MADE, UNMADE, {**MADE, "id": "C-Audio-1"}], "page_info": PAGE}))))
@fuzzed("voice list", seconds=2)
def test_a_page_of_own_voices(said: Said, told: Told, cloud: Chanjing, shelf: Shelf, answer: Wired) -> None:
    page = answered(said, told, answer, lambda: cloud.route("voice").recent(1))
    if page is not None and not isinstance(page, StudioError):
        for status in page.items:
            check(status, told, shelf)
            shown(cloud.route("voice").adopted(status).title)


def check(status: RemoteStatus, told: Told, shelf: Shelf) -> None:
    check_status(status, told, shelf)
    shown(status.name)
    assert (status.result is not None) == (status.phase is RemotePhase.DONE)
    assert (status.problem is not None) == (status.phase is RemotePhase.FAILED)


@given(answer=wired(changed(enveloped(KEY)) | st.sampled_from(NOES).flatmap(changed)))
@fuzzed("voice create", seconds=2)
def test_a_create_of_a_voice(said: Said, told: Told, cloud: Chanjing, answer: Wired) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asked.clear()
    outcome = told.outcome(lambda: cloud.route("voice").create(SPEC, FILES))
    if isinstance(outcome, StudioError):
        assert isinstance(outcome, (AnswerLost, BadAnswer, Refused, *NOTHING_MADE))
        left = any(b"/create_customised_audio" in path for path in said.asked)
        if isinstance(outcome, (Refused, *NOTHING_MADE)):
            assert plain_no(answer) or not left, outcome
    else:
        assert outcome == str(read(answer.body)["data"])
        shown(outcome)
