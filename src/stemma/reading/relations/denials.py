"""Denials: where a frame fits, and the text tells of no tie of the group all the same.

In goes a skeleton with a match, out comes whether it is told not to hold ("never allied"), to be about a
group that only explains another ("the column, a splinter of the front, attacked"), or about a part of
the group. Example: "no evidence of ties with @0".
"""

from __future__ import annotations

import re
from array import array

from stemma.model.nodes import RelationKind
from stemma.model.statement import Act, Polarity, Voice
from stemma.reading.doubts.doubt import Doubt
from stemma.reading.guarded import guarded
from stemma.reading.page import Page
from stemma.reading.relations.rules import Match
from stemma.reading.skeletons import Skeleton

NEGATED = guarded(
    r"\b(?:avoid\w*|at\s+no\s+(?:time|point|stage)|stop(?:s|ped)?\s+short\s+of|(?:consider|contemplat|weigh|debat)(?:s|es|ed|ing)\s+(?!itself\b|themselves\b)(?=\w+ing\s)|th(?:inks?|ought)\s+(?:of|about)\s+(?=\w+ing\s)|is\s+(?:\w+ly\s+)?(?:an?\s+(?:myth|legend|mistake|misconception|invention)|wrong|false|untrue|incorrect|mistaken|inaccurate)\b|nothing\s+(?:\w+\s+)?(?:suggest|indicat|show|prov|point)\w*|no\s+(?:\w+\s+)?(?:sources?|one|reports?|documents?|witness(?:es)?|records?|accounts?)\b|nobody|offer\w*\s+to\s+(?:send|help|support|join|fight|mediate|assist)|(?:discuss|consider|propos|negotiat)\w*\s+(?:an?|the)\s+(?:\w+\s+)?(?:alliance|merger|union|pact|coalition)|never(?!,?\s+(?:\w+ly\s+)?(?:confirmed|verified|proven))|not(?!\s+(?:only|known|clear))|neither|nor|no\s+(?:\w+\s+){0,2}?(?:evidence|links?|ties|relations\w*|contacts?|cooperation|connections?|alliances?|pacts?|agreements?|mergers?|partnerships?|indications?|proof|signs?|traces?|truth|basis|reason\s+to\s+(?:believe|think|assume))|(?:talks|negotiations|discussions)\s+(?:on|about|over|for|to|with)|(?:proposed|planned|attempted|failed)\s+(?:\w+\s+)?(?:alliance|merger|pact|partnership|union)|den(?:y|ies|ied)|"
    r"refus\w+\s+to\s+(?:supply|provide|arm|train|fund|finance|attack|fight|split|break|leave|form|enter|share|sell|send|help|back|shelter|host|lend|allow|swear|take|unite|give|submit|acknowledge|join|co-?operate|merge|ally|pledge|support|recogni[sz]e|work)|(?:fail\w+|declin\w+)\s+to|(?:reject|dismiss|refut)\w+\s+(?:\w+\s+)?(?:allegations?|claims?|reports?|accusations?|suggestions?)|no\s+(?:money|weapons|arms|support|help|aid|funds|orders|assistance)|reject\w+\s+(?:an?|the|any|its)\s+(?:\w+\s+)?(?:alliance|merger|offer|cooperation|pledge))\b",
    re.I,
)
UNREAL = re.compile(
    r"[^.;@]{0,40}?\bbut\s+(?:it\s+)?(?:was|is|were|are)\s+not(?=\s*[:;.,])|[^.;@]{0,60}?\b(?:is|are|was|were|has\s+been|have\s+been|proved|proven|turned\s+out)\s+(?:investigated\s+and\s+)?(?:(?:found|shown|proved|proven|known|judged|held)\s+)?(?:to\s+be\s+)?(?:\w+ly\s+)?(?:false|unfounded|baseless|groundless|untrue|unsubstantiated|without\s+(?:substance|foundation|merit|basis)|fabricated|invented|a\s+fabrication|a\s+forgery|disproved|disproven)\b|[^.;@]{0,30}?\b(?:is|are|was|were|has|have|had)\s+(?:been\s+)?(?:\w+ly\s+)?(?:dismissed|rejected|discounted|refuted|ruled\s+out|disbelieved)\s+by\s+(?:investigators|police|prosecutors|courts?|judges|(?:a|the)\s+(?:court|judge|inquiry|commission|panel)|most|all|every|nearly\s+all|almost\s+all|specialists|experts|scholars|observers|analysts)\b|[^.;@]{0,24}?\b(?:failed|never\s+(?:came|happened|existed|materiali[sz]ed)|(?:did|does|ever)\s+(?:not\s+)?exist\w*|did\s+not\s+(?:materiali[sz]e|happen|take\s+place)|came\s+to\s+nothing|without\s+(?:any\s+)?(?:dealings|contacts?|co-?operat\w+)|(?:but|yet|though|although)\s+no\s+(?:\w+\s+)?(?:merger|alliance|union|pact|agreement|split|support|deal)\s+(?:has|had|was|is|ever)\b|(?:was|were)\s+never\s+(?:carried\s+out|reali[sz]ed|set\s+up|formed|implemented|put\s+into\s+practice|concluded))\b|\s+(?:\w+\s+){0,2}?(?:congress|conference|summit|goals|aims|ideals|objectives|demands)\b|,?\s+which\s+(?:\w+\s+)?(?:rejected|refused|declined|turned)\b|\s+an?\s+(?:\w+\s+)?(?:alliance|merger|truce|cease-?fire|pact|partnership|amnesty)\b",
    re.I,
)
"""What follows a frame that did not come about: "a merger with the front failed"."""
APPOSED = re.compile(r",\s+(?:an?\s+|the\s+|itself\s+)?[^,;.@]{0,50}\b(?:of|from)\s+(?:the\s+)?\Z")
NAME_COMMA = re.compile(r"(?:the\s+)?@(?:O|\d+)(?:[’']s?)?(?:\s+\([^()]*\))?,")
LEAD = 30
"""Characters before a frame in which a negation still governs it."""


