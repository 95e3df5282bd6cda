"""Where TopView is. Reference §1."""

from __future__ import annotations

from chanjing_studio.network.address import Address

DEFAULT_ADDRESS = "https://api.topview.ai"


def topview_at(text: str) -> Address:
    """The address in a text, the cloud's own for an empty one. Raises StudioError when it may not be spoken to."""
    return Address.checked("topview", text.strip() or DEFAULT_ADDRESS)
