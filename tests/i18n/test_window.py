"""The whole window changes its language while it is open, and changes it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from chanjing_studio.providers.chanjing.sandbox.avatar_names import AVATAR_NAMES
from chanjing_studio.providers.chanjing.sandbox.voice_names import VOICE_NAMES
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.ui.settings.libraries import libraries
from chanjing_studio.ui.words import Language
from tests.clips import make_wave
from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import LONG_SPEECH, SPEECH, fill_in, make, open_speech, write_long_speech, write_speech
from tests.i18n.reading import chinese_left, english_left, words_in_force
from tests.own_avatars import make_footage

SMALLER = 1000, 640
NAMED_BY_THE_CLOUD = {
    words for line in VOICE_NAMES.strip().splitlines() for place, words in enumerate(line.split("|")) if place in (0, 3)
} - {""}
NAMED_BY_OTHERS = {words for library in libraries() for words in library}


async def speaks_both(person: Person, *data: str) -> None:
    """Chinese leaves no English behind, and English no Chinese; `data` is what the user or the cloud named."""
    for language, left in ((Language.CHINESE, english_left), (Language.ENGLISH, chinese_left)):
        words_in_force().choose(language)
        try:
            await person.until(lambda left=left: not left(person.window, *data), seconds=2)
        except TimeoutError:
            raise AssertionError(f"in {language}:\n" + "\n".join(left(person.window, *data))) from None


async def asks_in_chinese(person: Person, button: str, *data: str) -> None:
    """The dialog that a button opens is Chinese when the window is."""
    words_in_force().choose(Language.CHINESE)
    await person.press(button)
    await is_chinese(person, *data)


async def is_chinese(person: Person, *data: str) -> None:
    """The dialog that is open is Chinese; it is closed then."""
    (dialog,) = await person.until(lambda: dialogs(person.window))
    assert not english_left(dialog, *data)
    dialog.reject()
    await person.until(lambda: not dialogs(person.window))


def dialogs(window: QWidget) -> list[QDialog]:
    """Those on the screen."""
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def notes(folder: Path) -> Path:
    """A text that passes for a video."""
    path = folder / "notes.mp4"
    path.write_text("buy tea", "utf-8")
    return path


def test_the_first_start_speaks_both_languages(run: Run, nobodys_home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(nobodys_home) as person:
            await speaks_both(person)
            await person.press("welcomeNext")
            await speaks_both(person)
            await person.press("welcomeAccount")
            await speaks_both(person)

    run(scenario())


def test_an_empty_form_speaks_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("scriptEdit"))
            await speaks_both(person)
            await person.press("moreOptions")
            await speaks_both(person)
            await person.press("driveByAudio")
            await speaks_both(person)

    run(scenario())


def test_a_form_with_things_to_mend_speaks_both_languages(run: Run, home: Path, clip: Path, sound: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            await person.press("moreOptions")
            await person.write("scriptEdit", "1 😀")
            await person.set_number("widthSpin", 121)
            await person.write("callbackEdit", "nowhere")
            await speaks_both(person, *NAMED_BY_THE_CLOUD, "nowhere")
            await person.press("driveByAudio")
            await person.drop(sound)
            await person.until(lambda: "0002" in person.hears("audioInfo"))
            await speaks_both(person, "nowhere")
            await person.press("videoClear")
            await person.drop(notes(sound.parent))
            await speaks_both(person, "notes", "nowhere")

    run(scenario())


def test_a_speech_speaks_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await speaks_both(person, *NAMED_BY_THE_CLOUD, SPEECH)
            await open_speech(person)
            elided = "The old house stands at the end of the lane. Its door is ne"
            await speaks_both(person, *SPEECH.rstrip(".").split(". "), SPEECH, elided)

    run(scenario())


def test_a_speech_in_parts_speaks_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        data = [words.strip() for words in LONG_SPEECH.replace(".", "").split("  ") if words]
        async with at_the_window(home) as person:
            await write_long_speech(person)
            said = *data, *NAMED_BY_THE_CLOUD, "The old house stands at the café's end …", *SPEECH.split(" ")
            await speaks_both(person, *said)
            await person.press("makeButton")
            await person.until(lambda: person.sees("wholeOpen") and person.sees("wholeRemove"))
            await speaks_both(person, *said)
            await asks_in_chinese(person, "wholeRemove", *said)
            await person.press("wholeOpen")
            await person.until(lambda: person.can_press("speechPlay"))
            await speaks_both(person, *said)

    run(scenario(), 60)


def test_the_voices_speak_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: len(person.rows("voiceList")) > 1)
            await speaks_both(person, *NAMED_BY_THE_CLOUD)
            await person.write("voiceSearch", "qqqq")
            await person.until(lambda: not person.rows("voiceList"))
            await speaks_both(person)

    run(scenario())


def test_the_avatars_speak_both_languages(run: Run, home: Path) -> None:
    named = {words for line in AVATAR_NAMES.strip().splitlines() for words in (line.split("|")[0], *_tags(line))}

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navAvatars")
            await person.until(lambda: len(person.rows("avatarList")) > 1)
            await speaks_both(person, *named, *NAMED_BY_THE_CLOUD)
            await person.press("avatarFavourite")
            await person.press("avatarFigure2")
            await speaks_both(person, *named, *NAMED_BY_THE_CLOUD)
            await person.press("avatarSourceFavourites")
            await speaks_both(person, *named, *NAMED_BY_THE_CLOUD)
            await person.write("avatarSearch", "qqqq")
            await person.until(lambda: not person.rows("avatarList"))
            await speaks_both(person, *named)

    run(scenario())


def _tags(line: str) -> list[str]:
    return line.split("|")[9].split(",")


def test_cloning_a_voice_speaks_both_languages(run: Run, home: Path, tmp_path: Path, cloud: Cloud) -> None:
    sample = make_wave(tmp_path / "0003.wav", seconds=20, volume=3, channels=2)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.press("voiceClone")
            await speaks_both(person, "Turbo")
            await person.press("moreOptions")
            await person.drop(sample)
            await person.until(lambda: person.sees("sampleNote4"))
            await person.write("voiceTryEdit", "7 " * 40)
            await speaks_both(person, "Turbo")
            await person.write("voiceTryEdit", "7 + 7")
            await person.write("voiceNameEdit", "14")
            await person.press("voiceConsent")
            await person.press("makeButton")
            await person.until(lambda: person.can_press("jobUseVoice"))
            await speaks_both(person, "Turbo", cloud.tasks()[0]["id"], sample.name)

    run(scenario(), 60)


def test_making_an_avatar_speaks_both_languages(run: Run, home: Path, tmp_path: Path, cloud: Cloud) -> None:
    footage = make_footage(tmp_path / "0003.mp4", seconds=31, sound=False)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navAvatars")
            await person.press("avatarMakeOwn")
            await speaks_both(person)
            await person.press("moreOptions")
            await person.drop(footage)
            await person.until(lambda: person.sees("footageNote3"))
            await speaks_both(person, footage.name)
            await person.write("avatarNameEdit", "14")
            await person.press("avatarTrainingFigure")
            await person.press("avatarConsent")
            await person.press("makeButton")
            await person.until(lambda: person.can_press("jobUseAvatar"))
            await speaks_both(person, cloud.tasks()[0]["id"], footage.name)

    run(scenario(), 60)


def test_pages_with_nothing_in_them_speak_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navJobs")
            await speaks_both(person)

    run(scenario())


def test_the_settings_speak_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navSettings")
            await speaks_both(person, *NAMED_BY_OTHERS, str(home), str(home / "logs"), "sand")
            person.window.resize(*SMALLER)
            await speaks_both(person, *NAMED_BY_OTHERS, str(home), str(home / "logs"), "sand")

    run(scenario())


def test_a_job_speaks_both_languages_from_its_making_to_its_link(
    run: Run, home: Path, clip: Path, cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip, words="7 + 7 = 14")
            await person.until_hears("jobState", "Done")
            await speaks_both(person, cloud.address, person.hears("jobLink"), cloud.tasks()[0]["id"])

    run(scenario(), 60)


def test_a_job_that_went_wrong_speaks_both_languages(run: Run, home: Path, clip: Path, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            cloud.fault("/open/v1/video_lip_sync/create", code=40000, msg="123")
            await make(person, clip, words="7 + 7 = 14")
            await person.until_hears("jobState", "Failed")
            await speaks_both(person)

    run(scenario(), 60)


def test_a_video_that_plays_and_the_questions_about_it_speak_both_languages(run: Run, home: Path, clip: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip, words="7 + 7 = 14")
            await person.until_hears("jobState", "Done")
            await person.press("jobPlay")
            await person.until(lambda: person.sees("screenToggle"))
            await speaks_both(person)
            await person.press("screenClose")
            await asks_in_chinese(person, "jobRemove")

    run(scenario(), 60)


def test_the_questions_of_the_settings_are_asked_in_chinese(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navSettings")
            for button in ("accountSignOut", "settingsClearCache", "settingsFolder"):
                await asks_in_chinese(person, button, str(Path.home()), Path.home().name)

    run(scenario())


def test_what_a_banner_says_speaks_both_languages(run: Run, home: Path, cloud: Cloud) -> None:
    cloud.fault(VOICES, status=200, page="<html>1</html>", times=None)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until_hears("bannerText", "A web page came")
            await speaks_both(person)
            await person.until_hears("bannerText", "A web page came")
            await person.press("bannerClose")
            words_in_force().choose(Language.CHINESE)
            await person.until(lambda: person.hears("navVoices") == "声音")
            assert not person.sees("bannerText")

    run(scenario())


def test_what_is_said_after_a_crash_speaks_both_languages(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home, last_end=LastEnd.CRASHED) as person:
            await person.until_hears("bannerText", "Last time the program crashed")
            await speaks_both(person)
            await person.press("bannerAction")
            await person.until(lambda: person.value("settingsPreviewText"))
            await speaks_both(person, *NAMED_BY_OTHERS, str(home), str(home / "logs"), "sand")

    run(scenario())


def test_the_list_of_keys_is_chinese_in_a_chinese_window(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home, language="zh_CN") as person:
            await person.until(lambda: person.sees("scriptEdit"))
            await person.key(Qt.Key.Key_F1)
            await is_chinese(person, "Shift", "Esc", "Del")

    run(scenario())
