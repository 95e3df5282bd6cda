"""The canvas of a composed video: what is drawn, taken hold of, listed and set in numbers. Knows no cloud."""
