"""What a provider's folder hands to the program: its kinds of job and how to connect to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.lines import LineMaker
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.money import Money
from chanjing_studio.domain.provider import FoundKeys, Keys, Provider, Vault
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.account.key_words import KeyWords
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.task_form import TaskForm


@dataclass(frozen=True, slots=True)
class TaskKind:
    """One kind of job: what is asked (``spec``), the form that asks it, and what its big button says (``make``).

    Both are loaded when they are asked for: the first page is one form, and its paint does not wait for the others.

    ``takes`` tells from a file's name whether the form has a place for it. ``beneath`` names the page of the rail to
    which a kind with a page of its own belongs.
    """

    name: str
    title: Sentence
    icon: str
    make: Sentence
    takes: Callable[[Path], bool]
    spec: Callable[[], type[Spec]]
    form: Callable[[FormTools], TaskForm]
    takes_avatar: bool = False
    beneath: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """What a provider needs to reach its cloud. ``proxy`` is an address, "" for none, None for the system's."""

    address: str
    vault: Vault
    proxy: str | None
    note: Callable[[Sentence], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderKit:
    """A cloud: its name, its kinds, how it makes a line to hear, if so, its pages in the browser, how to connect.

    ``kinds`` stand side by side on the Create page; each of ``apart`` makes something for them, on a page of its own.
    ``keys`` are the cloud's own words for them. ``address`` reads the environment; ``found_keys`` the environment and
    the files in the user's home; ``sandbox_keys`` open the same cloud as the sandbox plays it.
    ``question`` is the path of a call that without keys tells and changes nothing, yet is answered in the cloud's
    manner; ``files`` are addresses where its results are known to lie.
    """

    name: str
    title: Sentence
    kinds: tuple[TaskKind, ...]
    apart: tuple[TaskKind, ...] = ()
    keys: KeyWords
    key_page: str
    money: Money
    sandbox_keys: Keys
    address: Callable[[Mapping[str, str]], str]
    connect: Callable[[Connection], Provider]
    found_keys: Callable[[Mapping[str, str], Path], Sequence[FoundKeys]]
    lines: LineMaker | None = None
    question: str = "/"
    files: tuple[str, ...] = ()

    @property
    def every_kind(self) -> tuple[TaskKind, ...]:
        """All kinds of job there are."""
        return (*self.kinds, *self.apart)
