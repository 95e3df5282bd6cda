"""The application's one palette, for whatever the style sheet does not reach."""

from collections.abc import Mapping

from PySide6.QtGui import QPalette

from chanjing_studio.ui.theme.tokens import parsed_colour

_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text-muted",
    QPalette.ColorRole.Button: "control",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text-on-accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "text-on-tooltip",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text-on-selection",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "text-link",
    QPalette.ColorRole.LinkVisited: "text-link",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line-strong",
    QPalette.ColorRole.Dark: "outline",
    QPalette.ColorRole.Shadow: "outline",
}
_DISABLED = {
    QPalette.ColorRole.WindowText: "text-disabled",
    QPalette.ColorRole.Text: "text-disabled",
    QPalette.ColorRole.ButtonText: "text-disabled",
    QPalette.ColorRole.PlaceholderText: "text-disabled",
    QPalette.ColorRole.Base: "control-disabled",
    QPalette.ColorRole.Button: "control-disabled",
}


def palette(colours: Mapping[str, str]) -> QPalette:
    """The palette in these colours."""
    built = QPalette()
    for role, name in _ROLES.items():
        built.setColor(role, parsed_colour(colours[name]))
    for role, name in _DISABLED.items():
        built.setColor(QPalette.ColorGroup.Disabled, role, parsed_colour(colours[name]))
    return built
