"""The pages, each loaded and made when it is first shown, with what it needs and no more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QImage

from chanjing_studio.app.apart import page_name
from chanjing_studio.app.branch import Branch
from chanjing_studio.app.branch_pages import Around, BranchPages
from chanjing_studio.app.engine import Engine
from chanjing_studio.app.made_speeches import MadeSpeeches
from chanjing_studio.app.new_versions import NewVersions
from chanjing_studio.app.outside import browse, open_folder
from chanjing_studio.app.own_pages import OwnPages
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.parts import Whole
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.player import Player
from chanjing_studio.services.looks import Looks
from chanjing_studio.services.readings import Readings
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.errors import Remedies
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.words import Words, say, tr

if TYPE_CHECKING:
    from chanjing_studio.kit import TaskKind
    from chanjing_studio.ui.jobs.page import JobsPage
    from chanjing_studio.ui.jobs.till import Till
    from chanjing_studio.ui.settings.page import SettingsPage
    from chanjing_studio.ui.speech.page import SpeechPage

# ruff: noqa: PLC0415 - loading all pages takes as long as building the first one: its paint does not wait for the others

_OF_EACH_CLOUD = frozenset({"voices", "avatars"})


class Pages:
    """Makes pages and leads from one to another. ``show`` is the window's; ``opened`` once the keyring was read."""

    def __init__(self, engine: Engine, look: Look, words: Words, *, last_end: LastEnd, versions: NewVersions) -> None:
        self._engine, self._look = engine, look
        self._player = Player()
        self.show: Callable[[str], Page] = _not_yet
        self.forgotten: Callable[[str], None] = _nobody_listens
        self.opened = False
        self._speeches = MadeSpeeches(engine)
        self.ways: dict[str, Callable[[], object]] = {"create": lambda: self.show("create")}
        self._own = OwnPages(engine, look, words, last_end=last_end, versions=versions, ways=self.ways)
        around = Around(
            engine=engine,
            look=look,
            player=self._player,
            show=lambda name: self.show(name),  # noqa: PLW0108 - the window puts its own there later
            sign_in=self._show_account,
            typed=self._typed,
            speeches=self._speeches,
            looks=Looks(engine.background, folder=engine.places.looks, shipped=resource("looks")),
            readings=Readings(engine.places.data / "readings.json", engine.background),
        )
        self._of = {branch.name: BranchPages(branch, around) for branch in engine.branches}
        self._jobs_page: JobsPage | None = None
        self._create_page: CreatePage | None = None
        self._speech_page: SpeechPage | None = None

    def makers(self) -> Mapping[str, Callable[[], Page]]:
        """How to make each page, by its name."""
        return {
            "create": self._create,
            "voices": lambda: self._front.voices(),  # noqa: PLW0108 - another may be in front by then
            "avatars": lambda: self._front.avatars(),  # noqa: PLW0108 - as above
            "jobs": self._jobs,
            "settings": self._own.settings,
            "welcome": self._own.welcome,
            "speech": self._speech,
            **{name: make for one in self._of.values() for name, make in one.apart.makers(self._make_apart).items()},
        }

    def edition(self, page: str) -> str:
        """Which page of this name is meant now: each cloud has its own of some."""
        return self._engine.branches.front.name if page in _OF_EACH_CLOUD else ""

    @property
    def _front(self) -> BranchPages:
        return self._of[self._engine.branches.front.name]

    def put(self, job: Job) -> None:
        """Show a job as it is now, where jobs were looked at."""
        if self._jobs_page:
            self._jobs_page.put(job)
        if self._speech_page:
            self._speech_page.put(job)
        self._pages_of(job.kind).put(job)

    def _forget(self, job_id: str) -> None:
        self._engine.posters.forget(job_id)
        self._engine.sounds.forget(job_id, self._engine.running)
        self.forgotten(job_id)

    def open(self, branch: Branch) -> None:
        """What the account of a branch has, wherever it is heard or chosen."""
        self._of[branch.name].open()

    def tell_balance(self) -> None:
        """An account has another amount left."""
        if self._jobs_page:
            self._jobs_page.paused.look()
        if self._create_page:
            self._create_page.tell_balance()
        self._own.tell_balance()

    def turn(self) -> None:
        """Another cloud is in front."""
        for one in self._of.values():
            one.audition.stop()
        if self._create_page:
            self._create_page.show_cloud(self._engine.branches.front.name)

    async def close(self) -> None:
        """Nothing is heard any more."""
        for one in self._of.values():
            await one.close()
        self._player.close()

    def settings(self) -> SettingsPage:
        """Lead to the settings."""
        return cast("SettingsPage", self.show("settings"))

    def show_job(self, job_id: str) -> None:
        """Lead to the story of a job."""
        cast("JobsPage", self.show("jobs")).select(job_id)

    def _create(self) -> Page:
        engine = self._engine
        needs = self._form_needs(lambda: self._create_page, engine.newest_draft)
        kinds = [self._form_kind(kind) for branch in engine.branches for kind in branch.kit.kinds]
        self._create_page = CreatePage(self._look, kinds, needs, remedies=self._remedies())
        return self._create_page

    def _make_apart(self, kind: TaskKind) -> CreatePage:
        from chanjing_studio.ui.create.single import SinglePage

        apart = self._pages_of(kind.name).apart
        needs = self._form_needs(lambda: apart.page(kind.name), lambda: kind.name)
        page = SinglePage(self._look, self._form_kind(kind), needs, beneath=kind.beneath, remedies=self._remedies())
        page.returned.connect(lambda: self.show(kind.beneath))
        return page

    def _form_kind(self, kind: TaskKind) -> FormKind:
        return self._pages_of(kind.name).form_kind(kind)

    def _pages_of(self, kind: str) -> BranchPages:
        return self._of[self._engine.branches.of_kind(kind).name]

    def _form_needs(self, page: Callable[[], CreatePage | None], newest_draft: Callable[[], str]) -> CreateNeeds:
        engine = self._engine
        return CreateNeeds(
            make=lambda specs, pictures: self._make(specs, pictures, page=page),
            keep_draft=engine.keep_draft,
            read_draft=engine.read_draft,
            newest_draft=newest_draft,
            # Until the keyring was read nobody knows; a reason that goes away by itself would only flicker.
            signed_in=lambda kind: not self.opened or engine.branches.of_kind(kind).account is not None,
            reachable=lambda kind: self.opened and engine.branches.of_kind(kind).account is not None,
            free=lambda kind: engine.branches.of_kind(kind).clouds.in_sandbox,
            left=lambda kind: engine.branches.of_kind(kind).purse.left,
            sign_in=lambda kind: self._show_account(engine.branches.of_kind(kind).name),
            choose_voice=lambda: self._front.choose_voice(),  # noqa: PLW0108 - whoever is in front by then
            choose_avatar=lambda: self._front.choose_avatar(),  # noqa: PLW0108 - as above
            in_sight=lambda kind: engine.branches.bring_forward(engine.branches.of_kind(kind).name),
        )

    def _jobs(self) -> Page:
        from chanjing_studio.ui.jobs.needs import JobsNeeds
        from chanjing_studio.ui.jobs.page import JobsPage

        engine = self._engine
        needs = JobsNeeds(
            queue=engine.jobs,
            background=engine.background,
            player=self._player,
            picture=engine.posters.picture,
            cloud=self._cloud_of,
            forget=self._forget,
            facts=self._facts,
            begin=lambda: self.show("create"),
            hear=self._hear,
            use_voice=lambda job: self._brought_forward(job).use_made_voice(job),
            use_avatar=lambda job: self._brought_forward(job).use_made_avatar(job),
            change=self._change,
            sign_in=lambda kind: self._show_account(engine.branches.of_kind(kind).name),
            top_up=lambda kind: browse(engine.branches.of_kind(kind).kit.money.top_up_page),
            till=self._till,
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
            back=lambda: self.show("jobs"),
        )
        self._speech_page = SpeechPage(self._look, needs)
        return self._speech_page

    def _typed(self) -> Spec | None:
        return self._create_page.form.spec() if self._create_page else None

    def _hear(self, entry: Job | Whole) -> None:
        cast("SpeechPage", self.show("speech")).show_job(entry)

    def _use_sound(self, sound: Path, lines: tuple[TimedLine, ...], with_avatar: bool) -> None:  # noqa: FBT001
        cast("CreatePage", self.show("create")).take_sound(sound, lines, with_avatar=with_avatar)

    def _save_folder(self) -> Path:
        return Path(self._engine.choices.now.save_folder or Path.home())

    async def _make(
        self, specs: Sequence[Spec], pictures: Sequence[QImage | None], *, page: Callable[[], CreatePage | None]
    ) -> None:
        job, pressed = (await self._engine.make(specs, pictures))[0], page()
        if pressed and pressed.stayed:  # whoever went elsewhere meanwhile is left there
            self.show_job(job.id)

    def _with_cloud(self, kind: TaskKind) -> str:
        """What a kind is called; with its cloud's name where there are several."""
        branches, title = self._engine.branches, say(kind.title)
        cloud = say(branches.of_kind(kind.name).kit.title)
        return title if len(branches) == 1 else tr("{kind} · {cloud}", kind=title, cloud=cloud)

    def _cloud_of(self, job: Job) -> str:
        """What the cloud of a job is called, "" where there is but one."""
        branches = self._engine.branches
        return say(branches.of_kind(job.kind).kit.title) if len(branches) > 1 else ""

    def _till(self, provider: str) -> Till:
        from chanjing_studio.ui.jobs.till import Till

        branches = self._engine.branches
        branch = branches.of_provider(provider)
        return Till(
            cloud=None if len(branches) == 1 else branch.kit.title,
            word=branch.kit.money.word,
            left=lambda: branch.purse.left,
            top_up=lambda: browse(branch.kit.money.top_up_page),
        )

    def _brought_forward(self, job: Job) -> BranchPages:
        """The pages of the cloud that has a job, which is in front from now on."""
        branches = self._engine.branches
        branches.bring_forward(branches.of_kind(job.kind).name)
        return self._front

    def _change(self, spec: Spec, field: str) -> None:
        here = any(kind.name == spec.kind for branch in self._engine.branches for kind in branch.kit.kinds)
        name = "create" if here else page_name(spec.kind)
        cast("CreatePage", self.show(name)).fill(spec, field)

    def _remedies(self) -> Remedies:
        return {Remedy.SIGN_IN: lambda: self._show_account(self._engine.branches.front.name)}

    def _show_account(self, cloud: str) -> None:
        self.settings().show_account(cloud)

    def _facts(self, job: Job) -> str:
        branches = self._engine.branches
        kind = branches.kinds.get(job.kind)
        name = self._with_cloud(kind) if kind else ""
        return tr("{kind} · a line to hear", kind=name) if branches.to_hear(job.spec) else name


def _not_yet(name: str) -> Page:
    raise LookupError(name)


def _nobody_listens(job_id: str) -> None:
    """Until the window is there, no number stands on its rail."""
