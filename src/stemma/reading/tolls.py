"""Tolls told in prose: "killing 25 soldiers and wounding 12", "nobody was hurt".

In go the sentences of an entry that has no bracket, out comes the same `Casualties` that a bracket
gives. Example: "Six civilians and three attackers were killed" is 6 killed and 3 of the attackers' own.
A number counts only where a word of killing or wounding governs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from stemma.model.counts import Count, Inclusion
from stemma.reading.casualties import OTHER, OWN, Casualties, Other, with_inclusion
from stemma.reading.numbers import CountFound, find_counts, read_count
from stemma.reading.wordplaces import Words

KILL = re.compile(
    r"\b(?:(?:killing|killed|kills|murdered|murdering|executed|executing|assassinated|assassinating|beheaded|beheading|massacred|slaughtered|shot\s+dead|gunned\s+down)"
    r"|(?:claimed|claiming|took|taking|cost|costing)\s+the\s+lives\s+of|(?:result(?:ed|ing)\s+in|caus(?:ed|ing)|led\s+to|leading\s+to)\s+the\s+deaths?\s+of|the\s+deaths?\s+of)\s+",
    re.I,
)
WOUND = re.compile(
    r"\b(?:wounding|wounded|wounds|injuring|injured|injures)\s+(?:another\s+)?", re.I
)
NOT_OBJECT = re.compile(
    r"(?:in(?!\s+excess)|on|by|at(?!\s+least)|when|during|after|and|or|while|near|as(?!\s+many)|from|with|there|outside)\b",
    re.I,
)
NO_PERSON = re.compile(
    r"\s+(?:group|crowd|team|family|party|series|total|third|large|further|plan|bill|project|unknown|undisclosed|number|few|dozen|handful|couple|bomb|blast|explosion)\b",
    re.I,
)
GAP = r"(?:\s+(?:(?!killed\b|wounded\b|injured\b|dead\b|died\b|and\b|were\b|was\b)[^\W\d][\w’'-]*)){0,9}?,?"
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
PERSON = re.compile(
    r"(?:\s+(?!and\b|in\b|was\b|were\b)[\w’'-]+){0,3}?\s+(?:soldiers?|civilians?|polic\w+|officers?|people|persons?|m[ae]n|wom[ae]n|child(?:ren)?|guards?|workers?|members?|villagers?|"
    r"students?|teachers?|journalists?|troops|personnel|drivers?|others?|boys?|girls?|passengers?|pilgrims?|tourists?|farmers?|constables?|commanders?|leaders?|officials?|"
    r"aides?|judges?|mayors?|chiefs?|priests?|clerics?|bystanders?|hostages?|peacekeepers?|employees?|doctors?|nurses?|engineers?|rangers?|trooper\w*|gendarmes?|"
    r"contractors?|residents?|shopkeepers?|traders?|activists?|scholars?|sisters?|brothers?|sons?|daughters?|bodyguards?|marines?|sailors?|recruits?|fighters?|militiam[ae]n)\b"
)
PASSIVE = re.compile(r"\b(?:is|was|has\s+been|died|perished|lost)\b")
ATTACKERS = re.compile(
    r"\s+(?:of\s+the\s+)?(?:other\s+)?(?:suicide\s+)?(?:attackers?|assailants?|bombers?|perpetrators?|hijackers?)\b"
)
FIGHTERS = re.compile(
    r"\s+(?:of\s+the\s+)?(?:other\s+|suspected\s+|alleged\s+|armed\s+)?(?:militants?|terrorists?|insurgents?|rebels?|gunm[ae]n|jihadists?|extremists?|guerrillas?)\b"
)
"""Attackers where victims are counted too; else the only dead that are told."""
ANOTHER = re.compile(r"\b(?:another|other|further|additional)\s+$", re.I)
FURTHER = re.compile(
    r"\s+(?:other|more|further|additional)\b|(?:\s+[\w-]+){1,3}\s+(?:were|was)\s+also\b"
)
CHAIN = re.compile(
    r"(?:\s+(?!and\b|in\b|at\b|was\b|were\b|who\b|when\b|on\b|near\b|from\b|by\b|with\b|died\b|killed\b|dead\b|have\b|has\b|been\b|injured\b|wounded\b)[\w’'-]+){1,8}?(?:,?\s+and\s+|,\s+)(?P<whose>(?:his|her|their)\s+)?(?=\S)"
)
RELATIVE = re.compile(
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|driver|bodyguard|child|aide|deputy)\b"
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


ONE_MORE = re.compile(
    r"\b(?P<one>another)\s+(?:(?:person|soldier|civilian|man|woman|policeman|one)\s+)?(?:was\s+)?(?:\w+ly\s+)?(?:injured|wounded)\b|\b(?:injuring|wounding)\s+(?P<two>another)\b(?!\s+\w+\s+(?:people|persons))",
    re.I,
)


@lru_cache(maxsize=8)
def read_tolls(text: str, start: int, end: int) -> Casualties | None:
    """What the stretch tells of killed, wounded, taken and own dead; None where it tells nothing.

    Several readers ask in a row of the same entry.
    """
    if not TELLING.stand_in(text, start, end):
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


TELLING = Words(
    r"\w*(?:kill|dead|died|death|lives|casualt|murder|execut|wound|injur|hurt|assassin|behead|massacre|fatal|hostage|kidnap|abduct|captur|slain|hanged|perish)\w*"
)
"""A quick test: without one of these nothing is told."""


def dead(text: str, start: int, end: int) -> tuple[CountFound | None, CountFound | None]:
    """The killed, and the attackers' own dead where they are counted by themselves or beside victims."""
    victims: list[CountFound] = []
    own: CountFound | None = None
    fighters: CountFound | None = None
    for found in candidates(text, start, end, KILL, DIED):
        if is_own(text, found, end):
            own = own or found
        elif FIGHTERS.match(text, found.end, end):
            fighters = fighters or found
        elif not victims or is_further(text, found, end):
            victims.append(found)
    if victims:
        own = own or fighters or own_beside(text, victims[0], end)
        return total(text, victims), own
    return fighters, own


