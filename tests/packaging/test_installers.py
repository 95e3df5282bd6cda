"""What installers are made of."""

from __future__ import annotations

import io
import json
import re
import struct
import tarfile
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from bundle.collect_licences import collect
from bundle.contents import QT, SHIPPED, is_gpl, is_wanted, is_wanted_on_linux, modules, shipped
from bundle.distributions import bundled
from bundle.icons import drawn, icns, ico
from bundle.version_resource import version_resource
from linux.deb import write_deb
from linux.needs import depends
from linux.tree import HERE, IDENTIFIER, make_appdir, plant
from steps.installers import version
from steps.project import ROOT, SETTINGS
from steps.trial import listing


@pytest.mark.parametrize(
    "name",
    [
        "av/_core.so",
        "av.libs/libx264-1.so",
        "libx265.so.199",
        "espeakng_loader/libespeak-ng.so",
        "libreadline.so.8",
        "libgdbm.so.6",
    ],
)
def test_what_is_under_the_gpl_stays_out(name: str) -> None:
    assert is_gpl(name)
    assert not is_wanted(name)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/QtCore.abi3.so", True),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/lib/libavcodec.so.61", True),
        ("PySide6/Qt/lib/libQt6FFmpegStub-va.so.2", True),
        ("PySide6/Qt6Gui.dll", True),
        ("PySide6/Qt/lib/libQt6Quick3D.so.6", False),
        ("PySide6/Qt6Pdf.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PIL/_imaging.so", True),
        ("PIL/_avif.so", False),
        ("aiohttp/_http_parser.so", True),
    ],
)
def test_only_the_parts_of_qt_in_use_are_taken(name: str, *, wanted: bool) -> None:
    assert is_wanted(name) is wanted


def test_of_the_building_linux_only_what_python_and_xcb_need_is_taken() -> None:
    assert is_wanted_on_linux("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0")
    assert not is_wanted_on_linux("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6")
    assert not is_wanted_on_linux("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0")
    assert is_wanted_on_linux("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6")
    assert not is_wanted_on_linux("libQt6Charts.so.6", "PySide6/Qt/lib/libQt6Charts.so.6")


def test_every_module_and_every_file_the_program_reads_is_named() -> None:
    assert {"chanjing_studio.__main__", "chanjing_studio.app", "chanjing_studio.sandbox.plain_film"} <= {*modules(ROOT)}
    names = {path.relative_to(ROOT).as_posix() for path in shipped(ROOT)}
    assert {"resources/theme/tokens.json", "resources/icons/app.svg", "resources/samples/speaker.mp4"} <= names
    assert not any(name.endswith((".png", ".ts")) for name in names)


def test_the_libraries_of_the_bundle_are_those_the_program_needs() -> None:
    assert {"chanjing-studio", "pyside6-essentials", "pillow", "aiohttp", "yarl"} <= {*bundled()}
    assert not {"av", "espeakng-loader", "pytest", "pyinstaller"} & {*bundled()}


def test_each_library_comes_with_the_words_of_its_licence(tmp_path: Path) -> None:
    collect(tmp_path)
    entries = json.loads((tmp_path / "index.json").read_text(encoding="utf-8"))
    assert {entry["name"].lower().replace("_", "-") for entry in entries} >= {*bundled()} - {
        name for name in bundled() if "." in name or "jaraco" in name or "backports" in name
    }
    for entry in entries:
        assert entry["licence"]
        assert entry["files"]
        assert all((tmp_path / file).stat().st_size > 20 for file in entry["files"])
    qt = next(entry for entry in entries if entry["name"] == "PySide6_Essentials")
    assert "LESSER GENERAL PUBLIC" in (tmp_path / qt["files"][0]).read_text(encoding="utf-8")


def test_an_icon_of_windows_tells_where_each_picture_is() -> None:
    made = ico({16: b"small", 256: b"large one"})
    assert struct.unpack_from("<HHH", made) == (0, 1, 2)
    width, *_, length, start = struct.unpack_from("<BBBBHHII", made, 22)
    assert (width, made[start : start + length]) == (0, b"large one")


def test_an_icon_of_macos_tells_its_length() -> None:
    made = icns({b"ic07": b"picture"})
    assert made == b"icns" + struct.pack(">I", 23) + b"ic07" + struct.pack(">I", 15) + b"picture"


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_drawn_in_its_size() -> None:
    picture = drawn(48)
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack_from(">II", picture, 16) == (48, 48)


@pytest.mark.parametrize(("told", "numbers"), [("0.1.0", "(0, 1, 0, 0)"), ("1.2.3rc1", "(1, 2, 31, 0)")])
def test_windows_is_told_the_version(told: str, numbers: str) -> None:
    text = version_resource(told)
    assert f"filevers={numbers}" in text
    assert f'"ProductVersion", "{told}"' in text


