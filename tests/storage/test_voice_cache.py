from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.voices import Gender, Voice, VoiceState
from chanjing_studio.storage.voice_cache import Heard, VoiceCache
from tests.voices import a_voice

OWN = (
    Voice(id="C-Audio-1", name="店长", own=True, description="cicada3.0", sample_url="http://127.0.0.1/1.wav"),
    Voice(id="C-Audio-2", name="Anna", own=True, state=VoiceState.MAKING, percent=40),
    Voice(id="C-Audio-3", name="Ben", own=True, state=VoiceState.FAILED, reason="音频时长过短"),
)
VOICES = (
    a_voice("Harper", description="warm", speed=1.1, pitch=0.9, grade=2),
    a_voice("四川辣妹·幺妹", gender=Gender.UNKNOWN, language=""),
    a_voice("Margaret", age="Old", style="UGC", accent="British"),
)


@pytest.fixture
def cache(tmp_path: Path) -> VoiceCache:
    return VoiceCache(tmp_path / "声音 cache.db")


def test_voices_come_back_as_they_went_in_and_in_their_order(cache: VoiceCache) -> None:
    cache.replace("me", VOICES)

    assert cache.voices("me") == VOICES


def test_each_account_has_its_own_voices(cache: VoiceCache) -> None:
    cache.replace("me", VOICES)
    cache.replace("you", VOICES[:1])
    cache.replace("me", VOICES[1:])

    assert (cache.voices("me"), cache.voices("you")) == (VOICES[1:], VOICES[:1])


def test_a_replacement_that_breaks_off_leaves_the_old_voices(cache: VoiceCache) -> None:
    cache.replace("me", VOICES)
    with pytest.raises(sqlite3.Error):
        cache.replace("me", (VOICES[0], a_voice("bad", grade=None)))

    assert cache.voices("me") == VOICES


def test_own_voices_are_kept_beside_the_public_ones(cache: VoiceCache) -> None:
    cache.replace("me", VOICES)
    cache.replace_own("me", OWN)
    cache.replace_own("you", OWN[:1])
    cache.replace("me", VOICES[1:])
    assert (cache.voices("me"), cache.own_voices("me")) == (VOICES[1:], OWN)

    cache.forget("me")
    assert (cache.voices("me"), cache.own_voices("me"), cache.own_voices("you")) == ((), (), OWN[:1])


def test_what_an_older_version_kept_is_still_there(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "voices.db")
    cache.replace("me", VOICES)
    cache.keep_heard("me", "Harper", heard=Heard(5.0, (1.0,)))
    with closing(sqlite3.connect(tmp_path / "voices.db")) as base, base:
        base.execute("DROP TABLE own_voices")
        base.execute("DROP TABLE facets")
        base.execute("PRAGMA user_version = 1")

    plain = (*VOICES[:2], replace(VOICES[2], age="", style="", accent=""))
    assert (cache.voices("me"), cache.own_voices("me"), set(cache.heard("me"))) == (plain, (), {"Harper"})


@pytest.mark.parametrize("odd", ["gender = 'neuter'", "state = 'lost'", "name = x'ff'", "percent = 'much'"])
def test_an_own_row_that_was_not_written_here_is_damage(tmp_path: Path, odd: str) -> None:
    cache = VoiceCache(tmp_path / "voices.db")
    cache.replace_own("me", OWN)
    with closing(sqlite3.connect(tmp_path / "voices.db")) as base, base:
        base.execute(f"UPDATE own_voices SET {odd}")  # noqa: S608 - written above

    assert cache.own_voices("me") == ()
    cache.replace_own("me", OWN)
    assert cache.own_voices("me") == OWN


def test_a_print_is_kept_and_the_newest_one_counts(cache: VoiceCache) -> None:
    cache.keep_heard("me", "a", heard=Heard(1.0, (0.0, 0.0)))
    cache.keep_heard("me", "a", heard=Heard(2.0, (0.0, 0.2, 1.0)))

    kept = cache.heard("me")["a"]
    assert kept.at == 2.0
    assert kept.peaks == pytest.approx((0.0, 0.2, 1.0), abs=0.01)
    assert cache.heard("you") == {}


@pytest.mark.parametrize("damage", [b"not a database at all" * 300, b"SQLite format 3\0junk"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "voices.db"
    path.write_bytes(damage)
    cache = VoiceCache(path)

    assert cache.voices("me") == ()
    cache.replace("me", VOICES)
    assert cache.voices("me") == VOICES


def test_a_file_of_another_version_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "voices.db"
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 99")
    base.close()

    assert VoiceCache(path).voices("me") == ()


def test_two_threads_may_open_a_new_cache_at_once(tmp_path: Path) -> None:
    path = tmp_path / "voices.db"
    troubles: list[Exception] = []

    def open_it() -> None:
        try:
            VoiceCache(path).replace("me", VOICES)
        except sqlite3.Error as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert troubles == []
    assert VoiceCache(path).voices("me") == VOICES


@pytest.mark.parametrize("odd", ["gender = 'neuter'", "speed = 'fast'", "name = x'ff'", "grade = 1.5"])
def test_a_row_that_was_not_written_here_is_damage(tmp_path: Path, odd: str) -> None:
    cache = VoiceCache(tmp_path / "voices.db")
    cache.replace("me", VOICES)
    with closing(sqlite3.connect(tmp_path / "voices.db")) as base, base:
        base.execute(f"UPDATE voices SET {odd}")  # noqa: S608 - written above

    assert cache.voices("me") == ()
    cache.replace("me", VOICES)
    assert cache.voices("me") == VOICES


def test_peaks_that_are_none_are_no_peaks(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "voices.db")
    cache.keep_heard("me", "v", heard=Heard(5.0, (0.5,)))
    with closing(sqlite3.connect(tmp_path / "voices.db")) as base, base:
        base.execute("UPDATE heard SET peaks = 'loud'")

    assert cache.heard("me") == {"v": Heard(5.0, ())}
