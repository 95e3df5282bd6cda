"""What only some clouds can do is offered where it is, and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from chanjing_studio.domain.abilities import DeletesAvatars, DeletesVoices, HasTypefaces, TellsBalance, TellsTimes
from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Voice, VoicePage
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.services.background import Background
from chanjing_studio.services.catalogue import Catalogue
from chanjing_studio.storage.voice_cache import VoiceCache
from tests.conftest import Run


class Plain:
    """A cloud that lists voices and deletes none."""

    own_voice_pace = Pace(1000, 60)

    def own_voices(self, page: int) -> VoicePage:
        del page
        return VoicePage((Voice(id="v1", name="Ada", own=True),), 1)


def test_the_first_cloud_can_do_what_it_could() -> None:
    abilities = (DeletesVoices, DeletesAvatars, HasTypefaces, TellsTimes, TellsBalance)
    assert [ability.__name__ for ability in abilities if not issubclass(Chanjing, ability)] == ["TellsBalance"]


def test_a_cloud_that_deletes_nothing_is_not_asked_to(tmp_path: Path, run: Run) -> None:
    background, cache = Background(), VoiceCache(tmp_path / "voices.db")
    catalogue = Catalogue(background, cache, provider=cast("Provider", Plain()), owner="me")
    assert not catalogue.can_delete
    voices = run(catalogue.refresh_own())
    with pytest.raises(Refused):
        run(catalogue.delete(voices.listed[0].voice))
    background.close()
    assert len(catalogue.now.listed) == 1
