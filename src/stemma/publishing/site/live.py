"""A live site: served on this machine only while its atlas is edited, its pages load themselves anew.

In goes the folder of a build and a port, out goes HTTP until the process ends. Every page is sent with one more
script, which asks several times a second which build is there and what the builder says; the files on disk
stay as they are. Pages keep their own content policy: the answer is a script, since policies of pages allow no other request.
"""

from __future__ import annotations

import io
import json
import threading
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from importlib import resources
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from stemma.publishing.site.serving import LOOPBACK, QuietHandler, open_server

SCRIPT, STATE = "/.stemma/live.js", "/.stemma/state.js"
"""Addresses that no page of a site has."""
ADDED = f'<script src="{SCRIPT}" defer></script></head>'.encode()
HEAD_END = b"</head>"
WAITING = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Building</title></head>
<body><p>The atlas is being built; this page loads itself when it is there.</p></body></html>"""


@dataclass(slots=True)
class Told:
    """What the builder said last."""

    words: str = ""
    """Empty: nothing is amiss."""


def serve_live(pipe: Connection, build: str, port: int) -> None:
    """Serve until the process ends; says its address first, then takes what the builder says."""
    told = Told()
    with open_server(port, partial(LiveHandler, Path(build), told)) as server:
        number = server.server_address[1]
        LiveHandler.hosts = frozenset((f"{LOOPBACK}:{number}", f"localhost:{number}"))
        threading.Thread(target=listen, args=(pipe, told), daemon=True).start()
        pipe.send(f"http://{LOOPBACK}:{number}/")
        server.serve_forever()


def listen(pipe: Connection, told: Told) -> None:
    """Take what the builder says, until it ends."""
    try:
        while True:
            told.words = str(pipe.recv())
    except (EOFError, OSError):
        return


def version_of(build: Path) -> str:
    """What tells a build from the one before; empty where there is none."""
    try:
        found = (build / "atlas.sqlite").stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns}-{found.st_ino}"


class LiveHandler(QuietHandler):
    """Serves the site as it is now, with the script that looks for a newer one; only to this machine's own names."""

    hosts: frozenset[str] = frozenset()

    def __init__(self, build: Path, told: Told, *arguments: Any) -> None:
        """The folder of the build, and what the builder says."""
        self.build, self.told = build, told
        super().__init__(*arguments, directory=str(build / "site"))

    def end_headers(self) -> None:
        """Nothing is kept: the next build is another one."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The script, the state, or a file of the site."""
        if self.headers.get("Host", "") not in self.hosts:
            self.send_error(HTTPStatus.FORBIDDEN, "this server answers only its own address")
            return None
        address = urlsplit(self.path).path
        if address == SCRIPT:
            return self.send_text("text/javascript", script())
        if address == STATE:
            state = json.dumps({"version": version_of(self.build), "words": self.told.words})
            return self.send_text("text/javascript", f"globalThis.stemmaLive?.({state})".encode())
        if not (self.build / "site").is_dir():
            return self.send_text("text/html", WAITING.replace("</head>", ADDED.decode()).encode())
        file = self.page_file(address)
        if file.suffix == ".html" and file.is_file():
            return self.send_text("text/html", file.read_bytes().replace(HEAD_END, ADDED, 1))
        return super().send_head()

    def page_file(self, address: str) -> Path:
        """The file of an address; of a folder its page."""
        path = Path(self.translate_path(self.path))
        return path / "index.html" if path.is_dir() and address.endswith("/") else path

    def send_text(self, kind: str, body: bytes) -> io.BytesIO:
        """An answer from memory."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


def script() -> bytes:
    """The script of the bundle; that it is there a build has looked at (`assets.NEEDED`)."""
    return (resources.files("stemma.publishing.site") / "bundle" / "live.js").read_bytes()
