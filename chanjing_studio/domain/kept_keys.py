"""Keys as they lie in the vault."""

from __future__ import annotations

import json
from typing import Any, cast

from chanjing_studio.domain.provider import Keys


def keys_as_text(keys: Keys) -> str:
    """What is written into the vault."""
    return json.dumps({"app_id": keys.app_id, "secret_key": keys.secret_key})


def keys_in(kept: str | None) -> Keys | None:
    """The keys in what was read from the vault; None for what no sign-in can have written: the user signs in again."""
    read = kept_object(kept)
    app_id, secret_key = read.get("app_id"), read.get("secret_key")
    if not isinstance(app_id, str) or not isinstance(secret_key, str) or not app_id or not secret_key:
        return None
    return Keys(app_id, secret_key)


def kept_object(kept: str | None) -> dict[str, Any]:
    """What a keyring holds may be damaged, or somebody else's: nothing then."""
    try:
        read: object = json.loads(kept or "{}")
    except (ValueError, TypeError, RecursionError):
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}
