"""What a file on this computer holds, shown and heard: probing, posters, prints, playback. Imports domain and Qt."""
