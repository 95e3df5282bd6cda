"""One cloud at a time, and a test of keys that disturbs nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.provider import Keys
from tests.cloud import APP_ID, SECRET_KEY, TOKEN, Cloud
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import Signing

KEYS = Keys(APP_ID, SECRET_KEY)


@pytest.fixture
def signing(run: Run, cloud: Cloud, memory_keyring: MemoryKeyring, tmp_path: Path) -> Iterator[Signing]:
    made = Signing(cloud.address, tmp_path / "sandbox")
    yield made
    run(made.close())


def test_testing_the_keys_in_use_does_not_end_their_sign_in(run: Run, cloud: Cloud, signing: Signing) -> None:
    async def scenario() -> None:
        await signing.clouds.sign_in(KEYS)
        assert (await signing.clouds.check(KEYS)).good
        asked = len(cloud.calls(TOKEN))
        assert (await signing.clouds.test()).good
        assert len(cloud.calls(TOKEN)) == asked == 2

    run(scenario())


def test_testing_other_keys_leaves_the_account_in_use_as_it_is(run: Run, signing: Signing) -> None:
    async def scenario() -> None:
        account = await signing.clouds.sign_in(KEYS)
        assert not (await signing.clouds.check(Keys(APP_ID, "wrong"))).good
        assert signing.clouds.account == account
        assert (await signing.clouds.test()).good

    run(scenario())
