"""The log: what support needs, and no secret."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from chanjing_studio.domain.redaction import redacted
from chanjing_studio.storage.log_levels import hear

NAME = "studio.log"
BYTES_A_FILE = 1_000_000
FILES_KEPT = 3
# The name in brackets: "token: " before a message would pass for the name of a secret.
_LINE = "%(asctime)s %(levelname)s [%(name)s] %(message)s"
_UNWRITTEN = "a line could not be written"


def open_log(folder: Path) -> logging.Handler:
    """Write the program's log to ``folder``; the handler is closed by the caller.

    What is written goes through ``redacted`` as a whole, whoever writes it: filters on a logger would not see what its
    children say. Where nothing can be written, nothing is.
    """
    handler = _Handler(folder / NAME, maxBytes=BYTES_A_FILE, backupCount=FILES_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(_Formatter(_LINE))
    hear(handler)
    return handler


def close_log(handler: logging.Handler) -> None:
    """Write what is left, as far as it can be, and let go of the file."""
    logging.getLogger().removeHandler(handler)
    with contextlib.suppress(OSError):  # a full disk
        handler.close()


class _Formatter(logging.Formatter):
    """Message, arguments, traceback and stack pass as the one text that they become."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class _Handler(RotatingFileHandler):
    """A record that cannot be written must not come out on stderr with its arguments, as logging would have it."""

    def doRollover(self) -> None:  # noqa: N802 - logging's name
        # Windows renames no file that somebody looks at: then it grows on, until they are done.
        with contextlib.suppress(OSError):
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        if record.msg != _UNWRITTEN:
            self.emit(logging.makeLogRecord({"name": record.name, "levelname": "ERROR", "msg": _UNWRITTEN}))
