"""Relation lines: the conventional form of the Relationships section, and lists of allies and rivals.

In goes `- ally: OTHER GROUP, 2001 – 2004, alleged.[^relationships-1]`, out comes a hit that `relations`
states as read; below a heading "Allies" a bare name such as `Lake Column (suspected)` is one too. Problem: `relation-kind` (a line of this form whose kind is not known).
"""

from __future__ import annotations

import re

from stemma.model.nodes import Node, NodeType, RelationKind, group_id
from stemma.model.problem import Severity
from stemma.model.reading import Block, BlockKind, Section
from stemma.model.text import Span
from stemma.reading.cells import doubt_named, read_name_cell
from stemma.reading.dates import DateFound, find_dates, read_date
from stemma.reading.doubts.aspects import VERB
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.page import Page
from stemma.reading.relations.hits import Hit

LINE = re.compile(r"\s*[-–—•*]\s+(?P<kind>[a-z][a-z ]{2,30}?)\s*:\s*(?P<rest>[^:\n]+)$")
HEADED = re.compile(
    r"\W*(?:(?P<ally>(?:suspected\s+)?allies|friends)|(?P<rival>(?:suspected\s+)?rivals|enem(?:y|ies))|(?P<split>splinter(?:s|\s+groups|\s+factions)?|offshoots|factions))\b",
    re.I,
)
SHORT_HEAD = re.compile(
    r"\W*(?:suspected\s+)?(?:allies|rivals|enemies|friends|splinters?|splinter\s+(?:groups|factions)|offshoots|factions|affiliates|umbrellas)(?:\s+(?:and|&)\s+(?:suspected\s+)?\w+)?\W*",
    re.I,
)
"""A line that heads a list, though nothing marks it."""
PIECE = re.compile(r"[^;\n•]+")
LISTED = re.compile(
    r"(?:[-–—*]\s+)?(?P<name>(?!None\b|No\b|Unknown\b|N/A)[A-Z][^():–;\n]{2,80}?)(?:\s*\((?P<word>[^()]{2,60})\))*\s*(?:[–:]\s.*|\.)?",
    re.S,
)
WORDS = {
    "ally": (RelationKind.ALLY, False), "ally of": (RelationKind.ALLY, False),
    "rival": (RelationKind.RIVAL, False), "rival of": (RelationKind.RIVAL, False), "enemy": (RelationKind.RIVAL, False),
    "affiliate of": (RelationKind.AFFILIATE, False), "affiliate": (RelationKind.AFFILIATE, True),
    "split from": (RelationKind.SPLIT, False), "split off": (RelationKind.SPLIT, True), "splinter": (RelationKind.SPLIT, True),
    "merged into": (RelationKind.MERGER, False), "absorbed": (RelationKind.MERGER, True),
    "member of": (RelationKind.UMBRELLA_MEMBER, False), "umbrella member of": (RelationKind.UMBRELLA_MEMBER, False),
    "umbrella of": (RelationKind.UMBRELLA_MEMBER, True),
    "successor of": (RelationKind.SUCCESSOR, False), "successor to": (RelationKind.SUCCESSOR, False),
    "succeeded by": (RelationKind.SUCCESSOR, True),
    "support to": (RelationKind.SUPPORT, False), "support from": (RelationKind.SUPPORT, True),
    "pledge to": (RelationKind.PLEDGE, False), "pledge from": (RelationKind.PLEDGE, True),
    "joint unit with": (RelationKind.JOINT_UNIT, False), "joint operation with": (RelationKind.JOINT_OPERATION, False),
    "hosted by": (RelationKind.HOST, True), "host of": (RelationKind.HOST, False), "host": (RelationKind.HOST, False),
}  # fmt: skip
"""Plain words to a kind, and whether the other group acts on the profile's own."""
NOUNS = {
    **WORDS,
    "umbrella": (RelationKind.UMBRELLA_MEMBER, False), "coalition": (RelationKind.UMBRELLA_MEMBER, False),
    "alliance": (RelationKind.UMBRELLA_MEMBER, False), "partner": (RelationKind.ALLY, False),
    "splinter group": (RelationKind.SPLIT, True), "splinter faction": (RelationKind.SPLIT, True), "offshoot": (RelationKind.SPLIT, True),
    "faction": (RelationKind.SPLIT, True), "parent": (RelationKind.SPLIT, False), "parent organization": (RelationKind.SPLIT, False),
    "sponsor": (RelationKind.SUPPORT, True), "patron": (RelationKind.SUPPORT, True), "client": (RelationKind.SUPPORT, False),
    "successor": (RelationKind.SUCCESSOR, True), "predecessor": (RelationKind.SUCCESSOR, False),
    "joint unit": (RelationKind.JOINT_UNIT, False), "competitor": (RelationKind.RIVAL, False),
}  # fmt: skip
"""What a bracket behind a listed name calls it."""
SORT_LEAD = re.compile(
    r"^\s*(?:(?:suspected|alleged|former|possible|presumed|likely|close|main|armed)\s+)+", re.I
)
HEDGE = re.compile(
    r",?\s*\b(?P<word>alleged(?:ly)?|suspected|possibl[ey]|claimed|probabl[ey])\b\s*\.?\s*$"
)


