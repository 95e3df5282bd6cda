"""Without PyAV, Pillow and eSpeak NG the second cloud still answers, and says why it makes nothing."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from chanjing_studio.domain.media import VideoFacts
from chanjing_studio.media.probe import examine_video
from tests.cloud import running_cloud
from tests.sandbox.topview.caller import CAPTIONS, VOICES, Caller, caller_of

HIDE = """
import sys
sys.modules["av"] = sys.modules["PIL"] = sys.modules["espeakng_loader"] = None
"""


INSTALLED = HIDE.replace(' = sys.modules["PIL"]', "")
"""What an installed program has: Pillow, and neither of the others."""


@pytest.fixture(scope="module")
def bare_caller(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caller]:
    """A caller of a sandbox that finds none of them."""
    with without(HIDE, tmp_path_factory.mktemp("hidden")) as caller:
        yield caller


@contextmanager
def without(hidden: str, folder: Path) -> Generator[Caller]:
    """A caller of a sandbox that runs this before anything else."""
    (folder / "sitecustomize.py").write_text(hidden)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        with running_cloud() as cloud, caller_of(cloud) as caller:
            yield caller


def test_a_task_fails_and_says_what_is_missing(bare_caller: Caller) -> None:
    told = bare_caller.made()
    assert (told["status"], "not installed" in told["errorMsg"]) == ("fail", True)


def test_lists_are_there_without_their_pictures(bare_caller: Caller) -> None:
    avatar, style = bare_caller.avatars()[0], bare_caller.get(CAPTIONS)["result"][0]
    for link in (avatar["coverUrl"], avatar["previewVideoUrl"], style["thumbnail"]):
        assert requests.get(link, timeout=10).status_code == 404


def test_voices_are_still_heard(bare_caller: Caller) -> None:
    voice = bare_caller.get(VOICES)["result"]["data"][0]
    assert requests.get(voice["demoAudioUrl"], timeout=10).content[:4] == b"RIFF"


def test_an_installed_program_gets_a_drawn_person_who_speaks_in_tones(tmp_path: Path) -> None:
    with without(INSTALLED, tmp_path) as caller:
        told = caller.made()
        assert told["status"] == "success", told["errorMsg"]
        (tmp_path / "made.mp4").write_bytes(requests.get(told["outputVideoUrl"], timeout=10).content)
        assert requests.get(caller.avatars()[0]["coverUrl"], timeout=10).ok
    facts = examine_video(tmp_path / "made.mp4")
    assert isinstance(facts, VideoFacts)
    assert facts.seconds > 1
