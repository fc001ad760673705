"""Relations: every tie of the profile's own group, from conventional lines and from prose.

In goes the page, out come `RelationRecord`s. Prose gives proposals with their rule named; lines are
read. All passages of one kind and pair are merged into one relation; a hostile sentence never ends a
friendly relation. Statements on the relation's node: `kind`, `start`, `end`, `support_kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.model.dates import Mode, When
from stemma.model.nodes import Node, RelationKind
from stemma.model.reading import RelationRecord
from stemma.model.text import Span
from stemma.reading.discourse import Discourse, is_roof
from stemma.reading.document import Sentence
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.pronouns import Subject
from stemma.reading.relation_context import called_units, is_no_unit, is_of_others, settled, unit_of
from stemma.reading.relation_denials import is_apposed, is_negated, is_of_part
from stemma.reading.relation_forms import SHARED
from stemma.reading.relation_hints import match_hints
from stemma.reading.relation_hits import Hit
from stemma.reading.relation_leavers import leaver_hits
from stemma.reading.relation_lines import read_relation_lines
from stemma.reading.relation_making import made
from stemma.reading.relation_records import Tie, merged, record, tie_of
from stemma.reading.relation_rules import Match, match_rules, rule_named
from stemma.reading.relation_sequels import sequel_hits
from stemma.reading.relation_shapes import Rule
from stemma.reading.skeletons import Skeleton, skeleton_of, without_asides, without_comparison
from stemma.reading.telegraphic import with_subject
from stemma.reading.wordplaces import Lexicon, words_that

SECTIONS = (
    "relationships", "state_sponsors", "narrative", "executive_summary", "leadership", "resources",
    "locations", "ideology", "political_activities", "targets_tactics", "community_relations", "overview",
)  # fmt: skip
"""Where prose is asked, the most telling section first."""
TWO_WORDS = Lexicon(words_that(lambda word: word.lower() in ("two", "both")))
TWO = guarded(r"\b(?:the\s+)?(?:two|both)\s+(?:groups|organi[sz]ations|movements|sides)\b", re.I)
COOPERATE = guarded(
    r"\b(?:co-?operat\w+|collaborat\w+|work\w*\s+together|friendly|close|shared?|allies|allied|alliance|partners|joined\s+(?:forces|hands)|pact)\b",
    re.I,
)
CLASH = guarded(
    r"\b(?:clash\w*|fought|hostil\w+|rival\w*|compet\w+|conflict|enem\w+|at\s+war|feud\w*|skirmish\w*|turned\s+on|fell\s+out)\b",
    re.I,
)
SPLINTER = Lexicon(
    words_that(lambda word: word.lower().startswith(("splinter", "breakaway", "offshoot")))
)
SPLINTERS = guarded(
    r"\b(?:splinter|breakaway|offshoot)\s*(?:groups?|factions?|organi[sz]ations?)?\b[^.]{0,60}\b(?:out\s+of|from|of)\s+(?:the\s+)?@O",
    re.I,
)
BORN = guarded(
    r"\b(?:formed|founded|created|established|emerged|split|broke|splinter(?:ed)?|arose|seceded)\b",
    re.I,
)
ALLY = rule_named("ally-both")
RIVAL = rule_named("rival-between")
SPLIT = rule_named("splinter-of-own")
MERGED = replace(rule_named("merger"), name="merger-joined")
MEMBER = rule_named("umbrella")
EXPELLED_FROM = rule_named("umbrella-out")
MEMBER_OF = re.compile(r"\bjoined\b.*\bmember\b")
EXPELLED = re.compile(r"\b(?:expelled|suspended|ejected|excluded|expels?)\b")
ROOF = re.compile(
    r"\b(?:umbrella|coalition|alliance|federation|confederation|council|congress|bloc|front|union|league|assembly|committee|coordination|command|network|chamber|shura|coordinator|board|rally|platform|pole)\b",
    re.I,
)
"""What groups are members of, and do not vanish in."""


RECENT = 24
"""So many ties of a paragraph can still be meant by "the conflict"."""


def read_relations(page: Page) -> list[RelationRecord]:
    """All relations, conventional lines first."""
    hits = read_relation_lines(page)
    lines = {hit.span for hit in hits}
    for name in SECTIONS:
        for section in page.document.sections:
            if section.id == name:
                hits += [
                    h
                    for b in section.blocks
                    for h in block_hits(page.sentences(b), page)
                    if not inside(h, lines)
                ]
    return [record(group, page) for group in merged(weeded(hits))]


def inside(hit: Hit, lines: Iterable[Span]) -> bool:
    """Whether a prose hit stands in a line that was read already."""
    return any(line.overlaps(hit.span) for line in lines)


def weeded(hits: Sequence[Hit]) -> list[Hit]:
    """Without single joint acts of pairs that have a firmer relation."""
    firm = {(h.other.id, h.kind) for h in hits if not h.is_weak}
    roofs = {h.span for h in hits if h.kind is RelationKind.UMBRELLA_MEMBER}
    members = {h.other.id for h in hits if h.kind is RelationKind.UMBRELLA_MEMBER and not h.is_weak}
    gone = {h.other.id for h in hits if h.kind is RelationKind.MERGER and h.rule != MERGED.name}
    return [
        hit
        for hit in hits
        if not (hit.rule == MERGED.name and hit.other.id in members - gone)
        and not (hit.rule == "umbrella" and hit.other.id in gone and not is_roof(hit.other))
        and (
            not hit.is_weak
            or (
                (hit.kind is not RelationKind.ALLY or hit.span not in roofs)
                and not any(
                    (hit.other.id, kind) in firm
                    for kind in (RelationKind.PLEDGE, RelationKind.AFFILIATE)
                )
            )
        )
    ]


def block_hits(sentences: Sequence[Sentence], page: Page) -> list[Hit]:
    """The hits of one paragraph, whose first sentence may set the theme of the rest."""
    hits: list[Hit] = []
    theme = False
    last: tuple[Node, ...] = ()
    talk = Discourse()
    for sentence in sentences:
        before = talk.before
        subject = talk.subject
        skeleton = talk.read(with_subject(skeleton_of(sentence, page), page))
        theme = theme or is_of_splinters(sentence, skeleton, page)
        found = sentence_hits(sentence, skeleton, last, page, before, subject)
        if (
            theme
            and skeleton.others
            and BORN.search(skeleton.words)
            and skeleton.words.lstrip("The ").startswith("@0")
        ):
            found.append(made(SPLIT, skeleton.others[0], sentence, page))
        leavers = leaver_hits(sentence, skeleton, before, page)
        told = {hit.other.id for hit in leavers}
        found = unique_hits([*leavers, *(hit for hit in found if hit.other.id not in told)])
        talk.splinter = next(
            (h.other for h in found if h.kind is RelationKind.SPLIT and h.other_acts), talk.splinter
        )
        hits += found
        hits += sequel_hits(
            sentence,
            without_asides(skeleton),
            hits[-RECENT:],
            talk.other if talk.own_spoken else None,
            page,
        )
        if skeleton.others:
            last = skeleton.others
    return hits


def is_of_splinters(sentence: Sentence, skeleton: Skeleton, page: Page) -> bool:
    """Whether the sentence speaks of several groups that left the own one."""
    return SPLINTER.stand_in(page.plain, sentence.start, sentence.body_end) and bool(
        SPLINTERS.search(skeleton.words)
    )


def unique_hits(hits: Sequence[Hit]) -> list[Hit]:
    """Each kind, pair and direction once a sentence."""
    once: dict[Tie, Hit] = {}
    for hit in hits:
        key = tie_of(hit)
        if key not in once or (once[key].when is None and hit.when is not None):
            once[key] = hit
        elif hit.when and is_start_before(hit.when, once[key].when):
            once[key] = replace(once[key], when=spanned(hit.when, once[key].when))
    return list(once.values())


def is_start_before(start: When, end: When | None) -> bool:
    """Whether one time is a date and the other, a later one, says no more than when something ended."""
    return (
        end is not None
        and end.edtf.startswith("/")
        and "/" not in start.edtf
        and not end.edtf[1:].startswith(start.edtf)
        and not start.edtf.startswith(end.edtf[1:])
    )


def spanned(start: When, end: When | None) -> When:
    """From one time to another: "a member in 1983 and left it in 1989"."""
    return replace(start, edtf=f"{start.edtf}{end.edtf if end else ''}", mode=Mode.THROUGHOUT)


def sentence_hits(
    sentence: Sentence,
    skeleton: Skeleton,
    last: tuple[Node, ...],
    page: Page,
    before: Skeleton | None = None,
    subject: Subject = None,
) -> list[Hit]:
    """The hits of one sentence."""
    full, words, others = skeleton, skeleton.words, skeleton.others
    hits: list[Hit] = []
    if TWO_WORDS.stand_in(page.plain, sentence.start, sentence.body_end) and TWO.search(words):
        hits += pair_hits(sentence, skeleton, others or last[-1:], page)
    if not others:
        return hits
    told: set[str] = set()
    full = skeleton = without_comparison(skeleton)
    words = skeleton.words
    units = called_units(skeleton)
    short = without_asides(skeleton)
    matches = [(skeleton, m) for m in match_rules(words)]
    if short is not skeleton:
        matches += [(short, m) for m in match_rules(short.words)]
    for skeleton, match in sorted(matches, key=lambda m: not m[1].rule.is_end):
        words = skeleton.words
        if is_of_relative(words, match):
            continue
        if is_negated(words, match):
            told |= {others[n].id for n in match.others}
            continue
        if is_apposed(words, match) or is_of_part(skeleton, match, page):
            continue
        if is_of_others(match, skeleton, before, subject) or is_no_unit(match, skeleton):
            continue
        units += filter(None, [unit_of(match, skeleton)])
        hits += matched(match, skeleton, sentence, page)
    skeleton = full
    hits = without_partners(hits)
    hits = without_rivals_of_splits(settled(hits, units))
    told |= {hit.other.id for hit in hits} | {node.id for node in units}
    if skeleton.has_own and any(node.id not in told for node in others):
        hits += hinted(skeleton, sentence, page, told)
    return hits


def without_rivals_of_splits(hits: Sequence[Hit]) -> list[Hit]:
    """Hits of one sentence; who split from a group is no successor of it."""
    splits = {(hit.other.id, hit.other_acts) for hit in hits if hit.kind is RelationKind.SPLIT}
    return [
        hit
        for hit in hits
        if hit.kind is not RelationKind.SUCCESSOR or (hit.other.id, hit.other_acts) not in splits
    ]


def without_partners(hits: list[Hit]) -> list[Hit]:
    """Where groups become a new one, they merge into that and not into each other."""
    new = {hit.other.id for hit in hits if hit.rule in ("united-under", "merged-to-become")}
    return [
        hit for hit in hits if not new or hit.kind is not RelationKind.MERGER or hit.other.id in new
    ]


def matched(match: Match, skeleton: Skeleton, sentence: Sentence, page: Page) -> list[Hit]:
    """The hits of one frame, one for each group it names."""
    words, others = skeleton.words, skeleton.others
    if is_shared_by_others(match, words):
        return []
    numbers = parties_of(match, words)
    named = (
        [others[n] for n in numbers] if match.others else joint_parties(others, words, match.end)
    )
    frame = skeleton.span(match.start, match.end)
    return [
        made(joined_as(match, words, node), node, sentence, page, frame)
        for node in named
        if is_party(node)
    ]


WITHIN = re.compile(
    r"\b(?:within|in|through|under|despite|like|unlike|against|for|inside|besides)\s+(?:the\s+)?\Z",
    re.I,
)
FIRST_COMMA = re.compile(r"(?:the\s+)?@(?P<n>O|\d+),\s+(?=(?:the\s+)?@)")


OF_RELATIVE = re.compile(
    r"@O[^@]*(?:@\d+[^@,;.]*)*@(?P<n>\d+)(?:\s+\([^()]*\))?,?\s+(?:which|who|that)\s+[^@,;.]*\Z"
)


def is_of_relative(words: str, match: Match) -> bool:
    """Whether a relative clause about another group holds the predicate: "@O and @0, which left @1"."""
    if match.rule.kind not in (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.PLEDGE):
        return False
    frame = words[match.start : match.end]
    last = frame.rfind("@")
    found = OF_RELATIVE.match(frame[:last]) if frame.startswith("@O") and last > 0 else None
    return found is not None and int(found["n"]) not in match.others


LISTED = re.compile(r"(?:(?:the\s+)?@(?:O|\d+)(?:[’']s)?,\s+)+and\s")


def is_shared_by_others(match: Match, words: str) -> bool:
    """Whether a shared predicate has not the own group among its subjects, or no "and" between them."""
    if match.rule.name in SHARED and "@O" not in words[match.start : match.end]:
        return True
    comma = FIRST_COMMA.match(words, match.start) if "-by-both" in match.rule.name else None
    return comma is not None and LISTED.match(words, match.start) is None


def parties_of(match: Match, words: str) -> tuple[int, ...]:
    """The groups that a frame names, without the one of a phrase before it: "within @0, @O and @1"."""
    first = FIRST_COMMA.match(words, match.start)
    if first is None or len(match.others) < 2 or not WITHIN.search(words, 0, match.start):
        return match.others
    return tuple(n for n in match.others if str(n) != first["n"])


def hinted(skeleton: Skeleton, sentence: Sentence, page: Page, told: set[str]) -> list[Hit]:
    """Hits of telling words, for groups of which no frame tells anything."""
    hits: list[Hit] = []
    known = set(told)
    for match in match_hints(skeleton.words):
        if all(skeleton.others[n].id in known for n in match.others):
            continue
        if is_of_part(skeleton, match, page):
            continue
        new = [
            hit
            for hit in matched(match, skeleton, sentence, page)
            if hit.other.id not in known and hit.other.kind != "joint_unit" and is_roofed(hit)
        ]
        known |= {hit.other.id for hit in new}
        hits += new
    return hits


def is_roofed(hit: Hit) -> bool:
    """Whether a hint at membership speaks of a group whose name is that of an umbrella."""
    return hit.kind is not RelationKind.UMBRELLA_MEMBER or (
        hit.other.kind == "umbrella" or ROOF.search(hit.other.label) is not None
    )


def joined_as(match: Match, words: str, node: Node) -> Rule:
    """ "Joined the council" makes a member, "joined the brigade" one of its own."""
    frame = words[match.start : match.end]
    if EXPELLED.search(frame) and match.rule.name.endswith("-by-other") and is_roof(node):
        return EXPELLED_FROM
    if re.search(r"\bto\s+(?:form|create)\b", frame):
        return match.rule
    if (
        match.rule.kind is RelationKind.MERGER
        and re.search(r"\bjoined", frame)
        and ROOF.search(node.label)
    ):
        return MEMBER
    if match.rule.kind is not RelationKind.UMBRELLA_MEMBER or node.kind == "umbrella":
        return match.rule
    if match.rule.name.startswith("helped-make") and is_roof(node):
        return MEMBER
    if MEMBER_OF.search(words):
        return match.rule if match.rule.kind is RelationKind.UMBRELLA_MEMBER else MEMBER
    if "rejoined" in frame:
        return MERGED
    if "joined" not in frame or ROOF.search(node.label) or ROOF.search(words):
        return match.rule
    return MERGED


def is_party(node: Node) -> bool:
    """Whether the node is a group that relates to groups."""
    return node.kind not in ("state_body", "media_branch", "class")


def joint_parties(others: tuple[Node, ...], words: str, end: int) -> list[Node]:
    """For a joint unit: the other groups of the sentence, without the unit itself."""
    unit = re.match(r"[^@]{0,30}@(\d+)", words[end:])
    skip = int(unit[1]) if unit else -1
    return [node for n, node in enumerate(others) if n != skip]


def pair_hits(
    sentence: Sentence, skeleton: Skeleton, others: Sequence[Node], page: Page
) -> list[Hit]:
    """ "The two groups cooperated": the own group and the other one spoken of."""
    parties = [node for node in others if is_party(node)][:1]
    for pattern, rule in ((COOPERATE, ALLY), (CLASH, RIVAL)):
        two = TWO.search(skeleton.words)
        found = pattern.search(skeleton.words, two.end() if two else 0)
        if found:
            frame = skeleton.span(*found.span())
            return [made(rule, node, sentence, page, frame) for node in parties]
    return []
