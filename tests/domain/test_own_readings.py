"""The user's own dictionary."""

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.marked_script import Pause, Reading, marked, parse, plain
from chanjing_studio.domain.own_readings import MOST_WORDS, OwnReadings

HANG, BANK = Reading("行", "hang2"), Reading("银行", "yin2 hang2")


def test_every_occurrence_gets_a_mark_and_the_longer_word_counts() -> None:
    own = OwnReadings().with_reading(HANG).with_reading(BANK)
    script, put = own.apply("银行在行")
    assert parse(script) == (BANK, "在", HANG)
    assert put == 2


def test_marks_that_stand_there_stay() -> None:
    script = marked([Reading("行", "xing2"), Pause(0.5), "行"])
    done, put = OwnReadings().with_reading(HANG).apply(script)
    assert parse(done) == (Reading("行", "xing2"), Pause(0.5), HANG)
    assert put == 1
    assert OwnReadings().with_reading(HANG).apply(done) == (done, 0)


def test_an_empty_one_changes_nothing() -> None:
    assert OwnReadings().apply("银行") == ("银行", 0)


@given(st.lists(st.text("银行在a", max_size=5) | st.just(HANG)))
def test_the_words_stay_the_same(segments: list[str | Reading]) -> None:
    script = marked(segments)
    assert plain(OwnReadings().with_reading(HANG).with_reading(BANK).apply(script)[0]) == plain(script)


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