def read_relation_lines(page: Page) -> list[Hit]:
    """Every line of the Relationships section in the conventional form."""
    hits = []
    for section in page.document.sections:
        if section.id == "relationships":
            found = [
                read_line(block, page) for block in section.blocks if block.kind is BlockKind.ITEM
            ]
            hits += [hit for hit in found if hit]
            hits += listed_hits(section, page)
        hits += [hit for block in section.blocks for hit in dotted_hits(block, page)]
    return hits


DOTTED = re.compile(
    r"[^\S\n]*(?P<name>[A-Z][^•\n]{2,80}?)[^\S\n]+•[^\S\n]+(?P<kind>[A-Z][\w ]{2,30}?)(?P<rest>(?:[^\S\n]*\([^()\n]{1,50}\))*)[^\S\n]*$",
    re.M,
)
DOTTED_KINDS = {
    **NOUNS,
    "merged into the group": (RelationKind.MERGER, True), "merged with the group": (RelationKind.MERGER, True),
    "parent group": (RelationKind.SPLIT, False), "umbrella group": (RelationKind.UMBRELLA_MEMBER, False),
    "umbrella organization": (RelationKind.UMBRELLA_MEMBER, False), "successor group": (RelationKind.SUCCESSOR, True),
}  # fmt: skip


def dotted_hits(block: Block, page: Page) -> list[Hit]:
    """Lines such as `Lake Front • Ally (Suspected) (1979)`: a name, its kind, doubt and years."""
    hits: list[Hit] = []
    if page.plain.find("•", block.start, block.end) < 0:
        return hits
    for line in DOTTED.finditer(page.plain, block.start, block.end):
        told = DOTTED_KINDS.get(line["kind"].lower())
        if told is None:
            continue
        other, _ = party_of(line["name"], page)
        dated = read_bracket(page, line)
        doubt = doubt_named(line["rest"].lower().strip(" ()").partition(")")[0])
        span = Span(line.start(), line.end())
        hits.append(Hit(told[0], other, told[1], span, "", doubt, dated.when if dated else None))
    return hits


def read_bracket(page: Page, line: re.Match[str]) -> DateFound | None:
    """The date in one of the brackets behind a kind."""
    opened = (i for i in range(line.start("rest"), line.end("rest")) if page.plain[i] == "(")
    found = (read_date(page.plain, i + 1, line.end("rest")) for i in opened)
    return next(filter(None, found), None)


def listed_hits(section: Section, page: Page) -> list[Hit]:
    """The names below a heading that says what they are: "Rivals & Enemies"."""
    kind: RelationKind | None = None
    word = ""
    hits = []
    for block in section.blocks:
        head = page.plain[block.start : block.end]
        if block.kind is BlockKind.HEADING or SHORT_HEAD.fullmatch(head):
            kind, word = kind_of_list(head), doubt_of_list(head)
        elif kind:
            for piece in PIECE.finditer(page.plain, block.start, block.end):
                named = LISTED.fullmatch(piece.group().strip())
                if named and not VERB.search(named["name"]):
                    hits.append(listed_hit(named, piece, kind, word, page))
    return hits


