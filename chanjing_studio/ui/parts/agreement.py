"""An agreement about whoever is in a file holds for that file alone, even where another one takes its name."""

from PySide6.QtWidgets import QCheckBox


class Agreement:
    """Takes the tick away when the file is another than the one it was given for.

    A file is told by its bytes and by when it was written, in milliseconds; 0 where that was not known.
    """

    def __init__(self, box: QCheckBox) -> None:
        self._box = box
        self._given_for: tuple[int, int] | None = None

    def came_back(self, size: int, written: int) -> None:
        """A draft or a job brought its tick along, and says which file it was given for."""
        self._given_for = (size, written) if size else None

    def saw(self, size: int, written: int) -> None:
        """This file is there now."""
        if self._given_for is not None and not self._is_for(size, written):
            self._box.setChecked(False)
        self._given_for = size, written

    def ask_anew(self) -> None:
        """Another file is chosen, or none: what is agreed from now on is for that one."""
        self._given_for = None
        self._box.setChecked(False)

    def _is_for(self, size: int, written: int) -> bool:
        return self._given_for in ((size, written), (size, 0))
