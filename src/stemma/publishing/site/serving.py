"""Serving a built site on this machine only.

In go a folder and a port, out goes HTTP on 127.0.0.1 until the process is interrupted. A port that is
taken gives way to a free one, and the address that is announced is the real one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LOOPBACK = "127.0.0.1"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and does not log them."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serve(folder: Path, port: int, *, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; `announce` is told the address once it answers."""
    handler = partial(QuietHandler, directory=str(folder))
    with open_server(port, handler) as server:
        announce(f"http://{LOOPBACK}:{server.server_address[1]}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


def open_server(port: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    """A server on the port, or on a free one where it is taken."""
    try:
        return ThreadingHTTPServer((LOOPBACK, port), handler)
    except OSError:
        return ThreadingHTTPServer((LOOPBACK, 0), handler)
