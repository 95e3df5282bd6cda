"""A finished speech: its sound over its sentences, its subtitles, and what can be made of it. May import ui, media."""
