"""Proposals against their text: what a passage does not carry is refused.

In go proposals of any program and the readings they speak of, out come statements with `made_by=model`,
status proposed, and refusals with reasons. Each check is one function that returns a reason or nothing;
they run in the order of `CHECKS`. The same checks run again on every build, so that an edited sentence
does not go on carrying what it no longer says. Example: `weigh(proposals, readings).accepted`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from stemma.analysis.prose import Told, prose_of
from stemma.model.counts import Count
from stemma.model.dates import Basis, When
from stemma.model.identifiers import normal_text, statement_id, value_json
from stemma.model.nodes import Node, NodeType, RelationKind, parties_of_relation, slug
from stemma.model.problem import Problem, Severity
from stemma.model.proposals import Proposal, Refusal
from stemma.model.reading import Reading
from stemma.model.registry import Registry, name_key
from stemma.model.statement import (
    Act,
    MadeBy,
    NodeRef,
    Polarity,
    Reach,
    Special,
    Statement,
    Status,
    Support,
    Value,
)
from stemma.model.strength import Strength, strength
from stemma.model.text import Span
from stemma.reading.clauses import clause_at
from stemma.reading.doubts.hedges import Hedge, find_hedges
from stemma.reading.gazetteer import gazetteer
from stemma.reading.numbers import find_counts

OWN = re.compile(
    r"\b(?:[Tt]h(?:e|is) (?:group|organi[sz]ation|movement)|[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir)\b"
)
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
NEGATION = re.compile(
    r"\b(?:not|never|no longer|neither|nor|without|failed to|refused to|stopped)\b|n[’']t\b"
)
BRACKET = re.compile(r"\([^()]*\)")
ACCUSING = (Act.BLAMES, Act.ACCUSES, Act.ALLEGES, Act.SUSPECTS)
ATTRIBUTIONS = ("perpetrator", "perpetrator_affiliation", "responsibility")
CODES: Mapping[str, frozenset[str]] = {
    "kind": frozenset(RelationKind),
    "status": frozenset(("active", "inactive", "disbanded", "unknown")),
    "fate": frozenset(("killed", "captured", "died", "surrendered", "deposed", "resigned", "executed")),
    "function": frozenset(("base", "operations", "training", "recruitment")),
    "support_kind": frozenset((
        "weapons", "funding", "training", "sanctuary", "leadership", "logistics", "fighters",
        "intelligence", "ideology", "transport",
    )),
}  # fmt: skip
"""Properties whose values come from closed lists and need not stand in the text."""
ASPECTS: Mapping[str, tuple[str, ...]] = {
    "motive": ("motive",), "superlative": ("assessment", "description"), "number": (),
}  # fmt: skip
"""Hedges that touch only some properties; those of a number ("about") are in its bounds."""
SEVERAL = re.compile(r"[/~_-]+")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What was taken and what was not."""

    accepted: tuple[tuple[Proposal, Statement], ...] = ()
    refused: tuple[Refusal, ...] = ()
    readings: tuple[Reading, ...] = ()
    """The readings with the accepted statements and their nodes."""


@dataclass(slots=True)
class Scale:
    """One proposal beside its text."""

    proposal: Proposal
    reading: Reading
    registry: Registry
    told: Sequence[Told]
    span: Span
    """The passage."""
    sentences: Sequence[Told] = ()
    """The sentences that the passage touches."""
    value: Value = ""
    """The value, a count in the bounds of the text."""
    stands: list[Span] = field(default_factory=list)
    """Where value, date and names stand."""
    at: tuple[Span, ...] = ()
    """Everywhere the value may stand; empty where it has no words of its own (a code)."""

    @property
    def words(self) -> str:
        """The passage without markers."""
        return self.plain[self.span.start : self.span.end]

    @property
    def plain(self) -> str:
        """The text without markers."""
        return self.told[0].plain


Check = Callable[[Scale], "tuple[str, str] | None"]


