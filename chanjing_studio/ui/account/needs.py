"""What signing in needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import FoundKeys, Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.account import Verdict
from chanjing_studio.ui.account.key_words import KeyWords


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountNeeds:
    """``check`` says whether keys are right and ``test`` whether the account in use works; ``sign_in`` keeps keys.

    ``use_sandbox`` signs in to the small cloud on this computer, ``use_cloud`` goes back to the real one.
    ``note`` says where the keys are if not in a keyring; ``alone``: there is no other
    cloud; ``beside`` tells whether another one is the one to sign in to first.
    ``left`` is what the account has left, as far as that is known; ``look_for_balance`` asks for it anew.
    """

    name: str
    cloud: Sentence
    words: KeyWords
    account: Callable[[], Account | None]
    in_sandbox: Callable[[], bool]
    only_sandbox: Callable[[], bool]
    check: Callable[[Keys], Awaitable[Verdict]]
    test: Callable[[], Awaitable[Verdict]]
    sign_in: Callable[[Keys], Awaitable[Account]]
    sign_out: Callable[[], Awaitable[None]]
    use_sandbox: Callable[[], Awaitable[object]]
    use_cloud: Callable[[], Awaitable[object]]
    found_keys: Callable[[], Sequence[FoundKeys]]
    open_key_page: Callable[[], None]
    note: Callable[[], Sentence | None]
    left: Callable[[], Sentence | None] = lambda: None
    look_for_balance: Callable[[], None] = lambda: None
    alone: bool = True
    beside: Callable[[], bool] = lambda: False
