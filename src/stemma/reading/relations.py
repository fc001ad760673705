"""Relations: every tie of the profile's own group, from conventional lines and from prose.

In goes the page, out come `RelationRecord`s. Prose gives proposals with their rule named; lines are
read. All passages of one kind and pair are merged into one relation; a hostile sentence never ends a
friendly relation. Statements on the relation's node: `kind`, `start`, `end`, `support_kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When, overlaps
from stemma.model.edtf import parse_edtf
from stemma.model.nodes import Node, NodeType, RelationKind, relation_id
from stemma.model.reading import RelationRecord
from stemma.model.statement import Act, MadeBy, Polarity, Status, Value
from stemma.model.text import Span
from stemma.reading.aspects import VERB, Aspect
from stemma.reading.authorities import as_charge, is_involved
from stemma.reading.clauses import cut_clauses
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.doubt import PLAIN, Doubt
from stemma.reading.hedges import Hedge, doubt_over
from stemma.reading.page import Page
from stemma.reading.periods import ends
from stemma.reading.pronouns import resolved
from stemma.reading.relation_hints import match_hints
from stemma.reading.relation_hits import Hit
from stemma.reading.relation_lines import read_relation_lines
from stemma.reading.relation_rules import Match, match_rules, rule_named
from stemma.reading.relation_shapes import Rule
from stemma.reading.skeletons import Skeleton, skeleton_of
from stemma.reading.sponsors import kinds_of_support
from stemma.reading.wordplaces import Words

SECTIONS = (
    "relationships", "state_sponsors", "narrative", "executive_summary", "leadership", "resources",
    "locations", "ideology", "political_activities", "targets_tactics", "community_relations", "overview",
)  # fmt: skip
"""Where prose is asked, the most telling section first."""
NEGATED = re.compile(
    r"\b(?:never(?!,?\s+(?:\w+ly\s+)?(?:confirmed|verified|proven))|not(?!\s+(?:only|known|clear))|neither|nor|no\s+(?:\w+\s+){0,2}?(?:evidence|links?|ties|relations\w*|contacts?|cooperation|connections?|alliances?|pacts?|agreements?|mergers?|partnerships?|indications?|proof)|(?:talks|negotiations|discussions)\s+(?:on|about|over|for|to|with)|(?:proposed|planned|attempted|failed)\s+(?:\w+\s+)?(?:alliance|merger|pact|partnership|union)|den(?:y|ies|ied)|"
    r"refus\w+\s+to\s+(?:join|co-?operate|merge|ally|pledge|support|recogni[sz]e|work)|(?:fail\w+|declin\w+)\s+to|(?:reject|dismiss|refut)\w+\s+(?:\w+\s+)?(?:allegations?|claims?|reports?|accusations?|suggestions?)|no\s+(?:money|weapons|arms|support|help|aid|funds|orders|assistance)|reject\w+\s+(?:an?|the|any|its)\s+(?:\w+\s+)?(?:alliance|merger|offer|cooperation|pledge))\b",
    re.I,
)
UNREAL = re.compile(
    r"[^.;@]{0,24}?\b(?:failed|never\s+(?:came|happened|existed|materiali[sz]ed)|(?:did|does|ever)\s+(?:not\s+)?exist\w*|did\s+not\s+(?:materiali[sz]e|happen|take\s+place)|came\s+to\s+nothing)\b",
    re.I,
)
"""What follows a frame that did not come about: "a merger with the front failed"."""
MEANWHILE = re.compile(
    r",\s+(?:\w+ly\s+)?[a-z]+ing\s+(?:\w+\s+){0,2}?(?:with|alongside|against|to|from)\b"
)
""" "From 1998 to 2001 it operated there, cooperating with ...": the period is that of the main verb."""
APPOSED = re.compile(r",\s+(?:an?\s+|the\s+|itself\s+)?[^,;.@]{0,50}\b(?:of|from)\s+(?:the\s+)?\Z")
NAME_COMMA = re.compile(r"(?:the\s+)?@(?:O|\d+)(?:[’']s?)?(?:\s+\([^()]*\))?,")
PAIR = Words("two|both")
LEAD = 30
"""Characters before a frame in which a negation still governs it."""
ENDED = re.compile(
    r"\b(?:ended|brok(?:e|en)\s+(?:down|off)|collapsed|came\s+to\s+an\s+end|severed|ceased|fell\s+apart|truce|cease-?fire|no\s+longer|expired|terminated|(?:alliance|coalition|pact)\s+(?:was\s+)?dissolved)\b",
    re.I,
)
TELLING = (Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.CLAIMS)
"""What is only said, not doubted."""
TWO = re.compile(r"\b(?:the\s+)?(?:two|both)\s+(?:groups|organi[sz]ations|movements|sides)\b", re.I)
COOPERATE = re.compile(
    r"\b(?:co-?operat\w+|collaborat\w+|work\w*\s+together|friendly|close|shared?|allies|allied|alliance|partners|joined\s+(?:forces|hands)|pact)\b",
    re.I,
)
CLASH = re.compile(
    r"\b(?:clash\w*|fought|hostil\w+|rival\w*|compet\w+|conflict|enem\w+|at\s+war|feud\w*|skirmish\w*|turned\s+on|fell\s+out)\b",
    re.I,
)
SPLINTER = Words(r"splinter\w*|breakaway\w*|offshoot\w*")
SPLINTERS = re.compile(
    r"\b(?:splinter|breakaway|offshoot)\s*(?:groups?|factions?|organi[sz]ations?)?\b[^.]{0,60}\b(?:out\s+of|from|of)\s+(?:the\s+)?@O",
    re.I,
)
BORN = re.compile(
    r"\b(?:formed|founded|created|established|emerged|split|broke|splinter(?:ed)?|arose|seceded)\b",
    re.I,
)
Tie = tuple[RelationKind, str, bool]
"""Kind, the other group's id, and whether it is the other that acts."""
ALLY = rule_named("ally-both")
RIVAL = rule_named("rival-between")
SPLIT = rule_named("splinter-of-own")
MERGED = rule_named("merger")
MEMBER = rule_named("umbrella")
ROOF = re.compile(
    r"\b(?:umbrella|coalition|alliance|federation|confederation|council|congress|bloc|front|union|league|assembly|committee|coordination|command|network|chamber|shura)\b",
    re.I,
)
"""What groups are members of, and do not vanish in."""


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
    return [
        hit
        for hit in hits
        if not hit.is_weak
        or (
            (hit.kind is not RelationKind.ALLY or hit.span not in roofs)
            and not any(
                (hit.other.id, kind) in firm
                for kind in (RelationKind.PLEDGE, RelationKind.AFFILIATE)
            )
        )
    ]


