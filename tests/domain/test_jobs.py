"""What can be told of a job by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chanjing_studio.domain.adopted import made_elsewhere
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec

DONE = Job(
    id="j1",
    account="a1",
    kind="lip_sync",
    spec=LipSyncSpec(),
    title="今天",
    state=JobState.DONE,
    created=1.0,
    changed=2.0,
    result=Result(url="https://cloud.example/video.mp4"),
)


def test_voices_and_avatars_are_the_users_own() -> None:
    assert [each for each in Makes if each.own] == [Makes.VOICE, Makes.AVATAR]


@pytest.mark.parametrize(("job", "linked"), [(DONE, True), (replace(DONE, result=None), False)])
def test_a_finished_video_has_a_link_to_take_along(job: Job, linked: bool) -> None:
    assert job.linked is linked


@pytest.mark.parametrize("spec", [VoiceSpec(), AvatarSpec()])
def test_what_is_the_users_own_has_none(spec: VoiceSpec | AvatarSpec) -> None:
    assert not replace(DONE, spec=spec).linked


def test_of_what_was_made_elsewhere_the_name_alone_is_known() -> None:
    assert made_elsewhere(replace(DONE, spec=LipSyncSpec(name="2b3c")))
    assert not made_elsewhere(DONE)
