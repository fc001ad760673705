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
from stemma.reading.attacks.casualties import OTHER, OWN, Casualties, Other, with_inclusion
from stemma.reading.guarded import Guarded, guarded
from stemma.reading.numbers import CountFound, find_counts, read_count
from stemma.reading.wordplaces import Words

KILL = guarded(
    r"\b(?:(?:killing|killed|kills|murdered|murdering|executed|executing|assassinated|assassinating|beheaded|beheading|massacred|massacring|slaughtered|slaughtering|slew|lynched|strangled|drowned|shot\s+dead|gunned\s+down|"
    r"(?:hacked|hacking|stabbed|stabbing|beat|beating|stoned|stoning|burned|burning|shot|shooting)\s+to\s+death|(?:burned|burnt|burning)\s+alive)(?:\s+(?:himself|herself|themselves|itself)\s+(?:and|along\s+with))?"
    r"|(?:claim(?:ed|ing|s)|took|taking|takes|cost|costs|costing)\s+the\s+lives\s+of|(?:claim(?:ed|ing|s)|took|taking|takes|cost|costs|costing)(?=\s+(?:[\w,.-]+\s+){1,4}?(?:their\s+)?lives\b)"
    r"|(?:the\s+)?death\s+toll\b[^.;]{0,60}?\b(?:was|is|stood\s+at|reached|rose\s+to|climbed\s+to|came\s+to)"
    r"|(?:result(?:ed|ing)\s+in|caus(?:ed|ing)|led\s+to|leading\s+to)\s+the\s+deaths?\s+of|the\s+deaths?\s+of)\s+(?:all\s+(?:of\s+)?(?:the\s+)?(?=\d|[a-z]+\s))?",
    re.I,
)
WOUND = guarded(r"\b(?:wounding|wounded|wounds|injuring|injured|injures)\s+(?:another\s+)?", re.I)
NOT_OBJECT = re.compile(
    r"(?:in(?!\s+excess)|on|by|at(?!\s+least)|when|during|after|and|or|while|near|as(?!\s+many)|from|with|there|outside)\b",
    re.I,
)
NO_PERSON = re.compile(
    r"\s+(?:group|crowd|team|family|party|series|total|third|large|further|plan|bill|project|unknown|undisclosed|number|few|dozen|handful|couple|bomb|blast|explosion)\b",
    re.I,
)
GAP = r"(?:\s+(?:(?!killed\b|wounded\b|injured\b|dead\b|died\b|lost\b|perished\b|lives\b|and\b|were\b|was\b)(?:[A-Z]\.(?:[A-Z]\.)+|\d+(?:st|nd|rd|th)\b|[^\W\d][\w’'-]*))){0,9}?(?:\s+and\s+(?:crew\b|(?!an?\b|the\b|his\b|her\b|their\b|another\b|others?\b|all\b|many\b|several\b|some\b|more\b|at\b|over\b|up\b|injur|wound|kill|left|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|dozens?\b|\d)(?:[A-Z]\w+\s+){0,3}[a-z]+(?=\s+(?:have|had|has|was|were|died|lost|perished)\b)))?,?"
OBJECT = r"(?!\s+(?:(?:an?|the|his|her|its|their|some|all|at\s+least|more|over|about|around|up\s+to|nearly|almost|between|several|many|dozens|scores|hundreds|thousands|himself|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half)\b|\d))"
"""What follows "killed" where somebody kills: "two bombs killed three"."""
ASIDE = r"(?:,?\s+(?:including|among\s+them|who|which|whom|all|most|both|some)\b[^,.;]{2,60},?)?"
BE = r"(?:\s+(?:is|are|was|were|had\s+been|have\s+been|has\s+been|been|being|got))?(?:\s+(?:abducted|kidnapped|captured|tortured|ambushed|attacked|shot|stabbed|beaten)\s+and(?:\s+(?:later|then|subsequently))?)?(?:\s+(?:\w+ly|also|later|shot))?"
DIED = guarded(
    rf"{GAP}{ASIDE}(?:{BE}\s+(?:killed|dead|slain|murdered|executed|assassinated|massacred|slaughtered|beheaded|shot\s+dead|gunned\s+down|hanged|lynched|strangled|drowned|(?:hacked|stabbed|beaten|stoned|burned|shot)\s+to\s+death|(?:burned|burnt)\s+alive)\b{OBJECT}|\s+(?:\w+\s+)?bodies\s+(?:were|have\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+)?(?:found|recovered|discovered|counted)|\s+succumbed\b|\s+(?:died|perished|lost\s+(?:their|his|her)\s+li[vf]es?)\b|\s+(?:deaths?|fatalities)\b)",
    re.I,
)
HURT = guarded(
    rf"{GAP}{ASIDE}(?:{BE}\s+(?:wounded|injured|hurt)\b{OBJECT}|\s+(?:suffered|sustained)\s+(?:\w+\s+)?(?:injuries|wounds)\b|\s+(?:injuries|injured|wounded)\b{OBJECT})",
    re.I,
)
TAKEN = guarded(
    rf"{GAP}{BE}\s+(?P<label>kidnapped|abducted|captured(?!\s+\w+s\b)|taken\s+hostage|hostages?|missing)\b|\s+(?P<noun>hostages?)\b",
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
    r"\s+(?:of\s+the\s+)?(?:other\s+|suspected\s+|alleged\s+|armed\s+)?(?:[A-Z][\w’'-]*\s+){0,3}(?:militants?|terrorists?|insurgents?|rebels?|gunm[ae]n|jihadists?|extremists?|guerrillas?)\b"
)
"""Attackers where victims are counted too; else the only dead that are told."""
ANOTHER = re.compile(r"\b(?:another|other|further|additional)\s+$", re.I)
SECOND = guarded(
    r"\b(?:second|third|another|other|later|subsequent)\b[^.;,]{0,25}\b(?:killed|claimed|killing|claiming)\s+$",
    re.I,
)
""" "and the second killed [five]"."""
FURTHER = re.compile(
    r"(?:\s+[\w-]+){0,3}?\s+(?:later\s+)?(?:died|succumbed)\s+(?:later|of\b|from\b|in\s+(?:the\s+|an?\s+)?hospital|to\b)|(?:\s+[\w-]+){0,3}?\s+later\s+(?:died|succumbed)\b|\s+(?:other|more|further|additional)\b|(?:\s+[\w-]+){1,3}\s+(?:were|was)\s+also\b"
)
CHAIN = re.compile(
    r"(?:\s+(?!and\b|in\b|at\b|was\b|were\b|who\b|when\b|on\b|near\b|from\b|by\b|with\b|died\b|lost\b|perished\b|fell\b|suffered\b|sustained\b|escaped\b|fled\b|killed\b|dead\b|have\b|has\b|been\b|injured\b|wounded\b)[\w’'-]+){0,8}?(?:,?\s+and\s+|,\s+)(?P<whose>(?:his|her|their)\s+)?(?=\S)"
)
RELATIVE = re.compile(
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|driver|bodyguard|child|aide|deputy)\b"
)
AND_OWN = re.compile(rf"{GAP}\s+and\s+(?:all\s+(?:of\s+)?(?:the\s+)?)?(?=\S)", re.I)
AS_WERE = re.compile(r",?\s+as\s+(?:were|was|did)\s+(?:all\s+)?(?=\S)", re.I)
""" "Eight policemen were killed, as were [three militants]"."""
HIMSELF = guarded(
    r"\b(?:killed|killing|blew|blowing)\s+(?P<who>himself|herself|themselves)\s+(?:up\s+)?(?:and|along\s+with)\b",
    re.I,
)
NONE = guarded(
    r"\b(?:(?P<both>no\s+casualties|without\s+(?:causing\s+)?(?:any\s+)?casualties|no\s+(?:injuries|deaths|fatalities)\s+(?:or|nor|and)\s+(?:deaths|fatalities|injuries)|(?:no\s+one|nobody)\s+(?:was|were)\s+(?:killed\s+(?:or|nor)\s+(?:injured|wounded|hurt)|(?:injured|wounded|hurt|harmed)(?:\s+or\s+killed)?))"
    r"|(?P<killed>(?:no\s+one|nobody|none)\s+(?:was\s+|were\s+)?(?:killed|died)|no\s+(?:deaths|fatalities))"
    r"|(?P<wounded>no\s+(?:injuries|wounded)|(?:no\s+one|nobody)\s+else\s+was\s+(?:hurt|injured|wounded|harmed)))\b",
    re.I,
)
UNKNOWN = guarded(
    r"\b(?:(?P<verb>killing|wounding|injuring|killed|wounded|injured)(?P<other>\s+and\s+(?:killing|wounding|injuring|killed|wounded|injured))?\s+an\s+(?:unknown|unspecified|undisclosed|undetermined)\s+number"
    r"|(?:unknown|unclear|not\s+known|uncertain)\s+how\s+many\s+(?:[\w-]+\s+){0,4}?(?P<many>killed|wounded|injured|dead|died)"
    r"|an\s+unknown\s+number\s+of\s+(?:\w+\s+){1,3}?(?:(?:was|were)\s+)?(?P<what>killed|wounded|injured|dead|died)"
    r"|(?:the\s+)?(?:exact\s+|total\s+)?(?:number\s+of\s+(?:the\s+)?(?:people\s+)?(?P<whom>dead|deaths|killed|casualties|victims|wounded|injured|fatalities)|(?P<toll>death\s+toll|casualties))\s+(?:is|are|was|were|remains?)\s+(?:unknown|not\s+known|unclear))\b",
    re.I,
)
INCLUDING_OWN = guarded(
    rf"\b(?:including|among\s+(?:them|whom)|with)\b[^.;]{{0,40}}?{OWN.pattern}", re.I
)


