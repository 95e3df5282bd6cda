"""A form whose voice is the user's own: what the cloud tells of it is said before anything is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.voice_part import VoicePart
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.voice_card import Manner
from tests.cloud import CLONES, Cloud
from tests.conftest import Run
from tests.own_items import told
from tests.ui.voices.scene import on_loop
from tests.voices import Desk, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]

ANNA = {"id": "C-Audio-2", "name": "Anna"}
DONE = {**ANNA, "status": 2, "progress": 100}
MANNER = Manner(NumberRange(0.5, 2.0, 1.0, 0.05, 2), NumberRange(0.1, 3.0, 1.0, 0.1, 1), NumberRange(1, 100, 100))
DRAFTED = Voice(id="C-Audio-2", name="Anna")
"""As a draft knows it."""


@pytest.fixture
def player() -> Iterator[Player]:
    made = Player()
    yield made
    made.close()


@pytest.fixture
def audition(here: Desk, player: Player) -> Audition:
    made = Audition(player)
    made.open(here.catalogue, here.samples)
    return made


@pytest.fixture
def part(look: Look, here: Desk, audition: Audition, player: Player) -> VoicePart:
    tools = FormTools(
        look=look,
        background=here.background,
        player=player,
        audition=audition,
        expected=lambda spoken: expected_seconds(spoken.words, spoken.speed),
        hear_line=print,
        readings=Readings(Path("readings.json"), here.background),
    )
    return VoicePart(tools, MANNER, audition)


def told_traits(part: VoicePart) -> str:
    found = part.card.findChild(QLabel, "voiceTraits")
    assert found is not None
    return found.text()


async def tell(cloud: Cloud, here: Desk, *voices: dict[str, Any]) -> None:
    """The cloud lists these now, and the program has looked."""
    cloud.reset(everything=False)
    cloud.lift_limits()
    cloud.fault(CLONES, put=told(*voices), times=None)
    await here.catalogue.refresh()


@on_loop
async def test_a_draft_learns_how_its_voice_is(part: VoicePart, here: Desk, cloud: Cloud, run: Run) -> None:
    await tell(cloud, here, {**ANNA, "status": 3})
    told_of: list[bool] = []
    part.choose(DRAFTED)
    assert part.problems() == ()
    part.changed.connect(lambda: told_of.append(True))
    await until(part.problems)
    (problem,) = part.problems()
    assert (problem.field, str(problem.sentence)) == ("voice", "This voice has expired in the cloud. Choose another.")
    assert told_traits(part) == "Expired in the cloud"
    assert told_of == [True]


@on_loop
async def test_what_the_cloud_tells_later_is_said_when_it_comes(
    part: VoicePart, audition: Audition, here: Desk, cloud: Cloud, run: Run
) -> None:
    await tell(cloud, here, DONE)
    part.choose(DRAFTED)
    await until(lambda: told_traits(part) == "Cloned from a recording")
    await tell(cloud, here)
    audition.relist()
    await until(part.problems)
    assert str(part.problems()[0].sentence) == "The cloud no longer has this voice. Choose another."
    await tell(cloud, here, DONE)
    audition.relist()
    await until(lambda: not part.problems())
    assert part.voice is not None
    assert part.voice.usable


@on_loop
async def test_a_voice_that_nobody_ever_listed_is_left_to_the_cloud(
    part: VoicePart, here: Desk, cloud: Cloud, run: Run
) -> None:
    await tell(cloud, here)
    part.choose(Voice(id="C-CASE-1", name="Bundled"))
    await until(lambda: not any("_recall" in str(task.get_coro()) for task in asyncio.all_tasks()))
    assert part.problems() == ()