TURN = re.compile(r"(?:,\s+but\s+|;\s+)(?=(?:from|in|since|by|until|after|later|then)\b)")
""" "Never large, but from 1979 it ...": what was denied before is denied no more."""
OF_HELPING = guarded(
    r"\b(?:villages|communities|towns|villagers|civilians|residents|people|peasants|men|those|teachers|farmers|women|anyone|politicians|clerics|elders|journalists)\s+(?:\w+\s+)?(?:suspected|accused)\s+of\b"
)
""" "Massacred villagers suspected of helping @O" tells of no help."""


CHARGES = r"(?:charges?|claims?|reports?|stor(?:y|ies)|allegations?|accusations?|suggestions?|speculation|rumou?rs?|talk|notion|idea)"
LIE = r"(?:(?:an?\s+|the\s+|as\s+|pure\s+|mere\s+|\w+\s+)?(?:fabrications?|inventions?|forger(?:y|ies)|slanders?|libels?|propaganda|lies?|fiction|false|untrue|baseless|unfounded|groundless|fabricated|invented|nonsense|defamation|smears?))"
DISAVOWED = guarded(
    rf"\b(?:den(?:y|ies|ied|ying)\s+(?:(?:[\w-]+\s+){{0,4}}?{CHARGES}\s+)?(?:that|of|having|being|any|an?|the|ever|it|its|their)\b"
    rf"|(?:reject|dismiss|refut|repudiat|disput|disavow)\w*\s+(?:as\s+{LIE}\s+)?(?:the\s+|an?\s+|any\s+|all\s+|such\s+|these\s+|those\s+|its\s+)?(?:[\w-]+\s+){{0,2}}?{CHARGES}\s+(?:that|of|about)\b)[^.;]{{0,60}}\Z",
    re.I,
)
""" "Denied that it was the armed wing of the @0": how a voice takes a tie back before it is told."""
DISAVOWED_AFTER = guarded(
    rf"[^.;]{{0,90}}?(?:(?:,\s+which|,?\s+(?:but|although|though|while|whereas|yet)|;)\s+(?:(?:the|both|its|his|their|a|an)\s+)?[^.;,]{{0,60}}?\b(?:(?:ha(?:s|ve|d)\s+)?(?:\w+ly\s+|also\s+|always\s+)?(?:den(?:y|ies|ied)|disavow(?:s|ed)?)(?:\s+(?:it|this|that|them|any|such|the|having|being)\b|\s*[.,;]|\s*\Z)|(?:reject|dismiss|refut)(?:s|es|ed)?\s+(?:(?:it|this|that|them|both)\s+as\b|(?:the\s+|these\s+|such\s+|both\s+|all\s+)?{CHARGES}\b)|(?:call(?:s|ed)?|say(?:s)?(?:\s+that)?|said(?:\s+that)?|declared|label(?:s|led)?)\s+(?:(?:it|this|that|them|the\s+\w+)\s+)?(?:is\s+|was\s+|were\s+)?{LIE}\b)"
    rf"|\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:(?:denied|rejected|dismissed|disavowed)\s+by\s+(?!investigators|police|prosecutors|courts?|judges|most|all|every|specialists|experts|scholars|observers|analysts)|{LIE}\s+according\s+to\b))",
    re.I,
)
""" "Called an ally of the @0, which its spokesman denied": how a voice takes a tie back that was told."""
OWN_DENIAL = guarded(
    rf"(?P<party>@(?:O|\d+))(?:[’']s?\s+(?:[\w-]+\s+){{1,3}}?)?\s*(?:has\s+|have\s+|had\s+)?(?:\w+ly\s+|also\s+|always\s+)*"
    rf"(?P<cut>(?:den(?:y|ies|ied)|(?:reject|dismiss|refut|disput)(?:s|es|ed)?|disavow(?:s|ed)?|repudiate[sd]?)\s+(?:as\s+{LIE}\s+)?"
    rf"(?:(?:[\w-]+\s+){{0,4}}?{CHARGES}\s+)?(?:that\s+(?:it|they)\s+(?=[a-z])|(?:of\s+)?(?:ever\s+)?having\s+(?:ever\s+)?(?:been\s+)?(?=[a-z])|(?:of\s+)?(?:ever\s+)?being\s+(?=[a-z])|any\s+(?=(?:\w+\s+)?(?:affiliation|alliance|pact|partnership)\b)))",
)
""" "@O denied that it was allied with the @0": who denies is whom the rest tells of."""
DENIED = Doubt((Voice(Act.DENIES, None, "(passive)"),), polarity=Polarity.NO)


