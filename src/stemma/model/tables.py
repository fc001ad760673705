"""The canonical tables: statements, supports, passages, nodes, sources as flat rows, lossless both ways.

In goes a record, out comes a row of the columns named here, and back: `statement_of(statement_row(s),
supports) == s`. CSV, Parquet and JSON Lines hold these rows alike; the codebook describes the columns.
An absent value is None (an empty cell); unknown and stated-none are values of their own, never 0.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import TypeAlias, TypeVar

from stemma.model.counts import Count, Inclusion
from stemma.model.dates import Basis, Mode, When
from stemma.model.identifiers import Json, count_json
from stemma.model.nodes import Node, NodeType
from stemma.model.sources import Author, Source
from stemma.model.statement import (
    Act,
    Certainty,
    MadeBy,
    NodeRef,
    Polarity,
    Rank,
    Reach,
    Special,
    Stance,
    Statement,
    Status,
    Support,
    Value,
    Verdict,
    Visibility,
    Voice,
)
from stemma.model.text import Passage

Cell: TypeAlias = str | int | float | None
Cells: TypeAlias = tuple[Cell, ...]
Row: TypeAlias = Mapping[str, Cell]
Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in any database, and what it means."""

    name: str
    type: str
    """text, integer or number."""
    words: str
    """Meaning, unit and what an empty cell means."""


STATEMENT = (
    Column("id", "text", "statement id, NODE/PROPERTY~HASH of the proposition"),
    Column("subject", "text", "node id of what is spoken of"),
    Column("property", "text", "what is stated of it"),
    Column("value", "text", "the value as JSON: text, number, {low, best, high}, {edtf}, {node} or {special}"),
    Column("value_as_written", "text", "the words of the text for a number or date; empty: none kept"),
    Column("polarity", "text", "+ affirmed, - denied, ? left open"),
    Column("certainty", "text", "of the innermost voice: certain, probable, possible, open"),
    Column("voices", "text", "who says it, outermost first, as JSON; [] where the profile itself does"),
    Column("stance", "text", "of the profile towards the voice: asserts, reports, doubts, rejects"),
    Column("when_edtf", "text", "valid time, EDTF (ISO 8601-2:2019); empty: not stated"),
    Column("when_mode", "text", "on, within, throughout"),
    Column("when_as_of", "text", "date at which an open end was last seen to hold, EDTF"),
    Column("when_basis", "text", "stated, publication, relative, inferred"),
    Column("when_as_written", "text", "the words of the text for the time"),
    Column("place", "text", "place node id; empty: not stated"),
    Column("cue", "text", "hedging words as printed; empty: none"),
    Column("rank", "text", "preferred, normal, deprecated"),
    Column("rank_reason", "text", "why the editors ranked it so; empty: no reason given"),
    Column("made_by", "text", "convention, rule, person, model"),
    Column("rule", "text", "the rule that proposed it; empty: a convention or a person"),
    Column("status", "text", "read, proposed, accepted, corrected, rejected, unsure; coded: a row of a coded table says it"),
    Column("visibility", "text", "public, restricted, internal"),
)  # fmt: skip
SUPPORT = (
    Column("statement", "text", "statement id"),
    Column("position", "integer", "order of the statement's supports, from 0"),
    Column("passage", "text", "id of the passage, FILE#START-END"),
    Column("footnote", "text", "section:number; empty: no note reaches the passage"),
    Column("source", "text", "key of the publication; empty: none cited"),
    Column("reach", "text", "how far the note reaches: clause, sentence, run, none"),
    Column("locator", "text", "pages as cited"),
    Column("quote", "text", "the source's own words, where somebody looked"),
    Column("archive_url", "text", "archived copy of the source"),
    Column("archived_at", "text", "when it was archived"),
    Column("sha256", "text", "digest of the file that was looked at"),
    Column("checked_by", "text", "who looked; published tables leave it empty"),
    Column("checked_at", "text", "when somebody looked; empty: not checked against the source"),
    Column("verdict", "text", "supports, partly, contradicts, silent, unavailable"),
)  # fmt: skip
PASSAGE = (
    Column("id", "text", "FILE#START-END, in code points"),
    Column("text", "text", "file that the passage stands in"),
    Column("start", "integer", "first code point of the passage"),
    Column("end", "integer", "code point after its last"),
    Column("exact", "text", "the passage itself"),
    Column("prefix", "text", "up to 32 characters before it"),
    Column("suffix", "text", "up to 32 characters after it"),
)
NODE = (
    Column("id", "text", "node id, type/slug"),
    Column("type", "text", "group, person, place, attack, event, relation, leadership, designation ..."),
    Column("label", "text", "name as printed where it was met first"),
    Column("kind", "text", "kind of group or relation; empty for other nodes"),
)  # fmt: skip
SOURCE = (
    Column("id", "text", "stable key"),
    Column("type", "text", "CSL type"),
    Column("title", "text", "title as printed"),
    Column("author", "text", "authors as CSL-JSON names"),
    Column("container_title", "text", "journal, newspaper, site or book"),
    Column("publisher", "text", "publisher as printed"),
    Column("issued", "text", "EDTF; empty: undated"),
    Column("volume", "text", "volume as printed"),
    Column("issue", "text", "issue as printed"),
    Column("page", "text", "pages as printed"),
    Column("url", "text", "address as printed"),
    Column("relies_on", "text", "keys of sources it is only known through, as JSON"),
    Column("as_printed", "text", "the first citation as printed"),
)  # fmt: skip
TABLES: Mapping[str, tuple[Column, ...]] = {
    "statements": STATEMENT,
    "supports": SUPPORT,
    "passages": PASSAGE,
    "nodes": NODE,
    "sources": SOURCE,
}


