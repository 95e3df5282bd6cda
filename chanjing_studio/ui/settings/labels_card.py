"""Whether what is made says that AI made it, and what rules ask of whoever shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from chanjing_studio.services.choices import Choices
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import tr


class LabelsCard(SettingsCard):
    """One switch, and a note beside it."""

    def __init__(self, look: Look, choices: Choices) -> None:
        super().__init__(look, "shield-check")
        self._choices = choices
        self._switch = Switch(look, "settingsAiMark")
        self._row = SettingRow(look, self._switch, name="settingsAiMarkWhat", letter="A")
        self._note = SettingRow(look, name="settingsAiMarkWhy")
        self.add(self._row)
        self.add(self._note)
        self._switch.setChecked(choices.now.ai_mark)
        self._switch.toggled.connect(self._on_toggled)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("AI labels"))
        self._row.set_words(
            tr("Put the AI mark on what is new"),
            tr("Chanjing puts it on digital humans and speech. Each form can still say otherwise; drafts stay."),
        )
        self._switch.setAccessibleName(tr("Put the AI mark on what is new"))
        why = _why()
        self._switch.setAccessibleDescription(why)
        self._note.set_words(tr("What rules ask for"), why)

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._choices.change(ai_mark=wanted)


def _why() -> str:
    return "\n".join(
        (
            tr(
                "Since September 2025, China's rules ask that content made by AI says so: to whoever sees or hears it, "
                "and in the data of its file. Marks may not be taken off or falsified."
            ),
            tr(
                "Whoever publishes it has to say so on the platform, too, by the platform's own label. That holds as "
                "well for videos without a mark of the cloud, such as lip-sync and those of other clouds."
            ),
            tr("This is a hint and no legal advice: what counts are the rules of the place and of the platform."),
        )
    )
