"""Words: a statement, its strength and its notes as a reader says them.

In goes a statement, out comes a short sentence: "at least 16 killed", "wounded: not known", "blamed by
the Kenyan government; not independently verified". Never "N/A", never 0 for unknown, never an invented
day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from stemma.model.counts import Count
from stemma.model.counts import in_words as count_in_words
from stemma.model.dates import MONTHS, When, date_in_words, in_words
from stemma.model.nodes import Node, RelationKind
from stemma.model.statement import (
    Act,
    Certainty,
    MadeBy,
    NodeRef,
    Polarity,
    Reach,
    Special,
    Stance,
    Statement,
    Status,
    Verdict,
    Voice,
)
from stemma.model.strength import Strength, strength

NOTHING = "nothing stated"
"""What stands where the text says nothing."""
PROPERTIES = {
    "abbreviation": "abbreviation", "alias": "other name", "variant": "spelling", "name": "name",
    "short": "short name", "former_name": "former name",
    "formed": "formed", "disbanded": "disbanded", "disbanded_how": "how it ended", "updated": "page updated",
    "first_attack": "first attack", "last_attack": "last attack", "when": "date", "period": "period",
    "start": "start", "end": "end", "killed_in_part": "killed in one part of it",
    "wounded_in_part": "wounded in one part of it", "parts": "made of", "part": "part",
    "quantity": "counted", "hostages": "hostages", "captured": "captured",
    "perpetrator": "carried out by", "perpetrator_affiliation": "carried out by people linked to",
    "responsibility": "responsibility", "motive": "motive", "assessment": "judged to be",
    "detail": "detail", "perpetrators_killed": "attackers killed",
    "goal": "goal", "ideology": "ideology", "target": "target", "tactic": "tactic",
    "resource": "resource", "resource_giver": "resource given by", "state_sponsor": "sponsor",
    "external_influence": "outside influence", "community_relation": "relation to the community",
    "political_activity": "political activity", "kind": "kind of relation",
    "support_kind": "kind of support", "function": "used for", "completeness": "completeness of this section",
    "country": "country (ISO code)", "regime": "list", "participant": "took part",
}  # fmt: skip
"""Properties whose words are not simply their name with blanks."""
RELATIONS = {
    RelationKind.ALLY: "share goals or ideology, communicate, sometimes act together; on balance they cooperate",
    RelationKind.RIVAL: "sustained competition or hostility, violent or not",
    RelationKind.AFFILIATE: "owes loyalty to a senior group and relies on it; the arrow leads to the senior",
    RelationKind.SPLIT: "part of a group becomes independent, usually renamed; the arrow leads to the new group",
    RelationKind.MERGER: "a group goes into another and gives up its own identity; the arrow leads to what is left",
    RelationKind.UMBRELLA_MEMBER: "stands under a common banner and keeps its own identity; a bracket over the members alone",
    RelationKind.SUCCESSOR: "a group goes on under another name or form; the arrow shows the way of time",
    RelationKind.SUPPORT: "gives money, weapons, training, shelter or the like; the arrow leads to who gets it",
    RelationKind.PLEDGE: "has sworn loyalty to another; an act with a date, and a relation from it on",
    RelationKind.JOINT_UNIT: "a unit that two groups hold together",
    RelationKind.JOINT_OPERATION: "one act that two groups carried out together; it does not last",
    RelationKind.HOST: "gives another group room to stay on ground that it holds",
}  # fmt: skip
"""What each kind of relation means, as maps, tables and codebook use it."""
TOLLS = ("killed", "wounded", "captured", "hostages")
"""Counts that read as "at least 16 killed"."""
VERBS = {
    Act.STATES: "stated by", Act.REPORTS: "reported by", Act.ESTIMATES: "estimated by",
    Act.CLAIMS: "claimed by", Act.BLAMES: "blamed by", Act.ACCUSES: "accused by",
    Act.ALLEGES: "alleged by", Act.SUSPECTS: "suspected by", Act.SUGGESTS: "suggested by",
    Act.DENIES: "denied by", Act.CONFIRMS: "confirmed by", Act.DESIGNATES: "listed by",
    Act.PLEDGES: "pledged by",
}  # fmt: skip
NOBODY = ("", "(passive)")
REACHES = {
    Reach.CLAUSE: "the note stands right after this clause",
    Reach.SENTENCE: "the note ends this sentence",
    Reach.RUN: "the note ends a later sentence of the paragraph and carries the run",
    Reach.NONE: "no note reaches this passage",
}
VERDICTS = {
    Verdict.SUPPORTS: "the source says so",
    Verdict.PARTLY: "the source says part of it",
    Verdict.CONTRADICTS: "the source contradicts it",
    Verdict.SILENT: "the source does not say it",
    Verdict.UNAVAILABLE: "the source could not be opened",
}
STRENGTHS = {
    Strength.STATED: "the profile says it in its own voice",
    Strength.ESTIMATED: "somebody named estimates it",
    Strength.ATTRIBUTED: "somebody named reports or states it",
    Strength.CLAIMED: "somebody claims it, a group its own attack for example",
    Strength.PROBABLE: "the text calls it likely",
    Strength.BLAMED: "somebody blames or accuses",
    Strength.SUSPECTED: "somebody suspects it",
    Strength.ALLEGED: "it is alleged, often by nobody named",
    Strength.SUGGESTED: "somebody suggests it",
    Strength.POSSIBLE: "the text calls it possible",
    Strength.UNVERIFIED: "somebody says it and the profile adds that it is not verified",
    Strength.UNCLEAR: "the text leaves open whether it is so",
    Strength.UNKNOWN: "the text says that it is not known",
    Strength.NEGATIVE: "the text says that there is none, or that it is not so",
    Strength.DENIED: "the accused denies it",
    Strength.REJECTED: "the profile reports it and rejects it",
}
"""Every strength in a sentence, firmest first."""


def property_in_words(name: str) -> str:
    """A property's words; one that is not listed has its name with blanks."""
    return PROPERTIES.get(name, name.replace("_", " "))


