"""A sandbox with lip-sync tasks that never end."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.models import FilePhase, UploadPlan
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from tests.bench.accounts import signed_in
from tests.clips import make_clip
from tests.cloud import CREATE, Cloud
from tests.waiting import until

_CLIP = "clip.mp4"
_CHECKING_SECONDS, _QUEUE_SECONDS = 4.5, 4.5  # of the sandbox at its real pace, and a little more


def waiting_tasks(cloud: Cloud, count: int, *, pace: float, folder: Path) -> tuple[list[str], str]:
    """Tasks that stand in the cloud's queue: their numbers there, and the account they belong to."""
    cloud.lift_limits()
    cloud.fault(CREATE, times=None, fate={"stuck_at": 99})
    provider, account = signed_in(cloud.address)
    file_id = _uploaded(provider, make_clip(folder / _CLIP, seconds=1.0))
    cloud.advance_clock(_CHECKING_SECONDS / pace)
    until(lambda: provider.file_status(file_id).phase is FilePhase.READY)
    spec = LipSyncSpec(script="你好", voice_id=provider.voices(1).voices[0].id, width=160, height=240)
    route = provider.route(spec.kind)
    return [route.create(spec, {"video": file_id}) for _ in range(count)], account.id


def moving_tasks(cloud: Cloud, count: int, *, pace: float, folder: Path) -> tuple[list[str], str]:
    """Tasks whose percents rise, their videos rendered already: the sandbox is busy with nothing but answers."""
    remote_ids, account = waiting_tasks(cloud, count, pace=pace, folder=folder)
    provider, _ = signed_in(cloud.address)
    cloud.advance_clock(_QUEUE_SECONDS / pace)
    route = provider.route(LipSyncSpec.kind)
    until(lambda: all((route.status(remote_id).percent or 0) > 12 for remote_id in remote_ids), 60)
    return remote_ids, account


def _uploaded(provider: Chanjing, clip: Path) -> str:
    plan = UploadPlan(role="video", path=clip, service="lip_sync_video", cloud_name=_CLIP)
    return provider.upload(plan, _unheard)


def _unheard(done: int, total: int) -> None:
    """Nobody looks at the progress."""
