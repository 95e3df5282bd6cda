"""Sounds of speeches under the names of what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.services.background import Background
from chanjing_studio.services.named_sounds import NamedSounds
from tests.conftest import Run


@pytest.fixture
def sounds(tmp_path: Path) -> Iterator[NamedSounds]:
    background = Background()
    yield NamedSounds(background, folder=tmp_path / "named")
    background.close()


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    (tmp_path / "3f2a.wav").write_bytes(b"RIFF one")
    return tmp_path / "3f2a.wav"


def test_a_sound_is_called_after_what_it_says(sounds: NamedSounds, sound: Path, tmp_path: Path, run: Run) -> None:
    named = run(sounds.of(sound, "老房子/在巷子的尽头。"))
    assert named == tmp_path / "named" / "3f2a" / "老房子在巷子的尽头。.wav"
    assert named.read_bytes() == b"RIFF one"
    assert run(sounds.of(sound, "..")).name == "speech.wav"


def test_it_stays_when_the_first_one_goes_and_is_another_when_that_is(
    sounds: NamedSounds, sound: Path, run: Run
) -> None:
    named = run(sounds.of(sound, "Tea"))
    sound.unlink()
    assert named.read_bytes() == b"RIFF one"
    sound.write_bytes(b"RIFF another")
    assert run(sounds.of(sound, "Tea")).read_bytes() == b"RIFF another"
    assert [path.name for path in named.parent.iterdir()] == ["Tea.wav"]


def test_what_was_left_of_a_crash_is_not_written_into(
    sounds: NamedSounds, sound: Path, tmp_path: Path, run: Run
) -> None:
    other = tmp_path / "other.wav"
    other.write_bytes(b"RIFF of something else")
    left = tmp_path / "named" / "3f2a" / "Tea.wav.part"
    left.parent.mkdir(parents=True)
    left.hardlink_to(other)
    assert run(sounds.of(sound, "Tea")).read_bytes() == b"RIFF one"
    assert other.read_bytes() == b"RIFF of something else"


def test_where_files_have_one_name_only_it_is_copied(
    sounds: NamedSounds, sound: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuses)
    assert run(sounds.of(sound, "Tea")).read_bytes() == b"RIFF one"


def test_a_place_that_cannot_be_used_is_said(sounds: NamedSounds, sound: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "named").write_text("in the way")
    with pytest.raises(FileTrouble, match="could not be saved"):
        run(sounds.of(sound, "Tea"))
