"""Everything that can go wrong, in one tree, said in the user's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.plain_text import name_line, one_line
from chanjing_studio.domain.words import Sentence


class Remedy(StrEnum):
    """The one thing a button can offer to do about a problem."""

    NONE = "none"
    SIGN_IN = "sign_in"
    TOP_UP = "top_up"
    TRY_AGAIN = "try_again"
    CHANGE_DRAFT = "change_draft"
    CHOOSE_FILE = "choose_file"
    LOOK_AGAIN = "look_again"
    SEND_AGAIN = "send_again"
    OPEN_FOLDER = "open_folder"


FILES = "files"
"""The field of a refusal that is about uploaded files, whichever of them."""


@dataclass(frozen=True, slots=True)
class CloudWords:
    """What the cloud itself said: its code, its message, its trace id (all kept for Details)."""

    code: int | None = None
    message: str = ""
    trace_id: str = ""
    http_status: int | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", one_line(self.message))
        object.__setattr__(self, "trace_id", name_line(self.trace_id))


SILENT = CloudWords()


class StudioError(Exception):
    """The root. ::

    StudioError
    ├── Stopped              the user cancelled
    ├── FileTrouble          a file of the user's: missing, changed, unreadable, no space left
    ├── KeyringTrouble       the keyring is absent, locked or refuses
    ├── LedgerTrouble        the database cannot be read or written
    │   └── LedgerWaits      … because it is in use or the disk is full: it goes on by itself when that has passed
    ├── FeedDoubted          a list of new versions that cannot be believed: it changes nothing
    └── CloudError           a cloud could not do it
        ├── Unreachable      nothing came back, and nothing was sent or made (safe to repeat)
        │   ├── ClockWrong   … because this computer's clock is off
        │   ├── BadCertificate
        │   └── ProxyTrouble
        ├── AnswerLost       the request went out and its answer did not come back (a create may exist)
        ├── Busy             too many requests, or the cloud is down for a moment: wait ``retry_after`` seconds
        ├── NotSignedIn      no keys, or the keys are wrong
        │   └── AccountLeft  … because another account is in use since the call was begun, or none
        ├── TokenDied        the token was refused even after renewal: another program uses the same key
        ├── Refused          the cloud read the request and said no (nothing was made)
        │   ├── NotEnough    not enough beans, or a cap was reached
        │   └── UploadRefused  the storage said no to an upload
        └── BadAnswer        the answer was not what was promised; names the field
    """

    remedy: Remedy = Remedy.NONE

    def __init__(self, sentence: Sentence, *, remedy: Remedy | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        if remedy is not None:
            self.remedy = remedy

    def __str__(self) -> str:
        return str(self.sentence)


class Stopped(StudioError):
    """The user cancelled."""

    def __init__(self) -> None:
        super().__init__(Sentence("Stopped."))


class FileTrouble(StudioError):
    """A file of the user's is missing, changed, unreadable, or there is no space for it."""

    remedy = Remedy.CHOOSE_FILE


class KeyringTrouble(StudioError):
    """The keyring is absent, locked or refuses."""


class LedgerTrouble(StudioError):
    """The database cannot be read or written."""


class LedgerWaits(LedgerTrouble):
    """The database is in use or its disk is full: what waits for it goes on by itself when that has passed."""

    remedy = Remedy.TRY_AGAIN


class FeedDoubted(StudioError):
    """A list of new versions is none, is not signed, or is not the newest: it changes nothing."""


class CloudError(StudioError):
    """A cloud could not do it; ``words`` holds what it said."""

    def __init__(self, sentence: Sentence, *, words: CloudWords | None = None, remedy: Remedy | None = None) -> None:
        super().__init__(sentence, remedy=remedy)
        self.words = words or SILENT


class Unreachable(CloudError):
    """Nothing came back and nothing can have been made: safe to repeat."""

    remedy = Remedy.TRY_AGAIN


class ClockWrong(Unreachable):
    """This computer's clock is off, so that certificates or signatures are refused."""


class BadCertificate(Unreachable):
    """The cloud's certificate could not be verified."""


class ProxyTrouble(Unreachable):
    """The proxy refused, or asks for a password."""


class AnswerLost(CloudError):
    """The request went out and its answer did not come back: what it asked for may exist."""

    remedy = Remedy.LOOK_AGAIN


class Busy(CloudError):
    """Too many requests, or the cloud is down for a moment."""

    remedy = Remedy.TRY_AGAIN

    def __init__(
        self, sentence: Sentence, *, words: CloudWords | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(sentence, words=words)
        self.retry_after = retry_after


class NotSignedIn(CloudError):
    """There are no keys, or they are wrong."""

    remedy = Remedy.SIGN_IN


class AccountLeft(NotSignedIn):
    """The call was begun for an account that is not in use any more: nothing was sent."""

    remedy = Remedy.TRY_AGAIN

    def __init__(self) -> None:
        super().__init__(Sentence("The account was changed meanwhile. Try again."))


class TokenDied(CloudError):
    """The token was refused even after one renewal."""


class Refused(CloudError):
    """The cloud read the request and said no; nothing was made. ``field`` is the one it speaks of, if known."""

    remedy = Remedy.CHANGE_DRAFT

    def __init__(self, sentence: Sentence, *, words: CloudWords | None = None, field: str = "") -> None:
        super().__init__(sentence, words=words)
        self.field = field


class NotEnough(Refused):
    """Not enough beans, or a cap was reached."""

    remedy = Remedy.TOP_UP


class UploadRefused(Refused):
    """The storage refused an upload."""

    remedy = Remedy.TRY_AGAIN


class BadAnswer(CloudError):
    """The answer was not what was promised; ``field`` names what was missing or wrong."""

    remedy = Remedy.TRY_AGAIN

    def __init__(self, sentence: Sentence, *, words: CloudWords | None = None, field: str = "") -> None:
        super().__init__(sentence, words=words)
        self.field = field
