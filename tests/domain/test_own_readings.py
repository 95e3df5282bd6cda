"""The user's own dictionary."""

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.marked_script import Reading
from chanjing_studio.domain.own_readings import MOST_WORDS, OwnReadings

HANG, BANK = Reading("行", "hang2"), Reading("银行", "yin2 hang2")


def test_every_occurrence_is_found_and_the_longer_word_counts() -> None:
    own = OwnReadings().with_reading(HANG).with_reading(BANK)
    assert own.find("银行在行") == [(0, 2, BANK), (3, 4, HANG)]
    assert own.find("𠮷行") == [(1, 2, HANG)]
    assert OwnReadings().find("银行") == []


@given(st.text("银行在a"))
def test_what_is_found_stands_there(words: str) -> None:
    for start, end, read in OwnReadings().with_reading(HANG).with_reading(BANK).find(words):
        assert words[start:end] == read.text


def test_a_word_is_read_anew_and_taken_out() -> None:
    own = OwnReadings().with_reading(HANG).with_reading(BANK).with_reading(Reading("行", "xing2"))
    assert dict(own.words) == {"银行": "yin2 hang2", "行": "xing2"}
    assert dict(own.without("行").without("?").words) == {"银行": "yin2 hang2"}


def test_there_are_not_endlessly_many() -> None:
    own = OwnReadings({chr(0x4E00 + place): "yi1" for place in range(MOST_WORDS)}).with_reading(BANK)
    assert len(own.words) == MOST_WORDS
    assert "银行" in own.words


def test_it_comes_back_from_json_as_far_as_it_can_be_read() -> None:
    own = OwnReadings().with_reading(HANG).with_reading(BANK)
    assert OwnReadings.from_json(own.to_json()) == own
    assert OwnReadings.from_json({"readings": {"行": "hang", "x": "xi1", "银行": "yín háng", "好": 5}}) == OwnReadings(
        {"银行": "yin2 hang2"}
    )
    assert OwnReadings.from_json({"readings": []}) == OwnReadings()
