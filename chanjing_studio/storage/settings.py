"""What the user chose, other than secrets."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.json_file import keep_aside, read_kept, write_json

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every choice that outlives the program. The values of ``language`` and ``theme`` are those of the window's enums.

    ``less_motion`` is asked for here, whatever the system asks for; ``tray`` is an icon in the system's tray, in which
    jobs go on with ``stay`` when the window is closed; ``proxy`` is an http address, "" for none, None for the
    system's; ``save_folder`` "" asks each time where to begin; ``window`` is the window's place as Qt gives it, in
    base64, and ``places`` holds it, with the page in sight, for each arrangement of screens; ``safe_area`` is where
    videos will be shown, "" for nowhere; voices are ids, the newest first; ``voice_names`` holds the names that the
    user gave to voices, by account and voice; ``cloud`` is the name of the one in front, "" for the first.
    ``updates``: new versions are looked for once a day; ``updates_asked``: the user was asked whether they shall be.
    ``ai_mark``: what is new says that AI made it.
    """

    language: str = "system"
    theme: str = "system"
    less_motion: bool = False
    notices: bool = True
    updates: bool = False
    updates_asked: bool = False
    tray: bool = False
    stay: bool = False
    proxy: str | None = None
    save_folder: str = ""
    favourite_voices: tuple[str, ...] = ()
    recent_voices: tuple[str, ...] = ()
    voice_names: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    window: str = field(default="", repr=False)
    places: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]], repr=False)
    safe_area: str = ""
    ai_mark: bool = True
    welcomed: bool = False
    sandbox: bool = False
    cloud: str = ""


class SettingsFile:
    """Settings on disk. Both calls block: for a few milliseconds, or longer where the disk is slow."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unread = False

    def load(self) -> Settings:
        """What was kept; defaults for what is missing, of another form, or unknown to this version."""
        try:
            kept = read_kept(self._path)
        except FileTrouble as trouble:
            _log.warning("%s", trouble)
            self._unread, kept = True, {}
        return _settings(kept)

    def save(self, settings: Settings) -> None:
        """Keep them; what could not be read stays beside them under another name. Raises FileTrouble."""
        if self._unread:
            keep_aside(self._path)
            self._unread = False
        write_json(self._path, asdict(settings))


def proxy_problem(text: str) -> Sentence | None:
    """Why a proxy's address cannot be kept. One with a password in it is a secret, which no file may hold."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return Sentence("The address of the proxy has a wrong port.")
    if parts.username is not None:
        return Sentence("Leave name and password out: set up a proxy that needs them in the system's settings.")
    if parts.scheme not in {"http", "https"} or not parts.hostname or port == 0:
        return Sentence("The address of a proxy looks like http://proxy.example:8080.")
    return None


def _settings(kept: Mapping[str, Any]) -> Settings:
    usual = asdict(Settings())
    read: dict[str, Any] = {each.name: _read(kept.get(each.name), usual[each.name]) for each in fields(Settings)}
    if not read["window"].isascii():
        read["window"] = usual["window"]
    if read["proxy"] and not read["proxy"].isprintable():
        read["proxy"] = usual["proxy"]
    return Settings(**read)


def _read(value: object, usual: object) -> object:
    if isinstance(usual, tuple):
        return _texts(value)
    if isinstance(usual, dict):
        return {owner: kept for owner, names in _pairs(value) if (kept := _names(names))}
    # The one setting that may be nothing is a text otherwise.
    wanted = str if usual is None else type(usual)
    if not isinstance(value, wanted) or (isinstance(value, str) and "\0" in value):
        return usual
    return value


def _texts(value: object) -> tuple[str, ...]:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(item for item in items if isinstance(item, str))


def _names(value: object) -> dict[str, str]:
    return {key: name for key, name in _pairs(value) if isinstance(name, str)}


def _pairs(value: object) -> Iterable[tuple[str, object]]:
    return cast("dict[str, object]", value).items() if isinstance(value, dict) else ()
