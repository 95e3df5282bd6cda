"""Several things said in one breath, with the pauses of the language, mostly for those who hear the window."""

from functools import reduce

from chanjing_studio.ui.words import tr


def listed(*facts: str) -> str:
    """Facts one after the other; empty ones are left out."""
    return reduce(_and_then, (fact for fact in facts if fact), "")


def headed(head: str, text: str) -> str:
    """What something is called, and what it is."""
    return tr("{head}: {text}", "said aloud", head=head, text=text) if text else head


def both(first: str, then: str) -> str:
    """A title and the sentence under it."""
    return tr("{first}. {then}", "said aloud", first=first, then=then)


def in_a_row(*sentences: str) -> str:
    """Whole sentences, one after the other; empty ones are left out."""
    return reduce(_then, (sentence for sentence in sentences if sentence), "")


def _then(first: str, then: str) -> str:
    return tr("{first} {then}", "two sentences", first=first, then=then) if first else then


def _and_then(before: str, after: str) -> str:
    return tr("{before}, {after}", "a list said aloud", before=before, after=after) if before else after
