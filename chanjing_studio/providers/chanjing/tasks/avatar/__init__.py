"""Avatar (定制数字人): an avatar of one's own, made from a video."""
