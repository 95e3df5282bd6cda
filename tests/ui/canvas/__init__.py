"""The canvas of a composed video."""
