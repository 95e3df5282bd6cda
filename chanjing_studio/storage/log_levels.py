"""Who is heard in the log, and from which level on."""

from __future__ import annotations

import logging


def hear(handler: logging.Handler) -> None:
    """Of the program from INFO up, of libraries from WARNING up only: at DEBUG they write addresses and headers."""
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("chanjing_studio").setLevel(logging.INFO)
