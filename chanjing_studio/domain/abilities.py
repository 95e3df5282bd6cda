"""What some clouds can do and others cannot. Whoever needs one asks ``isinstance``, and offers nothing where it is not.

All methods block and raise CloudError, as those of ``Provider`` do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.domain.money import Balance
from chanjing_studio.domain.timed_lines import TimedLine

if TYPE_CHECKING:  # loaded behind the first paint
    from chanjing_studio.domain.avatars import Font


@runtime_checkable
class DeletesVoices(Protocol):
    """Own voices can be deleted, as often as they can be asked for."""

    def delete_voice(self, voice_id: str) -> None:
        """Delete one of the account's own voices in the cloud, for good."""
        ...


@runtime_checkable
class DeletesAvatars(Protocol):
    """Own avatars can be deleted, as often as they can be asked for."""

    def delete_avatar(self, avatar_id: str) -> None:
        """Delete one of the account's own avatars in the cloud, for good."""
        ...


@runtime_checkable
class GroupsAvatars(Protocol):
    """Public avatars are sorted into groups, of which there is a list: an avatar's tags are names from it."""

    def avatar_groups(self) -> tuple[str, ...]:
        """The names of the groups, in the cloud's order. Lists of avatars that are asked for afterwards use them."""
        ...


@runtime_checkable
class HasTypefaces(Protocol):
    """Subtitles can be written in several typefaces."""

    def fonts(self) -> tuple[Font, ...]:
        """The typefaces that subtitles can be written in."""
        ...


@runtime_checkable
class TellsTimes(Protocol):
    """A result may come with a file that tells which sentence is said when."""

    def timed_lines(self, url: str, *, seconds: float) -> tuple[TimedLine, ...]:
        """The sentences that the timing file behind a link tells of a video of this length, in order; at least one.

        ``seconds`` is 0 where the length is not known. BadAnswer for what is no such file.
        """
        ...


@runtime_checkable
class HasCaptions(Protocol):
    """Captions are chosen by their picture."""

    def captions(self) -> tuple[CaptionStyle, ...]:
        """The styles there are."""
        ...


@runtime_checkable
class TellsBalance(Protocol):
    """The account's balance can be asked for."""

    def balance(self) -> Balance:
        """What the account has left."""
        ...


@runtime_checkable
class ChecksNotices(Protocol):
    """The cloud can be asked whether it may call an address when a job has ended."""

    def check_notice(self, address: str) -> None:
        """Return when the cloud takes the address. Refused when it does not."""
        ...