def is_disavowed(words: str, match: Match) -> bool:
    """Whether somebody denies the tie that the frame tells; the text itself neither tells nor denies it.

    Who denies what it is accused of is an enemy of the accuser all the same.
    """
    if match.rule.name.startswith("denounced"):
        return False
    begin = max(words.rfind(". ", 0, match.start), words.rfind("; ", 0, match.start)) + 1
    lead = max(begin, match.start - DISAVOWAL)
    return bool(
        DISAVOWED.search(words[lead : match.start] + " ") or DISAVOWED_AFTER.match(words, match.end)
    )


def without_denial(skeleton: Skeleton) -> Skeleton:
    """The skeleton of what somebody denies of itself: "@O denied that it was part of the @0" is "@O was part of the @0".

    Itself where nobody denies anything of itself.
    """
    found = OWN_DENIAL.search(skeleton.words)
    if found is None:
        return skeleton
    passive = re.search(r"\b(?:been|being)\s+\Z", found["cut"])
    verb = " was " if passive else " had an " if found["cut"].endswith("any ") else " "
    lead = found["party"] + verb
    words = lead + skeleton.words[found.end() :]
    offsets = array("q", [skeleton.offsets[found.start()]] * len(lead))
    offsets.extend(skeleton.offsets[found.end() :])
    return Skeleton(words, offsets, skeleton.others, skeleton.has_own)


DISAVOWAL = 120
"""Characters before a frame in which a denial can begin that governs it."""


