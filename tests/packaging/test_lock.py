"""The lock: every library at one version, checked by its hashes, from wherever it is fetched."""

import re
import tomllib

from steps.project import LOCK, SETTINGS

_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>[^\\]+))? \\\n(?P<hashes>(?:    --hash=.*\n)+)",
    re.MULTILINE,
)
_HOST = re.compile(r"\w://|--(extra-)?index-url|--find-links|--trusted-host|\.(org|com|net|cn|io)\b")


def _named(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def _required() -> set[str]:
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))
    project = settings["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    return {_named(line) for line in [*project["dependencies"], *extras, *settings["build-system"]["requires"]]}


def test_every_library_the_project_names_is_locked_with_hashes() -> None:
    locked = {match["name"]: match["hashes"] for match in _ENTRY.finditer(LOCK.read_text(encoding="utf-8"))}
    assert _required() <= set(locked)
    assert all("sha256:" in hashes for hashes in locked.values())


def test_each_library_has_one_version_on_all_systems() -> None:
    names = [match["name"] for match in _ENTRY.finditer(LOCK.read_text(encoding="utf-8"))]
    assert len(names) == len(set(names))


def test_no_line_escapes_the_hashes() -> None:
    text = LOCK.read_text(encoding="utf-8")
    pinned = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pinned) == len(list(_ENTRY.finditer(text)))


def test_the_lock_names_no_host() -> None:
    assert not _HOST.search(LOCK.read_text(encoding="utf-8"))
