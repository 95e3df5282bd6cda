"""What the user made of voices or avatars: favourites, and those used last."""

from __future__ import annotations

from dataclasses import dataclass, replace

_RECENT = 8


@dataclass(frozen=True, slots=True)
class Marks:
    """Ids, the newest first."""

    favourites: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()

    @property
    def first(self) -> tuple[str, ...]:
        """What is shown before all others: favourites, then what was used last."""
        return tuple(dict.fromkeys((*self.favourites, *self.recent)))

    def with_favourite(self, key: str, *, chosen: bool) -> Marks:
        """With one made a favourite, or no longer one."""
        others = tuple(kept for kept in self.favourites if kept != key)
        return replace(self, favourites=(key, *others) if chosen else others)

    def with_used(self, key: str) -> Marks:
        """With one used just now."""
        return replace(self, recent=(key, *(kept for kept in self.recent if kept != key))[:_RECENT])

    def without(self, key: str) -> Marks:
        """Without one that there is no more."""
        recent = tuple(kept for kept in self.recent if kept != key)
        return replace(self.with_favourite(key, chosen=False), recent=recent)
