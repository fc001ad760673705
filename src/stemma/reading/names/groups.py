"""Names of groups: which runs of capitalised words name an armed group, and which two mean the same.

In goes running text, out come `Names`: printed names with the node each one means. A name is known by
its words (front, movement, brigade ...), by an abbreviation in brackets, or by what stands around it
("X, a militant group", "pledged allegiance to X"). Example: "the Savanna Front (SF)" gives two names of
one node. States, their organs, operations, media and places are no groups.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from stemma.model.nodes import Node, NodeType, group_id
from stemma.model.registry import Registry, name_key
from stemma.reading.gazetteer import gazetteer
from stemma.reading.names.beside_ties import is_beside_tie, is_called_group, is_named_so
from stemma.reading.names.shapes import (
    DAY,
    INNER,
    ORDINAL_DAY,
    OUTPOST,
    PREFIXED,
    REGIONS,
    VIRTUES,
    is_founded,
    is_party,
)
from stemma.reading.names.tongues import HEADS
from stemma.reading.names.well_known import WELL_KNOWN
from stemma.reading.wordplaces import Lexicon, Vocabulary, Words, between

WORDS = re.compile(r"\w+(?:[’']\w+)*")
UPPER = "A-ZÀ-ÖØ-ÞĀ-ſА-Я"
OWNER = r"(?:People|Lord|God|Nation|Farmer|Worker|Peasant|Women|Children|[A-Z][a-z]+men|Soldier|Citizen|Student|Prophet|Martyr|Men)"
NOT_JOINED = r"(?!(?:led|aligned|backed|based|linked|affiliated|style|era|born|inspired|controlled|funded|held|related|allied|run|dominated|sponsored|trained|borne)\b)"
TOKEN = rf"(?:[{UPPER}]\w*[’'ʼ]\w+[’'ʼ](?=[ \u00a0][{UPPER}])|[{UPPER}]\w*(?:[-–]{NOT_JOINED}\w+|[’'‘ʻʿʾ](?!s\b)\w+)*(?:(?<=s)[’'](?=[ \u00a0][{UPPER}]))?)"
OWNED = rf"(?:{OWNER}[’']s(?=[ \u00a0][{UPPER}])|{TOKEN})"
LINK = r"(?:(?:of|for|in)[ \u00a0](?:the[ \u00a0])?|(?:pour|por|per|para|für|pela|pelo|dei|degli|sur|von|contra|contre|contro|et|en|tou|tis|ton)[ ](?:(?:la|le|les|lo|il|i|gli|el|los|las|a|o|os|as|die|das|den|der)[ ]|(?:l|un)[’'])?|(?:de|a)[ ](?:los|las|la|el)[ ]|(?:de|di|da)[ ][lL][’']|di[ ](?:i|u|a|e)[ ]|è[ ]|(?:al|el|ul|ut|ud|wal|wan|wa|ta|fi|bil|e|i|de|du|do|da|di|y|li|la|del|dos|das|delle|della|di|des|et|na|ng|ya|ur)[- \u00a0]|(?:d|l|dell|dall|nell|all)[’'])?"
VALUES = r"(?:Freedom|Justice|Peace|Unity|Democracy|Liberty|Equality|Reform|Development|Independence|Truth|Dignity|Solidarity|Progress)"
DATED = r"(?:The[ ])?(?:January|February|March|April|May|June|July|August|September|October|November|December)[ ]\d{1,2}(?=[ ](?:[A-Z]\w+[’']?[ ]){0,2}(?:Movement|Brigades?|Group|Front|Organi[sz]ation|Command|League|Army|Party|Column|Committee)\b)"
"""A name by a day: "March 30 Movement"."""
NAME = re.compile(
    rf"(?:{DATED}|Death[ ]to[ ](?:the[ ])?{OWNED}|(?:The[ ])?{VALUES}[ ]and[ ]{VALUES}(?=[ ](?:Congress|Party|Front|Movement|Union|League|Council|Alliance|Bloc)\b)|(?:(?:al|el|an|as|ash|at|ar)-)?{OWNED})(?:[ \u00a0](?:and[ ]Allies\b|(?:d[ueio]|del)[ ]{DAY}|{DAY}|{ORDINAL_DAY}|{VIRTUES}|{PREFIXED}|{REGIONS}|{OUTPOST}|for[ ]a[ ]{OWNED}|for[ ](?:the[ ])?{OWNED}[ ]and[ ]{OWNED}|(?<=Solidarity[ ])with[ ]{OWNED}|and[ ](?:Workers|Peasants|Farmers|Soldiers|Students|Fishermen|Sailors|Miners|Women)[’']?(?=[ ][{UPPER}])|{LINK}(?:al-|el-|an-|as-|at-|ad-|ul-)?{OWNED}))*"
)
CAPITAL = re.compile(rf"(?:(?:al|el|an|as|ash|at|ar)-)?[{UPPER}]")
CAPITALS = Lexicon(lambda run: [found.start() for found in CAPITAL.finditer(run)])
"""Where a name may begin."""
FIELD_WORDS = frozenset(
    WORDS.findall(
        "Movement Front Army Party Brigade Brigades Network Organization Organisation Group Union Council Force Forces "
        "Battalion Battalions Jihad Jihadi Jamaat Jamiat Jemaah Jeish Taliban Qaeda Qaida Alliance Coalition Legion "
        "Command Guard Guards Militia Militias Tigers Resistance Liberation Shabaab Boko Ahrar Emirate Caliphate Fatah "
        "Shabab Hamas Hezbollah Hizbollah Hizballah Faction Ikhwan Brotherhood Guerrilla Guerrillas Warriors Fighters Martyrs "
        "Separatists Insurgents Defence Defense Congress League Cellule Collettivo Kollektiv Vanguardia Avanguardia "
        "Resistencia Sangh Sangathan Parishad Samuha Samiti Mahaz Tanzeem Fauj Pemuda Jugend Consejo Bataillon Conseil "
        "Kommandos Colonne Kolonne Kolonnen Squadra Squadre Esercito Forza Alleanza Aliança Bund Zelle Zellen Fraktion "
        "Fraction Armee Partei Parti Vahini Committee Committees Corriente Compañía Batallón Gruppe Vanguard Patrols "
        "Column Columns Commando Commandos Corps Squad Squads Cell Cells Cartel Volunteers Defenders Combatants "
        "Panthers Eagles Falcons Lions Hawks Wolves Ghosts Phantoms Scorpions Leopards Jaguars Vipers Hunters Riflemen "
        "Swordsmen Horsemen Lancers Archers Platform Partisans Sipah Islami Rebels Regiment Division Divisions Company "
        "Companies Centinelas Guardianes Bloc Detachment Detachments Phalanx Falange Coordination Rangers Patriots "
        "Units Suqour Suqur Alwiya Soldiers Sons Avengers Avenger Gang Clan Cadre Commune Circle Nusrat Darul "
        "Mujahideen Mujahidin Mujahedeen Mujahedin Syndicate Daughters Sharpshooters Marksmen Raiders Guardsmen Protectors "
        "Custodians Knights Keepers Crusaders Minutemen Irregulars Bandits Avenging Fedayeen Fidayin Rifles "
        "Internationalists Nucleus Collective Collectives Vilayat Imamate"
    )
).union(HEADS)
FIELD_STEMS = ("Ansar", "Lashkar", "Laskar", "Jund", "Hizb", "Hezb", "Tehrik", "Tehreek", "Mujahid", "Kataeb", "Kataib", "Katayeb", "Asa’ib", "Jamaa", "Jamaah")  # fmt: skip
WITH_SIGN = re.compile(r"\b(?:Kata[’'ʻʼ`]?(?=ib\b|eb\b)|Jama[’'ʻʼ`](?=a))")
"""Kata'ib and Jama'at, unlike the town of Katale and the family of Jama."""
MILITIAS = ("Mai-Mai ", "Mayi-Mayi ", "Maï-Maï ", "Raia ")
"""What militias of the Congo are called by, before the name of a leader or place."""
SURNAMES = frozenset({"Ansari", "Lashkari", "Mujahidi"})
"""Families called by such a word."""
FEEBLE = frozenset({"State", "Province"})
"""Words that name a group only beside "Islamic" or another word of the field."""
NEVER = frozenset(
    WORDS.findall(
        "Operation Department Ministry Office University Institute Center Centre Studio Studios Media Radio Television Magazine "
        "News Times Post Journal Corporation Treasury Commission Court Parliament Agency Airport Prison Mosque Hotel Embassy "
        "Nations Police Terrorist List Sanctions Agreement Accords War Intelligence Bank Fund Tribunal Treaty Highway "
        "Database Program Programme Emirates Rights Crisis Research Studies Assistance School College Church Hospital Stadium "
        "Battle Summit Constitution Resolution Observatory Foundation Cabinet Senate Airlines Railway"
    )
)
"""No group's name holds one of these words."""
NEVER_LAST = frozenset(
    WORDS.findall(
        "Area Areas Region Zone Territories Valley River Mountain Mountains Island Islands Sea Desert Peninsula District "
        "Governorate City Town Village Camp House Street Road Day Week Act Law Report Review Charter Declaration President "
        "Minister General Secretary Panel Revolution Era Cup Games Staff Security Project Monitor Province States House"
    )
)
"""No group's name ends with one of these, a province of the Islamic State excepted."""
NEVER_PHRASE = re.compile(
    r"\b(?:Security Council|National Security|European Union|African Union|Soviet Union|Arab League|United (?:States|Nations|Kingdom)|Air Force|Armed Forces$|Army Staff|"
    r"National Army|National Guard|Coast Guard|Civil Guards?|Guardia Civil|(?:Frontier|Border|Prison|Marine|Peace|Diplomatic|Medical|Air|Signal) Corps|Frontier (?:Constabulary|Force)|Rapid (?:Action|Intervention) (?:Battalion|Brigade|Force)|Border Guard(?!s? (?:Militia|Brigade|Battalion|Front))|(?:^|(?:Islamic|Iranian|Iraqi|Syrian|Army|Libyan|Chadian|Malian) )(?:Revolutionary|Republican|Presidential) Guards?|Defen[cs]e (?:Forces|Ministry)$|Assistance Force|Special Forces|Republic of|Drug Enforcement|"
    r"Red (?:Cross|Crescent)|(?:Security|Secret|Air|Border|Prison|Customs) Service|Task Force|Peacekeeping|Mission in|Multinational|Treaty Organi[sz]ation|Trade Organi[sz]ation|Health Organi[sz]ation|American States|African Unity|(?:Conflict|Crisis|Advisory|Study|Working|Contact|Minority Rights|Monitoring|Research) Group$|Islamic Republic|Islamic (?:Cooperation|Conference)|Darul Ul[ou]+m|(?:Arctic|Antarctic|Inner|Polar) Circle)\b"
)
ORGANS = frozenset(WORDS.findall("National Armed Army Forces Force Security Police Defence Defense Guard Guards Navy Air Special Coast Military Border "
    "Congress Parliament Government Union State Command Council Regime Republic Province Intelligence Marine Marines"))  # fmt: skip
