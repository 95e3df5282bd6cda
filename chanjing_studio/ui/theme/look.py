"""The look in force: colours by role, type, measures and icons, in light and dark."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from chanjing_studio.ui.theme.icons import icon_source, inked, render
from chanjing_studio.ui.theme.tokens import load_tokens, parsed_colour


class ThemeChoice(StrEnum):
    """What the user chose; SYSTEM follows the system while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """The tokens in force; `changed` says that colours and icons are to be asked for again."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._tokens = load_tokens()
        self._choice = choice
        self._dark = False
        self._icons: dict[tuple[str, str, int, float, bool], QPixmap] = {}
        self.reduced_motion = False
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self.choose(choice)

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        return self._dark

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Puts a theme in force at once; with SYSTEM the system's own is followed from now on."""
        self._choice = choice
        self._apply()

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "accent" or "text-muted"; KeyError for an unknown one."""
        return parsed_colour(self._colours[role])

    def font(self, name: str) -> QFont:
        """The type style of a name such as "body" or "figure"."""
        style = self._tokens.types[name]
        font = QFont()
        font.setFamilies(list(self._tokens.families))
        font.setPixelSize(style.size)
        font.setWeight(QFont.Weight(style.weight))
        if style.feature:
            font.setFeature(QFont.Tag.fromString(style.feature), 1)
        return font

    def line_height(self, name: str) -> int:
        """The height of one line of a type style, in px."""
        return self._tokens.types[name].line

    def size(self, name: str) -> int:
        """A measure in px (durations in ms) by its dotted name, such as "control.field" or "layout.rail"."""
        if self.reduced_motion and name in ("duration.press", "duration.fade", "duration.slide"):
            return 0
        return round(self._tokens.numbers[name])

    def number(self, name: str) -> float:
        """A measure that is no whole number, such as "mirror.upload-share"."""
        return self._tokens.numbers[name]

    def icon(
        self, name: str, role: str = "text", size: int = 18, ratio: float = 1.0, *, filled: bool = False
    ) -> QPixmap:
        """An icon of `size` logical px in the colour of a role, for a device of that pixel ratio."""
        key = (name, role, size, ratio, filled)
        if key not in self._icons:
            svg = inked(icon_source(name), colour=self._colours[role], stroke=self._stroke(size), filled=filled)
            self._icons[key] = render(svg, size, ratio)
        return self._icons[key]

    def dress(
        self,
        target: QAbstractButton | QAction,
        name: str,
        role: str = "text-muted",
        *,
        size: int = 18,
        filled: bool = False,
    ) -> None:
        """Gives a button or an action an icon that follows the theme; dressing it again replaces the icon."""
        for former in target.findChildren(_Dress, options=Qt.FindChildOption.FindDirectChildrenOnly):
            former.setParent(None)
            former.deleteLater()
        _Dress(self, target, (name, role, size, filled))

    def qicon(self, name: str, role: str = "text-muted", *, size: int = 18, filled: bool = False) -> QIcon:
        """An icon in the colours of now, grey when disabled, sharp on each screen."""
        icon = QIcon()
        for ratio in sorted({screen.devicePixelRatio() for screen in self._application.screens()}):
            icon.addPixmap(self.icon(name, role, size, ratio, filled=filled))
            icon.addPixmap(self.icon(name, "text-disabled", size, ratio, filled=filled), QIcon.Mode.Disabled)
        return icon

    def _stroke(self, size: int) -> float:
        numbers = self._tokens.numbers
        return numbers.get(f"stroke.icon-{max(size, 16)}", numbers["stroke.icon"])

    def _apply(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        system_dark = scheme == Qt.ColorScheme.Dark
        self._dark = system_dark if self._choice is ThemeChoice.SYSTEM else self._choice is ThemeChoice.DARK
        self._colours = self._tokens.colours["dark" if self._dark else "light"]
        self._icons.clear()
        self.changed.emit()


class _Dress(QObject):
    """One icon on one button or action; a child of it, so that both end together."""

    def __init__(self, look: Look, target: QAbstractButton | QAction, icon: tuple[str, str, int, bool]) -> None:
        super().__init__(target)
        self._look, self._target, self._icon = look, target, icon
        look.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        name, role, size, filled = self._icon
        self._target.setIcon(self._look.qicon(name, role, size=size, filled=filled))
