"""The program as a process of its own: `python -m tests.faults.subject FOLDER KEYRING ORDERS ANSWERS [FILE ...]`.

It is started as its command line starts it; only its pauses are shorter, the keyring is a file that stands for the
desktop's, and somebody is at the window. The clouds' address comes from the environment, as that of the program's first
one does.
No name is known here but that of this computer, and not even that one while the file exists that FAULTS_NO_NAMES names.
"""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import keyring

from chanjing_studio.app import start as starting
from chanjing_studio.app import studio
from chanjing_studio.app.kits import KITS
from chanjing_studio.command_line import Options
from chanjing_studio.services.queue.patience import Pauses
from chanjing_studio.ui.application import Application
from tests.e2e.program import BRISK
from tests.faults import hardship, names
from tests.faults.attendant import Attendant
from tests.faults.file_keyring import FileKeyring
from tests.faults.hurry import hurried
from tests.faults.moments import Moments


def main(folder: Path, secrets: Path, orders: int, answers: int, *files: Path) -> int:
    """Run until the window is closed; gives the program's exit status."""
    hardship.begin(os.environ)
    keyring.set_keyring(FileKeyring(secrets))
    names.keep_at_home(Path(os.environ.get("FAULTS_NO_NAMES") or folder / "no names"))
    moments = Moments()
    moments.install()
    attendant, new_loop = Attendant(orders, answers, moments), starting.new_loop

    def attended(application: Application) -> asyncio.AbstractEventLoop:
        loop = new_loop(application)
        attendant.attend(loop)
        return loop

    starting.new_loop = attended
    studio.KITS = tuple(replace(kit, address=KITS[0].address) for kit in KITS)
    options = Options(sandbox=False, data_dir=folder, language=None, files=files)
    return starting.start(options, pauses=_pauses())


def _pauses() -> Pauses:
    """As short as tests like them; all of them shorter by the factor `FAULTS_SPEED`, where that is set."""
    speed = float(os.environ.get("FAULTS_SPEED", "0"))
    return hurried(speed) if speed else replace(BRISK, pace_scale=0.02)


if __name__ == "__main__":
    first, second, third, fourth, *rest = sys.argv[1:]
    sys.exit(main(Path(first), Path(second), int(third), int(fourth), *map(Path, rest)))
