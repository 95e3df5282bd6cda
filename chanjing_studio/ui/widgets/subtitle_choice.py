"""What decides how sentences are written to a file: the form, and whether it begins with a mark for old software."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_FORMS = tuple(SubtitleForm)


class SubtitleChoice(QObject):
    """``forms`` and ``bom`` are laid out by whoever shows them."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._segments = [Segment(look, f"export{form.value.capitalize()}", form.name) for form in _FORMS]
        self.forms = Segmented(look, "exportKind", self._segments)
        self.forms.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bom = QCheckBox()
        self.bom.setObjectName("exportBom")
        self.bom.setFont(look.font("small"))
        self._segments[0].setChecked(True)
        self.retranslate()

    @property
    def form(self) -> SubtitleForm:
        """The form that is chosen."""
        return _FORMS[self.forms.group.checkedId()]

    @property
    def marked(self) -> bool:
        """Whether the file is to begin with a byte order mark."""
        return self.bom.isChecked()

    def segments(self) -> list[QWidget]:
        """The forms, as the keyboard goes through them."""
        return [*self._segments]

    def set_enabled(self, *, enabled: bool) -> None:
        """Grey where there is nothing to write."""
        self.forms.setEnabled(enabled)
        self.bom.setEnabled(enabled)

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.forms.setAccessibleName(tr("Kind of subtitle file"))
        self.bom.setText(tr("For old Windows software (BOM)"))
