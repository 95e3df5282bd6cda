"""The way of the keyboard over a page that makes: through the form first, then to what stands under it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget


def lead_on(form: QWidget, under: Sequence[QWidget]) -> None:
    """A form that was made after the page stands behind everything else of it, until it is led on from."""
    last = form
    while (following := last.nextInFocusChain()) and form.isAncestorOf(following):
        last = following
    for part in under:
        QWidget.setTabOrder(last, part)
        last = part
