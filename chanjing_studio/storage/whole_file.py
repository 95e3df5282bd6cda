"""Files that the user asked for: whole under their name, or not there and said why."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Generator
from pathlib import Path

from chanjing_studio.domain.errors import FileTrouble, Remedy
from chanjing_studio.domain.words import Sentence


@contextlib.contextmanager
def written_whole(target: Path) -> Generator[Path]:
    """A place beside the target to write to: it takes the target's name when it is whole, or is gone.

    What was there under that name before stays until then. Raises FileTrouble.
    """
    part = target.with_name(target.name + ".part")
    try:
        yield part
        part.replace(target)
    except OSError as error:
        raise _not_saved(target, error) from error
    finally:
        with contextlib.suppress(OSError):  # what cannot be removed is not ours, or is said already
            part.unlink(missing_ok=True)


def _not_saved(target: Path, error: OSError) -> FileTrouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        sentence = Sentence(
            "There is not enough space in “{folder}”. Free some, or save it elsewhere.", folder=str(target.parent)
        )
        return FileTrouble(sentence, remedy=Remedy.OPEN_FOLDER)
    sentence = Sentence(
        "It could not be saved in “{folder}”: {reason}. Save it elsewhere.",
        folder=str(target.parent),
        reason=error.strerror or error,
    )
    return FileTrouble(sentence)
