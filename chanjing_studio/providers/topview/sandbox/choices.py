"""What the reference leaves open, and how the sandbox has it: each can be switched by an option of its name.

The control call `options` takes `{"topview_auth_failure": "http"}`, and `topview_choices` tells all of them. What
stands first is the usual; nothing here is a fact about the cloud.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from chanjing_studio.sandbox.engine import Engine

_PREFIX = "topview_"


@dataclass(frozen=True, slots=True)
class Choice:
    """An open question: the reference's section, the answers (the first is the usual), and what they are about.

    Where the usual answer is no text, any other of its kind will do.
    """

    name: str
    section: str
    answers: tuple[Any, ...]
    about: str


CHOICES = (
    Choice("accounts", "§1", ({},), "keys of other accounts than the sandbox's own, by uid"),
    Choice("auth_failure", "§1", ("code", "http", "both"), "a wrong key: code 401 in HTTP 200, HTTP 401, or both"),
    Choice("texts", "§1", ("specific", "table"), "whether a refusal names the field, or says its code's sentence"),
    Choice("missing_field", "§1", ("4003", "4000"), "code where a field is missing that is needed"),
    Choice("unknown_task", "§1", ("4004", "4000", "null"), "code for an unknown taskId, or 200 with a null result"),
    Choice("code_type", "§1", ("string", "number"), "whether an answer's code is a text"),
    Choice("too_often", "§1", ("5003", "429"), "call rates that tests set: code 5003, or HTTP 429"),
    Choice("tasks_at_once", "§1", (0,), "unfinished tasks of an account from which 4007 is answered; 0: never"),
    Choice("without_uid", "§11", ("balance", "everywhere", "nowhere"), "where calls pass that have no Topview-Uid"),
    Choice("unsupported_format", "§3.1", ("4000", "4001", "taken"), "credential for a format of no list"),
    Choice("avi", "§3.1", ("refused", "taken"), "the format avi, of which the sources disagree"),
    Choice("upload_seconds", "§3.1", (3600,), "how long an upload address lives"),
    Choice("upload_lag", "§3.3", (2.0,), "seconds after an upload until the check is true"),
    Choice("unknown_file", "§3.3", ("false", "4004"), "check of an unknown fileId"),
    Choice("enums", "§4.1", ("either", "strings", "numbers"), "how submit takes sources and modes"),
    Choice("foreign_fields", "§4.1", ("ignored", "refused"), "fields of another source or sound than the asked one"),
    Choice("save_elsewhere", "§4.2", ("ignored", "refused"), "isSave2CustomAiAvatar for an avatar of either list"),
    Choice("photo_mode_0", "§4.2", ("refused", "fails"), "avatar1 with a photo: at submit, or when it is made"),
    Choice("captions", "§4.3", ("public", "kept"), "captions for public avatars alone, or for all that is kept"),
    Choice("caption_elsewhere", "§4.3", ("ignored", "refused"), "a caption where none applies"),
    Choice("saved_avatar", "§4.3", ("list", "query"), "a new private avatar's id in its list alone, or in query too"),
    Choice("submit_status", "§4.6", ("success", "init"), "status of a submit that was taken"),
    Choice("failure_word", "§5", ("fail", "failed"), "status of a task that failed"),
    Choice("cost_credit", "§5", ("number", "string", "absent"), "costCredit of a query"),
    Choice("echo", "§5", ("present", "absent"), "inputVideoFileId and inputAudioFileId of a query"),
    Choice("result_seconds", "§5", (900,), "how long a result's link lives"),
    Choice("several_ethnicities", "§6", ("either", "comma", "repeated"), "how ethnicityIdList holds several ids"),
    Choice("largest_page", "§6", (100,), "items that a page holds at most"),
    Choice("catalogue_links", "§6", ("plain", "signed"), "whether pictures and samples have links that end"),
    Choice("public_avatars", "§6", (0,), "length of the public list, told again under other ids; 0: as many as are"),
    Choice("private_avatars", "§6", (2,), "private avatars that the sandbox's own account begins with"),
    Choice("usual_language", "§7", ("en", "all"), "voices where no language is asked for"),
    Choice("voice_language", "§7", ("present", "absent"), "language of a voice, beside bestSupportLanguage"),
    Choice("demo_sound", "§7", ("present", "empty"), "demoAudioUrl, which may be empty"),
    Choice("durations", "§7", ("string", "number", "absent"), "durations of a voice"),
    Choice("ethnicities", "§8", ("page", "array"), "shape of the list of ethnicities"),
    Choice("notice_check", "§10.1", ("true", "object", "null"), "what the check of a notice address answers"),
    Choice("plain_notice", "§10.1", ("taken", "refused"), "notice addresses of plain http"),
    Choice("biz_type", "§10.2", ("ZERO_SHOT_AVATAR", "COMMON_TASK_VIDEO2AIAVATAR"), "bizType of a notice"),
    Choice("credits", "§11", (500.0,), "credits of an account before its first task; with 0 all are refused: 4100"),
    Choice("price", "§11", ((0.05, 0.1),), "credits for a second of avatar1 and of avatar2"),
    Choice("forbidden_words", "§1", (("sandbox-forbidden", "沙盒违禁词"),), "words of which 6001 is said"),
    Choice("unsafe", "§1", ("submit", "fails"), "when forbidden words are found"),
    Choice("longest_text", "§12", (0,), "characters that ttsText may have; 0: any number"),
    Choice("longest_avatar2", "§12", (0,), "seconds that the sound of avatar2 may have; 0: any number"),
)
_KNOWN = {choice.name: choice for choice in CHOICES}


class Choices:
    """The answers in force."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, name: str) -> Any:
        """The answer to one question."""
        return self._engine.options.get(_PREFIX + name, _KNOWN[name].answers[0])


def check(options: Mapping[str, Any]) -> None:
    """ValueError for what looks like an option of this cloud and is none, or is none of a question's answers."""
    for option, given in options.items():
        choice = _KNOWN.get(option.removeprefix(_PREFIX)) if option.startswith(_PREFIX) else None
        if choice is None and option.startswith(_PREFIX):
            raise ValueError(f"there is no option {option}")
        if choice and isinstance(choice.answers[0], str) and given not in choice.answers:
            raise ValueError(f"{option} is one of {', '.join(choice.answers)}")


def told() -> list[dict[str, Any]]:
    """All questions as JSON, under the names of their options."""
    return [{**asdict(choice), "name": _PREFIX + choice.name} for choice in CHOICES]
