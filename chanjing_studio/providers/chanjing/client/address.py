"""Where Chanjing is."""

from __future__ import annotations

from chanjing_studio.network.address import Address

DEFAULT_ADDRESS = "https://open-api.chanjing.cc"


def chanjing_at(text: str) -> Address:
    """The address in a text, the cloud's own for an empty one. Raises StudioError when it may not be spoken to."""
    return Address.checked("chanjing", text.strip() or DEFAULT_ADDRESS)
