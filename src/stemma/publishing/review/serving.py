"""Serving the review page on this machine only.

In go a desk and a port, out goes one page on 127.0.0.1 until the process is interrupted. Its address holds
a secret made for this run; requests without it, from another host name or from another origin are refused.
Nothing is asked of any other machine, and the page may load nothing but its own files.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from threading import Lock
from typing import Protocol

from stemma.errors import StemmaError, WrongUse
from stemma.model.identifiers import Json

LOOPBACK = "127.0.0.1"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
LARGEST = 1_000_000
"""Bytes of a request that are read."""
TYPES = {"js": "text/javascript", "css": "text/css", "woff2": "font/woff2", "html": "text/html"}
FILES = ("review.js", "review-page.css", "site.css", "pages.css")


class Desk(Protocol):
    """What the page asks of the atlas."""

    def queue(self) -> Mapping[str, Json]:
        """The cards that wait, and the tally."""

    def decide(self, statements: Sequence[str], decision: str, why: str) -> None:
        """One decision."""

    def correct(self, statement: str, value: str, why: str, certainty: str = "") -> None:
        """One correction."""

    def undo(self) -> None:
        """The last one back."""


@dataclass(slots=True)
class Counter:
    """One sitting: the desk, its secret, and a lock, since decisions are made one after the other."""

    desk: Desk
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    lock: Lock = field(default_factory=Lock)
    hosts: frozenset[str] = frozenset()


def serve_review(desk: Desk, port: int, *, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; `announce` is told the address once it answers."""
    counter = Counter(desk)
    with open_counter(counter, port) as server:
        announce(address_of(counter, server))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


def open_counter(counter: Counter, port: int) -> ThreadingHTTPServer:
    """A server on the port, or on a free one where it is taken."""

    class Bound(Answer):
        """Answers for this sitting."""

    Bound.counter = counter
    try:
        server = ThreadingHTTPServer((LOOPBACK, port), Bound)
    except OSError:
        server = ThreadingHTTPServer((LOOPBACK, 0), Bound)
    number = server.server_address[1]
    counter.hosts = frozenset((f"{LOOPBACK}:{number}", f"localhost:{number}"))
    return server


def address_of(counter: Counter, server: ThreadingHTTPServer) -> str:
    """Where the page is."""
    return f"http://{LOOPBACK}:{server.server_address[1]}/{counter.token}/"


class Answer(BaseHTTPRequestHandler):
    """One request."""

    counter: Counter
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """The page, its files, the queue."""
        name = self.admitted()
        if name is None:
            return
        if name == "":
            self.send(HTTPStatus.OK, "html", page().encode())
        elif name == "queue":
            self.answer(lambda: None)
        elif name in FILES or (
            name.endswith(".woff2") and name.replace("-", "").removesuffix(".woff2").isalnum()
        ):
            self.send_file(name)
        else:
            self.refuse(HTTPStatus.NOT_FOUND, "no such page")

    def do_POST(self) -> None:
        """A decision, a correction, an undo."""
        name = self.admitted()
        if name is None:
            return
        if self.headers.get("Content-Type", "").partition(";")[0] != "application/json":
            self.refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "expected JSON")
            return
        form = self.read_form()
        desk = self.counter.desk
        if form is None:
            self.refuse(HTTPStatus.BAD_REQUEST, "expected a JSON object")
        elif name == "decide":
            listed = form.get("statements")
            ids = [str(s) for s in listed] if isinstance(listed, list) else []
            self.answer(lambda: desk.decide(ids, text(form, "decision"), text(form, "why")))
        elif name == "correct":
            self.answer(
                lambda: desk.correct(
                    text(form, "statement"),
                    text(form, "value"),
                    text(form, "why"),
                    text(form, "certainty"),
                )
            )
        elif name == "undo":
            self.answer(desk.undo)
        else:
            self.refuse(HTTPStatus.NOT_FOUND, "no such page")

    def admitted(self) -> str | None:
        """The name after the secret; None, and a refusal, where the request is not of this page."""
        origin = self.headers.get("Origin")
        host = self.headers.get("Host", "")
        foreign = origin is not None and origin.removeprefix("http://") not in self.counter.hosts
        if host not in self.counter.hosts or foreign:
            self.refuse(HTTPStatus.FORBIDDEN, "this page answers only its own address")
            return None
        token, _, name = self.path.partition("?")[0].lstrip("/").partition("/")
        if not secrets.compare_digest(token.encode(), self.counter.token.encode()):
            self.refuse(HTTPStatus.FORBIDDEN, "open the address that the command printed")
            return None
        return name

    def read_form(self) -> dict[str, object] | None:
        """The JSON object of a request; None where it is none, or too large."""
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST:
            self.close_connection = True
            return None
        try:
            form = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            return None
        return form if isinstance(form, dict) else None

    def answer(self, act: Callable[[], None]) -> None:
        """Do something at the desk, then tell what waits now; a refusal says why."""
        with self.counter.lock:
            try:
                act()
                told: Mapping[str, Json] = self.counter.desk.queue()
            except WrongUse as error:
                self.send_json(HTTPStatus.UNPROCESSABLE_ENTITY, {"error": str(error)})
                return
            except StemmaError as error:
                self.send_json(HTTPStatus.CONFLICT, {"error": str(error)})
                return
        self.send_json(HTTPStatus.OK, told)

    def send_json(self, status: HTTPStatus, told: Mapping[str, Json]) -> None:
        """A JSON answer."""
        self.send(
            status, "json", json.dumps(dict(told), ensure_ascii=False).encode("utf-8", "replace")
        )

    def refuse(self, status: HTTPStatus, words: str) -> None:
        """A refusal in words; the connection ends, since a body may be unread."""
        self.close_connection = True
        self.send(status, "json", json.dumps({"error": words}).encode())

    def send_file(self, name: str) -> None:
        """A file of the bundle."""
        path = resources.files("stemma.publishing.site") / "bundle" / name
        if not path.is_file():
            self.refuse(HTTPStatus.NOT_FOUND, "the web bundle lacks this file")
            return
        self.send(HTTPStatus.OK, name.rpartition(".")[2], path.read_bytes())

    def send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        """An answer with the headers that keep the page to itself."""
        self.send_response(status)
        self.send_header("Content-Type", f"{TYPES.get(kind, 'application/json')}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Cache-Control", "no-store")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)


def text(form: Mapping[str, object], name: str) -> str:
    """A text of the form; empty where it is none."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def page() -> str:
    """The page, empty but for what it needs."""
    return (resources.files("stemma.publishing.review") / "page.html").read_text("utf-8")
