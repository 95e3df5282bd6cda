"""Keys that Chanjing's own tools left on this computer. Their files are read and left as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.provider import FoundKeys, Keys
from chanjing_studio.domain.words import Sentence

_FOLDERS = ("CHANJING_OPENAPI_CREDENTIALS_DIR", "CHANJING_CONFIG_DIR")
_APP_ID, _SECRET_KEY = "CHANJING_APP_ID", "CHANJING_SECRET_KEY"


def found_keys(environ: Mapping[str, str], home: Path) -> tuple[FoundKeys, ...]:
    """Each place that holds an App ID and a Secret Key, the tools' own order of preference first."""
    return tuple(_found(environ, home))


def _found(environ: Mapping[str, str], home: Path) -> Iterator[FoundKeys]:
    app_id, secret_key = environ.get(_APP_ID, "").strip(), environ.get(_SECRET_KEY, "").strip()
    if app_id and secret_key:
        yield FoundKeys(place=f"{_APP_ID}, {_SECRET_KEY}", read=partial(Keys, app_id, secret_key))
    folder = next((_folder(environ[name]) for name in _FOLDERS if environ.get(name)), home / ".chanjing")
    for path in (folder / "credentials.json", home / ".chanjing" / "config.json"):
        if _keys_in(path):
            yield FoundKeys(place=str(path), read=partial(_read, path))


def _folder(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # the home of a user whom nobody knows
        return Path(text)


def _read(path: Path) -> Keys:
    keys = _keys_in(path)
    if not keys:
        raise FileTrouble(Sentence("“{name}” no longer holds keys.", name=path.name))
    return keys


def _keys_in(path: Path) -> Keys | None:
    try:
        read: object = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(read, dict):
        return None
    kept = cast("Mapping[str, Any]", read)
    app_id, secret_key = (_text(kept.get(name)) for name in ("app_id", "secret_key"))
    return Keys(app_id, secret_key) if app_id and secret_key else None


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