def is_further(text: str, found: CountFound, end: int) -> bool:
    """Whether a later number adds to the first: "six other soldiers", "another three", "also killed"."""
    before = text[max(0, found.start - 12) : found.start]
    return bool(ANOTHER.search(before) or FURTHER.match(text, found.end, end))


def total(text: str, found: Sequence[CountFound]) -> CountFound:
    """Several numbers as one; a bound of one is a bound of all."""
    if len(found) == 1:
        return found[0]
    counts = [each.count for each in found]
    lows = [c.low for c in counts if c.low is not None]
    highs = [c.high for c in counts if c.high is not None]
    low = sum(lows) if len(lows) == len(counts) else None
    high = sum(highs) if len(highs) == len(counts) else None
    best = low if low == high else None
    first, last = found[0], found[-1]
    written = text[first.start : last.end]
    approx = any(c.approx for c in counts)
    return CountFound(
        Count(low, best, high, approx, as_written=written), first.start, last.end, first.cue
    )


def is_own(text: str, found: CountFound, end: int) -> bool:
    """Whether the number counts attackers: "all ten attackers died"."""
    return bool(ATTACKERS.match(text, found.end, end))


def own_beside(text: str, killed: CountFound, end: int) -> CountFound | None:
    """ "six civilians and three attackers were killed": the second number."""
    joint = AND_OWN.match(text, killed.end, end)
    second = read_count(text, joint.end(), end) if joint else None
    if second and is_own(text, second, end) and DIED.match(text, second.end, end):
        return second
    return None


def candidates(
    text: str, start: int, end: int, verb: re.Pattern[str], after: re.Pattern[str]
) -> Iterator[CountFound]:
    """Counts right behind the verb, then counts that the word follows, each in its place once."""
    yielded: list[CountFound] = []
    for found in verb.finditer(text, start, end):
        count = (
            None
            if NOT_OBJECT.match(text, found.end(), end)
            else object_count(text, found.end(), end)
        )
        if count:
            yielded.append(joined(text, count, end, after))
    past = start
    for count in find_counts(text, start, end, articles=True):
        if count.start < past or any(y.start <= count.start < y.end for y in yielded):
            continue
        whole = joined(text, count, end, after)
        if follows(text, whole, end, after):
            yielded.append(whole)
            past = whole.end
    yield from sorted(yielded, key=lambda each: each.start)


def object_count(text: str, at: int, end: int) -> CountFound | None:
    """The number behind a verb; "a" is one where it counts persons."""
    count = read_count(text, at, end, articles=True)
    if count and is_article(count) and NO_PERSON.match(text, count.end, end):
        return None
    return count


def is_article(count: CountFound) -> bool:
    """Whether the number is printed as "a" or "an"."""
    return count.count.as_written.casefold() in ("a", "an")


def follows(text: str, count: CountFound, end: int, after: re.Pattern[str]) -> bool:
    """Whether the word of killing or wounding follows; behind "a person" it must be passive."""
    stop = min(end, count.end + 120)
    if is_article(count):
        passive = after.match(text, count.end, stop)
        return bool(
            passive
            and PASSIVE.search(passive.group())
            and not NO_PERSON.match(text, count.end, stop)
        )
    if after.match(text, count.end, stop):
        return True
    joint = AND_OWN.match(text, count.end, end)
    second = read_count(text, joint.end(), end) if joint else None
    return bool(second and is_own(text, second, end) and after.match(text, second.end, end))


def joined(text: str, count: CountFound, end: int, after: re.Pattern[str]) -> CountFound:
    """ "six soldiers and a civilian": the numbers of one list of persons, attackers left out."""
    found = [count]
    while link := CHAIN.match(text, found[-1].end, end):
        following = relative_count(text, link, end) or read_count(
            text, link.end(), end, articles=True
        )
        if following is None or not (link["whose"] or PERSON.match(text, following.end, end)):
            break
        other = HURT if after is DIED else DIED
        if is_own(text, following, end) or other.match(
            text, following.end, min(end, following.end + 60)
        ):
            break
        found.append(following)
    return total(text, found)


def relative_count(text: str, link: re.Match[str], end: int) -> CountFound | None:
    """ "and his wife" is one more."""
    one = RELATIVE.match(text, link.end(), end) if link["whose"] else None
    return CountFound(Count.exactly(1, as_written=one.group()), *one.span()) if one else None


def first(
    text: str, start: int, end: int, verb: re.Pattern[str], after: re.Pattern[str]
) -> CountFound | None:
    """The first count of a kind, with those that add to it; "another" is one."""
    found = list(candidates(text, start, end, verb, after))
    if not found:
        one = ONE_MORE.search(text, start, end) if after is HURT else None
        return CountFound(Count.exactly(1, as_written=one.group()), *one.span()) if one else None
    return total(text, [found[0], *(f for f in found[1:] if is_further(text, f, end))])


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