def a_bundle(folder: Path) -> Path:
    bundle, icons = folder / "bundle", folder / "icons" / "hicolor" / "16x16" / "apps"
    (bundle / "_internal").mkdir(parents=True)
    icons.mkdir(parents=True)
    (bundle / "chanjing-studio").write_bytes(b"program")
    (bundle / "chanjing-studio").chmod(0o700)
    (bundle / "_internal" / "声音.txt").write_text("声音", encoding="utf-8")
    (bundle / "_internal" / "link").symlink_to("声音.txt")
    (icons / "chanjing-studio.png").write_bytes(b"icon")
    tree = folder / "tree"
    plant(tree, bundle, folder / "icons")
    return tree


def test_the_tree_has_what_desktops_look_for(tmp_path: Path) -> None:
    tree = a_bundle(tmp_path)
    names = listing(tree)
    assert {
        "usr/bin/chanjing-studio",
        "usr/lib/chanjing-studio/_internal/link",
        "usr/share/applications/chanjing-studio.desktop",
        f"usr/share/metainfo/{IDENTIFIER}.metainfo.xml",
        "usr/share/icons/hicolor/16x16/apps/chanjing-studio.png",
        "usr/share/doc/chanjing-studio/copyright",
    } <= names
    program = tree / "usr/bin/chanjing-studio"
    assert program.read_bytes() == b"program"
    assert program.stat().st_mode & 0o777 == 0o755


def packed(tree: Path, path: Path) -> bytes:
    write_deb(path, tree, version="1.2", machine="x86_64", moment=1_700_000_000, quick=True)
    return path.read_bytes()


def test_the_same_files_give_the_same_package(tmp_path: Path) -> None:
    tree = a_bundle(tmp_path)
    assert packed(tree, tmp_path / "one.deb") == packed(tree, tmp_path / "two.deb")


def test_a_package_to_give_away_is_pressed(tmp_path: Path) -> None:
    tree = a_bundle(tmp_path)
    write_deb(tmp_path / "one.deb", tree, version="1.2", machine="aarch64", moment=1_700_000_000, quick=False)
    members = dict(_members((tmp_path / "one.deb").read_bytes()))
    with tarfile.open(fileobj=io.BytesIO(members["data.tar.xz"])) as tar:
        assert {entry.name.removeprefix("./") for entry in tar} - {"."} == listing(tree)


def test_an_appdir_has_its_start_and_its_icon_at_the_top(tmp_path: Path) -> None:
    a_bundle(tmp_path)
    icon = tmp_path / "icons" / "hicolor" / "256x256" / "apps" / "chanjing-studio.png"
    icon.parent.mkdir(parents=True)
    icon.write_bytes(b"icon")
    make_appdir(tmp_path / "Chanjing.AppDir", tmp_path / "bundle", tmp_path / "icons")
    top = {path.name for path in (tmp_path / "Chanjing.AppDir").iterdir()}
    assert top == {".DirIcon", "AppRun", "chanjing-studio.desktop", "chanjing-studio.png", "usr"}


def test_the_package_holds_every_file_once_and_belongs_to_root(tmp_path: Path) -> None:
    tree = a_bundle(tmp_path)
    members = dict(_members(packed(tree, tmp_path / "one.deb")))
    assert list(members) == ["debian-binary", "control.tar.gz", "data.tar"]
    with tarfile.open(fileobj=io.BytesIO(members["data.tar"])) as tar:
        entries = tar.getmembers()
    assert {entry.name.removeprefix("./") for entry in entries} - {"."} == listing(tree)
    assert {(entry.uid, entry.gid, entry.mtime) for entry in entries} == {(0, 0, 1_700_000_000)}
    with tarfile.open(fileobj=io.BytesIO(members["control.tar.gz"])) as tar:
        control = tar.extractfile("./control")
        assert control is not None
        told = control.read().decode()
    assert "Version: 1.2\nArchitecture: amd64\n" in told
    assert f"Depends: {depends()}\n" in told


def _members(package: bytes) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    at = 8
    while at < len(package):
        length = int(package[at + 48 : at + 58])
        found.append((package[at : at + 16].decode().strip(), package[at + 60 : at + 60 + length]))
        at += 60 + length + length % 2
    return found


def test_appstream_data_tells_of_this_version_and_this_desktop_file() -> None:
    root = ET.parse(HERE / f"{IDENTIFIER}.metainfo.xml").getroot()
    release, launch = root.find("releases/release"), root.find("launchable")
    assert release is not None
    assert launch is not None
    assert root.findtext("id") == IDENTIFIER
    assert release.get("version") == version() == tomllib.loads(SETTINGS.read_text("utf-8"))["project"]["version"]
    assert (HERE / (launch.text or "")).is_file()


def test_every_module_of_qt_that_the_program_names_is_in_the_bundle() -> None:
    program = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "chanjing_studio").rglob("*.py"))
    assert set(re.findall(r"PySide6\.Qt(\w+)", program)) <= {*QT}


def test_every_folder_of_resources_that_the_program_reads_is_shipped() -> None:
    program = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "chanjing_studio").rglob("*.py"))
    read = set(re.findall(r'resource\("([\w.]+)"', program)) - {"licences"}  # those are collected for the bundle
    assert read <= {*SHIPPED} | {path.name for path in shipped(ROOT)}
