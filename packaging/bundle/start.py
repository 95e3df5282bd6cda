"""Starts the bundled program, and with it what runs beside it: a bundle has no `python -m`."""

from __future__ import annotations

import sys
from pathlib import Path

SANDBOX, TOUR, PAINT = "--run-sandbox", "--run-tour", "--say-when-painted"


def main() -> int:
    """The window; or, asked for by a hidden first argument, the sandbox's process, the tour, or a timed start."""
    if sys.argv[1:2] == [SANDBOX]:
        del sys.argv[1]
        from chanjing_studio.sandbox.__main__ import main as serve  # noqa: PLC0415 - the window needs none of it

        return serve()
    if sys.argv[1:2] == [TOUR]:
        del sys.argv[1]
        import tour  # noqa: PLC0415 - as above

        tour.CLIP = Path(getattr(sys, "_MEIPASS", "")) / "resources" / "samples" / tour.CLIP.name
        return tour.main()
    if sys.argv[1:2] == [PAINT]:
        del sys.argv[1]
        import first_paint  # noqa: PLC0415 - as above

        return first_paint.main()
    from chanjing_studio.__main__ import main as start  # noqa: PLC0415 - as above

    return start()


if __name__ == "__main__":
    sys.exit(main())
