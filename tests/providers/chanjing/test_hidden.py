"""Keys and tokens are hidden from the log before they are used for the first time."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.errors import NotSignedIn
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import Cloud
from tests.providers.chanjing.conftest import Connect


def test_keys_that_are_only_tested_are_hidden_though_they_never_come_to_the_vault(
    cloud: Cloud, connect: Connect
) -> None:
    with pytest.raises(NotSignedIn):
        connect(cloud.address).check(Keys("0ddba115", "tested-and-wrong"))
    assert redacted("0ddba115 and tested-and-wrong") == "… and …"


def test_a_token_is_hidden_as_soon_as_the_cloud_gave_it(cloud: Cloud, chanjing: Chanjing) -> None:
    chanjing.voices(1)
    sent = {call["headers"].get("access_token", "") for call in cloud.calls()} - {""}
    assert sent
    for token in sent:
        assert redacted(f"it is {token}") == "it is …"
