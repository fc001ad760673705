"""Tolls told in prose: "killing 25 soldiers and wounding 12", "nobody was hurt".

In go the sentences of an entry that has no bracket, out comes the same `Casualties` that a bracket
gives. Example: "Six civilians and three attackers were killed" is 6 killed and 3 of the attackers' own.
A number counts only where a word of killing or wounding governs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.model.counts import Count, Inclusion
from stemma.reading.casualties import OTHER, OWN, Casualties, Other, with_inclusion
from stemma.reading.numbers import CountFound, find_counts, read_count

KILL = re.compile(
    r"\b(?:(?:killing|killed|kills|murdered|murdering|executed|executing|assassinated|assassinating|beheaded|beheading|massacred)"
    r"|(?:claimed|claiming|took|taking|cost|costing)\s+the\s+lives\s+of|(?:result(?:ed|ing)\s+in|caus(?:ed|ing)|led\s+to|leading\s+to)\s+the\s+deaths?\s+of|the\s+deaths?\s+of)\s+",
    re.I,
)
WOUND = re.compile(
    r"\b(?:wounding|wounded|wounds|injuring|injured|injures)\s+(?:another\s+)?", re.I
)
NOT_OBJECT = re.compile(
    r"(?:in|on|by|at|when|during|after|and|or|while|near|as(?!\s+many)|from|with|there|outside)\b",
    re.I,
)
NO_PERSON = re.compile(
    r"\s+(?:group|crowd|team|family|party|series|total|third|large|further|plan|bill|project|total\s+of)\b",
    re.I,
)
GAP = r"(?:\s+(?:(?!killed\b|wounded\b|injured\b|dead\b|died\b|and\b|were\b|was\b)[^\W\d][\w’'-]*)){0,5}?,?"
ASIDE = r"(?:,\s+(?:including|among\s+them)[^,.;]{2,60},)?"
BE = r"(?:\s+(?:is|are|was|were|had\s+been|have\s+been|been|being|got))?(?:\s+(?:\w+ly|also|later|shot))?"
DIED = re.compile(
    rf"{GAP}{ASIDE}(?:{BE}\s+(?:killed|dead|slain|murdered|executed|assassinated|massacred|beheaded|shot\s+dead|hanged)\b|\s+(?:died|perished|lost\s+(?:their|his|her)\s+li[vf]es?)\b|\s+(?:deaths?|fatalities)\b)",
    re.I,
)
HURT = re.compile(
    rf"{GAP}{ASIDE}(?:{BE}\s+(?:wounded|injured|hurt)\b|\s+(?:suffered|sustained)\s+(?:\w+\s+)?(?:injuries|wounds)\b|\s+(?:injuries|injured|wounded)\b)",
    re.I,
)
TAKEN = re.compile(
    rf"{GAP}{BE}\s+(?P<label>kidnapped|abducted|captured|taken\s+hostage|hostages?|missing)\b|\s+(?P<noun>hostages?)\b",
    re.I,
)
AND_OWN = re.compile(rf"{GAP}\s+and\s+(?=\S)", re.I)
NONE = re.compile(
    r"\b(?:(?P<both>no\s+casualties|without\s+casualties|(?:no\s+one|nobody)\s+(?:was|were)\s+(?:killed\s+(?:or|nor)\s+(?:injured|wounded|hurt)|(?:injured|wounded|hurt|harmed)(?:\s+or\s+killed)?))"
    r"|(?P<killed>(?:no\s+one|nobody|none)\s+(?:was\s+|were\s+)?(?:killed|died)|no\s+(?:deaths|fatalities))"
    r"|(?P<wounded>no\s+(?:injuries|wounded)))\b",
    re.I,
)
UNKNOWN = re.compile(
    r"\b(?:an\s+unknown\s+number\s+of\s+(?:\w+\s+){1,3}?(?:(?:was|were)\s+)?(?P<what>killed|wounded|injured|dead|died)"
    r"|(?:the\s+)?(?:exact\s+|total\s+)?(?:number\s+of\s+(?:the\s+)?(?:people\s+)?(?P<whom>dead|deaths|killed|casualties|victims|wounded|injured|fatalities)|(?P<toll>death\s+toll|casualties))\s+(?:is|are|was|were|remains?)\s+(?:unknown|not\s+known|unclear))\b",
    re.I,
)
INCLUDING_OWN = re.compile(
    rf"\b(?:including|among\s+(?:them|whom)|with)\b[^.;]{{0,40}}?{OWN.pattern}", re.I
)


def read_tolls(text: str, start: int, end: int) -> Casualties | None:
    """What the stretch tells of killed, wounded, taken and own dead; None where it tells nothing."""
    if not QUICK.search(text, start, end):
        return None
    killed, own = dead(text, start, end)
    wounded = first(text, start, end, WOUND, HURT)
    killed = killed or special(text, start, end, "killed")
    wounded = wounded or special(text, start, end, "wounded")
    others = tuple(taken(text, start, end))
    if killed and INCLUDING_OWN.search(text, start, end):
        killed = with_inclusion(killed, Inclusion.YES)
    if not (killed or wounded or own or others):
        return None
    return Casualties(start, end, killed, wounded, others, (), own)


QUICK = re.compile(
    r"kill|dead|died|death|lives|casualt|murder|execut|wound|injur|hurt|assassin|behead|massacre|fatal|hostage|kidnap|abduct|captur|slain|hanged|perish",
    re.I,
)


def dead(text: str, start: int, end: int) -> tuple[CountFound | None, CountFound | None]:
    """The killed, and the attackers' own dead where they are counted by themselves."""
    killed: CountFound | None = None
    own: CountFound | None = None
    for found in candidates(text, start, end, KILL, DIED):
        if is_own(text, found, end):
            own = own or found
        else:
            killed = killed or found
    if killed and own is None:
        own = own_beside(text, killed, end)
    return killed, own


