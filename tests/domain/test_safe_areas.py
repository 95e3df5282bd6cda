"""What other programs lay over a video."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.safe_areas import Place, safe_area


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("canvas", [Size(1080, 1920), Size(2160, 3840), Size(720, 1280)])
def test_an_upright_video_has_a_free_part_in_it(place: Place, canvas: Size) -> None:
    area = safe_area(place, canvas)
    assert area is not None
    assert area.is_within(canvas)
    assert area.width * 10 > canvas.width * 7
    assert area.height * 10 > canvas.height * 6


@pytest.mark.parametrize("canvas", [Size(1080, 1080), Size(1920, 1080), Size(1080, 1440)])
def test_what_does_not_fill_a_telephone_is_not_covered(canvas: Size) -> None:
    assert safe_area(Place.TIKTOK, canvas) is None