def weigh(
    proposals: Iterable[Proposal], readings: Sequence[Reading], registry: Registry
) -> Weighed:
    """Compare each proposal with its text, in order; the first of equal ones wins."""
    accepted: list[tuple[Proposal, Statement]] = []
    refused: list[Refusal] = []
    proposals = tuple(proposals)
    prose = {r.text.name: prose_of(r) for r in readings} if proposals else {}
    known = {statement.id for reading in readings for statement in reading.statements}
    added: dict[str, list[tuple[Statement, list[Node]]]] = {r.text.name: [] for r in readings}
    for proposal in proposals:
        outcome = weigh_one(proposal, readings, registry, prose)
        if isinstance(outcome, Refusal):
            refused.append(outcome)
            continue
        reading, statement, anchored = outcome
        if statement.id in known:
            refused.append(refusal(proposal, "duplicate", f"{statement.id} is there already"))
            continue
        known.add(statement.id)
        accepted.append((anchored, statement))
        added[reading.text.name].append((statement, new_nodes(proposal, reading, registry)))
    grown = tuple(with_statements(reading, added[reading.text.name]) for reading in readings)
    return Weighed(tuple(accepted), tuple(refused), grown)


def stale_proposals(refused: Iterable[Refusal]) -> list[Problem]:
    """A warning for each line of the atlas's own file that its text no longer carries."""
    return [
        Problem(
            Severity.WARNING, "stale-proposal", "proposals.jsonl", 0, 0, each.line, 1,
            f"{each.shown}: {each.reason}",
            "propose it again from the text as it is now, or remove the line",
        )
        for each in refused
        if each.code != "duplicate"
    ]  # fmt: skip


def weigh_one(
    proposal: Proposal,
    readings: Sequence[Reading],
    registry: Registry,
    prose: Mapping[str, Sequence[Told]],
) -> tuple[Reading, Statement, Proposal] | Refusal:
    """One proposal: its statement and its profile, or why not."""
    reading = profile_of(proposal, readings)
    if reading is None:
        named = ", ".join(r.text.name for r in readings[:5]) or "none"
        return refusal(
            proposal,
            "profile-unknown",
            f"expected one of the profiles {named}, found {proposal.profile!r}",
        )
    told = prose[reading.text.name]
    span = anchor(proposal, reading)
    if isinstance(span, Refusal):
        return span
    sentences = [each for each in told if each.span.overlaps(span)]
    scale = Scale(proposal, reading, registry, told, span, sentences, proposal.value)
    for check in CHECKS:
        found = check(scale)
        if found:
            return refusal(proposal, *found)
    return reading, statement_of(scale), anchored(proposal, reading, span)


def refusal(proposal: Proposal, code: str, reason: str) -> Refusal:
    """A refusal with the proposal in short."""
    value = value_json(proposal.value)
    shown = f"{proposal.subject} · {proposal.property} · {value}"
    return Refusal(proposal.line, code, reason, shown)


def profile_of(proposal: Proposal, readings: Sequence[Reading]) -> Reading | None:
    """The profile by file name, stem or group id; the only one where none is named."""
    if not proposal.profile:
        return readings[0] if len(readings) == 1 else None
    for reading in readings:
        names = (
            reading.text.name,
            reading.text.name.rpartition(".")[0],
            reading.group.id,
            reading.group.id.partition("/")[2],
        )
        if proposal.profile in names:
            return reading
    return None


def anchor(proposal: Proposal, reading: Reading) -> Span | Refusal:
    """Where the passage stands: at its offsets, else where its words and surroundings are."""
    content, quoted = reading.text.content, proposal.passage
    if quoted.start is not None and quoted.end is not None:
        if content[quoted.start : quoted.end] == quoted.exact:
            return Span(quoted.start, quoted.end)
        found = content[quoted.start : quoted.end][:60]
        return refusal(
            proposal,
            "passage-differs",
            f"expected {quoted.exact[:60]!r} at {quoted.start}, found {found!r}",
        )
    places = [m.start() for m in re.finditer(re.escape(quoted.exact), content)]
    if len(places) > 1 and (quoted.prefix or quoted.suffix):
        places = [
            at for at in places
            if content[:at].endswith(quoted.prefix)
            and content[at + len(quoted.exact) :].startswith(quoted.suffix)
        ] or places  # fmt: skip
    if not places:
        return refusal(
            proposal,
            "passage-differs",
            f"expected the words of the profile, found {quoted.exact[:60]!r} nowhere in it",
        )
    if len(places) > 1:
        return refusal(
            proposal,
            "passage-ambiguous",
            f"expected a passage that stands once, found it {len(places)} times; give prefix and suffix",
        )
    return Span(places[0], places[0] + len(quoted.exact))


def anchored(proposal: Proposal, reading: Reading, span: Span) -> Proposal:
    """The proposal with the words around its passage, so that it is found again after edits elsewhere."""
    passage = reading.text.passage(*span)
    quoted = replace(proposal.passage, prefix=passage.prefix, suffix=passage.suffix)
    return replace(proposal, passage=quoted, profile=reading.text.name)


