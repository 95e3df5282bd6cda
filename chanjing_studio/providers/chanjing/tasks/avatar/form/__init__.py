"""The form of an avatar of one's own."""
