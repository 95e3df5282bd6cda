from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from chanjing_studio.domain.voices import Gender, VoiceState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.catalogue import Listed, Voices
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.voice_cache import Heard
from chanjing_studio.ui.voices.model import VoiceModel, VoiceRole
from chanjing_studio.ui.voices.order import Order
from chanjing_studio.ui.voices.row import Header, Section, Sounding
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.widgets.play_button import PlayState
from tests.voices import a_voice

NOW = 1_790_000_000.0


def _listed(name: str, **facts: object) -> Listed:
    voice = a_voice(name, **facts)
    tongue = tongue_of(voice)
    text = f"{voice.name}\n{voice.description}\n{voice.language}\n{tongue.words}".casefold()
    return Listed(voice, tongue, text)


ALL = (
    _listed("Harper", description="Warm, unhurried"),
    _listed("Miles", gender=Gender.MALE),
    _listed("四川辣妹·幺妹", language="cn", description="爽利"),
    _listed("知夏", language="multilingual", description="温柔"),
)


@pytest.fixture
def model() -> VoiceModel:
    made = VoiceModel(clock=lambda: NOW)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.take_voices(Voices(ALL, (), {}), VoiceMarks())
    made.look_for(Wanted(), favourites_first=True)
    return made


def _names(model: VoiceModel) -> list[str]:
    rows = [model.row_of(model.index(place)) for place in range(model.rowCount())]
    return [row.listed.voice.name if row else "—" for row in rows]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("har", ["Harper"]),
        ("english", ["Harper", "Miles"]),
        ("英语", ["Harper", "Miles"]),
        ("四川话", ["四川辣妹·幺妹"]),
        ("sichuan", ["四川辣妹·幺妹"]),
        ("温柔", ["知夏"]),
        ("WARM", ["Harper"]),
        ("male", ["Miles"]),
        ("male english", ["Miles"]),
        ("女", ["Harper", "四川辣妹·幺妹", "知夏"]),
        ("nobody", []),
        ("  ", ["Harper", "Miles", "四川辣妹·幺妹", "知夏"]),
    ],
)
def test_search_finds_by_name_language_dialect_gender_and_character(
    model: VoiceModel, words: str, found: list[str]
) -> None:
    model.look_for(Wanted(words), favourites_first=False)

    assert _names(model) == found


def test_filters_narrow_each_other(model: VoiceModel) -> None:
    model.note_heard("Harper", Heard(NOW, (1.0,)))
    english = ALL[0].tongue.words

    model.look_for(Wanted(gender=Gender.FEMALE, unheard=True), favourites_first=False)
    assert _names(model) == ["四川辣妹·幺妹", "知夏"]
    model.look_for(Wanted(gender=Gender.FEMALE, tongues=frozenset({english})), favourites_first=False)
    assert _names(model) == ["Harper"]


def test_favourites_and_what_was_used_last_come_first_when_asked(model: VoiceModel) -> None:
    model.show_marks(VoiceMarks(("知夏",), ("Miles",)))
    model.look_for(Wanted(), favourites_first=True)

    assert _names(model) == ["—", "知夏", "Miles", "—", "Harper", "四川辣妹·幺妹"]
    assert [model.index(place).data(VoiceRole.ROW) for place in (0, 3)] == [
        Header(Section.FAVOURITES, 2),
        Header(Section.ALL, 4),
    ]
    model.look_for(Wanted(), favourites_first=False)
    assert _names(model) == [one.voice.name for one in ALL]


def test_heads_of_sections_cannot_be_selected(model: VoiceModel) -> None:
    model.show_marks(VoiceMarks(("知夏",)))
    model.look_for(Wanted(), favourites_first=True)

    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.index(0).data() == "Favourites and recent, 1"
    assert model.first_voice().row() == 1


def test_a_new_favourite_stays_where_it_is_until_the_next_search(model: VoiceModel) -> None:
    model.show_marks(VoiceMarks(("知夏",)))

    assert _names(model) == [one.voice.name for one in ALL]


