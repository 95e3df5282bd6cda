"""Hearing a line before all of a script is made: one sentence in up to four voices. May import ui, services, media."""
