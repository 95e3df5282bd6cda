"""Names for files made of what a cloud or a user wrote: a name on every system, and never a way out of its folder."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from urllib.parse import urlsplit

MOST_BYTES = 250
"""Of the whole name in UTF-8. Systems take 255; some are left for the ending of what is not yet whole."""
_MOST_LETTERS = 60
_FORBIDDEN = set('<>:"/\\|?*')
_ENDS = " .~"
# Devices of Windows, whatever follows the first dot. It takes the raised digits for the usual ones.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|\Z)", re.IGNORECASE)


def file_name(title: str, extension: str, *, otherwise: str) -> str:
    """The title as a file's name; ``otherwise`` where nothing of it can stay. The extension comes with its dot."""
    kept = "".join(letter for letter in title if letter.isprintable() and letter not in _FORBIDDEN).strip(_ENDS)
    stem = _shortened(kept[:_MOST_LETTERS], MOST_BYTES - 1 - len(extension.encode())).strip(_ENDS) or otherwise
    return f"_{stem}{extension}" if _DEVICE.match(stem) else f"{stem}{extension}"


def ending_of(link: str, *, known: Collection[str], otherwise: str) -> str:
    """The ending of the file behind a link, with its dot: one of those that are known, in small letters."""
    try:
        ending = PurePosixPath(urlsplit(link).path).suffix.lower()
    except ValueError:
        return otherwise
    return ending if ending in known else otherwise


def _shortened(text: str, most: int) -> str:
    """As much of a text as fits into so many bytes, without half a letter."""
    return text.encode()[:most].decode(errors="ignore")
