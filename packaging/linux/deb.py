"""A package of Debian's, written in plain Python: the same bytes for the same files, on any system."""

from __future__ import annotations

import hashlib
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from linux.needs import depends
from linux.tree import NAME

_DESCRIPTION = """Talking videos by clicking
 Drop a clip of a face, type what it shall say or drop a recording, choose a
 voice by listening, press one button, and leave with the finished video's
 link. Or place an avatar on a canvas, or have a script said alone. The work
 is done by a cloud with which you have an account; without one, the sandbox
 is a small cloud on this computer to try everything with."""
_MAINTAINER = "Chanjing Studio contributors <nobody@localhost>"
_WORDS = {"x86_64": "amd64", "aarch64": "arm64"}


def write_deb(path: Path, tree: Path, *, version: str, machine: str, moment: int, quick: bool) -> None:
    """Pack ``tree`` as ``path``. ``moment``: the time of all files, in seconds; ``quick``: not pressed at all."""
    files = [item for item in sorted(tree.rglob("*")) if item.name != ".DirIcon"]
    control = _control(files, version=version, machine=_WORDS.get(machine, machine))
    sums = "".join(f"{_md5(item)}  {item.relative_to(tree).as_posix()}\n" for item in files if _is_plain(item))
    inside = {"control": control, "md5sums": sums}
    with path.open("wb") as package:
        package.write(b"!<arch>\n")
        _member(package, "debian-binary", lambda out: out.write(b"2.0\n"), moment)
        _member(package, "control.tar.gz", lambda out: _pack_texts(out, inside, moment), moment)
        pack = _plainly if quick else _small
        name = "data.tar" if quick else "data.tar.xz"
        _member(package, name, lambda out: pack(out, _pack_files(tree, files, moment)), moment)


def _control(files: Iterable[Path], *, version: str, machine: str) -> str:
    size = sum(-(-item.stat().st_size // 1024) for item in files if _is_plain(item))
    return (
        f"Package: {NAME}\nVersion: {version}\nArchitecture: {machine}\nMaintainer: {_MAINTAINER}\n"
        f"Installed-Size: {size}\nDepends: {depends()}\nRecommends: fonts-noto-cjk, gnome-keyring | kwalletmanager\n"
        f"Section: video\nPriority: optional\nDescription: {_DESCRIPTION}\n"
    )


def _member(package: IO[bytes], name: str, write: Callable[[IO[bytes]], object], moment: int) -> None:
    """One file of the archive; its length is known when it is written."""
    start = package.tell()
    package.write(b" " * 60)
    write(package)
    length = package.tell() - start - 60
    if length % 2:
        package.write(b"\n")
    package.seek(start)
    package.write(f"{name:<16}{moment:<12}{0:<6}{0:<6}{'100644':<8}{length:<10}`\n".encode())
    package.seek(0, io.SEEK_END)


def _pack_texts(out: IO[bytes], texts: dict[str, str], moment: int) -> None:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.GNU_FORMAT) as tar:
        tar.addfile(_stamped(tarfile.TarInfo("./"), moment, folder=True))
        for name, text in texts.items():
            info = _stamped(tarfile.TarInfo(f"./{name}"), moment)
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    _quickly(out, [plain.getvalue()])


def _pack_files(tree: Path, files: Iterable[Path], moment: int) -> Iterator[bytes]:
    pipe = _Collected()
    with tarfile.open(fileobj=pipe, mode="w|", format=tarfile.GNU_FORMAT) as tar:
        tar.addfile(_stamped(tarfile.TarInfo("./"), moment, folder=True))
        for item in files:
            info = _info(tar, item, tree)
            with item.open("rb") if info.isfile() else io.BytesIO() as content:
                tar.addfile(_stamped(info, moment, folder=info.isdir(), mode=info.mode), content)
            yield pipe.taken()
    yield pipe.taken()


def _info(tar: tarfile.TarFile, item: Path, tree: Path) -> tarfile.TarInfo:
    tar.inodes = {}  # pyright: ignore[reportAttributeAccessIssue] - each name is a file of its own in the package
    return tar.gettarinfo(item, f"./{item.relative_to(tree).as_posix()}")


def _stamped(info: tarfile.TarInfo, moment: int, *, folder: bool = False, mode: int = 0) -> tarfile.TarInfo:
    """Of nobody in particular, and made at that moment."""
    info.uid = info.gid = 0
    info.uname = info.gname = "root"
    info.mtime = moment
    info.mode = mode or (0o755 if folder else 0o644)
    if folder:
        info.type = tarfile.DIRTYPE
    return info


class _Collected(io.RawIOBase):
    """What has been written since it was last taken."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        self._parts.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        whole, self._parts = b"".join(self._parts), []
        return whole


def _quickly(out: IO[bytes], parts: Iterable[bytes]) -> None:
    """As gzip, without a name or a time in it."""
    press = zlib.compressobj(1, wbits=31)
    for part in parts:
        out.write(press.compress(part))
    out.write(press.flush())


def _plainly(out: IO[bytes], parts: Iterable[bytes]) -> None:
    for part in parts:
        out.write(part)


def _small(out: IO[bytes], parts: Iterable[bytes]) -> None:
    press = lzma.LZMACompressor(preset=6)
    for part in parts:
        out.write(press.compress(part))
    out.write(press.flush())


def _is_plain(item: Path) -> bool:
    return item.is_file() and not item.is_symlink()


def _md5(item: Path) -> str:
    with item.open("rb") as content:
        return hashlib.file_digest(content, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
