"""The application's one style sheet, written from `resources/theme/studio.qss` and the tokens."""

import re
from collections.abc import Mapping
from pathlib import Path
from weakref import finalize

from PySide6.QtCore import QDir, QTemporaryDir
from PySide6.QtGui import QColor

from chanjing_studio.ui.theme.icons import icon_source, inked
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.theme.tokens import Tokens, parsed_colour

_PLACE = re.compile(r"@(?:(inner|deep|less|edge|image)\(([^)]*)\)|([a-z][a-z0-9.-]*))")
_SCHEME = "look"


class StyleSheet:
    """Fills the template for a theme; its small images are kept in a folder of their own until the end."""

    def __init__(self, tokens: Tokens) -> None:
        self._template = resource("theme", "studio.qss").read_text("utf-8")
        self._tokens = tokens
        self._folder = QTemporaryDir()
        finalize(self, self._folder.remove)  # Qt would at its own end, which the end of Python does not wait for
        QDir.addSearchPath(_SCHEME, self._folder.path())  # so that no path has to be quoted in the style sheet

    def text(self, colours: Mapping[str, str]) -> str:
        """The style sheet in these colours."""
        return _PLACE.sub(lambda match: self._filled(match, colours), self._template)

    def _filled(self, match: re.Match[str], colours: Mapping[str, str]) -> str:
        function, arguments, name = match.groups()
        if name is not None:
            return _css(colours[name]) if name in colours else f"{self._pixels(name)}px"
        first, _, second = (part.strip() for part in arguments.partition(","))
        if function == "image":
            file = self._image(first, colours[second])
            return f"url({_SCHEME}:{file})" if file else "none"
        if function == "edge":
            return self._mixed(colours[first], colours[second])
        return f"{self._pixels(first) - self._taken(function)}px"

    def _taken(self, function: str) -> float:
        """What the edges take: two thin ones, two thick ones, or the difference at one side."""
        thin, thick = self._pixels("stroke.control"), self._pixels("stroke.focus")
        return {"inner": 2 * thin, "deep": 2 * thick, "less": thick - thin}[function]

    def _pixels(self, name: str) -> float:
        kind, _, rest = name.partition(".")
        if kind != "type":
            return self._tokens.numbers[name]
        style, _, measure = rest.partition(".")
        return getattr(self._tokens.types[style], measure)

    def _mixed(self, colour: str, ground: str) -> str:
        """A quiet edge: the colour let through by a share on its ground."""
        share = self._tokens.numbers["banner.edge-opacity"]
        top, under = parsed_colour(colour), parsed_colour(ground)
        return QColor(
            round(share * top.red() + (1 - share) * under.red()),
            round(share * top.green() + (1 - share) * under.green()),
            round(share * top.blue() + (1 - share) * under.blue()),
        ).name()

    def _image(self, icon: str, colour: str) -> str:
        """The name of its file; empty where it cannot be written: a full disk takes the ornament, not the program."""
        file = Path(self._folder.filePath(f"{icon}-{colour[1:]}.svg"))
        if not file.exists():
            stroke = self._tokens.numbers["stroke.icon-16"]
            try:
                file.write_text(inked(icon_source(icon), colour=colour, stroke=stroke), "utf-8")
            except OSError:
                file.unlink(missing_ok=True)
                return ""
        return file.name


def _css(colour: str) -> str:
    return colour if len(colour) == 7 else parsed_colour(colour).name(QColor.NameFormat.HexArgb)
