"""Attack clauses: what each clause of an attack entry says of a party: claims, denies, is blamed, acts.

In goes an `Entry`, out come `Tie`s in the order of the text. What a hedge on a number, a motive, a
judgement or a detail says makes no tie (`aspects`); a clause that is built so as not to vouch for what
it tells is hedged (`distance`), and so is one that only names the group beside the deed (`agency`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model.statement import Act, Polarity, Voice
from stemma.model.text import Span
from stemma.reading.attacks.agency import BRACKET, CONVICTED, FOUND_GUILTY, plainly_acts
from stemma.reading.attacks.bystanders import is_aided
from stemma.reading.attacks.claims import read_charges, read_claims, read_denials
from stemma.reading.attacks.deeds import ACTS
from stemma.reading.attacks.distance import held_off, is_about_deed, possible, voiced_before
from stemma.reading.attacks.gainsaying import read_doubts
from stemma.reading.attacks.ties import Entry, Says, Tie
from stemma.reading.attacks.view import ClauseView
from stemma.reading.attacks.words import (
    ATTACKED_BY,
    CONFIRMED,
    COURT,
    EXCHANGE,
    OWN_SITE,
    SILENT,
    STORMED,
    TIED,
    VERDICT,
    VICTIM_AFTER,
    VICTIM_BEFORE,
    VICTIM_OF,
)
from stemma.reading.clauses import cut_clauses
from stemma.reading.doubts.aspects import DEED, VERB, Aspect
from stemma.reading.doubts.authorities import is_authority
from stemma.reading.doubts.doubt import PLAIN, Doubt
from stemma.reading.doubts.hedges import PASSIVE

BESIDE = Doubt((Voice(Act.SUGGESTS, None, PASSIVE),))

OPEN = Doubt(polarity=Polarity.UNKNOWN)

EARLIER = re.compile(r"Ω+(?:[’']s?)?(?:\s+[a-z][\w’'-]*){0,3}?\s+had\s+")

THE_DEED = re.compile(
    rf"\b(?:it|them|this|both|(?:the|these|both)\s+(?:[\w-]+\s+){{0,2}}?(?:{DEED}|devices?|mines?|explosives|charges?|weapons?|rockets?|gunm[ae]n|bombers?|attackers?|grenades?))\b",
    re.I,
)

BROKEN = re.compile(
    r"Ω+(?:[’']s?)?(?:\s+[a-z][\w’'-]*){0,3}(?:\s+(?:led|commanded|headed|guided)\s+by\s+[^,;]{3,60})?(?:,\s+(?:some|many|most|several|one|two|both|all|half))?\s*,?\s*"
)

CONTINUED = re.compile(
    rf"\W*(?:(?:and|with)\s+)?(?:its|their|the)\s+(?:[\w’'-]+\s+){{1,4}}?(?:(?:in|of|from)\s+(?:the\s+)?)?Λ+\s+(?:\w+\s+)?{ACTS.pattern}"
    rf"|\W*(?:of\s+)?(?:which|who|whose|where|whom)\b[^,;]*,\s+(?:later\s+|then\s+|also\s+)?{ACTS.pattern}"
)


DOER = re.compile(r"\b(?:by|behind|work\s+of)\s+(?:[\w-]+\s+){0,4}$")


def read_ties(entry: Entry) -> list[Tie]:
    """All ties of an entry in the order of the text."""
    found: list[Tie] = []
    for sentence in entry.sentences:
        span = Span(sentence.start, sentence.body_end)
        hedges = entry.hedges(span)
        for clause in cut_clauses(entry.page.plain, *span):
            found += read_clause(ClauseView(entry, span, clause, hedges, found))
    return found


def read_clause(view: ClauseView) -> list[Tie]:
    """The first question that finds an answer decides, doubts are asked always."""
    ties = read_denials(view) or read_claims(view) or read_charges(view)
    ties = ties or read_own(view) or read_others(view)
    return ties + read_besides(view, ties) + read_doubts(view)


def read_besides(view: ClauseView, ties: list[Tie]) -> list[Tie]:
    """The own group, of which a clause that another claims the deed in says that it may have been in it."""
    if not ties or any(t.is_own or t.says is not Says.CLAIMS for t in ties):
        return []
    claimed = max(view.text.find(t.doubt.cue or "") for t in ties)
    own = view.text.rfind("Ω") + view.span.start
    hedges = [
        h
        for h in view.hedges
        if h.kind in WEIGHED and view.span.start + claimed < h.start and h.end <= own
    ]
    return [view.tie(Says.HEDGED, view.page.group, True, view.doubt(hedges))] if hedges else []


WEIGHED = frozenset({"possible", "probable", "suspected", "alleged"})


def read_own(view: ClauseView) -> list[Tie]:
    """The own group in this clause: hedged by what governs the clause, else plainly acting."""
    where = view.own_place()
    if view.clause.opener in ("relative", "adverbial") and view.acts_before():
        return []
    hedges = view.governing()
    if where is None or is_aided(view, where):
        return []
    if hedges and view.told_plainly() and not tells_of_deed(view.text):
        return []
    if not hedges and (OWN_TOLL.match(view.text) or PARTAKES.match(view.text)):
        return [view.tie(Says.ACTS, view.page.group, True, PLAIN)]
    if is_verdict(view.text):
        return [replace(view.tie(Says.ACTS, view.page.group, True, PLAIN), is_verdict=True)]
    if hedges:
        doubt = view.doubt(hedges)
        link = any(h.aspect is Aspect.LINK for h in hedges)
        return [view.tie(Says.HEDGED, view.page.group, True, doubt, is_link=link)]
    if SILENT.match(view.text[where:]):
        return [view.tie(Says.UNCLAIMED, view.page.group, True, OPEN)]
    held = possible(view.text) or held_off(view.vouched(), where) or voiced_before(view.lead())
    if held and (is_about_deed(view.text) or not view.told_plainly()):
        return [view.tie(Says.HEDGED, view.page.group, True, held.doubt)]
    if FOUND_GUILTY.search(view.text):
        return [view.tie(Says.ACTS, view.page.group, True, PLAIN)]
    if (
        view.clause.opener == "relative"
        and "ΩΩ" in view.text
        and not re.search(r"\b(?:by|work\s+of)\s+(?:its\s+\w+,\s+)?(?:the\s+)?Ω", view.text)
    ):
        return weighed(view)
    struck = ATTACKED_BY.match(WITH_OTHERS.sub("", view.text[where:]))
    by = view.party(view.text.rfind("Λ"), before=False) if struck else None
    if by:
        return [view.tie(Says.SUFFERS, by.node, False, PLAIN)]
    if is_actor(view.text, where):
        return tied(view, where) or [beside(view, where)]
    return suffered(view, where) or [beside(view, where)]


def tells_of_deed(text: str) -> bool:
    """Whether a clause behind a plain deed still speaks of it, or of another."""
    return is_about_deed(text) or bool(DOER.search(text) or ACTS.search(BRACKET.sub("", text)))


def weighed(view: ClauseView) -> list[Tie]:
    """The own group in a relative clause on a deed that another claims: "which may have used men of the ΩΩΩ"."""
    hedges = [h for h in view.hedges if h.kind in WEIGHED and h.aspect is not Aspect.NUMBER]
    if not hedges or not any(t.says is Says.CLAIMS and not t.is_own for t in view.before):
        return []
    return [view.tie(Says.HEDGED, view.page.group, True, view.doubt(hedges))]


def is_verdict(text: str) -> bool:
    """Whether a court finds the own group guilty."""
    return bool(VERDICT.search(text) or (COURT.search(text) and FOUND_GUILTY.search(text)))


def fights_back(view: ClauseView, where: int) -> bool:
    """Whether others came to a place of the own group's, and shots were exchanged there."""
    is_theirs = STORMED.search(view.text[:where]) and OWN_SITE.match(view.text, where)
    return bool(is_theirs) and EXCHANGE.search(view.entry.masked) is not None


