"""The note at the page's head: the draft in sight is on this computer."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import IconLabel
from chanjing_studio.ui.words import tr


class DraftNote(QHBoxLayout):
    """A mark and its words; both are out of sight until `show_kept`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._icon = IconLabel(look, "check")
        self._words = ElidedLabel("small", state="muted", name="draftKept", least=0, or_nothing=True)
        self.setSpacing(look.size("space.1"))
        for part in self._parts:
            self.addWidget(part)
        self.show_kept(kept=False)

    def show_kept(self, *, kept: bool) -> None:
        """Whether what stands in the form is on disk as it stands."""
        for part in self._parts:
            part.setVisible(kept)

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._words.setText(tr("Draft kept on this computer"))

    @property
    def _parts(self) -> tuple[QWidget, QWidget]:
        return self._icon, self._words
