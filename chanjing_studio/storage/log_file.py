"""The log: what support needs, and no secret."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

BYTES_A_FILE = 1_000_000
FILES_KEPT = 3


def open_log(folder: Path) -> RotatingFileHandler:
    """Write the program's log to ``folder``; the handler is closed by the caller.

    Libraries are heard from WARNING up only: at DEBUG they write addresses and headers, tokens among them.
    """
    handler = RotatingFileHandler(
        folder / "studio.log", maxBytes=BYTES_A_FILE, backupCount=FILES_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("chanjing_studio").setLevel(logging.INFO)
    return handler


def close_log(handler: RotatingFileHandler) -> None:
    """Write what is left and let go of the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
