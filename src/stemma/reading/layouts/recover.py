"""Recovering lost headings: which section each line of a page belongs to.

In go the lines between two printed headings, out comes a section id for each. Pages keep their
sections in one order, so this is a monotone alignment (dynamic programming) of lines to sections,
scored by set phrases and the wording of each line; a note list, or numbering that restarts, ends a
section.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from stemma.model.sections import CHILDREN, ORDER
from stemma.reading.wordplaces import Vocabulary

CONVENTION = 10.0
"""Weight of a set phrase or a conventional line."""
MOVE = 2.5
"""Cost of moving on where nothing in the numbering says so."""
STAY = 4.0
"""Cost of staying across a note list or a restart."""
FOREIGN = 3.0
"""Cost of a section that the printed heading does not announce."""
MOST = 7.5
SET = ("name_changes", "designations")
"""Sections made of set phrases and conventional lines."""
SILENT = 3.0
"""What a line costs in such a section that sounds like nothing of it, unless the heading stands right above."""

YEAR = r"(?:1[89]|20)\d\d"
CONVENTIONS = {
    "overview": re.compile(
        r"\s*(?:Formed|Founded|Established|Disbanded|First Attack|Last Attack|Latest Attack|Updated|Last Updated)\b\s*:?"
    ),
    "leadership": re.compile(
        rf"\s*(?:- )?[^\W\d_a-z][^:()]{{1,80}}(?:\([^()]*\)\s*)?\([^()]*(?:{YEAR}|[Uu]nknown|[Pp]resent)[^()]*\)\s*:"
    ),
    "name_changes": re.compile(
        r".*\b(?:no|not) (?:\w+ ){0,3}name changes?\b|.*\b(?:changed|changing) (?:its|their) name\b|.*\brenamed (?:itself|the group)\b"
        r"|.*\b(?:any|no) other names?\b|.*\bname was (?:\w+ )?changed\b|.*\b(?:took(?: back| again)?|adopted|readopted|assumed|resumed|revived|restored|reclaimed|under|to) (?:the|its) (?:\w+ )?name\b|.*\b(?:old|former|original) name\b",
        re.I,
    ),
    "size_estimates": re.compile(
        rf"\s*(?:[-•–] )?[^:]{{0,40}}{YEAR}[^:]{{0,30}}:\s*(?:at least|about|around|approximately|over|more than|up to|fewer than|some|~|>|<|between|[Uu]nknown)?\s*[\d,.]+(?![\d,.]*\w* \d{{4}})[^.]{{0,120}}$"
    ),
    "locations": re.compile(r"\s*Disclaimer: This is a partial list"),
    "attacks": re.compile(
        rf"\s*Disclaimer: These are some selected|\s*[^:()]{{0,40}}{YEAR}\.?:\s.*\((?:[^()]*(?:killed|wounded|casualties)[^()]*)\)",
        re.S,
    ),
    "designations": re.compile(
        rf"\s*(?:[-•–] )?[^\W\d_a-z][^:]{{2,160}}:\s*(?:(?:[Ss]ince|[Ff]rom|[Ee]arly|[Mm]id|[Ll]ate)[ -])?(?:\d{{1,2}} )?(?:[A-Z][a-z]+\.? )?(?:\d{{1,2}},? )?{YEAR}\b[^.]{{0,40}}(?:[-–—]|to|until|[Pp]resent|\[|\.|$)"
        r"|[^.]{0,80}\b(?:no|not|never)\b[^.]{0,60}\b(?:designat\w+|listed|proscri\w+|blacklist\w*)\b"
        r"|[^.]{0,90}\b(?:consider\w*|weighed|discussed|debated|contemplated|proposed)\b[^.]{0,60}\b(?:listing|designat\w+|ban|banning|proscri\w+|sanctions?)\b"
    ),
    "state_sponsors": re.compile(
        r".*\bno (?:\w+ ){0,4}(?:state )?sponsors?\b|.*\bstate sponsors?\b", re.I
    ),
}
RENAMED = re.compile(
    rf"\s*(?:[-•–*] )?[^:\n]{{0,24}}\b{YEAR}: (?:[Tt]he )?[A-Z][^:.\n]{{2,80}}? (?:to|→|became|was renamed) (?:the )?[“\"]?[A-Z]"
)
"""A line `1974: A to B`."""
BORNE = re.compile(
    rf"\s*(?:[-•–*] )?[^:\n()]{{0,24}}\b{YEAR}\s*(?:[-–—]|to|until)\s*(?:[^:\n()]{{0,24}}{YEAR}|[Pp]resent|[Tt]oday)\s*:\s*(?:[Tt]he )?[“\"]?[A-Z][^.:;()\d]{{2,80}}[”\"]?\s*\.?\s*$"
)
"""A line `1974 – 1981: A`: under which name the group went then."""
WORDS = {
    "leadership": r"leader\w*|emir|commander|deputy|succeeded|headed",
    "size_estimates": r"members?|strength|estimated|fighters",
    "resources": r"fund\w*|financ\w*|donat\w*|donors?|ransom\w*|smuggl\w*|traffick\w*|racketeer\w*|extort\w*|tax\w*|money|revenue\w*|income|weapons|dues|looting",
    "locations": r"operat\w+|bases?|headquarter\w*|located|territor\w+|provinces?|borders?|region\w*|camps?|area",
    "ideology": r"ideolog\w+|goals?|seeks?|sought|aims?|objectives?|establish\w*|caliphate|salafi\w*|jihad\w*|islamist|nationalis\w+|marxis\w+|separatis\w+|independen\w+|secular|overthrow|beliefs?|doctrine",
    "political_activities": r"politic\w+|elect\w+|party|parliament\w*|government\w*|regime|polic(?:y|ies)|president|opposition|negotiat\w+|ceasefire|peace|authoritarian\w*|administration",
    "targets_tactics": r"target\w*|attack\w*|bomb\w*|suicide|raids?|tactics?|kidnap\w*|assassinat\w*|ambush\w*|hostage\w*|propaganda|videos?|explosive\w*|guerrilla|shot|shoot\w*|police|policemen|soldiers|judges",
    "community_relations": r"communit\w+|population\w*|civilians?|locals?|appeal|villagers?|villages|residents|inhabitants|workers|peasants|farmers|students|tribes\w*|humanitarian|services|popular|sympath\w+|public",
    "relationships": r"relation\w*|ally|allied|allies|alliance|splinter|rival\w*|cooperat\w+|collaborat\w+|pledg\w+|allegiance|joint\w*|network|close|dissident\w*|faction\w*|trained|clash\w*|umbrella|league|brigades?|merge[dr]?|rivalry|fought",
}
CUES = {key: re.compile(words) for key, words in WORDS.items()}
"""Asked of single words in lower case."""
PHRASES = {
    "state_sponsors": re.compile(
        r"\b(?:sponsor\w*|patron\w*|external|foreign|state support|support from|receiv\w+ (?:\w+ ){0,3}(?:support|aid|assistance|training|arms|weapons|money)|regime)\b"
    )
}
"""Those of several words, asked of the line in lower case."""
WORD = re.compile(r"\w+")


def telling(word: str) -> tuple[str, ...]:
    """The sections that a word tells of."""
    return tuple(key for key, cue in CUES.items() if cue.fullmatch(word))


TELLING = Vocabulary(telling)
ASKED = {"name_changes": "name", "state_sponsors": "sponsor"}
"""What a line must hold that is to match the set phrase, in lower case."""
POINTS = {"relationships": 2.0, "resources": 2.0, "state_sponsors": 2.0}
WINDOW = 1200
"""Characters of a line that are weighed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of running text, as the alignment sees it."""

    words: str
    """Masked text."""
    is_cut: bool
    """A note list stands before it, or its numbering restarts."""


def align(
    lines: Sequence[Line], head: str, upper: str | None, elsewhere: Collection[str] = ()
) -> list[str]:
    """A section for each line; `head` is the printed heading above, `upper` the next one.

    Sections that are printed `elsewhere` on the page are none of these.
    """
    allowed = [s for s in sections_between(head, upper) if s not in elsewhere] or [head]
    if len(allowed) == 1:
        return allowed * len(lines)
    own = set(CHILDREN.get(head, (head,)))
    best: list[dict[str, tuple[float, str | None]]] = []
    for index, line in enumerate(lines):
        row: dict[str, tuple[float, str | None]] = {}
        sounds = Sounds(line.words)
        for at, section in enumerate(allowed):
            gain = sounds.like(section) - (0.0 if section in own else FOREIGN)
            is_first = index == 0 and section == head
            if section in SET and not gain > 0 and not is_first:
                gain -= SILENT
            if index == 0:
                row[section] = (gain, None)
                continue
            options = [(best[-1][section][0] - (STAY if line.is_cut else 0.0), section)]
            cost = 0.0 if line.is_cut else MOVE
            options += [(best[-1][before][0] - cost, before) for before in allowed[:at]]
            total, before = max(options, key=lambda option: option[0])
            row[section] = (total + gain, before)
        best.append(row)
    return backtrack(best)


def backtrack(best: list[dict[str, tuple[float, str | None]]]) -> list[str]:
    """The best path through the table."""
    if not best:
        return []
    here: str | None = max(best[-1], key=lambda section: best[-1][section][0])
    path = []
    for row in reversed(best):
        if here is None:
            break
        path.append(here)
        here = row[here][1]
    return path[::-1]


def sections_between(head: str, upper: str | None) -> list[str]:
    """Sections that may follow the heading before the next one."""
    first = ORDER.index(head)
    last = ORDER.index(upper) if upper else ORDER.index("maps")
    if last <= first:
        last = ORDER.index("maps")
    found = [s for s in ORDER[first:last] if s not in CHILDREN]
    return found or [head]


class Sounds:
    """What a line sounds like; its words are looked at once for all sections."""

    def __init__(self, words: str) -> None:
        """`words` is the line, masked."""
        self.words = words
        self.whole = words.lower()
        self.lower = words[:WINDOW].lower()
        self.points = Counter(
            chain.from_iterable(map(TELLING.__getitem__, set(WORD.findall(self.lower))))
        )

    def like(self, section: str) -> float:
        """How much the line sounds like a section."""
        pattern = CONVENTIONS.get(section)
        if pattern and ASKED.get(section, "") in self.whole and pattern.match(self.words):
            return CONVENTION
        if section == "name_changes" and (RENAMED.match(self.words) or BORNE.match(self.words)):
            return CONVENTION
        phrases = PHRASES.get(section)
        met = len(set(phrases.findall(self.lower))) if phrases else self.points[section]
        return min(MOST, POINTS.get(section, 1.5) * met)
