"""Voice (声音定制): a voice of one's own, made from a recording."""