def names_of(columns: Iterable[Column]) -> tuple[str, ...]:
    """The names of columns in their order."""
    return tuple(column.name for column in columns)


STATEMENT_NAMES, SUPPORT_NAMES, PASSAGE_NAMES = map(names_of, (STATEMENT, SUPPORT, PASSAGE))
NO_TIME: Cells = (None,) * 5


def statement_row(statement: Statement) -> dict[str, Cell]:
    """A statement without its supports; words of closed lists stay members of their lists."""
    return dict(zip(STATEMENT_NAMES, statement_cells(statement), strict=True))


def statement_cells(statement: Statement) -> Cells:
    """The same in the order of the columns."""
    value = statement.value
    return (
        statement.id, statement.subject, statement.property, written_value(value), as_written(value),
        statement.polarity, statement.certainty, written_voices(statement.voices), statement.stance,
        *time_cells(statement.when), statement.place, statement.cue, statement.rank,
        statement.rank_reason or None, statement.made_by, statement.rule or None, statement.status,
        statement.visibility,
    )  # fmt: skip


def time_cells(when: When | None) -> Cells:
    """The five columns of the valid time."""
    if when is None:
        return NO_TIME
    return when.edtf, when.mode, when.as_of, when.basis, when.as_written or None


def written_value(value: Value) -> str:
    """A value as compact JSON; the plain kinds without an encoder's detour."""
    if isinstance(value, NodeRef):
        return f'{{"node":{quoted(value.id)}}}'
    if isinstance(value, When) and value.as_of is None and value.basis is Basis.STATED:
        return f'{{"edtf":{quoted(value.edtf)},"mode":{quoted(value.mode)}}}'
    if isinstance(value, str) and not isinstance(value, Special):
        return quoted(value)
    return compact(value_form(value))


@lru_cache(maxsize=4096)
def written_voices(voices: tuple[Voice, ...]) -> str:
    """Voices as compact JSON; the same few speak in most statements of an atlas."""
    return compact([voice_form(voice) for voice in voices])


def support_row(statement: str, position: int, support: Support) -> dict[str, Cell]:
    """One support of a statement; its passage is a row of its own."""
    return dict(zip(SUPPORT_NAMES, support_cells(statement, position, support), strict=True))


def support_cells(statement: str, position: int, support: Support) -> Cells:
    """The same in the order of the columns."""
    return (
        statement, position, passage_id(support.passage), support.footnote, support.source,
        support.reach, support.locator, support.quote, support.archive_url, support.archived_at,
        support.sha256, support.checked_by, support.checked_at, support.verdict,
    )  # fmt: skip


