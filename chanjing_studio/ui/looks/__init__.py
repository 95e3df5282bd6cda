"""Looks: their gallery, and how they come to the canvas and from it. May import ui.canvas, services and domain."""
