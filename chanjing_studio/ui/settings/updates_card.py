"""New versions of the program: whether to look for them, and the newer one where there is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt

from chanjing_studio.domain.links import host_of
from chanjing_studio.services.choices import Choices
from chanjing_studio.services.updates import Stage, Updates
from chanjing_studio.ui.figures import date_and_time
from chanjing_studio.ui.runner import ShowError
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.settings.update_file_row import UpdateFileRow
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import Language, Words, say, tr


class NoUpdatesCard(SettingsCard):
    """A build that knows no place to look at says so."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "cloud-download")
        self._row = SettingRow(look, name="settingsUpdatesNone")
        self.add(self._row)
        self._say()

    def take_keyboard(self) -> None:
        """There is nothing to do here."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.heading.setText(tr("New versions"))
        self._row.set_words(
            tr("Not set up in this build"),
            tr("It names no place where new versions are announced, so it looks nowhere and sends nothing."),
        )


class UpdatesCard(SettingsCard):
    """A switch, a button, and what was found. Nothing is fetched or installed: a page opens in the browser."""

    def __init__(
        self,
        look: Look,
        updates: Updates,
        *,
        choices: Choices,
        words: Words,
        browse: Callable[[str], object],
        show_error: ShowError,
    ) -> None:
        super().__init__(look, "cloud-download")
        self._updates, self._stage = updates, updates.stage
        self._choices, self._words, self._browse = choices, words, browse
        self._switch = Switch(look, "settingsUpdates")
        self._look = button(look, "settingsUpdatesLook", " ", icon="refresh-cw")
        self._page = button(look, "settingsUpdatesPage", " ", icon="external-link")
        self._agree_row = SettingRow(look, self._switch, name="settingsUpdatesMeaning", letter="V")
        self._look_row = SettingRow(look, self._look, name="settingsUpdatesState")
        self._news_row = SettingRow(look, self._page, name="settingsUpdatesNews")
        self._file_row = UpdateFileRow(look, updates, show_error)
        for row in (self._agree_row, self._look_row, self._news_row, self._file_row):
            self.add(row)
        self._connect()
        self._say()

    def take_keyboard(self) -> None:
        """The keyboard goes to what there is to do."""
        first = self._switch if self._updates.news is None else self._page
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Shows what was chosen and found by now."""
        self._switch.setChecked(self._choices.now.updates)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _connect(self) -> None:
        self._switch.setChecked(self._choices.now.updates)
        self._switch.toggled.connect(self._on_toggled)
        self._look.clicked.connect(self._updates.look)
        self._page.clicked.connect(lambda: self._browse(self._updates.page))
        self._updates.listen(self._on_change)

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if wanted != self._choices.now.updates:
            self._choices.change(updates=wanted, updates_asked=True)
            self._updates.jobs_changed()

    def _on_change(self) -> None:
        ended = self._stage is not Stage.IDLE and self._updates.stage is Stage.IDLE
        if self._stage is Stage.LOOKING:
            self._file_row.forget()
        self._stage = self._updates.stage
        self.refresh()
        if ended:
            announce(self._look_row, self._state())

    def _say(self) -> None:
        host = self._updates.host
        self.heading.setText(tr("New versions"))
        self._switch.setAccessibleName(tr("Look for new versions"))
        self._agree_row.set_words(
            tr("Look for new versions"),
            tr(
                "Once a day at most, and never while a job runs. {host} is asked for the list of versions; nothing "
                "about you or your work is sent.",
                host=host,
            ),
        )
        self._look.setText(tr("Look now"))
        self._look.setAccessibleName(tr("Look for a new version now"))
        self._look.setEnabled(self._updates.stage is Stage.IDLE)
        self._look_row.set_words(tr("This is version {version}", version=self._updates.version), self._state())
        self._say_news()

    def _state(self) -> str:
        updates = self._updates
        if updates.stage is Stage.LOOKING:
            return tr("Looking…")
        if updates.stage is Stage.WAITING:
            return tr("A job is running. The look waits until none is.")
        if updates.problem:
            return say(updates.problem)
        if not updates.read:
            return tr("Not looked for a newer one yet")
        when = date_and_time(datetime.fromtimestamp(updates.read, UTC))
        if updates.current:
            return tr("The newest one, as of {when}", when=when)
        return tr("Looked on {when}", when=when)

    def _say_news(self) -> None:
        news = self._updates.news
        self.show_row(self._news_row, shown=news is not None)
        self.show_row(self._file_row, shown=self._updates.file is not None)
        if news is None:
            return
        language = "zh_CN" if self._words.language is Language.CHINESE else "en"
        page = tr("It is had at {host}, which opens in your browser.", host=host_of(self._updates.page))
        old = tr("The version in use is not looked after any more.") if self._updates.too_old else ""
        self._news_row.set_words(
            tr("Version {version} is there", version=news.newest),
            "\n".join(filter(None, (old, news.notes[language], page))),
        )
        self._page.setText(tr("Open its page"))
        self._page.setAccessibleName(tr("Open the page of the new version"))
        self._file_row.say()


def updates_card(look: Look, needs: SettingsNeeds, show_error: ShowError) -> UpdatesCard | NoUpdatesCard:
    """The one for this build."""
    if needs.updates is None:
        return NoUpdatesCard(look)
    return UpdatesCard(
        *(look, needs.updates),
        choices=needs.choices,
        words=needs.words,
        browse=needs.browse,
        show_error=show_error,
    )
