"""JSON as bytes, fast: by msgspec, and by the standard library where a lone surrogate stops it.

In go records, out come bytes without blanks, fields in their order. A lone surrogate, which UTF-8 cannot carry, becomes
a question mark. Example: `json_bytes({"a": 1}) == b'{"a":1}'`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import msgspec

Form = Mapping[str, Any] | msgspec.Struct
ENCODER = msgspec.json.Encoder()
TOGETHER = 1024
"""Records that are encoded at a time."""


def form_of(names: Sequence[str]) -> type[msgspec.Struct]:
    """A record with these fields, taken by position; absent ones are left out of its JSON."""
    fields: list[Any] = [(name, Any, None) for name in names]
    return msgspec.defstruct("Form", fields, omit_defaults=True, gc=False)


def json_bytes(form: Form) -> bytes:
    """One object."""
    try:
        return ENCODER.encode(form)
    except UnicodeEncodeError:
        written = json.dumps(plain(form), ensure_ascii=False, separators=(",", ":"))
        return written.encode("utf-8", "replace")


def plain(form: Any) -> Any:
    """A record, and what is in it, as the standard library takes it."""
    if isinstance(form, msgspec.Struct):
        cells = ((name, plain(getattr(form, name))) for name in form.__struct_fields__)
        return {name: cell for name, cell in cells if cell is not None}
    if isinstance(form, Mapping):
        return {name: plain(cell) for name, cell in form.items()}
    return [plain(each) for each in form] if isinstance(form, list) else form


def json_lines(forms: Sequence[Form]) -> bytes:
    """One object a line."""
    try:
        return ENCODER.encode_lines(forms)
    except UnicodeEncodeError:
        return b"".join([json_bytes(form) + b"\n" for form in forms])


def json_line_pieces(forms: Iterable[Form]) -> Iterator[bytes]:
    """One object a line, some at a time."""
    rest = iter(forms)
    while held := list(islice(rest, TOGETHER)):
        yield json_lines(held)


def json_array_pieces(head: str, forms: Iterable[Form], tail: str) -> Iterator[bytes]:
    """Objects of an array, one a line, between the text that opens it and the text that closes it."""
    yield head.encode("utf-8", "replace")
    for number, form in enumerate(forms):
        yield (b",\n" if number else b"\n") + json_bytes(form)
    yield f"\n{tail}\n".encode()