ONE_MORE = guarded(
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
    himself = HIMSELF.search(text, start, end) if killed and own is None else None
    if himself and himself["who"] != "themselves":
        one = Count.exactly(1, as_written=himself["who"])
        own = CountFound(one, *himself.span("who"))
    killed = killed or special(text, start, end, "killed") or single(text, start, end, "killed")
    wounded = wounded or special(text, start, end, "wounded") or single(text, start, end, "wounded")
    others = tuple(taken(text, start, end))
    if killed and INCLUDING_OWN.search(text, start, end):
        killed = with_inclusion(killed, Inclusion.YES)
    if not (killed or wounded or own or others):
        return None
    return Casualties(start, end, killed, wounded, others, (), own)


TELLING = Words(
    r"\w*(?:kill|dead|died|death|lives|casualt|murder|execut|wound|injur|hurt|assassin|behead|massacre|slaughter|gunned|slew|lynch|strangl|drown|hacked|stabb|burned|bodies|survived|toll|succumb|fatal|hostage|kidnap|abduct|captur|slain|hanged|perish)\w*"
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
    if SECOND.search(text, max(0, found.start - 50), found.start):
        return True
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


def is_attacker(text: str, found: CountFound, end: int) -> bool:
    """Whether a number beside victims counts those who attacked: attackers, militants."""
    return is_own(text, found, end) or FIGHTERS.match(text, found.end, end) is not None


def own_beside(text: str, killed: CountFound, end: int) -> CountFound | None:
    """ "six civilians and three attackers were killed": the second number."""
    joint = AND_OWN.match(text, killed.end, end)
    second = read_count(text, joint.end(), end) if joint else None
    if second and is_attacker(text, second, end) and DIED.match(text, second.end, end):
        return second
    died = DIED.match(text, killed.end, end)
    aside = AS_WERE.search(text, died.end(), min(end, died.end() + 60)) if died else None
    third = read_count(text, aside.end(), end) if aside else None
    return third if third and is_attacker(text, third, end) else None


def candidates(
    text: str, start: int, end: int, verb: Guarded, after: Guarded
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
    for count in counts_in(text, start, end):
        if count.start < past or any(y.start <= count.start < y.end for y in yielded):
            continue
        if not FATAL.search(text, count.end, min(end, count.end + FAR)):
            continue
        whole = joined(text, count, end, after)
        if follows(text, whole, end, after) and not is_elsewhere(text, count, start, after):
            yielded.append(whole)
            past = whole.end
    yield from sorted(yielded, key=lambda each: each.start)


@lru_cache(maxsize=8)
def counts_in(text: str, start: int, end: int) -> tuple[CountFound, ...]:
    """All numbers of a stretch, "a" and "an" included; the dead, the wounded and the taken ask in a row."""
    return tuple(find_counts(text, start, end, articles=True))


def is_elsewhere(text: str, count: CountFound, start: int, after: Guarded) -> bool:
    """Whether the number belongs to the other kind of word, or to a question.

    "Killed [five], and nine were wounded", "how [many] were killed".
    """
    if text.endswith(("how ", "How "), 0, count.start):
        return True
    verb = KILL if after is HURT else WOUND
    before = text[max(start, count.start - 60) : count.start]
    return any(found.end() == len(before) for found in verb.finditer(before))


def object_count(text: str, at: int, end: int) -> CountFound | None:
    """The number behind a verb; "a" is one where it counts persons."""
    count = read_count(text, at, end, articles=True)
    if count and is_article(count) and NO_PERSON.match(text, count.end, end):
        return None
    return count


def is_article(count: CountFound) -> bool:
    """Whether the number is printed as "a" or "an"."""
    return count.count.as_written.casefold() in ("a", "an")


FAR = 400
"""Characters behind a number in which a word of killing or wounding can count it, lists of victims between."""
FATAL = re.compile(
    r"kill|dead|die[sd]?\b|slain|murder|execut|assassin|massacr|slaughter|behead|hanged|lynch|strangl|drown|hacked|stabb|beaten|stoned|burn|shot|gunned|perish|li[fv]e|death|fatal|bodies|succumb|wound|injur|hurt"
)
"""Without one of these close behind a number, it counts neither dead nor wounded: a quick test."""


def follows(text: str, count: CountFound, end: int, after: Guarded) -> bool:
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
    return bool(second and is_attacker(text, second, end) and after.match(text, second.end, end))


def joined(text: str, count: CountFound, end: int, after: Guarded) -> CountFound:
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


def first(text: str, start: int, end: int, verb: Guarded, after: Guarded) -> CountFound | None:
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
    if unknown["other"]:
        count = Count(None, None, None, unknown=True, as_written=unknown.group())
        return CountFound(count, *unknown.span())
    what = (
        unknown["verb"] or unknown["many"] or unknown["what"] or unknown["whom"] or unknown["toll"]
    ).casefold()
    both = what in ("casualties", "victims")
    is_wounded = what.startswith(("wound", "injur"))
    if not both and is_wounded != (name == "wounded"):
        return None
    count = Count(None, None, None, unknown=True, as_written=unknown.group())
    return CountFound(count, *unknown.span())


ROLE = (
    r"(?:mayor|governor|general|colonel|major|captain|lieutenant|judge|prosecutor|minister|president|senator|deputy|lawmaker|journalist|reporter|editor|priest|bishop|imam|cleric|scholar|rabbi|teacher|professor|doctor|nurse|engineer|"
    r"chief|commander|ambassador|diplomat|consul|official|officer|policeman|policewoman|soldier|guard|driver|businessman|politician|candidate|activist|lawyer|elder|prince|king|banker|farmer|woman|man|boy|girl|tourist|hostage|civilian|"
    r"informer|informant|prefect|secretary|director|missionary|worker|villager|headman|councillor|magistrate|attaché|pilot|sergeant|constable|inspector|superintendent)"
)
SINGLE = {
    "killed": guarded(
        rf"\b(?:assassinated|assassinating|murdered|murdering|beheaded|beheading|executed|executing|killed|killing|shot\s+dead|gunned\s+down)\s+(?:(?:the|a|an|former|its|his)\s+)?(?:(?!and\b|two\b|three\b|four\b|five\b|several\b|all\b|by\b|in\b|at\b|on\b|when\b|after\b)[\w’'-]+\s+){{0,4}}?{ROLE}\b(?![’'])"
        rf"|\b(?:left|leaving)\s+an?\s+(?:[\w’'-]+\s+){{0,4}}?{ROLE}\s+dead\b"
        rf"|\b(?:the|a|an|(?-i:[A-Z])\w+)\s+(?:[\w’'-]+\s+){{0,4}}?{ROLE}(?:\s+(?:of|for|in)\s+[\w’' -]{{1,30}}?|(?-i:\s+[A-Z][\w’'.-]+){{1,5}})?(?P<more>\s+and\s+(?:his|her)\s+[a-z]+)?,?\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|later\s+)?(?:(?:abducted|kidnapped|ambushed|shot)\s+and\s+(?:later\s+)?)?(?:killed|shot\s+dead|assassinated|murdered|beheaded|executed|gunned\s+down|stabbed\s+to\s+death)\b",
        re.I,
    ),
    "wounded": guarded(
        rf"\b(?:wounded|wounding|injured|injuring)\s+(?:the|a|an|its|his)\s+(?:[\w’'-]+\s+){{0,3}}?{ROLE}\b(?![’'])"
        rf"|\b(?:the|a|an)\s+(?:[\w’'-]+\s+){{0,4}}?{ROLE}(?:\s+(?:of|for|in)\s+[\w’' -]{{1,30}}?)?(?P<more>\s+and\s+(?:his|her)\s+[a-z]+)?,?\s+(?:survived\s+but\s+)?(?:was|were)\s+(?:\w+ly\s+)?(?:wounded|injured|hurt)\b",
        re.I,
    ),
}
"""One person named by an office: "the mayor was shot dead", "murdered a Dutch engineer"."""
SURVIVED = guarded(r"\b(?:survived|escaped\s+(?:unhurt|unharmed|injury|death))\b", re.I)


def single(text: str, start: int, end: int, name: str) -> CountFound | None:
    """One person killed or wounded, or one and a relative; nobody killed where the one survived."""
    found = SINGLE[name].search(text, start, end)
    if found:
        number = 2 if found["more"] else 1
        return CountFound(Count.exactly(number, as_written=found.group()), *found.span())
    survived = SURVIVED.search(text, start, end) if name == "killed" else None
    if survived and SINGLE["wounded"].search(text, start, end):
        return CountFound(Count.exactly(0, as_written=survived.group()), *survived.span())
    return None


TAKING = guarded(
    r"\b(?P<label>kidnapp|abduct|captur)(?:ed|ing)\s+(?=\d|[a-z]+\b)|\b(?:took|taking|seized|seizing|held|holding)\s+(?=(?:[\w-]+\s+){1,4}?hostages?\b)",
    re.I,
)
LABELS = {"kidnapp": "kidnapped", "abduct": "abducted", "captur": "captured"}


def taken(text: str, start: int, end: int) -> Iterator[Other]:
    """Hostages and others taken, as third counts."""
    if not OTHER.search(text, start, end):
        return
    for verb in TAKING.finditer(text, start, end):
        counted = read_count(text, verb.end(), end)
        if counted and PERSON.match(text, counted.end, end):
            label = LABELS.get((verb["label"] or "").casefold(), "hostages")
            yield Other(label, counted.count, verb.start(), counted.end)
            return
    for count in counts_in(text, start, end):
        found = TAKEN.match(text, count.end, min(end, count.end + 80))
        if found and not is_article(count) and not DIED.match(text, count.end, end):
            label = (
                (found["label"] or found["noun"]).casefold().replace("taken hostage", "hostages")
            )
            label = "hostages" if label == "hostage" else label
            yield Other(label, count.count, count.start, found.end())
            return
