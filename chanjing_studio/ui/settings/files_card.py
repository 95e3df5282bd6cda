"""Where files are: those that are saved, the program's own, and what may be thrown away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent

from chanjing_studio.ui.dialogs import Choice, ask, choose_folder
from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.runner import Runner, ShowError
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr


class FilesCard(SettingsCard):
    """Changes where saving begins, opens the data folder, clears the cache."""

    def __init__(self, look: Look, needs: SettingsNeeds, show: ShowError) -> None:
        super().__init__(look, "folder-open")
        self._needs = needs
        self._runner = Runner(self, show)
        self._size: int | None = None
        self._folder = button(look, "settingsFolder", " ", icon="folder-open")
        self._open = button(look, "settingsDataFolder", " ")
        self._clear = button(look, "settingsClearCache", " ")
        self._folder_row = SettingRow(look, self._folder, name="settingsFolderNow", letter="S")
        self._data_row = SettingRow(look, self._open, name="settingsDataFolderNow")
        self._cache_row = SettingRow(look, self._clear, name="settingsCacheSize")
        for row in (self._folder_row, self._data_row, self._cache_row):
            self.add(row)
        self._folder.clicked.connect(self._on_folder)
        self._open.clicked.connect(self._on_open)
        self._clear.clicked.connect(self._on_clear)
        self._say()

    def refresh(self) -> None:
        """Looks at the cache again."""
        self._runner.start(self._measure())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("Files"))
        folder = self._needs.choices.now.save_folder
        self._folder_row.set_words(tr("Save to"), folder or tr("Your own folder, until you choose another"))
        self._data_row.set_words(tr("Data folder"), str(self._needs.places.data))
        self._cache_row.set_words(tr("Cache"), self._cache_words())
        self._folder.setText(tr("Change…"))
        self._folder.setAccessibleName(tr("Change where videos are saved"))
        self._open.setText(tr("Open", "a folder"))
        self._open.setAccessibleName(tr("Open the data folder"))
        self._clear.setText(tr("Clear…"))
        self._clear.setAccessibleName(tr("Clear the cache"))

    def _cache_words(self) -> str:
        if self._size is None:
            return tr("Voices, avatars, samples, pictures and opened speeches")
        return tr("Voices, avatars, samples, pictures and opened speeches, {size}", size=file_size(self._size))

    async def _measure(self) -> None:
        self._size = await self._needs.cache_size()
        self._say()

    def _on_folder(self) -> None:
        self._runner.start(self._choose_folder())

    async def _choose_folder(self) -> None:
        kept = self._needs.choices.now.save_folder
        chosen = await choose_folder(self, title=tr("Save videos to"), folder=Path(kept) if kept else None)
        if chosen:
            self._needs.choices.change(save_folder=str(chosen))
            self._say()

    def _on_open(self) -> None:
        self._needs.open_folder(self._needs.places.data)

    def _on_clear(self) -> None:
        self._clear.setEnabled(False)
        self._runner.start(self._clear_if_sure(), done=lambda: self._clear.setEnabled(True))

    async def _clear_if_sure(self) -> None:
        answer = await ask(
            self,
            self.look,
            title=tr("Clear the cache?"),
            text=tr("What is in it is fetched again when it is needed. Jobs, links and videos stay."),
            choices=[Choice("keep", tr("Keep it"), "primary"), Choice("clear", tr("Clear", "the cache"))],
        )
        if answer == "clear":
            await self._needs.clear_cache()
            await self._measure()
