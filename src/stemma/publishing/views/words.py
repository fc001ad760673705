"""Words: a statement, its strength and its notes as a reader says them.

In goes a statement, out comes a short sentence: "killed: at least 16", "wounded: not known". Never
"N/A", never 0 for unknown, never an invented day.
"""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model.counts import Count
from stemma.model.counts import in_words as count_in_words
from stemma.model.dates import When, in_words
from stemma.model.nodes import Node
from stemma.model.statement import NodeRef, Polarity, Reach, Special, Stance, Statement, Voice
from stemma.model.strength import Strength, strength

VERBS = {
    "states": "stated by", "reports": "reported by", "estimates": "estimated by", "claims": "claimed by",
    "blames": "blamed by", "accuses": "accused by", "alleges": "alleged by", "suspects": "suspected by",
    "suggests": "suggested by", "denies": "denied by", "confirms": "confirmed by",
    "designates": "listed by", "pledges": "pledged by",
}  # fmt: skip
PASSIVE = {
    "alleges": "alleged, by whom is not said", "reports": "reported, by whom is not said",
    "suspects": "suspected, by whom is not said", "estimates": "an approximate number",
    "blames": "blamed, by whom is not said", "accuses": "accused, by whom is not said",
    "claims": "claimed, by whom is not said", "suggests": "suggested, by whom is not said",
}  # fmt: skip
REACH = {
    Reach.CLAUSE: "the note stands right after this clause",
    Reach.SENTENCE: "the note ends this sentence",
    Reach.RUN: "the note ends a later sentence of the paragraph and carries the run",
    Reach.NONE: "no note reaches this passage",
}


def property_in_words(name: str) -> str:
    """A property's name with blanks."""
    return name.replace("_", " ")


def value_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """The value alone."""
    value = statement.value
    if value is Special.SOME:
        return "not known"
    if value is Special.NONE:
        return "none, as stated"
    if isinstance(value, Count):
        return count_in_words(value)
    if isinstance(value, When):
        return in_words(value)
    if isinstance(value, NodeRef):
        return nodes[value.id].label if value.id in nodes else value.id
    return " ".join(str(value).replace("\u2060", "").split())


def statement_in_words(statement: Statement, nodes: Mapping[str, Node]) -> str:
    """Property and value, with time and doubt."""
    told = f"{property_in_words(statement.property)}: {value_in_words(statement, nodes)}"
    if statement.when and not isinstance(statement.value, When):
        told += f" ({in_words(statement.when)})"
    doubt = doubt_in_words(statement)
    return f"{told}; {doubt}" if doubt else told


def doubt_in_words(statement: Statement) -> str:
    """Who says so and how sure it is; empty where the profile simply states it."""
    parts = [voice_in_words(voice) for voice in statement.voices]
    if statement.polarity is Polarity.UNKNOWN:
        parts.append("left open by the text")
    if statement.polarity is Polarity.NO and not statement.voices:
        parts.append("said not to be so")
    if statement.stance is Stance.DOUBTS:
        parts.append("not verified, as the text says")
    if statement.certainty.value != "certain":
        parts.append(statement.certainty.value)
    return ", ".join(parts)


def voice_in_words(voice: Voice) -> str:
    """One voice."""
    if voice.label in ("", "(passive)"):
        return PASSIVE.get(voice.act.value, f"{voice.act.value}, by whom is not said")
    at = f" ({voice.at})" if voice.at else ""
    return f"{VERBS[voice.act.value]} {voice.label}{at}"


def strength_in_words(statement: Statement) -> str:
    """The display word."""
    word = strength(statement)
    return "stated by the profile" if word is Strength.STATED else word.value
