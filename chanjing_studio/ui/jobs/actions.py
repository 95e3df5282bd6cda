"""What can be done with a job, and which of it a button offers when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.adopted import made_elsewhere
from chanjing_studio.domain.brief import twin_of
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import HoldKind, Job, JobState, Problem
from chanjing_studio.domain.words import Sentence


class Action(StrEnum):
    """Something the user can do with the selected job; the value is the objectName of its button."""

    PLAY = "jobPlay"
    COMPARE = "jobCompare"
    USE_VOICE = "jobUseVoice"
    USE_AVATAR = "jobUseAvatar"
    OPEN_LINK = "jobOpenLink"
    SAVE = "jobSave"
    SUBTITLES = "jobSubtitles"
    SHOW_IN_FOLDER = "jobShowInFolder"
    LOOK_AGAIN = "jobLookAgain"
    SEND_AGAIN = "jobSendAgain"
    ADOPT = "jobAdopt"
    RETRY = "jobRetry"
    TOP_UP = "jobTopUp"
    GO_ON = "jobGoOn"
    SIGN_IN = "jobSignIn"
    MAKE_ANOTHER = "jobMakeAnother"
    CANCEL = "jobCancel"
    REMOVE = "jobRemove"


@dataclass(frozen=True, slots=True)
class Face:
    """How an action's button looks: its words, icon, and whether it is quiet."""

    words: Sentence
    icon: str
    quiet: bool = False


FACES = {
    Action.PLAY: Face(Sentence("Play"), "play"),
    Action.COMPARE: Face(Sentence("Compare"), "arrow-left-right"),
    Action.USE_VOICE: Face(Sentence("Use this voice"), "arrow-right"),
    Action.USE_AVATAR: Face(Sentence("Use this avatar"), "arrow-right"),
    Action.OPEN_LINK: Face(Sentence("Open in browser"), "external-link"),
    Action.SAVE: Face(Sentence("Save as"), "download"),
    Action.SUBTITLES: Face(Sentence("Save subtitles"), "captions"),
    Action.SHOW_IN_FOLDER: Face(Sentence("Show in folder"), "folder-open"),
    Action.LOOK_AGAIN: Face(Sentence("Check again now"), "refresh-cw"),
    Action.SEND_AGAIN: Face(Sentence("Send it again"), "rotate-ccw"),
    Action.ADOPT: Face(Sentence("This one, follow it"), "check"),
    Action.RETRY: Face(Sentence("Make again"), "rotate-ccw"),
    Action.TOP_UP: Face(Sentence("Top up"), "external-link"),
    Action.GO_ON: Face(Sentence("Topped up: go on"), "play"),
    Action.SIGN_IN: Face(Sentence("Sign in"), "key-round"),
    Action.MAKE_ANOTHER: Face(Sentence("Make another from this"), "pencil"),
    Action.CANCEL: Face(Sentence("Stop"), "ban", quiet=True),
    Action.REMOVE: Face(Sentence("Remove from the list"), "trash", quiet=True),
}

OPEN_SOUND = Face(Sentence("Sound and subtitles"), "captions")
HEAR_IT = Face(Sentence("Hear it"), "play")
STOP_FOLLOWING = Face(Sentence("Stop following"), "ban", quiet=True)


def row_actions(job: Job, *, saved: bool) -> list[Action]:
    """The buttons under a job's head, in their order."""
    actions = _row_actions(job, saved=saved)
    if not twin_of(job):
        return actions
    first = 1 if job.state is JobState.DONE else 0  # behind what plays it
    return [*actions[:first], Action.COMPARE, *actions[first:]]


def _row_actions(job: Job, *, saved: bool) -> list[Action]:
    if job.state is JobState.DONE and job.spec.makes.own:
        played = [Action.PLAY] if job.result and job.result.url else []
        return [*played, _USES[job.spec.makes], Action.REMOVE]
    if job.state is JobState.DONE:
        timed = [Action.SUBTITLES] if job.result and job.result.timing_url else []
        shown = [Action.PLAY, Action.OPEN_LINK, Action.SAVE, *timed]
        return [*shown, Action.SHOW_IN_FOLDER, Action.REMOVE] if saved else [*shown, Action.REMOVE]
    if job.state.ended:
        return [Action.REMOVE] if job.problem else [Action.RETRY, Action.REMOVE]
    if job.hold:
        return [*_WHILE_HELD.get(job.hold.kind, ()), Action.CANCEL]
    return [Action.CANCEL]


def card_actions(job: Job, *, candidates: bool) -> list[Action]:
    """The buttons of a job's problem card: the first is the one to press, at most one more stands beside it."""
    if job.problem is None:
        return []
    if job.state is JobState.UNSURE:
        return _unsure_actions(job.problem, candidates=candidates)
    actions = _REMEDIES.get(job.problem.remedy, [Action.RETRY])
    return [one for one in actions if one not in _OF_WHAT_WAS_ASKED] if made_elsewhere(job) else actions


def _unsure_actions(problem: Problem, *, candidates: bool) -> list[Action]:
    if candidates:
        return [Action.ADOPT, Action.SEND_AGAIN]
    return [Action.LOOK_AGAIN, Action.SEND_AGAIN] if problem.remedy is Remedy.LOOK_AGAIN else [Action.SEND_AGAIN]


def face(action: Action, job: Job) -> Face:
    """The face of an action on this job: what is played says what it is; in the cloud it can be followed no longer."""
    if action is Action.PLAY:
        return _PLAYED.get(job.spec.makes, FACES[action])
    return STOP_FOLLOWING if action is Action.CANCEL and job.remote_id else FACES[action]


_USES = {Makes.VOICE: Action.USE_VOICE, Makes.AVATAR: Action.USE_AVATAR}
_PLAYED = {Makes.SOUND: OPEN_SOUND, Makes.VOICE: HEAR_IT}

_OF_WHAT_WAS_ASKED = (Action.RETRY, Action.MAKE_ANOTHER)

_WHILE_HELD = {
    HoldKind.NETWORK: [Action.LOOK_AGAIN],
    # A cloud may ask for an hour's pause; the user may know that it is over.
    HoldKind.BUSY: [Action.LOOK_AGAIN],
    HoldKind.BEANS: [Action.TOP_UP, Action.GO_ON],
    HoldKind.ACCOUNT: [Action.SIGN_IN],
}

_REMEDIES = {
    Remedy.TOP_UP: [Action.TOP_UP, Action.RETRY],
    Remedy.SIGN_IN: [Action.SIGN_IN, Action.RETRY],
    Remedy.CHANGE_DRAFT: [Action.MAKE_ANOTHER, Action.RETRY],
    Remedy.CHOOSE_FILE: [Action.MAKE_ANOTHER],
    Remedy.LOOK_AGAIN: [Action.LOOK_AGAIN],
}
