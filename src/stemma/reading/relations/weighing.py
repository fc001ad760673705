"""Weighing: the tie that the words around two groups speak for, where no frame fits.

In goes a sentence with the groups of which no frame told, out come `Hit`s of rules `weighed-KIND`. The weights
were learnt from the invented sentences and pages of our own tests by `tools/weigh_relations.py`; docs/model-card.md
tells how well they do. Example: "Its fighters drew their pay from the @0" speaks for support by the @0.
Without the file of weights nothing is weighed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources
from itertools import chain, product

from stemma.model.nodes import Node, RelationKind
from stemma.model.statement import Certainty, Polarity
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN, Doubt, is_doubted
from stemma.reading.page import Page
from stemma.reading.relations.clues import ROOF, clues
from stemma.reading.relations.hits import WEIGHED, Hit
from stemma.reading.relations.making import made
from stemma.reading.relations.parties import is_party
from stemma.reading.relations.records import tie_of
from stemma.reading.relations.rules import match_rules, rule_named
from stemma.reading.relations.shapes import Rule
from stemma.reading.skeletons import Skeleton

FILE = "relation_weights.tsv"
ENOUGH, WITHOUT_OWN = 0.5, 0.7
"""The probability from which on a tie is proposed; the second where the sentence does not name the own group."""
MOST = 2
"""Ties of one pair that one sentence tells."""
HEDGED = "hedged"
HEDGED_ENOUGH, WEIGHED_ENOUGH = 0.85, 0.35
"""The probability from which on a tie is no firm one; the second where the tie itself was only weighed."""
STATED = 0.03
"""The probability below which a hedge that was found is taken for that of something else."""
SURE = 0.85
"""The probability from which on a tie is proposed with a group with which the page tells another one."""
DOUBTED = Doubt(certainty=Certainty.POSSIBLE)
SCALE = 10
"""Weights are written as whole tenths."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each clue speaks for and against."""

    rules: tuple[Rule, ...]
    """One for each kind of tie and direction; the last column is that of `HEDGED`."""
    biases: tuple[float, ...]
    lines: dict[str, str]
    """Clue: its weights as the file has them; most are never asked for."""
    of: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """Clue: number of the column, weight."""

    def sums(self, found: Collection[str]) -> list[float]:
        """How probable each column is."""
        sums = [0] * len(self.biases)
        known = [self.row(clue) for clue in found if clue in self.lines]
        for number, weight in chain.from_iterable(known):
            sums[number] += weight
        length = math.sqrt(len(known)) or 1.0
        return [
            logistic(total / SCALE / length + bias)
            for total, bias in zip(sums, self.biases, strict=True)
        ]

    def row(self, clue: str) -> tuple[tuple[int, int], ...]:
        """The weights of one clue."""
        if clue not in self.of:
            pairs = (each.split(":") for each in self.lines[clue].split("\t"))
            self.of[clue] = tuple((int(number), int(weight)) for number, weight in pairs)
        return self.of[clue]

    def ties(self, found: Collection[str]) -> list[tuple[float, Rule]]:
        """How probable each tie is, the likeliest first; the two ways of a merger count as one."""
        told = zip(self.sums(found), self.rules, strict=False)
        return together(sorted(told, key=lambda each: -each[0]))

    def hedged(self, found: Collection[str]) -> float:
        """How probable it is that a tie in these words is hedged."""
        return self.sums(found)[-1]


def together(told: list[tuple[float, Rule]]) -> list[tuple[float, Rule]]:
    """The two directions of an undirected kind as one, in the likelier direction."""
    kept: list[tuple[float, Rule]] = []
    for probability, rule in told:
        at = next((i for i, (_, other) in enumerate(kept) if other.kind is rule.kind), None)
        if at is None or rule.kind.is_directed:
            kept.append((probability, rule))
        else:
            kept[at] = (min(1.0, kept[at][0] + probability), kept[at][1])
    return kept


def logistic(value: float) -> float:
    """From 0 to 1."""
    return 1 / (1 + math.exp(-value))


