"""Colours, type, measures and icons in force; may import Qt, and nothing else of ours."""