def check_place(scale: Scale) -> tuple[str, str] | None:
    """A passage lies in one paragraph of the prose, not in a note or a heading."""
    if not scale.sentences:
        return (
            "passage-outside",
            "expected a passage of a paragraph or list line, found none of its words there",
        )
    if len({each.block for each in scale.sentences}) > 1:
        return (
            "passage-crosses",
            "expected a passage within one paragraph, found one that crosses its border",
        )
    return None


def check_value(scale: Scale) -> tuple[str, str] | None:
    """Number, date, name or words of the value stand in the passage; its place is kept."""
    found = compare_value(scale, scale.proposal.value)
    scale.at = tuple(scale.stands)
    return found


def compare_value(scale: Scale, value: Value) -> tuple[str, str] | None:
    """By the kind of value."""
    if isinstance(value, Special):
        return None
    if isinstance(value, Count):
        return check_count(scale, value)
    if isinstance(value, bool | int):
        return check_count(scale, Count(int(value), int(value), int(value)), keep=True)
    if isinstance(value, When):
        return check_when(scale, value)
    if isinstance(value, NodeRef):
        return check_name(scale, value.id)
    return check_text(scale, value)


def check_count(scale: Scale, value: Count, *, keep: bool = False) -> tuple[str, str] | None:
    """The bounds are those of a number of the passage: "16+" has no upper bound."""
    if value.unknown:
        return None
    start, end = scale.span
    found = find_counts(scale.plain, start, end, articles=True)
    for each in found:
        c = each.count
        if (c.low, c.high, c.approx) == (value.low, value.high, value.approx):
            scale.stands.append(Span(each.start, each.end))
            if not keep:
                scale.value = replace(value, best=c.best, as_written=c.as_written)
            return None
    shown = ", ".join(each.count.as_written for each in found[:4]) or "none"
    bounds = f"{value.low if value.low is not None else ''}–{value.high if value.high is not None else ''}"
    return (
        "number-not-in-passage",
        f"expected the bounds of a number of the passage ({shown}), found {bounds}",
    )


def check_when(scale: Scale, value: When) -> tuple[str, str] | None:
    """The date is printed in the passage, to no more than its precision."""
    if value.basis is not Basis.STATED:
        return "date-not-in-passage", f"expected a printed date, found one that is {value.basis}"
    printed = []
    for each in scale.sentences:
        for date in each.dates():
            if scale.span.holds(Span(date.start, date.end)):
                printed.append(date.when.as_written)
                if value.edtf in (date.when.edtf, *date.when.edtf.split("/")):
                    scale.stands.append(Span(date.start, date.end))
                    return None
    shown = ", ".join(printed[:4]) or "none"
    return "date-not-in-passage", f"expected a date of the passage ({shown}), found {value.edtf}"


def check_time(scale: Scale) -> tuple[str, str] | None:
    """The valid time as well."""
    when = scale.proposal.when
    return check_when(scale, when) if when else None


def check_text(scale: Scale, value: str) -> tuple[str, str] | None:
    """A text value is quoted, or comes from the closed list of its property."""
    name = scale.proposal.property
    if name in CODES:
        if value in CODES[name]:
            return None
        return "value-unknown", f"expected one of {', '.join(sorted(CODES[name]))}; found {value!r}"
    if name == "country":
        printed = gazetteer().names.get(value.upper(), "")
        if printed and printed in scale.words:
            return None
        return "name-not-in-passage", f"expected a country that the passage names, found {value!r}"
    if normal_text(value).casefold() in normal_text(scale.words).casefold():
        at = scale.words.casefold().find(value.casefold())
        if at >= 0:
            scale.stands.append(Span(scale.span.start + at, scale.span.start + at + len(value)))
        return None
    return "words-not-in-passage", f"expected words of the passage as value, found {value[:60]!r}"