GENERIC = frozenset(WORDS.findall("State Union Group Movement Front Army Party Force Forces Council Province Command Alliance Organization Organisation "
    "Network Coalition Liberation Resistance Defence Defense Congress Jihad Jihadi Guard Guards Emirate Caliphate Fighters Islami "
    "Militia Militias Brigade Brigades Battalion Faction Division Rebels Insurgents Separatists Soldiers Warriors Martyrs Sons "
    "Company Companies Cell Cells Squad Corps Column Commando Commandos Volunteers Guerrilla Guerrillas League Cartel Clan Gang "
    "Ghosts Phantoms Scorpions Leopards Jaguars Vipers Hunters Riflemen Swordsmen Horsemen Lancers Archers Platform "
    "Mujahideen Mujahidin Mujahedeen Mujahedin Jamaat Regiment Vanguard Legion Brotherhood Partisans Defenders Combatants"))  # fmt: skip
BODIES = re.compile(
    r"^(?:Shura|Military|Ruling|Supreme|Executive|Leadership|Governing|Legislative|Transitional|Central|National|Northern|Southern|Eastern|Western|High|Political|Religious|International|Allied|Joint|Federal|Coalition)\s+(?:Council|Command|Army|Guard|Congress|Forces?|Coalition|Committee|Union|Group|Party)$"
)
ADJECTIVE = re.compile(
    r"(?:^|[\s-])(?:\w{2,}(?:ist|ian|ish|ese|ic|an|ite|ni|si|chen|kmen)s?|Arab|Kurd\w*|Western|Sunni|Shia|Shi[’']?ite|Muslim|Islam|Allah|Tuareg|Pashtun|Foreign)$"
)
PROPER = frozenset(WORDS.findall("US UK UN EU AU NATO USSR ISAF CIA FBI ISI DEA FTO UNSC USA UAE IED IEDs TV FATA NGO NGOs ISAF GPS PM AM DC "
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday Ramadan Islam Allah God Muslim Muslims Internet Web West East North South Africa Asia Europe"))  # fmt: skip
LEADING = re.compile(
    r"^(?:(?:The|This|Another|These|Those|Following|During|After|Before|In|On|At|From|With|By|Under|Since|Until|When|While|Although|However|Moreover|Both|For|Its|Their|As|An|A|Despite|Unlike|Like|Alongside|"
    r"Against|If|To|Today|Later|Though|Once|Because|Then|Thus|Former|Several|Some|Many|Most|Other|All|Throughout|Through|Around|And|But|Also|Within|Of|Only|Between|Among|Initially|Whereas|Suspected|Alleged|Presumed|Purported|Supposed|Possible|Probable|Likely|Apparent|Reputed|Reported|Claimed|Unidentified|Unknown|Where|That|There|Hundreds|Dozens|Thousands|Scores|Half|Members|Fighters|Men(?=\s+of\b)|Units(?=\s+of\b)|Militants|Gunmen|Operatives|Rebels|Insurgents|Guerrillas|Terrorists|Assailants|Supporters|Followers|Remnants|Veterans|Attackers|Bombers|Leaders|Leader|Emir|Amir|Commanders|Commander|Officers|Trainers|Instructors|Recruits|Activists|Envoys|Emissaries|Delegates|Doctors|Surgeons|Medics|Nurses|Advis[eo]rs|Defectors|Deserters|Cadres|Survivors|Representatives|Founders|Founder|Deputy\s+(?:Leader|Commander|Emir|Chief)|Elements|Dissidents|Many|(?:Two|Three)(?!\s+(?:[A-Z]\w+\s+){1,3}(?:Alliance|Front|Coalition|Union|Movement|Pact|League|Army)\b)|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\s+(?:\d{1,2}\s+)?(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\w+teenth|\w+tieth|Twenty-\w+|Thirty-\w+)\s+)?(?:(?:Revolution\w*|Resistance|Liberation|Popular|People[’']s|Peasants?[’']?|Workers?[’']?|Students?[’']?)\s+)?(?:Movement|Brigades?|Group|Front|League|Organi[sz]ation|Cells?|Army|Command)\b))\s+)+"
)
SMALL_LEAD = re.compile(r"(?:of|for|in|from)\s+(?:the\s+)?")
"""What is left before a name where "Members of the" begins the sentence."""
MONTH_IN = re.compile(
    r"\s+(?:in|for|of)\s+(?:the\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Early|Late)\b.*$"
)
BY_ORDINAL = re.compile(ORDINAL_DAY)
FIELD_AT_END = re.compile(r"\s(?:Group|Movement|Brigades?|Front|Organi[sz]ation|Cells?)$")
""" "The First of June Group" is called by a day, and names none."""
SHORT = re.compile(
    r"[”\"]?\s*\((?:(?:or|also|the|hereafter|abbreviated|known as|also known as|aka|a\.k\.a\.)\s+)?(?:[^()]{3,70}?[,;][”\"’]?\s+(?:(?:or|abbreviated|shortened\s+to|in\s+short|hence|hereafter)\s+)?)?[“\"']?(?P<short>[^\W\d_a-z][\w-]{1,11})[”\"']?(?:[,;/]\s*[^()]{1,60})?\)"
)
KIND_NOUN = r"(?:group|organi[sz]ation|faction|party|movement|militia|network|unit|wing|cell|alliance|coalition|army|front|offshoot|splinter|brigade|affiliate|umbrella|insurgency|gang|band|outfit|squad|grouping|ring)s?"
AFTER = re.compile(
    rf",?\s+(?:(?:is|was)\s+)?(?:an?|the|another|one\s+of)\s+(?:[\w-]+\s+){{0,5}}?{KIND_NOUN}\b"
    r"|\s+(?:\w+\s+)?(?:split\s+(?:off\s+)?from|splintered|broke\s+away|seceded|pledged\s+(?:allegiance|loyalty)|merged\s+with)\b"
    r"|\s+(?:cells?|networks?|factions?|militias?|gang|guerrillas)\b"
    r"|[’']?s?\s+(?:militants?|fighters?|operatives?|insurgents?|rebels?|guerrillas?|gunmen|cadres?|combatants?|commandos?|spokes\w+|emir|militia(?:men)?)\b"
)
SPOT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round)\s+(?:[A-Z][\w’-]+(?:,\s+|\s+and\s+))*$"
)
""" "In Hit and [Haditha], the brigade fought": a place, and no brigade."""
APPOSED_SORT = re.compile(
    rf",\s+(?:an?|another)\s+(?:(?!(?:of|in|from|for|with|who|whose|former|member|leader)\b)[\w-]+\s+){{0,4}}?{KIND_NOUN}(?=\s*[,.;)\[]|\s+(?:that|which|of|with|from|in|based|led|active|operating|made|founded|formed)\b)"
)
""" "Succeeded by Camino Nuevo, a legal party": whatever stands before it, this says what it is."""
BEFORE = re.compile(
    rf"(?:\b(?:an?|the|its|another|An?|The|Its|Another|One|called|named|rival|joint|splinter|fellow|this|new)\s+(?:[\w-]+\s+){{0,4}}?{KIND_NOUN},?\s+(?:(?:called|named|known\s+as|the)\s+)*"
    r"|\b(?:allegiance|loyalty|bay[’']?a[ht]?|fealty)\s+to\s+(?:the\s+)?|\b(?:split|splintered|seceded|broke\s+away|broken\s+away|broke\s+off|defected)\s+from\s+(?:the\s+)?"
    r"|\b(?:merged|merging|merges)\s+(?:with|into)\s+(?:the\s+)?|\b(?:members?|fighters|militants|cadres|cells|remnants|founders)\s+of\s+(?:the\s+)?|\b(?:dissidents|deserters|defectors)\s+(?:of|from)\s+(?:the\s+)?"
    r"|\b(?:faction|offshoot|affiliate|splinter|wing|successor|forerunner|predecessor|ally|allies|rival|rivals)\s+(?:of|to)\s+(?:the\s+)?|\ballied\s+(?:itself\s+)?(?:with|to)\s+(?:the\s+)?"
    r"|\b(?:call\w*|nam\w+|styl\w+|renam\w+)\s+(?:itself|themselves)\s+(?:the\s+)?|\b(?:by|under)\s+the\s+name\s+of\s+(?:the\s+)?|\b(?:under|tak\w+|took|adopt\w*|assum\w+)\s+the\s+name\s+(?:of\s+)?(?:the\s+)?)$"
)
SIDE = re.compile(
    r"\b(?:(?:cooperat|co-operat|collaborat|coordinat|co-ordinat|clash|compet|skirmish)\w*\s+(?:\w+ly\s+)?with|alongside|(?:alliance|pact|truce|ceasefire|feud|rivalry|clashes|merger|coalition)\s+with|"
    r"(?:loyal|loyalty|heir|answerable)\s+to|(?:league|concert|tandem|collusion)\s+with|(?:break|broke|broken|breaks|ties|links|contacts|links|dealings|union|relations)\s+with|(?:split|schism|rift|mutiny|split)\s+(?:in|within|inside)|(?:expelled|deserted|defected|resigned)\s+from|(?:having|after)\s+(?:left|leaving|quitting|deserting)|(?:emerged|arose|grew)\s+(?:from|out\s+of)|(?:enem(?:y|ies)|rivals?|foe|adversary|opponent|ally|partner)\s+of\s+(?:the\s+)?[\w’' -]{2,50}?\s(?:was|is|were|remained)(?:\s+always)?|continuation\s+of|(?:formed|founded|created|established|establish|create|found|form|launched|set\s+up|(?:re)?joined|joining)|(?:funds|funding|money|weapons|arms|rifles|missiles|explosives|mortars|ammunition|pistols|guns|dynamite|grenades|equipment|training|support|instructors|orders|aid)\s+from|(?:camps?|headquarters|bases?|houses?|positions|patrols?|convoys?|strongholds?|villages)\s+(?:of|run\s+by)|(?:recogni[sz]ed|accepted|trained|armed|funded|supplied|sponsored|backed|absorbed|expelled)\s+by|absorbed|united\s+with|(?:(?<!robbed\sa\s)(?<!raided\sa\s)(?<!bombed\sa\s)(?<!attacked\sa\s)(?<!stormed\sa\s)(?<!looted\sa\s)branch|arm|affiliate)\s+of|(?:counts|counted|numbered)|(?:shar|exchang|swapp)(?:ed|es|ing)\s+(?:[\w-]+\s+){1,5}?with)\s+the\s+$",
    re.I,
)
"""What stands before the other side of a relation: with an article, a name of several words is no person's."""
SIDES = re.compile(
    r"\s+(?:(?:has|have|had|also|later|then|was|were)\s+)*(?:(?:served|acted)\s+as|disbanded|splintered|seceded|shipped|born\b|murdered|assassinated|dissolved\s+itself|disowned|gave\s+rise\s+to|besieged|massacred|fought|clashed|allied|trained|armed|absorbed|accepted\s+(?:the|an?|its)|denounced|recogni[sz]ed|attacked|supplied|sheltered|cooperated|sent\s+(?:\w+\s+(?:and\s+)?){0,2}(?:fighters|instructors|weapons|arms|money|volunteers|funds))\b"
)
"""What the other side of a relation does."""
ANNOUNCING = Words(rf"itself|themselves|name|to|from|with|into|of|the|called|named|as|{KIND_NOUN}")
"""The last word before such a name."""
MEDIUM = Words("media|propaganda|news|television|radio|magazine|newspaper|website|journal")
MEDIA = re.compile(
    r"\b(?:media|propaganda|news|television|radio|magazine|newspaper|website|journal)\s+(?!(?:reports?|accounts?|stor(?:y|ies))\b)(?:\w+,?\s+){0,2}$",
    re.I,
)
TITLE = re.compile(
    r"\b(?:leaders?|emirs?|commanders?|chief|head|founders?|co-founders?|spokes\w+|deputy|under|(?:man|officer|deserter)\s+known\s+as|commander\s+known\s+as|cleric|scholar|sheikh|mullah|general|colonel|captain|president|minister|king|prince|brother|son|named|called|by|ideologue|member|militant|operative)\s+$",
    re.I,
)
PERSONAL = re.compile(
    r"^(?:Abu|Mullah|Sheikh|Shaykh|Maulana|Mohamm?[ae]d|Ahmed|Osama|Usama|Ayman|Abd\w*|Imam|Dr|Mr|Gen|Col|Sayyid|Ayatollah)\b|\b(?:bin|ibn|bint)\b"
)
JOINT = re.compile(rf"\bjoint\s+(?:\w+\s+)?{KIND_NOUN},?\s+(?:called\s+|named\s+)?(?:the\s+)?$")
RENAMED = re.compile(
    r"(?:\s*\([^()]{1,30}\))?,?\s*\(?(?:(?:later|subsequently|now|also|then|formerly|previously|originally|sometimes|is|was|which\s+(?:was|is)|who)\s+)*"
    r"(?P<verb>renamed|known\s+as|called|rebranded(?:\s+as)?|(?:re)?named|(?:changed|changing)\s+its\s+name\s+to|referred\s+to\s+as|a\.?k\.?a\.?)\s+(?:itself\s+)?(?:as\s+)?(?:the\s+)?[“\"']?"
)
FORMER = re.compile(
    r"\b(?:formerly|previously|originally|also|sometimes|known|called|referred|a\.?k)"
)
LAND_BEHIND = re.compile(r"\s+(?:basin|region|area|valley|delta|coast|border|lakes?)\b")
""" "The movement of the Chad basin" is not called so."""
SMALL = frozenset(
    WORDS.findall("of the for and in al el e i ul ur ut de du y la del dos di des et a an")
)
SPACE = re.compile(r"[\s’'-]+")


