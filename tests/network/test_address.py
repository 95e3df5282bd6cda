"""Which addresses are spoken to, and how."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.network.address import Address
from chanjing_studio.providers.chanjing.client.address import DEFAULT_ADDRESS, chanjing_at


@pytest.mark.parametrize(
    "address",
    [
        "http://open-api.chanjing.cc",
        "http://192.168.1.5:80",
        "ftp://x",
        "nonsense",
        "https://",
        "http://localhost.evil.example",
        "http://[broken",
        "https://x:port",
    ],
)
def test_plain_http_is_for_this_computer_only(address: str) -> None:
    with pytest.raises(StudioError):
        Address.checked("cloud", address)


def test_addresses_are_read_as_people_write_them() -> None:
    assert chanjing_at("").base == DEFAULT_ADDRESS
    assert chanjing_at(" https://cloud.example/ \n").base == "https://cloud.example"
    for here in ("http://localhost:1", "http://127.0.0.1:1/", "http://[::1]:1"):
        assert chanjing_at(here).local


def test_accounts_are_kept_by_cloud_and_place() -> None:
    assert Address.checked("cloud", "http://127.0.0.1:5/").place == "cloud@sandbox"
    assert Address.checked("other", "https://api.example").place == "other@api.example"
