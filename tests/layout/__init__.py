"""Every word has its room, on the smallest windows and in a language a third longer than English."""