def is_own(text: str, found: CountFound, end: int) -> bool:
    """Whether the number counts attackers: "all ten attackers died"."""
    words = re.compile(
        r"\s+(?:of\s+the\s+)?(?:[a-z]+\s+)?(?P<noun>[a-z]+(?:\s+bombers?)?)\b"
    ).match(text, found.end, end)
    direct = re.compile(
        r"\s+(?:of\s+the\s+)?(?:suicide\s+)?(?P<noun>attackers?|assailants?|bombers?|perpetrators?|hijackers?)\b"
    ).match(text, found.end, end)
    return bool(direct) and bool(words)


def own_beside(text: str, killed: CountFound, end: int) -> CountFound | None:
    """ "six civilians and three attackers were killed": the second number."""
    joint = AND_OWN.match(text, killed.end, end)
    second = read_count(text, joint.end(), end) if joint else None
    return (
        second
        if second and is_own(text, second, end) and DIED.match(text, second.end, end)
        else None
    )


def candidates(
    text: str, start: int, end: int, verb: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[CountFound]:
    """Counts right behind the verb, then counts that the word follows."""
    for found in verb.finditer(text, start, end):
        if NOT_OBJECT.match(text, found.end(), end):
            continue
        count = read_count(text, found.end(), end, articles=True)
        if count and not (
            count.count.as_written.lower() in ("a", "an") and NO_PERSON.match(text, count.end, end)
        ):
            yield count
    for count in find_counts(text, start, end):
        behind = after.match(text, count.end, min(end, count.end + 120))
        joint = AND_OWN.match(text, count.end, end)
        second = read_count(text, joint.end(), end) if joint else None
        if behind or (second and is_own(text, second, end) and after.match(text, second.end, end)):
            yield count


def first(
    text: str, start: int, end: int, verb: re.Pattern[str], after: re.Pattern[str]
) -> CountFound | None:
    """The first count of a kind."""
    return next(candidates(text, start, end, verb, after), None)


def special(text: str, start: int, end: int, name: str) -> CountFound | None:
    """Nobody, or an unknown number."""
    none = NONE.search(text, start, end)
    if none and (none["both"] or none[name]):
        return CountFound(Count.exactly(0, as_written=none.group()), *none.span())
    unknown = UNKNOWN.search(text, start, end)
    if unknown is None:
        return None
    what = (unknown["what"] or unknown["whom"] or unknown["toll"]).casefold()
    both = what in ("casualties", "victims")
    is_wounded = what in ("wounded", "injured")
    if not both and is_wounded != (name == "wounded"):
        return None
    count = Count(None, None, None, unknown=True, as_written=unknown.group())
    return CountFound(count, *unknown.span())


def taken(text: str, start: int, end: int) -> Iterator[Other]:
    """Hostages and others taken, as third counts."""
    if not OTHER.search(text, start, end):
        return
    for count in find_counts(text, start, end):
        found = TAKEN.match(text, count.end, min(end, count.end + 80))
        if found and not DIED.match(text, count.end, end):
            label = (
                (found["label"] or found["noun"]).casefold().replace("taken hostage", "hostages")
            )
            yield Other(label, count.count, count.start, found.end())
            return
