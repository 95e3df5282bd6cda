"""TopView's part of the sandbox: its desks, put together."""

from collections.abc import Sequence

from chanjing_studio.providers.topview.sandbox.account import Gate
from chanjing_studio.providers.topview.sandbox.avatars import Avatars
from chanjing_studio.providers.topview.sandbox.captions import Captions
from chanjing_studio.providers.topview.sandbox.choices import Choices, check, told
from chanjing_studio.providers.topview.sandbox.credits import Credits
from chanjing_studio.providers.topview.sandbox.envelope import refused
from chanjing_studio.providers.topview.sandbox.files import Files
from chanjing_studio.providers.topview.sandbox.links import Links
from chanjing_studio.providers.topview.sandbox.notices import Notices
from chanjing_studio.providers.topview.sandbox.voices import Voices
from chanjing_studio.providers.topview.tasks.video_avatar.sandbox.asked import Reader
from chanjing_studio.providers.topview.tasks.video_avatar.sandbox.desk import VideoAvatar
from chanjing_studio.sandbox.engine import Desk, Engine


def open_topview(engine: Engine) -> Sequence[Desk]:
    """The desks of a small TopView."""
    choices = Choices(engine)
    gate, links = Gate(engine, choices), Links(engine, choices)
    files = Files(engine, gate, links=links)
    voices = Voices(engine, gate, links=links)
    avatars = Avatars(engine, gate, links=links)
    captions, credit = Captions(engine, gate, links=links), Credits(engine, gate)
    notices = Notices(gate)
    reader = Reader(files, voices, avatars=avatars, captions=captions, notices=notices, choices=choices)
    videos = VideoAvatar(
        engine,
        gate,
        reader=reader,
        avatars=avatars,
        credit=credit,
        notices=notices,
        links=links,
    )
    questions = Desk(routes=(), refuse=refused, actions={"topview_choices": lambda _: told()}, check_options=check)
    return [questions, *(part.desk() for part in (files, voices, avatars, captions, credit, notices, videos))]
