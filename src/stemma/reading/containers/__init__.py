"""Containers: files that hold a text in markup: HTML pages, Word documents.

In go a name and bytes, out comes a decoded `Text` that carries what the container itself said of its
structure. Offsets are those of the extracted text. Nothing is fetched, no entity is expanded, and size
and depth are bounded. A new container is one file and one line here.
"""

from __future__ import annotations

from stemma.reading.containers import docx, html
from stemma.reading.decoding import MAX_BYTES, Decoded, decode, refuse_size


def extract(
    name: str, data: bytes, *, max_bytes: int = MAX_BYTES, changes: str = "stop"
) -> Decoded:
    """The text of a file: a container's is taken out of it, any other is decoded.

    Raises `UnreadableFile`. `changes`: what to do with tracked changes of a Word document.
    """
    refuse_size(name, data, max_bytes)
    if docx.recognises(data):
        return docx.extract(name, data, changes=changes, max_bytes=max_bytes)
    decoded = decode(name, data, max_bytes=max_bytes)
    if html.recognises(name, decoded.text.content):
        return html.extract(decoded, data)
    return decoded
