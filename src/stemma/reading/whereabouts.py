"""Whereabouts: the places of a page's stretches, each with the country that the whole page settles.

In goes a stretch of a page, out come its `PlaceFound`s. Example: "a shop in Moreh" on a page whose other attacks
happened in India and Myanmar gives Moreh, IN, as inferred (`grounds`). That a country is inferred is said by the
statement that tells it, which a rule has made; a printed one is a convention's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from stemma.model.reading import Block, BlockKind
from stemma.model.statement import MadeBy
from stemma.model.text import Span
from stemma.reading.announcing import REACH, is_announced, is_framed, last_word, stands
from stemma.reading.grounds import PRINTED, Ground, ground_of, with_grounds
from stemma.reading.names.mentions import Mention
from stemma.reading.page import Page
from stemma.reading.places import PlaceFound, find_country_hints, find_places
from stemma.reading.towns import homes_of

BODY = (BlockKind.PARAGRAPH, BlockKind.ITEM)
HEADLINE = re.compile(r"\W*(?:first|last|latest|most\s+recent)\s+(?:\w+\s+)?attack", re.I)

WITHIN = ("in", "inside", "within", "throughout")
"""What a group can have too: "a quarrel within Amal"."""


def places_in(page: Page, span: Span) -> list[PlaceFound]:
    """The places of a stretch, with the countries that the page settles."""
    found = told_places(page, span)
    if all(place.country and place.basis == PRINTED for place in found):
        return found
    around = {hit.code for hit in find_country_hints(page.plain, *span)}
    return with_grounds(found, ground(page), around)


def told_places(page: Page, span: Span) -> list[PlaceFound]:
    """The places of a stretch as it tells them by itself, found once."""
    known = page.placed.get(span)
    if known is None:
        mentions = page.mentions.within(*span)
        groups = [(m.start, m.end) for m in mentions if not is_place(page, m, span)]
        known = page.placed[span] = find_places(page.plain, *span, exclude=groups)
    return known


def is_place(page: Page, mention: Mention, span: Span) -> bool:
    """Whether what another stretch makes a group stands here as a place: a town's name behind "west of"."""
    if mention.is_own or not mention.is_named or mention.node.label != mention.name:
        return False
    if " " in mention.name or mention.name.isupper() or not homes_of(mention.name):
        return False
    before = page.plain[max(span.start, mention.start - REACH) : mention.start]
    after = page.plain[mention.end : min(span.end, mention.end + REACH)]
    is_near = last_word(before) not in WITHIN and is_announced(before)
    return (is_near or is_framed(before)) and stands(after)


def ground(page: Page) -> Ground:
    """The countries of the page's attacks and bases, and all that it prints; found once."""
    if page.ground is None:
        own = [place for span in own_stretches(page) for place in told_places(page, span)]
        page.ground = ground_of(own, printed_in(page))
    return page.ground


def own_stretches(page: Page) -> Iterator[Span]:
    """The entries of attacks, the headlines that tell one, and the sentences on bases."""
    for section in page.document.sections:
        for block in section.blocks:
            if block.kind not in BODY:
                continue
            if section.id == "locations":
                yield from (Span(s.start, s.body_end) for s in page.sentences(block))
            elif section.id == "attacks" or is_headline(page, block):
                yield entry_span(page, block)


def is_headline(page: Page, block: Block) -> bool:
    """Whether a block is a labelled line that tells the first or last attack."""
    is_labelled = block.label in ("first", "last")
    return is_labelled or HEADLINE.match(page.plain, block.start, block.end) is not None


def entry_span(page: Page, block: Block) -> Span:
    """A block without its closing notes."""
    sentences = page.sentences(block)
    if not sentences:
        return Span(block.start, block.end)
    return Span(sentences[0].start, sentences[-1].body_end)


def printed_in(page: Page) -> Counter[str]:
    """How often the page's own text prints the name or the people of each country."""
    blocks = (b for s in page.document.sections for b in s.blocks if b.kind in BODY)
    return Counter(
        hit.code for b in blocks for hit in find_country_hints(page.plain, b.start, b.end)
    )


def state_country(page: Page, node: str, place: PlaceFound, span: Span) -> str | None:
    """That a place lies in a country: by convention where it is printed, else by this module's rule."""
    if place.country is None:
        return None
    if place.basis == PRINTED:
        return page.state(node, "country", place.country, span)
    return page.state(node, "country", place.country, span, made_by=MadeBy.RULE, rule="whereabouts")