def block_hits(sentences: Sequence[Sentence], page: Page) -> list[Hit]:
    """The hits of one paragraph, whose first sentence may set the theme of the rest."""
    hits: list[Hit] = []
    theme = False
    last: tuple[Node, ...] = ()
    before: Skeleton | None = None
    for sentence in sentences:
        named = skeleton_of(sentence, page)
        skeleton, before = resolved(named, before), named
        theme = theme or is_of_splinters(sentence, skeleton, page)
        found = sentence_hits(sentence, skeleton, last, page)
        if (
            theme
            and skeleton.others
            and BORN.search(skeleton.words)
            and skeleton.words.lstrip("The ").startswith("@0")
        ):
            found.append(made(SPLIT, skeleton.others[0], sentence, page))
        hits += unique_hits(found)
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
    sentence: Sentence, skeleton: Skeleton, last: tuple[Node, ...], page: Page
) -> list[Hit]:
    """The hits of one sentence."""
    words, others = skeleton.words, skeleton.others
    hits = []
    if PAIR.stand_in(page.plain, sentence.start, sentence.body_end) and TWO.search(words):
        hits += pair_hits(sentence, skeleton, others or last[-1:], page)
    if not others:
        return hits
    told: set[str] = set()
    for match in sorted(match_rules(words), key=lambda m: not m.rule.is_end):
        if is_negated(words, match):
            told |= {others[n].id for n in match.others}
            continue
        if is_apposed(words, match) or is_of_part(skeleton, match, page):
            continue
        hits += matched(match, skeleton, sentence, page)
    told |= {hit.other.id for hit in hits}
    if skeleton.has_own and any(node.id not in told for node in others):
        hits += hinted(skeleton, sentence, page, told)
    return hits


def matched(match: Match, skeleton: Skeleton, sentence: Sentence, page: Page) -> list[Hit]:
    """The hits of one frame, one for each group it names."""
    words, others = skeleton.words, skeleton.others
    named = (
        [others[n] for n in match.others]
        if match.others
        else joint_parties(others, words, match.end)
    )
    frame = skeleton.span(match.start, match.end)
    return [
        made(joined_as(match, words, node), node, sentence, page, frame)
        for node in named
        if is_party(node)
    ]


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
    if re.search(r"\bto\s+(?:form|create)\b", frame):
        return match.rule
    if match.rule.kind is RelationKind.MERGER and "joined" in frame and ROOF.search(node.label):
        return MEMBER
    if match.rule.kind is not RelationKind.UMBRELLA_MEMBER or node.kind == "umbrella":
        return match.rule
    if "joined" not in frame or ROOF.search(node.label) or ROOF.search(words):
        return match.rule
    return MERGED


