"""Where words and chips stand."""

from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.marked_script import NumberReading, Pause, Reading, marked, plain
from chanjing_studio.ui.widgets.script_layout import CHIP, ScriptLayout

BANK, HALF = Reading("银行", "yin2 hang2"), Pause(0.5)
LAYOUT = ScriptLayout(f"在{CHIP}门口{CHIP}等{CHIP}", (BANK, HALF, NumberReading("110", "幺幺零")))


def test_a_script_is_its_words_and_chips() -> None:
    assert plain(LAYOUT.marked) == LAYOUT.plain == "在银行门口等110"
    assert LAYOUT.shown == f"在字门口{CHIP}等字"
    assert LAYOUT.between(1, 5) == marked([BANK, "门口", HALF])


def test_what_is_found_in_the_words_is_found_with_its_chips() -> None:
    found = LAYOUT.in_text([(0, 1), (1, 3), (2, 4), (0, 2), (3, 5), (5, 6), (7, 8)])
    assert found == [(0, 1), (1, 2), (1, 3), (0, 2), (2, 4), (5, 6), (6, 7)]


MARKS = st.sampled_from([BANK, HALF, NumberReading("1", "一")])


@given(st.lists(st.text("ab") | MARKS), st.data())
def test_every_stretch_of_words_is_in_the_text_that_holds_it(
    segments: list[str | Pause | Reading], data: st.DataObject
) -> None:
    marks = tuple(one for one in segments if not isinstance(one, str))
    layout = ScriptLayout("".join(one if isinstance(one, str) else CHIP for one in segments), marks)
    if not layout.plain:
        return
    start = data.draw(st.integers(0, len(layout.plain) - 1))
    end = data.draw(st.integers(start + 1, len(layout.plain)))
    [(first, last)] = layout.in_text([(start, end)])
    assert layout.plain[start:end] in plain(layout.between(first, last))
    assert len(layout.shown) == len(layout.text)
