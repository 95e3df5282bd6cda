"""Where the video will be shown, remembered from one start to the next: it is the user's, and no part of a job."""

from __future__ import annotations

from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.ui.canvas.stage_bar import StageBar
from chanjing_studio.ui.form_tools import FormTools


def remember_safe_area(tools: FormTools, bar: StageBar) -> None:
    """Show the place that was chosen last, and keep each one that is chosen."""
    kept = tools.safe_area.read()
    bar.set_place(Place(kept) if kept in set(Place) else None)
    bar.placed.connect(lambda: tools.safe_area.keep(bar.place or ""))