def passage_id(passage: Passage) -> str:
    """`FILE#START-END`."""
    return f"{passage.text}#{passage.start}-{passage.end}"


def passage_row(passage: Passage) -> dict[str, Cell]:
    """A passage with its place and its surroundings."""
    return dict(zip(PASSAGE_NAMES, passage_cells(passage), strict=True))


def passage_cells(passage: Passage) -> Cells:
    """The same in the order of the columns."""
    return (
        passage_id(passage), passage.text, passage.start, passage.end, passage.exact,
        passage.prefix or None, passage.suffix or None,
    )  # fmt: skip


def node_row(node: Node) -> dict[str, Cell]:
    """A node."""
    return {"id": node.id, "type": node.type, "label": node.label, "kind": node.kind or None}


def source_row(source: Source) -> dict[str, Cell]:
    """A publication."""
    authors: list[Json] = [
        {k: v for k, v in (("family", a.family), ("given", a.given), ("literal", a.literal)) if v}
        for a in source.author
    ]
    fields = {
        "id": source.id, "type": source.type, "title": source.title,
        "author": compact(authors) if authors else "", "container_title": source.container_title,
        "publisher": source.publisher, "issued": source.issued, "volume": source.volume,
        "issue": source.issue, "page": source.page, "url": source.url,
        "relies_on": compact(list(source.relies_on)) if source.relies_on else "",
        "as_printed": source.as_printed,
    }  # fmt: skip
    return {name: value or None for name, value in fields.items()}


def statement_of(row: Row, supports: Iterable[Support] = ()) -> Statement:
    """The statement of a row. Raises `ValueError` for a value outside its closed list, `KeyError` for a missing column."""
    get = row.get
    edtf = optional(row, "when_edtf")
    return Statement(
        needed(row, "id"), needed(row, "subject"), needed(row, "property"),
        value_of(json.loads(needed(row, "value")), optional(row, "value_as_written") or ""),
        member(Polarity, needed(row, "polarity")), member(Certainty, needed(row, "certainty")),
        spoken_voices(str(get("voices") or "[]")), member(Stance, needed(row, "stance")),
        None if edtf is None else When(
            edtf, member(Mode, get("when_mode") or Mode.ON), optional(row, "when_as_of"),
            member(Basis, get("when_basis") or Basis.STATED), optional(row, "when_as_written") or "",
        ),
        optional(row, "place"), optional(row, "cue"), tuple(supports),
        member(Rank, get("rank") or Rank.NORMAL), optional(row, "rank_reason") or "",
        member(MadeBy, get("made_by") or MadeBy.CONVENTION), optional(row, "rule") or "",
        member(Status, get("status") or Status.READ),
        member(Visibility, get("visibility") or Visibility.PUBLIC),
    )  # fmt: skip


def member(words: type[Word], word: Cell) -> Word:
    """A word of a closed list. Raises `ValueError` for any other."""
    found = words._value2member_map_.get(word)
    return found if isinstance(found, words) else words(str(word))


@lru_cache(maxsize=4096)
def spoken_voices(form: str) -> tuple[Voice, ...]:
    """Voices of their JSON; the same few speak in most statements of an atlas."""
    return tuple(voice_of(voice) for voice in json.loads(form))


def support_of(row: Row, passages: Mapping[str, Passage]) -> Support:
    """The support of a row. Raises `KeyError` for a passage that no row has."""
    get = row.get
    verdict = get("verdict")
    return Support(
        passages[needed(row, "passage")], optional(row, "footnote"), optional(row, "source"),
        member(Reach, get("reach") or Reach.NONE), optional(row, "locator"), optional(row, "quote"),
        optional(row, "archive_url"), optional(row, "archived_at"), optional(row, "sha256"),
        optional(row, "checked_by"), optional(row, "checked_at"),
        member(Verdict, verdict) if verdict else None,
    )  # fmt: skip


