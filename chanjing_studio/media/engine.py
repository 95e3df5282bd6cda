"""The one place where QtMultimedia is imported, and only when something is to be seen or heard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.words import Sentence

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBufferOutput, QAudioOutput, QVideoSink
    from PySide6.QtMultimediaWidgets import QVideoWidget
    from PySide6.QtWidgets import QWidget


def multimedia():  # the module's own type has no name: it is left to be inferred
    """QtMultimedia. Raises StudioError where the system lacks a library that it needs.

    It is loaded late because it brings FFmpeg along: some 15 ms that the first window need not wait for. And
    because on a Linux without libpulse it cannot be loaded at all, which must cost the sound and not the program.
    """
    try:
        from PySide6 import QtMultimedia  # noqa: PLC0415
    except ImportError as missing:
        raise StudioError(_lacking(missing)) from missing
    return QtMultimedia


def speaker(parent: QObject) -> QAudioOutput:
    """A sound output. Give it to a player only while ``can_be_heard``."""
    output = multimedia().QAudioOutput(parent)
    # Stopping the first sound could deadlock: Qt's audio thread asks Python for `disconnectNotify` of this object
    # while the window's thread holds the interpreter and waits for that thread. Asking here, once, caches the answer.
    output.volumeChanged.connect(_nothing)
    output.volumeChanged.disconnect(_nothing)
    return output


def silence(parent: QObject) -> QAudioBufferOutput:
    """What a player needs instead of a sound output where there is none: without, a sound never ends."""
    output = multimedia().QAudioBufferOutput(parent)
    output.audioBufferReceived.connect(_nothing)  # as above
    output.audioBufferReceived.disconnect(_nothing)
    return output


def can_be_heard() -> bool:
    """Whether this computer has something to be heard with now.

    Where it has not, a sound output warns of it from Qt's audio thread. Where Qt's messages are handled in Python,
    that thread then waits for the interpreter, which a ``stop`` holds while it waits for that thread: for ever.
    """
    return bool(multimedia().QMediaDevices.audioOutputs())


def screen(parent: QWidget) -> QVideoWidget:
    """A widget that shows the picture of what a player plays."""
    multimedia()
    from PySide6.QtMultimediaWidgets import QVideoWidget  # noqa: PLC0415

    return QVideoWidget(parent)


def frames(parent: QObject) -> QVideoSink:
    """What takes the frames of a video one by one: to be given to a player in place of a screen."""
    sink = multimedia().QVideoSink(parent)
    sink.videoFrameChanged.connect(_nothing)  # as for a speaker: frames come from a thread of Qt's
    sink.videoFrameChanged.disconnect(_nothing)
    return sink


def address(source: Path | str) -> QUrl:
    """What QtMultimedia calls a file of this computer or a link. Raises BadAnswer for one that is not safe to open."""
    return QUrl.fromLocalFile(str(source)) if isinstance(source, Path) else QUrl(checked_link(source))


def _lacking(missing: ImportError) -> Sentence:
    library = str(missing).split(":", maxsplit=1)[0]
    return Sentence("Sound and video cannot play: this system lacks {library}. Install it.", library=library)


def _nothing(_news: object) -> None: ...
