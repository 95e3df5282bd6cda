"""Who tells of sleep and networks on this system."""

from __future__ import annotations

import sys

from chanjing_studio.desktop.wakings import Source

# ruff: noqa: PLC0415 - those of the other systems are not loaded


def sources() -> tuple[Source, ...]:
    """What can be listened to on this system; some 20 ms to load, for a thread."""
    if sys.platform == "linux":
        from chanjing_studio.desktop.wakings_linux import hear_addresses, hear_sleep

        return (hear_sleep, hear_addresses)
    from chanjing_studio.desktop.reachability import hear_network

    if sys.platform == "win32":
        from chanjing_studio.desktop.wakings_windows import hear_power

        return (hear_power, hear_network)
    return (hear_network,)
