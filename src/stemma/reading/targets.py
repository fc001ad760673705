"""Targets and tactics.

In go the sentences of the section, out come `TextRecord`s: whom the group is said to attack, and the
kinds of act it is said to use. Only what the text names; nothing is described further. A noun that looks
like a verb ("car bombs and raids") has no target behind it.
"""

from __future__ import annotations

import re

from stemma.model.reading import Section, TextRecord
from stemma.model.text import Span
from stemma.reading.document import Sentence
from stemma.reading.guarded import Guarded, guarded
from stemma.reading.page import Page
from stemma.reading.telling import has_substance, tell, words_of

END = r"(?=[.;]|,\s+(?:conducting|using|including|with|and\s+(?:began|has|had|was|were|it|the\s+group)|but|while|although|which|who|alongside|in\s+\w+\s+to)|\s+(?:in\s+order|because|alongside|since|until|through|via|by\s+means|using)\b|$)"
TARGET = guarded(
    r"\b(?:(?:primar\w+\s+|mainly\s+|frequently\s+|also\s+|began\s+|regularly\s+|often\s+|has\s+|have\s+|had\s+)*(?:target(?:ed|s|ing)?|attack(?:ed|s|ing)|assault(?:ed|s|ing)|"
    r"battl(?:ed|es|ing)|fight(?:s|ing)?(?:\s+against)?|fought(?:\s+against)?|ambush(?:ed|es|ing)|bomb(?:ed|s|ing)|kidnapp(?:ed|ing)|assassinat(?:ed|es|ing)|struck|strikes)"
    r"|(?:attacks?|raids?|bombings?|assaults?|strikes?|operations?|campaigns?|violence|war)\s+(?:on|against)|targets?\s+(?:include[sd]?|are|were|have\s+included)|against)\s+"
    rf"(?!(?:and|or|by|of|in|at|with|that|which)\b)(?P<whom>(?:[^.;,]|,\s+(?!(?:conducting|using|which|who|but|while|although)\b)){{3,160}}?){END}",
    re.I,
)
TACTICS = guarded(
    r"\b(?:suicide\s+(?:attacks?|bomb\w*|vests?|missions?)|car\s+bomb\w*|vehicle-borne\s+\w+|vehicular\s+attacks?|vehicle\s+attacks?|roadside\s+bomb\w*|improvised\s+explosive\s+devices?|IEDs?|"
    r"bomb(?:ing)?s?|ambush(?:es)?|assassinations?|kidnappings?|hostage[\s-]taking(?:\s+operations)?|abductions?|hijackings?|raids?|guerrilla\s+(?:warfare|tactics|attacks?|campaigns?)|"
    r"lone[\s-](?:wolf|actor)\s+attacks?|sniper\s+\w+|rocket\s+\w+|mortar\s+\w+|small[\s-]arms\s+\w+|arson|beheadings?|executions?|sabotage|shootings?|drive-by\s+shootings?|"
    r"hit-and-run\s+\w+|cross-border\s+(?:attacks?|raids?)|propaganda(?:\s+(?:videos?|campaigns?|material|activity))?|audio\s+statements|video\s+messages|videos|landmines?|grenade\s+\w+|"
    r"armed\s+(?:assaults?|robber\w+)|extortion|intimidation|piracy|cyber\s?attacks?)\b",
    re.I,
)


def read_targets_tactics(section: Section, page: Page) -> tuple[list[TextRecord], list[TextRecord]]:
    """Targets and tactics of the section, in order."""
    targets: list[TextRecord] = []
    tactics: list[TextRecord] = []
    for sentence in page.prose(section):
        whom = [
            read_part(sentence, Span(*m.span("whom")), "target", page)
            for m in matches(TARGET, sentence, page)
        ]
        how = [
            read_part(sentence, Span(*m.span()), "tactic", page)
            for m in matches(TACTICS, sentence, page)
        ]
        targets += whom
        tactics += how
        if not whom and not how and has_substance(page, sentence):
            tell(page, "tactic_note", Span(sentence.start, sentence.body_end))
    return targets, tactics


def matches(pattern: Guarded, sentence: Sentence, page: Page) -> list[re.Match[str]]:
    """Matches in a sentence, each wording once."""
    once: dict[str, re.Match[str]] = {}
    for found in pattern.finditer(page.plain, sentence.start, sentence.body_end):
        once.setdefault(found.group().casefold(), found)
    return list(once.values())


def read_part(sentence: Sentence, span: Span, name: str, page: Page) -> TextRecord:
    """One target or tactic."""
    stated = tell(page, name, span, sentence=sentence)
    when = page.statements[stated].when
    evidence = page.evidence(page.group.id, [stated])
    return TextRecord(words_of(page, span), when.edtf if when else None, evidence)
