"""What the user chose, kept behind."""

from pathlib import Path

from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.choices import Choices
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.settings import SettingsFile
from tests.conftest import Run


def test_the_newest_of_many_changes_is_there_at_the_next_start(run: Run, tmp_path: Path) -> None:
    file, background = SettingsFile(tmp_path / "settings.json"), Background()

    async def scenario() -> None:
        choices = Choices(file, background)
        for theme in ("light", "dark", "light", "dark"):
            choices.change(theme=theme)
        assert choices.now.theme == "dark"
        choices.keep_voice_marks(VoiceMarks(("a",), ("b",)))
        for account, name in (("me", "Anna"), ("you", "Ben"), ("you", "")):
            choices.keep_voice_name(account, "a", name=name)
        await choices.close()

    run(scenario())
    again = Choices(file, background)
    assert again.now.theme == "dark"
    assert again.voice_marks() == VoiceMarks(("a",), ("b",))
    assert (again.voice_names("me"), again.voice_names("you")) == ({"a": "Anna"}, {})
    background.close()


def test_what_cannot_be_kept_is_said_in_force_and_kept_with_the_next_change(run: Run, tmp_path: Path) -> None:
    file, background = SettingsFile(tmp_path / "gone" / "settings.json"), Background()
    notes: list[Sentence] = []

    async def scenario() -> None:
        choices = Choices(file, background, note=notes.append)
        choices.change(theme="dark")
        await choices.close()
        assert choices.now.theme == "dark"
        assert all("could not be kept for the next start" in note.text for note in notes)
        assert notes
        (tmp_path / "gone").mkdir()
        choices.change(less_motion=True)
        await choices.close()

    run(scenario())
    assert (file.load().theme, file.load().less_motion) == ("dark", True)
    background.close()


def test_the_end_tries_once_more_to_keep_what_could_not_be_kept_and_goes_on_without(run: Run, tmp_path: Path) -> None:
    file, background = SettingsFile(tmp_path / "gone" / "settings.json"), Background()

    async def scenario(*, there: bool) -> None:
        choices = Choices(file, background)
        choices.change(theme="dark")
        await choices.close()
        if there:
            (tmp_path / "gone").mkdir()
        await choices.close()

    run(scenario(there=False))
    run(scenario(there=True))
    assert file.load().theme == "dark"
    background.close()
