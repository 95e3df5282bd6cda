"""Lip-sync as the program offers it."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.documents import named_as_document
from chanjing_studio.domain.media import named_as
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.lip_sync.form.form import LipSyncForm
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec


def _takes(path: Path) -> bool:
    return named_as(path.name) is not None or named_as_document(path.name) is not None


KIND = TaskKind(
    *(LipSyncSpec.kind, Sentence("Lip-sync"), "speech", Sentence("Make video")),
    takes=_takes,
    spec=lambda: LipSyncSpec,
    form=LipSyncForm,
)
