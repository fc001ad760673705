"""The plainest sentences that tell a tie, each with the own group in either place: nearly all of them are read.

The sentences of verbs stand in cases/plain_ties.txt; those of nouns are made here, every noun in every
construction that names one group by what it is to another.
"""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from stemma.model.strength import is_hedged
from stemma.reading.reader import read_bytes

FILE = Path(__file__).parent / "cases" / "plain_ties.txt"
PRONOUNS = Path(__file__).parent / "cases" / "plain_pronouns.txt"
OWN, OTHER = "Sierra Workers' Front", "Coastal Freedom Army"
HEAD = (
    f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (SWF) is a militant group. The {OTHER} (CFA) and the "
    "Reed Brigade are militant groups.\n\n## Relationships\n\n"
)
UNDIRECTED = ("ally", "rival", "merger", "joint_unit")
NOUNS = {
    "ally": ("ally", "main ally", "closest partner", "most reliable ally", "partner"),
    "rival": ("rival", "main rival", "most dangerous enemy", "chief adversary", "bitterest foe", "principal opponent", "competitor"),
    "support": ("main sponsor", "patron", "financial backer", "supplier of arms"),
    "affiliate": ("armed wing", "affiliate", "front organization"),
    "split": ("splinter", "offshoot", "breakaway faction", "splinter group"),
    "successor": ("successor", "successor organization"),
}  # fmt: skip
CONSTRUCTIONS = (
    "The {n} of {B} was {A}.", "{B}'s {n} was {A}.", "{A} was the {n} of {B}.", "{A} was {B}'s {n}.", "{A} was one {n} of {B}.",
    "{A} became the {n} of {B} in 1994.", "{A}, the {n} of {B}, was founded in 1990.", "{B}'s {n}, {A}, operated in the north.",
    "{B} regarded {A} as its {n}.", "One {n} of {B} was {A}.", "{A} has been described as the {n} of {B}.",
    "{A} acted as the {n} of {B} from 1994 to 1999.", "{A} was the {n} of {B} until 1999.", "For years {A} was the {n} of {B}.",
    "{A} remained the {n} of {B}.", "{A} had been the {n} of {B} since 1991.",
)  # fmt: skip


def read(sentence: str) -> set[tuple[str, str, str, str | None, str | None]]:
    """Kind, parties, start and end of the ties of the two groups that a page of this sentence tells."""
    records = read_bytes("swf.md", (HEAD + sentence).encode()).records.relations
    return {
        (r.kind, *parties(r.kind, r.a, r.b), r.start, None if r.end == ".." else r.end)
        for r in records
        if {r.a, r.b} == {OWN, OTHER}
    }


def filled(template: str, a: str, b: str, **more: str) -> str:
    """The sentence with the two groups in their places."""
    text = template.format(A=a, B=b, **more)
    return text[:1].upper() + text[1:]


def parties(kind: str, a: str, b: str) -> tuple[str, str]:
    """Who stands first: by name where nobody acts; who went into whom is not asked of mergers."""
    return (min(a, b), max(a, b)) if kind in UNDIRECTED else (a, b)


def tie(kind: str, a: str, b: str, text: str) -> tuple[str, str, str, str | None, str | None]:
    """What the sentence must give."""
    return (
        kind,
        *parties(kind, a, b),
        "1994" if "1994" in text else None,
        "1999" if "1999" in text else None,
    )


def lines() -> list[tuple[str, str]]:
    """Kind and template of each line."""
    rows = [line.split(" | ") for line in FILE.read_text("utf-8").splitlines() if " | " in line]
    return [(kind, template) for kind, template in rows if not kind.startswith("#")]


PLACES = (("the SWF", "the CFA", OWN, OTHER), ("the CFA", "the SWF", OTHER, OWN))