@dataclass(slots=True)
class Names:
    """Names gathered while the text is scanned."""

    registry: Registry
    own: Node
    nodes: dict[str, Node] = field(default_factory=dict)
    """Printed names to nodes."""
    found: Counter[str] = field(default_factory=Counter)
    """How often each capitalised run stands in the text."""
    keys: dict[str, Node] = field(default_factory=dict)
    """Normal names to nodes."""
    owned: dict[str, list[str]] = field(default_factory=dict)
    """Names to those that begin with their possessive: "Gaia" to "Gaia's Hand"."""
    judged: dict[str, bool] = field(default_factory=dict)
    """What the words of a name alone say."""

    def add(self, name: str, node: Node | None = None, kind: str = "armed_group") -> Node:
        """The node of a printed name; a new one where it is met first."""
        key = name_key(name)
        known = self.registry.resolve(name) or self.keys.get(key)
        made = known or node or Node(group_id(name), NodeType.GROUP, name, kind)
        self.nodes[name] = made
        self.keys[key] = made
        return made

    def point(self, name: str, node: Node) -> None:
        """Let a name, and every name of its old node, mean this node; never moves the own group."""
        old = self.nodes.get(name)
        if old is not None and old.id == self.own.id:
            return
        self.nodes[name] = node
        self.keys[name_key(name)] = node
        if old:
            for known in [n for n, other in self.nodes.items() if other.id == old.id]:
                self.nodes[known] = self.keys[name_key(known)] = node

    def by_words(self, name: str) -> bool:
        """Whether the words of a name make it a group's, judged once."""
        if name not in self.judged:
            self.judged[name] = has_field_word(name)
        return self.judged[name]


