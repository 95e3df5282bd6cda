"""What a drop zone shows once it holds a file."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.ui.aloud import listed


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file in words: its name, its measures ("1080×1920 · 0:24 · 38.6 MB"), and what the check said."""

    name: str
    measures: str
    verdict: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))

    @property
    def spoken(self) -> str:
        """All of it, for those who do not see it."""
        return listed(self.name, self.measures, self.verdict)


class FileView(QWidget):
    """The base of what is shown in place of the frame; it gives room to the zone's controls."""

    def adopt(self, info: QLabel, choose: QPushButton, clear: QPushButton) -> None:
        """Takes in the zone's controls."""
        raise NotImplementedError

    def show_facts(self, facts: FileFacts) -> None:
        """The file to show. The zone writes the measures into its info label."""
        raise NotImplementedError

    def set_short(self, *, short: bool) -> None:
        """Lower, for a low window."""
        raise NotImplementedError