@pytest.mark.parametrize("place", PLACES, ids=("own acts", "other acts"))
def test_a_plain_sentence_gives_its_tie_and_nothing_else(
    place: tuple[str, str, str, str],
) -> None:
    """With kind, direction, start and end, each sentence by itself."""
    a, b, first, second = place
    missed = []
    for kind, template in lines():
        text = filled(template, a, b)
        wanted = tie(kind, first, second, text)
        found = read(text)
        if found != {wanted}:
            missed.append((text, found))
    assert not missed, missed


@pytest.mark.parametrize("place", PLACES, ids=("own is named", "other is named"))
def test_what_one_group_is_to_another_is_a_tie(place: tuple[str, str, str, str]) -> None:
    """Every noun in every construction."""
    a, b, first, second = place
    missed = []
    for kind, template in product(NOUNS, CONSTRUCTIONS):
        for noun in NOUNS[kind]:
            text = filled(template, a, b, n=noun)
            found = {told[:3] for told in read(text)}
            if found != {tie(kind, first, second, "")[:3]}:
                missed.append((text, found))
    assert len(missed) <= 2, missed


DEEDS = (
    ("support", "supplied weapons to {B}", "supplied weapons to {B}", "supplying weapons to {B}"),
    ("support", "provided {B} with money", "provided {B} with money", "providing {B} with money"),
    ("support", "gave {B} shelter", "given {B} shelter", "giving {B} shelter"),
    ("support", "trained {B} fighters", "trained {B} fighters", "training {B} fighters"),
    ("support", "lent {B} bomb makers", "lent {B} bomb makers", "lending {B} bomb makers"),
    ("support", "passed pistols to {B}", "passed pistols to {B}", "passing pistols to {B}"),
    ("support", "sent instructors to {B}", "sent instructors to {B}", "sending instructors to {B}"),
    ("support", "sold rifles to {B}", "sold rifles to {B}", "selling rifles to {B}"),
    ("rival", "attacked {B} positions", "attacked {B} positions", "attacking {B} positions"),
    ("rival", "killed a commander of {B}", "killed a commander of {B}", "killing a commander of {B}"),
    ("rival", "fought {B}", "fought {B}", "fighting {B}"),
    ("ally", "cooperated with {B}", "cooperated with {B}", "cooperating with {B}"),
    ("ally", "formed an alliance with {B}", "formed an alliance with {B}", "forming an alliance with {B}"),
    ("split", "split from {B}", "split from {B}", "splitting from {B}"),
    ("split", "broke away from {B}", "broken away from {B}", "breaking away from {B}"),
    ("merger", "merged with {B}", "merged with {B}", "merging with {B}"),
    ("pledge", "pledged allegiance to {B}", "pledged allegiance to {B}", "pledging allegiance to {B}"),
)  # fmt: skip
"""Kind, and what {A} did: in the past, behind "have", behind "of"."""
DOUBTED = (
    "It is believed that {A} {did} in 1994.",
    "Analysts suspect that {A} {did} in 1994.",
    "In 1994 {A} allegedly {did}.",
    "{A} is suspected to have {done} in 1994.",
    "{A} is also believed to have {done} in 1994.",
    "{A} may also have {done} in 1994.",
    "{A} might have {done} in 1994.",
    "{A} is alleged to have {done} in 1994.",
    "{A} is thought to have {done} in 1994.",
    "{A} probably {did} in 1994.",
    "{A} possibly {did} in 1994.",
    "Some sources claim that {A} {did} in 1994.",
    "There were rumors that {A} {did} in 1994.",
    "It is unclear whether {A} {did} in 1994.",
    "Police believe that {A} {did} in 1994.",
    "{A} appears to have {done} in 1994.",
    "{A} is rumored to have {done} in 1994.",
    "Several elders suspect that {A} {did}.",
    "In 1994, it is alleged, {A} {did}.",
    "{A}, it is believed, {did} in 1994.",
)
CHARGED = (
    "UN investigators suspected {A} of {doing} in 1994.",
    "The government accused {A} of {doing} in 1994.",
    "{A} was suspected of {doing} in 1994.",
    "{A} was accused of {doing} in 1994.",
)
"""Not said of splits, with which nobody is charged."""


