"""A cloud that takes uploads and keeps nothing: what is sent is read and dropped, as fast as it comes."""

from __future__ import annotations

import json
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_BLOCK = bytearray(4 * 1024 * 1024)


class Sink(BaseHTTPRequestHandler):
    """Knows how to give a token and an address, and to read a body."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body leave together, not 40 ms apart

    def do_POST(self) -> None:
        self._drop()
        self._answer({"access_token": "token", "expire_in": 86_400})

    def do_GET(self) -> None:
        host = self.headers["Host"]
        self._answer({"sign_url": f"http://{host}/sink", "mime_type": "video/mp4", "file_id": "1"})

    def do_PUT(self) -> None:
        self._drop()
        self._answer({})

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""

    def _drop(self) -> None:
        left = int(self.headers["Content-Length"])
        # What came with the head is in the file's buffer; what comes after it is dropped inside the system, so that
        # the sender is measured and not this end.
        left -= len(self.rfile.read1(left))  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        while left:
            left -= self.connection.recv_into(_BLOCK, min(left, len(_BLOCK)), socket.MSG_TRUNC)

    def _answer(self, data: dict[str, object]) -> None:
        body = json.dumps({"code": 0, "msg": "success", "trace_id": "bench", "data": data}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


def main() -> None:
    """Say where it listens, then serve until killed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Sink)
    server.daemon_threads = True
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main()
