"""The look in force: colours by role, type, measures and icons, in light and dark."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from chanjing_studio.ui.theme.icons import icon_source, inked, render
from chanjing_studio.ui.theme.motion import wants_less_motion
from chanjing_studio.ui.theme.palette import palette
from chanjing_studio.ui.theme.style_sheet import StyleSheet
from chanjing_studio.ui.theme.tokens import load_tokens, parsed_colour


class ThemeChoice(StrEnum):
    """What the user chose; SYSTEM follows the system while the program runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def _missing_(cls, value: object) -> "ThemeChoice":  # noqa: ARG003 - Enum's
        """What another version, or a hand, wrote into the settings must not keep the program from starting."""
        return cls.SYSTEM


_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Look(QObject):
    """The tokens in force; `changed` says that colours and icons are to be asked for again."""

    changed = Signal()

    def __init__(
        self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, *, put_on: bool = True
    ) -> None:
        super().__init__(application)
        self._application = application
        self._tokens = load_tokens()
        self._choice = choice
        self._dark, self._worn = False, put_on
        self._colours = self._tokens.colours["light"]
        self._style_sheet = StyleSheet(self._tokens)
        self._icons: dict[tuple[str, str, int, float, bool], QPixmap] = {}
        self.reduced_motion = wants_less_motion()
        application.setStyle("Fusion")
        application.setFont(self.font("body"))
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
        scheme = _SCHEMES[choice]
        if scheme == Qt.ColorScheme.Unknown:
            self._application.styleHints().unsetColorScheme()
        else:
            self._application.styleHints().setColorScheme(scheme)  # so that title bars and file dialogs follow
        self._apply()

    def put_on(self) -> None:
        """Gives the application its style sheet, when that was left for later.

        With a style sheet in force, every part of a window is looked at again whenever something around it moves into
        something else: a window that is built without costs a third less.
        """
        self._worn = True
        self._application.setStyleSheet(self._style_sheet.text(self._colours))

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

    def has(self, name: str) -> bool:
        """Whether there is a measure of this name."""
        return name in self._tokens.numbers

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
        _Dress(self, target, lambda: self._put_on(target, name, role, size=size, filled=filled))

    def qicon(
        self, name: str, role: str = "text-muted", *, size: int = 18, filled: bool = False, gap: int = 0
    ) -> QIcon:
        """An icon in the colours of now, grey when disabled, sharp on each screen; `gap` as in `render`."""
        icon = QIcon()
        svg = icon_source(name)
        for ratio in sorted({screen.devicePixelRatio() for screen in self._application.screens()}):
            for mode, ink in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "text-disabled")):
                inks = inked(svg, colour=self._colours[ink], stroke=self._stroke(size), filled=filled)
                icon.addPixmap(render(inks, size, ratio, gap=gap), mode)
        return icon

    def _put_on(self, target: QAbstractButton | QAction, name: str, role: str, *, size: int, filled: bool) -> None:
        gap = self._gap(target)
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(size + abs(gap), size))
        target.setIcon(self.qicon(name, role, size=size, filled=filled, gap=gap))

    def _gap(self, target: QAbstractButton | QAction) -> int:
        """Qt leaves 4 px between a push button's icon and its words, the look a little more."""
        if not isinstance(target, QPushButton) or not target.text():
            return 0
        behind = target.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return -self.size("button.icon-gap") if behind else self.size("button.icon-gap")

    def _stroke(self, size: int) -> float:
        numbers = self._tokens.numbers
        return numbers.get(f"stroke.icon-{max(size, 16)}", numbers["stroke.icon"])

    def _apply(self) -> None:
        system = self._application.styleHints().colorScheme()
        scheme = system if self._choice is ThemeChoice.SYSTEM else _SCHEMES[self._choice]
        self._dark = scheme == Qt.ColorScheme.Dark
        self._colours = self._tokens.colours["dark" if self._dark else "light"]
        self._icons.clear()
        self._application.setPalette(palette(self._colours))
        if self._worn:
            self.put_on()
        self.changed.emit()


def redress(target: QAbstractButton) -> None:
    """Words came to stand beside a button's icon, or left: the air between both is measured anew."""
    for dress in target.findChildren(_Dress, options=Qt.FindChildOption.FindDirectChildrenOnly):
        dress.render()


class _Dress(QObject):
    """One icon on one button or action; a child of it, so that both end together."""

    def __init__(self, look: Look, target: QAbstractButton | QAction, put_on: Callable[[], None]) -> None:
        super().__init__(target)
        self._put_on = put_on
        look.changed.connect(self.render)
        self.render()

    def render(self) -> None:
        """Puts the icon on in the colours of now."""
        self._put_on()
