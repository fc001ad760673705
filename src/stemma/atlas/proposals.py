"""`judgements/proposals.jsonl`: statements that programs proposed and that passed the checks.

In go lines of JSON in the form of docs/proposals.md, out come `Proposal`s; a line that is none is a
`Refusal`. Example: `{"profile": "xf", "passage": "12 died", "subject": ..., "property": "killed",
"value": {"low": 12, "best": 12, "high": 12}}`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar, cast

from stemma.errors import BuildFailed, UnreadableFile
from stemma.model.counts import Count, Inclusion
from stemma.model.dates import Basis, Mode, When
from stemma.model.identifiers import Json, value_json
from stemma.model.proposals import Proposal, Quotation, Refusal
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

FILE = "proposals.jsonl"
NODE = re.compile(r"[a-z][a-z-]*/[^\s/].*")
PROPERTY = re.compile(r"[a-z][a-z_]*")
Object = Mapping[str, object]
E = TypeVar("E", Polarity, Certainty, Stance)


class NotAProposal(ValueError):
    """A line that has not the form; `str` says what was expected and found."""


def load_proposals(path: Path) -> tuple[list[Proposal], list[Refusal]]:
    """Every line of a file; a missing file has none. Raises `UnreadableFile`."""
    if not path.is_file():
        return [], []
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(str(path), f"expected JSON Lines in UTF-8: {error}") from error
    return read_proposals(content.split("\n"))


def read_proposals(lines: Iterable[str]) -> tuple[list[Proposal], list[Refusal]]:
    """Proposals and lines that are none, with their numbers."""
    proposals: list[Proposal] = []
    refusals: list[Refusal] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            proposals.append(read_proposal(number, line))
        except ValueError as error:
            refusals.append(Refusal(number, "not-a-proposal", str(error), line.strip()[:80]))
    return proposals, refusals


def read_proposal(number: int, line: str) -> Proposal:
    """One line. Raises `ValueError` with what was expected."""
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise NotAProposal(f"expected one JSON object a line: {error}") from error
    if not isinstance(found, dict):
        raise NotAProposal("expected a JSON object")
    subject = required(found, "subject")
    name = required(found, "property")
    if not NODE.fullmatch(subject):
        raise NotAProposal(f"expected a node id such as group/xf as subject, found {subject!r}")
    if not PROPERTY.fullmatch(name):
        raise NotAProposal(f"expected a property in lower case, found {name!r}")
    if "value" not in found:
        raise NotAProposal("expected a value, found none")
    labels = found.get("labels")
    return Proposal(
        number, text_of(found, "profile"), subject, name, read_value(found["value"]),
        read_quotation(found),
        polarity=one_of(Polarity, found.get("polarity"), Polarity.YES),
        certainty=one_of(Certainty, found.get("certainty"), Certainty.CERTAIN),
        voices=tuple(read_voice(v) for v in listed(found.get("voices"))),
        stance=one_of(Stance, found.get("stance"), Stance.ASSERTS),
        when=read_when(found.get("when")),
        place=text_of(found, "place") or None,
        labels={str(k): str(v) for k, v in labels.items()} if isinstance(labels, dict) else {},
        maker=text_of(found, "maker"),
    )  # fmt: skip


def required(found: Object, name: str) -> str:
    """A text that must be there."""
    value = found.get(name)
    if not isinstance(value, str) or not value.strip():
        raise NotAProposal(f"expected {name!r} as text, found {value!r}")
    return value.strip()


def text_of(found: Object, name: str) -> str:
    """A text that may be absent."""
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise NotAProposal(f"expected {name!r} as text, found {value!r}")
    return (value or "").strip()


def listed(value: object) -> list[object]:
    """A list, or nothing."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise NotAProposal(f"expected a list of voices, found {value!r}")
    return value


def one_of(kind: type[E], value: object, default: E) -> E:
    """A member of a closed list."""
    if value is None:
        return default
    if value not in list(kind):
        raise NotAProposal(f"expected one of {', '.join(kind)}; found {value!r}")
    return kind(cast(str, value))


