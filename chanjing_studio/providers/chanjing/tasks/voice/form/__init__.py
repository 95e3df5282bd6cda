"""The form of a voice of one's own."""
