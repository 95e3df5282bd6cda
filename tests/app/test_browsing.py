"""What the user's browser is asked to open."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from chanjing_studio.app.outside import browse
from chanjing_studio.domain.errors import BadAnswer


@pytest.mark.parametrize("link", ["file:///etc/passwd", "javascript:alert(1)", "smb://cloud.example/a", "data:,x", ""])
def test_the_browser_never_gets_what_is_not_safe_to_open(qtbot: QtBot, link: str) -> None:
    with pytest.raises(BadAnswer, match="not safe to open"):
        browse(link)
