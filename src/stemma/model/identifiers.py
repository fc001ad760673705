"""Statement ids: node, property and a short hash of the proposition in its normal form.

In goes a proposition, out comes `attack/1999-05-02-gulu/killed~k7fq2mz`. Offsets, wording, footnotes,
rank and who made it stay outside, so the same page in two layouts gives the same ids. Follows
`contracts/reading.md`, "Statement ids".
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import TypeAlias

from stemma.model.counts import Count, Inclusion
from stemma.model.dates import When
from stemma.model.statement import (
    Certainty,
    NodeRef,
    Polarity,
    Special,
    Stance,
    Value,
    Voice,
)

FILLER = "\u2060"
"""Stands for characters of markup (a backslash, an asterisk) in a masked text; never a value's."""

QUOTES = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'))
BEFORE_STOP = re.compile(r" +(?=[,.;:)\]])")
GAPS = (" ,", " .", " ;", " :", " )", " ]")
"""What that pattern finds in a text of single blanks; most texts have none of them."""
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@lru_cache(maxsize=1024)
def normal_text(text: str) -> str:
    """Text in the normal form of ids: NFC, blanks single, quotes straight, no markup."""
    joined = text if is_single_spaced(text) else " ".join(text.split())
    if any(map(joined.__contains__, GAPS)):
        joined = BEFORE_STOP.sub("", joined)
    if joined.isascii():
        return joined
    for curly, straight in QUOTES:
        joined = joined.replace(curly, straight)
    if FILLER in joined:
        joined = BEFORE_STOP.sub("", " ".join(joined.replace(FILLER, "").split()))
    return unicodedata.normalize("NFC", joined)


def is_single_spaced(text: str) -> bool:
    """Whether a text in ASCII has single blanks only, between its words."""
    if not (text.isascii() and text.isprintable()) or "  " in text:
        return False
    return not (text.startswith(" ") or text.endswith(" "))


def value_json(value: Value) -> Json:
    """The value as JSON: text, number, or an object that says what it is."""
    if type(value) is str:
        return normal_text(value)
    if isinstance(value, Special):
        return {"special": value.value}
    if isinstance(value, NodeRef):
        return {"node": value.id}
    if isinstance(value, When):
        return {"edtf": value.edtf}
    if isinstance(value, Count):
        return count_json(value)
    return value


def count_json(count: Count) -> dict[str, Json]:
    """The bounds that are known, and what else is not the default."""
    fields: dict[str, Json] = {"low": count.low, "best": count.best, "high": count.high}
    known: dict[str, Json] = {n: bound for n, bound in fields.items() if bound is not None}
    if count.approx:
        known["approx"] = True
    if count.unknown:
        known["unknown"] = True
    if count.unit != "persons":
        known["unit"] = count.unit
    if count.includes_perpetrators is not Inclusion.UNSTATED:
        known["includes_perpetrators"] = count.includes_perpetrators.value
    return known


def voice_json(voice: Voice) -> Json:
    """Act, speaker (node id, else label) and time of saying."""
    return [voice.act.value, voice.who or normal_text(voice.label), voice.at]


def statement_id(
    subject: str,
    property_name: str,
    value: Value,
    *,
    polarity: Polarity = Polarity.YES,
    certainty: Certainty = Certainty.CERTAIN,
    voices: Sequence[Voice] = (),
    stance: Stance = Stance.ASSERTS,
    when: When | None = None,
    place: str | None = None,
) -> str:
    """The id of a proposition: `NODE/PROPERTY~HASH`."""
    is_plain = not voices and polarity is YES and certainty is CERTAIN and stance is ASSERTS
    told = PLAIN if is_plain else written_axes(polarity, certainty, voices, stance)
    timed = f"{quoted(when.edtf)},{quoted(when.mode)}" if when else "null,null"
    named = f"[{quoted(subject)},{quoted(property_name)},{written_value(value)}"
    written = f"{named},{told},{timed},{quoted(place) if place else 'null'}]"
    if not written.isascii():
        written = unicodedata.normalize("NFC", written)
    digest = sha256(written.encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:5], "big")
    letters = PAIRS[number >> 30] + PAIRS[number >> 20 & 1023] + PAIRS[number >> 10 & 1023]
    return f"{subject}/{property_name}~{letters}{LETTERS[number >> 5 & 31]}"


def written_axes(
    polarity: Polarity, certainty: Certainty, voices: Sequence[Voice], stance: Stance
) -> str:
    """How it is said, as JSON text."""
    said = ",".join([written_voice(voice) for voice in voices])
    return f"{quoted(polarity)},{quoted(certainty)},[{said}],{quoted(stance)}"


YES, CERTAIN, ASSERTS = Polarity.YES, Certainty.CERTAIN, Stance.ASSERTS
PLAIN = written_axes(YES, CERTAIN, (), ASSERTS)
"""How most things are said."""


def written_voice(voice: Voice) -> str:
    """`voice_json` as JSON text."""
    at = quoted(voice.at) if voice.at else "null"
    return f"[{quoted(voice.act)},{quoted(voice.who or normal_text(voice.label))},{at}]"


def written_value(value: Value) -> str:
    """`value_json` as JSON text, keys in order; the plain kinds without an encoder."""
    if type(value) is str:
        return quoted(normal_text(value))
    if isinstance(value, NodeRef):
        return f'{{"node":{quoted(value.id)}}}'
    if isinstance(value, When):
        return f'{{"edtf":{quoted(value.edtf)}}}'
    if isinstance(value, Count):
        return written_count(value)
    return ENCODER.encode(value_json(value))


def written_count(count: Count) -> str:
    """`count_json` as JSON text."""
    known = []
    if count.approx:
        known.append('"approx":true')
    if count.best is not None:
        known.append(f'"best":{count.best}')
    if count.high is not None:
        known.append(f'"high":{count.high}')
    if count.includes_perpetrators is not Inclusion.UNSTATED:
        known.append(f'"includes_perpetrators":{quoted(count.includes_perpetrators)}')
    if count.low is not None:
        known.append(f'"low":{count.low}')
    if count.unit != "persons":
        known.append(f'"unit":{quoted(count.unit)}')
    if count.unknown:
        known.append('"unknown":true')
    return "{" + ",".join(known) + "}"


ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
"""The alphabet of base 32 (RFC 4648), in lower case."""
PAIRS = [first + second for first in LETTERS for second in LETTERS]
"""Two letters for ten bits; an id has seven letters, 35 bits of the first five bytes."""
