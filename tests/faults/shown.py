"""Calls for what pages, forms and the rail show: they come at any moment, whether there is a job or not."""

from __future__ import annotations

from tests.cloud import CLONES, PEOPLE, VOICES

_PICTURES = "/res/"
_VOICES = (VOICES, "/v1/voice/")
_LISTS = ("list", "/v1/aiavatar/")
_MONEY = "/user/credit/"
_OF_JOBS_TOO = {"voice": CLONES, "avatar": PEOPLE}


def on_a_page(path: str, kind: str) -> bool:
    """Whether the rail tells it, or the Voices or the Avatars page lists it.

    Two of the pages' lists are those of a `kind` of job too.
    """
    return path.startswith((*_VOICES, _MONEY, *(own for of, own in _OF_JOBS_TOO.items() if of != kind)))


def in_a_form(method: str, path: str) -> bool:
    """Whether it is what a job can be made of, such as typefaces, avatars and their pictures."""
    return method == "GET" and (any(word in path for word in _LISTS) or path.startswith(_PICTURES))
