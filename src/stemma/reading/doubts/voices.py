"""Voices: who says, blames, claims or denies, as printed.

In goes a sentence and the verb of saying in it, out comes the speaker's name: the noun phrase before
an active verb, or after "by" and "according to". Example: "In 2004 the Kenyan police blamed ..." gives
"the Kenyan police". Nobody named gives an empty label. Which node a label means is asked of the page.
"""

from __future__ import annotations

import re

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
EDGE = re.compile(
    r"[,;:—(“”]|\s–\s|\b(?:that|which|who|but|while|although|though|whereas|after|when|as|because|since|where|if|and)\b"
)
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|began|took|led|fought|met|held|gave|made|(?!armed\b|so-called\b)[a-z]{2,}ed)\b"
)
TRAILING = re.compile(
    r"(?:\s+(?:has|have|had|also|later|initially|publicly|subsequently|first|then|immediately|officially|originally|repeatedly|"
    r"never|often|soon|quickly|both|is|are|was|were|been|being|be|not|did|do|does|itself|themselves|himself|eventually|"
    r"reportedly|allegedly|widely|formally|falsely|previously|frequently|strongly|consistently|would|could))+$",
    re.I,
)
LEADING = re.compile(
    r"^(?:(?:Although|Though|While|Whilst|Even though|and)\s+|(?:However|Moreover|Meanwhile|Subsequently|Later|Initially|Furthermore|Additionally|Nevertheless|Nonetheless|Afterwards?|Then|Still|Today|Similarly|Consequently)\b,?\s+"
    rf"|(?:In|On|By|During|Since|Until|Around|From|At|Throughout|Before|After|Following)\s+(?:[\w’-]+\s+){{0,4}}?(?:{MONTHS}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?|\d{{4}}s?)\b,?\s+)"
)
BY = re.compile(
    r"[^.;,]{0,60}?\bby\s+(?P<who>(?:the\s+|an?\s+)?[^,.;()]{2,70}?)"
    r"(?=\s+(?:for|to|in|on|as|that|and\s+(?:later|was|were|is|are|then|subsequently)|who|which|after|with|during|of\s+\w+ing|was|were|is|are)\b|[,.;()]|$)"
)
NAMED = re.compile(
    r"(?P<who>(?:the\s+|an?\s+)?[^,.;()]{2,80}?)(?=\s+(?:that|which|who|was|were|is|are|has|had|published|released|issued|and\s+(?:then|later|was|were))\b|[,.;()]|$)"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|later\s+)*$", re.I)
IS_PASSIVE = re.compile(r"(?:is|are|was|were|been|being)\s", re.I)
NOBODY = re.compile(r"(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]either)\b")
SPOKEN = re.compile(r"\s+(?:have|has|had|also)$")


def is_passive(text: str, start: int, verb: int, cue: str) -> bool:
    """Whether the verb of a cue is passive: "was blamed", "is denied by"."""
    return bool(
        PASSIVE.search(text, max(start, verb - 24), verb) or IS_PASSIVE.match(cue)
    ) or cue.endswith(" by")


def active_speaker(text: str, start: int, verb: int) -> str:
    """The noun phrase that ends before the verb; for "which" and "who" the one before those."""
    words = text[max(start, verb - 160) : verb]
    edges = [e for e in EDGE.finditer(words) if is_edge(words, e)]
    while edges:
        last = edges.pop()
        phrase = trimmed(words[last.end() :])
        if phrase or last.group() not in ("which", "who", "that", ","):
            return phrase
        words = words[: last.start()]
    return trimmed(words)


def is_edge(words: str, edge: re.Match[str]) -> bool:
    """Whether a speaker's name cannot go across: "and" joins two speakers where no verb is before."""
    if edge.group() != "and":
        return True
    before = re.split(r"[,;:—(]", words[: edge.start()])[-1]
    return bool(VERB.search(before))


def trimmed(words: str) -> str:
    """A noun phrase without its adverbs, auxiliaries and the date it opens with."""
    phrase = " ".join(words.split())
    phrase = TRAILING.sub("", f" {phrase}").strip()
    phrase = LEADING.sub("", phrase).strip(" \u2060")
    return phrase if len(phrase) < 90 else ""


def passive_speaker(text: str, after: int, end: int) -> str:
    """The noun phrase after "by"; empty where nobody is named."""
    found = BY.match(text, after, end)
    return " ".join(found["who"].split()) if found else ""


def named_source(text: str, after: int, end: int) -> str:
    """Whoever stands after "according to" or "by"."""
    found = NAMED.match(text, after, end)
    return " ".join(found["who"].split()) if found else ""


def speaker(text: str, start: int, end: int, verb: int, after: int) -> str:
    """Who speaks, for a verb at `verb` that ends at `after`; empty for nobody and for "it"."""
    cue = text[verb:after]
    if cue.endswith(" by"):
        return named_source(text, min(after + 1, end), end)
    if is_passive(text, start, verb, cue):
        return passive_speaker(text, after, end)
    label = active_speaker(text, start, verb)
    return "" if label in ("that", "This", "this") else label
