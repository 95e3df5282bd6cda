"""What a voice of one's own is made of. Page 声音定制."""
