"""The pages, each loaded and made when it is first shown, with what it needs and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QImage

from chanjing_studio.app.apart import Apart, page_name, voice_of
from chanjing_studio.app.avatar_page import AvatarPage
from chanjing_studio.app.engine import Engine
from chanjing_studio.app.heard_lines import HeardLines
from chanjing_studio.app.made_speeches import MadeSpeeches
from chanjing_studio.app.outside import browse, open_folder
from chanjing_studio.app.own_pages import OwnPages
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.parts import Whole
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Voice
from chanjing_studio.media.player import Player
from chanjing_studio.services.looks import Looks
from chanjing_studio.services.readings import Readings
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.kept_word import KeptWord
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.stock import Stock
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.words import Words, say, tr

if TYPE_CHECKING:
    from chanjing_studio.kit import TaskKind
    from chanjing_studio.ui.jobs.page import JobsPage
    from chanjing_studio.ui.settings.page import SettingsPage
    from chanjing_studio.ui.speech.page import SpeechPage
    from chanjing_studio.ui.voices.page import VoicesPage

# ruff: noqa: PLC0415 - loading all pages takes as long as building the first one: its paint does not wait for the others


class Pages:
    """Makes pages and leads from one to another. ``show`` is the window's; ``opened`` once the keyring was read."""

    def __init__(self, engine: Engine, look: Look, words: Words, *, last_end: LastEnd) -> None:
        self._engine, self._look = engine, look
        self._player = Player()
        self.audition = Audition(self._player)
        self._stock = Stock(engine.places.made)
        self.show: Callable[[str], Page] = _not_yet
        self.forgotten: Callable[[str], None] = _nobody_listens
        self.opened = False
        self._speeches = MadeSpeeches(engine)
        self._lines = HeardLines(
            *(engine, look, self._player),
            audition=self.audition,
            typed=self._typed,
            sound=self._speeches.sound,
        )
        self._own = OwnPages(engine, look, words, last_end=last_end, create=lambda: self.show("create"))
        self._avatar_page = AvatarPage(
            *(engine, look),
            player=self._player,
            audition=self.audition,
            show=lambda name: self.show(name),  # noqa: PLW0108 - the window puts its own there later
            sign_in=self._show_account,
            make_own=lambda: self.show(self._apart.beneath("avatars")),
        )
        changed = {Makes.VOICE: self._own_voices_changed, Makes.AVATAR: self._avatar_page.refresh}
        self._apart = Apart(engine.kit.apart, changed)
        self._looks = Looks(engine.background, folder=engine.places.looks, shipped=resource("looks"))
        self._readings = Readings(engine.places.data / "readings.json", engine.background)
        self._jobs_page: JobsPage | None = None
        self._create_page: CreatePage | None = None
        self._voices_page: VoicesPage | None = None
        self._speech_page: SpeechPage | None = None

    def makers(self) -> Mapping[str, Callable[[], Page]]:
        """How to make each page, by its name."""
        return {
            "create": self._create,
            "voices": self._voices,
            "avatars": self._avatar_page.make,
            "jobs": self._jobs,
            "settings": self._own.settings,
            "welcome": self._own.welcome,
            "speech": self._speech,
            **self._apart.makers(self._make_apart),
        }

    def put(self, job: Job) -> None:
        """Show a job as it is now, where jobs were looked at."""
        if self._jobs_page:
            self._jobs_page.put(job)
        if self._speech_page:
            self._speech_page.put(job)
        self._apart.put(job)
        self._lines.put(job)

    def _forget(self, job_id: str) -> None:
        self._engine.posters.forget(job_id)
        self._engine.sounds.forget(job_id, self._engine.running)
        self.forgotten(job_id)

    def open_voices(self) -> None:
        """The voices of the account in use now, wherever voices are heard or chosen."""
        catalogue, samples = self._engine.voices or (None, None)
        self.audition.open(catalogue, samples)
        if self._voices_page:
            self._voices_page.open(catalogue, samples)
        self._avatar_page.open()
        self._stock.open(self._engine.avatars)
        self._lines.take_account()

    async def close(self) -> None:
        """Nothing is heard any more."""
        self.audition.stop()
        self._player.close()
        await self._lines.close()

    def show_diagnostics(self) -> None:
        """Lead to what can be copied for who helps."""
        cast("SettingsPage", self.show("settings")).show_diagnostics()

    def _create(self) -> Page:
        engine = self._engine
        needs = self._form_needs(lambda: self._create_page, engine.newest_draft)
        kinds = [self._form_kind(kind) for kind in engine.kit.kinds]
        self._create_page = CreatePage(self._look, kinds, needs, remedies={Remedy.SIGN_IN: self._show_account})
        return self._create_page

    def _make_apart(self, kind: TaskKind) -> CreatePage:
        from chanjing_studio.ui.create.single import SinglePage

        needs = self._form_needs(lambda: self._apart.page(kind.name), lambda: kind.name)
        remedies = {Remedy.SIGN_IN: self._show_account}
        page = SinglePage(self._look, self._form_kind(kind), needs, beneath=kind.beneath, remedies=remedies)
        page.returned.connect(lambda: self.show(kind.beneath))
        return page

    def _form_kind(self, kind: TaskKind) -> FormKind:
        choices = self._engine.choices
        tools = FormTools(
            look=self._look,
            background=self._engine.background,
            player=self._player,
            audition=self.audition,
            expected=self._engine.expected,
            hear_line=self._lines.ask,
            readings=self._readings,
            stock=self._stock,
            looks=self._looks,
            speeches=self._speeches.offered,
            safe_area=KeptWord(lambda: choices.now.safe_area, lambda place: choices.change(safe_area=place)),
        )
        return FormKind(
            *(kind.name, kind.title, kind.icon, kind.make),
            takes=kind.takes,
            form=lambda: kind.form(tools),
            takes_avatar=kind.takes_avatar,
        )

    def _form_needs(self, page: Callable[[], CreatePage | None], newest_draft: Callable[[], str]) -> CreateNeeds:
        engine = self._engine
        return CreateNeeds(
            make=lambda specs, picture: self._make(specs, picture, page=page),
            keep_draft=engine.keep_draft,
            read_draft=engine.read_draft,
            newest_draft=newest_draft,
            # Until the keyring was read nobody knows; a reason that goes away by itself would only flicker.
            signed_in=lambda: not self.opened or engine.clouds.account is not None,
            free=lambda: engine.clouds.in_sandbox,
            sign_in=self._show_account,
            choose_voice=self._choose_voice,
            choose_avatar=self._avatar_page.choose,
        )

    def _voices(self) -> Page:
        from chanjing_studio.ui.voices.page import VoicesPage

        remedies = {Remedy.SIGN_IN: self._show_account}
        page = VoicesPage(self._look, audition=self.audition, marks=self._engine.choices, remedies=remedies)
        page.chosen.connect(self._use_voice)
        page.returned.connect(lambda: self.show("create"))
        page.clone_wanted.connect(lambda: self.show(self._apart.beneath("voices")))
        page.open(*(self._engine.voices or (None, None)))
        self._lines.stand_beside(page.browser.panel)
        self._voices_page = page
        return page

    def _jobs(self) -> Page:
        from chanjing_studio.ui.jobs.needs import JobsNeeds
        from chanjing_studio.ui.jobs.page import JobsPage

        engine = self._engine
        needs = JobsNeeds(
            queue=engine.jobs,
            background=engine.background,
            player=self._player,
            picture=engine.posters.picture,
            forget=self._forget,
            facts=self._facts,
            hear=self._hear,
            use_voice=lambda job: self._use_voice(voice_of(job)),
            use_avatar=self._avatar_page.use_made,
            change=self._change,
            sign_in=self._show_account,
            top_up=lambda: browse(engine.kit.top_up_page),
            save_folder=self._save_folder,
            browse=browse,
            reveal=lambda path: open_folder(path.parent),
        )
        self._jobs_page = JobsPage(self._look, needs)
        return self._jobs_page

    def _speech(self) -> Page:
        from chanjing_studio.ui.speech.needs import SpeechNeeds
        from chanjing_studio.ui.speech.page import SpeechPage

        engine = self._engine
        needs = SpeechNeeds(
            queue=engine.jobs,
            background=engine.background,
            player=self._player,
            sounds=self._speeches.kept,
            named=self._speeches.named,
            facts=self._facts,
            save_folder=self._save_folder,
            use=self._use_sound,
            back=self._show_jobs,
        )
        self._speech_page = SpeechPage(self._look, needs)
        return self._speech_page

    def _typed(self) -> Spec | None:
        return self._create_page.form.spec() if self._create_page else None

    def _show_jobs(self) -> None:
        self.show("jobs")

    def _hear(self, entry: Job | Whole) -> None:
        cast("SpeechPage", self.show("speech")).show_job(entry)

    def _use_sound(self, sound: Path, lines: tuple[TimedLine, ...], with_avatar: bool) -> None:  # noqa: FBT001
        cast("CreatePage", self.show("create")).take_sound(sound, lines, with_avatar=with_avatar)

    def _save_folder(self) -> Path:
        return Path(self._engine.choices.now.save_folder or Path.home())

    async def _make(
        self, specs: Sequence[Spec], picture: QImage | None, *, page: Callable[[], CreatePage | None]
    ) -> None:
        job, pressed = (await self._engine.make(specs, picture))[0], page()
        if pressed and pressed.stayed:  # whoever went elsewhere meanwhile is left there
            cast("JobsPage", self.show("jobs")).select(job.id)

    def _choose_voice(self) -> None:
        create = cast("CreatePage", self.show("create"))
        cast("VoicesPage", self.show("voices")).ask(create.kind.title, create.form.voice())

    def _use_voice(self, voice: Voice) -> None:
        cast("CreatePage", self.show("create")).take_voice(voice)

    def _change(self, spec: Spec, field: str) -> None:
        here = any(kind.name == spec.kind for kind in self._engine.kit.kinds)
        name = "create" if here else page_name(spec.kind)
        cast("CreatePage", self.show(name)).fill(spec, field)

    def _own_voices_changed(self) -> None:
        if self._voices_page:
            self._voices_page.refresh()

    def _show_account(self) -> None:
        cast("SettingsPage", self.show("settings")).show_account()

    def _facts(self, job: Job) -> str:
        kit = self._engine.kit
        name = next((say(kind.title) for kind in kit.every_kind if kind.name == job.kind), "")
        return tr("{kind} · a line to hear", kind=name) if kit.lines.to_hear(job.spec) else name


def _not_yet(name: str) -> Page:
    raise LookupError(name)


def _nobody_listens(job_id: str) -> None:
    """Until the window is there, no number stands on its rail."""
