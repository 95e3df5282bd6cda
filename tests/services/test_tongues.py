from __future__ import annotations

import pytest

from chanjing_studio.services.tongues import Tongue, dialects_among, languages_among, tongue_of
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


def _spoken(*voices: tuple[str, str]) -> list[Tongue]:
    return [tongue_of(a_voice(name, language=language)) for name, language in voices]


def _names(tongues: tuple[Tongue, ...]) -> list[str]:
    return [str(tongue.name or tongue.words) for tongue in tongues]


def test_every_way_to_speak_chinese_is_chinese_and_a_dialect() -> None:
    spoken = _spoken(
        ("四川辣妹", "multilingual"), ("知夏", "cn"), ("Harper", "en"), ("家辉", "yue"), ("Worf", "Klingon")
    )

    assert _names(languages_among(spoken)) == ["Chinese", "English", "Klingon"]
    assert _names(dialects_among(spoken)) == ["Sichuanese", "Mandarin", "Cantonese"]


def test_mandarin_alone_leaves_no_dialect_to_choose() -> None:
    assert dialects_among(_spoken(("知夏", "cn"), ("Harper", "en"))) == ()
    assert _names(dialects_among(_spoken(("四川辣妹", "cn")))) == ["Sichuanese"]
