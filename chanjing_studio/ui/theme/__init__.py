"""Colours, type, measures and icons in force; may import Qt and nothing of ours but the resources beside the package."""
