"""What nobody caught, from wherever it comes: it is kept in the log, without a secret, and ends nothing."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Generator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import qInstallMessageHandler

from chanjing_studio.domain.redaction import redacted
from chanjing_studio.ui.errors import traceback_without_words

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Mapping

    from PySide6.QtCore import QMessageLogContext, QtMsgType

_log = logging.getLogger(__name__)
_qt = logging.getLogger("qt")
# In the order of QtMsgType, whose name alone costs the first paint a millisecond.
_LEVELS = logging.DEBUG, logging.WARNING, logging.ERROR, logging.CRITICAL, logging.INFO


@contextmanager
def watched() -> Generator[None]:
    """Errors in slots, in threads and in what is being deleted, and the remarks of Qt, are kept meanwhile."""
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = _on_error, _on_thread, _on_deletion
    qt = qInstallMessageHandler(_on_qt)
    try:
        yield
    finally:
        qInstallMessageHandler(qt)
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks


def keep(error: BaseException, where: str = "unforeseen") -> None:
    """Where it came from is for support; its words, for who reads the terminal, are said without their secrets."""
    _log.critical("%s: %s", where, traceback_without_words(error))
    _say("".join(traceback.format_exception(error)))


def on_loop(loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """The handler of asyncio: what is in the context besides the error shows arguments and results."""
    del loop
    said = str(context.get("message") or "unforeseen in the loop")
    work = context.get("task") or context.get("future")
    name = getattr(getattr(work, "get_coro", lambda: None)(), "__qualname__", "")
    where = f"{said} ({name})" if name else said
    error = context.get("exception")
    if isinstance(error, BaseException):
        keep(error, where)
    else:
        _log.error("%s", where)


def _on_error(kind: type[BaseException], error: BaseException, places: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, places)
    else:
        keep(error)


def _on_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
        keep(args.exc_value, f"unforeseen in thread {args.thread.name if args.thread else '?'}")


def _on_deletion(what: sys.UnraisableHookArgs) -> None:
    if what.exc_value is not None:
        name = getattr(what.object, "__qualname__", type(what.object).__qualname__)
        keep(what.exc_value, f"{what.err_msg or 'unforeseen where nothing can be raised'} ({name})")


def _on_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = _LEVELS[kind.value]
    _qt.log(level, "%s: %s", context.category or "default", message)
    if level >= logging.WARNING:
        _say(f"{message}\n")


def _say(text: str) -> None:
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison] - None in a window of Windows
        with suppress(OSError):  # it may be a file, on a disk that is full
            sys.stderr.write(redacted(text))
