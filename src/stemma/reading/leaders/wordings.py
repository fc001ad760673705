"""The wordings of leading: one pattern a construction, each under the name of what it does.

In goes nothing, out comes `FRAMES`. Example: `took` fits "assumed the leadership of the LRF", `ended` "stepped
down as its chairman". A named piece of a pattern is a group that was led, unless `NO_GROUPS` has its name.
"""

from __future__ import annotations

import re
from collections import Counter

from stemma.reading.guarded import Guarded, guarded
from stemma.reading.leaders.words import (
    ADVERB,
    BRACKET,
    LEADERSHIP,
    NAME,
    OFFICE,
    PERSON,
    POST,
    RANK,
    group,
    of_group,
    office,
    owner,
)
from stemma.reading.names.groups import UPPER

NO_GROUPS = ("itself", "name", "former", "other", "be", "period", "rank", "owner")
"""The last parts of the names of pieces that are no groups."""
GROUP, OVER = group("led"), rf"\s+(?:of|over)\s+{group('over')}"
PERIOD = r"(?P<period>\s+(?:from|since|between|until)\s[^,;.()]{4,40}?)?"
"""When it was, between the words and the name."""
NO_START = r"(?:Since|In|From|Until|After|By|When|Then|On|While|During|Following|Between|Around)\b"
SUBJECT_GROUP = rf"(?P<led>(?!{NO_START})(?:(?:[Tt]he|[Ii]t)\b|[{UPPER}][\w’'-]*)(?:\s+[^\W\d][\w’'-]*){{0,6}}?){BRACKET}"
GOES_ON = r"(?=\s*(?:[,.;:()–—]|$)|\s+(?:from|since|until|till|between|in|on|during|for|as|when|while|with|and|but|after|before|at|by|through|throughout|to|into|up|right|ever|out|down|jointly|together|alone|again|under|over|almost|under)\b|\s+\d)"
"""What stands behind a group itself, and behind no part of it."""
WHOLE = rf"{group('ruled')}{GOES_ON}"
CHOSEN = r"(?:elected|selected|appointed|named|chosen|made|proclaimed|installed|sworn\s+in|confirmed|declared|designated|picked|crowned|promoted|acclaimed|inaugurated|voted\s+in|brought\s+in|recognized)"
CHOSE = r"(?:elected|selected|appointed|named|chose|made|proclaimed|installed|confirmed|declared|designated|picked|crowned|promoted|acclaimed)"
HEAD_OF = rf"at\s+(?:the|its)\s+(?:head|helm|top)\s+of\s+{group('top')}"
SUCCESSOR = rf"(?:his|her|the)\s+successor\s+(?:{HEAD_OF}|as\s+{office('next')})"
OUSTED = r"(?:removed|ousted|deposed|dismissed|sacked|overthrown|toppled|unseated|voted\s+out|expelled|forced\s+out|driven\s+out)"
OUSTED_HIM = r"(?:removed|ousted|deposed|dismissed|sacked|overthrew|toppled|unseated)"
GAVE_UP = r"(?:gave\s+up|given\s+up|relinquished|surrendered|lost|renounced|ceded|laid\s+down|left|quit|resigned|abandoned|abdicated|handed\s+over|gave\s+away)"
GIVE_UP = r"(?:give\s+up|relinquish|surrender|renounce|cede|lay\s+down|leave|quit|resign|abandon|hand\s+over)"
STEPPED = r"(?:stepped\s+(?:down|aside)|stood\s+down|resigned|retired|withdrew|bowed\s+out|was\s+(?:replaced|succeeded))"
STEP = r"(?:step\s+(?:down|aside)|stand\s+down|resign|retire|withdraw)"
POST_LEFT = rf"(?:as\s+{office('left')}|from\s+(?:the\s+|his\s+|her\s+)?(?:{LEADERSHIP}|{POST})(?:{OVER}|\s+(?:of|as)\s+{office('post')})?)"
LEADING_LEFT = rf"(?:the\s+|his\s+|her\s+)?(?:{LEADERSHIP}(?:{OVER}|(?!\s+(?:of|over)\b))|{POST}\s+(?:of|as)\s+{office('post')})"

