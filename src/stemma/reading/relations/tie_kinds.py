"""Tie kinds: what sort of tie a short description of two groups tells, by words with weights.

In goes a text such as "Both groups attacked the port together", out come the kinds with their points and
the words that gave them, best first. It tells nothing of direction or time, and knows no group; it
stands beside the rules for sentences (`relations.rules`) where a coded table gives the two parties. The
weights were set by hand, from what the words mean; nothing is trained. Later sentences count less.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model.nodes import RelationKind

A, F, R, S, M = (
    RelationKind.ALLY, RelationKind.AFFILIATE, RelationKind.RIVAL, RelationKind.SPLIT, RelationKind.MERGER,
)  # fmt: skip
KINDS = (A, F, R, S, M)
LATER = 0.55
"""How much each further sentence counts against the one before."""
FORM = r"(?:form(?:ed|ing|s)?|found(?:ed|ing)?|creat(?:ed?|ing)|establish(?:ed|ing)?|set\s+up)"
WORDS: tuple[tuple[str, Mapping[RelationKind, float]], ...] = (
    # A part leaves.
    (r"\b(?:split|splits|splitting)\s+(?:off\s+|away\s+)?from\b|\bsplinter\w*|\bbreakaway|\bbr(?:oke|eaks?|oken|eaking)\s+(?:away|off|from|with)|\bseced\w+|\boffshoot", {S: 4}),
    (r"\bsplit(?:s|ting)?\b(?!\s+(?:off\s+|away\s+)?from)|\bfractur\w+|\bfragment\w+|\bfaction(?:al)?\w*|\bschism|\binternal\s+(?:dis\w+|division|rift)", {S: 2}),
    (r"\b(?:dissident|former|ex-|disaffected|disgruntled|dissatisfied|disillusioned|defect\w+|hardlin\w+)\s*(?:members?|leaders?|commanders?|fighters?|chairman)?", {S: 1.2}),
    (r"\b(?:left|leave|leaves|leaving|quit|defect(?:s|ed|ing))\s+(?:from\s+)?(?:the\s+)?[A-Z@][^.;]{0,60}?\b(?:to|and)\s+" + FORM, {S: 3}),
    (rf"\b(?:members?|leaders?|commanders?|veterans|elements|veteran|followers)\b[^.;]{{0,80}}?\b{FORM}\b(?!\s+(?:an?\s+)?(?:alliance|coalition|joint|pact))", {S: 2}),
    (r"\bseparat(?:ed|es|ing)\s+(?:itself\s+)?from\b", {S: 2}),
    (r"\b(?:separat(?:ed|es|ing)|expelled|departed|departure|disagree\w*|resign\w+)\b", {S: 1.2}),
    (r"\bin\s+(?:protest|opposition|objection)\s+(?:to|of|over)\b|\bopposed\s+to\s+(?:the\s+)?(?:cease-?fire|peace|agreement|truce)", {S: 1}),
    (rf"\b(?:was|were)\s+{FORM}\s+(?:by|from|out\s+of)\b|\b{FORM}\b[^.;]{{0,30}}\bhis\s+own\b", {S: 1.2}),
    # Two become one.
    (r"\bmerg(?:e|es|ed|er|ing)\b|\bamalgamat\w+|\bfus(?:ed|ion)\b", {M: 4}),
    (r"\b(?:absorb(?:ed|s|ing)?|incorporat(?:ed|es|ing)|integrat(?:ed|es|ing)|folded)\b|\b(?:unit(?:ed?|es|ing)|unif(?:y|ied|ies|ying))\b[^.;]{0,50}\b(?:to\s+form|under|into)\b", {M: 3}),
    (r"\b(?:dissolv\w+|disband\w+|ceased\s+to\s+exist)\b", {M: 1.5}),
    (r"\bjoin(?:s|ed|ing)?\s+(?:(?:the\s+)?ranks|with\b[^.;]{0,60}\bto\s+form)|\b(?:re-?join|realign)\w*|\bbecame\s+part\s+of|\bcombin(?:ed?|ing)\b[^.;]{0,60}\bform", {M: 2.5}),
    (rf"\bto\s+{FORM.replace('(?:', '(?:', 1)}\b|\b(?:creation|formation)\s+of", {M: 0.7, S: 0.7}),
    (r"\bjoin(?:s|ed|ing)?\b(?!\s+forces)(?!\s+with)", {M: 1.0, A: 0.3, S: 0.3}),
    # They fight: one of the two is whom the violence is aimed at.
    (r"\b(?:against|fight(?:s|ing)?|fought|counter(?:s|ed|ing)?|target(?:s|ed|ing)?|combat(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|battl(?:e|es|ed|ing)|clash(?:ed|es)?\s+with|defeat(?:s|ed|ing)?|oust(?:s|ed|ing)?|expel(?:s|led|ling)?|attack(?:s|ed|ing)?(?:\s+on)?|kill(?:s|ed|ing)?|ambush(?:es|ed|ing)?|assassinat(?:es|ed|ing)|bomb(?:s|ed|ing)?|raid(?:s|ed|ing)?(?:\s+on)?|accus(?:es|ed|ing)|criticiz(?:es|ed|ing)|reject(?:s|ed|ing)?|condemn(?:s|ed|ing)?)\s+(?:(?!with\b|alongside|together|for\b|and\b|while|after|by\b)[\w’'-]+\s+){0,3}?@", {R: 3}),
    (r"\b(?:recaptur\w+|retak(?:e|ing|en)|retook|captur\w+|seiz\w+|tak(?:e|en|ing)|took|driv(?:e|en|ing)|drove|liberat\w+|wrest\w*|gain\w*)\b[^.;@]{0,70}\bfrom\s+(?:the\s+)?@|@\S*\s+(?:\w+\s+){0,3}(?:was|were|is|are|being)\s+(?:\w+\s+)?(?:ousted|defeated|driven|expelled|routed|targeted|attacked)", {R: 3.5}),
    (r"\b(?:end(?:ed|s|ing)|sever(?:ed|s|ing)|br(?:oke|eak\w*)\s+off|renounc\w+|withdr[ae]w\w*)\b[^.;]{0,50}\b(?:alliances?|ties|relations\w*|cooperation|support)\b", {R: 2.5}),
    (r"\bagainst\s+(?:the\s+)?(?![^@.;]{0,60}@)|\battack(?:s|ed)?\s+(?:on\s+|against\s+)?(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?(?:government|army|military|police|forces|soldiers|troops|peacekeepers|civilians|regime)", {A: 1.2}),
    (r"@1\S*(?:\s+\([^()]*\))?(?:,?\s+and|,)\s+(?:the\s+|other\s+|some\s+)?@2|@2\S*(?:\s+\([^()]*\))?(?:,?\s+and|,)\s+(?:the\s+|other\s+|some\s+)?@1", {A: 1.2}),
    (r"\bclash\w*|\brival\w*|\benem(?:y|ies)\b|\bhostil\w+|\bfeud\w*|\bdeclar\w+\s+war|\bwar\s+(?:on|against|with|between)|\bturf", {R: 3}),
    (r"\b(?:fight(?:s|ing)?|fought|battl\w+|skirmish\w*|combat\w*)\s+(?:against|between|over|for\s+control)|\b(?:fight(?:s|ing)?|fought|battl(?:ed|ing|es))\s+(?:the\s+|its\s+)?(?=@)|\bfighting\b[^.;]{0,40}\bbetween|\b(?:battles?|violence|conflict|tensions?|animosity)\b[^.;]{0,30}\b(?:between|with|among)", {R: 3}),
    (r"\boust\w*|\bdefeat\w*|\bdriv(?:e|es|ing|en)\b[^.;]{0,40}\b(?:from|out)|\bdrove\b|\bexpel\w*\b[^.;]{0,60}\bfrom|\boverr[au]n\w*|\brout(?:ed|ing)|\bpush\w*\b[^.;]{0,30}\bout|\bdestroy\w*|\bsuppress\w*|\bdismantl\w+|\bcrush\w+", {R: 2}),
    (r"\boppos(?:e|es|ed|ing|ition|itional)\b|\bcompet\w+|\bcondemn\w*|\bdenounc\w*|\bcriticiz\w+|\baccus\w+|\bcontest\w*|\bconfront\w*|\bin\s+response\s+to|\bvow\w*\s+(?:to\s+)?(?:defeat|fight|destroy|revenge)|\bdisput\w+|\bthreat(?:en)?\w*|\bconflict\w*|\btensions?\b", {R: 1.3}),
    (r"\b(?:kill(?:ed|s|ing)?|assassinat\w+|execut\w+|murder\w*|behead\w*|ambush\w*|kidnap\w*|captur\w+|arrest\w*|abduct\w*)\s+(?:an?\s+|the\s+|two\s+|several\s+|\d+\s+|at\s+least\s+\w+\s+|some\s+)?(?:top\s+|senior\s+|high-ranking\s+|former\s+|suspected\s+)?(?:[A-Z@][\w@’'-]*(?:\s+(?:[a-z]{1,4}-)?[A-Z][\w’'-]*){0,4}\s+)?(?:leaders?|members?|fighters?|militants?|commanders?|officials?|chief)\b", {R: 2.2}),
    (r"\b(?:assassination|killing|murder|execution|beheading|kidnapping)s?\s+of\b|\beliminat\w+", {R: 1.5}),
    (r"\battack(?:s|ed|ing)?\s+(?:on\s+)?(?:the\s+|an?\s+|several\s+)?(?:[A-Z@]\S*\s+){1,4}(?:[a-z-]+\s+)?(?:bases?|positions?|compounds?|camps?|headquarters|fighters|members|strongholds?|offices?)|\btarget(?:s|ed|ing)\b|\bretaliat\w+|\brevenge", {R: 1.4}),
    (r"\battack(?:s|ed|ing)?\b|\bkill(?:s|ed|ing)?\b|\bassault\w*", {R: 0.4}),
    # They act together.
    (r"\bjoint(?:ly)?\b|\bco-?operat\w+|\bcollaborat\w+|\bco-?ordinat\w+|\bpartner\w*|\bjoin(?:s|ed|ing)?\s+forces", {A: 3}),
    (r"\balliances?\b|\bally\b|\ballies\b|\ballied\b|\balign(?:ed|s|ing)?\b|\bcoalitions?\b", {A: 2.5}),
    (r"\bwork(?:s|ed|ing)?\s+(?:closely\s+)?(?:together|with|alongside)|\bin\s+conjunction|\b(?:fight(?:s|ing)?|fought|act(?:ed|ing)?|operat(?:ed|es|ing)?|battl\w+|train(?:ed|ing)?)\s+(?:closely\s+|side\s+by\s+side\s+)?(?:alongside|together|with)\b|\balongside\b|\btogether\b|\bside\s+by\s+side|\bhand\s+in\s+hand", {A: 2.5}),
    (r"\bboth\s+(?:groups|organi[sz]ations|the|[A-Z])|\bthe\s+two\s+(?:groups|organi[sz]ations)\b|\balong\s+with\b|\bsimultaneous\w*|\bcombined\b", {A: 0.7}),
    (r"\b(?:agree(?:d|s|ment)?|pact|truce|cease-?fire|treaty|accord|negotiat\w+)\b", {A: 0.8}),
    (r"\b(?:assist(?:s|ed|ing|ance)?|help(?:s|ed|ing)?|aid(?:s|ed|ing)?|back(?:ed|ing|s)|support(?:s|ed|ing)?|sanctuary|safe\s+haven|refuge|shelter\w*|weapons|arms|suppl(?:y|ied|ies|ying)|provid(?:e|ed|es|ing)|shar(?:e|ed|es|ing))\b", {A: 0.7, F: 0.5}),
    (r"\bparticipat\w+|\bconduct(?:ed|s)?\b[^.;]{0,40}\bwith\b|\bfriend\w*|\bmutual\w*|\brelationship\b|\brelations\b", {A: 0.8, F: 0.3}),
    # One stands under the other.
    (r"\baffiliat\w*", {F: 4}),
    (r"\bpledg\w+|\ballegiance|\bloyal\w*|\bbay[’'`]?ah?\b|\b(?:takes?|took|follow(?:s|ed)?)\s+orders|\bsubordinat\w+|\bsubsidiar\w+|\bunder\s+the\s+(?:command|control|leadership|authority|direction|banner|auspices|umbrella)", {F: 3}),
    (r"\b(?:armed|military|political|youth|student|charitable|semi-legal|legal|terrorist|media|financial|charity|paramilitary|elite)\s+(?:\w+\s+)?(?:wing|arm|branch|department|front|unit)\b|\b(?:branch|wing|arm|front|extension|proxy|cover|component|cell|unit|division)\s+(?:of|for)\b|\bfront\s+(?:group|organi[sz]ation)", {F: 2.5}),
    (r"\b(?:fund(?:s|ed|ing)?|financ\w+|donat\w+|money|rais(?:ed|ing)\s+funds)\b", {F: 1.6, A: 0.3}),
    (r"\b(?:train(?:s|ed|ing)?|receiv(?:e|ed|es|ing)|recruit\w*)\b", {F: 0.9, A: 0.4}),
    (r"\b(?:ties|links?|linked|connect(?:ed|ions?)|associat(?:ed|ion|es)|contacts?)\b", {F: 1.3, A: 0.6}),
    (r"\binspir\w+|\bideolog\w+|\bmodel(?:l)?ed\b|\bmentor\w*|\binfluenc\w+|\bsuccessor|\bsympath\w+", {F: 1}),
    (r"\bumbrella\b", {M: 1, F: 0.8}),
    (r"\ballegedly|\bsuspect\w*|\bbeliev\w+|\breported\w*", {F: 0.4}),
)  # fmt: skip
PATTERNS = tuple(
    (re.compile(pattern, 0 if "[A-Z" in pattern else re.I), points) for pattern, points in WORDS
)
GENERIC = frozenset(
    [
        "Islamic",
        "State",
        "Front",
        "Army",
        "Movement",
        "Party",
        "Brigade",
        "Brigades",
        "Group",
        "Union",
        "Council",
        "Force",
        "Forces",
        "National",
        "People’s",
        "People's",
        "Liberation",
        "Revolutionary",
        "Republican",
        "United",
        "Popular",
        "Democratic",
        "Organization",
        "Organisation",
        "Resistance",
        "Defense",
        "Defence",
        "Association",
        "Alliance",
        "Coalition",
        "Network",
        "Armed",
        "Unity",
        "Patriotic",
        "Communist",
        "Salafist",
        "Emirate",
        "Republic",
        "Mujahideen",
        "Volunteer",
        "Provisional",
        "Official",
        "Southern",
        "Northern",
        "Eastern",
        "Western",
        "Black",
        "First",
        "Third",
        "Independent",
        "Groups",
        "Martyrs",
        "Special",
        "Regiment",
        "Command",
        "Units",
        "Action",
    ]
)
"""Words too common to name one group by themselves."""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z@“\"])")
UNDONE = re.compile(
    r"\b(?:not|never|denied|refus\w+|reject\w+|despite|instead\s+of|rather\s+than|no\s+longer|ended|severed)\s+(?:\w+\s+){0,3}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class TieKind:
    """A kind with what speaks for it."""

    kind: RelationKind
    points: float
    words: tuple[str, ...]
    """The words that gave the points, as printed."""


def read_tie_kinds(text: str, parties: Sequence[str] = ()) -> list[TieKind]:
    """All kinds that the text speaks for, best first; none where no word tells anything.

    `parties` are the names of the two groups: whom violence is aimed at tells enemies from allies.
    """
    text = with_parties(text, parties)
    points = dict.fromkeys(KINDS, 0.0)
    words: dict[RelationKind, list[str]] = {kind: [] for kind in KINDS}
    weight = 1.0
    for sentence in SENTENCE.split(text):
        for pattern, given in PATTERNS:
            found = pattern.search(sentence)
            if found is None or UNDONE.search(sentence[: found.start()]):
                continue
            for kind, value in given.items():
                points[kind] += value * weight
                words[kind].append(found.group())
        weight *= LATER
    kinds = [TieKind(kind, points[kind], tuple(words[kind])) for kind in KINDS if points[kind]]
    return sorted(kinds, key=lambda tie: -tie.points)


def with_parties(text: str, parties: Sequence[str]) -> str:
    """The text with @1 and @2 for the two groups, by name, by its telling words, or by initials."""
    for number, name in enumerate(parties, 1):
        forms = sorted(forms_of(name), key=len, reverse=True)
        if forms:
            pattern = "|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms)
            text = re.sub(pattern, f"@{number}", text)
    return text


def forms_of(name: str) -> set[str]:
    """The name, what stands in its brackets, its initials, and words that are no field words."""
    plain = re.sub(r"\s*\([^()]*\)", "", name).strip()
    plain = re.sub(r"^(?:The|the)\s+", "", plain)
    forms = {plain, *re.findall(r"\((?:Formerly\s+)?([^()]+)\)", name)}
    for each in list(forms):
        words = [w for w in re.split(r"[\s-]+", each) if w]
        large = [w for w in words if w[0].isupper()]
        for chosen in (words, large):
            letters = "".join(w[0] for w in chosen).upper()
            if len(letters) > 1:
                forms.add(letters)
        forms |= {w for w in large if len(w) > 4 and w not in GENERIC}
        forms |= {f"al-{w}" for w in large if f"al-{w}" in each}
    return {form for form in forms if len(form) > 1}


def margin(ties: list[TieKind]) -> float:
    """How sure the best kind is: its share of the points above the next one's; 0 for none, 1 for alone."""
    if not ties:
        return 0.0
    second = ties[1].points if len(ties) > 1 else 0.0
    return (ties[0].points - second) / (ties[0].points + 0.5)