def passage_of(row: Row) -> Passage:
    """The passage of a row."""
    return Passage(
        needed(row, "text"), int(needed(row, "start")), int(needed(row, "end")),
        optional(row, "exact") or "", optional(row, "prefix") or "", optional(row, "suffix") or "",
    )  # fmt: skip


def node_of(row: Row) -> Node:
    """The node of a row."""
    return Node(
        needed(row, "id"), NodeType(needed(row, "type")), optional(row, "label") or "",
        optional(row, "kind") or "",
    )  # fmt: skip


def source_of(row: Row) -> Source:
    """The publication of a row."""
    words = {column.name: optional(row, column.name) or "" for column in SOURCE}
    authors = json.loads(words["author"] or "[]")
    return Source(
        words["id"], words["type"], words["title"],
        tuple(Author(a.get("family", ""), a.get("given", ""), a.get("literal", "")) for a in authors),
        words["container_title"], words["publisher"], words["issued"], words["volume"],
        words["issue"], words["page"], words["url"],
        tuple(json.loads(words["relies_on"] or "[]")), words["as_printed"],
    )  # fmt: skip


def value_form(value: Value) -> Json:
    """A value as JSON with all of its parts but the words of the text."""
    if isinstance(value, Special):
        return {"special": value.value}
    if isinstance(value, NodeRef):
        return {"node": value.id}
    if isinstance(value, When):
        form: dict[str, Json] = {"edtf": value.edtf, "mode": value.mode.value}
        if value.as_of:
            form["as_of"] = value.as_of
        if value.basis is not Basis.STATED:
            form["basis"] = value.basis.value
        return form
    if isinstance(value, Count):
        return count_json(value)
    return value


def value_of(form: Json, written: str) -> Value:
    """The value of its JSON form. Raises `ValueError` for a form that is none of these."""
    if isinstance(form, str) or (isinstance(form, int) and not isinstance(form, bool)):
        return form
    if not isinstance(form, dict):
        raise ValueError(f"expected a value, found {form!r}")
    if "special" in form:
        return Special(str(form["special"]))
    if "node" in form:
        return NodeRef(str(form["node"]))
    if "edtf" in form:
        as_of = form.get("as_of")
        return When(
            str(form["edtf"]), Mode(str(form.get("mode", Mode.ON))),
            None if as_of is None else str(as_of), Basis(str(form.get("basis", Basis.STATED))), written,
        )  # fmt: skip
    return Count(
        number(form, "low"), number(form, "best"), number(form, "high"),
        bool(form.get("approx", False)), bool(form.get("unknown", False)),
        str(form.get("unit", "persons")),
        Inclusion(str(form.get("includes_perpetrators", Inclusion.UNSTATED))), written,
    )  # fmt: skip


def number(form: Mapping[str, Json], name: str) -> int | None:
    """A bound of a count."""
    bound = form.get(name)
    if bound is None or (isinstance(bound, int) and not isinstance(bound, bool)):
        return bound
    raise ValueError(f"expected a whole number for {name}, found {bound!r}")


def as_written(value: Value) -> str | None:
    """The words that a count or date was read from."""
    return (value.as_written or None) if isinstance(value, Count | When) else None


def voice_form(voice: Voice) -> Json:
    """A voice; empty parts are left out."""
    form: dict[str, Json] = {"act": voice.act.value}
    if voice.who:
        form["who"] = voice.who
    if voice.label:
        form["label"] = voice.label
    if voice.at:
        form["at"] = voice.at
    return form


def voice_of(form: Mapping[str, str]) -> Voice:
    """The voice of its JSON form."""
    return Voice(Act(form["act"]), form.get("who"), form.get("label", ""), form.get("at"))


def needed(row: Row, name: str) -> str:
    """A cell that every row has. Raises `ValueError` where it is empty."""
    cell = row[name]
    if cell is None or cell == "":
        raise ValueError(f"expected a value in {name}, found an empty cell")
    return str(cell)


def optional(row: Row, name: str) -> str | None:
    """A cell that may be empty or missing."""
    cell = row.get(name)
    return None if cell is None or cell == "" else str(cell)


def compact(form: Json) -> str:
    """JSON without blanks, keys in order."""
    return ENCODER.encode(form)


ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
