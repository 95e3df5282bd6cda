"""What a voice says of itself."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.voices import Voice, VoiceState

OWN = Voice(id="C-Audio-1", name="店长", own=True)


def test_a_public_voice_can_be_chosen() -> None:
    assert Voice(id="a", name="Emma").usable
    assert Voice(id="a", name="Emma").why_not is None


@pytest.mark.parametrize(
    ("state", "reason", "words"),
    [
        (VoiceState.MAKING, "", "still being made"),
        (VoiceState.EXPIRED, "", "has expired"),
        (VoiceState.GONE, "", "no longer has this voice"),
        (VoiceState.FAILED, "", "did not say why"),
        (VoiceState.FAILED, "音频时长过短", "could not make this voice: 音频时长过短"),
    ],
)
def test_one_that_cannot_be_chosen_says_why(state: VoiceState, reason: str, words: str) -> None:
    voice = Voice(id="a", name="Emma", own=True, state=state, reason=reason)
    assert not voice.usable
    assert words in str(voice.why_not)


@pytest.mark.parametrize("name", ["", "  ", "\n", "店长"])
def test_no_name_and_the_cloud_s_own_name_change_nothing(name: str) -> None:
    assert OWN.called(name) == OWN


def test_another_name_leaves_the_cloud_s_beside_it() -> None:
    voice = OWN.called("Anna\nof the shop")
    assert (voice.name, voice.cloud_name) == ("Anna of the shop", "店长")