def gather(text: str, start: int, end: int, names: Names) -> None:
    """Names of groups in one block."""
    previous: tuple[str, int] | None = None
    for found in capitalised(text, start, end):
        if found.start() and (
            text[found.start() - 1].isalnum() or text[found.start() - 1] in "-’'"
        ):
            continue
        name, first, last = trimmed(found, text, end)
        if not name:
            continue
        if text[last : last + 2] in ("’s", "'s"):
            if owned := possessive_name(text, first, last, end):
                introduce(*owned, names)
                names.owned.setdefault(name, []).append(owned[0])
                continue
            if any(text.startswith(known, first) for known in names.owned.get(name, ())):
                continue
        short = (
            SHORT.match(text, last, min(end, last + 120)) if text[last : last + 2] == " (" else None
        )
        if short and is_abbreviated(name, short["short"], names):
            introduce(name, short["short"], names)
        elif is_group(name, text, first, last, start, names):
            joint = JOINT.search(text, max(start, first - 60), first)
            names.add(name, kind="joint_unit" if joint else "armed_group")
        if previous and previous[0] in names.nodes:
            join_alias(text, previous, (name, first), names)
        names.found[name] += 1
        previous = (name, last)


def possessive_name(text: str, first: int, last: int, end: int) -> tuple[str, str] | None:
    """A name with somebody's possessive, where a bracket behind it has its initials: "Gaia's Hand (GH)"."""
    behind = POSSESSIVE.match(text, last, min(end, last + 90))
    if behind is None:
        return None
    name = " ".join(text[first : behind.end("rest")].split())
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    fits = "".join(word[0] for word in words) == behind["short"]
    return (name, behind["short"]) if fits else None


