"""The ways through the program that many tests go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.cloud import APP_ID, CREATE, SECRET_KEY, UPLOAD, Cloud
from tests.e2e.person import Person

WORDS = "Hello and welcome."
SPEECH = "The old house stands at the end of the lane. Its door is new."
_GAP = " " * 3000
LONG_SPEECH = f"The old house stands at the café's end of the lane.{_GAP}Its door is new.{_GAP}The garden sleeps."
"""Over the limit, with little to be said."""


async def fill_in(person: Person, clip: Path, *, words: str = WORDS) -> None:
    """Drop a video, type a sentence, and pick a voice: everything a video needs."""
    await person.drop(clip)
    await person.write("scriptEdit", words)
    if person.sees("formProblem-voice"):
        await pick_voice(person)
    await person.until(lambda: person.can_press("makeButton"))


async def pick_voice(person: Person) -> str:
    """Go to the voices, select one that speaks English, use it; gives what its row says."""
    await person.press("voiceChoose")
    await person.until(lambda: len(person.rows("voiceList")) > 1)
    row = await person.select("voiceList", "Emma")
    await person.press("voiceUse")
    await person.until(lambda: person.sees("scriptEdit"))
    return row


async def write_speech(person: Person, words: str = SPEECH) -> None:
    """Choose speech, type a script, and pick a voice: everything a speech needs."""
    await person.select_row("kindList", 2)
    await person.until(lambda: person.sees("aiMark"))
    await person.write("scriptEdit", words)
    if person.sees("formProblem-voice"):
        await pick_voice(person)
    await person.until(lambda: person.can_press("makeButton"))


async def make_speech(person: Person, words: str = SPEECH) -> None:
    """Write it and press the one big button; the Jobs page is in sight then, with the new job selected."""
    await write_speech(person, words)
    await person.press("makeButton")
    await person.until(lambda: person.sees("jobTitle"))


async def write_long_speech(person: Person) -> None:
    """A script over the limit that is to be made in two parts, without the mark at the end of each sound."""
    await person.select_row("kindList", 2)
    await person.until(lambda: person.sees("aiMark"))
    await person.press("aiMark")
    await person.write("scriptEdit", LONG_SPEECH)
    if person.sees("formProblem-voice"):
        await pick_voice(person)
    assert not person.can_press("makeButton")
    await person.until(lambda: person.sees("speechParts"))
    await person.press("speechParts")
    await person.until(lambda: person.can_press("makeButton"))


async def make_long_speech(person: Person) -> None:
    """Write it and press the one big button; the Jobs page is in sight then, with the new whole selected."""
    await write_long_speech(person)
    await person.press("makeButton")
    await person.until(lambda: person.sees("wholeTitle"))


async def open_speech(person: Person) -> None:
    """Make one, and open its page once it is done."""
    await make_speech(person)
    await person.until(lambda: person.can_press("jobPlay"))
    await person.press("jobPlay")
    await person.until(lambda: person.can_press("speechPlay"))


async def make(person: Person, clip: Path, *, words: str = WORDS) -> None:
    """Fill in and press the one big button; the Jobs page is in sight then, with the new job selected."""
    await fill_in(person, clip, words=words)
    await person.press("makeButton")
    await person.until(lambda: person.sees("jobTitle"))


async def make_another(person: Person, *, words: str = WORDS) -> None:
    """Make one more of the same, with other words."""
    await person.press("navCreate")
    await person.write("scriptEdit", words)
    await person.press("makeButton")
    await person.until(lambda: person.hears("jobTitle").startswith(words[:8]))


async def sign_in(person: Person, app_id: str = APP_ID, secret_key: str = SECRET_KEY) -> None:
    """Enter these keys in the settings, instead of those in use if there are any."""
    await person.press("navSettings")
    await person.until(lambda: person.sees("accountAppId") or person.sees("accountChange"))
    if not person.sees("accountAppId"):
        await person.press("accountChange")
    await person.write("accountAppId", app_id)
    await person.write("accountSecretKey", secret_key)
    await person.press("accountSave")
    await person.until(lambda: not person.sees("accountAppId"))


async def is_done(person: Person, seconds: float = 25) -> str:
    """Wait until the selected job is done; gives the link that a copy puts on the clipboard."""
    await person.until_hears("jobState", "Done", seconds)
    QGuiApplication.clipboard().clear()
    await person.press("jobCopyLink")
    await person.until(lambda: person.clipboard().startswith("http"))
    return person.clipboard()


async def look_at_job(person: Person, words: str = "") -> None:
    """Go to the Jobs page and select the first job whose row says these words."""
    await person.press("navJobs")
    await person.until(lambda: person.sees("jobList") or person.sees("jobTitle"))
    if person.sees("jobList"):
        await person.select("jobList", words or ", ")
    await person.until(lambda: person.sees("jobTitle"))


def story(person: Person) -> str:
    """What the story of the selected job says."""
    return "\n".join(person.rows("jobStory"))


async def until_told(person: Person, words: str) -> None:
    """The story follows the state a moment later."""
    await person.until(lambda: words in story(person))


def creates(cloud: Cloud) -> int:
    """How many videos the cloud was made to make: each costs."""
    return len(cloud.tasks())


def create_calls(cloud: Cloud) -> int:
    """How often the program asked for one, whatever came of it."""
    return len(cloud.calls(CREATE))


def uploads(cloud: Cloud) -> int:
    """How often a file was sent."""
    return len(cloud.calls(UPLOAD.removesuffix("*"), method="PUT"))
