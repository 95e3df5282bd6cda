"""What the button of a sound or a video shows of what the one player does."""

from __future__ import annotations

from chanjing_studio.media.player import Player, Playing
from chanjing_studio.ui.widgets.play_button import PlayState

_STATES = {Playing.LOADING: PlayState.FETCHING, Playing.SOUND: PlayState.PLAYING}


def play_state(player: Player, key: str) -> PlayState:
    """What the player does with the sound of this name; STILL while it plays another."""
    return _STATES.get(player.state, PlayState.STILL) if key and player.key == key else PlayState.STILL
