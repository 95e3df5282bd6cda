"""Signed upload addresses in the manner of object stores: they expire and demand one exact Content-Type."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from aiohttp import web

KEY_ID = "sandbox"
_SECRET = b"sandbox-storage"
_REFUSAL = """<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>{code}</Code>
  <Message>{message}</Message>
  <RequestId>{request_id}</RequestId>
  <HostId>127.0.0.1</HostId>
</Error>
"""


def signed_path(path: str, content_type: str, *, expires: int) -> str:
    """`path` with the query that allows one kind of PUT until `expires` (Unix seconds)."""
    query = urlencode(
        {
            "Expires": expires,
            "OSSAccessKeyId": KEY_ID,
            "Signature": _signature(path, content_type, expires=str(expires)),
        }
    )
    return f"{quote(path)}?{query}"


def refusal(path: str, content_type: str, *, query: Mapping[str, str], now: float) -> web.Response | None:
    """The store's 403 (XML) for an address that is wrong or too old, or None when the PUT may go on."""
    expires = query.get("Expires", "")
    if not expires.isdigit() or now >= int(expires):
        return xml_refusal(403, "AccessDenied", message="Request has expired.")
    wanted = _signature(path, content_type, expires=expires)
    if query.get("OSSAccessKeyId") == KEY_ID and hmac.compare_digest(wanted, query.get("Signature", "")):
        return None
    message = "The request signature we calculated does not match the signature you provided."
    return xml_refusal(403, "SignatureDoesNotMatch", message=message)


def xml_refusal(status: int, code: str, *, message: str) -> web.Response:
    """An object store's error answer."""
    text = _REFUSAL.format(code=code, message=message, request_id=secrets.token_hex(12).upper())
    return web.Response(status=status, text=text, content_type="application/xml")


def _signature(path: str, content_type: str, *, expires: str) -> str:
    plain = f"PUT\n\n{content_type}\n{expires}\n{path}"
    return base64.b64encode(hmac.new(_SECRET, plain.encode(), hashlib.sha1).digest()).decode()
