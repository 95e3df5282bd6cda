"""What each day at the window begins with: a keyring, a folder of one's own, and a cloud to be signed in to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage

from chanjing_studio.app.kits import KITS
from chanjing_studio.domain.provider import Keys
from chanjing_studio.kit import Connection
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.storage.settings import Settings, SettingsFile
from tests.clips import make_clip, make_sound
from tests.cloud import Cloud
from tests.conftest import in_use
from tests.e2e.program import SystemKeyring, settle


@pytest.fixture
def desktop_keyring() -> Iterator[SystemKeyring]:
    """The keyring of the desktop."""
    with in_use(SystemKeyring()) as backend:
        yield backend


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the program keeps its things: as a Chinese user's folders may be called."""
    return tmp_path / "我的 数据"


@pytest.fixture
def open_cloud(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """The cloud that the program finds, with no limit in the way."""
    cloud.lift_limits()
    monkeypatch.setenv("CHANJING_OPENAPI_BASE_URL", cloud.address)
    return cloud


@pytest.fixture
def home(folder: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring) -> Path:
    """The folder of someone who is signed in."""
    settle(folder, open_cloud.address)
    return folder


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a clip of a second, a recording of two, and a clip that takes a while to upload."""
    folder = tmp_path_factory.mktemp("material")
    clip = make_clip(folder / "clip.mp4", seconds=1.0)
    make_sound(folder / "sound.mp3", seconds=2.0)
    # A box of nothing at its end, which players pass over.
    nothing = 24 * 1024 * 1024
    (folder / "heavy.mp4").write_bytes(clip.read_bytes() + nothing.to_bytes(4, "big") + b"free" + bytes(nothing - 8))
    return folder


@pytest.fixture
def clip(material: Path) -> Path:
    """A small video."""
    return material / "clip.mp4"


@pytest.fixture
def sound(material: Path) -> Path:
    """A recording of two seconds."""
    return material / "sound.mp3"


@pytest.fixture
def heavy(material: Path) -> Path:
    """A video of 24 MiB: more than a connection swallows at once."""
    return material / "heavy.mp4"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture as people have them."""
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#806040"))
    path = tmp_path / "外婆-1978.jpg"
    assert picture.save(str(path))
    return path


@pytest.fixture
def second(cloud: Cloud, folder: Path, desktop_keyring: SystemKeyring, monkeypatch: pytest.MonkeyPatch) -> Cloud:
    """The cloud that somebody is signed in to who uses the second one alone."""
    cloud.lift_limits()

    def cloud_at(_environ: Mapping[str, str]) -> str:
        return cloud.address

    kits = tuple(replace(kit, address=cloud_at) for kit in KITS)
    monkeypatch.setattr("chanjing_studio.app.studio.KITS", kits)
    places = Places.below(folder)
    places.make()
    SettingsFile(places.data / "settings.json").save(
        Settings(welcomed=True, language="en", theme="light", cloud="topview")
    )
    topview = next(kit for kit in kits if kit.name == "topview")
    connection = Connection(address=cloud.address, vault=KeyringVault(), proxy="", note=print)
    topview.connect(connection).sign_in(Keys("sandboxTopviewUid001", "sk-sandbox-topview"))
    return cloud


class Browser(QObject):
    """Takes the addresses that the user's browser would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    """The user's browser."""
    taker = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, taker, "open")  # pyright: ignore[reportArgumentType] - wants a str
    yield taker
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)
