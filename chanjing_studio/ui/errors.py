"""What went wrong, as the banner says it and as the log keeps it."""

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from chanjing_studio.domain.errors import BadAnswer, Remedy, Stopped, StudioError, Unreachable
from chanjing_studio.ui.words import say, tr

_log = logging.getLogger(__name__)

Remedies = Mapping[Remedy, Callable[[], None]]
"""What the place where the trouble shows can do about it."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a banner shows: its colour, icon, sentence, and the one thing to do about it.

    ``network``: the way to a cloud is the trouble, so that a look at it may help.
    """

    text: str
    tone: str = "danger"
    icon: str = "circle-alert"
    label: str = ""
    act: Callable[[], None] | None = None
    network: bool = False


def trouble(error: Exception, remedies: Remedies, *, again: Callable[[], None] | None = None) -> Trouble | None:
    """An error in the user's words, with the remedy where one is at hand; None when the user stopped it."""
    if isinstance(error, Stopped):
        return None
    if not isinstance(error, StudioError):
        only_logged(error)
        return Trouble(tr("Something unforeseen happened. Try it once more; Settings can copy a diagnosis."))
    tone, icon = _manner(error)
    act = again if error.remedy is Remedy.TRY_AGAIN and again else remedies.get(error.remedy)
    label = remedy_label(error.remedy) if act else ""
    network = isinstance(error, Unreachable)
    return Trouble(say(error.sentence), tone=tone, icon=icon, label=label, act=act, network=network)


def only_logged(error: Exception, *, again: Callable[[], None] | None = None) -> None:
    """Keeps what nobody foresaw for support; for work whose failure costs the user nothing, it is all that is said."""
    del again
    if not isinstance(error, StudioError):
        _log.error("unforeseen: %s", traceback_without_words(error))


def traceback_without_words(error: BaseException) -> str:
    """Where an error and what led to it came from, without their messages: those may hold addresses or secrets."""
    return "\nthen ".join(map(_origin, reversed(_led_to(error))))


def _led_to(error: BaseException) -> list[BaseException]:
    """The error, and what led to it, the first one last."""
    found: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in found:
        found.append(cause)
        cause = cause.__cause__ or cause.__context__
    return found


def _origin(error: BaseException) -> str:
    return f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}"


def remedy_label(remedy: Remedy) -> str:
    """What the button of a remedy says."""
    return {
        Remedy.SIGN_IN: tr("Sign in"),
        Remedy.TOP_UP: tr("Top up"),
        Remedy.TRY_AGAIN: tr("Try again"),
        Remedy.CHANGE_DRAFT: tr("Change it"),
        Remedy.CHOOSE_FILE: tr("Choose another"),
        Remedy.LOOK_AGAIN: tr("Look again"),
        Remedy.SEND_AGAIN: tr("Send again"),
        Remedy.OPEN_FOLDER: tr("Open the folder"),
    }.get(remedy, "")


def _manner(error: StudioError) -> tuple[str, str]:
    """Waiting for the network is information; only what ended badly is red."""
    if isinstance(error, Unreachable):
        return "info", "wifi-off"
    if isinstance(error, BadAnswer):
        return "warning", "triangle-alert"
    icons = {Remedy.SIGN_IN: "key-round", Remedy.TOP_UP: "coins", Remedy.CHOOSE_FILE: "file-x"}
    return "danger", icons.get(error.remedy, "circle-alert")