def is_negated(words: str, match: Match) -> bool:
    """Whether the frame is said not to hold: "never allied", "no evidence of links"."""
    return bool(
        NEGATED.search(words, max(0, match.start - LEAD), match.end)
        or UNREAL.match(words, match.end)
    )


OF_PART = re.compile(
    r"\b(?:faction|factions|members?|fighters|militants|wing|part|some|several|many|most|dozens|hundreds|elements|remnants|commanders?|leaders?|cadres|units?|defectors|deserters|rest|half)\s+(?:of|from|in|within)\s+(?:the\s+)?\Z",
    re.I,
)
"""What stands before a group of which only a part acts."""
OF_MEMBERS = re.compile(
    r"@O(?:[’']s)?\s+(?:\w+\s+)?(?:members|commanders?|fighters|militants|leaders?|defectors|faction|cadres|officers|veterans|dissidents|deserters|operatives)\b"
)


def is_of_part(skeleton: Skeleton, match: Match, page: Page) -> bool:
    """Whether only a part or a member joins another group: "a faction of the front joined the brigade"."""
    words = skeleton.words
    if match.rule.name == "split-formerly-part":
        return is_person(skeleton, match, page)
    joins = ("joined" in words[match.start : match.end]) or match.rule.name.startswith("umbrella")
    if not joins or match.rule.kind not in (RelationKind.UMBRELLA_MEMBER, RelationKind.MERGER):
        return False
    return bool(
        OF_PART.search(words, max(0, match.start - 40), match.start)
        or OF_MEMBERS.match(words, match.start)
        or is_person(skeleton, match, page)
    )


def is_person(skeleton: Skeleton, match: Match, page: Page) -> bool:
    """Whether the frame begins with somebody who acts for the own group, and not with its name."""
    at = skeleton.span(match.start, match.start + 1).start
    told = page.mentions.within(at, at + 1)
    return (
        bool(told)
        and not told[0].is_named
        and told[0].name[:1].isupper()
        and " group" not in told[0].name.lower()
        and not told[0].name.startswith(("The ", "This "))
    )


def is_apposed(words: str, match: Match) -> bool:
    """Whether the frame takes a group for its subject that only explains the one before it.

    "The column, a splinter of the front, attacked": the column did.
    """
    return bool(
        APPOSED.search(words, max(0, match.start - 60), match.start)
        and NAME_COMMA.match(words, match.start)
    )


def clause_of(sentence: Sentence, found: Span, page: Page) -> Span:
    """The clauses of the sentence that a frame touches, as one stretch."""
    clauses = [
        clause.span
        for clause in cut_clauses(page.plain, sentence.start, sentence.body_end)
        if clause.span.overlaps(found)
    ]
    if not clauses:
        return Span(sentence.start, sentence.body_end)
    return Span(clauses[0].start, clauses[-1].end)


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
        found = pattern.search(skeleton.words)
        if found:
            frame = skeleton.span(*found.span())
            return [made(rule, node, sentence, page, frame) for node in parties]
    return []


def made(rule: Rule, node: Node, sentence: Sentence, page: Page, frame: Span | None = None) -> Hit:
    """The hit with the date, doubt and kinds of support of its clause."""
    span = Span(sentence.start, sentence.body_end)
    frame = frame or span
    clause = clause_of(sentence, frame, page)
    hedges = [
        h
        for h in page.hedges(span)
        if (h.aspect in (Aspect.ATTRIBUTION, Aspect.LINK) or is_judgement(h))
        and (
            clause.start <= h.start < clause.end
            or h.is_remark
            or h.kind in ("according", "proviso")
        )
        and not is_beside(page, span, h, frame, rule)
        and not (h.kind == "says" and h.doubt.voices[0].act in TELLING and not is_involved(h.label))
    ]
    doubt = doubt_over(page.plain, span, hedges, page.who) if hedges else PLAIN
    doubt = replace(doubt, voices=tuple(map(as_charge, doubt.voices)))
    kinds: tuple[str, ...] = ()
    if rule.kind is RelationKind.SUPPORT:
        kinds = kinds_of_support(page.plain, *span)
    when = date_of(page, clause, frame, rule)
    return Hit(rule.kind, node, rule.other_acts, span, rule.name, doubt, when, kinds, rule.is_weak)


def is_rivals_word(hedge: Hedge, rule: Rule) -> bool:
    """Whether the blame is what makes the two rivals: "the front blamed the brigade"."""
    return rule.name.startswith("denounced") and hedge.kind in ("blamed", "accused")