def one_line(words: str) -> str:
    """Text on one line, without the filler that stands for markup."""
    return " ".join(words.replace("\u2060", "").split())


def value_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """The value alone."""
    value = statement.value
    if value is Special.SOME:
        return "not known"
    if value is Special.NONE:
        return "none, as the text says"
    if isinstance(value, Count):
        return count_in_words(value)
    if isinstance(value, When):
        return in_words(value)
    if isinstance(value, NodeRef):
        return node_in_words(value.id, nodes)
    return one_line(str(value).replace("_", " ") if statement.property == "kind" else str(value))


MONTH_FIRST = re.compile(rf"\b({'|'.join(MONTHS)}) (\d{{1,2}}), (\d{{4}})\b")
AS_NAMED = ("group", "person", "place", "source", "authority")
"""Types of nodes whose label is a name and stays as it is printed."""


def node_in_words(node: str, nodes: Mapping[str, Node]) -> str:
    """A node's label, its dates day first; its slug with blanks where the atlas does not hold it."""
    known = nodes.get(node)
    if known is None:
        return node.rpartition("/")[2].replace("-", " ")
    label = one_line(known.label)
    return label if node.partition("/")[0] in AS_NAMED else MONTH_FIRST.sub(r"\2 \1 \3", label)


def statement_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """Property and value, with time and doubt."""
    doubt = doubt_in_words(statement, nodes)
    told = proposition_in_words(statement, nodes)
    return f"{told}; {doubt}" if doubt else told


def proposition_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """Property, value and time, without the doubt."""
    value, name = statement.value, statement.property
    said = value_in_words(statement, nodes)
    if name in TOLLS and isinstance(value, Count) and not value.unknown:
        told = f"{said} {name}"
    else:
        told = f"{property_in_words(name)}: {said}"
    return told + time_in_words(statement)


def time_in_words(statement: Statement) -> str:
    """The valid time in brackets, where the value itself is none."""
    if statement.when is None or isinstance(statement.value, When):
        return ""
    return f" ({in_words(statement.when)})"


def doubt_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """Who says so and how sure it is; empty where the profile simply states it."""
    parts = ["coded"] if statement.status is Status.CODED else []
    parts += [voice_in_words(voice, nodes) for voice in statement.voices]
    if statement.polarity is Polarity.UNKNOWN:
        parts.append("the text leaves open whether it is so")
    if statement.polarity is Polarity.NO:
        parts.append("denied" if statement.voices else "the text says that it is not so")
    if statement.stance is Stance.DOUBTS:
        parts.append(f"not {'independently ' * is_independent(statement)}verified")
    if statement.stance is Stance.REJECTS:
        parts.append("the profile rejects this")
    if statement.certainty is not Certainty.CERTAIN:
        parts.append(statement.certainty.value)
    return "; ".join(parts)


def is_independent(statement: Statement) -> bool:
    """Whether the text's own words speak of independent verification."""
    return "independent" in (statement.cue or "")


def voice_in_words(voice: Voice, nodes: Mapping[str, Node]) -> str:
    """One voice: "blamed by the Kenyan government (1999)", "alleged, by whom is not said"."""
    verb = VERBS[voice.act]
    label = one_line(voice.label)
    if label in NOBODY and voice.who is None:
        return f"{verb.removesuffix(' by')}, by whom is not said"
    who = node_in_words(voice.who, nodes) if label in NOBODY and voice.who else label
    at = f" ({date_in_words(voice.at)})" if voice.at else ""
    return f"{verb} {uncapitalised(who)}{at}"


def uncapitalised(label: str) -> str:
    """A label inside a sentence: "The Kenyan government" is "the Kenyan government" there."""
    first, blank, rest = label.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in ("The", "A", "An", "Some") else label


def speakers_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """Who says so: the voices from the outermost inwards, or the profile itself."""
    return "; ".join(voice_in_words(voice, nodes) for voice in statement.voices) or (
        "the profile itself"
    )


def strength_in_words(statement: Statement) -> str:
    """The display word."""
    word = strength(statement)
    return "stated by the profile" if word is Strength.STATED else word.value


def line_style(statement: Statement) -> str:
    """How its line is drawn: the strength, but a listing by its authority is as firm as a statement."""
    word = strength(statement)
    is_listing = word is Strength.ATTRIBUTED and statement.voices[0].act is Act.DESIGNATES
    return "listed" if is_listing else word.value


def reach_in_words(reach: Reach) -> str:
    """How far a note reaches."""
    return REACHES[reach]


def making_in_words(statement: Statement) -> str:
    """How the statement was read, and whether a person accepted it."""
    if statement.status is Status.CODED:
        return "coded: a row of a table that was taken over from elsewhere"
    if statement.made_by is MadeBy.CONVENTION:
        return "read from a conventional line"
    if statement.made_by is MadeBy.PERSON:
        return "entered by an editor"
    maker = "a model" if statement.made_by is MadeBy.MODEL else "a rule"
    name = f" “{statement.rule}”" if statement.rule else ""
    return f"found by {maker}{name}, {statement.status.value}"
