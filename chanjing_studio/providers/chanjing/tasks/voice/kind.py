"""A voice of one's own as the program offers it."""