def is_negated(words: str, match: Match) -> bool:
    """Whether the frame is said not to hold: "never allied", "no evidence of links".

    Who would not accept a truce and left has left: within a course of events a negation governs its own verb.
    """
    is_course = match.rule.is_implied and match.rule.kind is RelationKind.SPLIT
    end = match.start if is_course else match.end
    lead = max(0, match.start - LEAD)
    turn = TURN.search(words, lead, match.end)
    lead = turn.end() if turn else lead
    return bool(
        (match.rule.kind is RelationKind.RIVAL and NEVER_FOUGHT.search(words, match.end))
        or (
            match.rule.kind is RelationKind.SUPPORT
            and (SENT_TO_OWN if match.rule.other_acts else SENT_TO_LEARN).search(
                words, match.start, match.end + CAMPS
            )
        )
        or OF_HELPING.search(words, max(0, match.start - LEAD), match.end)
        or NEGATED.search(words, lead, end)
        or UNREAL.match(words, match.end)
    )


NEVER_FOUGHT = guarded(
    r"\b(?:although|though|but|yet)\s+(?:the\s+)?(?:@O\s+and\s+(?:the\s+)?@\d+|@\d+\s+and\s+(?:the\s+)?@O|they|it)\s+never\s+(?:\w+ly\s+)?(?:clash|fought|came\s+to\s+blows|attack|exchanged)"
)
""" "Condemned the @0, although the two never clashed": words are no war."""
SENT_TO_LEARN = re.compile(
    r"\b(?:sent|sends|sending)\s+(?:its|their|some|several|the)?\s*(?:[\w-]+\s+){0,2}?(?:recruits|members|men|fighters|students|cadres|volunteers)\s+(?:\w+\s+)?to\s+(?:the\s+)?(?:camps?|schools?|courses|bases?)\s+(?:of|run\s+by)\b"
)
""" "Sent its recruits to the camps of the @0": who teaches them helps."""
SENT_TO_OWN = re.compile(
    r"\b(?:sent|sends|sending)\s+(?:[\w-]+\s+){0,3}?(?:recruits|members|men|fighters|students|cadres|volunteers)\s+(?:\w+\s+)?to\s+(?:the\s+)?@O[’']s\s+(?:\w+\s+)?(?:camps?|schools?|courses|bases?)\b"
)
""" "The @0 sent recruits to the @O's camps": the own group helped."""
CAMPS = 20
"""Characters behind a frame in which the camps may still be named."""
OF_PART = re.compile(
    r"\b(?:faction|factions|members?|fighters|militants|wing|part|some|several|many|most|majority|minority|section|number|dozens|hundreds|elements|remnants|commanders?|leaders?|cadres|units?|defectors|deserters|rest|half|founders?|secretary|chairman|head|chief|president)\s+(?:of|from|in|within)\s+(?:the\s+)?\Z",
    re.I,
)
"""What stands before a group of which only a part acts."""
LEAVERS = re.compile(
    r"\b(?:number|some|several|faction|group|dozens|hundreds|members|fighters|wing|commanders)\b[^.;]*\b(?:left|quit|split\s+from|broke\s+with|deserted)\s+(?:the\s+)?\Z"
)
""" "A number of its fighters left the front and pledged": the front did not."""
OF_MEMBERS = re.compile(
    r"@O(?:[’']s)?\s+(?:[\w-]+\s+){0,2}?(?:secretary(?:-general)?|chairman|chairwoman|president|chief|head|spokes\w+|founders?|founding\s+\w+|members|commanders?|fighters|militants|leaders?|defectors|faction|cadres|officers|veterans|dissidents|deserters|operatives)\b"
)


HE = re.compile(
    r"(?:[Hh]e|[Ss]he)\s+(?:(?:later|also|then|once|first|briefly|initially|originally|previously|had|has|\w+ly)\s+)*(?:became|been|was|is|joined|belonged|sat|served|studied|worked|fought)\b"
)
PLEDGE_OF_LEAVERS = re.compile(
    r"\b(?:broke\s+(?:away|off)|split(?:\s+off)?|seceded|left|defected|walked\s+out)\b[^.;@]*\bas\s+(?:the\s+)?@\d+\s+and\s+(?:\w+\s+)?(?:pledg|swor|declar)"
)
""" "Broke away as the @0 and pledged": the @0 did."""


