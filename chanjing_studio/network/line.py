"""The line to one cloud: what its client sends requests over."""

from __future__ import annotations

import threading
import time
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from chanjing_studio.network.address import Address
from chanjing_studio.network.clock import CLOCK_SLACK
from chanjing_studio.network.outgoing import Answer, Incoming, Outgoing

if TYPE_CHECKING:
    from chanjing_studio.network.transport import Transport

_NO_CLOCK = 20 * 365 * 86_400.0
"""Seconds: what is off by more than that is no clock, but nonsense in a header."""


class Line:
    """Requests to any address that a cloud leads to, and what its clock says. Every call raises CloudError.

    ``proxy`` is an http address, "" for none, None for the system's.
    """

    def __init__(self, address: Address, *, proxy: str | None) -> None:
        self.address = address
        self._proxy = proxy
        self._transport: Transport | None = None
        self._making = threading.Lock()

    def open(self, request: Outgoing) -> AbstractContextManager[Incoming]:
        """A request whose answer is read block by block."""
        return self._out().open(request)

    def ask(self, request: Outgoing) -> Answer:
        """The same, its answer read whole."""
        return self._out().ask(request)

    def renew(self, away: float) -> None:
        """The computer slept for so many seconds, or (0) its network is another: nothing waits on dead connections."""
        if self._transport:
            self._transport.renew(away)

    @property
    def skew(self) -> float | None:
        """The cloud's clock minus this computer's in seconds, if the cloud was heard."""
        return self._out().skew

    def cloud_time(self) -> float:
        """Now, by the cloud's clock."""
        return time.time() + (self.skew or 0)

    def here(self, moment: float) -> float:
        """A Unix time that the cloud tells, by this computer's clock; as it is while the two go together."""
        skew = self.skew or 0
        if not moment or not CLOCK_SLACK < abs(skew) < _NO_CLOCK:
            return moment
        return max(0.0, moment - skew)

    def _out(self) -> Transport:
        with self._making:
            if self._transport is None:
                # requests and its certificates take 80 ms to import: not before the first paint.
                from chanjing_studio.network.transport import Transport  # noqa: PLC0415

                self._transport = Transport(self._proxy)
            return self._transport