OF_A_THING = re.compile(
    r"\b[a-z]+\s+(?:that|which|whom)\s+(?:both|all|it|they|he|she|many|some|each)\s+(?:\w+ly\s+)?\Z"
)
""" "wells that both were said to need"."""


def is_judgement(hedge: Hedge) -> bool:
    """ "Some analysts consider it an offshoot": the relation is what they judge."""
    return hedge.kind == "judged" and not hedge.cue.startswith("what")


def is_beside(page: Page, span: Span, hedge: Hedge, frame: Span, rule: Rule) -> bool:
    """Whether a hedge tells of something else: in a relative clause without a party, "after accusing it".

    "Denounced it as bandits" is what a rival does, and doubts nothing.
    """
    if hedge.kind in ("accused", "blamed") and hedge.cue.endswith("ing"):
        return True
    if (
        rule.kind is RelationKind.RIVAL
        and frame.start <= hedge.start < frame.end
        and (hedge.cue.endswith(" as") or is_rivals_word(hedge, rule))
    ):
        return True
    if OF_A_THING.search(page.plain, span.start, hedge.start):
        return True
    return any(
        clause.opener == "relative"
        and clause.span.start <= hedge.start < clause.span.end
        and not page.mentions.within(*clause.span)
        and not hedge.is_remark
        for clause in cut_clauses(page.plain, span.start, span.end)
    )


def date_of(page: Page, clause: Span, frame: Span, rule: Rule) -> When | None:
    """The date of the clause; an end where the clause says that the relation ended.

    A date behind another verb belongs to that verb.
    """
    dates = [
        d
        for d in page.dates(clause)
        if d.when.basis is not Basis.PUBLICATION
        and not is_other_deed(page, clause, frame, rule, d.start)
    ] or leading_dates(page, clause)
    if not dates:
        return None
    when = min(dates, key=lambda d: distance(d, frame)).when
    ended = rule.is_end or (
        rule.kind not in (RelationKind.SPLIT, RelationKind.MERGER, RelationKind.SUCCESSOR)
        and ENDED.search(page.plain, *clause)
    )
    if "/" in when.edtf and MEANWHILE.search(page.plain, clause.start, frame.end):
        return replace(when, edtf=when.edtf.partition("/")[0] + "/")
    if ended and "/" not in when.edtf:
        return replace(when, edtf=f"/{when.edtf}", mode=Mode.THROUGHOUT)
    return when


def distance(date: DateFound, frame: Span) -> int:
    """How far a date stands from the end of a frame, or from its start where it stands before."""
    if date.end <= frame.start:
        return frame.start - date.end
    return abs(date.start - frame.end)


def leading_dates(page: Page, clause: Span) -> list[DateFound]:
    """The dates of the clause that opens the sentence: "After the move in 1994, it was hosted by"."""
    sentence = page.sentence_at(clause.start)
    if sentence is None or clause.start == sentence.start:
        return []
    first = cut_clauses(page.plain, sentence.start, sentence.body_end)[0]
    return page.dates(first.span) if first.opener == "adverbial" else []


def is_other_deed(page: Page, clause: Span, frame: Span, rule: Rule, at: int) -> bool:
    """Whether a date belongs to another verb: one before it, or one between the frame and it."""
    if at < frame.start:
        return bool(VERB.search(page.plain, clause.start, at))
    if "between" in rule.name:
        return False
    if at < frame.end or ENDED.search(page.plain, frame.start, clause.end):
        return False
    return bool(VERB.search(page.plain, frame.end, at))


def merged(hits: Sequence[Hit]) -> list[list[Hit]]:
    """Hits of one kind, pair and direction together, where their times can overlap."""
    groups: list[Merging] = []
    alike: dict[Tie, list[Merging]] = {}
    for hit in hits:
        mine = alike.setdefault(tie_of(hit), [])
        group = next((each for each in mine if each.takes(hit)), None)
        if group is None:
            mine.append(group := Merging())
            groups.append(group)
        group.add(hit)
    return [group.hits for group in groups]


class Merging:
    """Hits of one relation; only those with closed periods can keep others out."""

    def __init__(self) -> None:
        """None yet."""
        self.hits: list[Hit] = []
        self.closed: list[Hit] = []

    def takes(self, hit: Hit) -> bool:
        """Whether its time can overlap all others'."""
        return not is_closed(hit) or all(may_overlap(other, hit) for other in self.closed)

    def add(self, hit: Hit) -> None:
        """One hit more."""
        self.hits.append(hit)
        if is_closed(hit):
            self.closed.append(hit)


