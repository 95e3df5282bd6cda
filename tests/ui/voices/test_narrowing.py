"""Voices are narrowed by languages and dialects, sorted, and marked with their tier."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from chanjing_studio.services.catalogue import Listed, Voices
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.delegate import Part
from chanjing_studio.ui.words import Language, Words
from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.ui.voices.scene import Scene, close_scene, on_loop, open_scene, radio
from tests.voices import Desk, a_voice, until

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]


def _order(scene: Scene) -> QComboBox:
    found = scene.page.findChild(QComboBox, "voiceSort")
    assert found is not None
    return found


def _sort(scene: Scene, words: str) -> None:
    _order(scene).setCurrentIndex(_order(scene).findText(words))


def _chips(scene: Scene) -> dict[str, QPushButton]:
    """The languages and dialects, by what a screen reader says, as Tab goes through them."""
    found = [each for each in scene.page.findChildren(QPushButton) if each.objectName().startswith("voiceLanguage")]
    found.sort(key=lambda each: int(each.objectName().removeprefix("voiceLanguage")))
    return {each.accessibleName(): each for each in found}


def _shown_words(scene: Scene) -> list[str]:
    nothing = scene.page.findChild(QWidget, "voicesNone")
    assert nothing is not None
    return [each.text() for each in nothing.findChildren(QLabel) if each.text()]


def _listed(name: str, language: str = "en") -> Listed:
    voice = a_voice(name, language=language)
    return Listed(voice, tongue_of(voice), name.casefold())


def _speaks(scene: Scene, *tongues: str) -> bool:
    return all(any(f" {tongue}" in scene.row(name) for tongue in tongues) for name in scene.names())


@on_loop
async def test_every_language_and_dialect_of_the_voices_is_offered_and_no_other(scene: Scene, run: Run) -> None:
    offered = list(_chips(scene))
    assert offered[:3] == ["Multilingual", "English", "Cantonese"]
    assert {"Sichuanese", "Wu", "Hakka", "Guizhou dialect"} < set(offered)
    assert "Hokkien" not in offered


@on_loop
async def test_languages_and_dialects_add_up(scene: Scene, run: Run) -> None:
    _chips(scene)["Sichuanese"].click()
    assert scene.rows > 0
    assert all("四川" in name for name in scene.names())
    sichuanese = scene.rows
    _chips(scene)["English"].click()
    _chips(scene)["Hakka"].click()

    assert scene.rows > sichuanese
    assert _speaks(scene, "Sichuanese", "English", "Hakka")
    assert scene.words("voiceCount") == f"{scene.rows} of 98 voices"
    for name in ("Sichuanese", "English", "Hakka"):
        _chips(scene)[name].click()
    assert scene.words("voiceCount") == "98 voices, 0 heard"


@on_loop
async def test_search_gender_and_language_narrow_each_other(scene: Scene, run: Run) -> None:
    _chips(scene)["English"].click()
    radio(scene, "voiceGenderMale").click()
    scene.search.setText("a")

    assert 0 < scene.rows < 98
    assert all(" Male · English" in scene.row(name) and "a" in scene.row(name).casefold() for name in scene.names())


@on_loop
async def test_the_filter_in_the_way_is_named_and_taken_off_with_one_button(scene: Scene, run: Run) -> None:
    scene.search.setText("sichuan")
    sichuanese = scene.rows
    _chips(scene)["English"].click()

    assert f"Without “English” there would be {sichuanese} voices." in _shown_words(scene)
    assert scene.button("voicesNoneAction").text() == "Take off “English”"
    scene.button("voicesNoneAction").click()
    assert (scene.rows, scene.search.text()) == (sichuanese, "sichuan")
    assert not _chips(scene)["English"].isChecked()
    assert scene.page.focusWidget() is scene.list


@on_loop
async def test_words_that_nothing_has_are_cleared_and_the_filters_stay(scene: Scene, run: Run) -> None:
    _chips(scene)["Cantonese"].click()
    cantonese = scene.rows
    scene.search.setText("zzz")

    assert scene.button("voicesNoneAction").text() == "Clear the search"
    scene.button("voicesNoneAction").click()
    assert (scene.rows, scene.search.text()) == (cantonese, "")


@pytest.mark.parametrize(
    ("narrow", "label"),
    [("dialect", "Take off “Hakka”"), ("gender", "Take off “Male”"), ("two", "Take off “English, Hakka”")],
)
@on_loop
async def test_each_filter_can_be_the_one_to_take_off(scene: Scene, narrow: str, label: str, run: Run) -> None:
    only = next(name for name in scene.names() if "Female · Multilingual" in scene.row(name))
    scene.search.setText(only)
    assert scene.rows == 1
    match narrow:
        case "dialect":
            _chips(scene)["Hakka"].click()
        case "gender":
            radio(scene, "voiceGenderMale").click()
        case _:
            _chips(scene)["English"].click()
            _chips(scene)["Hakka"].click()

    assert scene.button("voicesNoneAction").text() == label
    scene.button("voicesNoneAction").click()
    assert scene.names() == [only]


@on_loop
async def test_voices_all_heard_are_shown_again(scene: Scene, run: Run) -> None:
    name = scene.voice(0).name
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceCount") == "98 voices, 1 heard")
    scene.press(Qt.Key.Key_Space)
    scene.search.setText(name)
    scene.button("voiceUnheard").click()

    assert scene.button("voicesNoneAction").text() == "Take off “Not heard yet”"
    scene.button("voicesNoneAction").click()
    assert scene.names() == [name]


@on_loop
async def test_where_more_than_one_filter_is_in_the_way_all_are_taken_off(scene: Scene, run: Run) -> None:
    _chips(scene)["Guizhou dialect"].click()
    radio(scene, "voiceGenderFemale").click()
    scene.search.setText("zzz")

    assert "More than one filter has to come off." in _shown_words(scene)
    scene.button("voicesNoneAction").click()
    assert scene.rows == 98
    assert not _chips(scene)["Guizhou dialect"].isChecked()
    assert radio(scene, "voiceGenderAll").isChecked()


@on_loop
async def test_the_list_is_sorted_as_chosen(scene: Scene, run: Run) -> None:
    clouds, used = scene.names(), scene.voice(40)
    scene.page.browser.select(used.id)
    scene.button("voiceUse").click()
    scene.button("voiceFavouritesFirst").click()
    assert scene.names() == clouds
    _sort(scene, "Last used first")
    assert scene.names()[0] == used.name
    _sort(scene, "By name")
    assert scene.names() != clouds
    assert sorted(scene.names()) == sorted(clouds)
    assert scene.words("voiceShownName") == used.name
    _sort(scene, "The cloud's order")
    assert scene.names() == clouds


@on_loop
async def test_with_another_language_choices_stay_and_names_are_sorted_anew(
    scene: Scene, words: Words, run: Run
) -> None:
    _sort(scene, "By name")
    english = scene.names()
    _chips(scene)["English"].click()
    found = scene.rows
    words.choose(Language.CHINESE)
    await until(lambda: "英语" in _chips(scene))

    assert scene.rows == found
    _chips(scene)["英语"].click()
    assert scene.names() != english


@on_loop
async def test_the_order_is_as_wide_as_its_words_in_each_language(scene: Scene, words: Words, run: Run) -> None:
    def wide() -> int:
        metrics = _order(scene).fontMetrics()
        return max(metrics.horizontalAdvance(_order(scene).itemText(row)) for row in range(_order(scene).count()))

    around = _order(scene).width() - wide()
    for language in (Language.CHINESE, Language.ENGLISH):
        words.choose(language)
        await until(lambda: _order(scene).width() - wide() == around)
    assert around > _order(scene).iconSize().width()


@on_loop
async def test_with_nobody_signed_in_there_is_nothing_to_choose(scene: Scene, run: Run) -> None:
    _chips(scene)["English"].click()
    scene.page.open(None, None)

    assert _chips(scene) == {}


@on_loop
async def test_what_is_chosen_stays_when_new_voices_come(scene: Scene, run: Run) -> None:
    _chips(scene)["English"].click()
    new = _listed("知夏", "cn"), _listed("Harper", "en"), _listed("Worf", "Klingon")
    scene.page.browser.show_voices(Voices(new, tuple(one.tongue for one in new)))

    assert scene.names() == ["Harper"]
    assert list(_chips(scene)) == ["Mandarin", "English", "Klingon"]
    assert _chips(scene)["English"].isChecked()


@on_loop
async def test_what_is_chosen_and_no_longer_there_narrows_nothing(scene: Scene, run: Run) -> None:
    _chips(scene)["Hakka"].click()
    new = _listed("知夏", "cn"), _listed("Harper", "en")
    scene.page.browser.show_voices(Voices(new, tuple(one.tongue for one in new)))

    assert scene.names() == ["知夏", "Harper"]


@on_loop
async def test_a_language_of_any_length_is_shortened_and_told_in_full(scene: Scene, run: Run) -> None:
    long = "Klingon " * 20
    new = _listed("Worf", long), _listed("Harper", "en"), _listed("Q", "Q&A")
    scene.page.browser.show_voices(Voices(new, tuple(one.tongue for one in new)))
    chips = _chips(scene)

    assert chips["Q&A"].text() == "Q&&A"
    assert chips[long.strip()].text().endswith("…")
    assert chips[long.strip()].toolTip() == long.strip()
    assert chips[long.strip()].sizeHint().width() < 240


@on_loop
async def test_a_cloud_that_tells_another_language_for_each_voice_leaves_room_for_voices(
    scene: Scene, run: Run
) -> None:
    new = [_listed(f"Voice {number}", f"Tongue {number}") for number in range(2000)]
    scene.page.browser.show_voices(Voices(tuple(new), tuple(one.tongue for one in new)))

    assert len(_chips(scene)) == 100
    await until(lambda: scene.list.height() > 200)


@on_loop
async def test_a_tier_is_told_and_nothing_is_claimed_of_it(
    look: Look, cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    cloud.fault(VOICES, put={"data.list.0.grade": 2}, times=1)
    scene = open_scene(look, tmp_path)
    await scene.load(here)
    marked, plain = scene.names()[:2]

    assert scene.row(marked).endswith(", Tier 2")
    assert scene.tip(0, Part.REST).endswith("\nTier 2. The cloud does not say what a tier costs.")
    assert scene.words("voiceTier") == "2. The cloud does not say what a tier costs."
    assert "Tier" not in scene.row(plain)
    assert "tier" not in scene.tip(1, Part.REST).casefold()
    scene.click(1)
    label = scene.page.findChild(QLabel, "voiceTier")
    assert label is not None
    assert not label.isVisible()
    await close_scene(scene)


SIZES = [
    (1356, 816, SizeClass()),
    (1036, 780, SizeClass()),
    (1282, 608, SizeClass(short=True)),
    (900, 780, SizeClass(compact=True)),
    (580, 600, SizeClass(compact=True, narrow=True)),
]


@on_loop
async def test_a_letter_shows_what_it_found_and_not_a_voice_far_down(scene: Scene, run: Run) -> None:
    scene.page.browser.show_voices(Voices(tuple(_listed(f"Voice {number}") for number in range(500))))
    scene.page.browser.select("Voice 450")
    assert scene.words("voiceShownName") == "Voice 450"
    scene.search.setText("voice")
    assert scene.words("voiceShownName") == "Voice 0"

    scene.page.browser.select("Voice 450")
    scene.search.setText("voice 45")
    assert scene.words("voiceShownName") == "Voice 450"


def _hidden_or_covered(page: QWidget, parts: list[QWidget]) -> list[str]:
    boxes = {part: part.rect().translated(part.mapTo(page, part.rect().topLeft())) for part in parts}
    return [
        part.objectName()
        for part, box in boxes.items()
        if not (part.isVisible() and page.rect().contains(box))
        or any(box.intersects(other) for one, other in boxes.items() if one is not part)
    ]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize(("wide", "high", "size"), SIZES)
@on_loop
async def test_every_filter_is_in_sight_and_none_covers_another(
    scene: Scene, words: Words, language: Language, wide: int, high: int, size: SizeClass, run: Run
) -> None:
    words.choose(language)
    scene.page.resize(wide, high)
    scene.page.set_size_class(size)
    names = ("voiceSearch", "voiceSort", "voiceFavouritesFirst", "voiceUnheard", "voiceGender", "voiceList")
    parts = [part for name in names if (part := scene.page.findChild(QWidget, name))]
    assert len(parts) == len(names)
    parts += _chips(scene).values()

    await until(lambda: scene.page.width() == wide and not _hidden_or_covered(scene.page, parts))


@on_loop
async def test_tab_goes_through_the_filters_as_the_eye_does(scene: Scene, run: Run) -> None:
    scene.search.setFocus(Qt.FocusReason.TabFocusReason)
    chips = [made.objectName() for made in _chips(scene).values()]
    seen = ["voiceGenderAll", "voiceSort", "voiceFavouritesFirst", *chips, "voiceUnheard", "voiceList"]
    reached: list[str] = []
    for _ in seen:
        QTest.keyClick(scene.page.focusWidget() or scene.page, Qt.Key.Key_Tab)
        now = scene.page.focusWidget()
        reached.append(now.objectName() if now else "")

    assert reached == seen
    assert _order(scene).accessibleName()
    assert _order(scene).toolTip()


@on_loop
async def test_the_wheel_over_a_page_that_scrolls_changes_no_filter(scene: Scene, run: Run) -> None:
    combo = _order(scene)
    combo.setCurrentIndex(1)
    turn = QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(combo.rect().center()), QPointF(combo.mapToGlobal(combo.rect().center())), turn, turn,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, wheel)

    assert combo.currentIndex() == 1


@on_loop
async def test_many_languages_leave_the_list_its_height_until_all_are_wanted(scene: Scene, run: Run) -> None:
    new = [_listed(f"Voice {number}", f"Tongue {number}") for number in range(33)]
    scene.page.browser.show_voices(Voices(tuple(new), tuple(one.tongue for one in new)))
    chips, more = list(_chips(scene).values()), scene.page.findChild(QPushButton, "voiceMoreLanguages")
    assert more is not None
    assert [chip.isHidden() for chip in chips] == [place >= 8 for place in range(33)]

    more.click()
    chips[20].click()
    assert not any(chip.isHidden() for chip in chips)
    more.click()

    assert [place for place, chip in enumerate(chips) if not chip.isHidden()] == [*range(8), 20]
    assert scene.names() == ["Voice 20"]
