"""Lip-sync as the program offers it."""

from __future__ import annotations

from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import TaskKind
from chanjing_studio.providers.chanjing.tasks.lip_sync.form.form import LipSyncForm
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec

KIND = TaskKind(
    LipSyncSpec.kind, Sentence("Lip-sync"), "speech", Sentence("Make video"), spec=LipSyncSpec, form=LipSyncForm
)
