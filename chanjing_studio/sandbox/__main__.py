"""Start the sandbox by itself; the one module that knows which clouds it plays."""

import argparse
import asyncio
import ipaddress
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from aiohttp import web

from chanjing_studio.providers.chanjing.sandbox_cloud import open_chanjing
from chanjing_studio.providers.topview.sandbox_cloud import open_topview
from chanjing_studio.sandbox.clock import FAST_PACE, REAL_PACE, Clock
from chanjing_studio.sandbox.control import ControlAddress
from chanjing_studio.sandbox.engine import Desk, Engine
from chanjing_studio.sandbox.server import Server
from chanjing_studio.sandbox.shelf import Shelf
from chanjing_studio.sandbox.studio import Studio

_CLOUDS = (open_chanjing, open_topview)
_LAST_SECONDS = 0.5
_PACES = {"real": REAL_PACE, "fast": FAST_PACE}


def main() -> int:
    """Serve until a signal comes, or standard input closes where that was asked for."""
    options = _options()
    if not _is_loopback(options.host):
        print(f"The sandbox only listens on this computer, not on {options.host}.", file=sys.stderr)
        return 2
    with ExitStack() as leaving:
        folder = options.state or Path(leaving.enter_context(tempfile.TemporaryDirectory(prefix="sandbox-")))
        folder.mkdir(parents=True, exist_ok=True)
        return asyncio.run(_serve(options, folder))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m chanjing_studio.sandbox", description="A small cloud, here.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 (the default) takes a free one")
    parser.add_argument("--state", type=Path, metavar="DIR", help="keep uploads, tasks and tokens here")
    parser.add_argument(
        "--pace", type=_pace, default=REAL_PACE, metavar="real|fast|NUMBER", help="times as fast as real"
    )
    parser.add_argument("--until-stdin-closes", action="store_true", help="end with the program that started it")
    return parser.parse_args()


def _pace(text: str) -> float:
    try:
        pace = _PACES.get(text) or float(text)
    except ValueError:
        pace = 0.0
    if pace <= 0:
        raise argparse.ArgumentTypeError("real, fast, or a number above 0")
    return pace


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def _serve(options: argparse.Namespace, folder: Path) -> int:
    ended = _end_of_service(with_stdin=options.until_stdin_closes)
    engine = Engine(folder, Clock(options.pace), shelf=Shelf(folder / "cloud.db"), studio=Studio())
    desks = [desk for open_cloud in _CLOUDS for desk in open_cloud(engine)]
    runner = web.AppRunner(_application(engine, desks), access_log=None, shutdown_timeout=_LAST_SECONDS)
    await runner.setup()
    try:
        await _listen(runner, engine, host=options.host, port=options.port)
        for desk in desks:
            desk.open()
        await ended.wait()
    except OSError as error:
        print(f"The sandbox cannot listen on {options.host}:{options.port}: {error.strerror}.", file=sys.stderr)
        return 1
    finally:
        await runner.cleanup()
        await asyncio.to_thread(engine.studio.close)
        engine.shelf.close()
    return 0


def _application(engine: Engine, desks: Sequence[Desk]) -> web.Application:
    server = Server(desks, engine.clock)
    ControlAddress(engine, server, desks=desks).add_routes()
    server.open_desks()
    return server.application


async def _listen(runner: web.AppRunner, engine: Engine, *, host: str, port: int) -> None:
    await web.TCPSite(runner, host, port).start()
    bound_host, bound_port = runner.addresses[0][:2]
    engine.address = f"http://[{bound_host}]:{bound_port}" if ":" in bound_host else f"http://{bound_host}:{bound_port}"
    print(engine.address, flush=True)


def _end_of_service(*, with_stdin: bool) -> asyncio.Event:
    loop, ended = asyncio.get_running_loop(), asyncio.Event()

    def end(*_: object) -> None:
        loop.call_soon_threadsafe(ended.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    if with_stdin:
        threading.Thread(target=_wait_for_stdin, args=(loop, ended), daemon=True).start()
    return ended


def _wait_for_stdin(loop: asyncio.AbstractEventLoop, ended: asyncio.Event) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    loop.call_soon_threadsafe(ended.set)


if __name__ == "__main__":
    sys.exit(main())