def read_value(value: object) -> Value:
    """Text, number, or an object with `edtf`, `node`, `special` or bounds."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, dict):
        raise NotAProposal(f"expected a text, a number or an object as value, found {value!r}")
    if isinstance(value.get("node"), str) and NODE.fullmatch(value["node"]):
        return NodeRef(value["node"])
    if "edtf" in value:
        found = read_when(value)
        if found is not None:
            return found
    if value.get("special") in list(Special):
        return Special(value["special"])
    if {"low", "best", "high", "unknown"} & set(value):
        return read_count(value)
    raise NotAProposal(
        f"expected edtf, node, special or low/best/high in the value, found {value!r}"
    )


def read_count(value: Object) -> Count:
    """Bounds; None where a bound was not printed."""
    low, best, high = (bound(value, name) for name in ("low", "best", "high"))
    return Count(
        low, best, high, approx=value.get("approx") is True, unknown=value.get("unknown") is True,
        unit=str(value.get("unit") or "persons"),
        includes_perpetrators=Inclusion(str(value.get("includes_perpetrators") or "unstated")),
    )  # fmt: skip


def bound(value: Object, name: str) -> int | None:
    """A whole number, or nothing."""
    found = value.get(name)
    if found is None or (isinstance(found, int) and not isinstance(found, bool)):
        return found
    raise NotAProposal(f"expected a whole number as {name}, found {found!r}")


def read_when(value: object) -> When | None:
    """An EDTF string, or an object that holds one; None where none is given."""
    if value is None:
        return None
    form = {"edtf": value} if isinstance(value, str) else value
    if not isinstance(form, dict) or not isinstance(form.get("edtf"), str):
        raise NotAProposal(f"expected an EDTF date, found {value!r}")
    when = When(
        form["edtf"], Mode(str(form.get("mode") or "on")), text_of(form, "as_of") or None,
        Basis(str(form.get("basis") or "stated")), text_of(form, "as_written"),
    )  # fmt: skip
    _ = when.envelope
    return when


def read_voice(value: object) -> Voice:
    """An act with its speaker, by node id or as printed."""
    if not isinstance(value, dict) or value.get("act") not in list(Act):
        raise NotAProposal(f"expected a voice with an act of {', '.join(Act)}; found {value!r}")
    return Voice(
        Act(value["act"]), text_of(value, "who") or None, text_of(value, "label"),
        text_of(value, "at") or None,
    )  # fmt: skip


def read_quotation(found: Object) -> Quotation:
    """The passage: its words, or an object with words and offsets as Web Annotation has them."""
    passage = found.get("passage")
    if isinstance(passage, str) and passage.strip():
        return Quotation(passage, start=offset(found, "start"), end=offset(found, "end"))
    if (
        not isinstance(passage, dict)
        or not isinstance(passage.get("exact"), str)
        or not passage["exact"].strip()
    ):
        raise NotAProposal("expected the passage as text, or as an object with `exact`")
    return Quotation(
        passage["exact"], str(passage.get("prefix") or ""), str(passage.get("suffix") or ""),
        offset(passage, "start"), offset(passage, "end"),
    )  # fmt: skip


def offset(found: Object, name: str) -> int | None:
    """An offset, where one is given."""
    value = found.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise NotAProposal(f"expected {name!r} as an offset, found {value!r}")
    return value


def proposal_line(proposal: Proposal) -> str:
    """A proposal as a line of the file; offsets are left out, since edits elsewhere move them."""
    quotation = replace(proposal.passage, start=None, end=None)
    when = proposal.when
    form: dict[str, Json] = {
        "profile": proposal.profile,
        "passage": {"exact": quotation.exact, "prefix": quotation.prefix, "suffix": quotation.suffix},
        "subject": proposal.subject,
        "property": proposal.property,
        "value": value_json(proposal.value) if not isinstance(proposal.value, When) else when_form(proposal.value),
        "polarity": proposal.polarity.value,
        "certainty": proposal.certainty.value,
        "voices": [
            {"act": v.act.value, "who": v.who, "label": v.label, "at": v.at} for v in proposal.voices
        ],
        "stance": proposal.stance.value,
        "when": when_form(when) if when else None,
        "place": proposal.place,
        "labels": dict(proposal.labels),
        "maker": proposal.maker,
    }  # fmt: skip
    return json.dumps(
        {k: v for k, v in form.items() if v not in (None, "", [], {})}, ensure_ascii=False
    )


def when_form(when: When) -> Json:
    """A date with all its fields."""
    return {
        "edtf": when.edtf, "mode": when.mode.value, "as_of": when.as_of, "basis": when.basis.value,
        "as_written": when.as_written,
    }  # fmt: skip


def append_proposals(path: Path, proposals: Iterable[Proposal]) -> None:
    """Add lines to the file: written beside, then renamed. Raises `BuildFailed`."""
    lines = [proposal_line(proposal) for proposal in proposals]
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.is_file() else ""
        joint = "" if not before or before.endswith("\n") else "\n"
        beside.write_text(
            before + joint + "".join(f"{line}\n" for line in lines), "utf-8", newline="\n"
        )
        beside.replace(path)
    except OSError as error:
        raise BuildFailed(str(path), error.strerror or str(error)) from error
    finally:
        beside.unlink(missing_ok=True)
