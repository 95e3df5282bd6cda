"""Looks in the window."""
