"""Which version came after which."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.versions import is_newer, numbers_of


@pytest.mark.parametrize(
    ("version", "than", "newer"),
    [
        ("0.2.0", "0.1.9", True),
        ("0.10", "0.9", True),
        ("1.4", "1.4.0", False),
        ("1.4.0.1", "1.4", True),
        ("0.1.0", "0.2.0", False),
        ("2.0", "nonsense", False),
        ("nonsense", "1.0", False),
    ],
)
def test_versions_are_put_in_order(version: str, than: str, *, newer: bool) -> None:
    assert is_newer(version, than) is newer


@pytest.mark.parametrize(
    "text", ["", "1", "1.", "1.02", "v1.0", "1.0b1", "1.0 ", "1.0\n", "1.2.3.4.5", "１.０", "1.9999999"]
)
def test_what_is_no_version_is_none(text: str) -> None:
    assert numbers_of(text) is None
