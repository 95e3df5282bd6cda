"""What the bundle takes from the user's own Linux, and Debian's names for it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

PACKAGES = {
    "libc.so.6": "libc6 (>= 2.34)",
    "libm.so.6": "libc6 (>= 2.34)",
    "libdl.so.2": "libc6 (>= 2.34)",
    "libpthread.so.0": "libc6 (>= 2.34)",
    "librt.so.1": "libc6 (>= 2.34)",
    "libutil.so.1": "libc6 (>= 2.34)",
    "libresolv.so.2": "libc6 (>= 2.34)",
    "ld-linux-x86-64.so.2": "libc6 (>= 2.34)",
    "ld-linux-aarch64.so.1": "libc6 (>= 2.34)",
    "libgcc_s.so.1": "libgcc-s1",
    "libstdc++.so.6": "libstdc++6",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libssl.so.3": "libssl3t64 | libssl3",
    "libcrypto.so.3": "libssl3t64 | libssl3",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libxcb.so.1": "libxcb1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libdrm.so.2": "libdrm2",
}
"""Debian's package for each library that is not in the bundle."""

_ONLY_IF_THERE = re.compile(r"libva(-\w+)?\.so|libvdpau|libcups")
"""What Qt tries to load and does without: decoding by the graphics card."""
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


def depends() -> str:
    """The line of a Debian package."""
    return ", ".join(sorted(set(PACKAGES.values())))


def unnamed(bundle: Path) -> set[str]:
    """Libraries that files of ``bundle`` want, and that are neither in it nor named here; needs `readelf`."""
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink() and _is_program(path)]
    there = {path.name for path in bundle.rglob("*.so*")}
    wanted = {name for name in _wanted(files) if not _ONLY_IF_THERE.match(name)}
    return wanted - there - set(PACKAGES)


def _wanted(files: list[Path]) -> Iterator[str]:
    listing = subprocess.run(["readelf", "-d", *files], capture_output=True, text=True, check=False).stdout
    yield from _NEEDED.findall(listing)


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