def test_a_row_says_what_a_sighted_user_sees(model: VoiceModel) -> None:
    harper = model.index(0)
    assert harper.data() == "Harper, Female · English · Warm, unhurried"

    model.show_marks(VoiceMarks(("Harper",)))
    model.note_heard("Harper", Heard(NOW - 6 * 86400, (1.0,)))
    assert harper.data() == "Harper, Female · English · Warm, unhurried, favourite, heard 6 days ago"

    model.show_sounding(Sounding("Harper", PlayState.PLAYING, 4.0, 9.0))
    assert harper.data(Qt.ItemDataRole.AccessibleTextRole).endswith("favourite, playing")

    model.show_sounding(Sounding())
    model.note_missing("Harper", Sentence("The cloud does not answer."))
    assert harper.data().endswith("No sample; still usable")


def test_a_row_gives_its_voice(model: VoiceModel) -> None:
    assert model.index(1).data(VoiceRole.VOICE) is ALL[1].voice


def test_rows_come_to_the_view_200_at_a_time() -> None:
    many = VoiceModel()
    many.take_voices(Voices(tuple(_listed(f"Voice {number}") for number in range(500)), (), {}), VoiceMarks())
    many.look_for(Wanted(), favourites_first=True)

    assert (many.rowCount(), many.found) == (200, 500)
    many.fetchMore(QModelIndex())
    assert many.rowCount() == 400
    assert many.index_of("Voice 499").row() == 499
    assert not many.canFetchMore(QModelIndex())


def test_the_neighbours_of_a_voice_are_voices(model: VoiceModel) -> None:
    model.show_marks(VoiceMarks(("知夏",)))
    model.look_for(Wanted(), favourites_first=True)
    first = model.first_voice()

    after = model.neighbour(first, 1)
    assert after.data(VoiceRole.VOICE) is ALL[0].voice
    assert model.neighbour(after, -1) == first
    assert not model.neighbour(first, -1).isValid()


MINE = tuple(_listed(name, own=True) for name in ("店长", "Anna"))


def test_own_voices_have_a_section_of_their_own_where_there_are_others(model: VoiceModel) -> None:
    model.take_voices(Voices((*MINE, *ALL)), VoiceMarks(("Anna",)))
    model.look_for(Wanted(), favourites_first=True)
    assert _names(model)[:5] == ["—", "Anna", "—", "店长", "—"]
    heads = [model.index(place).data(VoiceRole.ROW) for place in (0, 2, 4)]
    assert heads == [Header(Section.FAVOURITES, 1), Header(Section.MINE, 2), Header(Section.ALL, 6)]

    model.look_for(Wanted(mine=True), favourites_first=True)
    assert _names(model) == ["—", "Anna", "—", "店长"]
    model.show_marks(VoiceMarks())
    model.look_for(Wanted(mine=True), favourites_first=True)
    assert _names(model) == ["店长", "Anna"]
    model.look_for(Wanted(), favourites_first=False)
    assert _names(model)[:3] == ["店长", "Anna", "Harper"]


def test_a_name_in_their_section_is_sorted_like_the_others(model: VoiceModel) -> None:
    model.take_voices(Voices((*MINE, *ALL)), VoiceMarks())
    model.look_for(Wanted(), favourites_first=True, order=Order.NAME)
    assert _names(model)[:3] == ["—", "Anna", "店长"]


def test_what_changed_of_a_voice_is_shown_where_it_stands(model: VoiceModel) -> None:
    changed: list[int] = []
    model.take_voices(Voices((*MINE, *ALL)), VoiceMarks())
    model.look_for(Wanted(), favourites_first=True)
    model.modelReset.connect(lambda: changed.append(-1))

    def note(first: QModelIndex, last: QModelIndex) -> None:
        changed.extend(range(first.row(), last.row() + 1))

    model.dataChanged.connect(note)
    later = Listed(replace(MINE[1].voice, state=VoiceState.MAKING, percent=40), MINE[1].tongue, "anna")
    assert model.renew(Voices((MINE[0], later, *ALL))) == [later.voice]
    assert changed == [2]
    assert "being made, 40 percent" in str(model.index(2).data())

    assert model.renew(Voices((MINE[0], *ALL))) is None


def test_what_changed_further_down_than_was_looked_at_is_shown_once_one_comes_there() -> None:
    many = [_listed(f"Voice {number}") for number in range(500)]
    model = VoiceModel()
    model.take_voices(Voices(tuple(many)), VoiceMarks())
    model.look_for(Wanted(), favourites_first=True)
    many[400] = _listed("Voice 400", description="warm")
    assert model.renew(Voices(tuple(many))) == []
    index = model.index_of("Voice 400")
    assert "warm" in str(index.data())
