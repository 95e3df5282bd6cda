"""Scripts and assistive technology find every control by its fixed name, on the way from the first start to a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.cloud import APP_ID, CREATE, SECRET_KEY, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import fill_in, is_done, make_another

RAIL = "navCreate navVoices navAvatars navJobs navSettings"
FIRST_START = "welcomeLanguage welcomeNext"
WAYS = "welcomeSandbox welcomeAccount"
ACCOUNT = "accountAppId accountSecretKey accountTest accountSave accountStatus accountOpenKeyPage accountImport"
CREATE_PAGE = "kindList makeButton formProblem moreOptions driveByText driveByAudio videoChoose"
BY_TEXT = (
    "videoChoose videoClear videoInfo scriptEdit scriptCount voiceChoose voiceName voiceAuditionHere "
    "speedSpin pitchSpin volumeSpin"
)
OPTIONS = "widthSpin heightSpin modelCombo backwayCombo driveModeCombo callbackEdit"
BY_AUDIO = "audioChoose audioClear audioInfo volumeSpin"
CANVAS = (
    "canvas layerList layerX layerY layerWidth layerHeight canvasPreset undoButton redoButton subtitleShow "
    "subtitleFont subtitleSize"
)
BACKGROUND = "backgroundColor backgroundChoose"
VOICES = "voiceSearch voiceGender voiceList voiceAudition voiceFavourite voiceUse voiceCount"
AVATARS = "avatarSearch avatarSource avatarList avatarFigure avatarUse"
JOBS = "jobList jobFilter jobSearch jobTitle jobState jobStory jobCopyDetails"
JOB_UNDER_WAY = "jobProgress jobCancel"
JOB_DONE = "jobLink jobCopyLink jobOpenLink jobPlay jobSave"
JOB_FAILED = "jobProblem jobRetry jobCopyDetails bannerText bannerAction"
SETTINGS = "settingsLanguage settingsTheme settingsProxy settingsFolder settingsDiagnostics accountTest accountSignOut"


@pytest.fixture
def left_keys(folder: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a first start, on a computer where the official tools left keys."""
    monkeypatch.setenv("CHANJING_APP_ID", APP_ID)
    monkeypatch.setenv("CHANJING_SECRET_KEY", SECRET_KEY)
    return folder


async def shown(person: Person, names: str) -> None:
    """All of these are on the screen, each once."""
    await person.until(lambda: all(person.sees(name) for name in names.split()))
    for name in names.split():
        on_screen = [each for each in person.window.findChildren(QWidget, name) if each.isVisible()]
        assert len(on_screen) == 1, name


async def sign_in(person: Person) -> None:
    await shown(person, FIRST_START)
    await person.press("welcomeNext")
    await shown(person, WAYS)
    await person.press("welcomeAccount")
    await shown(person, ACCOUNT)
    await person.press("accountImport")
    await person.press("accountTest")
    await person.until_hears("accountStatus", "right")
    await person.press("accountSave")


async def fill_in_every_way(person: Person, clip: Path, sound: Path) -> None:
    await shown(person, f"{RAIL} {CREATE_PAGE}")
    await fill_in(person, clip)
    await person.press("moreOptions")
    await shown(person, f"{BY_TEXT} {OPTIONS}")
    await person.drop(sound)
    await shown(person, BY_AUDIO)
    await person.press("driveByText")


async def look_at_canvas(person: Person) -> None:
    await person.select("kindList", "Digital human")
    await person.select("layerList", "Subtitles")
    await shown(person, CANVAS)
    await person.select("layerList", "Picture")
    await shown(person, BACKGROUND)
    await person.select("kindList", "Lip-sync")


async def make_one_of_each(person: Person, cloud: Cloud, folder: Path) -> None:
    cloud.fault(CREATE, fate={"stuck_at": 20})
    await person.press("makeButton")
    await person.until_hears("jobState", "Being made")
    await shown(person, f"{JOBS} {JOB_UNDER_WAY}")
    await make_another(person, words="One that is done.")
    await is_done(person)
    await shown(person, JOB_DONE)
    await person.choose_file("jobSave", folder / "saved.mp4")
    await shown(person, "jobShowInFolder")
    cloud.fault(CREATE, code=40002, msg="制作视频时长到达上限")
    await make_another(person, words="Too dear.")
    await shown(person, JOB_FAILED)


def test_every_fixed_name_is_there(
    run: Run, left_keys: Path, clip: Path, sound: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(left_keys) as person:
            await sign_in(person)
            await fill_in_every_way(person, clip, sound)
            await person.press("navVoices")
            await shown(person, VOICES)
            await person.press("navAvatars")
            await shown(person, AVATARS)
            await person.press("navCreate")
            await look_at_canvas(person)
            await make_one_of_each(person, open_cloud, tmp_path)
            await person.press("navSettings")
            await shown(person, SETTINGS)

    run(scenario(), seconds=60)
