"""The Voices page: search, audition and choose a voice. May import services, media, domain and the rest of ui."""
