"""What voices are sorted by besides language and gender."""

from __future__ import annotations

from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.facets import Facet, facet_name, facets_of


def test_only_what_voices_differ_in_is_a_choice_and_the_most_frequent_stands_first() -> None:
    voices = [
        Voice(id="1", name="A", age="Young", accent="British"),
        Voice(id="2", name="B", age="Young", accent="American"),
        Voice(id="3", name="C", age="Young", accent="American", style="UGC"),
    ]
    (accents,) = facets_of(voices)
    assert (accents.facet, accents.words) == (Facet.ACCENT, ("American", "British"))


def test_a_word_that_is_known_has_a_name_and_another_is_readable() -> None:
    assert str(facet_name("Middle Age")) == "middle-aged"
    assert str(facet_name("Cartoon_And_Animals")) == "cartoons and animals"
    assert facet_name("Sea_Shanty") == "Sea Shanty"
