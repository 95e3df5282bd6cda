"""What the tests of the Avatars page stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.ui.theme.look import Look
from tests.avatars import AvatarDesk, avatar_desk
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.avatars.scene import Scene, close_scene, open_scene


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[AvatarDesk]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as made:
        yield made


@pytest.fixture
def scene(look: Look, here: AvatarDesk, run: Run) -> Iterator[Scene]:
    """All avatars are there, and the keyboard is in the grid."""
    made = open_scene(look, here.background)
    run(made.load(here))
    yield made
    run(close_scene(made))
    run(here.library.close())