def tie_of(hit: Hit) -> Tie:
    """What two hits of one tie share."""
    return hit.kind, hit.other.id, hit.other_acts and hit.kind.is_directed


def is_closed(hit: Hit) -> bool:
    """Whether a line gives both ends; prose seldom dates an end."""
    return not hit.rule and hit.when is not None and "/" in hit.when.edtf


def may_overlap(a: Hit, b: Hit) -> bool:
    """Whether two lines with closed periods can hold at one time."""
    if a.when is None or b.when is None:
        return True
    return overlaps(parse_edtf(a.when.edtf), parse_edtf(b.when.edtf))


def record(hits: Sequence[Hit], page: Page) -> RelationRecord:
    """State one relation and make its record; conventional lines make it read."""
    first = min(hits, key=lambda hit: (bool(hit.rule), hit.doubt != PLAIN))
    hits = [first, *(hit for hit in hits if hit is not first)]
    start, end = period(hits)
    a, b = parties(first, page)
    node = relation_id(first.kind, a.id, b.id, start)
    page.nodes.setdefault(first.other.id, first.other)
    page.node(
        node,
        NodeType.RELATION,
        f"{a.label}, {first.kind.value.replace('_', ' ')}, {b.label}",
        first.kind,
    )
    is_read = not first.rule
    ids = [i for hit in hits for i in state_hit(hit, node, page, beside_line=is_read)]
    kinds = tuple(dict.fromkeys(kind for hit in hits for kind in hit.support_kinds))
    evidence = page.evidence(node, ids)
    evidence = replace(evidence, status=Status.READ if is_read else Status.PROPOSED)
    return RelationRecord(
        a.label,
        type_of(a),
        b.label,
        type_of(b),
        first.kind.value,
        start,
        end,
        kinds,
        evidence,
        first.rule,
    )


def type_of(node: Node) -> str:
    """group, state, person or class."""
    return {"state_body": "state", "class": "class"}.get(node.kind, "group")


def parties(hit: Hit, page: Page) -> tuple[Node, Node]:
    """Who acts first in directed kinds, by name in the others."""
    own, other = page.group, hit.other
    if hit.kind.is_directed:
        return (other, own) if hit.other_acts else (own, other)
    return (own, other) if own.label <= other.label else (other, own)


def period(hits: Sequence[Hit]) -> tuple[str | None, str | None]:
    """The earliest start and the first end that the passages print; a conventional line goes first."""
    lines = [hit for hit in hits if hit.when and not hit.rule]
    times = [split_time(hit.when.edtf) for hit in lines or hits if hit.when]
    starts = [start for start, _ in times if start]
    end = next((end for _, end in times if end), None)
    return min(starts, key=day_of, default=None), end


def day_of(edtf: str) -> float:
    """The last day that a date can mean, as a number, so that the more exact of two wins."""
    last = parse_edtf(edtf).end_max
    return float("inf") if last is None else float(last)


def split_time(edtf: str) -> tuple[str | None, str | None]:
    """Start and end of a time as a relation takes it: "after 2001" is a start."""
    if edtf.startswith("[") and edtf.endswith("..]"):
        return edtf[1:-3], None
    first, last = ends(edtf)
    return first, last


def state_hit(hit: Hit, node: str, page: Page, *, beside_line: bool) -> list[str]:
    """The statements of one passage.

    Beside a conventional line a sentence that says how long it lasted is no evidence that it goes on:
    its kind holds for that time alone.
    """
    if hit.rule:
        made_by, status, rule = MadeBy.RULE, Status.PROPOSED, hit.rule
    else:
        made_by, status, rule = MadeBy.CONVENTION, Status.READ, ""
    doubt = hit.doubt
    if doubt.polarity is Polarity.UNKNOWN:
        doubt = Doubt(polarity=Polarity.UNKNOWN, cue=doubt.cue)
    values: list[tuple[str, Value]] = [("kind", hit.kind.value)]
    if hit.when:
        start, end = split_time(hit.when.edtf)
        written = hit.when.as_written
        if start:
            values.append(("start", When(start, as_written=written)))
        if end and end != "..":
            values.append(("end", When(end, as_written=written)))
    values += [("support_kind", kind) for kind in hit.support_kinds]
    ended = any(name == "end" for name, _ in values)
    during = hit.when if beside_line and hit.rule and ended else None
    return [
        page.state(
            node,
            name,
            value,
            hit.span,
            doubt=doubt,
            made_by=made_by,
            status=status,
            rule=rule,
            when=during if name == "kind" else None,
        )
        for name, value in values
    ]
