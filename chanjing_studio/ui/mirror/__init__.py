"""The mirror line: how every sound and every wait is painted. Imports Qt and ui.theme only."""
