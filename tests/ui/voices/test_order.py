"""In which order the voices stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from chanjing_studio.services.catalogue import Listed, Voices
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.ui.voices.model import VoiceModel
from chanjing_studio.ui.voices.order import Order
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.words import Language, Words
from tests.voices import a_voice

NAMES = ("Voice 10", "知夏", "harper", "Voice 9", "安")
MARKS = VoiceMarks(favourites=("Voice 9", "harper"), recent=("安", "harper"))


def _listed(name: str) -> Listed:
    voice = a_voice(name)
    return Listed(voice, tongue_of(voice), name.casefold())


@pytest.fixture
def model(words: Words) -> VoiceModel:
    made = VoiceModel()
    made.take_voices(Voices(tuple(_listed(name) for name in NAMES)), MARKS)
    return made


def _names(model: VoiceModel, order: Order, words: str = "", *, first: bool = False) -> list[str]:
    model.look_for(Wanted(words), favourites_first=first, order=order)
    rows = [model.row_of(model.index(place)) for place in range(model.rowCount())]
    return [row.listed.voice.name if row else "—" for row in rows]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.CLOUD, list(NAMES)),
        (Order.NAME, ["harper", "Voice 9", "Voice 10", "安", "知夏"]),
        (Order.USED, ["安", "harper", "Voice 10", "知夏", "Voice 9"]),
        (Order.FAVOURITES, ["Voice 9", "harper", "Voice 10", "知夏", "安"]),
    ],
)
def test_the_order_is_the_one_chosen(model: VoiceModel, order: Order, names: list[str]) -> None:
    assert _names(model, order) == names


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.CLOUD, ["—", "Voice 9", "harper", "安", "—", "Voice 10", "知夏"]),
        (Order.NAME, ["—", "harper", "Voice 9", "安", "—", "Voice 10", "知夏"]),
        (Order.USED, ["—", "安", "harper", "Voice 9", "—", "Voice 10", "知夏"]),
        (Order.FAVOURITES, ["—", "Voice 9", "harper", "安", "—", "Voice 10", "知夏"]),
    ],
)
def test_favourites_and_recent_in_their_own_section_are_sorted_too(
    model: VoiceModel, order: Order, names: list[str]
) -> None:
    assert _names(model, order, first=True) == names


def test_what_is_found_stays_sorted(model: VoiceModel) -> None:
    assert _names(model, Order.NAME, "voice") == ["Voice 9", "Voice 10"]
    assert _names(model, Order.CLOUD, "voice") == ["Voice 10", "Voice 9"]


def test_new_voices_are_sorted_like_the_former_ones(model: VoiceModel) -> None:
    _names(model, Order.NAME)
    model.take_voices(Voices(tuple(_listed(name) for name in (*NAMES, "Anna"))), MARKS)

    assert _names(model, Order.NAME)[0] == "Anna"


def test_names_are_sorted_as_the_language_in_force_does(model: VoiceModel, words: Words) -> None:
    _names(model, Order.NAME)
    words.choose(Language.CHINESE)

    assert QLocale().language() == QLocale.Language.Chinese
    assert _names(model, Order.NAME)[:2] == ["安", "知夏"]
