"""The Avatars page."""
