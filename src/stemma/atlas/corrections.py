"""`corrections.toml`: readings put right by hand.

In goes the file, out comes a `CorrectionList`. Example:

    [[correction]]
    profile = "xf"
    passage = "(16+ kiled)"
    statement = "attack/1999-05-02-gulu/killed~k7fq2mz"
    value = {low = 16}
    why = "a slip of the pen"
    by = "A. Editor"
    at = "2024-05-01"

Problems: `corrections-toml` (what cannot be read), `correction` (an entry that lacks something).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from stemma.atlas.tables import load_text
from stemma.model.corrections import Correction, CorrectionList
from stemma.model.counts import Count
from stemma.model.dates import Mode, When
from stemma.model.problem import Problem, Severity, problem_at
from stemma.model.statement import (
    Act,
    Certainty,
    NodeRef,
    Polarity,
    Special,
    Stance,
    Value,
    Voice,
)
from stemma.model.text import Span, Text

E = TypeVar("E", bound=StrEnum)
HEAD = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.M)
NEEDED = ("profile", "passage", "why")
FIELDS = (
    "profile", "passage", "prefix", "suffix", "statement", "subject", "property", "value", "polarity",
    "certainty", "stance", "voices", "when", "mode", "why", "by", "at",
)  # fmt: skip
BOUNDS = ("low", "best", "high")


def read_corrections(path: Path, problems: list[Problem]) -> CorrectionList:
    """Every entry that can be read; the others are reported and not applied."""
    text = load_text(path, problems)
    try:
        fields = tomllib.loads(text.content)
    except tomllib.TOMLDecodeError as error:
        problems.append(
            problem_at(text, *place_of(text, str(error)), Severity.ERROR, "corrections-toml",
                       f"expected TOML, found: {error}; no correction is applied",
                       "correct the line it names")
        )  # fmt: skip
        return CorrectionList(text)
    heads = [Span(*found.span()) for found in HEAD.finditer(text.content)]
    listed = fields.get("correction", [])
    entries = []
    for number, entry in enumerate(listed if isinstance(listed, list) else [listed]):
        span = heads[number] if number < len(heads) else Span(0, min(1, len(text.content)))
        try:
            entries.append(correction(entry, span))
        except ValueError as error:
            problems.append(
                problem_at(text, *span, Severity.ERROR, "correction", f"{error}; it is not applied",
                           "correct the entry")
            )  # fmt: skip
    return CorrectionList(text, tuple(entries))


def place_of(text: Text, message: str) -> Span:
    """The line that TOML's parser names."""
    named = re.search(r"at line (\d+)", message)
    line = min(int(named[1]), len(text.line_starts)) if named else len(text.line_starts)
    start = text.line_starts[line - 1]
    return Span(start, start + len(text.line(line)))


def correction(entry: object, span: Span) -> Correction:
    """One entry. Raises `ValueError` that says what was expected and what was found."""
    if not isinstance(entry, dict):
        raise ValueError(f"expected a table [[correction]], found {entry!r}")
    missing = [name for name in NEEDED if not str(entry.get(name, "")).strip()]
    unknown = [name for name in entry if name not in FIELDS]
    if missing or unknown:
        found = f"{', '.join(missing)} missing" if missing else f"{', '.join(unknown)} besides"
        raise ValueError(f"expected the fields {', '.join(FIELDS)}; found {found}")
    words = {name: str(entry.get(name, "")) for name in FIELDS}
    if not words["statement"] and not (words["subject"] and words["property"] and "value" in entry):
        raise ValueError(
            "expected the statement to correct, or subject, property and value; found neither"
        )
    if "value" not in entry and not any(name in entry for name in FIELDS[6:14]):
        raise ValueError(
            "expected what should be read instead (value, certainty, voices, when ...); found nothing"
        )
    voices = entry.get("voices")
    return Correction(
        span, words["profile"], words["passage"], words["prefix"], words["suffix"], words["statement"],
        words["subject"], words["property"], value_of(entry["value"]) if "value" in entry else None,
        member(Polarity, entry, "polarity"), member(Certainty, entry, "certainty"),
        member(Stance, entry, "stance"), voices_of(voices) if voices is not None else None,
        when_of(words["when"], words["mode"]) if words["when"] else None,
        words["why"], words["by"], words["at"],
    )  # fmt: skip


def member(kind: type[E], entry: Mapping[str, object], name: str) -> E | None:
    """A word of a closed list; None where the entry does not give it."""
    if name not in entry:
        return None
    if entry[name] not in set(kind):
        raise ValueError(f"{name}: expected one of {', '.join(kind)}; found {entry[name]!r}")
    return kind(str(entry[name]))


def value_of(value: object) -> Value:
    """A text, a number, or a table that says what it is: a count, a date, a node, some or none."""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, dict):
        if set(value) == {"edtf"}:
            return when_of(str(value["edtf"]), "")
        if set(value) == {"node"}:
            return NodeRef(str(value["node"]))
        if set(value) == {"special"} and value["special"] in set(Special):
            return Special(value["special"])
        if set(value) <= {*BOUNDS, "approx", "unit"} and any(b in value for b in BOUNDS):
            return count_of(value)
    raise ValueError(
        'value: expected a text, a number, {low, best, high}, {edtf}, {node} or {special = "some" or '
        f'"none"}}; found {value!r}'
    )


def count_of(value: Mapping[str, object]) -> Count:
    """A count; bounds that are left out are not known."""
    bounds = {name: value.get(name) for name in BOUNDS}
    numbers = {name: bound if isinstance(bound, int) else None for name, bound in bounds.items()}
    low, best, high = (numbers[name] for name in BOUNDS)
    if any(
        isinstance(bound, bool) or (bound is not None and not isinstance(bound, int))
        for bound in bounds.values()
    ):
        raise ValueError(f"value: expected whole numbers, found {value!r}")
    if best is not None:
        low, high = (best if low is None else low), (best if high is None else high)
    known = [bound for bound in (low, best, high) if bound is not None]
    if known != sorted(known) or min(known) < 0:
        raise ValueError(f"value: expected low <= best <= high, none below 0; found {value!r}")
    return Count(
        low, best, high, approx=value.get("approx") is True, unit=str(value.get("unit", "persons"))
    )


def when_of(edtf: str, mode: str) -> When:
    """A date of our subset of EDTF."""
    when = When(edtf, Mode(mode) if mode else Mode.ON)
    when.envelope  # noqa: B018  raises ValueError, which names what it found
    return when


def voices_of(voices: object) -> tuple[Voice, ...]:
    """Voices, outermost first."""
    if not isinstance(voices, list) or not all(isinstance(v, dict) for v in voices):
        raise ValueError(f"voices: expected a list of {{act, who, label, at}}, found {voices!r}")
    return tuple(
        Voice(
            member(Act, voice, "act") or Act.STATES, str(voice["who"]) if voice.get("who") else None,
            str(voice.get("label", "")), str(voice["at"]) if voice.get("at") else None,
        )
        for voice in voices
    )  # fmt: skip
