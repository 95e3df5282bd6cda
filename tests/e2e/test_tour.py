"""The tour that newcomers take first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

_TOUR = Path(__file__).resolve().parents[2] / "packaging" / "tour.py"


def test_the_tour_makes_a_video_tells_its_link_and_length_and_leaves_a_picture(tmp_path: Path) -> None:
    folder = tmp_path / "从这里 开始"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, _TOUR],
        cwd=folder,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Link copied: http://127.0.0.1:" in done.stdout
    assert "s long, 720×1280" in done.stdout
    assert QImage(str(folder / "tour.png")).width() >= 640
    assert [each.name for each in folder.iterdir()] == ["tour.png"]
