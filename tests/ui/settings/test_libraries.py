"""What the settings say of the libraries that the program stands on."""

import tomllib
from pathlib import Path

from chanjing_studio.ui.settings.libraries import libraries

_PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_every_library_the_program_needs_is_told_with_its_version_and_licence() -> None:
    needed = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    told = {name: (version, licence) for name, version, licence in libraries()}
    assert {line.partition(">=")[0] for line in needed} == set(told)
    assert all(version and licence for version, licence in told.values())
