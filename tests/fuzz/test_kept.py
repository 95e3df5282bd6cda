"""Whatever stands where the program once wrote: it is read as far as it goes, and can be shown and written again."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.errors import CloudWords, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import Job, JobState, Problem, Result
from chanjing_studio.domain.voices import Gender, Voice, VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.token import Access, Token
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.storage.drafts import Drafts
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.entries import Step
from chanjing_studio.storage.settings import Settings, SettingsFile
from chanjing_studio.storage.voice_cache import VoiceCache
from chanjing_studio.ui.theme.look import ThemeChoice
from chanjing_studio.ui.words import Language
from tests.fuzz.answers import KEYS, TOKEN, changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.keeping import NOW, Shelf
from tests.fuzz.telling import Told, shown
from tests.vault import MemoryVault

SPEC = LipSyncSpec(
    video=Path("/clips/主持人.mp4"), video_container=Container.MP4, script="你好，世界。", voice_id="v",
    voice_name="小满", audio=Path("/clips/录音.wav"), audio_container=Container.WAV, audio_seconds=3.5,
    callback="https://example.com/done",
)  # fmt: skip
PROBLEM = Problem(
    cause=Sentence("The cloud said no: {message}", message="x"), remedy=Remedy.SEND_AGAIN, field="script",
    cloud=CloudWords(40000, "x", trace_id="9a", http_status=200),
)  # fmt: skip
JOB = Job(
    id="job-1", account="a", kind="lip_sync", spec=SPEC, title="你好", state=JobState.FAILED, created=NOW, changed=NOW,
    remote_id="r", message="m", result=Result(url="http://127.0.0.1/v.mp4", seconds=2.0), problem=PROBLEM, ended=NOW,
)  # fmt: skip
JSON_COLUMNS = {"spec", "result", "problem"}
TIMES = {"created", "changed", "ended"}
LEARNED = {"listed": ["a", "b"], "size": 12, "file_id": "f", "digest": "d"}


def json_texts(good: Any) -> st.SearchStrategy[str]:
    """What a column of texts can hold."""
    return changed(good).map(lambda raw: raw.decode(errors="replace"))


def texts() -> st.SearchStrategy[object]:
    return st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30) | st.binary(max_size=10)


def times() -> st.SearchStrategy[object]:
    return st.floats() | st.integers(-(2**63), 2**63 - 1) | texts() | st.none()


@st.composite
def job_rows(draw: st.DrawFn) -> rows.Row:
    names = rows.JOB_COLUMNS.split(", ")
    row = dict(zip(names, rows.job_row(JOB), strict=True))
    for name in draw(st.lists(st.sampled_from(names[2:]), min_size=1, max_size=4, unique=True)):
        if name in JSON_COLUMNS:
            row[name] = draw(json_texts(json.loads(row[name])))
        else:
            row[name] = draw(times() if name in TIMES else texts())
    return tuple(row.values())


@given(row=job_rows())
@fuzzed("job rows", seconds=2)
def test_a_row_of_jobs(told: Told, shelf: Shelf, row: rows.Row) -> None:
    job = rows.job_of(row, {"lip_sync": LipSyncSpec})
    shelf.show(job)
    if job.problem:
        told.sentence(job.problem.cause)
    for problem in job.spec.problems():
        told.sentence(problem.sentence)
    again = rows.job_of(rows.job_row(job), {"lip_sync": LipSyncSpec})
    assert repr(again.with_(spec=job.spec)) == repr(job)


@given(learned=json_texts(LEARNED), state=texts(), started=times(), ended=times())
@fuzzed("step rows", seconds=2)
def test_a_row_of_steps(learned: str, state: object, started: object, ended: object) -> None:
    step = rows.step_of(("create", state, started, ended, learned))
    assert isinstance(step, Step)
    for at in (step.started, step.ended):
        assert at is None or 0 <= at < 2**34
    assert rows.step_of(rows.step_row("job-1", step)[1:]) == step


@given(at=times(), sign=texts(), sentence=json_texts(PROBLEM.cause.to_json()))
@fuzzed("story rows", seconds=2)
def test_a_row_of_a_story(told: Told, at: object, sign: object, sentence: str) -> None:
    line = rows.line_of((at, sign, sentence))
    told.sentence(line.sentence)
    assert 0 <= line.at < 2**34
    assert repr(rows.line_of(rows.line_row("job-1", line)[1:])) == repr(line)


@given(text=changed(json.loads(json.dumps(SPEC.to_json()))))
@fuzzed("drafts", seconds=2)
def test_a_draft(told: Told, tmp_path: Path, text: bytes) -> None:
    (tmp_path / "draft-lip_sync.json").write_bytes(text)
    drafts = Drafts(tmp_path)
    spec = LipSyncSpec.from_json(drafts.read("lip_sync"))
    for problem in spec.problems():
        told.sentence(problem.sentence)
    assert spec.beans(spec.audio_seconds) >= 0
    for whole in (spec.width, spec.height, spec.volume):
        assert abs(whole) < 2**31
    drafts.keep("lip_sync", spec.to_json())
    assert LipSyncSpec.from_json(drafts.read("lip_sync")) == spec
    for file in tmp_path.iterdir():
        file.unlink()


@given(text=changed(json.loads(json.dumps(asdict(Settings(language="en", proxy="http://p:1", recent_voices=("a",)))))))
@fuzzed("settings", seconds=2)
def test_settings(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)
    settings = SettingsFile(path).load()
    assert Language(settings.language) in Language
    assert ThemeChoice(settings.theme) in ThemeChoice
    for each in fields(Settings):
        assert type(getattr(settings, each.name)) in {type(getattr(Settings(), each.name)), str}
    SettingsFile(path).save(settings)
    assert SettingsFile(path).load() == settings
    for file in tmp_path.iterdir():
        file.unlink()


@given(
    keys=changed({"app_id": KEYS.app_id, "secret_key": KEYS.secret_key}),
    token=changed({"token": TOKEN, "expires": 4e9, "app_id": KEYS.app_id}),
)
@fuzzed("keyring", seconds=2)
def test_what_the_keyring_holds(keys: bytes, token: bytes) -> None:
    vault = MemoryVault()
    vault.write("place/keys", keys.decode(errors="replace"))
    vault.write("place/token", token.decode(errors="replace"))
    access = Access("place", vault, issue=lambda _: Token("fresh", 4e9), now=lambda: NOW, on_note=lambda _: None)
    if access.resume():
        text = access.token()
        assert text
        assert text == text.strip()
        assert text.isascii()
        assert text.isprintable()


VOICE = ("v", "小满", "female", "zh", "稳", 1.0, 1.0, "http://127.0.0.1/a.wav", 0)


@given(odd=st.lists(st.tuples(st.integers(0, 8), times()), min_size=1, max_size=3))
@fuzzed("voice cache", seconds=2)
def test_the_cache_of_voices(shelf: Shelf, tmp_path: Path, odd: list[tuple[int, Any]]) -> None:
    path = tmp_path / "voices.db"
    cache = VoiceCache(path)
    cache.replace("owner", [Voice(id="v", name="n")])
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("DELETE FROM voices")
        row = list(VOICE)
        for place, value in odd:
            row[place] = row[place] if value is None or value != value else value  # noqa: PLR0124
        base.execute("INSERT INTO voices VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ["owner", *row])
    for voice in cache.voices("owner"):
        assert isinstance(voice.gender, Gender)
        shown(voice.id, voice.name, voice.language, voice.description, voice.sample_url)
        shelf.show_voices([voice])


OWN = ("v", "店长", "", "", "cicada3.0", "http://127.0.0.1/a.wav", "making", 40, "")


@given(odd=st.lists(st.tuples(st.integers(0, 8), times()), min_size=1, max_size=3))
@fuzzed("cache of own voices", seconds=2)
def test_the_cache_of_own_voices(told: Told, shelf: Shelf, tmp_path: Path, odd: list[tuple[int, Any]]) -> None:
    path = tmp_path / "voices.db"
    cache = VoiceCache(path)
    cache.replace_own("owner", [Voice(id="v", name="n", own=True)])
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("DELETE FROM own_voices")
        row = list(OWN)
        for place, value in odd:
            row[place] = row[place] if value is None or value != value else value  # noqa: PLR0124
        base.execute("INSERT INTO own_voices VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)", ["owner", *row])
    for voice in cache.own_voices("owner"):
        assert isinstance(voice.state, VoiceState)
        shown(voice.id, voice.name, voice.description, voice.sample_url, voice.reason)
        if voice.why_not:
            told.sentence(voice.why_not)
        shelf.show_voices([voice])
