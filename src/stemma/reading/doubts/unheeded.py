"""Unheeded doubt: a word of doubt in a sentence that no cue explains, and that may hang on nothing else.

In go a sentence and the hedges found in it, out comes the first word of doubt that stands in none of them
and in the main clause. Example: "1978 or 1979, depending on the source" has "depending". `cues` knows the
constructions that hedge; this is the net behind it for wordings that no table holds, wide where a cue is
exact, so that an unknown way to doubt makes a statement weaker than it is rather than firmer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.model.text import Span
from stemma.reading.clauses import cut_clauses
from stemma.reading.doubts.aspects import VERB
from stemma.reading.doubts.hedges import Hedge
from stemma.reading.doubts.turns import TURNED, TURNS
from stemma.reading.wordplaces import Lexicon, between, words_that

STEMS = (
    "alleg", "appar", "arguabl", "assum", "believ", "belief", "conjectur", "contest", "debat", "deem", "deni", "denies", "denied", "depending", "disput", "doubt", "dubious", "equivocal",
    "exagger", "fable", "fabricat", "fiction", "guess", "hearsay", "hypothe", "implaus", "improb", "inconclus", "insinuat", "legend", "likel", "murky", "myster", "myth", "obscur", "ostensib", "perceiv",
    "possib", "presum", "probab", "purport", "question", "reckon", "reput", "recant", "retract", "rumor", "rumour", "skeptic", "sceptic", "speculat", "suppos", "surmis", "suspec", "suspic", "tentativ", "theor",
    "ambigu", "anecdot", "apocryph", "bogus", "circumstantial", "debunk", "discrepan", "disprov", "erroneous", "fanciful", "fictitious", "fragmentary", "imprecis", "inexact",
    "misattribut", "misdat", "misidentif", "notional", "patchy", "rebut", "refut", "sketchy", "spurious", "unascertain", "unattest", "unconvinc", "undetermined", "unfounded",
    "unofficial", "unreliab", "unresolved", "unsourced", "unsupported", "untrace", "untrue", "unauthentic", "uncertain", "unclear", "unconfirm", "uncorrobor", "undocument", "unlikel", "unproven", "unsubstantiat", "unsure", "unverif", "vague", "contradict", "inconsisten", "reported", "alternativ",
)  # fmt: skip
WORDS = frozenset(
    ("may", "might", "perhaps", "maybe", "whether", "seem", "seems", "seemed", "seemingly", "evidence", "indication", "indications", "accounts", "versions", "version",
     "hints", "tale", "tales", "clues", "opinion", "opinions", "impression", "thought")
)  # fmt: skip
SURE = re.compile(
    r"\b(?:no|without|beyond|not\s+in|nobody|none|few|hardly\s+any\w*|never)\s+(?:[\w-]+\s+){0,2}\Z",
    re.I,
)
STARTS = frozenset(stem[:3] for stem in STEMS)
HARMLESS = re.compile(
    r"(?:arguably\s+(?:the\s+(?:(?:single\s+)?(?:most|least|best|worst|first|last|only|greatest)|[a-z]+est)\b|its\s+(?:most|least|[a-z]+est)\b|one\s+of\b|among\b|more\b|less\b|as\b|no\b|a\s+(?:turning|takeover))|whether\s+(?:or\s+not\s+)?to\b|question\s+of\b|disputes?\s+(?:over|between|with|within|inside|in|among|about)\b|May\b(?=\s+\d|,|\s+of\b|\s+in\b|$)|sources\s+of\b|(?:reported|claimed)\s+to\s+(?:the|his|her|its|a)\b|reported(?:\s+(?:on|by)\b)|(?<!was )(?<!is )(?<!been )(?<!were )reported\s+in\s+(?:[A-Z][a-z]+\s+)?\d{4}\s+that\b|claimed\s+(?:the\s+lives|\d|victory|asylum)|theor(?:y|etical|ist)\w*\b(?!\s+that)|question(?:ed|ing)\s+(?:by|him|her|them)\b|suspected\s+(?:of|terrorists?|militants?|informers?|collaborators?|spies)|"
    r"beliefs?\b(?!\s+that)|reputation|legendary|assum(?:e[sd]?|ing)\s+(?:[\w’'-]+\s+){0,2}?(?:command|control|leadership|power|office|responsibilit\w+|name|title|post|role|duties|charge|presidency|position|identity|burden|place|direction|reins|chairmanship)\b|supposed\s+to\b|denied\s+(?:entry|access|bail|asylum|a\s+visa)|mystery|myth\w*|contested\s+(?:(?:the\s+)?(?:election|seat|elections)\b|(?:every|control|possession|(?:[\w-]+\s+){1,5}?with)\b)|perceived\b|evidence\s+against|version\s+of|doubt(?:s|ed)?\s+(?:about\s+)?(?:its|their|his|her|the)\s+(?:wisdom|merits?|value|usefulness|sincerity|legality|loyalty|motives?|benefits?|need|competence|abilit\w+))",
    re.I,
)
"""Words of doubt in uses that doubt nothing."""


def may_doubt(word: str) -> bool:
    """Whether a word is one of doubt, whatever stands beside it."""
    low = word.lower()
    if low.startswith("allegian"):
        return False
    return low in WORDS or (low[:3] in STARTS and low.startswith(STEMS))


DOUBTING = Lexicon(words_that(may_doubt))
OF_OBJECT = re.compile(r"\b(?:an?|the|its|their|his|her|of|for|with|against|by|to|and|two|three|several|some|many|other)\s+(?:\w+ly\s+)?\Z", re.I)  # fmt: skip
SAID_OF_IT = re.compile(r"\b(?:that|which|whom)\s+(?:[\w’'-]+\s+){1,4}\Z")
""" "mines that South Africa [claimed] were Soviet"."""


def unheeded(text: str, span: Span, hedges: Sequence[Hedge]) -> str | None:
    """The first word of doubt of a sentence's main clauses that no cue holds; None where all are heeded."""
    return turn(text, span) or word(text, span, hedges)


