"""What an empty form asks for."""

from __future__ import annotations

from dataclasses import replace

from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.ui.form_tools import FormTools


def usual(tools: FormTools) -> HumanSpec:
    """With the AI mark where the user wants it on whatever is new."""
    empty = HumanSpec()
    return empty if tools.ai_mark() else replace(empty, scene=empty.scene.with_(mark=None))
