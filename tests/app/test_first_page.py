"""What the first page does not need is not loaded before it is painted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LATER = (
    "asyncio",
    "concurrent.futures",
    "hashlib",
    "logging.handlers",
    "sqlite3",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
    "chanjing_studio.domain.avatars",
    "chanjing_studio.domain.kept_look",
    "chanjing_studio.domain.scene",
    "chanjing_studio.providers.chanjing.tasks.avatar.spec",
    "chanjing_studio.providers.chanjing.tasks.digital_human.spec",
    "chanjing_studio.providers.chanjing.tasks.voice.spec",
)
PAINTS = """
import sys
from pathlib import Path

from PySide6 import QtWidgets

from chanjing_studio.app.first_paint import show_painted
from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.storage.places import Places

application = QtWidgets.QApplication(["studio"])
places = Places.below(Path(sys.argv[1]))
places.make()
options = Options(sandbox=True, data_dir=places.data, language="en", files=())
studio = Studio(application, options, places=places)
assert show_painted(studio.window)
assert studio.window.current.form.isVisible()
print(*sorted({*sys.argv[2:]} & {*sys.modules}))
# Python makes every class of widgets at once when it first meets a widget of Qt's own: that takes 10 ms.
print(*({"QMdiArea", "QDial"} & {*vars(QtWidgets)}))
"""


def test_the_first_page_is_painted_before_what_it_does_not_need_is_loaded(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PAINTS, str(tmp_path), *LATER], check=True, capture_output=True, text=True, timeout=60
    )
    assert ended.stdout.split() == []


FIRST_START = """
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from chanjing_studio.app.first_paint import show_painted
from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.storage.places import Places

application = QApplication(["studio"])
places = Places.below(Path(sys.argv[1]))
places.make()
studio = Studio(application, Options(sandbox=False, data_dir=places.data, language="en", files=()), places=places)
print(show_painted(studio.window), type(studio.window.current).__name__)
"""


def test_the_first_start_waits_for_its_paint_and_no_longer(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FIRST_START, str(tmp_path)], check=True, capture_output=True, text=True, timeout=60
    )
    assert ended.stdout.split() == ["True", "WelcomePage"]