@lru_cache(maxsize=1)
def weights() -> Weights | None:
    """The weights that the package has; None where it has none."""
    file = resources.files("stemma.reading") / "data" / FILE
    if not file.is_file():
        return None
    lines = (line for line in file.read_text("utf-8").splitlines() if not line.startswith("#"))
    names = next(lines).split("\t")
    biases = tuple(float(bias) for bias in next(lines).split("\t"))
    rows = {clue: weighed for clue, _, weighed in (line.partition("\t") for line in lines)}
    return Weights(tuple(rule_of(name) for name in names if name != HEDGED), biases, rows)


def rule_of(name: str) -> Rule:
    """The rule that a column of weights speaks for: "split<" is a split by the other group."""
    kind = RelationKind(name.rstrip("<>"))
    named = WEIGHED + kind.value.replace("_", "-")
    acts = name.endswith("<")
    return replace(rule_named("ally-named"), name=named, kind=kind, other_acts=acts)


def is_roof_of(rule: Rule, node: Node) -> bool:
    """Whether what the own group would be a member of has an umbrella's name, or the text calls it one."""
    is_member = rule.kind is RelationKind.UMBRELLA_MEMBER and not rule.other_acts
    return not is_member or node.kind == "umbrella" or ROOF.search(node.label) is not None


def dated(hit: Hit, page: Page) -> Hit:
    """The hit with the only date of its sentence, where its frame has none: without a frame nobody knows which clause tells the tie."""
    dates = page.dates(hit.span) if hit.when is None else ()
    if len(dates) != 1 or "/" in dates[0].when.edtf:
        return hit
    is_end = UNTIL.search(page.plain, hit.span.start, dates[0].start)
    return hit if is_end else replace(hit, when=dates[0].when)


UNTIL = re.compile(
    r"\b(?:until|till|before|by|prior\s+to|up\s+to|to)\s+(?:the\s+\w+\s+of\s+)?\Z", re.I
)
NOT_DONE = re.compile(
    r"\b(?:not|never|neither|nor|without|considered|contemplated|refused|declined|rejected|decided\s+against|stopped\s+short|den(?:y|ies|ied)|planned\s+to)\b"
)
""" "The @0 did not merge with the @O", "considered splitting from the @0"."""


OF_A_PART = re.compile(
    r"\W*(?:[A-Z][a-z]+\s\d{4},?\s+)?(?:[Aa]|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]he)\s+(?:\w+\s+)?(?:faction|wing|minority|part)\b"
)
""" "A faction that preferred the @0 took the name @1": one of the own group."""


def tells_of_others(words: str, number: int) -> bool:
    """Whether a frame fits with this group in the own one's place: "The @0 is an ally of the @1" is no tie of a third one."""
    as_own = re.sub(rf"@{number}(?!\d)", "@O", words)
    return any(match.others for match in match_rules(as_own))


NO_TIES = re.compile(
    r"\b[Nn]o\s+(?:\w+\s+)?(?:relations?|ties|links?|contacts?|connections?|dealings)\b[^.;@]{0,40}\b(?:between|with)\s+(?:the\s+)?\Z"
)
""" "No relations whatsoever existed between @O and the @0"."""


def is_of_man(frame: Span, page: Page) -> bool:
    """Whether a stretch begins with the name of somebody who acts for the own group."""
    told = page.mentions.within(frame.start, frame.start + 1)
    name = told[0].name if told and told[0].is_own and not told[0].is_named else ""
    return name[:1].isupper() and " group" not in name.lower() and not name.startswith(NO_MAN)


NO_MAN = ("The ", "This ")
HE = re.compile(r"(?:[Hh]e|[Ss]he)\b")
OF_A_LIFE = (RelationKind.UMBRELLA_MEMBER, RelationKind.AFFILIATE, RelationKind.MERGER)
"""What a leader may have belonged to before, and the group did not."""


