"""Whether a list of new versions is signed by the makers of this program."""

from __future__ import annotations

from collections.abc import Sequence

from chanjing_studio.domain.errors import FeedDoubted
from chanjing_studio.domain.feed_source import SIGNED_WITH, key_name, sealed_in
from chanjing_studio.domain.strict_json import Odd
from chanjing_studio.domain.update_feed import no_feed
from chanjing_studio.domain.words import Sentence


def opened(data: bytes, keys: Sequence[bytes]) -> bytes:
    """The list in a signed one. Raises FeedDoubted unless one of these public keys (Ed25519, 32 bytes) signed it."""
    try:
        sealed = sealed_in(data)
    except Odd as odd:
        raise no_feed() from odd
    for key in keys:
        signature = sealed.signatures.get(key_name(key))
        if signature and is_signed(sealed.payload, signature, key=key):
            return sealed.payload
    raise FeedDoubted(
        Sentence(
            "The list of new versions is not signed by the makers of this program, so it was left alone. "
            "Nothing here was changed."
        )
    )


def is_signed(payload: bytes, signature: bytes, *, key: bytes) -> bool:
    """Whether this signature of a list was made with the private key that belongs to a public one."""
    # Its library takes 20 ms, and 14 MB: it is loaded when a list has come.
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, SIGNED_WITH + payload)
    except (InvalidSignature, ValueError):
        return False
    return True
