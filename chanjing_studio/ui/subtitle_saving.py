"""Sentences with their times as a file of the user's: where it goes is asked, and it is there whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.services.background import Background
from chanjing_studio.ui.dialogs import choose_save_path
from chanjing_studio.ui.words import tr


async def save_subtitles(
    parent: QWidget,
    background: Background,
    lines: Sequence[TimedLine],
    *,
    folder: Path,
    title: str,
    form: SubtitleForm,
    marked: bool,
) -> Path | None:
    """Write lines where the user says; None where nowhere. It raises FileTrouble."""
    suggested = folder / file_name(title, form.extension, otherwise="subtitles")
    kinds = tr("{form} subtitles (*{ending})", form=form.name, ending=form.extension)
    target = await choose_save_path(parent, title=tr("Export subtitles"), kinds=kinds, suggested=suggested)
    if target is not None:
        await background.in_thread(_write, lines, target, form=form, marked=marked)
    return target


def _write(lines: Sequence[TimedLine], target: Path, *, form: SubtitleForm, marked: bool) -> None:
    # pysubs2 is loaded in the worker: it takes longer than a frame.
    from chanjing_studio.storage.subtitle_files import write  # noqa: PLC0415

    write(lines, target, form=form, marked=marked)
