"""Where a cloud is, and which addresses may be spoken to without encryption."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.links import host_of, is_loopback
from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Address:
    """The base of every call to a cloud of this name, without a slash at its end."""

    cloud: str
    base: str

    @classmethod
    def checked(cls, cloud: str, text: str) -> Address:
        """The address in a text; raises StudioError when it is none, or plain http to another computer."""
        base = text.strip().rstrip("/")
        host = host_of(base)
        if not base.startswith(("http://", "https://")) or not host:
            raise StudioError(
                Sentence("{address} is not an address of a cloud: it begins with https://.", address=base)
            )
        if base.startswith("http://") and not is_loopback(host):
            raise StudioError(
                Sentence("{address} is not encrypted. Plain http is for this computer only: use https.", address=base)
            )
        return cls(cloud, base)

    @property
    def local(self) -> bool:
        """Whether it is this computer, so the sandbox."""
        return is_loopback(host_of(self.base))

    @property
    def place(self) -> str:
        """Names the cloud in the keyring and in account ids. The sandbox's port changes at every start."""
        return f"{self.cloud}@sandbox" if self.local else f"{self.cloud}@{host_of(self.base)}"
