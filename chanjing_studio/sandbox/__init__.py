"""The engine of a small cloud on this computer; it speaks no cloud's language and imports nothing of the program."""
