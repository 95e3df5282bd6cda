"""Where faults are tried: a sandbox, the wire to it, and folders in which somebody has filled in each form."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from chanjing_studio.domain.provider import Keys
from chanjing_studio.kit import Connection
from chanjing_studio.sandbox.process import SandboxProcess
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import SERVICE
from chanjing_studio.storage.settings import Settings, SettingsFile
from tests.cloud import Cloud
from tests.faults.clouds import ADDRESS, PLAYED, Played
from tests.faults.file_keyring import FileKeyring
from tests.faults.material import Material, Recipe
from tests.faults.program import Program
from tests.faults.relay import Relay

_FRAMES_A_SECOND = 5
"""Nobody looks at these videos: with more of them it would be the sandbox that takes the time."""


class _Vault:
    """A vault over a keyring, without what the program checks first."""

    def __init__(self, keyring: FileKeyring) -> None:
        self._keyring = keyring

    def read(self, name: str) -> str | None:
        return self._keyring.get_password(SERVICE, name)

    def write(self, name: str, secret: str) -> None:
        self._keyring.keep(f"{SERVICE}\n{name}", secret)

    def forget(self, name: str) -> None:
        self._keyring.delete_password(SERVICE, name)


class Ground:
    """One sandbox and one wire, used by one run after the other. `pace`: how much faster than real life it works."""

    def __init__(self, folder: Path, *, pace: float | None = None) -> None:
        self.folder = folder
        self.state = folder / "cloud"
        self._pace = f"{pace:g}" if pace else "fast"
        self._process = SandboxProcess.start(self.state, self._pace)
        self.cloud = Cloud(self._process)
        self.relay = Relay(self.cloud.address)
        self.prepare_cloud()

    def prepare_cloud(self) -> None:
        """The sandbox as new: no fault, no limit, the planted account, and links that lead over the wire."""
        if not self._process.is_running:
            self.restart_cloud()
        self.cloud.reset()
        self.set_up_cloud()
        self.relay.begin_anew()

    def set_up_cloud(self) -> None:
        """What a sandbox that was just started has to be told."""
        self.cloud.lift_limits()
        for played in PLAYED:
            self.know(played, played.keys)
        self.cloud.set_options({"address": self.relay.address, "frames_a_second": _FRAMES_A_SECOND})

    def know(self, played: Played, *accounts: Keys) -> None:
        """The sandbox knows these accounts of a cloud, beside its own, and no others."""
        self.cloud.set_options({played.accounts: {keys.app_id: keys.secret_key for keys in accounts}})

    def kill_cloud(self) -> None:
        """The sandbox crashes; what it keeps is on the disk."""
        self.cloud.kill()

    def restart_cloud(self) -> None:
        """The sandbox is there again, with what it kept."""
        self._process = SandboxProcess.start(self.state, self._pace)
        self.cloud = Cloud(self._process)
        self.relay.lead_to(self.cloud.address)
        self.set_up_cloud()

    def sign_in(self, keyring: FileKeyring, played: Played) -> None:
        """The keyring holds the keys of a cloud, as after a first start."""
        connection = Connection(address=self.cloud.address, vault=_Vault(keyring), proxy="", note=print)
        played.kit.connect(connection).sign_in(played.keys)

    def fill_in(self, recipes: Iterable[Recipe]) -> None:
        """Have a person fill in each form once: every run begins with a copy of what they leave."""
        material = Material.made_in(self.folder / "material")
        for recipe in recipes:
            home = self.home_of(recipe)
            places = Places.below(home / "data")
            places.make()
            settings = Settings(welcomed=True, language="en", theme="light", cloud=recipe.cloud.kit.name)
            SettingsFile(places.data / "settings.json").save(settings)
            keyring = FileKeyring(home / "keyring.json")
            self.sign_in(keyring, recipe.cloud)
            variables = {ADDRESS: self.relay.address}
            program = Program(places.data, home / "keyring.json", home / "said.txt", variables)
            recipe.fill_in(program, material)
            if program.close():
                raise RuntimeError((home / "said.txt").read_text())
            if any(b" ERROR " in log.read_bytes() for log in places.logs.glob("*.log")):
                raise RuntimeError(f"something went wrong while a form was filled in: see {places.logs}")

    def home_of(self, recipe: Recipe) -> Path:
        """Where the form of this recipe is filled in."""
        return self.folder / "filled in" / recipe.kind / recipe.name

    def copy_for(self, recipe: Recipe, home: Path) -> Material:
        """A copy of that, with files of its own to send."""
        shutil.copytree(self.home_of(recipe), home, ignore=shutil.ignore_patterns("said.txt", "logs", "*.lock"))
        shutil.copytree(self.folder / "material", home / "material")
        moves = (self.folder / "material", home / "material"), (self.home_of(recipe), home)
        for draft in (home / "data").glob("draft-*.json"):
            content = json.loads(draft.read_bytes())
            for before, after in moves:
                content = _moved(content, str(before), str(after))
            draft.write_text(json.dumps(content))
        names = ("clip.mp4", "sound.mp3", "sample.wav", "me.mp4", "wall.png")
        return Material(*(home / "material" / name for name in names))

    def close(self) -> None:
        """Let go of everything."""
        self.relay.close()
        self.cloud.stop()


def _moved(content: Any, before: str, after: str) -> Any:
    if isinstance(content, dict):
        return {key: _moved(value, before, after) for key, value in cast("dict[str, Any]", content).items()}
    if isinstance(content, list):
        return [_moved(value, before, after) for value in cast("list[Any]", content)]
    return content.replace(before, after) if isinstance(content, str) else content