def weighed_hits(
    sentence: Sentence, skeleton: Skeleton, told: Collection[str], page: Page
) -> list[Hit]:
    """Hits for the groups of a sentence of which nothing was told, by id, where the words speak for a tie."""
    known = weights()
    if known is None:
        return []
    hits: list[Hit] = []
    enough = ENOUGH if skeleton.has_own else WITHOUT_OWN
    mentions = page.mentions.within(sentence.start, sentence.body_end)
    are_others = (
        not skeleton.has_own
        and all(mention.is_named for mention in mentions)
        and not OF_A_PART.match(skeleton.words)
    )
    for number, node in enumerate(skeleton.others):
        if node.id in told or not is_party(node):
            continue
        if are_others and tells_of_others(skeleton.words, number):
            continue
        found = clues_to(skeleton, number)
        start, end = pair_in(skeleton.words, number)
        if NOT_DONE.search(skeleton.words, start, end) or NO_TIES.search(skeleton.words, 0, start):
            continue
        frame = skeleton.span(start, end)
        is_he, is_man = HE.match(page.plain, frame.start) is not None, is_of_man(frame, page)
        hits += [
            dated(replace(made(rule, node, sentence, page, frame), weight=probability), page)
            for probability, rule in known.ties(found)[:MOST]
            if probability >= enough
            and is_roof_of(rule, node)
            and not (is_he and rule.kind in OF_A_LIFE)
            and not (is_man and rule.kind is RelationKind.UMBRELLA_MEMBER)
        ]
    return hits


def clues_to(skeleton: Skeleton, number: int) -> set[str]:
    """The clues to what ties the own group to one of the others of a sentence."""
    node = skeleton.others[number]
    return clues(skeleton.words, number, node.label, node.kind, len(skeleton.others))


def with_weighed_doubt(hits: Sequence[Hit], skeleton: Skeleton, page: Page) -> list[Hit]:
    """The hits of a sentence; one that no hedge touches is at least possible where its words weigh as hedged, and the other way."""
    known = weights()
    if known is None:
        return list(hits)
    numbers = {node.id: number for number, node in enumerate(skeleton.others)}
    return [
        reweighed(hit, known.hedged(clues_to(skeleton, numbers[hit.other.id])), page)
        if hit.other.id in numbers
        else hit
        for hit in hits
    ]


def reweighed(hit: Hit, hedged: float, page: Page) -> Hit:
    """The hit as firm as its words weigh; a hedge that rules found to touch something else is theirs to judge."""
    if hit.doubt == PLAIN:
        is_beside = bool(page.hedges(hit.span)) and not hit.is_weighed
        enough = WEIGHED_ENOUGH if hit.is_weighed else HEDGED_ENOUGH
        return replace(hit, doubt=DOUBTED) if hedged >= enough and not is_beside else hit
    is_said = is_doubted(hit.doubt) and hit.doubt.polarity is Polarity.YES
    return replace(hit, doubt=PLAIN) if is_said and hedged < STATED else hit


def pair_in(words: str, number: int) -> tuple[int, int]:
    """From the own group to the other one, or the other way, where they are nearest; the other one alone where the own one is not named."""
    places = [place.span() for place in re.finditer(rf"@{number}(?!\d)", words)]
    own = [place.span() for place in re.finditer("@O", words)]
    if not own:
        return places[0]
    pairs = [(min(a, b), max(a, b)) for (a, _), (b, _) in product(places, own)]
    start, last = min(pairs, key=lambda pair: pair[1] - pair[0])
    return start, last + 2


def without_unsure(hits: Sequence[Hit]) -> list[Hit]:
    """The hits of a page without those weighed ones that say again, or say otherwise, what lines and frames tell."""
    ties = {tie_of(hit) for hit in hits if not hit.is_weighed}
    others = {hit.other.id for hit in hits if not hit.is_weighed}
    return [
        hit
        for hit in hits
        if not hit.is_weighed
        or (tie_of(hit) not in ties and (hit.weight >= SURE or hit.other.id not in others))
    ]


def without_weighed(hits: Sequence[Hit], beside: Iterable[Hit] = ()) -> list[Hit]:
    """The hits of one sentence; what is only weighed gives way to whatever else is told of the same group."""
    told = {hit.other.id for hit in (*hits, *beside) if not hit.is_weighed}
    return [hit for hit in hits if not hit.is_weighed or hit.other.id not in told]
