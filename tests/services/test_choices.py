"""What the user chose, kept behind."""

from pathlib import Path

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
        await choices.close()

    run(scenario())
    again = Choices(file, background)
    assert again.now.theme == "dark"
    assert again.voice_marks() == VoiceMarks(("a",), ("b",))
    background.close()
