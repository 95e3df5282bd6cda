"""What of all that PyInstaller finds belongs into the bundle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

# GPL: PyAV's x264 and x265, eSpeak NG, readline, gdbm. The sandbox makes do without the first two.
GPL = ("av", "espeakng_loader", "readline", "_gdbm", "_dbm", "dbm.gnu", "dbm.ndbm")
UNUSED = (
    "tkinter",
    "_tkinter",
    "lib2to3",
    "pydoc_data",
    "pytest",
    "setuptools",
    "pip",
    "IPython",
    "numpy",
    "rich",
    "lxml.objectify",
    "lxml.isoschematron",
)
KEPT_OUT = (*GPL, *UNUSED)

SHIPPED = {
    ".": ("*.json",),
    "icons": ("*.svg", "LICENSE"),
    "i18n": ("*.qm",),
    "looks": ("*.look.json",),
    "samples": ("*.mp4", "*.mp3", "README.md"),
    "theme": ("*",),
}
"""The files under resources that the program reads."""

QT = (
    *("Core", "DBus", "Gui", "Multimedia", "MultimediaWidgets", "Network", "Svg", "Test", "Widgets"),
    *("OpenGL", "WaylandClient", "WlShellIntegration", "XcbQpa"),
    *("Concurrent", "Qml", "QmlMeta", "QmlModels", "QmlWorkerScript", "Quick"),  # FFmpeg's plugin is linked with them
)
"""The modules of Qt in use, and what their plugins stand on."""

_PLUGINS = {
    "iconengines": ("*svgicon*",),
    "imageformats": ("*jpeg*", "*svg*", "*webp*", "*ico*", "*gif*"),
    "multimedia": ("*ffmpeg*",),
    "platforms": ("*xcb*", "*wayland*", "*offscreen*", "*windows*", "*cocoa*"),
    "platformthemes": ("*xdgdesktopportal*",),
    "platforminputcontexts": ("*compose*", "*ibus*"),
    "styles": ("*",),
    "wayland-decoration-client": ("*bradient*", "*adwaita*"),
    "wayland-graphics-integration-client": ("*",),
    "wayland-shell-integration": ("*xdg-shell*",),
    "xcbglintegrations": ("*",),
}
"""The plugins of Qt in use. The window speaks TLS through Python, never through Qt."""

_SYSTEM = (
    *(
        "libpython3*",
        "libsqlite3.so*",
        "libffi.so*",
        "libbz2.so*",
        "liblzma.so*",
        "libuuid.so*",
    ),
    *("libxcb-cursor.so*", "libxcb-icccm.so*", "libxcb-image.so*", "libxcb-keysyms.so*", "libxcb-render-util.so*"),
    *("libxcb-util.so*", "libxkbcommon-x11.so*"),
)
"""What is taken along of the Linux that builds: what Python is linked with, and what many a desktop lacks for xcb.

Everything else is the user's own system's: its graphics drivers must meet their own libstdc++, PulseAudio its own GLib,
and OpenSSL is mended by the system when it must be. ``linux/needs.py`` names the packages.
"""

SYMBOLS_IN = (
    *("libpython3*", "python3*/lib-dynload/*.so", "aiohttp/**/*.so", "cryptography/**/*.so", "lxml/*.so"),
    *("PIL/_imaging*.so", "pymediainfo/*.so*"),
    *("multidict/*.so", "yarl/*.so", "frozenlist/*.so", "propcache/*.so", "charset_normalizer/*.so", "*.so"),
)
"""What holds names for debuggers."""

_UNUSED_PICTURES = (
    "_avif*",
    "_webp*",
    "_imagingcms*",
    "_imagingtk*",
    "libavif*",
    "libwebp*",
    "liblcms2*",
    "libsharpyuv*",
)

_GPL_LIBRARIES = ("*x264*", "*x265*", "*espeak*", "libreadline*", "libgdbm*", "*xvidcore*")


def shipped(root: Path) -> Iterator[Path]:
    """The files of ``resources`` that the program reads."""
    for folder, patterns in SHIPPED.items():
        for pattern in patterns:
            yield from sorted((root / "resources" / folder).glob(pattern))


def modules(root: Path) -> Iterator[str]:
    """Every module of the program: some are named by strings alone."""
    for path in sorted((root / "chanjing_studio").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_wanted(name: str) -> bool:
    """Whether a file that PyInstaller would put at ``name`` belongs into the bundle."""
    parts = name.replace("\\", "/").split("/")
    if is_gpl(name) or "qml" in parts:
        return False
    if "PySide6" in parts:
        return _is_wanted_of_qt(parts[parts.index("PySide6") + 1 :])
    if parts[0] == "lxml":
        return not _is_any("/".join(parts[1:]), ("html/*", "objectify*", "isoschematron/*", "includes/*"))
    if parts[0] in {"PIL", "pillow.libs"}:
        return not _is_any(parts[-1], _UNUSED_PICTURES)
    return True


def is_wanted_on_linux(name: str, source: str) -> bool:
    """The same for a library beside the program there, whose file or, for a link, whose target is ``source``."""
    if "/" in name or ".so" not in name:
        return True
    if not source.startswith("/"):  # a link to where it lies in the bundle
        return is_wanted(source)
    return _is_any(name, _SYSTEM) or "site-packages" in source


def is_gpl(name: str) -> bool:
    """Whether a file's name is that of a library under the GPL."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] in {"av", "av.libs", "espeakng_loader"} or _is_any(parts[-1], _GPL_LIBRARIES)


def _is_wanted_of_qt(parts: list[str]) -> bool:
    if "plugins" in parts:
        kind, file = parts[parts.index("plugins") + 1], parts[-1]
        return _is_any(file, _PLUGINS.get(kind, ()))
    if "translations" in parts:
        return parts[-1] in {"qtbase_zh_CN.qm", "qtbase_en.qm"}
    return _module_of(parts[-1]) in {None, *QT}


def _is_any(file: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(file, pattern) for pattern in patterns)


def _module_of(file: str) -> str | None:
    """The module of Qt whose library or binding it is; None when it is another file."""
    plain = file.split(".", maxsplit=1)[0]
    for start in ("libQt6", "Qt6", "Qt"):
        if plain.startswith(start):
            rest = plain.removeprefix(start)
            return None if rest.startswith("FFmpeg") else rest
    return None