PIECE = re.compile(r"\(\?P<(\w+)>")


def wording(pattern: str) -> Guarded:
    """A pattern whose pieces have names of their own: what is named a second time is numbered."""
    seen: Counter[str] = Counter()

    def named(found: re.Match[str]) -> str:
        """The piece under its name, or under a numbered one."""
        seen[found[1]] += 1
        again = seen[found[1]]
        return found[0] if again == 1 else f"(?P<n{again}_{found[1]}>"

    return guarded(PIECE.sub(named, pattern))


ACTIVE = wording(
    rf"\b(?:led|leads|headed|heads|commanded|commands|leading|heading|commanding)\s+{GROUP}(?![’']s?\b){GOES_ON}"
)
RULED = wording(
    rf"\b(?:directed|ran|steered|guided|chaired|presided\s+over|ruled|governed|directs|runs|chairs|presides\s+over|rules)\s+(?!it\b|them\b){WHOLE}"
)
AT_HEAD = wording(
    rf"\b(?:(?:(?P<be>was|is|remains|has\s+been)|remained|stood|stayed|had\s+been|being|was\s+(?:put|placed))\s+{ADVERB})?(?:{HEAD_OF}|in\s+(?:overall\s+|sole\s+|full\s+|supreme\s+)?(?:command|charge)\s+of\s+{group('charge')}){GOES_ON}"
)
""" "was at the head of the front", "in command of it since 1992"."""
IN_CHARGE = wording(
    rf"\b(?P<be>was|has\s+been|had\s+been|remained)\s+{ADVERB}in\s+(?:overall\s+|sole\s+)?(?:command|charge)(?=\s+(?:from|since|until|between)\s)"
)
HELD_BY = wording(
    rf"\b(?:[Ll]eadership|[Cc]ommand|[Pp]ost\s+of\s+{OFFICE}|[Oo]ffice\s+of\s+{OFFICE})(?:{OVER})?\s+(?:is|was|has\s+been|had\s+been)\s+{ADVERB}(?:held|exercised|taken\s+over|assumed|filled|shared)\s+by\s+{PERSON}"
)
HOLDING = wording(
    rf"\b(?:held|exercised|retained|kept|shared|(?P<be>holds))\s+(?:the\s+)?{LEADERSHIP}{OVER}{GOES_ON}"
)
PASSIVE = wording(
    rf"{SUBJECT_GROUP}\s+(?:is|was|were|has\s+been|had\s+been)\s+{ADVERB}(?:led|headed|commanded|directed|run|chaired)(?:\s+(?:jointly|together))?{PERIOD}\s+by\s+(?:its\s+\w+,\s+)?{PERSON}"
)
BARE = wording(
    rf"(?:^|[;,]\s+|\b(?:and|then|thereafter|currently|now|on)\s+){ADVERB}(?:led|headed|commanded)\s+by\s+(?:its\s+\w+,\s+)?{PERSON}"
)
"""A clause of a profile that leaves its subject out."""
UNDER = wording(
    rf"{SUBJECT_GROUP},?\s+(?:is|was|has\s+been)?\s*under\s+the\s+(?:leadership|command)\s+of\s+{PERSON}"
)
OFFICE_IS = wording(
    rf"(?:\b[Tt]he|\b[Ii]ts|{owner('holder')})?\s*\b(?P<rank>{RANK}){OFFICE}{of_group('of')}{BRACKET}{PERIOD}(?:,|\s+{ADVERB}(?P<be>was|is|has\s+been|remains))\s+{PERSON}"
)
BECAME = wording(
    rf"\b(?:(?:(?:rose|went\s+on)\s+to\s+)?(?P<be>is|was|remains|remained|became|become|becomes|becoming|(?:served|spent)(?:\s+[\w-]+\s+(?:terms?|years|months))?|emerged|stepped\s+in|serves|acted|acts|has\s+been)|had\s+been|found\s+(?:him|her)self|(?:made|declared|proclaimed|appointed|established|styled)\s+(?:him|her)self|(?:was|were|been|being)\s+{ADVERB}{CHOSEN})\s+{ADVERB}(?:to\s+(?:(?:be|serve|become)\s+)?)?(?:as\s+)?(?:{office('holder')}|{SUCCESSOR})"
)
CHOSEN_TO = wording(
    rf"\b(?:was|were|been|being)\s+{ADVERB}{CHOSEN}\s+to\s+(?:lead|head|command)\s+{WHOLE}|\b{CHOSE}\s+{PERSON}\s+to\s+(?:lead|head|command)\s+{WHOLE}"
)
ELECTED = wording(
    rf"\b{CHOSE}\s+{PERSON}{BRACKET}\s+(?:as\s+|to\s+be\s+)?(?:{office('holder')}|{SUCCESSOR})"
)
""" "the council elected Naomi Chebet as the new leader of the LRF"."""
TITLED = wording(
    rf"(?:\b(?:[Tt]he\s+)?(?:{owner('holder')}{RANK}|(?P<short>[{UPPER}]{{2,9}})\s+{RANK})(?:leader|emir|amir|chairman|chairwoman|secretary[- ]general)|(?:^|\b[Tt]he\s+){RANK}leader\s+of\s+{group('of')})\s+(?P<name>{NAME})(?=\s*,|\s+[a-z]|$)"
)
""" "the LRF's leader Daniel Ouma", "LRF leader Daniel Ouma"."""
APPOSED = wording(
    rf"(?P<name>{NAME}){BRACKET}(?:\s+who)?,\s+(?:as\s+)?{office('holder')}(?=\s*,|\s+(?:from|since|until|between)\s)"
)
""" "Lucas Amani, leader of the LRF from 1983 to 1989, was born ..."."""
WITH = wording(
    rf"\b(?:[Ww]ith|had|has)\s+{PERSON}{BRACKET}\s+(?:as\s+{office('holder')}|at\s+(?:its|the)\s+(?:head|helm)(?:\s+of\s+{group('top')})?|in\s+(?:command|charge)(?:\s+of\s+{group('charge')})?)(?=\s*,|\s+(?:from|since|until|between|in)\s)"
)
HAVING = wording(
    rf"\b(?:[Hh]aving\s+(?:become|been\s+{CHOSEN}|taken\s+over)|(?:[Ee]lected|[Aa]ppointed|[Nn]amed|[Cc]hosen|[Ii]nstalled|[Ss]worn\s+in))\s+(?:as\s+)?{office('holder')}(?P<period>\s[^,;.()]{{0,40}}?(?:,\s+\d{{4}})?),\s+(?:(?P<name>{NAME})|he|she)\b"
)
""" "Having become leader in 1998, Paul Lomuria took the LRF into ..."."""
FOLLOWED = wording(
    rf"\b(?:was|is|and|being|been)\s+{ADVERB}(?:succeeded|followed|replaced)\s+(?:as\s+(?:\w+\s+)?{office('holder')}\s+)?(?P<period>(?:in|on|from|since)\s+[^,;.]{{3,20}}?(?:\d,?\s+\d{{4}})?\s+)?by\s+{PERSON}(?:\s+as\s+{office('next')})?"
)
SUCCEEDED = wording(
    rf"\b(?:succeeded|replaced|followed)\s+(?:him|her|(?P<former>{NAME}))(?![\w’'-]|\s+[{UPPER}])(?:\s+(?:as\s+{office('holder')}|{HEAD_OF})|(?!\s+as\s))"
)
TOOK = rf"(?:took|taken|takes)\s+(?:(?:up|back)\s+)?(?:the\s+)?(?:{LEADERSHIP}|charge)|(?:re)?assumed\s+(?:the\s+)?{LEADERSHIP}|(?:resumed|regained)\s+(?:the\s+|his\s+|her\s+)?(?:{LEADERSHIP}|{POST})|(?:inherited|seized)\s+(?:the\s+)?{LEADERSHIP}|(?:came|rose|acceded|succeeded|ascended)\s+to\s+the\s+{LEADERSHIP}|took\s+over\s+(?:the\s+)?{LEADERSHIP}|taken\s+over\s+(?:the\s+)?{LEADERSHIP}"
TOOK_OVER = wording(
    rf"\b(?:(?:{TOOK}|(?:was|been)\s+(?:given|handed|entrusted\s+with)\s+(?:the\s+)?{LEADERSHIP})(?:{OVER}{GOES_ON}|(?!\s+(?:of|over)\b))"
    rf"|(?:took|taken|assumed|seized|gained)\s+(?:full\s+)?control\s+of\s+(?:the\s+leadership\s+of\s+)?(?!it\b|them\b){WHOLE}"
    rf"|(?:took|taken|takes)\s+over(?:\s+as\s+{office('holder')}|\s+(?!it\b|them\b){WHOLE}|(?!\s+(?:of|as|the|an?|its|their|several|many|most|all|control|{LEADERSHIP})\b)(?!\s+[{UPPER}]))"
    rf"|(?:re)?assumed\s+(?:the|that|this|his|her)\s+{POST}(?!\s+of\b)|took\s+(?:the|that|this)\s+{POST}(?!\s+of\b)|took\s+office)"
)
PASSED = wording(
    rf"\b(?:[Cc]ommand|[Ll]eadership|[Cc]ontrol|[Hh]elm)(?:{OVER})?\s+(?:then\s+)?(?:passed|went|fell|was\s+(?:passed|handed|transferred)(?:\s+(?:over|on))?)\s+(?:from\s+(?P<former>{NAME})\s+)?(?:over\s+|on\s+)?to\s+{PERSON}"
)
HANDED = wording(
    rf"\b(?:handed|passed|turned|transferred|ceded|yielded|entrusted)\s+(?:over\s+|on\s+)?(?:the\s+|his\s+|her\s+)?(?:{LEADERSHIP}|control)(?:{OVER})?\s+(?:over\s+|on\s+)?to\s+{PERSON}"
)
RETURNED = wording(
    rf"\b(?:returned|came\s+back|(?:was|were|had\s+been)\s+(?:reinstated|restored|reappointed|reinstalled))\s+(?:to\s+(?:the\s+|his\s+|her\s+)?(?:leadership|command|post|office|chairmanship)\b|as\s+{office('holder')})"
)
"""Who had led before leads again."""
HELD = wording(
    rf"\b(?:held|kept|filled|occupied)\s+(?:(?:the|this|that)\s+(?:post|office|position)|office)\b|\b(?:was|has\s+been)\s+in\s+office\b|\bremained\s+(?:in\s+(?:office|command|charge)|(?:(?:the|its)\s+)?{OFFICE})\b|\bstayed\s+(?=until\b|in\s+(?:office|command)\b)"
)
"""What continues a leading told before."""
GONE = wording(
    rf"\b(?:(?:was|were|been|being|to\s+be)\s+(?:\w+ly\s+)?(?:killed|assassinated|murdered|shot\s+dead|captured|arrested|executed|hanged|{OUSTED})|stepped\s+down|resigned|surrendered|died|retired|defected)\b"
)
"""What became of somebody, by which the leading ended."""
ENDED = wording(
    rf"\b(?:(?:{STEPPED}|(?:was|were|been|being)\s+(?:\w+ly\s+)?{OUSTED})\s+{POST_LEFT}|{GAVE_UP}\s+{LEADING_LEFT}|(?:(?:was|were|been)\s+(?:forced|compelled|obliged)|agreed|decided|chose|had)\s+to\s+(?:{STEP}\s+{POST_LEFT}|{GIVE_UP}\s+{LEADING_LEFT})|ceased\s+to\s+be\s+{office('ceased')})"
)
""" "stepped down as the LRF's leader", "gave up its leadership": the end of a leading."""
FORCED = wording(
    rf"\b(?:forced|compelled|obliged|made|pressed|persuaded|led)\s+{PERSON}\s+(?:to\s+)?(?:{STEP}\s+{POST_LEFT}|{GIVE_UP}\s+{LEADING_LEFT})"
    rf"|\b(?:{OUSTED_HIM}\s+(?P<former>{NAME})|voted\s+(?P<former>{NAME})\s+out)\s+(?:as\s+{office('ousted')}|from\s+(?:the\s+)?{LEADERSHIP}\s+of\s+{group('from')})"
)
RULE = r"(?:leadership|rule|command|reign|tenure|chairmanship|presidency|stewardship)"
SPELL = r"(?:term|terms|time|period|spell|stint|years|decade|decades|months)"
REIGN = wording(
    rf"\b[Uu]nder\s+the\s+{RULE}\s+of\s+{PERSON}(?=\s*\()|"
    rf"(?P<name>{NAME})[’']s?\s+(?:[\w-]+\s+){{0,2}}?(?:{RULE}(?:{OVER}|\s+as\s+{office('holder')}|(?!\s+(?:of|over)\b))|{SPELL}\s+(?:as\s+{office('post')}|{HEAD_OF}|in\s+(?:command|charge)\s+of\s+{group('charge')}|in\s+office))(?![’'])"
)
""" "Felix Otieno's long rule over the front": what it did, or when it was, stands behind."""
LISTED = wording(
    rf"(?P<led>(?:[Tt]he|[Ii]t)\b(?:\s+[^\W\d][\w’'-]*){{0,6}}?)\s+(?:has|had|has\s+had|have\s+had)\s+(?:had\s+)?[\w-]+\s+{RANK}{OFFICE}s\s*:\s+(?={NAME})"
)
""" "the LRF has had three leaders: ...": a list of names with periods."""

