"""Leavers: a split told in two sentences, and a list that goes on with what the sentence before told.

In go a sentence's skeleton and the one before it, out come hits. Example: "A number of @O members left in
1991. They founded the @0" is a split of `@0` from the own group; "The @O trained foreign militants. Among
them were members of the @0" is support for `@0`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.dates import When
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.forms import AIDED, MADE, MAKE, PEOPLE
from stemma.reading.relations.hits import Hit
from stemma.reading.relations.making import made
from stemma.reading.relations.rules import WITH, rule_named
from stemma.reading.relations.shapes import MANY, Rule
from stemma.reading.skeletons import Skeleton

LEFT = r"(?:left|quit|broke(?:\s+away)?|split(?:\s+off)?|walked\s+out|deserted|mutinied|defected|seceded|resigned|rebelled|departed|(?:was|were|had\s+been)\s+expelled|(?:was|were|had\s+been)\s+purged)"
LEAVING = guarded(
    rf"(?:\b(?:members|officers|fighters|commanders?|dissidents|faction|wing|number|group|some|several|part|leaders?)\s+(?:of|from|in|within)\s+(?:[\w-]+\s+){{0,3}}?@O|@O(?:[’']s)?\s+(?:[\w-]+\s+){{0,2}}?(?:{PEOPLE}|wing|faction))\b[^.;]{{0,120}}?\b{LEFT}\b|\b(?:followers|supporters|men|{PEOPLE[3:-1]}|wing|faction|minority|majority)\b[^.;@]{{0,60}}?\b(?:broke\s+with|left|walked\s+out\s+of|deserted|turned\s+their\s+backs\s+on|split\s+from|quit)\s+(?:the\s+)?@O\b|\bled\s+(?:his|her|their)\s+(?:[\w-]+\s+){{1,3}}out\s+of\s+(?:the\s+)?@O\b|@O(?:,\s[^@;.]{{1,60}},)?\s+(?:\w+ly\s+)?(?:resigned|(?:was|had\s+been)\s+(?:expelled|dismissed|ousted|deposed))\b"
)
WHO = rf"(?:[Tt]hey|[Tt]he\s+(?:[\w-]+\s+)?(?:{PEOPLE}|faction|splinter|group|wing|mutineers|men|remainder|breakaway\s+\w+)|[Tt]his\s+(?:faction|group|wing)|@O|[Ii]t|[Ss]ome\s+of\s+them|[Hh]e(?:\s+and\s+his\s+\w+)?)"
FOUNDED = re.compile(
    rf"^\W*(?:[A-Z][a-z]+\s[^@;,]{{1,40}},?\s+)?(?:[Ll]ater\s+|[Tt]hen\s+|[Ss]oon\s+)?{WHO}[^.;@]{{0,60}}?\b(?:{MADE}|to\s+{MAKE}|became|(?:took|adopted)\s+the\s+name(?:\s+of)?|call(?:s|ed)?\s+(?:itself|themselves)|reorgani[sz]ed\s+(?:itself|themselves)\s+as)\s+(?:an?\s+(?:[\w-]+\s+){{0,4}}?,?\s+)?{MANY}"
)
LEFT_TO_FOUND = re.compile(
    rf"^\W*[^.;@]{{1,120}}?\b{LEFT}\b[^.;@]{{0,40}}?\b(?:to\s+{MAKE}|and\s+(?:\w+\s+)?(?:{MADE}|went\s+on\s+to\s+{MAKE}|revived|(?:organi[sz]ed|constituted|reorgani[sz]ed|reconstituted|called|renamed)\s+themselves(?:\s+as)?))\s+{MANY}"
)
BREAKAWAY = re.compile(
    r"^\W*(?:[Tt]he\s+)?@\d+(?:\s+\([^()]*\))?,\s+(?:an?|another|the)\s+(?:[\w-]+\s+){0,2}?(?:breakaway|splinter|offshoot)(?:\s+(?:group|faction))?(?=,)"
)
""" "The @0, a second breakaway, was set up in 1995"."""
PART_OF = re.compile(
    r"@(?:O|\d+)[^.;@]{0,40}?\b(?:began|started|was|originated|operated|formed)\b[^.;@]{0,30}?\b(?:cell|part|wing|faction|unit|sectors?|branch|section|member)\s+of\s+(?:the\s+)?@(?P<n>O|\d+)"
)
WENT = re.compile(
    r"^\W*(?:[A-Z][a-z]+\s[^@;,]{1,40},?\s+)?@(?P<who>O|\d+)\s+(?:[\w-]+\s+){0,2}?(?:became\s+independent|declared\s+(?:its\s+)?independence|broke\s+(?:off|away)|split(?:\s+off)?|seceded|left|withdrew|departed|went\s+its\s+own\s+way|separated)\b(?!\s+(?:from|with)\s+(?:the\s+)?@)"
)
""" "The @O began as a cell of the @0. It broke off in 2003"."""
GOING_ON = re.compile(
    rf"^\W*(?:[Tt]he\s+(?:largest|main|best[\s-]known|most\s+\w+|first|principal)(?:\s+of\s+(?:these|them))?\s+(?:are|is|was|were)|Among\s+(?:them|these|those|its\s+\w+)\s+(?:were|are|was|is|have\s+been)|These\s+(?:groups\s+)?(?:have\s+)?(?:included?|are|were)|They\s+(?:have\s+)?included?)\s+{MANY}"
)
SEVERAL = r"(?:foreign|other|several|various|numerous|many|a\s+number\s+of|allied|local|smaller|like-minded)\s+(?:[\w-]+\s+){0,3}?(?:militants|groups|organi[sz]ations|movements|factions|militias|guerrillas|parties|fighters)"
AIDED_SEVERAL = re.compile(rf"@O\s+(?:[\w-]+\s+){{0,3}}?{AIDED}\s+(?:[\w-]+\s+){{0,3}}?{SEVERAL}")
FRIENDS = re.compile(
    rf"@O\s+[^.;@]{{0,60}}?\b(?:ties|links|alliances?|relations|relationships|cooperat\w+|co-operat\w+|collaborat\w+|allied)\s+(?:itself\s+)?(?:with|to)\s+{SEVERAL}"
)
FOES = re.compile(
    rf"@O\s+[^.;@]{{0,60}}?\b(?:fought|clashed|battled|feud\w*|conflicts?|rivalr(?:y|ies)|competed)\s+(?:with\s+|against\s+)?{SEVERAL}"
)
SPLIT = rule_named("splinter-of-own")
OWN_SPLIT = rule_named("own-split-from")
FRONTS = re.compile(
    r"@O\s+(?:[\w-]+\s+)?(?:runs?|has|had|operates?|maintains?|controls?|created|established|ran|set\s+up)\s+(?:several|a\s+number\s+of|various|many|numerous|two|three|four)\s+(?:[\w-]+\s+){0,3}?(?:front|affiliate|wing|branch|subsidiar|mass\s+organi)\w*"
)
LISTED = (
    (FRONTS, rule_named("affiliate-of-own")),
    (AIDED_SEVERAL, rule_named("support-own-gives")),
    (FRIENDS, rule_named("ally-named")),
    (FOES, rule_named("rival-fought")),
)


def leaver_hits(
    sentence: Sentence, skeleton: Skeleton, before: Skeleton | None, page: Page
) -> list[Hit]:
    """What the sentence tells only together with the one before it."""
    apart = None if skeleton.has_own else BREAKAWAY.match(skeleton.words)
    if apart and len(skeleton.others) == 1:
        frame = skeleton.span(apart.start(), apart.end())
        return [made(SPLIT, skeleton.others[0], sentence, page, frame)]
    if before is None or not before.has_own:
        return []
    went = WENT.match(skeleton.words)
    part = PART_OF.search(before.words) if went else None
    if went and part and "O" in (went["who"], part["n"]) and went["who"] != part["n"]:
        frame = skeleton.span(went.start(), went.end())
        if part["n"] == "O":
            return [made(SPLIT, skeleton.others[int(went["who"])], sentence, page, frame)]
        return [made(OWN_SPLIT, before.others[int(part["n"])], sentence, page, frame)]
    if not skeleton.others:
        return []
    found = FOUNDED.match(skeleton.words) if LEAVING.search(before.words) else None
    found = found or (None if skeleton.has_own else LEFT_TO_FOUND.match(skeleton.words))
    if found:
        hits = hits_of(found, skeleton, sentence, page, SPLIT)
        hits = [h if h.when else replace(h, when=first_date(sentence, page)) for h in hits]
        left = page.sentence_at(before.offsets[0])
        dates = (
            page.dates(Span(left.start, left.body_end))
            if left and LEAVING.search(before.words)
            else []
        )
        return [h if h.when or not dates else replace(h, when=dates[0].when) for h in hits]
    listed = GOING_ON.match(skeleton.words)
    for pattern, rule in LISTED if listed else ():
        if listed and pattern.search(before.words):
            return hits_of(listed, skeleton, sentence, page, rule)
    return []


def first_date(sentence: Sentence, page: Page) -> When | None:
    """The first plain date of a sentence."""
    dates = page.dates(Span(sentence.start, sentence.body_end))
    return next((d.when for d in dates if "/" not in d.when.edtf), None)


def hits_of(
    found: re.Match[str], skeleton: Skeleton, sentence: Sentence, page: Page, rule: Rule
) -> list[Hit]:
    """A hit for each group that is named."""
    numbers = [int(n) for n in WITH.findall(found["x"]) if n != "O"]
    frame = skeleton.span(found.start("x"), found.end())
    return [made(rule, skeleton.others[n], sentence, page, frame) for n in numbers]
