"""Jobs that were made elsewhere: their link is known here, and nothing of what was asked for."""

from __future__ import annotations

from chanjing_studio.domain.models import Job


def made_elsewhere(job: Job) -> bool:
    """Whether nothing can be made again of it. Kinds that tell what they know of such jobs need not say so."""
    return getattr(job.spec, "elsewhere", False) is True
