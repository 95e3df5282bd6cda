"""The page of a finished speech."""
