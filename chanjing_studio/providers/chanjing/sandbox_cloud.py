"""Chanjing's part of the sandbox: its desks, put together."""

from collections.abc import Sequence

from chanjing_studio.providers.chanjing.sandbox.account import Accounts, Gate
from chanjing_studio.providers.chanjing.sandbox.avatars import Avatars
from chanjing_studio.providers.chanjing.sandbox.files import Files
from chanjing_studio.providers.chanjing.sandbox.fonts import Fonts
from chanjing_studio.providers.chanjing.sandbox.voices import Voices
from chanjing_studio.providers.chanjing.tasks.avatar.sandbox import OwnAvatars
from chanjing_studio.providers.chanjing.tasks.digital_human.sandbox.desk import DigitalHuman
from chanjing_studio.providers.chanjing.tasks.lip_sync.sandbox import LipSync
from chanjing_studio.providers.chanjing.tasks.speech.sandbox import Speech
from chanjing_studio.providers.chanjing.tasks.voice.sandbox import OwnVoices
from chanjing_studio.sandbox.engine import Desk, Engine


def open_chanjing(engine: Engine) -> Sequence[Desk]:
    """The desks of a small Chanjing."""
    accounts = Accounts(engine)
    gate = Gate(engine, accounts)
    files, voices = Files(engine, gate), Voices(engine, gate)
    avatars, fonts = Avatars(engine, gate), Fonts(engine, gate)
    cloning, people = OwnVoices(engine, gate, files=files), OwnAvatars(engine, gate, files=files)
    voices.know_own(lambda voice, account: cloning.sound_of(voice, account) or people.sound_of(voice, account))
    avatars.know_own(people.figure_of)
    kinds = (
        LipSync(engine, gate, files=files, voices=voices),
        Speech(engine, gate, voices=voices),
        DigitalHuman(engine, gate, files=files, voices=voices, avatars=avatars, fonts=fonts),
        cloning,
        people,
    )
    return [part.desk() for part in (accounts, files, voices, avatars, fonts, *kinds)]
