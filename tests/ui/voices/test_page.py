from __future__ import annotations

import functools
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from chanjing_studio.domain.models import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.delegate import Part, VoiceDelegate
from chanjing_studio.ui.voices.model import VoiceRole
from chanjing_studio.ui.voices.page import VoicesPage
from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.voices import SAMPLES, Desk, KeptMarks, desk, until

T = TypeVar("T", bound=QWidget)

pytestmark = [pytest.mark.usefixtures("words"), pytest.mark.timeout(60)]


@dataclass(slots=True)
class Scene:
    """The page on the sandbox, as a user and a script get at it."""

    page: VoicesPage
    audition: Audition
    player: Player
    chosen: list[Voice]

    async def load(self, here: Desk, *, rows: int = 98) -> None:
        """Open an account and go to the page."""
        self.page.open(here.catalogue, here.samples)
        self.page.shown()
        await until(lambda: self.rows == rows)

    @property
    def list(self) -> QListView:
        return self._child(QListView, "voiceList")

    @property
    def search(self) -> QLineEdit:
        return self._child(QLineEdit, "voiceSearch")

    def button(self, name: str) -> QPushButton:
        return self._child(QPushButton, name)

    def words(self, name: str) -> str:
        return self._child(QLabel, name).text()

    def names(self) -> list[str]:
        voices = [self.list.model().index(place, 0).data(VoiceRole.VOICE) for place in range(self.rows)]
        return [voice.name if voice else "—" for voice in voices]

    @property
    def rows(self) -> int:
        return self.list.model().rowCount()

    def row(self, name: str) -> str:
        return self.list.model().index(self.names().index(name), 0).data()

    def voice(self, place: int) -> Voice:
        return self.list.model().index(place, 0).data(VoiceRole.VOICE)

    def click(self, place: int, part: Part = Part.REST, *, twice: bool = False) -> None:
        at = self._point(place, part)
        if twice:
            QTest.mouseDClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def tip(self, place: int, part: Part) -> str:
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, VoiceDelegate)
        return delegate.tip(self.list.model().index(place, 0).data(VoiceRole.ROW), part)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)

    def _point(self, place: int, part: Part) -> QPoint:
        box = self.list.visualRect(self.list.model().index(place, 0))
        delegate = self.list.itemDelegate()
        assert isinstance(delegate, VoiceDelegate)
        across = (QPoint(x, box.center().y()) for x in range(box.left(), box.right()))
        inside = [at for at in across if delegate.part_at(box, at) is part]
        return inside[len(inside) // 2]

    def _child(self, kind: type[T], name: str) -> T:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found


def on_loop(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """A test that runs on the loop, as everything that a user does."""

    @functools.wraps(test)
    def run_test(**fixtures: Any) -> None:
        fixtures["run"](test(**fixtures))

    return run_test


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[Desk]:
    cloud.lift_limits()
    with desk(cloud, tmp_path) as made:
        yield made


@pytest.fixture
def scene(look: Look, here: Desk, tmp_path: Path, run: Run) -> Iterator[Scene]:
    """All voices are there, and the keyboard is in the list."""
    made = _open(look, tmp_path)
    run(made.load(here))
    yield made
    run(_close(made))


def _open(look: Look, folder: Path) -> Scene:
    player = Player()
    audition = Audition(player)
    page = VoicesPage(look, audition=audition, marks=KeptMarks(folder / "settings.json"))
    chosen: list[Voice] = []
    page.chosen.connect(chosen.append)
    page.resize(1356, 816)
    page.show()
    return Scene(page, audition, player, chosen)


async def _close(scene: Scene) -> None:
    await until(lambda: not scene.page.runner.busy)
    scene.page.close()
    scene.page.deleteLater()


@on_loop
async def test_all_voices_are_there_and_counted(scene: Scene, run: Run) -> None:
    assert scene.words("voiceCount") == "98 voices, 0 heard"
    assert scene.row("Emma") == "Emma, Female · English · Warm American narrator, good for explainers"


@on_loop
async def test_the_voice_clicked_is_the_voice_asked_for(scene: Scene, cloud: Cloud, run: Run) -> None:
    for place in (0, 2, 5):
        scene.click(place, Part.PLAY)
        await until(lambda: scene.player.key)
        assert cloud.calls(SAMPLES)[-1]["path"] == f"{SAMPLES}{scene.voice(place).id}.wav"
        assert scene.words("voiceShownName") == scene.voice(place).name
        scene.click(place, Part.USE)
        assert scene.chosen[-1] == scene.voice(place)


@on_loop
async def test_space_plays_and_space_stops(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    assert scene.row(scene.voice(0).name).endswith("fetching the sample")
    await until(lambda: scene.player.position > 0)
    assert scene.row(scene.voice(0).name).endswith("playing")
    assert scene.button("voiceAudition").text() == "Stop"

    scene.press(Qt.Key.Key_Space)

    assert scene.player.key == ""
    assert scene.button("voiceAudition").text() == "Audition"


@on_loop
async def test_only_one_plays(scene: Scene, run: Run) -> None:
    first, second = scene.voice(0), scene.voice(1)
    scene.click(0, Part.PLAY)
    await until(lambda: scene.player.key.endswith(first.id))
    scene.click(1, Part.PLAY)
    assert not scene.row(first.name).endswith("playing")
    await until(lambda: scene.player.key.endswith(second.id))

    assert [name for name in scene.names() if scene.row(name).endswith("playing")] == [second.name]


@on_loop
async def test_a_voice_left_while_its_sample_is_fetched_is_never_heard(scene: Scene, cloud: Cloud, run: Run) -> None:
    cloud.fault(f"{SAMPLES}*", delay=0.5)
    scene.click(0, Part.PLAY)
    scene.click(1, Part.PLAY)
    await until(lambda: scene.player.key)

    assert scene.player.key.endswith(scene.voice(1).id)


@on_loop
async def test_a_heard_voice_shows_its_print_for_good(
    scene: Scene, look: Look, here: Desk, tmp_path: Path, run: Run
) -> None:
    name = scene.voice(0).name
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceCount") == "98 voices, 1 heard")
    scene.press(Qt.Key.Key_Space)
    later = _open(look, tmp_path)
    await later.load(here, rows=98)

    assert "heard now" in later.row(name)
    later.button("voiceUnheard").click()
    assert name not in later.names()
    await _close(later)


@on_loop
async def test_a_voice_whose_sample_fails_says_so_and_stays_usable(scene: Scene, cloud: Cloud, run: Run) -> None:
    voice = scene.voice(0)
    cloud.fault(f"{SAMPLES}*", status=404, times=1)
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceNote"))

    assert scene.words("voiceNote") == "No sample; the voice is still usable."
    assert scene.row(voice.name).endswith("No sample; still usable")
    scene.press(Qt.Key.Key_Return)
    assert scene.chosen == [voice]

    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    assert scene.words("voiceNote") == ""


@on_loop
async def test_a_sample_that_is_no_sound_is_no_sample(scene: Scene, cloud: Cloud, run: Run) -> None:
    cloud.fault(f"{SAMPLES}*", page="<html>sign in to this network</html>", status=200)
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.words("voiceNote"))

    assert scene.row(scene.voice(0).name).endswith("No sample; still usable")


@pytest.mark.parametrize("way", ["enter", "double click", "button", "row's button"])
@on_loop
async def test_a_voice_is_chosen_in_four_ways(scene: Scene, way: str, run: Run) -> None:
    voice = scene.voice(2)
    scene.click(2)
    match way:
        case "enter":
            scene.press(Qt.Key.Key_Return)
        case "double click":
            scene.click(2, twice=True)
        case "button":
            scene.button("voiceUse").click()
        case _:
            scene.click(2, Part.USE)

    assert scene.chosen == [voice]


@on_loop
async def test_two_quick_presses_of_the_star_choose_nothing(scene: Scene, run: Run) -> None:
    scene.click(1, Part.STAR)
    scene.click(1, Part.STAR, twice=True)

    assert scene.chosen == []


@on_loop
async def test_what_a_screen_reader_selects_is_what_is_used(scene: Scene, run: Run) -> None:
    index = scene.list.model().index(7, 0)
    scene.list.selectionModel().select(index, scene.list.selectionModel().SelectionFlag.ClearAndSelect)

    scene.button("voiceUse").click()

    assert scene.chosen == [scene.voice(7)]


@on_loop
async def test_search_and_down_lead_into_the_list(scene: Scene, run: Run) -> None:
    QTest.keyClicks(scene.search, "sichuan")
    assert all("四川" in name for name in scene.names())
    assert scene.words("voiceCount") == f"{scene.rows} of 98 voices"
    assert scene.words("voiceShownName") == scene.names()[0]

    QTest.keyClick(scene.search, Qt.Key.Key_Down)
    assert scene.page.focusWidget() is scene.list

    QTest.keyClicks(scene.search, "zzz")
    assert scene.rows == 0
    assert not scene.button("voiceUse").isEnabled()
    scene.button("voicesNoneAction").click()
    assert scene.rows == 98


@on_loop
async def test_a_voice_stays_selected_while_one_types(scene: Scene, run: Run) -> None:
    scene.click(3)
    name = scene.voice(3).name
    scene.search.insert(name[:2])

    assert scene.words("voiceShownName") == name


@on_loop
async def test_favourites_survive_a_restart_and_stand_first(
    scene: Scene, look: Look, here: Desk, tmp_path: Path, run: Run
) -> None:
    names = scene.names()
    scene.click(5, Part.STAR)
    scene.click(9)
    scene.press(Qt.Key.Key_F)
    assert scene.button("voiceFavourite").isChecked()
    scene.button("voiceFavourite").toggle()  # as a screen reader does
    scene.button("voiceFavourite").toggle()
    later = _open(look, tmp_path)
    await later.load(here, rows=100)

    assert later.names()[:4] == ["—", names[9], names[5], "—"]
    later.button("voiceFavouritesFirst").click()
    assert later.names() == names
    await _close(later)


@on_loop
async def test_a_used_voice_is_among_the_recent_ones(scene: Scene, run: Run) -> None:
    name = scene.voice(6).name
    scene.click(6, twice=True)
    scene.button("voiceFavouritesFirst").click()
    scene.button("voiceFavouritesFirst").click()

    assert scene.names()[:3] == ["—", name, "—"]


@on_loop
async def test_the_gender_filter_narrows(scene: Scene, run: Run) -> None:
    _radio(scene, "voiceGenderMale").click()

    assert 0 < scene.rows < 98
    assert all(" Male ·" in scene.row(name) for name in scene.names())


@on_loop
async def test_language_chips_are_those_of_the_voices_and_add_up(scene: Scene, run: Run) -> None:
    chips = {each.text(): each for each in scene.page.findChildren(QPushButton) if "Language" in each.objectName()}
    assert list(chips)[:2] == ["Multilingual", "English"]

    chips["English"].click()
    english = scene.rows
    chips["Cantonese"].click()

    assert 20 <= english < scene.rows < 98


@on_loop
async def test_next_and_previous_are_heard(scene: Scene, run: Run) -> None:
    scene.button("voiceNext").click()
    await until(lambda: scene.player.key.endswith(scene.voice(1).id))
    scene.button("voicePrevious").click()
    await until(lambda: scene.player.key.endswith(scene.voice(0).id))


@on_loop
async def test_escape_ends_the_sound_and_then_goes_back_to_the_form(scene: Scene, run: Run) -> None:
    back: list[bool] = []
    scene.page.returned.connect(lambda: back.append(True))
    scene.page.ask(Sentence("Lip-sync"), scene.voice(4))
    assert scene.button("voiceUse").text() == "Use in Lip-sync"
    assert scene.words("voiceShownName") == scene.voice(4).name

    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    scene.press(Qt.Key.Key_Escape)
    assert (scene.player.key, back) == ("", [])
    scene.press(Qt.Key.Key_Escape)
    assert back == [True]


@on_loop
async def test_leaving_the_page_ends_the_sound(scene: Scene, run: Run) -> None:
    scene.press(Qt.Key.Key_Space)
    await until(lambda: scene.player.key)
    scene.page.hide()

    assert scene.player.key == ""


@on_loop
async def test_without_the_cloud_the_voices_of_last_time_are_there(
    look: Look, cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    await here.catalogue.refresh()
    cloud.fault(VOICES, code=50000, msg="系统内部错误", times=None)
    scene = _open(look, tmp_path)
    scene.page.open(here.catalogue, here.samples)
    scene.page.shown()
    await until(scene.page.banner.isVisible)

    assert scene.rows == 98
    assert scene.words("bannerText")
    cloud.reset()
    await _close(scene)


@on_loop
async def test_trying_again_after_a_fault_brings_the_voices(
    look: Look, cloud: Cloud, here: Desk, tmp_path: Path, run: Run
) -> None:
    cloud.fault(VOICES, drop=["data.list"], times=None)
    scene = _open(look, tmp_path)
    scene.page.open(here.catalogue, here.samples)
    scene.page.shown()
    await until(scene.page.banner.isVisible)
    assert scene.rows == 0

    cloud.reset()
    cloud.lift_limits()
    here.sign_in()
    scene.button("bannerAction").click()
    await until(lambda: scene.rows == 98)
    assert not scene.page.banner.isVisible()
    await _close(scene)


@on_loop
async def test_tooltips_say_what_a_press_does_and_its_key(scene: Scene, run: Run) -> None:
    assert scene.tip(1, Part.PLAY) == "Hear the sample (Space)"
    assert scene.tip(1, Part.STAR) == "Make it a favourite (F)"
    assert scene.tip(1, Part.USE) == "Use this voice (Enter)"
    assert scene.tip(1, Part.REST).startswith(scene.voice(1).name)


@on_loop
async def test_nobody_is_signed_in(look: Look, tmp_path: Path, run: Run) -> None:
    scene = _open(look, tmp_path)
    scene.page.open(None, None)
    scene.page.shown()

    assert scene.rows == 0
    assert [each.text() for each in scene.page.findChildren(QLabel) if each.text() == "No account yet"]
    await _close(scene)


@on_loop
async def test_another_account_shows_nothing_of_the_one_before(scene: Scene, run: Run) -> None:
    scene.page.open(None, None)

    assert scene.rows == 0
    assert scene.words("voiceCount") == ""


@pytest.mark.parametrize("size", [SizeClass(), SizeClass(short=True), SizeClass(compact=True), SizeClass(narrow=True)])
@on_loop
async def test_every_control_is_reached_by_name_in_every_size(scene: Scene, size: SizeClass, run: Run) -> None:
    scene.page.set_size_class(size)
    controls = [
        each
        for kind in (QAbstractButton, QLineEdit, QComboBox, QListView)
        for each in scene.page.findChildren(kind)
        if each.isVisibleTo(scene.page)
    ]

    assert {"voiceSearch", "voiceList", "voiceAudition", "voiceFavourite", "voiceUse"} <= {
        each.objectName() for each in controls
    }
    for each in controls:
        assert each.objectName()
        assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text().strip()), each.objectName()


def _radio(scene: Scene, name: str) -> QAbstractButton:
    found = scene.page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found
