"""The sandbox's desk of video avatars, written from the cloud's documentation."""
