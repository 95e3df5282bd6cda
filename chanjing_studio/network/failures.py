"""What broke between this computer and the cloud, told apart exactly."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass

from requests.exceptions import InvalidProxyURL, InvalidSchema, InvalidURL, MissingSchema, ProxyError

from chanjing_studio.domain.errors import (
    AnswerLost,
    BadAnswer,
    BadCertificate,
    ClockWrong,
    CloudError,
    ProxyTrouble,
    Unreachable,
)
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.clock import CLOCK_SLACK, clock_wrong

_EXPIRED = 10
_NOT_YET_VALID = 9


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known about a request that broke. ``skew``: the cloud's clock minus ours, seconds, if ever heard."""

    host: str
    sent: bool
    creates: bool
    skew: float | None = None


def failure(error: Exception, scene: Scene) -> CloudError:
    """The error to raise. Only what surely never left is Unreachable for a create; the rest is AnswerLost."""
    if scene.sent and scene.creates:
        return AnswerLost(
            Sentence("The network broke at the moment of sending. It is not known whether the cloud got it.")
        )
    if scene.sent:
        return Unreachable(Sentence("The connection to {host} broke off. Nothing was lost.", host=scene.host))
    return _never_left(error, scene)


def _never_left(error: Exception, scene: Scene) -> CloudError:
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _distrust(cause, scene)
    if isinstance(error, InvalidProxyURL | ProxyError) or _is_socks(error):
        return _proxy_trouble(error)
    if isinstance(error, InvalidSchema | InvalidURL | MissingSchema):
        return BadAnswer(Sentence("The cloud gave an address that cannot be opened."), field="url")
    return Unreachable(Sentence("{host} cannot be reached. Is this computer online?", host=scene.host))


def _proxy_trouble(error: Exception) -> ProxyTrouble:
    if " 407 " in str(error):
        return ProxyTrouble(Sentence("The proxy asks for a name and a password. Look at the proxy in Settings."))
    if _is_socks(error):
        return ProxyTrouble(Sentence("SOCKS proxies are not supported. Choose an http proxy in Settings."))
    return ProxyTrouble(Sentence("The proxy does not let the call through. Look at the proxy in Settings."))


def _is_socks(error: Exception) -> bool:
    return isinstance(error, InvalidSchema) and "SOCKS" in str(error)


def _distrust(error: ssl.SSLCertVerificationError, scene: Scene) -> Unreachable:
    if scene.skew is not None and abs(scene.skew) > CLOCK_SLACK:
        return clock_wrong(scene.skew)
    if error.verify_code == _NOT_YET_VALID:
        return ClockWrong(
            Sentence("This computer's clock is slow: {host} shows a certificate from its future.", host=scene.host)
        )
    if error.verify_code == _EXPIRED:
        return BadCertificate(
            Sentence(
                "The certificate of {host} has run out by this computer's clock. Is the date right?", host=scene.host
            )
        )
    return BadCertificate(
        Sentence(
            "The certificate of {host} is not trusted by this computer: {reason}.",
            host=scene.host,
            reason=error.verify_message,
        )
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and those wrapped in it: requests and urllib3 keep them as arguments and as ``reason``."""
    left: list[object] = [error]
    while left:
        at = left.pop()
        if isinstance(at, BaseException):
            yield at
            left += [*at.args, getattr(at, "reason", None)]
