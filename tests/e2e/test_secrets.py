"""Keys and tokens are in the keyring and nowhere else."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.storage.places import Places
from tests.cloud import CREATE, SECRET_KEY, TOKEN, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import is_done, make, make_another


def _secrets(keyring: SystemKeyring, cloud: Cloud) -> list[str]:
    """The secret key and every token that the program was ever given, as the cloud saw them come back."""
    sent = {call["headers"].get("access_token", "") for call in cloud.calls()} - {""}
    kept = {json.loads(text)["token"] for text in keyring.kept.values() if "token" in json.loads(text)}
    assert sent
    assert kept <= sent
    return [SECRET_KEY, *sent]


async def _lives(person: Person, clip: Path, cloud: Cloud) -> list[str]:
    """Makes a video, meets trouble, looks at every page; gives all that was read and copied."""
    await make(person, clip)
    await is_done(person)
    cloud.rival_signs_in()
    cloud.fault(TOKEN, status=502, page="<html>bad gateway</html>")
    cloud.fault(CREATE, code=40000, msg="今天不行")
    await make_another(person, words="To be refused.")
    await person.until_hears("jobState", "Failed")
    await person.press("jobDetails")
    await person.press("problemCopyDetails")
    seen = [person.clipboard()]
    for page in ("navCreate", "navVoices", "navJobs", "navSettings"):
        await person.press(page)
        seen.append(person.reads_everything())
    await person.until(lambda: "Log:" in person.value("settingsPreviewText"))
    seen.append(person.value("settingsPreviewText"))
    QGuiApplication.clipboard().clear()
    await person.press("settingsDiagnostics")
    return [*seen, await person.until(person.clipboard)]


def test_no_secret_is_in_any_file_on_the_screen_or_in_what_is_copied(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> list[str]:
        async with at_the_window(home) as person:
            return await _lives(person, clip, open_cloud)

    log = open_log(Places.below(home).logs)
    chatty = logging.getLogger("urllib3")
    chatty.setLevel(logging.DEBUG)  # as nobody should have it
    try:
        seen = run(scenario())
    finally:
        chatty.setLevel(logging.NOTSET)
        close_log(log)
    files = [each for each in home.rglob("*") if each.is_file()]
    assert {"studio.db", "settings.json", "studio.log"} <= {each.name for each in files}
    assert "[urllib3." in (home / "logs" / "studio.log").read_text("utf-8")
    for secret in _secrets(desktop_keyring, open_cloud):
        assert not [each.name for each in files if secret.encode() in each.read_bytes()]
        assert not [text for text in seen if secret in text]
