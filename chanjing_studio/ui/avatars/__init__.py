"""The Avatars page: see, hear and choose an avatar. May import services, media, domain and the rest of ui."""