def check_name(scale: Scale, node: str) -> tuple[str, str] | None:
    """A name of the node stands in the passage; the profile's own group may be "the group"."""
    places = [
        found
        for name in names_of(scale, node)
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", scale.words)
    ]
    if node == scale.reading.group.id:
        places += OWN.finditer(scale.words)
    start = scale.span.start
    scale.stands += [Span(start + found.start(), start + found.end()) for found in places]
    if places or (node == scale.reading.group.id and is_owned(scale)):
        return None
    if node.startswith("person/") and PRONOUN.search(scale.words) and is_named_before(scale, node):
        return None
    if node.partition("/")[0] in (
        "attack",
        "event",
        "relation",
        "leadership",
        "designation",
        "presence",
        "size",
        "name-change",
    ):
        return check_new(scale, node)
    return (
        "name-not-in-passage",
        f"expected the name of {node} in the passage, found none of its names there",
    )


def is_owned(scale: Scale) -> bool:
    """Whether the subject is a fact of the profile's own group (a listing, a tenure)."""
    parts = scale.proposal.subject.split("/")
    return scale.proposal.property == "group" and parts[1:2] == [scale.reading.group.id[6:]]


def is_named_before(scale: Scale, node: str) -> bool:
    """Whether an earlier sentence of the paragraph names the person whom "he" or "she" means."""
    block = {each.block for each in scale.sentences}
    before = " ".join(
        t.words for t in scale.told if t.block in block and t.span.start < scale.span.start
    )
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", before) for name in names_of(scale, node)
    )


def names_of(scale: Scale, node: str) -> list[str]:
    """The names that the profile, the registry and the proposal know a node by, longest first."""
    reading, short = scale.reading, node.partition("/")[2]
    names = [reading.nodes[node].label] if node in reading.nodes else []
    names += [
        str(s.value) for s in reading.statements
        if s.subject == node and s.property in ("name", "abbreviation", "alias", "variant", "short")
        and isinstance(s.value, str)
    ]  # fmt: skip
    if node == reading.group.id:
        names += [record.name for record in reading.names]
    row = scale.registry.groups.get(short) if node.startswith("group/") else None
    names += [row.name, *row.aliases] if row else []
    label = scale.proposal.labels.get(node)
    names += [label] if label and fits(node, label) else []
    if node.startswith("person/") and names:
        names += [name.split()[-1] for name in names if " " in name]
    if node.startswith("place/") and not names:
        names.append(short.partition("-")[2].replace("-", " ").title())
    return sorted({name for name in names if name.strip()}, key=len, reverse=True)


def fits(node: str, label: str) -> bool:
    """Whether a label given for a node is the one its id was made of."""
    return (
        slug(label) in (node.partition("/")[2], node.partition("/")[2].partition("-")[2])
        or name_key(label) == node.partition("/")[2]
    )


def check_subject(scale: Scale) -> tuple[str, str] | None:
    """A node that the profile knows, or one that the passage names."""
    subject = scale.proposal.subject
    if subject in scale.reading.nodes or subject == scale.reading.group.id:
        named = subject.partition("/")[0] in ("group", "person", "place")
        return check_name(scale, subject) if named and subject != scale.reading.group.id else None
    if subject.partition("/")[0] not in list(NodeType):
        return (
            "subject-unknown",
            f"expected a kind of node ({', '.join(NodeType)}), found {subject!r}",
        )
    return check_new(scale, subject)


def check_new(scale: Scale, node: str) -> tuple[str, str] | None:
    """The words of a new node's id are words of the passage, its dates are dates of it."""
    if node in scale.reading.nodes:
        return None
    parties = parties_of_relation(node)
    for party in parties or ():
        found = check_name(scale, party)
        if found:
            return found
    written = {slug(word) for word in WORD.findall(scale.words)}
    written |= set(slug(scale.words).split("-"))
    known = {scale.reading.group.id.partition("/")[2], "undated"}
    known |= {part for party in parties or () for part in SEVERAL.split(party.partition("/")[2])}
    digits = {
        d
        for each in scale.sentences
        for date in each.dates()
        for d in re.findall(r"\d+", date.when.edtf)
    }
    tail = node.partition("/")[2]
    if parties:
        tail = tail.partition("/")[2]
    lost = [
        part for part in SEVERAL.split(tail)
        if part and part not in written and part not in known and part not in digits
        and part not in gazetteer_codes(scale)
    ]  # fmt: skip
    if lost:
        return (
            "name-not-in-passage",
            f"expected {node} made of words and dates of the passage, found {', '.join(lost)} nowhere in it",
        )
    return None


def gazetteer_codes(scale: Scale) -> set[str]:
    """Country codes, which place ids begin with."""
    return {code.lower() for code in gazetteer().names}


def check_where(scale: Scale) -> tuple[str, str] | None:
    """The place stands in the passage."""
    return check_name(scale, scale.proposal.place) if scale.proposal.place else None


