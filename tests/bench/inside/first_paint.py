"""The program as its own start does it, until its window is painted: the bundle is timed with the same."""

from __future__ import annotations

import runpy
from pathlib import Path

if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).resolve().parents[3] / "packaging" / "first_paint.py"), run_name="__main__")
