"""The dialog that asks for a file or a folder."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from chanjing_studio.ui.words import tr


def file_dialog(parent: QWidget, title: str, *, folder: Path | None = None) -> QFileDialog:
    """A dialog that takes a typed path and begins in `folder`, the user's own for None; not opened yet."""
    dialog = QFileDialog(parent, title, str(folder or Path.home()))
    # The system's own dialogs on Windows and macOS take a typed path and are known to the user. On Linux they may live
    # in another process, where a screen reader of this window cannot follow and a typed path may be refused.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, sys.platform not in {"win32", "darwin"})
    # Qt has no Chinese for these two.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, tr("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, tr("Kind of file:"))
    return dialog