def listed_hit(
    named: re.Match[str], piece: re.Match[str], kind: RelationKind, doubted: str, page: Page
) -> Hit:
    """A listed name, of the list's kind or of the one that its bracket names, with the bracket's date.

    `doubted` is the word by which the heading doubts all that it heads, empty for none.
    "(umbrella, November 2005-2009)" below "Allies": a member from 2005 to 2009.
    """
    other, _ = party_of(named["name"], page)
    span = Span(piece.start(), piece.end())
    word, _, rest = (named["word"] or "").partition(",")
    noun = " ".join(SORT_LEAD.sub("", word).split())
    told = NOUNS.get(noun, (kind, kind is RelationKind.SPLIT))
    at = piece.group().find(rest) if rest else -1
    dated = read_date(page.plain, piece.start() + at, piece.end()) if at > 0 else None
    doubt = doubt_named(word) if rest else doubt_of(named)
    if doubt == PLAIN and doubted:
        doubt = doubt_named(doubted)
    return Hit(told[0], other, told[1], span, "", doubt, dated.when if dated else None)


def kind_of_list(heading: str) -> RelationKind | None:
    """What the names below a heading are to the group."""
    found = HEADED.match(heading)
    return RelationKind[found.lastgroup.upper()] if found and found.lastgroup else None


def doubt_of_list(heading: str) -> str:
    """The word of doubt that a heading begins with: "Suspected Allies (2012)"."""
    found = DOUBTED.match(heading)
    return found["word"].lower() if found else ""


DOUBTED = re.compile(r"\W*(?P<word>suspected|alleged|possible|presumed|likely)\s", re.I)


def party_of(name: str, page: Page) -> tuple[Node, bool]:
    """The group that a listed name means, and that it does not act on the profile's own."""
    bare = " ".join(name.split())
    known = page.mentions.resolve(bare) or page.registry.resolve(bare)
    return known or Node(group_id(bare), NodeType.GROUP, bare, "armed_group"), False


def doubt_of(named: re.Match[str]) -> Doubt:
    """ "(suspected ally)" is suspected; "(ally)" is plain."""
    return doubt_named(named["word"] or "")


def read_line(block: Block, page: Page) -> Hit | None:
    """One line; None where it is prose, or its kind is unknown."""
    line = LINE.match(page.plain[block.start : block.end].rstrip())
    if line is None:
        return None
    kind = WORDS.get(" ".join(line["kind"].split()))
    if kind is None:
        report_kind(page, block, line["kind"])
        return None
    start, end = block.start + line.start("rest"), block.start + line.end("rest")
    hedge = HEDGE.search(page.plain, start, end)
    stop = hedge.start() if hedge else end
    name_end, dated = name_and_date(page.plain, start, stop)
    named = read_name_cell(page.plain[start:name_end].strip(" .,"))
    name = named.name
    other = (
        page.mentions.resolve(name)
        or page.registry.resolve(name)
        or Node(group_id(name), NodeType.GROUP, name, "armed_group")
    )
    doubt = doubt_named(hedge["word"]) if hedge else named.doubt
    span = Span(block.start, block.end)
    return Hit(kind[0], other, kind[1], span, "", doubt, dated.when if dated else None)


def is_relation_line(block: Block, page: Page) -> bool:
    """Whether an item has the conventional form with a kind that is known."""
    line = LINE.match(page.plain[block.start : block.end].rstrip())
    return line is not None and " ".join(line["kind"].split()) in WORDS


def name_and_date(text: str, start: int, end: int) -> tuple[int, DateFound | None]:
    """Where the name ends, and the date behind the comma that follows it."""
    for comma in re.finditer(r",\s*", text[start:end]):
        dated = read_date(text, start + comma.end(), end)
        if dated:
            return start + comma.start(), dated
    dates = find_dates(text, start, end)
    return (dates[-1].start if dates else end), (dates[-1] if dates else None)


def report_kind(page: Page, block: Block, kind: str) -> None:
    """A line of the form whose kind nobody knows."""
    page.problem(
        block.start, block.end, Severity.ERROR, "relation-kind",
        f"relation line: expected one of {', '.join(WORDS)}; found {kind!r}",
        "use one of these words, or write a sentence",
    )  # fmt: skip
