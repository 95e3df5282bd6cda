"""Tooltips that show words as they are: Qt takes a text for mark-up when it looks like it."""

from PySide6.QtWidgets import QComboBox

_MOST = 500


def plain_tip(text: str) -> str:
    """What to give to Qt so that a tooltip shows this text, whoever wrote it; a very long one is cut."""
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}…"
    if "<" not in shown and "&lt;" not in shown:
        return shown
    from html import escape  # noqa: PLC0415 - it brings two thousand names along, for which the first paint does not wait

    return f"<p style='white-space: pre-wrap'>{escape(shown)}</p>"


def name_choice(combo: QComboBox, name: str, tip: str = "") -> None:
    """Says what is chosen there, to the eye as a tooltip, which may be another.

    On Linux a combo box is heard by the entry that is chosen alone; its tooltip is heard beside it.
    """
    combo.setAccessibleName(name)
    combo.setToolTip(plain_tip(tip or name))