def turn(text: str, span: Span) -> str | None:
    """The first turn of doubt of a sentence's main clauses."""
    told = text[span.start : span.end]
    low = told.lower()
    if len(low) != len(told):
        return None
    found = TURNED.search(low)
    if found:
        return told[slice(*found.span())]
    for found in TURNS.finditer(low):
        at = span.start + found.start()
        clauses = cut_clauses(text, span.start, span.end)
        clause = next((c for c in reversed(clauses) if c.span.start <= at), clauses[0])
        if clause.opener not in ("relative", "adverbial") and not NOBODY.search(
            text, span.start, at
        ):
            return " ".join(told[slice(*found.span())].split())
    return None


NOBODY = re.compile(r"\b(?:no|none|nobody|neither)\s+(?:[\w’'-]+\s+){0,3}\Z", re.I)
""" "No other state is named as a sponsor"."""


def word(text: str, span: Span, hedges: Sequence[Hedge]) -> str | None:
    """The first word of doubt."""
    places = list(between(DOUBTING.places(text), span.start, span.end))
    if not places:
        return None
    clauses = cut_clauses(text, span.start, span.end)
    for at in places:
        if text[at].isupper() and text[span.start : at].strip(PUNCTUATION):
            continue
        if any(h.start <= at < h.end for h in hedges) or HARMLESS.match(text, at, span.end):
            continue
        clause = next((c for c in reversed(clauses) if c.span.start <= at), clauses[0])
        if clause.opener in ("relative", "adverbial"):
            continue
        before = text[max(clause.span.start, at - 60) : at]
        if SURE.search(before) or SAID_OF_IT.search(before) or is_ranking(text, at, before):
            continue
        found = WORD.match(text, at)
        told = found.group() if found else ""
        if (
            OF_OBJECT.search(before)
            and VERB.search(text, clause.span.start, at)
            and told.endswith("ed")
        ):
            continue
        return told
    return None


RANKED = re.compile(
    r"\b(?:most\s+[a-z]+|[a-z]{3,}est)\s+(?:[\w’'-]+\s+){0,5}(?:is|are|was|were|has\s+been)\s+\Z"
)


def is_ranking(text: str, at: int, before: str) -> bool:
    """ "Its bitterest rival was arguably the @0": only the rank is judged."""
    return text.startswith("arguably", at) and RANKED.search(before) is not None


PUNCTUATION = " \t\r\n-–—•*([“\"'"
"""What may stand before the first word of a sentence; a large letter behind anything else begins a name."""
WORD = re.compile(r"[\w’'-]+")
