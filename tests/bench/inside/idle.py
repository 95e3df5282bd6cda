"""The real window, doing nothing: shown on a page, or hidden."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from chanjing_studio.app.studio import Studio
from tests.bench.inside import usage
from tests.bench.inside.window import play

_SETTLING = 2.0


def main() -> None:
    """DATA PAGE SECONDS; page "hidden" for a hidden window."""
    data, page, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])

    async def idle(studio: Studio) -> dict[str, float]:
        studio.window.show_page("create" if page == "create" else "jobs")
        if page == "hidden":
            studio.window.hide()
        await asyncio.sleep(_SETTLING)
        before = usage.now()
        await asyncio.sleep(seconds)
        return usage.since(before, seconds)

    play(idle, data)


if __name__ == "__main__":
    main()
