"""The second cloud repeats its key in what it says: it is in the keyring and nowhere else."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.storage.places import Places
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.second_cloud import Way, choose_face, choose_sound, open_form

KEY = "sk-sandbox-topview"
SAID = f"Bearer {KEY} is not allowed; apiKey={KEY}"
SUBMIT, BALANCE = "/v1/video_avatar/task/submit", "/user/credit/detail"


async def _made(person: Person, photo: Path) -> list[str]:
    """Asks for a video that cannot be made, and looks at all that is said of it; gives what was read and copied."""
    await person.press("navCreate")
    await open_form(person)
    way = Way("Public", "own voice", 1)
    if not person.can_press("makeButton"):
        await choose_face(person, way, clip=photo, photo=photo)
    await choose_sound(person, way, sound=photo)
    await person.press("makeButton")
    await person.until(lambda: person.sees("jobTitle"))
    await person.until_hears("jobState", "Failed")
    if not person.sees("problemCopyDetails"):
        await person.press("jobDetails")
    await person.press("problemCopyDetails")
    return [person.reads_everything(), person.clipboard()]


async def _lives(person: Person, cloud: Cloud, photo: Path) -> list[str]:
    await person.until(lambda: cloud.calls(BALANCE))
    cloud.fault(SUBMIT, code="4000", msg=SAID)
    seen = await _made(person, photo)
    cloud.fault(SUBMIT, fate={"fails": SAID})
    seen += await _made(person, photo)
    cloud.fault("/v1/voice/query", times=None, code="4000", msg=SAID)
    cloud.fault("/notice/notice_url/check", times=None, code="4000", msg=SAID)
    for page in ("navCreate", "navVoices", "navAvatars", "navJobs", "navSettings"):
        await person.press(page)
        seen.append(person.reads_everything())
    await person.until(lambda: "Log:" in person.value("settingsPreviewText"))
    seen.append(person.value("settingsPreviewText"))
    QGuiApplication.clipboard().clear()
    await person.press("settingsDiagnostics")
    return [*seen, await person.until(person.clipboard)]


def test_the_key_is_in_no_file_on_no_screen_and_in_nothing_that_is_copied(
    run: Run, folder: Path, second: Cloud, photo: Path, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> list[str]:
        async with at_the_window(folder) as person:
            return await _lives(person, second, photo)

    log = open_log(Places.below(folder).logs)
    chatty = logging.getLogger("urllib3")
    chatty.setLevel(logging.DEBUG)  # as nobody should have it
    try:
        seen = run(scenario(), 90)
    finally:
        chatty.setLevel(logging.NOTSET)
        close_log(log)
    assert [call["headers"]["authorization"] for call in second.calls(SUBMIT)] == [f"Bearer {KEY}"] * 2
    assert any(KEY in text for text in desktop_keyring.kept.values())
    files = [each for each in folder.rglob("*") if each.is_file()]
    assert {"studio.db", "settings.json", "studio.log"} <= {each.name for each in files}
    assert not [each.name for each in files if KEY.encode() in each.read_bytes()]
    assert not [text for text in seen if KEY in text]
    assert sum("is not allowed" in text for text in seen) >= 2, "what the cloud said is told all the same"