FRAMES = (
    ("led", ACTIVE), ("led", RULED), ("led", AT_HEAD), ("charge", IN_CHARGE), ("chosen", HELD_BY), ("became", CHOSEN_TO), ("titled", TITLED), ("led", HOLDING), ("led-by", PASSIVE), ("led-by", UNDER),
    ("bare", BARE), ("office", OFFICE_IS), ("became", BECAME), ("chosen", ELECTED), ("apposed", APPOSED),
    ("chosen", WITH), ("chosen", HAVING), ("next", FOLLOWED), ("next-by", SUCCEEDED), ("took", TOOK_OVER), ("returned", RETURNED),
    ("next", PASSED), ("handed", HANDED), ("held", HELD), ("gone", GONE), ("ended", ENDED), ("forced", FORCED),
    ("reign", REIGN), ("listed", LISTED),
)  # fmt: skip
HINT = re.compile(
    r"\b(?:return|came\s+back|restored|rein?st|reappointed|resumed|regained|l(?:ed|eads?|eading|eaders?|eadership)\b|head(?:s|ed)?\b|command|emir\b|amir\b|chair|president|presid|secretary|chief|guide\b|succe|replaced|followed|took\s|taken\s|assumed|held\s|holds\s|kept\s|filled\s|remained|stayed|"
    r"killed|assassinated|murdered|shot\s|captured|arrested|executed|hanged|deposed|ousted|expelled|stepped|resigned|surrendered|died|retired|defected|control\b|directed|directs|ran\s|runs\s|steered|ruled?s?\b|governed|guided|helm|charge\b|reign|tenure|voted\s+out|toppled|unseated|dismissed|removed|overthrown|office)",
    re.I,
)
"""A sentence without any of these words tells no leader."""
