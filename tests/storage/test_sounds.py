"""The sounds of opened speeches, and their peaks beside them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Driver, LipSyncSpec
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.kept_peaks import keep_peaks, read_peaks
from chanjing_studio.storage.sounds import Sounds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "sounds"
    made.mkdir()
    for name in ("1f3a", "2b7c", "39d0"):
        (made / f"{name}.wav").write_bytes(b"RIFF")
        (made / f"{name}.peaks").write_bytes(b"12")
    return made


@pytest.fixture
def sounds(folder: Path) -> Sounds:
    return Sounds(folder, Drafts(folder.parent))


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _made_of(sound: Path) -> Job:
    spec = LipSyncSpec(driver=Driver.AUDIO, audio=sound)
    return Job(
        id="a", account="me", kind=spec.kind, spec=spec, title="", state=JobState.WAITING, created=0.0, changed=0.0
    )


def test_a_sound_goes_with_its_job_and_the_others_stay(sounds: Sounds, folder: Path) -> None:
    sounds.forget("1f3a", [])
    assert _names(folder) == {"2b7c.wav", "2b7c.peaks", "39d0.wav", "39d0.peaks"}
    sounds.forget("1f3a", [])


def test_they_count_and_are_cleared_with_what_can_be_fetched_again(sounds: Sounds, folder: Path) -> None:
    assert sounds.size() == 18
    sounds.clear([])
    assert sounds.size() == 0
    assert folder.is_dir()


def test_a_sound_of_which_a_job_or_a_draft_makes_something_stays(sounds: Sounds, folder: Path) -> None:
    Drafts(folder.parent).keep("lip_sync", {"audio": str(folder / "2b7c.wav")})
    sounds.clear([_made_of(folder / "1f3a.wav"), _made_of(Path("/elsewhere/39d0.wav"))])
    sounds.forget("1f3a", [_made_of(folder / "1f3a.wav")])
    assert _names(folder) == {"1f3a.wav", "1f3a.peaks", "2b7c.wav", "2b7c.peaks"}


def test_a_draft_made_of_the_named_sound_keeps_no_other(sounds: Sounds, folder: Path) -> None:
    Drafts(folder.parent).keep("lip_sync", {"audio": str(folder.parent / "named" / "1f3a" / "Good morning.wav")})
    sounds.forget("1f3a", [])
    assert _names(folder) == {"2b7c.wav", "2b7c.peaks", "39d0.wav", "39d0.peaks"}


def test_a_draft_that_cannot_be_read_may_speak_of_any(sounds: Sounds, folder: Path) -> None:
    (folder.parent / "draft-lip_sync.json").mkdir()
    sounds.clear([])
    assert len(_names(folder)) == 6


def test_nothing_was_ever_opened(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path / "sounds", Drafts(tmp_path))
    sounds.clear([])
    assert sounds.size() == 0


def test_peaks_are_there_until_the_sound_is_another(folder: Path) -> None:
    sound = folder / "1f3a.wav"
    assert read_peaks(sound) is None
    keep_peaks(sound, (0.0, 0.5, 1.0, 2.0))
    assert read_peaks(sound) == pytest.approx((0.0, 0.5, 1.0, 1.0), abs=0.005)
    sound.write_bytes(b"RIFF and more")
    assert read_peaks(sound) is None
    keep_peaks(sound, ())
    assert read_peaks(sound) is None


def test_another_sound_of_the_same_length_is_another(folder: Path) -> None:
    sound = folder / "1f3a.wav"
    keep_peaks(sound, (1.0,))
    os.utime(sound, ns=(1, 1))
    assert read_peaks(sound) is None


def test_peaks_that_are_too_many_or_no_file_are_none(folder: Path) -> None:
    kept = folder / "1f3a.peaks"
    kept.write_bytes(b"1" * (1 << 21))
    assert read_peaks(folder / "1f3a.wav") is None
    kept.unlink()
    kept.mkdir()
    assert read_peaks(folder / "1f3a.wav") is None
    keep_peaks(folder / "1f3a.wav", (1.0,))
    assert read_peaks(folder / "gone.wav") is None
    (folder / "gone.peaks").write_bytes(b"1")
    assert read_peaks(folder / "gone.wav") is None
