"""What the program does with what was told: it is written down, read again, and shown."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.domain.models import Job, JobState, RemoteStatus, Spec, StoryLine, StorySign
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.storage.avatar_cache import AvatarCache
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.ledger.schema import connect
from chanjing_studio.storage.voice_cache import VoiceCache
from chanjing_studio.ui.jobs import candidates, elsewhere
from chanjing_studio.ui.jobs.phrases import figure, has_line, line, phrase, spoken, when
from chanjing_studio.ui.jobs.problem_words import copied_details, details
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.job_progress import JobProgress
from tests.fuzz.telling import shown

NOW = 1_790_000_500.0
SPEC = LipSyncSpec(video=Path("host.mp4"), script="你好。", voice_id="v")


class Shelf:
    """A ledger, caches of voices and avatars, and the window's ways to say what is in them."""

    def __init__(self, ledger: Ledger, folder: Path, progress: JobProgress) -> None:
        self._ledger = ledger
        self._cache = VoiceCache(folder / "voices.db")
        self._avatars = AvatarCache(folder / "avatars.db")
        self._progress = progress

    @classmethod
    @contextmanager
    def opened(cls, look: Look) -> Generator[Shelf]:
        """In a folder that is gone afterwards."""
        with tempfile.TemporaryDirectory() as folder, closing(_in_memory()) as ledger:
            progress = JobProgress(look)
            yield cls(ledger, Path(folder), progress)
            progress.deleteLater()

    def voices_kept(self, voices: Sequence[Voice]) -> tuple[Voice, ...]:
        """The voices as the cache gives them back."""
        self._cache.replace("owner", voices)
        return self._cache.voices("owner")

    def own_voices_kept(self, voices: Sequence[Voice]) -> tuple[Voice, ...]:
        """The same with own ones."""
        self._cache.replace_own("owner", voices)
        return self._cache.own_voices("owner")

    def avatars_kept(self, avatars: Sequence[Avatar]) -> tuple[Avatar, ...]:
        """The same with avatars."""
        self._avatars.replace("owner", avatars)
        return self._avatars.listed("owner")

    def show_voices(self, voices: Sequence[Voice]) -> None:
        """Say what is known of each."""
        for voice in voices:
            shown(tongue_of(voice).words, QLocale().toString(float(voice.speed), "f", 1))

    def show_followed(self, status: RemoteStatus) -> None:
        """A job that is followed, once with what was heard of it, and once ended."""
        job = Job(
            id="job-1", account="a", kind="lip_sync", spec=SPEC, title="t", state=JobState.MAKING, created=NOW,
            changed=NOW, remote_id=status.remote_id, message=status.message, percent=status.percent, answered=NOW,
            moved=NOW,
        )  # fmt: skip
        self.keep_and_show(job)
        state = JobState.FAILED if status.problem else JobState.DONE
        # Without a link nothing is kept as done: whoever follows it looks again.
        result = status.result if status.result and status.result.url else None
        self.keep_and_show(job.with_(state=state, result=result, problem=status.problem, ended=NOW))
        shown(candidates.task_words(status), elsewhere.task_words(status))

    def show_elsewhere(self, status: RemoteStatus, spec: Spec) -> None:
        """A job that is made of a task."""
        job = Job(
            id="job-2", account="a", kind=spec.kind, spec=spec, title=spec.title, state=JobState.MAKING,
            created=status.created or NOW, changed=NOW, remote_id=status.remote_id, uploaded=True,
        )  # fmt: skip
        self.keep_and_show(job)

    def keep_and_show(self, job: Job) -> None:
        """Write a job with a line of its story, read it again, and say all of it."""
        self.show(job)
        told = StoryLine(NOW, StorySign.NOTE, Sentence("Cloud number {number}.", number=job.remote_id))
        self._ledger.keep(Entry(job=job, lines=(told,)))
        again = self._ledger.job(job.id)
        assert again is not None
        assert (again.remote_id, again.message, again.result, again.problem) == (
            job.remote_id,
            job.message,
            job.result,
            job.problem,
        )
        assert self._ledger.story(job.id)[-1] == told
        self._ledger.remove(job.id)
        self.show(again)

    def show(self, job: Job) -> None:
        """All that a list and a panel say of a job."""
        said = phrase(job, NOW)
        shown(said.state, said.note, figure(job), when(job, NOW), spoken(job, NOW), copied_details(job, ""))
        shown(*(value for _, value in details(job)))
        if has_line(job):
            self._progress.show_line(line(job), job.percent)


def _in_memory() -> Ledger:
    return Ledger(connect(Path(":memory:")), {spec.kind: spec for spec in (LipSyncSpec, HumanSpec)})