@pytest.mark.parametrize("place", PLACES, ids=("own acts", "other acts"))
def test_a_doubted_tie_is_told_with_its_doubt_and_its_time(
    place: tuple[str, str, str, str],
) -> None:
    """Every doubt over every deed; none comes out firm."""
    a, b, first, second = place
    missed = []
    for kind, did, done, doing in DEEDS:
        for frame in (*DOUBTED, *(CHARGED if kind != "split" else ())):
            told = frame.replace("{did}", did).replace("{done}", done).replace("{doing}", doing)
            text = filled(told, a, b)
            records = [
                r
                for r in read_bytes("swf.md", (HEAD + text).encode()).records.relations
                if {r.a, r.b} == {OWN, OTHER}
            ]
            found = {(r.kind, *parties(r.kind, r.a, r.b), r.start) for r in records}
            wanted = tie(kind, first, second, text)[:4]
            if found != {wanted} or not all(is_hedged(r.evidence.strength) for r in records):
                missed.append((text, found))
    assert not missed, missed


ACTS = (
    ("supplied weapons to {B}", "supply weapons to {B}", "supplying weapons to {B}"),
    ("attacked {B}", "attack {B}", "attacking {B}"),
    ("cooperated with {B}", "cooperate with {B}", "cooperating with {B}"),
    ("merged with {B}", "merge with {B}", "merging with {B}"),
    ("pledged allegiance to {B}", "pledge allegiance to {B}", "pledging allegiance to {B}"),
    ("split from {B}", "split from {B}", "splitting from {B}"),
    ("joined {B}", "join {B}", "joining {B}"),
    ("formed an alliance with {B}", "form an alliance with {B}", "forming an alliance with {B}"),
)
"""What {A} did: in the past, behind "to", behind "of"."""
DENIED = (
    "There is no evidence that {A} {did}.",
    "There is no sign that {A} ever {did}.",
    "{A} never {did}.",
    "{A} did not {do}.",
    "{A} refused to {do}.",
    "{A} declined to {do}.",
    "{A} has denied {doing}.",
    "Reports that {A} {did} proved to be false.",
    "Allegations that {A} {did} were found to be without substance.",
    "Claims that {A} {did} have been disproved.",
    "{A} considered {doing}, but decided against it.",
    "{A} rejected an offer to {do}.",
    "Contrary to press reports, {A} has not {did}.",
    "{A} planned to {do}, but this came to nothing.",
    "It is a myth that {A} {did}.",
    "Nothing suggests that {A} {did}.",
    "It is wrong to say that {A} {did}.",
    "{A} stopped short of {doing}.",
    "No source confirms that {A} {did}.",
    "Rumors that {A} {did} have been ruled out by investigators.",
)


@pytest.mark.parametrize("place", PLACES, ids=("own acts", "other acts"))
def test_what_is_denied_is_no_tie(place: tuple[str, str, str, str]) -> None:
    """ "The SWF never armed the CFA", "considered joining it, but decided against it"."""
    a, b = place[:2]
    told = []
    for (did, do, doing), frame in product(ACTS, DENIED):
        text = frame.replace("{did}", did).replace("{doing}", doing).replace("{do}", do)
        found = read(filled(text, a, b))
        if found:
            told.append((filled(text, a, b), found))
    assert not told, told


@pytest.mark.parametrize("before", ("", "The SWF grew quickly in those years. "))
def test_a_pronoun_is_the_own_group(before: str) -> None:
    """Alone in its paragraph, and behind a sentence that names the group."""
    missed = []
    for line in PRONOUNS.read_text("utf-8").splitlines():
        told, bar, text = line.partition(" | ")
        if not bar or told.startswith("#"):
            continue
        kind, _, who = told.partition(": ")
        first, second = (OTHER, OWN) if who == "other" else (OWN, OTHER)
        found = {each[:4] for each in read(before + text)}
        if found != {tie(kind, first, second, text)[:4]}:
            missed.append((text, found))
    assert not missed, missed
