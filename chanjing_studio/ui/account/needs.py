"""What signing in needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import FoundKeys, Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.account import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountNeeds:
    """``check`` says whether keys are right and ``test`` whether the account in use works; ``sign_in`` keeps keys.

    ``use_sandbox`` signs in to the small cloud on this computer, ``use_cloud`` goes back to the real one and raises
    or gives None when there are no keys for it. ``note`` says where the keys are if not in a keyring.
    """

    cloud: Sentence
    account: Callable[[], Account | None]
    in_sandbox: Callable[[], bool]
    only_sandbox: Callable[[], bool]
    check: Callable[[Keys], Awaitable[Verdict]]
    test: Callable[[], Awaitable[Verdict]]
    sign_in: Callable[[Keys], Awaitable[Account]]
    sign_out: Callable[[], Awaitable[None]]
    use_sandbox: Callable[[], Awaitable[Account]]
    use_cloud: Callable[[], Awaitable[Account | None]]
    found_keys: Callable[[], Sequence[FoundKeys]]
    open_key_page: Callable[[], None]
    note: Callable[[], Sentence | None]
