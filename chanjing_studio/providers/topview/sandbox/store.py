"""Signed addresses in the manner of S3 and CloudFront: they end, and nothing but the path is signed (§3.2, §5)."""

import calendar
import hashlib
import hmac
import time
from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlencode

from aiohttp import web

from chanjing_studio.sandbox.signed import xml_refusal

Method = Literal["GET", "PUT"]
_SECRET = b"sandbox-topview-storage"
_MOMENT = "%Y%m%dT%H%M%SZ"


def bucket_path(method: Method, path: str, *, now: float, lasting: int) -> str:
    """A path of the bucket with the query that allows one method for `lasting` seconds from `now` on (Unix time)."""
    moment = time.strftime(_MOMENT, time.gmtime(now))
    query = {
        "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
        "X-Amz-Date": moment,
        "X-Amz-SignedHeaders": "host",
        "X-Amz-Credential": f"SANDBOX/{moment[:8]}/us-east-1/s3/aws4_request",
        "X-Amz-Expires": str(lasting),
        "X-Amz-Signature": _signature(method, path, f"{moment}+{lasting}"),
    }
    return f"{path}?{urlencode(query)}"


def front_path(path: str, *, now: float, lasting: int) -> str:
    """The same as CloudFront signs it."""
    ends = str(int(now + lasting))
    query = {"Expires": ends, "Signature": _signature("GET", path, ends), "Key-Pair-Id": "SANDBOX"}
    return f"{path}?{urlencode(query)}"


def refusal(request: web.Request, *, now: float) -> web.Response | None:
    """The store's 403 (XML) for an address that is wrong or too old, or None when the call may go on.

    As S3 does, 400 for a signed address that is called with a key beside its signature.
    """
    query = request.query
    if "X-Amz-Signature" in query and "Authorization" in request.headers:
        return xml_refusal(400, "InvalidArgument", message="Only one auth mechanism allowed")
    ends = _bucket_end(query) if "X-Amz-Signature" in query else _front_end(query)
    if ends is None:
        return xml_refusal(403, "AccessDenied", message="Access Denied")
    moment, signature, end = ends
    if not hmac.compare_digest(_signature(request.method, request.path, moment), signature):
        message = "The request signature we calculated does not match the signature you provided."
        return xml_refusal(403, "SignatureDoesNotMatch", message=message)
    return xml_refusal(403, "AccessDenied", message="Request has expired") if now >= end else None


def _bucket_end(query: Mapping[str, str]) -> tuple[str, str, float] | None:
    moment, lasting = query.get("X-Amz-Date", ""), query.get("X-Amz-Expires", "")
    try:
        began = time.strptime(moment, _MOMENT)
        return f"{moment}+{lasting}", query["X-Amz-Signature"], calendar.timegm(began) + int(lasting)
    except ValueError:
        return None


def _front_end(query: Mapping[str, str]) -> tuple[str, str, float] | None:
    ends = query.get("Expires", "")
    return (ends, query.get("Signature", ""), float(ends)) if ends.isdecimal() else None


def _signature(method: str, path: str, moment: str) -> str:
    return hmac.new(_SECRET, f"{method}\n{path}\n{moment}".encode(), hashlib.sha256).hexdigest()