WITH_OTHERS = re.compile(
    r"^Ω+(?:[’']s?)?(?:,?\s+and\s+(?:the\s+)?[\w-]+(?=\s+(?:fighters|members|units|men|gunmen)\b))?"
)
"""The own group with whoever stands beside it: "ΩΩΩ and M-12 fighters"."""
PARTAKES = re.compile(
    r"\W*(?:the\s+)?Ω+(?:[’']s?)?(?:\s+[a-z-]+){0,2}?\s+(?:(?:had|also)\s+)*(?:took\s+part|taken\s+part|participated|joined\s+in|fought\s+(?:too|as\s+well))\b"
)
""" "an assault, in which [ΩΩΩ units took part]"."""
OWN_TOLL = re.compile(
    r"\W*According\s+to\s+(?:the\s+)?Ω+,?\s+(?:[a-z]+\s+)?\d[\d,.]*\s+(?!.*\bby\b)[^;]{0,60}?\b(?:killed|died|dead|wounded|fell|perished)\b"
)
"""The group's own count of those killed, which says that it fought."""


def is_headline(view: ClauseView) -> bool:
    """ "ΩΩΩ and ΛΛΛ: bomb near a house": parties and nothing else before a colon."""
    behind = view.page.plain[view.span.end : view.span.end + 1]
    return PARTIES.match(view.text) is not None and ":" in view.text + behind


