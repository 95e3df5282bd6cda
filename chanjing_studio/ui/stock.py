"""What the account in use has for forms: avatars, their pictures, typefaces, captions, the check of an address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from chanjing_studio.domain.captions import CaptionStyle
    from chanjing_studio.services.account_list import AccountList
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.notices import Notices


class Stock(QObject):
    """``opened``: it is another account's, or nobody's. ``folder`` is for files that jobs are made of.

    ``captions`` and ``notices`` are there where the cloud has such a thing.
    """

    opened = Signal()

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._folder = folder
        self.library: AvatarLibrary | None = None
        self.captions: AccountList[CaptionStyle] | None = None
        self.notices: Notices | None = None

    def open(
        self,
        library: AvatarLibrary | None,
        *,
        captions: AccountList[CaptionStyle] | None = None,
        notices: Notices | None = None,
    ) -> None:
        """What the account in use has from now on."""
        self.library, self.captions, self.notices = library, captions, notices
        self.opened.emit()

    def room(self, name: str) -> Path:
        """A folder of this name, which must survive; LookupError where forms were given none."""
        if self._folder is None:
            raise LookupError(name)
        return self._folder / name
