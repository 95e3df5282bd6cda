"""Every cloud of the program: all of them at work, one of them in front."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

from chanjing_studio.app.branch import Branch, Ground
from chanjing_studio.domain.errors import KeyringTrouble, StudioError
from chanjing_studio.domain.models import Account, Spec
from chanjing_studio.domain.provider import Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import ProviderKit, TaskKind
from chanjing_studio.ui.account_menu import AccountLine


class Branches:
    """Lives on the loop. ``on_account`` hears of every other account, ``on_front`` of another cloud in front.

    The cloud in front is the one whose voices and avatars are shown. The sandbox is one for all: who goes there goes
    with every cloud, and who signs in to a real one leaves it with all.
    """

    def __init__(
        self,
        kits: Sequence[ProviderKit],
        ground: Ground,
        *,
        on_account: Callable[[Branch], None],
        on_front: Callable[[], None],
    ) -> None:
        self._ground, self._on_account, self._on_front = ground, on_account, on_front
        self._all = {kit.name: Branch(kit, ground, on_account=self._take) for kit in kits}
        self.providers: dict[str, Provider] = {}

    def __iter__(self) -> Iterator[Branch]:
        return iter(self._all.values())

    def __getitem__(self, name: str) -> Branch:
        """A branch by the name of its cloud."""
        return self._all[name]

    def __len__(self) -> int:
        return len(self._all)

    @property
    def front(self) -> Branch:
        """The one in front: as it was left, the first one at first."""
        return self._all.get(self._ground.choices.now.cloud) or next(iter(self))

    def bring_forward(self, name: str) -> None:
        """Put a cloud in front; the next start begins there."""
        if name == self.front.name:
            return
        self._ground.choices.change(cloud=name)
        self._on_front()

    @property
    def kinds(self) -> Mapping[str, TaskKind]:
        """All kinds of job there are, by name."""
        return {kind.name: kind for branch in self for kind in branch.kit.every_kind}

    @property
    def specs(self) -> Mapping[str, type[Spec]]:
        """What is asked for by each kind."""
        return {name: kind.spec() for name, kind in self.kinds.items()}

    def tag(self, branch: Branch) -> Sentence | None:
        """What its kinds are marked with: those of the first cloud are known without."""
        return None if branch is next(iter(self)) else branch.kit.title

    def of_provider(self, name: str) -> Branch:
        """The one whose accounts carry the name of this provider. StopIteration when nobody was signed in there."""
        return next(branch for branch in self if branch.provider and branch.provider.name == name)

    @property
    def lines(self) -> list[AccountLine]:
        """Every account, as the rail tells of it."""
        return [self._line(branch) for branch in self]

    def of_kind(self, kind: str) -> Branch:
        """The one that makes this kind. StopIteration when none does."""
        return next(branch for branch in self if any(one.name == kind for one in branch.kit.every_kind))

    def to_hear(self, spec: Spec) -> bool:
        """Whether it was made for a line to hear, and not by a form."""
        return any(branch.kit.lines and branch.kit.lines.to_hear(spec) for branch in self)

    @property
    def practising(self) -> bool:
        """Whether anybody is signed in to the sandbox."""
        return any(branch.practising for branch in self)

    def beside(self, branch: Branch) -> bool:
        """Whether it need not be signed in to: another one is, or stands in front."""
        return branch is not self.front or any(one.account for one in self if one is not branch)

    async def begin(self, *, sandbox: bool) -> None:
        """Sign in with what is kept, unless the user was quicker. Raises StudioError."""
        await self._each(lambda branch: branch.clouds.begin(sandbox=sandbox))

    async def connect_anew(self) -> None:
        """Sign in with what is kept, to the edition used last and by the way chosen now. Raises StudioError."""
        await (self.use_sandbox() if self._ground.choices.now.sandbox else self.use_clouds())

    async def use_sandbox(self) -> None:
        """Start the sandbox if need be, and sign in to every cloud as it plays it. Raises StudioError."""
        await self._each(lambda branch: branch.clouds.use_sandbox())

    async def use_clouds(self) -> None:
        """Use the real ones, with the keys that the keyring holds. Raises StudioError."""
        await self._each(lambda branch: branch.clouds.resume())

    async def sign_in(self, name: str, keys: Keys) -> Account:
        """Use a cloud with these keys and keep them. Raises CloudError, KeyringTrouble: all is then as before."""
        account = await self[name].clouds.sign_in(keys)
        if not self._ground.only_sandbox:
            await self._each(_leave_sandbox)
        return account

    async def close(self) -> None:
        """Write what is left."""
        for branch in self:
            await branch.close()

    async def _each(self, change: Callable[[Branch], Awaitable[object]]) -> None:
        """One after the other; trouble with one cloud keeps no other away, but a keyring is asked no second time."""
        first: StudioError | None = None
        for branch in self:
            try:
                await change(branch)
            except KeyringTrouble:
                raise
            except StudioError as trouble:
                first = first or trouble
        if first:
            raise first

    def _line(self, branch: Branch) -> AccountLine:
        return AccountLine(
            cloud=branch.name,
            title=branch.kit.title,
            signed_in=branch.account is not None,
            practising=branch.clouds.in_sandbox,
            front=branch is self.front,
            left=branch.purse.left,
        )

    def _take(self, branch: Branch) -> None:
        if branch.provider:
            self.providers[branch.provider.name] = branch.provider
        if not self._ground.only_sandbox:
            self._ground.choices.change(sandbox=self.practising)
        self._on_account(branch)


async def _leave_sandbox(branch: Branch) -> None:
    if branch.clouds.in_sandbox:
        await branch.clouds.resume()
