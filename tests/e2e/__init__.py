"""The whole program, driven at its window by a person, on the real sandbox process."""
