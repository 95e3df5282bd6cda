"""Who is seen, as a draft or a job was kept of it."""

from __future__ import annotations

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.kept_scene import size_from_json
from chanjing_studio.domain.kept_values import Readers, kept_fields


def cast_from_json(value: object) -> Cast:
    """The avatar of a value of JSON; fields of another form get their defaults. TypeError for what is no object."""
    return Cast(**kept_fields(Cast, kept_values.mapping(value), _READERS))


_READERS: Readers = {"size": size_from_json, **dict.fromkeys(("own", "uhd", "bare"), kept_values.flag)}
