"""What an answer tells: whether it is the cloud that gave it, and what time it is there."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

from chanjing_studio.domain.checkup import Finding, Place, Step, bad, good, note
from chanjing_studio.domain.links import host_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.clock import CLOCK_SLACK, moment
from chanjing_studio.network.outgoing import Answer

_SIGN_IN_FIRST = 511


def heard(place: Place, answer: Answer) -> Iterator[Finding]:
    """One finding about who answered, and one about the clock where the answer is the cloud's and has the time."""
    found = _who(place, answer)
    yield found
    if found != _page_instead(place):
        yield from _clock(host_of(place.address), answer.headers)


def _who(place: Place, answer: Answer) -> Finding:
    host = host_of(place.address)
    if answer.status == _SIGN_IN_FIRST or _leads_elsewhere(host, answer) or (place.speaks_json and _is_page(answer)):
        return _page_instead(place)
    if answer.status >= 500:
        return bad(
            Step.ANSWER,
            Sentence("{host} is there, but has trouble of its own ({status}).", host=host, status=answer.status),
            Sentence("There is nothing to do on this computer: try again in a few minutes."),
        )
    if place.speaks_json and not answer.body.lstrip().startswith(b"{"):
        return note(
            Step.ANSWER,
            Sentence("{host} answers, but not as a cloud does ({status}).", host=host, status=answer.status),
            Sentence("A firewall may keep the call away: try another network, or ask who looks after this one."),
        )
    return good(Step.ANSWER, Sentence("{host} answers as it should.", host=host))


def _page_instead(place: Place) -> Finding:
    return bad(
        Step.ANSWER,
        Sentence("A web page answers in place of {host}.", host=host_of(place.address)),
        Sentence(
            "Networks of hotels and companies answer so until somebody signs in: open any page in the browser, "
            "sign in there, then check again."
        ),
    )


def _leads_elsewhere(host: str, answer: Answer) -> bool:
    there = host_of(answer.headers.get("location", ""))
    return 300 <= answer.status < 400 and bool(there) and there != host


def _is_page(answer: Answer) -> bool:
    """A page that is no complaint of the cloud's own gateway."""
    return answer.status < 400 and "html" in answer.headers.get("content-type", "").lower()


def _clock(host: str, headers: Mapping[str, str]) -> Iterator[Finding]:
    told = moment(headers.get("date", ""))
    if told is None:
        return
    skew = told - time.time()
    minutes = round(abs(skew) / 60)
    if abs(skew) <= CLOCK_SLACK:
        yield good(Step.CLOCK, Sentence("This computer's clock and that of {host} go together.", host=host))
        return
    slow = Sentence("This computer's clock is {minutes} min slow, by that of {host}.", minutes=minutes, host=host)
    fast = Sentence("This computer's clock is {minutes} min fast, by that of {host}.", minutes=minutes, host=host)
    yield bad(
        Step.CLOCK,
        slow if skew > 0 else fast,
        Sentence("Set date and time to automatic in the system's settings: clouds refuse uploads by a wrong clock."),
    )