IN_FOUNDING = re.compile(
    r"(?:\s+\([^()]*\))?[^.;]{0,60}?\s+(?:in|to)\s+(?:founding|forming|creating|establishing|setting\s+up|launching)\b"
)
""" "Joined the @0 and two smaller groups in founding the @1": members of that, both."""
OF_KIN = re.compile(
    r"\b(?:allies|partners|friends|rivals|enemies|foes|adversaries|opponents|competitors|sponsors|patrons|backers|benefactors|financiers|suppliers|donors|wings|branches|affiliates|franchises|proxies|organi[sz]ations|groups|splinters|offshoots|successors|heirs|predecessors|forerunners|victims|targets|leaders|founders)\s+(?:of|to)\s+(?:the\s+)?\Z"
)
""" "The allies of the @0 included": those are named, and not what it is made of."""
OF_HIS = re.compile(r"@O[’']s\s")
""" "Arbel's delegates had a seat in the @0": they sat there for the group."""
CAME_FROM = re.compile(r"\b(?:came|comes|rose|hailed|emerged)\s+(?:from|out\s+of|through)\b")
""" "Its leader came from the student wing of the @0": he did."""
UNDER_WING = re.compile(r"\bunder\s+(?:the\s+)?wings?\s+of\b")
""" "Under the wing of the @0": protected by it, and no wing of it."""


def is_of_part(skeleton: Skeleton, match: Match, page: Page) -> bool:
    """Whether only a part or a member joins another group: "a faction of the front joined the brigade"."""
    words = skeleton.words
    if match.rule.name == "split-formerly-part":
        return is_person(skeleton, match, page)
    if match.rule.kind is RelationKind.AFFILIATE:
        came = is_person(skeleton, match, page) and CAME_FROM.search(words, match.start, match.end)
        return bool(came or UNDER_WING.search(words, match.start, match.end))
    if match.rule.kind is RelationKind.PLEDGE:
        return bool(
            OF_PART.search(words, max(0, match.start - 60), match.start)
            or PLEDGE_OF_LEAVERS.search(words, match.start, match.end)
            or LEAVERS.search(words, 0, match.start)
        )
    if HE.match(page.plain, skeleton.span(match.start, match.start + 1).start):
        return True
    he = HE.search(words, match.start, match.end)
    if he and "@O" not in words[he.end() : match.end]:
        return True
    if (
        match.rule.kind is RelationKind.UMBRELLA_MEMBER
        and not OF_HIS.match(words, match.start)
        and is_person(skeleton, match, page)
    ):
        return True
    if match.rule.name.startswith("fought-for") and is_person(skeleton, match, page):
        return True
    joins = ("joined" in words[match.start : match.end]) or match.rule.name.startswith(
        ("umbrella", "hint-roof", "became-part-of", "component-of", "as-a-part")
    )
    if not joins or match.rule.kind not in (RelationKind.UMBRELLA_MEMBER, RelationKind.MERGER):
        return False
    if IN_FOUNDING.match(words, match.end):
        return True
    if match.rule.name == "umbrella-comprised" and OF_KIN.search(words, 0, match.start):
        return True
    return bool(
        OF_PART.search(words, max(0, match.start - 40), match.start)
        or OF_MEMBERS.match(words, match.start)
        or is_person(skeleton, match, page)
    )


def is_word_given(words: str, match: Match) -> bool:
    """Whether what was given is an oath or a promise, and no help."""
    return match.rule.kind is RelationKind.SUPPORT and A_WORD.match(words, match.end) is not None


A_WORD = re.compile(
    r"\s+(?:an?|its|their|his)\s+(?:\w+\s+)?(?:oath|pledge|promise|assurance|warning|ultimatum)\b"
)
""" "Gave the @0 an oath of loyalty": a word given is no help."""


def is_person(skeleton: Skeleton, match: Match, page: Page) -> bool:
    """Whether the frame begins with somebody who acts for the own group, and not with its name."""
    at = skeleton.span(match.start, match.start + 1).start
    told = page.mentions.within(at, at + 1)
    return (
        bool(told)
        and not told[0].is_named
        and told[0].name[:1].isupper()
        and " group" not in told[0].name.lower()
        and not told[0].name.startswith(("The ", "This "))
    )


def is_apposed(words: str, match: Match) -> bool:
    """Whether the frame takes a group for its subject that only explains the one before it.

    "The column, a splinter of the front, attacked": the column did.
    """
    return bool(
        APPOSED.search(words, max(0, match.start - 60), match.start)
        and NAME_COMMA.match(words, match.start)
    )
