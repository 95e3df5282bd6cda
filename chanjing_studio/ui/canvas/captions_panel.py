"""How the subtitles look, and what is to be said of where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.domain.scene import CAPTION_SIZES, usual_captions
from chanjing_studio.domain.scene_advice import Advice, advice
from chanjing_studio.domain.scene_problems import OUTLINE_WIDTHS
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.colour_field import ColourField
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.faces import Faces, Standing
from chanjing_studio.ui.canvas.spins import number_spin, show_number
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.widgets.tip import name_choice, plain_tip
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import say, tr

_HINTS = 3


class CaptionsPanel(QWidget):
    """``font_wanted`` asks for the file of a typeface, by the cloud's id, when it is to be shown and is not there."""

    font_wanted = Signal(str)

    def __init__(self, look: Look, editor: SceneEditor, faces: Faces) -> None:
        super().__init__()
        self._editor, self._faces = editor, faces
        self._place: Place | None = None
        self._fonts: tuple[Font, ...] = ()
        self._asked: set[str] = set()
        self.face = _combo("subtitleFont")
        self.size_spin = number_spin("subtitleSize", *CAPTION_SIZES)
        self.colour = ColourField(look, "subtitleColor", scale="small")
        self.outline_spin = number_spin("subtitleOutlineWidth", *OUTLINE_WIDTHS)
        self.outline = ColourField(look, "subtitleOutline", scale="small")
        self.usual = button(look, "subtitleUsual", " ", role="link", scale="small")
        self._names = tuple(FieldName(letter) for letter in "EU")
        self.face_hint = Hint(look, "subtitleFontProblem", icon="info", tone="info")
        self.hints = tuple(Hint(look, f"subtitleHint{number}") for number in range(1, _HINTS + 1))
        self._advice: tuple[Advice, ...] = ()
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def show_fonts(self, fonts: Sequence[Font]) -> None:
        """The typefaces that can be chosen, in the cloud's order."""
        self._fonts = tuple(fonts)
        self._fill()
        self._show()

    def forget_fonts(self) -> None:
        """Nothing is known of the typefaces; what is shown is asked for again."""
        self._fonts = ()
        self._asked.clear()
        self._faces.forget()
        self._fill()
        self._show()

    def show_place(self, place: Place | None) -> None:
        """The place whose buttons lie over the video."""
        self._place = place
        self._show()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        fields = [self.size_spin, self.colour.swatch, self.colour.edit]
        outline = [self.outline_spin, self.outline.swatch, self.outline.edit]
        return [*(hint.action for hint in self.hints), self.face, *fields, *outline, self.usual]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name_choice(self.face, tr("Typeface of the subtitles"))
        self.size_spin.setAccessibleName(tr("Size of the subtitles"))
        self.size_spin.setToolTip(plain_tip(tr("Size of the subtitles")))
        self.outline_spin.setAccessibleName(tr("Width of the outline"))
        self.outline_spin.setToolTip(plain_tip(tr("Width of the outline")))
        self.colour.set_words(tr("Colour of the subtitles"))
        self.outline.set_words(tr("Colour of the outline"))
        self.usual.setText(tr("Usual place and size"))
        for name, words in zip(self._names, (tr("Text"), tr("Outline")), strict=True):
            name.setText(words)
        self._fill()
        self._show()

    def _lay_out(self, look: Look) -> None:
        column, grid, foot = QVBoxLayout(self), QGridLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        # Beside the numbers it is about: at the foot it would be out of sight where the column scrolls.
        for part in (*self.hints, self.face, self.face_hint):
            column.addWidget(part)
        grid.setHorizontalSpacing(look.size("space.2"))
        grid.setVerticalSpacing(look.size("space.2"))
        rows = ((self.size_spin, self.colour), (self.outline_spin, self.outline))
        for row, (name, (spin, colour)) in enumerate(zip(self._names, rows, strict=True)):
            name.setBuddy(spin)
            for place, part in enumerate((name, spin, colour)):
                grid.addWidget(part, row, place)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        foot.addWidget(self.usual)
        foot.addStretch(1)
        column.addLayout(foot)

    def _connect(self) -> None:
        editor = self._editor
        editor.changed.connect(self._show)
        self._faces.changed.connect(self._show)
        self.face.currentIndexChanged.connect(self._on_font)
        self.size_spin.valueChanged.connect(self._on_size)
        self.outline_spin.valueChanged.connect(self._on_outline_width)
        self.colour.picked.connect(self._on_colour)
        self.outline.picked.connect(self._on_outline)
        self.usual.clicked.connect(self._on_usual)
        for number, hint in enumerate(self.hints):
            hint.pressed.connect(partial(self._on_hint, number))

    def _change(self, words: Sentence, *, burst: str = "", **fields: object) -> None:
        captions = replace(self._editor.scene.captions, **fields)  # pyright: ignore[reportArgumentType]
        self._editor.change(self._editor.scene.with_(captions=captions), words, burst=burst)

    def _on_font(self) -> None:
        font_id = str(self.face.currentData() or "")
        name = next((font.name for font in self._fonts if font.id == font_id), "")
        self._change(Sentence("Change the typeface"), font=font_id, font_name=name)

    def _on_size(self, size: int) -> None:
        self._change(Sentence("Change the size of the subtitles"), burst="caption size", size=size)

    def _on_outline_width(self, width: int) -> None:
        self._change(Sentence("Change the outline"), burst="outline width", outline_width=width)

    def _on_colour(self, colour: str) -> None:
        self._change(Sentence("Change the colour of the subtitles"), burst="caption colour", colour=colour)

    def _on_outline(self, colour: str) -> None:
        self._change(Sentence("Change the outline"), burst="outline colour", outline=colour)

    def _on_usual(self) -> None:
        usual = usual_captions(self._editor.scene.size)
        words = Sentence("Put the subtitles in their usual place")
        self._change(words, box=usual.box, size=usual.size, outline_width=usual.outline_width)

    def _on_hint(self, number: int) -> None:
        if number < len(self._advice):
            told = self._advice[number]
            self._editor.change(told.mended, told.action)

    def _fill(self) -> None:
        chosen = self._editor.scene.captions
        blocker = QSignalBlocker(self.face)
        self.face.clear()
        self.face.addItem(tr("Usual typeface"), "")
        for font in self._fonts:
            self.face.addItem(font.name, font.id)
        if chosen.font and self.face.findData(chosen.font) < 0:
            self.face.addItem(chosen.font_name or chosen.font, chosen.font)
        blocker.unblock()

    def _show(self) -> None:
        scene, captions = self._editor.scene, self._editor.scene.captions
        if captions.font and self.face.findData(captions.font) < 0:
            self._fill()
        blocker = QSignalBlocker(self.face)
        self.face.setCurrentIndex(max(0, self.face.findData(captions.font)))
        blocker.unblock()
        show_number(self.size_spin, captions.size)
        show_number(self.outline_spin, captions.outline_width)
        self.colour.show_colour(captions.colour)
        self.outline.show_colour(captions.outline)
        self._show_face(captions.font)
        self._advice = tuple(advice(scene, self._place))[:_HINTS]
        for number, hint in enumerate(self.hints):
            told = self._advice[number] if number < len(self._advice) else None
            hint.tell(say(told.words) if told else "", say(told.action) if told else "")

    def _show_face(self, font_id: str) -> None:
        standing = self._faces.standing(font_id)
        if standing is Standing.WANTED and font_id not in self._asked:
            self._asked.add(font_id)
            self.font_wanted.emit(font_id)
        refused = standing is Standing.REFUSED
        words = tr("This typeface cannot be shown here; another stands in for it. The video has the right one.")
        self.face_hint.tell(words if refused else "")


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    keep_from_wheel(made)
    return made
