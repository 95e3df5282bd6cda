from __future__ import annotations

import pytest

from chanjing_studio.services.tongues import tongue_of
from tests.voices import a_voice


@pytest.mark.parametrize(
    ("name", "language", "spoken"),
    [
        ("Harper", "en", "English"),
        ("Harper", "en-GB", "English"),
        ("知夏", "cn", "Mandarin"),
        ("知夏", "zh_CN", "Mandarin"),
        ("景行", "multilingual", "Multilingual"),
        ("四川辣妹·幺妹", "cn", "Sichuanese"),
        ("广东靓女·阿珍", "multilingual", "Cantonese"),
        ("粤语旁白·家辉", "", "Cantonese"),
    ],
)
def test_a_place_in_the_name_means_a_dialect_and_a_code_a_language(name: str, language: str, spoken: str) -> None:
    assert str(tongue_of(a_voice(name, language=language)).name) == spoken


def test_an_unknown_language_keeps_the_clouds_own_word() -> None:
    tongue = tongue_of(a_voice(language="Klingon"))

    assert (tongue.name, tongue.words) == (None, "Klingon")
    assert tongue_of(a_voice(language="")).words == ""
