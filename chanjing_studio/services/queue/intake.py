"""New jobs, before anything happens to them."""

from __future__ import annotations

import time
import uuid
from collections.abc import Mapping, Sequence

from chanjing_studio.domain.models import Account, Job, JobState, Spec, StorySign, UploadPlan
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.contents import stamp_of
from chanjing_studio.services.queue.journal import told
from chanjing_studio.storage.ledger.entries import CREATE, Entry, Step, upload_step

_APART = 1e-4  # seconds: they are sent in their order, and listed in it


def first_entries(orders: Sequence[tuple[Spec, Account]], clouds: Mapping[str, Provider]) -> list[Entry]:
    """Blocking: looks at the files, so that a later change of one is seen. Raises FileTrouble."""
    now = time.time()
    return [
        _entry(spec, account, clouds[account.provider], now=now + _APART * place)
        for place, (spec, account) in enumerate(orders)
    ]


def _entry(spec: Spec, account: Account, cloud: Provider, *, now: float) -> Entry:
    job = Job(
        id=uuid.uuid4().hex,
        account=account.id,
        kind=spec.kind,
        spec=spec,
        title=spec.title,
        state=JobState.WAITING,
        created=now,
        changed=now,
    )
    steps = _first_steps(cloud.route(spec.kind).uploads(spec))
    return Entry(job=job, steps=steps, lines=(told(StorySign.PROGRESS, _WRITTEN),))


def _first_steps(plans: tuple[UploadPlan, ...]) -> tuple[Step, ...]:
    uploads = [Step(name=upload_step(plan.role), learned=stamp_of(plan.path)) for plan in plans]
    return (*uploads, Step(name=CREATE))


_WRITTEN = Sentence("Job written down on this computer.")
