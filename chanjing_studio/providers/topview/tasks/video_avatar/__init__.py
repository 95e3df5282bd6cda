"""Video avatar: a video, an avatar or a photo that says a script or follows a recording."""
