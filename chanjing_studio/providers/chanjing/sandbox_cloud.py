"""Chanjing's part of the sandbox: its desks, put together."""

from collections.abc import Sequence

from chanjing_studio.providers.chanjing.sandbox.account import Account, Gate
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.providers.chanjing.tasks.lip_sync.sandbox import LipSync
from chanjing_studio.sandbox.engine import Desk, Engine


def open_chanjing(engine: Engine) -> Sequence[Desk]:
    """The desks of a small Chanjing with one account."""
    account = Account(engine)
    gate = Gate(engine, account)
    files, voices = Files(engine, gate), Voices(engine, gate)
    return account.desk(), files.desk(), voices.desk(), LipSync(engine, gate, files=files, voices=voices).desk()
