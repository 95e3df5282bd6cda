"""Voices are narrowed by language and dialect, sorted, and marked with their tier."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

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


def _combo(scene: Scene, name: str) -> QComboBox:
    found = scene.page.findChild(QComboBox, name)
    assert found is not None
    return found


def _offered(scene: Scene, name: str) -> list[str]:
    combo = _combo(scene, name)
    return [combo.itemText(row) for row in range(combo.count())]


def _choose(scene: Scene, name: str, words: str) -> None:
    _combo(scene, name).setCurrentIndex(_offered(scene, name).index(words))


def _shown_words(scene: Scene) -> list[str]:
    nothing = scene.page.findChild(QWidget, "voicesNone")
    assert nothing is not None
    return [each.text() for each in nothing.findChildren(QLabel) if each.text()]


def _listed(name: str, language: str = "en") -> Listed:
    voice = a_voice(name, language=language)
    return Listed(voice, tongue_of(voice), name.casefold())


@on_loop
async def test_only_what_the_voices_have_is_offered(scene: Scene, run: Run) -> None:
    assert _offered(scene, "voiceLanguage") == ["All languages", "Multilingual", "English", "Chinese"]
    dialects = _offered(scene, "voiceDialect")
    assert dialects[:2] == ["All dialects", "Cantonese"]
    assert "Sichuanese" in dialects
    assert "Hokkien" not in dialects


@on_loop
async def test_language_and_dialect_narrow(scene: Scene, run: Run) -> None:
    _choose(scene, "voiceLanguage", "English")
    assert all(" English" in scene.row(name) for name in scene.names())
    assert scene.words("voiceCount") == f"{scene.rows} of 98 voices"
    _choose(scene, "voiceLanguage", "Chinese")
    chinese = scene.rows
    _choose(scene, "voiceDialect", "Sichuanese")

    assert 0 < scene.rows < chinese
    assert all("四川" in name for name in scene.names())
    _choose(scene, "voiceLanguage", "All languages")
    _choose(scene, "voiceDialect", "All dialects")
    assert scene.words("voiceCount") == "98 voices, 0 heard"


@on_loop
async def test_search_gender_and_language_narrow_each_other(scene: Scene, run: Run) -> None:
    _choose(scene, "voiceLanguage", "English")
    radio(scene, "voiceGenderMale").click()
    scene.search.setText("a")

    assert 0 < scene.rows < 98
    assert all(" Male · English" in scene.row(name) and "a" in scene.row(name).casefold() for name in scene.names())


@on_loop
async def test_the_filter_in_the_way_is_named_and_taken_off_with_one_button(scene: Scene, run: Run) -> None:
    scene.search.setText("sichuan")
    sichuanese = scene.rows
    _choose(scene, "voiceLanguage", "English")

    assert f"Without “English” there would be {sichuanese} voices." in _shown_words(scene)
    assert scene.button("voicesNoneAction").text() == "Take off “English”"
    scene.button("voicesNoneAction").click()
    assert (scene.rows, scene.search.text()) == (sichuanese, "sichuan")
    assert _combo(scene, "voiceLanguage").currentText() == "All languages"
    assert scene.page.focusWidget() is scene.list


@on_loop
async def test_words_that_nothing_has_are_cleared_and_the_filters_stay(scene: Scene, run: Run) -> None:
    _choose(scene, "voiceDialect", "Cantonese")
    cantonese = scene.rows
    scene.search.setText("zzz")

    assert scene.button("voicesNoneAction").text() == "Clear the search"
    scene.button("voicesNoneAction").click()
    assert (scene.rows, scene.search.text()) == (cantonese, "")


@pytest.mark.parametrize(
    ("narrow", "label"),
    [("dialect", "Take off “Hakka”"), ("gender", "Take off “Male”"), ("chip", "Take off “English”")],
)
@on_loop
async def test_each_filter_can_be_the_one_to_take_off(scene: Scene, narrow: str, label: str, run: Run) -> None:
    only = next(name for name in scene.names() if "Female · Multilingual" in scene.row(name))
    scene.search.setText(only)
    assert scene.rows == 1
    match narrow:
        case "dialect":
            _choose(scene, "voiceDialect", "Hakka")
        case "gender":
            radio(scene, "voiceGenderMale").click()
        case _:
            scene.button("voiceLanguage1").click()

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
    _choose(scene, "voiceLanguage", "English")
    _choose(scene, "voiceDialect", "Cantonese")
    scene.search.setText("zzz")

    assert "More than one filter has to come off." in _shown_words(scene)
    scene.button("voicesNoneAction").click()
    assert scene.rows == 98
    assert _combo(scene, "voiceDialect").currentText() == "All dialects"


@on_loop
async def test_the_list_is_sorted_as_chosen(scene: Scene, run: Run) -> None:
    clouds, used = scene.names(), scene.voice(40)
    scene.page.browser.select(used.id)
    scene.button("voiceUse").click()
    scene.button("voiceFavouritesFirst").click()
    assert scene.names() == clouds
    _choose(scene, "voiceSort", "Last used first")
    assert scene.names()[0] == used.name
    _choose(scene, "voiceSort", "By name")
    assert scene.names() != clouds
    assert sorted(scene.names()) == sorted(clouds)
    assert scene.words("voiceShownName") == used.name
    _choose(scene, "voiceSort", "The cloud's order")
    assert scene.names() == clouds


@on_loop
async def test_with_another_language_choices_stay_and_names_are_sorted_anew(
    scene: Scene, words: Words, run: Run
) -> None:
    _choose(scene, "voiceSort", "By name")
    english = scene.names()
    _choose(scene, "voiceLanguage", "English")
    found = scene.rows
    words.choose(Language.CHINESE)
    await until(lambda: _combo(scene, "voiceLanguage").accessibleName() == "语言")

    assert scene.rows == found
    _combo(scene, "voiceLanguage").setCurrentIndex(0)
    assert scene.names() != english


@on_loop
async def test_with_nobody_signed_in_there_is_nothing_to_choose(scene: Scene, run: Run) -> None:
    _choose(scene, "voiceLanguage", "English")
    scene.page.open(None, None)

    assert _offered(scene, "voiceLanguage") == ["All languages"]
    assert _offered(scene, "voiceDialect") == ["All dialects"]
    assert not _combo(scene, "voiceLanguage").isEnabled()


@on_loop
async def test_what_is_chosen_stays_when_new_voices_come(scene: Scene, run: Run) -> None:
    _choose(scene, "voiceLanguage", "English")
    new = _listed("Harper", "en"), _listed("知夏", "cn"), _listed("Worf", "Klingon" * 40)
    scene.page.browser.show_voices(Voices(new, tuple(one.tongue for one in new)))

    assert scene.names() == ["Harper"]
    assert _combo(scene, "voiceLanguage").sizeHint().width() > _combo(scene, "voiceLanguage").width()


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


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize(("wide", "high", "size"), SIZES)
@on_loop
async def test_every_filter_is_in_sight_and_none_covers_another(
    scene: Scene, words: Words, language: Language, wide: int, high: int, size: SizeClass, run: Run
) -> None:
    words.choose(language)
    scene.page.resize(wide, high)
    scene.page.set_size_class(size)
    await until(lambda: scene.page.width() == wide and scene.list.isVisible())
    QTest.qWait(1)
    names = ("voiceSearch", "voiceSort", "voiceLanguage", "voiceDialect", "voiceFavouritesFirst", "voiceUnheard")
    parts = [scene.page.findChild(QWidget, name) for name in (*names, "voiceGender", "voiceList")]
    boxes = [part.rect().translated(part.mapTo(scene.page, part.rect().topLeft())) for part in parts if part]

    assert len(boxes) == len(parts)
    assert all(scene.page.rect().contains(box) for box in boxes)
    assert not [(one, two) for one in boxes for two in boxes if one is not two and one.intersects(two)]


@on_loop
async def test_tab_goes_through_the_filters_as_the_eye_does(scene: Scene, run: Run) -> None:
    scene.search.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[str] = []
    for _ in range(5):
        QTest.keyClick(scene.page.focusWidget() or scene.page, Qt.Key.Key_Tab)
        now = scene.page.focusWidget()
        reached.append(now.objectName() if now else "")

    assert reached == ["voiceGenderAll", "voiceSort", "voiceLanguage", "voiceDialect", "voiceFavouritesFirst"]
    for name in ("voiceSort", "voiceLanguage", "voiceDialect"):
        assert _combo(scene, name).accessibleName()
        assert _combo(scene, name).toolTip()


@on_loop
async def test_the_wheel_over_a_page_that_scrolls_changes_no_filter(scene: Scene, run: Run) -> None:
    combo = _combo(scene, "voiceSort")
    combo.setCurrentIndex(1)
    turn = QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(combo.rect().center()), QPointF(combo.mapToGlobal(combo.rect().center())), turn, turn,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, wheel)

    assert combo.currentIndex() == 1