PARTIES = re.compile(r"\W*(?:the\s+)?[ΩΛ]+(?:(?:,\s+|,?\s+and\s+)(?:the\s+)?[ΩΛ]+)*\s*(?::|$)")


THEY_BELONGED = re.compile(
    r"\W*(?:[Tt]hey|[Tt]he\s+(?:[\w-]+\s+)?(?:attackers|assailants|gunmen|guerrillas|militants|men|raiders|bombers?|kidnappers|hostage-takers)|[Aa]ll\s+of\s+them)\s+(?:belonged\s+to|were\s+(?:[\w-]+\s+){0,2}?(?:members|fighters|men|militants)\s+of|came\s+from)\s+(?:the\s+)?Ω"
)
""" "Thirty guerrillas took the town hall. [They belonged to the ΩΩΩ]"."""


def beside(view: ClauseView, where: int) -> Tie:
    """The own group behind another subject: in "killed in an ΩΩΩ ambush" it acts all the same."""
    if is_struck(view.text, where):
        return view.tie(Says.STRUCK, view.page.group, True, BESIDE)
    acts = plainly_acts(view.vouched(), where) or goes_on(view, where)
    acts = acts or THEY_BELONGED.match(view.text) is not None
    acts = acts or fights_back(view, where) or is_headline(view)
    plain = acts and not looks_back(view, where)
    says, doubt = (Says.ACTS, PLAIN) if plain else (Says.NAMED, BESIDE)
    return view.tie(says, view.page.group, True, doubt)


def looks_back(view: ClauseView, where: int) -> bool:
    """Whether a later sentence tells what the group had done before: "The ΩΩΩ had threatened him"."""
    earlier = EARLIER.match(view.text, where)
    is_first = view.sentence.start == view.entry.sentences[0].start
    return (
        earlier is not None and not is_first and THE_DEED.search(view.text, earlier.end()) is None
    )


def goes_on(view: ClauseView, where: int) -> bool:
    """Whether the clause breaks off at the own group and goes on with a deed: "The ΩΩΩ, which ..., mined"."""
    rest = view.entry.mask(Span(view.span.end, view.sentence.end))
    return BROKEN.fullmatch(view.text[where:]) is not None and CONTINUED.match(rest) is not None


def tied(view: ClauseView, where: int) -> list[Tie]:
    """An affiliate, wing or umbrella of the own group, named as the one that acts."""
    named = re.search("Λ+", view.text)
    if named is None:
        return []
    verb = VERB.search(view.text)
    between = view.text[min(named.end(), where) : max(named.start(), where)]
    around = view.text[: verb.start()] if verb else view.text
    if named.start() > (verb.start() if verb else len(view.text)) or not TIED.search(
        between + around
    ):
        return []
    other = view.entry.mention_at(view.span.start + named.start())
    return [view.tie(Says.TIED, other.node, False, PLAIN)] if other else []


def suffered(view: ClauseView, where: int) -> list[Tie]:
    """Another party acts against the own group."""
    words = view.text[:where]
    verb = VERB.search(words)
    if verb is None:
        return []
    named = view.party(verb.start(), before=True)
    if named:
        return [view.tie(Says.SUFFERS, named.node, False, PLAIN)]
    label = words[: verb.start()].strip(" ,")
    known = view.page.who(label)
    if known and is_authority(label):
        return [view.tie(Says.SUFFERS, view.page.nodes[known], False, PLAIN)]
    return []


def read_others(view: ClauseView) -> list[Tie]:
    """A hedge that names only another party."""
    named = view.party(0, before=False)
    hedges = [h for h in view.governing() if h.doubt.voices]
    if named is None or named.is_own or not hedges:
        return []
    if any(view.page.who(h.label) == named.node.id for h in hedges):
        return []
    return [view.tie(Says.HEDGED, named.node, False, view.doubt(hedges))]


def is_actor(text: str, where: int) -> bool:
    """Whether the own group acts here: before the verb, or after "by"."""
    before, run = text[:where], re.compile("Ω+").match(text, where)
    after = text[run.end() if run else where :]
    if DOER.search(before):
        return True
    if VICTIM_BEFORE.search(before) or VICTIM_OF.search(before) or VICTIM_AFTER.match(after):
        return False
    return not VERB.search(before) or bool(CONFIRMED.search(before)) or "confirmed" in before


def is_struck(text: str, where: int) -> bool:
    """Whether the deed was done to something of the own group: "struck a camp of the ΩΩΩ"."""
    before = text[:where]
    if DOER.search(before) or not VERB.search(before) or CONVICTED.search(before):
        return False
    return bool(VICTIM_OF.search(before))
