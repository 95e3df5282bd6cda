"""Digital human (数字人视频): an avatar on a canvas that says a script or follows a sound."""
