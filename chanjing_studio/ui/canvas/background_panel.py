"""What is behind the figure: a colour, and a picture over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.scene import Fit
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.backdrop import BackdropPart
from chanjing_studio.ui.canvas.colour_field import ColourField
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.widgets.tip import name_choice
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import say, tr

_FITS = (Fit.FILL, Fit.WHOLE, Fit.STRETCH)


class BackgroundPanel(QWidget):
    """The same for the layers of the colour and of the picture."""

    def __init__(self, look: Look, editor: SceneEditor, backdrop: BackdropPart) -> None:
        super().__init__()
        self._editor, self._backdrop = editor, backdrop
        self._folder: Path | None = None
        self.colour = ColourField(look, "backgroundColor")
        self.choose = button(look, "backgroundChoose", " ", icon="image", scale="small")
        self.remove = button(look, "backgroundRemove", " ", role="ghost", scale="small")
        self.fit = QComboBox()
        self.fit.setObjectName("backgroundFit")
        for fit in _FITS:
            self.fit.addItem("", fit)
        keep_from_wheel(self.fit)
        self._file = ElidedLabel("small", state="muted", name="backgroundInfo", mode=Qt.TextElideMode.ElideMiddle)
        self._names = (FieldName("R"), FieldName("T"))
        self.problem = Hint(look, "backgroundProblem", tone="danger")
        self.note = Hint(look, "backgroundNote", icon="info", tone="info")
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.colour.swatch, self.colour.edit, self.choose, self.remove, self.fit]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.colour.set_words(tr("Background colour"))
        self.remove.setText(tr("Leave it out"))
        name_choice(self.fit, tr("How the picture fits"))
        for name, words in zip(self._names, (tr("Colour"), tr("Fit")), strict=True):
            name.setText(words)
        said = (tr("Fill, edges cut"), tr("Whole, edges bare"), tr("Stretch"))
        for row, words in enumerate(said):
            self.fit.setItemText(row, words)
        self._show()

    def _lay_out(self, look: Look) -> None:
        column, grid, row = QVBoxLayout(self), QGridLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        grid.setHorizontalSpacing(look.size("space.2"))
        grid.setVerticalSpacing(look.size("space.2"))
        for place, (name, field) in enumerate(zip(self._names, (self.colour, self.fit), strict=True)):
            grid.addWidget(name, place, 0)
            grid.addWidget(field, place, 1)
        grid.setColumnStretch(1, 1)
        self._names[0].setBuddy(self.colour.edit)
        self._names[1].setBuddy(self.fit)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(grid)
        column.addWidget(self._file)
        column.addLayout(row)
        for hint in (self.problem, self.note):
            column.addWidget(hint)

    def _connect(self) -> None:
        self.colour.picked.connect(self._on_colour)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._backdrop.toggle)
        self.fit.currentIndexChanged.connect(self._on_fit)
        self._editor.changed.connect(self._show)
        self._backdrop.told.connect(self._show)

    def _on_colour(self, colour: str) -> None:
        words = Sentence("Change the background colour")
        self._editor.change(self._editor.scene.with_(colour=colour), words, burst="background")

    def _on_fit(self) -> None:
        self._backdrop.set_fit(Fit(self.fit.currentData()))

    def _on_choose(self) -> None:
        dialog = file_dialog(self, tr("Choose a background picture"), folder=self._folder)
        dialog.setObjectName("backgroundDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [tr("Pictures (*.jpg *.jpeg *.png *.gif *.bmp *.webp *.tif *.tiff)"), tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, name: str) -> None:
        self._folder = Path(name).parent
        self._backdrop.choose(Path(name))

    def _show(self) -> None:
        scene, part = self._editor.scene, self._backdrop
        self.colour.show_colour(scene.colour)
        there = scene.backdrop is not None
        self.choose.setText(tr("Another…", "a picture") if there else tr("Choose a picture…"))
        self.choose.setEnabled(not part.reading)
        self.remove.setVisible(there)
        for shown in (self._names[1], self.fit):
            shown.setVisible(there)
        blocker = QSignalBlocker(self.fit)
        self.fit.setCurrentIndex(_FITS.index(scene.backdrop.fit) if scene.backdrop else 0)
        blocker.unblock()
        self._file.setWordWrap(not there)  # names give way, sentences do not
        self._file.setText(self._words())
        self._file.setAccessibleName(self._words())
        wrong = part.refusal or part.problem
        self.problem.tell(say(wrong) if wrong else "")
        self.note.tell(say(part.note) if part.note else "")

    def _words(self) -> str:
        backdrop = self._editor.scene.backdrop
        if self._backdrop.reading:
            return tr("Looking at the picture…")
        if backdrop is None:
            return tr("No picture yet: drop or choose one")
        name, size = backdrop.picture.name, backdrop.size
        return tr("{name} · {width}×{height}", "a picture", name=name, width=size.width, height=size.height)
