"""The log, opened by its first line: what writes it takes 8 ms, which the first paint does not wait for."""

from __future__ import annotations

import logging
from pathlib import Path

from chanjing_studio.storage.log_levels import hear


class LateLog(logging.Handler):
    """Hears what the log is for, and hands it on to the file in ``folder``; to be closed by whoever made it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None
        hear(self)

    def emit(self, record: logging.LogRecord) -> None:
        """The first opens the file, which hears the others itself."""
        from chanjing_studio.storage.log_file import open_log  # noqa: PLC0415 - see above

        if self._file is None:
            logging.getLogger().removeHandler(self)
            self._file = open_log(self._folder)
        self._file.handle(record)

    def close(self) -> None:
        """Write what is left, and let go of the file."""
        from chanjing_studio.storage.log_file import close_log  # noqa: PLC0415

        logging.getLogger().removeHandler(self)
        if self._file is not None:
            close_log(self._file)
        super().close()