def check_voices(scale: Scale) -> tuple[str, str] | None:
    """Every speaker stands in the sentence."""
    sentence = " ".join(each.words for each in scale.sentences)
    for voice in scale.proposal.voices:
        label = voice.label
        if label and label != "(passive)" and normal_text(label) not in normal_text(sentence):
            return "voice-not-in-sentence", f"expected a speaker of the sentence, found {label!r}"
        if not label and voice.who and check_name(replace_span(scale), voice.who):
            return "voice-not-in-sentence", f"expected a speaker of the sentence, found {voice.who}"
        if not label and not voice.who:
            return (
                "voice-unnamed",
                "expected who speaks, by label or node; “(passive)” where the text names nobody",
            )
    return None


def replace_span(scale: Scale) -> Scale:
    """The scale with its passage widened to whole sentences."""
    return replace(
        scale, span=Span(scale.sentences[0].span.start, scale.sentences[-1].span.end), stands=[]
    )


def check_hedges(scale: Scale) -> tuple[str, str] | None:
    """No hedge of the sentence that governs the value is lost."""
    statement = statement_of(scale)
    have = strength(statement)
    hedges = [h for each in scale.sentences for h in find_hedges(each.plain, *each.span)]
    for hedge in (h for h in hedges if governs(h, scale)):
        doubt = hedge.doubt
        need = strength(
            replace(statement, voices=doubt.voices, certainty=doubt.certainty,
                    polarity=doubt.polarity, stance=doubt.stance)
        )  # fmt: skip
        if RANK[have] < RANK[need]:
            return (
                "hedge-lost",
                f"expected {need} or weaker, because the sentence says {hedge.cue!r}; found {have}",
            )
        if any(v.label not in NOBODY for v in doubt.voices) and not scale.proposal.voices:
            return "voice-lost", f"expected who says so, {hedge.label!r}; found no voice"
    return None


NOBODY = ("", "(passive)")
NAMES = ("name", "abbreviation", "alias", "variant", "short", "country")
CHARGE = re.compile(r"responsib|blam|accus|credit")


def is_circumstance(scale: Scale) -> bool:
    """Whether it is about an attack and not about who carried it out."""
    proposal = scale.proposal
    is_attack = proposal.subject.startswith(("attack/", "place/"))
    return is_attack and proposal.property not in ATTRIBUTIONS and not isinstance(scale.value, str)


RANK = {word: index for index, word in enumerate(Strength)}
"""Firmest first; what is not known, negative or denied comes last."""


def governs(hedge: Hedge, scale: Scale) -> bool:
    """Whether the hedge touches the value: by its aspect, and by the clause where the value stands.

    Names and countries are not hedged by what is said of their bearers; a claim of responsibility or
    a charge hedges who did it, not when, where and with what toll.
    """
    name = scale.proposal.property
    if name in NAMES or (CHARGE.search(hedge.cue) and is_circumstance(scale)):
        return False
    touched = ASPECTS.get(hedge.aspect)
    if touched is not None and scale.proposal.property not in touched:
        return False
    if not scale.at:
        return True
    brackets = [
        Span(each.span.start + m.start(), each.span.start + m.end())
        for each in scale.sentences for m in BRACKET.finditer(each.words)
    ]  # fmt: skip
    in_toll = isinstance(scale.value, Count) and any(b.holds(scale.at[0]) for b in brackets)
    inside = any(b.holds(Span(hedge.start, hedge.end)) for b in brackets)
    return (not in_toll or inside) and any(hedge.scope.overlaps(place) for place in scale.at)


def check_negation(scale: Scale) -> tuple[str, str] | None:
    """A clause that says "not" carries no plain yes."""
    proposal = scale.proposal
    if proposal.polarity is not Polarity.YES or isinstance(proposal.value, Special):
        return None
    for each in scale.sentences:
        hedged = [Span(h.start, h.end) for h in find_hedges(each.plain, *each.span)]
        for found in NEGATION.finditer(each.words):
            at = each.at(found)
            clause = clause_at(each.plain, *each.span, at.start)
            in_hedge = any(h.overlaps(at) for h in hedged)
            stands = not scale.at or any(clause.overlaps(place) for place in scale.at)
            if stands and not in_hedge and clause.overlaps(scale.span):
                return "negation-lost", f"expected the clause to affirm it, found {found.group()!r}"
    return None


