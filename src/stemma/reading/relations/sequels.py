"""Relation sequels: what a later sentence says of a tie just told, without naming its parties again.

In go a sentence's skeleton and the hits of its paragraph so far, out come hits of the same tie with a
time. Example: after "The @O allied with @0 in 2005", the sentence "By 2009 the alliance had collapsed"
gives the alliance its end. Nothing is told where the paragraph has no such tie.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma.model.dates import Basis, Mode, When
from stemma.model.nodes import Node, RelationKind
from stemma.model.text import Span
from stemma.reading.dates import DateFound
from stemma.reading.document import Sentence
from stemma.reading.doubts.doubt import PLAIN
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.anchors import dates_by_others
from stemma.reading.relations.dates import clause_of
from stemma.reading.relations.hits import Hit
from stemma.reading.skeletons import Skeleton

K = RelationKind
NOUNS = {
    K.RIVAL: r"conflict|feud|rivalry|hostilit(?:y|ies)|fighting|clashes|killings?|bloodletting|raids|war|violence|infighting|skirmishes|quarrel|bloodshed|dispute|confrontation",
    K.ALLY: r"alliance|co-?operation|partnership|collaboration|pact|agreement|relationship|arrangement|ties|links|understanding|friendship|joint\s+(?:attacks|operations|training)",
    K.SUPPORT: r"support|aid|assistance|supplies|supply|deliver(?:y|ies)|shipments|payments|funding|training|patronage|sponsorship|subsid(?:y|ies)|help|backing|arrangement|relationship|donations|trade|sales|traffic",
    K.UMBRELLA_MEMBER: r"coalition|alliance|umbrella|federation|front|council|bloc|union|membership|body|league|congress|committee",
    K.MERGER: r"union|merger|unification|fusion|unity|new\s+(?:body|group|organi[sz]ation)",
    K.AFFILIATE: r"affiliation|link|relationship|wing|branch",
    K.PLEDGE: r"pledge|oath|allegiance",
    K.JOINT_UNIT: r"unit|squad|brigade|battalion|detachment|staff|column|command|force|body|bureau|room|partnership",
}  # fmt: skip
STOPPED = r"(?:(?:both\s+)?ended|came\s+apart|went\s+to\s+pieces|fell\s+asleep|(?:was|were)\s+over|(?:did|could)\s+not\s+(?:survive|outlast|outlive)|came\s+to\s+an\s+(?:abrupt\s+)?end|ceased|subsided|stopped|collapsed|broke\s+(?:down|up|apart)|fell\s+apart|unravell?ed|dissolved|died\s+down|dried\s+up|lapsed|expired|disbanded|disintegrated|(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:ended|settled|resolved|halted|dissolved|terminated|cut(?:\s+off)?|severed|suspended|broken\s+off|disbanded|discontinued|stopped|abandoned|withdrawn|renounced|revoked|stood\s+down|wound\s+up|broken\s+up|called\s+off|dropped|buried|patched\s+up)|(?:lasted|continued|persisted|endured|went\s+on|held|remained\s+in\s+force)\s+(?:[\w-]+\s+){0,3}?(?:until|till|up\s+to))"
ENDS = {
    kind: guarded(
        rf"(?:^\W*(?:[A-Z][a-z]+\s[^;,]{{1,60}},\s+|[A-Z][a-z]+\s[^@;,]{{1,40}}\s+)?(?:(?:however|but),?\s+)?|[,;]\s+(?:and|but|though)\s+)(?:[Tt]he|[Tt]his|[Tt]heir|[Tt]hese|[Ii]ts|[Aa]ll|[Oo]pen|[Ff]ormal)?\s*(?:[a-z-]+\s+){{0,2}}?(?i:{nouns})\b[^.;@]{{0,40}}?\b(?P<stop>{STOPPED})\b"
    )
    for kind, nouns in NOUNS.items()
}
IT_STOPPED = guarded(
    rf"^\W*(?:@O|It|This)\s+(?:\w+ly\s+|only\s+|finally\s+)?(?P<stop>(?!(?:was|were)\b(?!\s+(?:broken\s+off|called\s+off|ended|over)\b)){STOPPED})"
)
""" "It held until 1994", of the tie told right before."""
TIES = (K.ALLY, K.RIVAL, K.SUPPORT, K.AFFILIATE, K.JOINT_UNIT)
UNIT_STOPPED = guarded(
    rf"(?:@\d+|\b(?:unit|squad|brigade|battalion|detachment|staff|column|command|body))(?:,?\s+which|[^.;@]{{0,80}}[;,]\s+(?:but\s+|and\s+)?it)\s+[^.;@]{{0,40}}?\b(?P<stop>{STOPPED})\b"
)
""" "... set up the @0, which was broken up in 2001"."""
UNIT_MADE = guarded(
    r"(?:@\d+|\b(?:unit|squad|brigade|battalion|detachment|staff|column|command|body)),?\s+which\s+(?P<stop>(?:was|were)\s+(?:\w+\s+)?(?:set\s+up|formed|founded|created|established|raised))\b"
)
ADMITTED = guarded(
    r"^\W*(?:@O|It)\s+(?P<stop>(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:admitted|accepted|received|taken\s+in))\b(?!\s+(?:in)?to\s)"
)
""" "It was admitted in May 2000 and expelled in April 2001", of the umbrella told right before."""
OUSTED = guarded(
    r"(?:@(?P<n>\d+)\s+(?:\w+\s+)?|\band\s+)(?P<stop>(?:threw|cast|put)\s+(?:it|them|@O)\s+out|(?:expelled|suspended|ejected|excluded)\s+(?:it|them|@O))\b"
)
""" "The @0 threw it out in 1974"."""
TRUCE = guarded(
    r"\b(?:announced|declared|agreed\s+(?:to|on)|negotiated)\s+an\s+end\s+to\s+(?:the\s+|all\s+|their\s+)?(?:hostilities|fighting|conflict|war|feud)\b|\b(?:truces?|cease-?fire|armistice|cessation\s+of\s+hostilities|peace\s+(?:deal|accord|agreement|pact))\b[^.;@]{0,40}?\b(?:signed|mediated|agreed|reached|concluded|declared|brokered|negotiated|ended|took\s+effect|came\s+into\s+force)\b|\b(?:signed|mediated|agreed\s+(?:on|to)|reached|concluded|declared|brokered|negotiated)\s+(?:an?\s+)?(?:[\w-]+\s+)?(?:truce|cease-?fire|armistice)\b|\b(?:truces?|cease-?fire|peace)\s+(?:was|were)\s+(?:sworn|struck|made|arranged)\b|\bsettled\s+(?:it|them|the\s+(?:feud|quarrel|dispute|conflict)|their\s+\w+)\b|\b(?:made|make|concluded)\s+peace\b|\b(?:were|was)\s+reconciled\b"
)
CUT_OFF = {
    kind: guarded(
        rf"@(?:O|\d+)\s+(?:[\w-]+\s+){{0,2}}?(?P<stop>ended|cut(?:\s+off)?|stopped|suspended|withdrew|halted|discontinued|ceased|terminated|broke\s+off|renounced|revoked)\s+(?:its|all|the|their)\s+(?:\w+\s+)?(?:{nouns})\b"
    )
    for kind, nouns in NOUNS.items()
}
BROKEN = re.compile(
    r"\b(?:collapsed|lasted\s+(?:only|less|barely)|broke\s+down|failed|short-lived|violated|was\s+broken|fell\s+apart)\b"
)
""" "A truce signed in 2011 lasted only a few weeks" ends nothing."""
PEACE = ("end to", "cessation", "truce", "cease", "armistice", "peace", "reconciled", "settled")
LEFT = guarded(
    r"(?:@O|\b(?:it|they|(?:its|their)\s+(?:delegates?|representatives?|leaders|members|men)))\s+(?:[\w-]+\s+){0,3}?(?:left|quit|withdrew|pulled\s+out|departed|resigned|broke\s+away|walked\s+out|stormed\s+out|bolted|dropped\s+out|(?:was|were)\s+(?:expelled|suspended|ejected|excluded|thrown\s+out|shut\s+out)|(?:was|were)\s+(?:admitted|taken\s+in|received)\s+[^.;@,]{0,30}?\band\s+(?:expelled|thrown\s+out|left|withdrew))(?:\s+(?:from|of))?(?:\s+(?:it|(?:the|this)\s+(?:new\s+)?(?:coalition|alliance|council|union|front|umbrella|federation|body|bloc|league|congress|committee|organi[sz]ation)))?(?P<stop>)(?=\s*(?:$|[.,;]|in\b|on\b|after\b|by\b|during\b|over\b|a\s|\w+\s+(?:years?|months?)\s+later))"
)
JOINED_LEFT = guarded(
    r"@O\s+and\s+(?:the\s+)?@\d+\s+(?:[\w-]+\s+){0,2}?(?:left|quit|withdrew|pulled\s+out|departed|resigned)(?P<stop>)"
)
DISSOLVED = guarded(
    r"@(?P<n>\d+)\s+(?:[\w-]+\s+){0,2}?(?P<stop>(?:(?:was|were|had\s+been)\s+)?(?:\w+ly\s+)?(?:dissolved|disbanded|ceased\s+to\s+exist|collapsed|fell\s+apart|came\s+apart|went\s+to\s+pieces|fell\s+asleep|wound\s+(?:itself\s+)?up|broke\s+(?:up|apart)|disintegrated|disappeared))\b"
)
CREATED = guarded(
    r"@(?P<n>\d+),?\s+(?P<stop>(?:was|were|had\s+been)\s+(?:[\w-]+\s+){0,2}?(?:created|founded|formed|established|set\s+up|launched|organi[sz]ed))\b"
)
WITHDREW = guarded(
    r"@(?P<n>\d+)\s+(?:\w+\s+){0,2}?(?P<stop>withdrew|left|broke\s+away|departed|resumed\s+(?:its\s+)?(?:operations|activities)|regained\s+its\s+independence|split\s+off)\b(?!\s+(?:from\s+)?(?:the\s+)?@)"
)
""" "It joined in 1998, but withdrew a year later"."""
BEGUN = {
    K.ALLY: guarded(
        r"\b(?:alliance|pact|partnership|co-?operation|agreement)\b[^.;@]{0,20}?\b(?P<stop>(?:was|were|had\s+been)\s+(?:\w+ly\s+)?(?:concluded|signed|formed|sealed|forged|agreed|formali[sz]ed|struck|proclaimed)|(?:began|dates\s+(?:back\s+to|from)|started))\b"
    ),
    K.RIVAL: guarded(
        r"\b(?:fighting|clashes|hostilities|war|conflict|feud|skirmishes)\b[^.;@]{0,30}?\b(?P<stop>broke\s+out|erupted|began|started|flared(?:\s+up)?|escalated)\b"
    ),
}


def sequel_hits(
    sentence: Sentence, skeleton: Skeleton, hits: Sequence[Hit], other: Node | None, page: Page
) -> list[Hit]:
    """What the sentence adds to the ties told before it in the paragraph."""
    found = [*ended(sentence, skeleton, hits, page)]
    found += bodies(sentence, skeleton, hits, page)
    if not skeleton.others and other is not None:
        found += begun(sentence, skeleton, hits, other, page)
    return found


def ended(sentence: Sentence, skeleton: Skeleton, hits: Sequence[Hit], page: Page) -> list[Hit]:
    """Ends of ties: "the conflict came to an end in 1990"; "it left the coalition in 1993"."""
    made: list[Hit] = []
    for kind, pattern in ENDS.items():
        hit = last_of(hits, kind)
        found = (
            (pattern.search(skeleton.words) or CUT_OFF[kind].search(skeleton.words))
            if hit
            else None
        )
        if hit and found and not is_of_another(found, skeleton, hit):
            made += at_end(hit, found, sentence, skeleton, page)
            break
    if not made and hits:
        made += tie_ended(sentence, skeleton, hits[-1], page)
    rivalry = last_of(hits, K.RIVAL)
    peace = (
        rivalry
        and not BROKEN.search(skeleton.words)
        and any(word in skeleton.words for word in PEACE)
    )
    truce = TRUCE.search(skeleton.words) if peace else None
    if rivalry and truce and not made:
        made += at_end(rivalry, truce, sentence, skeleton, page)
    roof = last_of(hits, K.UMBRELLA_MEMBER)
    left = (JOINED_LEFT.search(skeleton.words) or LEFT.search(skeleton.words)) if roof else None
    if roof and left is None:
        left = OUSTED.search(skeleton.words)
        if left and left["n"] and skeleton.others[int(left["n"])].id != roof.other.id:
            left = None
    if roof and left:
        made += at_end(roof, left, sentence, skeleton, page)
    admitted = ADMITTED.match(skeleton.words) if roof and roof.when is None else None
    when = date_by(admitted, sentence, skeleton, page) if admitted else None
    if roof and when:
        span = Span(*sentence_span(sentence))
        made.append(replace(roof, span=span, when=when, doubt=PLAIN, rule="sequel-admitted"))
    return made


def tie_ended(sentence: Sentence, skeleton: Skeleton, hit: Hit, page: Page) -> list[Hit]:
    """The end of what was told right before: "It held until 1994", "the @0, which was broken up in 2001"."""
    found = None
    if hit.kind in TIES and page.plain.startswith(("It ", "This "), sentence.start):
        found = IT_STOPPED.match(skeleton.words)
    if found is None and hit.kind is K.JOINT_UNIT:
        found = UNIT_STOPPED.search(skeleton.words)
    ended = at_end(hit, found, sentence, skeleton, page) if found else []
    begun = UNIT_MADE.search(skeleton.words) if hit.kind is K.JOINT_UNIT else None
    when = date_by(begun, sentence, skeleton, page) if begun and hit.when is None else None
    if when:
        ended.append(
            replace(hit, span=Span(*sentence_span(sentence)), when=when, rule="sequel-made")
        )
    return ended


def bodies(sentence: Sentence, skeleton: Skeleton, hits: Sequence[Hit], page: Page) -> list[Hit]:
    """When an umbrella or a wing was made or dissolved, so was the tie to it."""
    made: list[Hit] = []
    for pattern, kinds in (
        (DISSOLVED, (K.UMBRELLA_MEMBER, K.AFFILIATE)),
        (CREATED, (K.AFFILIATE, K.SPLIT)),
    ):
        for found in pattern.finditer(skeleton.words):
            node = skeleton.others[int(found["n"])]
            hit = next(
                (h for h in reversed(hits) if h.kind in kinds and h.other.id == node.id), None
            )
            if hit is None or (pattern is CREATED and not hit.other_acts):
                continue
            if pattern is DISSOLVED:
                made += at_end(hit, found, sentence, skeleton, page)
            elif hit.when is None and (when := date_by(found, sentence, skeleton, page)):
                made.append(
                    replace(
                        hit,
                        span=Span(*sentence_span(sentence)),
                        when=when,
                        rule="sequel-created",
                    )
                )
    for found in WITHDREW.finditer(skeleton.words):
        node = skeleton.others[int(found["n"])]
        joined = next(
            (h for h in reversed(hits) if h.kind is K.MERGER and h.other.id == node.id), None
        )
        if joined:
            when = date_by(found, sentence, skeleton, page)
            made.append(
                Hit(
                    K.SPLIT,
                    node,
                    True,
                    Span(*sentence_span(sentence)),
                    "sequel-withdrew",
                    PLAIN,
                    when,
                )
            )
    return made


def begun(
    sentence: Sentence, skeleton: Skeleton, hits: Sequence[Hit], other: Node, page: Page
) -> list[Hit]:
    """A tie that a sentence tells of the two spoken of: "a formal alliance was concluded in 2003"."""
    made: list[Hit] = []
    for kind, pattern in BEGUN.items():
        found = pattern.search(skeleton.words)
        when = date_by(found, sentence, skeleton, page) if found else None
        if when:
            made.append(
                Hit(
                    kind,
                    other,
                    False,
                    Span(*sentence_span(sentence)),
                    f"sequel-begun-{kind.value}",
                    PLAIN,
                    when,
                )
            )
    return made


def last_of(hits: Sequence[Hit], kind: RelationKind) -> Hit | None:
    """The tie of a kind that was told last."""
    return next((hit for hit in reversed(hits) if hit.kind is kind), None)


def is_of_another(found: re.Match[str], skeleton: Skeleton, hit: Hit) -> bool:
    """Whether the sentence names, up to there, a group that is no party."""
    named = re.findall(r"@(\d+)", skeleton.words[: found.end()])
    return any(skeleton.others[int(n)].id != hit.other.id for n in named)


def at_end(
    hit: Hit, found: re.Match[str], sentence: Sentence, skeleton: Skeleton, page: Page
) -> list[Hit]:
    """The tie with the date of the sentence as its end; none without a date."""
    when = date_by(found, sentence, skeleton, page)
    if when is None:
        return []
    last = when.edtf.rpartition("/")[2].strip(".[]")
    if not last:
        return []
    ended = replace(when, edtf=f"/{last}", mode=Mode.THROUGHOUT)
    return [replace(hit, span=Span(*sentence_span(sentence)), when=ended, rule="sequel-ended")]


def date_by(
    found: re.Match[str], sentence: Sentence, skeleton: Skeleton, page: Page
) -> When | None:
    """The first date behind the verb in its clause, else the one that opens the sentence."""
    where = skeleton.span(
        found.start("stop") if "stop" in found.groupdict() else found.start(), found.end()
    )
    clause = Span(where.start, clause_of(sentence, where, page).end)
    whole = Span(*sentence_span(sentence))
    dates = [
        *(d for d in page.dates(whole) if d.when.basis is not Basis.PUBLICATION),
        *dates_by_others(page, whole),
    ]
    behind = [
        d
        for d in dates
        if where.start < d.start and where.end < d.end and d.end <= max(clause.end, where.end + 90)
    ]
    opening = [d for d in dates if d.end <= where.end and d.start < sentence.start + 60]
    first: list[DateFound] = behind or opening
    return first[0].when if first else None


def sentence_span(sentence: Sentence) -> tuple[int, int]:
    """Its words without the markers behind it."""
    return sentence.start, sentence.body_end
