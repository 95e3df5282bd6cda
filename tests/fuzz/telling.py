"""What may come out of a decoder that could not read an answer: one of our errors, in words that can be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from chanjing_studio.domain.errors import BadAnswer, Busy, CloudError, Refused, StudioError
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.words import Language, Words, say
from tests.fuzz.answers import SECRET_KEY, SIGNATURE, TOKEN

T = TypeVar("T")

_SECRETS = (TOKEN, SIGNATURE, SECRET_KEY)
_LONGEST_PAUSE = 3600
_KEPT = 5000


class Told:
    """The sentences of all cases, to be said in both languages at the end."""

    def __init__(self) -> None:
        self._sentences: list[Sentence] = []

    def outcome(self, call: Callable[[], T]) -> T | StudioError:
        """What a call gives, or the error it raises; any other error is a defect."""
        try:
            return call()
        except StudioError as error:
            self.check(error)
            return error

    def check(self, error: StudioError) -> None:
        """An error can be shown, kept and waited for, and tells no secret."""
        self.sentence(error.sentence)
        said = f"{error.sentence} {error!r} {error.words if isinstance(error, CloudError) else ''}"
        assert not any(secret in said for secret in _SECRETS), said
        if isinstance(error, CloudError):
            shown(repr(error.words), error.words.message, error.words.trace_id)
        if isinstance(error, BadAnswer | Refused):
            shown(error.field)
        if isinstance(error, Busy):
            assert error.retry_after is None or 0 <= error.retry_after <= _LONGEST_PAUSE

    def sentence(self, sentence: Sentence) -> None:
        """A sentence can be shown and kept."""
        shown(str(sentence))
        assert Sentence.from_json(sentence.to_json()) is not None
        if len(self._sentences) < _KEPT:
            self._sentences.append(sentence)

    def say_all(self, application: QCoreApplication) -> None:
        """Say everything in both languages."""
        words = Words(application)
        for language in (Language.CHINESE, Language.ENGLISH):
            words.choose(language)
            for sentence in self._sentences:
                shown(say(sentence))


def shown(*texts: str) -> None:
    """Texts can be painted, written and copied, and end somewhere."""
    for text in texts:
        text.encode()
        assert "\x00" not in text
        assert len(text) < 20_000
