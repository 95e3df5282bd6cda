"""The files of an installed program under `/usr`, and the folder that becomes an AppImage."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

HERE = Path(__file__).parent
NAME = "chanjing-studio"
IDENTIFIER = "app.chanjingstudio.Studio"
_RUN = """#!/bin/sh
# Started by the AppImage's own start, from wherever it was mounted.
here="$(dirname "$(readlink -f "$0")")"
exec "$here/usr/lib/chanjing-studio/chanjing-studio" "$@"
"""


def plant(tree: Path, bundle: Path, icons: Path) -> None:
    """Lay ``usr`` out in ``tree``, made anew: program, command, desktop file, AppStream data, icons, licence."""
    shutil.rmtree(tree, ignore_errors=True)
    usr = tree / "usr"
    shutil.copytree(bundle, usr / "lib" / NAME, symlinks=True, copy_function=_same)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    shutil.copytree(icons / "hicolor", usr / "share/icons/hicolor")
    _put(HERE / f"{NAME}.desktop", usr / "share/applications")
    _put(HERE / f"{IDENTIFIER}.metainfo.xml", usr / "share/metainfo")
    shutil.copyfile(_put(HERE.parents[1] / "LICENSE", usr / "share/doc" / NAME), usr / "share/doc" / NAME / "copyright")
    (usr / "share/doc" / NAME / "LICENSE").unlink()
    for path in (usr, *usr.rglob("*")):
        _set_mode(path)


def make_appdir(appdir: Path, bundle: Path, icons: Path) -> None:
    """The same with what `appimagetool` looks for at its top."""
    plant(appdir, bundle, icons)
    (appdir / "AppRun").write_text(_RUN, encoding="utf-8")
    (appdir / "AppRun").chmod(0o755)
    shutil.copyfile(HERE / f"{NAME}.desktop", appdir / f"{NAME}.desktop")
    shutil.copyfile(icons / f"hicolor/256x256/apps/{NAME}.png", appdir / f"{NAME}.png")
    (appdir / ".DirIcon").symlink_to(f"{NAME}.png")


def _same(source: str, target: str) -> None:
    """A second name for the same file where the disk can: the bundle is large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _put(file: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(file, folder / file.name))


def _set_mode(path: Path) -> None:
    """What everybody may read, and run where somebody may: not what the builder's own habits are."""
    if not path.is_symlink():
        path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
