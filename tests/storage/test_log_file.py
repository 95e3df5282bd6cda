"""The log file."""

import logging
from pathlib import Path

from chanjing_studio.storage.log_file import close_log, open_log


def test_the_program_is_heard_and_chatty_libraries_are_not(tmp_path: Path) -> None:
    handler = open_log(tmp_path)
    logging.getLogger("chanjing_studio.services.jobs").info("job written")
    logging.getLogger("urllib3.connectionpool").info("GET /open/v1/x?access_token=planted")
    close_log(handler)
    text = (tmp_path / "studio.log").read_text("utf-8")
    assert "job written" in text
    assert "planted" not in text
