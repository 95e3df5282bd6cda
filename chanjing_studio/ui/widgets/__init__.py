"""Controls that know no page: they take the look and values, and say what the user did.

May import ui.theme, ui.mirror, ui.words, ui.figures and the domain's values.
"""