POSSESSIVE = re.compile(
    rf"[’']s(?P<rest>(?:\s+(?:of\s+(?:the\s+)?)?[{UPPER}][\w-]+){{1,4}})\s+\((?P<short>[A-Z]{{2,7}})\)"
)


def capitalised(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The runs of capitalised words of a stretch."""
    past = start
    for at in between(CAPITALS.places(text), start, end):
        found = NAME.match(text, at, end) if at >= past else None
        if found:
            past = found.end()
            yield found


STATE_OF = r"in (?:the )?(?:Arms|Struggle|Resistance|Revolt|Rebellion|Exile|Action|Solidarity|Combat|Motion|Unity)"
""" "Peoples in Arms" names no place."""
REGION_END = re.compile(rf"(?!.* {REGIONS}$)(?!.* {STATE_OF}$) in .*$")
BRANCH_OF_REGION = re.compile(
    rf"[^\n]*? in the (?!(?:North|South|East|West|Central|Upper|Lower|Federal|Republic|United|Kingdom|City)\w*\b)"
    rf"[{UPPER}]\w+ (?!(?:Areas?|Agency|Valley|Provinces?|Districts?|Regions?|Mountains?|Desert|Islands?|Strip|Bank|"
    rf"Delta|Highlands|Republics?|States?|City|Territor\w+|War|Army|Government|Parliament)\b)[{UPPER}]\w+"
)
"""A name with a region of two words behind it, "X in the Amber Peninsula": a branch that is called so.

One word, a country or an administrative unit is where something happened, and no part of the name.
"""


def trimmed(found: re.Match[str], text: str, end: int) -> tuple[str, int, int]:
    """The name without words that only begin a sentence, and without a time or place behind it."""
    words = found.group()
    cut = LEADS[words]
    if (
        not cut
        and not DESCRIBED.match(words)
        and " in " not in words
        and " of " not in words
        and "\u00a0" not in words
    ):
        return words, found.start(), found.end()
    words = words[cut:]
    month = MONTH_IN.search(words) if " in " in words or " of " in words else None
    if month and (FIELD_AT_END.search(words) or BY_ORDINAL.search(words)):
        month = None
    kept = words[: month.start()] if month else words
    head = kept.partition(" in the ")[0]
    if head != kept and head.isupper():
        kept = head
    described = DESCRIBED.match(kept)
    if described:
        first = found.start() + cut + described.end()
        return " ".join(kept[described.end() :].split()), first, found.start() + cut + len(kept)
    if " in " in kept and text[found.end() : found.end() + 2] != " (":
        branch = BRANCH_OF_REGION.match(kept)
        kept = branch.group() if branch else REGION_END.sub("", kept)
    if " of the " in kept and LAND_BEHIND.match(text, found.end()):
        kept = kept.rpartition(" of the ")[0]
    head, _, place = kept.rpartition(" of ")
    is_place = " " in head and place in gazetteer().cities
    of_head = head.split()
    is_named = head.startswith("Death to ") or not GATHERED.isdisjoint(of_head[-1:])
    if is_place and FIELD_WORDS.isdisjoint(of_head) and not is_named:
        kept = head
    first = found.start() + cut
    return " ".join(kept.split()), first, first + len(kept)


GATHERED = frozenset(
    [
        "Youth",
        "Students",
        "Workers",
        "Peasants",
        "Women",
        "Fishermen",
        "Miners",
        "Veterans",
        "Farmers",
        "Spark",
        "Cross",
        "Fist",
        "Hand",
        "Hands",
        "Star",
        "Dawn",
        "Flame",
        "Flames",
        "Sword",
        "Swords",
        "Shield",
        "Torch",
        "Society",
        "Association",
    ]
)
""" "The Nasserist Youth of Sidon" is called so; "the Mano Gris of Santiago" is the Mano Gris."""


FOREIGN = rf"(?:{'|'.join(sorted(HEADS))}|Front\s+de|Rote)"
DESCRIBED = re.compile(
    rf"(?:\w+(?:an|ian|ese|ish|ic|i|ist)|Breton|Basque|French|Greek|Dutch|Swiss|Czech|Thai|Malay|Tamil)\s+(?=(?:{FOREIGN}|{'|'.join(FIELD_STEMS)})\s+[{UPPER}a-z])"
)
""" "The Guatemalan [Frente Quetzal]": an English word says where it is from."""


def leading(words: str) -> int:
    """How many characters of a capitalised run only begin a sentence."""
    lead = LEADING.match(words + " ")
    cut = min(lead.end(), len(words)) if lead else 0
    is_bare = not cut and not BY_ORDINAL.search(words)
    people = (PEOPLE_OF.match(words) or MAN_OF.match(words)) if is_bare else None
    if people and (words[: people.end()] != PARTISANS_OF or has_field_word(words[people.end() :])):
        return people.end()
    small = SMALL_LEAD.match(words, cut) if cut else None
    return small.end() if small else cut


PEOPLE_OF = re.compile(
    rf"(?P<people>(?:Gunrunners|Couriers|Smugglers|Agents|Widows|Sympathi[sz]ers|Deserters|Defectors|Adherents|Partisans|Emissaries|Delegates|Spokesmen|Gunsmiths|Cadres|Students|Exiles|Prisoners|Bankers|Traders|Doctors|Backers|Allies|Rivals|Enemies|Units|Cells|Parts|Branches)(?=[ ]of[ ]the[ ][{UPPER}]\w*[ ])|(?:Volunteers|Soldiers|Guerrillas|Commandos|Companies|Battalions|Detachments)(?=[ ]of[ ]the[ ][A-Z]{{2,8}}[ ]?\Z))[ ]of[ ]the[ ]"
)
""" "Couriers of the" begins a sentence, and is no part of a name."""
PARTISANS_OF = "Partisans of the "
"""A group may be called so; partisans of what is a group by itself are only its men."""
MAN_OF = re.compile(
    rf"(?!{FOREIGN}\b)(?:[{UPPER}][a-zà-ÿ’'-]+\s+){{2,3}}of\s+(?={FOREIGN}\s+[{UPPER}])"
)
""" "Gianluca Serravalle of [Ordine Nuovo]": a man, and the group he is of."""
LEADS = Vocabulary(leading)


def introduce(name: str, short: str, names: Names) -> None:
    """A long name with its abbreviation: one node."""
    node = names.own if name_key(name) == name_key(names.own.label) else None
    known = names.nodes.get(short)
    is_short = known is not None and known.label == short
    node = names.add(name, node or (None if is_short else known))
    if known:
        names.point(short, node)
    names.nodes[short] = node
    names.keys.setdefault(name_key(short), node)


def join_alias(text: str, earlier: tuple[str, int], later: tuple[str, int], names: Names) -> None:
    """Let two names mean one node where only "later renamed" or the like stands between them."""
    (old, last), (new, first) = earlier, later
    if first - last > 60 or new in PROPER or first == last:
        return
    verb = RENAMED.fullmatch(text, last, first)
    if verb is None:
        return
    if FORMER.search(verb.group()) or names.nodes[old].id == names.own.id:
        names.point(new, names.nodes[old])
    else:
        names.nodes.setdefault(new, Node(group_id(new), NodeType.GROUP, new, "armed_group"))
        names.point(old, names.nodes[new])


def is_abbreviated(name: str, short: str, names: Names) -> bool:
    """Whether a bracket behind a name abbreviates it, and the name can be a group's."""
    if short in PROPER or is_excluded(name):
        return False
    if initials_match(name, short) or is_of_day(name, short):
        return True
    letters = [c for c in short if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return capitals >= 2 and capitals * 3 >= len(letters) * 2 and names.by_words(name)


ORDINALS = re.findall(
    r"[\w-]+",
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
    "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first",
)


def is_of_day(name: str, short: str) -> bool:
    """ "December Ninth Movement (M-9)": letters of its words, and the day that the name has."""
    letters, _, day = short.partition("-")
    words = name.casefold().split()
    told = {str(ORDINALS.index(word) + 1) for word in words if word in ORDINALS}
    firsts = {word[0] for word in words}
    return bool(NUMBERED.fullmatch(short)) and day in told and firsts.issuperset(letters.casefold())


def initials_match(name: str, short: str) -> bool:
    """Whether an abbreviation's letters and numbers begin the name's words, in order."""
    letters = re.findall(r"\d+|[^\W\d_]", short.casefold())
    if len(letters) < 2:
        return False
    initials = iter([w if w.isdigit() else w[0] for w in re.findall(r"\w+", name.casefold())])
    return all(letter in initials for letter in letters)


def has_field_word(name: str) -> bool:
    """Whether a word of the field makes this a group's name."""
    words = SPACE.split(name)
    if name.startswith(MILITIAS) or WITH_SIGN.search(name):
        return True
    if (
        (len(words) == 1 and (name in GENERIC or name in NOT_ALONE))
        or is_excluded(name)
        or BODIES.match(name)
    ):
        return False
    telling = [
        w for w in words if w in FIELD_WORDS or (w.startswith(FIELD_STEMS) and w not in SURNAMES)
    ]
    feeble = any(w in FEEBLE for w in words) and ("Islamic" in words or bool(telling))
    return feeble or (bool(telling) and not all(w in GENERIC for w in words))


NOT_ALONE = frozenset(["Rifles", "Collective", "Collectives", "Nucleus"])
"""Words of the field that alone may be anything: "Rifles were sent"."""
CENTRE = re.compile(
    r"(?:\w+\s+)?(?:Maoist|Marxist|Communist|Leninist)\s+(?:\w+\s+)?Cent(?:re|er)\b"
)
ROOFS = frozenset(["Command", "Council", "Union", "Congress", "Guard", "Guards"])
"""Two such words behind a country's name are no organ of the state: "Palestine Command Council"."""
LANDS = frozenset(
    [
        "Valley",
        "Mountain",
        "Mountains",
        "Island",
        "Islands",
        "Desert",
        "Revolution",
        "River",
        "Road",
        "Day",
        "Law",
        "Sea",
        "Street",
        "House",
        "Village",
        "Peninsula",
    ]
)
CAUSES = frozenset(
    ["Revolutionary", "Socialist", "Communist", "People’s", "People's", "Workers’", "Workers'"]
)
"""The "Revolutionary Road" is no street."""
LAND_OF = re.compile(
    r"\b(?:Party|Legion|Column|Companies|Guardians|Custodians|Protectors|Knights|Order|Army|Forces?|Front|Emirate|Imamate|Caliphate|Commandos?|Brigades?|Alliance|Union|Movement|Party|Council|Coalition|Sons|Soldiers|Lions|Guards|Defenders|Battalions?|Resistance|Command|Committee|League|Bloc|Congress|Coordination|Junta)\s+(?:of|for)\s+the\s+(?:[\w’']+\s+){0,3}\w+$"
)
""" "The Alliance of the Islands" names no islands."""

AFTER_PLACE = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z]\w+$")


def is_named_after(name: str) -> bool:
    """Whether a name of several words that is a group's by itself only adds a place: "Salafist Front for the Desert"."""
    found = AFTER_PLACE.search(name)
    head = name[: found.start()] if found else ""
    return " " in head and head.rpartition(" ")[2] in FIELD_WORDS and has_field_word(head)


NOT_ENGLISH = re.compile(
    r"\b(?:Holy|Popular|People[’']s)\s+War\b|\b(?:Left|Right|West|East)\s+Bank\b|\bdu\s+(?:Centre|Parlement)\b"
)
""" "The People's War Committee" is called so, and is no war; a region of France's tongue is no centre."""


SENTENCE_ADVERB = re.compile(
    r"[A-Z][a-z]+ly|Perhaps|Maybe|Rumou?rs?|Instead|Meanwhile|Still|Nonetheless|Nevertheless"
)
""" "Allegedly, a joint unit was staffed by both": what opens a sentence is not what the unit is called."""


@lru_cache(maxsize=4096)
def is_excluded(name: str) -> bool:
    """Whether the words name a state, its organ, a place, an operation or a publication.

    Of a branch called by its region, the words before the region decide.
    """
    name = name.partition(" in the ")[0].strip() or name.strip()
    words = name.split()
    if not words or (OFFICER.search(name) and words[-1] not in FIELD_WORDS):
        return True
    if SENTENCE_ADVERB.fullmatch(name):
        return True
    known = gazetteer()
    never = NEVER_PHRASE.search(name)
    if not NEVER.isdisjoint(NOT_ENGLISH.sub("", name).split()) or (
        never and not is_of_people(name, never)
    ):
        return CENTRE.match(name) is None
    if words[-1] in NEVER_LAST and not (words[-1] in FEEBLE and "Islamic" in words):
        is_land = words[-1] in LANDS and LAND_OF.search(name) is not None
        is_way = words[-1] == "Road" and not CAUSES.isdisjoint(words)
        return not is_land and not is_way and not is_named_after(name)
    if name in known.countries or name in known.adjectives or name in PROPER:
        return True
    country = known.country_at_start(name)
    rest = name[country.end() :].split() if country else ["-"]
    is_roof = len(rest) > 1 and country and country.group() in known.countries and all(word in ROOFS for word in rest)  # fmt: skip
    return not is_roof and all(word in ORGANS for word in rest)


OFFICER = re.compile(
    r"\b(?:Major|Captain|Colonel|Lieutenant|Sergeant|Brigadier|Corporal|Commodore)\s+(?!General\b)[A-Z]"
)
""" "Army Major Filemon Tan" is a man; the "Captain Nasr Brigade" is none."""
OF_NATION = ("National Army", "National Guard", "Defense Forces", "Defence Forces")


def is_of_people(name: str, never: re.Match[str]) -> bool:
    """Whether an army is called by a people that has no state: the "Sengla National Army"."""
    head = name[: never.start()].split()
    return never.group() in OF_NATION and len(head) == 1 and not is_of_state(head[0])


def is_of_state(word: str) -> bool:
    """Whether a word is a country's, or says where in one or of what creed."""
    return is_of_country(word) or ADJECTIVE.search(word) is not None


def is_of_country(word: str) -> bool:
    """Whether a word is a country's, or says where in one."""
    known = gazetteer()
    return word in SIDES_OF or word in known.countries or word in known.adjectives


SIDES_OF = ("West", "East", "North", "South", "Northern", "Southern", "Maoist", "Marxist")


def is_group(name: str, text: str, first: int, last: int, start: int, names: Names) -> bool:
    """Whether a capitalised name is that of a group, by its words or by what stands around it."""
    if PEOPLES.match(text, last):
        return False
    if names.by_words(name):
        return not is_medium(text[max(start, first - 40) : first])
    if name in names.nodes:
        return False
    if ARABIC.fullmatch(name) and is_arabic_group(name, text, first, last):
        return True
    if NUMBERED.fullmatch(name) and NUMBERED_GROUP.match(text, last):
        return True
    if FACTION.fullmatch(name) or name in WELL_KNOWN or is_faction_word(name, text, last, names):
        return True
    single = " " not in name and "-" not in name
    if CALLED.search(text, max(start, first - 40), first):
        return True
    if ADJECTIVAL[name] and (text[last : last + 1] != "," or not AFTER_COMMA.match(text, last)):
        return False
    before = text[max(start, first - 70) : first]
    if OF_STATE.search(before):
        return False
    if not single and (is_named_so(before) or is_called_group(text, last)):
        return True
    if NO_GROUP[name]:
        return is_party(name, before)
    if is_medium(before):
        return False
    if ANNOUNCING[before[before.rstrip().rfind(" ") + 1 :]] and BEFORE.search(before):
        return True
    if is_founded(text, start, first, single=single):
        return True
    if not single and (
        is_side(name, before, text, last, names)
        or (
            not TITLE.search(before)
            and not BODIES.match(name)
            and is_beside_tie(before, text, last)
        )
    ):
        return True
    if not single and APPOSED_SORT.match(text, last):
        return True
    after = AFTER.match(text, last, last + 80)
    if after is None or TITLE.search(before) or (single and SPOT.search(before)):
        return False
    return text[last] == "," or (
        (not single or name.isupper()) and text[last : last + 4] not in (" is ", " was")
    )


def is_side(name: str, before: str, text: str, last: int, names: Names) -> bool:
    """Whether a name of several words, with an article, stands as a group does in a relation."""
    before = OF_CREED.sub(" the ", before)
    if not before.endswith(("the ", "The ")) or BODIES.match(name):
        return False
    if SIDES.match(text, last) is not None or SIDE.search(before) is not None:
        return True
    if DEALT_WITH.match(text, last):
        return True
    beside = BESIDE.match(text, last)
    if beside and beside["name"] in names.nodes:
        return True
    first = BESIDE_BEFORE.search(before)
    return first is not None and first["name"] in names.nodes


OF_CREED = re.compile(r"\s[Tt]he\s(?:[a-z-]+(?:ist|ian|ish|jihadi|rival)|leftist|rightist)\s\Z")
""" "Its main enemy was the loyalist Shield Association"."""
DEALT_WITH = re.compile(
    r"\s+and\s+the\s+(?:group|movement|organi[sz]ation)\s+(?:(?:has|have|had|are|were|been|also|later|then|first|soon|often|\w+ly)\s+)*(?:fought|fight|fell|clash|skirmish|battl|feud|allied|all(?:y|ies)\b|partners|enem|rivals?\b|friends|foes|co-?operat|collaborat|at\s+(?:war|odds))"
    r"|\s+(?:(?:is|are|was|were|may|might|could|has|have|had|be|been|being|\w+ly)\s+)+(?:armed|trained|sheltered|supplied|harbou?red|funded)\s+by\s"
)
""" "The Delta Watch and the group have clashed", "is being armed by": what deals with a group is one."""
BESIDE = re.compile(rf"\s+and\s+the\s+(?P<name>{NAME.pattern})")
BESIDE_BEFORE = re.compile(rf"(?P<name>{NAME.pattern})(?:\s+\([^()]{{1,12}}\))?\s+and\s+[Tt]he\s$")
""" "The column and the @ ...": what is named beside a group is one."""


PEOPLES = re.compile(
    rf"(?:,\s+{TOKEN})*(?:,?\s+and\s+{TOKEN})?\s+(?:peoples?|tribes?|clans?|sub-?clans?|communit(?:y|ies)|famil(?:y|ies)|ethnic)\b"
)
""" "Members of the A, B and C peoples" names no group."""
CALLED = re.compile(
    r"\b(?:call|renam|styl|rebrand)\w*\s+(?:itself|themselves)\s+(?:as\s+)?(?:the\s+)?\Z"
)
NUMBERED = re.compile(r"[A-Z]{1,3}-\d{1,3}")
OF_STATE = re.compile(
    r"\b(?:counter-?terror\w*|anti-?terror\w*|police|military|army|security|special\s+forces|elite|gendarm\w+)\s+(?:[\w-]+\s+)?(?:unit|squad|force|brigade|battalion|regiment|detachment|task\s+force)\s+\Z"
)
""" "The counterterrorism unit Densus 88"."""
FACTION = re.compile(r"[A-Z]{3,6}-(?!TV|FM)[A-Z]{1,2}")
""" "NSCN-K", "FARC-EP": initials with those of a faction or a wing."""
FACTION_WORD = re.compile(r"(?P<head>[A-Z]{2,7})-(?P<word>[A-ZÀ-Þ][^\W\d_]{3,})")
""" "FPO-Renouveau": the initials of a known group and a word of the faction's own."""
BETWEEN_TWO = re.compile(
    r"\s+(?:alliance|war|relations?|relationship|talks|truce|pact|conflict|clash(?:es)?|fighting|rivalry|feud|border|axis|deal|agreement|cooperation|co-operation|coalition|led|linked|affiliated|controlled|aligned)\b"
)


def is_faction_word(name: str, text: str, last: int, names: Names) -> bool:
    """Whether initials of a known group and a word name a faction, and not a dealing of two: "the FPO-Army talks"."""
    found = FACTION_WORD.fullmatch(name)
    if found is None or found["head"] not in names.nodes or BETWEEN_TWO.match(text, last):
        return False
    word = found["word"]
    return word not in names.nodes and not names.by_words(word) and not NO_GROUP[word]


NUMBERED_GROUP = re.compile(
    r",\s+(?:an?|the|another)\s+(?:[\w-]+\s+){0,4}?(?:guerrillas?|rebels?|group|movement|organi[sz]ation|insurgency)\b"
)
""" "M-7, a guerrilla from the north"."""
ARABIC = re.compile(r"[Aa][ln]-[A-Z][\w’'-]+")
DOES = re.compile(
    r"(?:[’']s)?\s+(?:fighters|militants|members|gunmen|commanders?)\b|\s+(?:has\s+|had\s+|have\s+|later\s+|also\s+)*"
    r"(?:provided|supplied|merged|fought|attacked|clashed|trained|broke|allied|cooperated|supported|absorbed|split|pledged|claimed)\b"
)


def is_arabic_group(name: str, text: str, first: int, last: int) -> bool:
    """ "Al-Column trained the front": one Arabic word acts as groups do, is no place, and no surname on the page."""
    if name in gazetteer().cities or NO_GROUP[name] or not DOES.match(text, last):
        return False
    return re.search(rf"[A-Z]\w+\s+[Aa][ln]-{re.escape(name[3:])}\b", text) is None


ADJECTIVAL = Vocabulary(
    lambda name: (
        len(name) < 2
        or (
            ADJECTIVE.search(name) is not None and INNER.search(name) is None and " al-" not in name
        )
    )
)
"""Names that may be no more than an adjective."""
NO_GROUP = Vocabulary(
    lambda name: is_excluded(name) or bool(PERSONAL.search(name)) or name in gazetteer().cities
)
"""Names that by themselves are those of states, places or persons."""


def is_medium(before: str) -> bool:
    """Whether a medium or publication is named here: "the news agency ..."."""
    return any(map(MEDIUM.__getitem__, before.split()[-3:])) and bool(MEDIA.search(before))


AFTER_COMMA = re.compile(rf",\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,5}}?{KIND_NOUN}\b")


def initials(name: str) -> set[str]:
    """The first letters of all words, and of the words that are not small."""
    words = [w for w in re.split(r"[\s–-]+", name) if w]
    if len(words) < 2:
        return set()
    large = [w for w in words if w.casefold() not in SMALL]
    return {"".join(w[0] for w in ws).upper() for ws in (words, large) if len(ws) > 1}