def check_accusation(scale: Scale) -> tuple[str, str] | None:
    """Nobody is accused without a voice, no person without a source."""
    proposal = scale.proposal
    value = proposal.value
    of_person = proposal.subject.startswith("person/") or (
        isinstance(value, NodeRef) and value.id.startswith("person/")
    )
    is_attribution = proposal.property in ATTRIBUTIONS
    if of_person and is_attribution and not proposal.voices:
        return "accusation-without-voice", "expected who accuses the person, found no voice"
    accuses = is_attribution or any(v.act in ACCUSING for v in proposal.voices)
    if of_person and accuses and not any(s.source for s in supports_of(scale)):
        return (
            "accusation-without-source",
            "expected a note with a source for an accusation against a person, found none",
        )
    return None


def statement_of(scale: Scale) -> Statement:
    """The statement that the proposal makes."""
    p = scale.proposal
    value = scale.value
    identifier = statement_id(
        p.subject, p.property, value, polarity=p.polarity, certainty=p.certainty, voices=p.voices,
        stance=p.stance, when=p.when, place=p.place,
    )  # fmt: skip
    hedges = (h for each in scale.sentences for h in find_hedges(each.plain, *each.span))
    cue = next((h.cue for h in hedges), None)
    hedged = bool(p.voices) or strength_word(p) is not Strength.STATED
    return Statement(
        identifier, p.subject, p.property, value, p.polarity, p.certainty, p.voices, p.stance, p.when,
        p.place, cue if hedged else None, supports_of(scale), made_by=MadeBy.MODEL,
        rule=p.maker, status=Status.PROPOSED,
    )  # fmt: skip


def strength_word(p: Proposal) -> Strength:
    """The strength of the proposal's axes."""
    return strength(
        Statement("", p.subject, p.property, p.value, p.polarity, p.certainty, p.voices, p.stance)
    )


def supports_of(scale: Scale) -> tuple[Support, ...]:
    """A support for each citation of the notes that reach the passage."""
    passage = scale.reading.text.passage(*scale.span)
    notes: dict[str, Reach] = {}
    for each in scale.sentences:
        inner = [m for m in each.sentence.inner if m.footnote and m.start >= scale.span.end - 1]
        for marker in inner[:1]:
            notes.setdefault(marker.footnote or "", Reach.CLAUSE)
        for note in () if inner else each.sentence.notes:
            notes.setdefault(note, each.sentence.reach)
    cited = {note.id: note.citations for note in scale.reading.footnotes}
    found = [
        Support(passage, note, c.source if c else None, reach, c.locator if c else None)
        for note, reach in notes.items() for c in cited.get(note) or (None,)
    ]  # fmt: skip
    return tuple(found) or (Support(passage),)


def new_nodes(proposal: Proposal, reading: Reading, registry: Registry) -> list[Node]:
    """Nodes that the profile does not have yet."""
    value = proposal.value
    named = [proposal.subject, proposal.place or "", value.id if isinstance(value, NodeRef) else ""]
    named += [voice.who or "" for voice in proposal.voices]
    for node in (proposal.subject,):
        named += parties_of_relation(node) or ()
    return [
        made_node(node, proposal, registry)
        for node in dict.fromkeys(named)
        if node and node not in reading.nodes
    ]


def made_node(node: str, proposal: Proposal, registry: Registry) -> Node:
    """A node with the best label known for it."""
    type, _, tail = node.partition("/")
    row = registry.groups.get(tail) if type == "group" else None
    label = proposal.labels.get(node) or tail.replace("-", " ").replace("/", ", ")
    kind = tail.partition("/")[0].replace("-", "_") if type == "relation" else ""
    return (
        row.node
        if row
        else Node(node, NodeType(type), label, kind or ("armed_group" if type == "group" else ""))
    )


def with_statements(reading: Reading, added: list[tuple[Statement, list[Node]]]) -> Reading:
    """The reading with proposed statements and the nodes they bring."""
    if not added:
        return reading
    nodes = dict(reading.nodes)
    for _, brought in added:
        for node in brought:
            nodes.setdefault(node.id, node)
    return replace(reading, statements=(*reading.statements, *(s for s, _ in added)), nodes=nodes)


CHECKS: tuple[Check, ...] = (
    check_place,
    check_value,
    check_subject,
    check_time,
    check_where,
    check_voices,
    check_accusation,
    check_hedges,
    check_negation,
)
