"""Serving a built site on this machine only.

In go a folder and a port, out goes HTTP on 127.0.0.1 until the process is interrupted. A port that is
taken gives way to a free one, and the address that is announced is the real one.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from stemma.publishing.site.pages import policy

LOOPBACK = "127.0.0.1"


COMPRESSED = (".html", ".css", ".js", ".json", ".csv", ".jsonl", ".xml", ".svg", ".bib", ".md")
"""Endings of files that are sent compressed, as static hosts do."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files with the site's content policy, text compressed, and does not log them."""

    def end_headers(self) -> None:
        """The policy that every page states stands in the header as well."""
        self.send_header("Content-Security-Policy", policy())
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """A file of text, compressed where the browser takes it; anything else as it is."""
        path = Path(self.translate_path(self.path))
        is_page = path.is_dir() and urlsplit(self.path).path.endswith("/")
        file = path / "index.html" if is_page else path
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (takes and file.suffix in COMPRESSED and file.is_file()):
            return super().send_head()
        body = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(body)

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
