"""What is one's own in the sandbox: made by another program of the account, or told in an answer."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from tests.cloud import APP_ID, Cloud
from tests.sandbox.customer import Customer, customer_of


@contextmanager
def program_beside(cloud: Cloud) -> Generator[Customer]:
    """Another program of the account. It shares a token that is in use: a new one would end a sign-in."""
    with customer_of(cloud, signed_in=False) as customer:
        live = next((token for token, owner in cloud.tokens().items() if owner == APP_ID), "")
        if live:
            customer.http.headers["access_token"] = live
        else:
            customer.sign_in()
        yield customer


def told(*items: object) -> Mapping[str, Any]:
    """What makes the list's answer tell of these and no others."""
    info = {"page": 1, "size": 50, "total_count": len(items), "total_page": 1}
    return {"data": {"list": list(items), "page_info": info}}
