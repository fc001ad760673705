"""Relations: every tie of the profile's own group, from conventional lines and from prose.

In goes the page, out come `RelationRecord`s. Prose gives proposals with their rule named; lines are
read. All passages of one kind and pair are merged into one relation; a hostile sentence never ends a
friendly relation. Statements on the relation's node: `kind`, `start`, `end`, `support_kind`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.model.nodes import Node, RelationKind
from stemma.model.reading import RelationRecord
from stemma.model.text import Span
from stemma.reading.discourse import Discourse, is_roof
from stemma.reading.document import Sentence
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.courses import course_hits
from stemma.reading.relations.endings import with_breaks, with_endings
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.labelled_ties import labelled_hits
from stemma.reading.relations.leavers import leaver_hits
from stemma.reading.relations.lines import read_relation_lines
from stemma.reading.relations.making import made
from stemma.reading.relations.records import merged, record
from stemma.reading.relations.renewed import with_renewals
from stemma.reading.relations.rules import rule_named
from stemma.reading.relations.schisms import with_schisms
from stemma.reading.relations.sentences import MERGED, sentence_hits
from stemma.reading.relations.sequels import sequel_hits
from stemma.reading.relations.take_backs import with_take_back
from stemma.reading.relations.weeding import unique_hits
from stemma.reading.relations.weighing import with_weighed_doubt, without_unsure, without_weighed
from stemma.reading.skeletons import Skeleton, skeleton_of, without_asides
from stemma.reading.telegraphic import with_subject
from stemma.reading.wordplaces import Lexicon, words_that

SECTIONS = (
    "relationships", "state_sponsors", "narrative", "executive_summary", "leadership", "resources",
    "locations", "ideology", "political_activities", "targets_tactics", "community_relations", "overview",
)  # fmt: skip
"""Where prose is asked, the most telling section first."""
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
NOT_SO = re.compile(r"\b(?:is|was|were|are|been)\s+not(?=\s*[:;.,]|\s+an?\b)")
""" "Often described as an offshoot of the @O but was not"."""
SPLIT = rule_named("splinter-of-own")
OFFSPRING = ("successor-of", "successor-traces")
"""Rules of "emerged from" and "traces its beginnings to", which a split also is told by."""
RECENT = 24
"""So many ties of a paragraph can still be meant by "the conflict"."""


def read_relations(page: Page) -> list[RelationRecord]:
    """All relations, conventional lines first."""
    hits = read_relation_lines(page)
    lines = {hit.span for hit in hits}
    for section in page.document.sections:
        labelled = labelled_hits(section, page) if section.id == "relationships" else ()
        hits += [hit for hit in labelled if not inside(hit, lines)]
    for name in SECTIONS:
        for section in page.document.sections:
            if section.id == name:
                hits += [
                    h
                    for b in section.blocks
                    for h in block_hits(page.sentences(b), page)
                    if not inside(h, lines)
                ]
    return [record(group, page) for group in merged(weeded(with_wings(without_unsure(hits))))]


def with_wings(hits: Sequence[Hit]) -> list[Hit]:
    """What the group's own people founded is no splinter where the page calls it its wing."""
    wings = {h.other.id for h in hits if h.kind is RelationKind.AFFILIATE and h.other_acts}
    return [
        replace(hit, kind=RelationKind.AFFILIATE)
        if hit.rule == "own-folk-founded" and hit.other.id in wings
        else hit
        for hit in hits
    ]


def inside(hit: Hit, lines: Iterable[Span]) -> bool:
    """Whether a prose hit stands in a line that was read already."""
    return any(line.overlaps(hit.span) for line in lines)


def weeded(hits: Sequence[Hit]) -> list[Hit]:
    """Without single joint acts of pairs that have a firmer relation."""
    firm = {(h.other.id, h.kind) for h in hits if not h.is_weak}
    roofs = {h.span for h in hits if h.kind is RelationKind.UMBRELLA_MEMBER}
    members = {h.other.id for h in hits if h.kind is RelationKind.UMBRELLA_MEMBER and not h.is_weak}
    heirs = {h.other.id for h in hits if h.kind is RelationKind.SUCCESSOR and h.other_acts}
    split = {h.other.id for h in hits if h.kind is RelationKind.SPLIT and not h.other_acts}
    """Whom the own group left: what "emerged from" them did not succeed them."""
    gone = {h.other.id for h in hits if h.kind is RelationKind.MERGER and h.rule != MERGED.name}
    mergers = [hit for hit in hits if hit.kind is RelationKind.MERGER]
    mergers.sort(key=lambda hit: hit.rule.startswith("hint-"))
    ways = {hit.other.id: hit.other_acts for hit in reversed(mergers)}
    """Who went into whom, as the first passage has it that tells it in so many words."""
    return [
        hit
        for hit in hits
        if not (hit.rule == MERGED.name and hit.other.id in members - gone)
        and not (hit.kind is RelationKind.MERGER and hit.other_acts != ways[hit.other.id])
        and not (hit.rule in OFFSPRING and hit.other.id in split)
        and not (hit.rule == "umbrella-left" and hit.other.id in split - members)
        and not (hit.rule == "umbrella" and hit.other.id in split and not is_roof(hit.other))
        and not (hit.rule.startswith("departed-") and hit.other.id in heirs)
        and not (hit.rule == "umbrella" and hit.other.id in gone and not is_roof(hit.other))
        and not (hit.rule == "hint-roof" and hit.other.id in gone - members)
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
    for at, sentence in enumerate(sentences):
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
        found += course_hits(sentence, skeleton, found, page)
        leavers = leaver_hits(sentence, skeleton, before, page)
        told = {hit.other.id for hit in leavers}
        found = [*leavers, *(hit for hit in found if hit.other.id not in told)]
        found = with_weighed_doubt(unique_hits(without_weighed(found)), skeleton, page)
        talk.splinter = next(
            (h.other for h in found if h.kind is RelationKind.SPLIT and h.other_acts), talk.splinter
        )
        found = with_schisms(found, sentences[at - 1] if at else None, page)
        found = with_endings(with_breaks(found, hits), skeleton, page)
        found = with_renewals(found, skeleton, page)
        sequels = sequel_hits(
            sentence,
            without_asides(skeleton),
            [*hits, *found][-RECENT:],
            talk.other if talk.own_spoken else None,
            page,
        )
        following = sentences[at + 1] if at + 1 < len(sentences) else None
        found = without_weighed(found, sequels)
        sequels = with_endings(with_weighed_doubt(sequels, skeleton, page), skeleton, page)
        hits += with_take_back([*found, *sequels], skeleton, following, page)
        if skeleton.others:
            last = skeleton.others
    return hits


def is_of_splinters(sentence: Sentence, skeleton: Skeleton, page: Page) -> bool:
    """Whether the sentence speaks of several groups that left the own one."""
    return (
        SPLINTER.stand_in(page.plain, sentence.start, sentence.body_end)
        and SPLINTERS.search(skeleton.words) is not None
        and not NOT_SO.search(skeleton.words)
    )
