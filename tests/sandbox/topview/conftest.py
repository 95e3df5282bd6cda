"""A caller of the second cloud, and material of each kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.cloud import Cloud
from tests.sandbox.topview.caller import Caller, caller_of

_FRAMES_A_SECOND = 6


@pytest.fixture
def caller(cloud: Cloud) -> Iterator[Caller]:
    """One who has the sandbox's key; videos have few frames, where nobody looks at them."""
    cloud.set_options({"frames_a_second": _FRAMES_A_SECOND})
    with caller_of(cloud) as caller:
        yield caller


@pytest.fixture(scope="session")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plain face, 160 by 240 pixels."""
    picture = Image.new("RGB", (160, 240), "#A9B28A")
    ImageDraw.Draw(picture).ellipse((40, 40, 120, 150), fill="#F3CBB0")
    path = tmp_path_factory.mktemp("material") / "grandma.png"
    picture.save(path)
    return path
