"""Invented profiles: facts drawn by chance, with every trap of real pages, and how each must be read.

In goes a seed, out comes a `Profile`: sections of paragraphs, each with its notes and the records that a
reader must find in it. `renderings` prints one profile in any layout.
"""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass, field

MONTHS = tuple(calendar.month_name)[1:]
PLACES = [
    ("Gulu", "Uganda", "UG"),
    ("Kitale", "Kenya", "KE"),
    ("Cusco", "Peru", "PE"),
    ("Manta", "Ecuador", "EC"),
    ("Jaffna", "Sri Lanka", "LK"),
    ("Bamako", "Mali", "ML"),
    ("Beira", "Mozambique", "MZ"),
    ("Iloilo", "Philippines", "PH"),
    ("Mbarara", "Uganda", "UG"),
    ("Arequipa", "Peru", "PE"),
    ("Tabora", "Tanzania", "TZ"),
    ("Kumasi", "Ghana", "GH"),
    ("Oruro", "Bolivia", "BO"),
    ("Ndola", "Zambia", "ZM"),
]
FIRST = [
    "Amina",
    "Luis",
    "Jonas",
    "Rosa",
    "Paulo",
    "Samuel",
    "Ndege",
    "Irena",
    "Tomas",
    "Ravi",
    "Kofi",
    "Elena",
    "Abu Salim",
    "Mateo",
    "Ibrahim",
]
FAMILY = [
    "Okello",
    "Vargas",
    "Mendoza",
    "Quispe",
    "Banda",
    "Mwale",
    "Kaunda",
    "Rojas",
    "Perera",
    "Mensah",
    "Sande",
    "Chirwa",
    "al-Tamari",
    "Otieno",
]
HEADS = [
    "Highland",
    "Lakeshore",
    "Cordillera",
    "Savanna",
    "Northern",
    "Delta",
    "Coastal",
    "Highlands People's",
    "Revolutionary",
    "United Valley",
]
TAILS = [
    "Liberation Front",
    "Defence Army",
    "People's Movement",
    "Resistance Brigades",
    "Freedom Council",
    "Salvation Front",
    "Workers' Column",
]
PAPERS = [
    "The Daily Courier",
    "El Diario",
    "The Lake Herald",
    "The Morning Standard",
    "Andean Review",
    "The Coast Tribune",
]
TOPICS = [
    "Barracks raided",
    "Who are the fighters of the hills?",
    "A war nobody counts",
    "Truce; and what came after",
    "The lake front",
    "Rebels and roads",
    "Old guns, new leaders",
    "Leader of the column killed",
]
OFFICES = [
    ("U.S. Department of State", "Foreign Terrorist Organization"),
    ("United Kingdom Home Office", "Proscribed Terrorist Organization"),
    ("Australian Government", "Listed Terrorist Organization"),
    ("Ministry of Interior", "Listed Terrorist Entity"),
    ("European Union", "Terrorist List"),
]
COUNT = dict[str, object]


@dataclass
class Note:
    """A note: its citations as printed."""

    citations: list[str]

    @property
    def words(self) -> str:
        return "; ".join(self.citations)


@dataclass
class Paragraph:
    """Text with `{n}` where the note n of its section is called; the records read from it."""

    text: str
    records: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    label: str = ""
    kind: str = "p"
    """p, item, or statistic (key statistics, with a label)."""


@dataclass
class Section:
    """One section: contract id, printed title, paragraphs, notes."""

    id: str
    title: str
    paragraphs: list[Paragraph]
    notes: list[Note]


@dataclass
class Profile:
    """A whole page."""

    name: str
    short: str
    updated: tuple[str, str]
    sections: list[Section]

    def section(self, identifier: str) -> Section:
        return next(s for s in self.sections if s.id == identifier)


class Maker:
    """Draws the facts of one profile."""

    def __init__(self, seed: int) -> None:
        self.r = random.Random(seed)
        r = self.r
        self.name = f"{r.choice(HEADS)} {r.choice(TAILS)}"
        self.short = "".join(w[0] for w in self.name.replace("'s", "").split() if w[0].isupper())
        self.year = r.randint(1970, 1996)
        self.people = [
            f"{a} {b}" for a, b in zip(r.sample(FIRST, 6), r.sample(FAMILY, 6), strict=True)
        ]
        self.places = r.sample(PLACES, 9)
        self.notes: list[Note] = []

    # --- notes -----------------------------------------------------------------
    def citation(self, year: int) -> str:
        r = self.r
        who = f"{r.choice(FAMILY)}, {r.choice(FIRST)}"
        topic, paper = r.choice(TOPICS), r.choice(PAPERS)
        form = r.randrange(8)
        day, month = r.randint(1, 28), r.choice(MONTHS)
        if form == 0:
            return f"{who}. “{topic}.” {paper}, {day} {month[:3]}. {year}. Web. {r.randint(1, 28)} May {year + 2}."
        if form == 1:
            return f"“{topic}.” {paper}, {month} {day}, {year}. http://www.lake-herald.example/{year}/{r.randint(100, 999)}.html. Accessed {r.randint(1, 28)} June {year + 1}."
        if form == 2:
            return f"{who}, and {r.choice(FIRST)} {r.choice(FAMILY)}. “{topic}.” {paper}, vol. {r.randint(2, 30)}, no. {r.randint(1, 9)}, {year}, pp. {r.randint(2, 90)}–{r.randint(91, 140)}."
        if form == 3:
            return f"{who}. Fronts of the {r.choice(HEADS)} Hills. Lakeside University Press, {year}. Pp. {r.randint(2, 90)}."
        if form == 4:
            return f'{who.split(", ")[1]} {who.split(", ")[0]}, "{topic}," {paper}, {month} {day}, {year}, http://lake.example/{r.randint(100, 999)}.'
        if form == 5:
            return f"“{topic}.” National Counter Center. N.p., n.d. Web. {day} {month[:3]}. {year}."
        if form == 6:
            return f"{who} (https://doi.org/10.1234/lake.{r.randint(100, 999)}). “{topic}.” Journal of Lake Studies {r.randint(2, 30)}.{r.randint(1, 4)} ({year}): {r.randint(1, 40)}-{r.randint(41, 80)}."
        return f"“{topic}.” {paper}. {paper}, {day} {month[:3]}. {year}. Web. {r.randint(1, 28)} {r.choice(MONTHS)[:3]}. {year + 1}. <http://lake.example/{r.randint(100, 999)}>."

    def note(self, year: int | None = None) -> str:
        year = year or self.year + self.r.randint(1, 12)
        self.notes.append(
            Note([self.citation(year) for _ in range(self.r.choice([1, 1, 1, 2, 3]))])
        )
        return f"{{{len(self.notes)}}}"

    def section(self, identifier: str, title: str, paragraphs: list[Paragraph]) -> Section:
        notes, self.notes = self.notes, []
        return Section(identifier, title, paragraphs, notes)

    # --- dates ------------------------------------------------------------------
    def moment(self, year: int) -> tuple[str, str]:
        r = self.r
        month, day = r.randint(1, 12), r.randint(2, 28)
        name = MONTHS[month - 1]
        return r.choice(
            [
                (f"{name} {day}, {year}", f"{year}-{month:02}-{day:02}"),
                (f"{name} {day}, {year}", f"{year}-{month:02}-{day:02}"),
                (f"{name} {day:02}, {year}", f"{year}-{month:02}-{day:02}"),
                (f"{day} {name} {year}", f"{year}-{month:02}-{day:02}"),
                (f"{name} {year}", f"{year}-{month:02}"),
                (f"{year}", f"{year}"),
                (f"{year}-{month:02}-00", f"{year}-{month:02}"),
                (f"{name[:3]}. {day}, {year}" if month != 5 else f"{name} {day}, {year}", f"{year}-{month:02}-{day:02}"),
            ]
        )  # fmt: skip

    def vague(self, year: int) -> tuple[str, str]:
        decade = year // 10 * 10
        return self.r.choice(
            [
                (f"Early {decade}s", f"[{decade}..{decade + 3}]"), (f"Late {year}", f"{year}-39"), (f"{year}", f"{year}"), (f"{decade}s", f"{decade // 10}X"),
                (f"Spring {year}", f"{year}-21"), (f"March {year}", f"{year}-03"), (f"Mid-{year}", f"{year}-38"), (f"May 4, {year}", f"{year}-05-04"),
            ]
        )  # fmt: skip

    # --- attacks ----------------------------------------------------------------
    def casualties(self) -> tuple[str, COUNT | None, COUNT | None]:
        r = self.r
        a, b = r.randint(2, 60), r.randint(2, 90)

        def one(n: int) -> COUNT:
            return {"low": n, "high": n, "approx": False, "unknown": False}

        def least(n: int) -> COUNT:
            return {"low": n, "high": None, "approx": False, "unknown": False}

        zero = one(0)
        unknown: COUNT = {"low": None, "high": None, "approx": False, "unknown": True}
        return r.choice(
            [
                (f"({a} killed, {b} wounded)", one(a), one(b)), (f"({a} killed, {b} wounded)", one(a), one(b)), (f"({a} killed, {b} wounded)", one(a), one(b)),
                (f"({b} wounded, {a} killed)", one(a), one(b)), (f"({b} Wounded, {a} Killed)", one(a), one(b)), (f"({a} dead, {b} injured)", one(a), one(b)),
                (f"({a}+ killed, {b}+ wounded)", least(a), least(b)), ("(unknown casualties)", unknown, unknown), ("(casualties unknown)", unknown, unknown),
                ("(unknown causalities)", unknown, unknown), ("(No casualties)", zero, zero), (f"({a} killed)", one(a), None),
                (f"({a} killed, unknown wounded)", one(a), unknown), (f"(at least {a} killed, more than {b} wounded)", least(a), least(b)),
                (f"({a} killed, no wounded)", one(a), zero), (f"({a} killed, {b} wounded, 20+ captured)", one(a), one(b)),
                (f"({a} killed, {b}+ civilians, police officers and soldiers wounded)", one(a), least(b)), (f"({a}-{a + 5} killed, {b} injured)", {"low": a, "high": a + 5, "approx": False, "unknown": False}, one(b)),
                ("", None, None),
            ]
        )  # fmt: skip

    def attack(
        self, place: tuple[str, str, str], year: int, *, in_sentence: bool = True
    ) -> tuple[str, dict[str, object]]:
        r = self.r
        city, country, code = place
        printed, edtf = self.moment(year)
        bracket, killed, wounded = self.casualties()
        who = r.choice([self.short, f"The {self.short}", f"The {self.name}"])
        plain = [
            (f"{who} bombed a police station in {city}, {country}", "asserted"),
            (
                f"Fighters of the {self.short} attacked a barracks near {city}, {country}",
                "asserted",
            ),
            (
                f"{who} raided a bank in {city}, {country}, in response to the arrest of its members",
                "asserted",
            ),
            (
                f"{who} ambushed a convoy outside {city}, {country}. It was the group’s deadliest attack of the year",
                "asserted",
            ),
            (f"{who} claimed responsibility for a car bomb in {city}, {country}", "claimed"),
            (
                f"The government blamed the {self.short} for an explosion at a market in {city}, {country}",
                "alleged",
            ),
            (f"{who} allegedly shot a judge in {city}, {country}", "alleged"),
            (f"{who} is suspected of setting fire to a depot in {city}, {country}", "suspected"),
            (
                f"Gunmen opened fire on a bus in {city}, {country}. Police suspect that the {self.short} was responsible",
                "suspected",
            ),
        ]
        body, how = r.choice(plain)
        date = printed
        if in_sentence and edtf.count("-") == 2 and "-00" not in printed and r.random() < 0.2:
            lead = f"On {printed}, {body[0].lower() if body.startswith(('The ', 'Fighters', 'Gunmen')) else body[0]}{body[1:]}"
        elif r.random() < 0.1:
            lead = f"{date}. {body}"
        else:
            lead = f"{date}: {body}"
        close = f" {bracket}." if bracket else "."
        text = f"{lead}{close}"
        record: dict[str, object] = {
            "when": edtf, "places": [{"name": city, "country": code}], "killed": killed, "wounded": wounded, "responsibility": how,
        }  # fmt: skip
        return text, record

    # --- the page ---------------------------------------------------------------
    def overview(self) -> tuple[list[Section], tuple[str, str]]:
        r = self.r
        formed, formed_edtf = self.vague(self.year)
        ended = self.year + 18
        status = r.choice(
            [
                ("Group is active.", {"status": "active", "when": None}), ("Group is active", {"status": "active", "when": None}),
                ("Likely inactive", {"status": "inactive", "when": None}), (f"{ended}", {"status": "disbanded", "when": f"{ended}"}),
                (f"May {ended}", {"status": "disbanded", "when": f"{ended}-05"}),
                (f"{ended}. The {self.short} announced that it had transitioned into a political party.", {"status": "disbanded", "when": f"{ended}"}),
                ("The group merged into another front.", {"status": "disbanded", "when": None}), ("Unknown", {"status": "unknown", "when": None}),
            ]
        )  # fmt: skip
        first, first_record = self.attack(self.places[0], self.year + 2)
        last, last_record = self.attack(self.places[1], self.year + 16)
        day = r.randint(1, 28)
        updated = r.choice([(f"August {day}, 2015", f"2015-08-{day:02}"), ("July 2012", "2012-07")])
        stats = [
            Paragraph(formed, [("formed", {"when": formed_edtf})], "Formed"), Paragraph(status[0], [("disbanded", dict(status[1]))], "Disbanded"),
            Paragraph(first + self.note(), [("first_attack", first_record)], "First Attack"),
            Paragraph(last + self.note(), [("last_attack", last_record)], r.choice(["Last Attack", "Last Attack", "Latest Attack"])),
        ]  # fmt: skip
        other = f"{r.choice(HEADS)} Union of Cells"
        summary = [
            Paragraph(
                f"The {self.name} ({self.short}) is a militant group that seeks to overthrow the government. It operates from the hills, and it has long "
                f"relied on the support of villagers. Its fighters are thought to be few, but its raids reached the capital."
            )
        ]
        narrative = [
            Paragraph(
                f"The {self.short} began as a circle of teachers who had left the {other}.{self.note()} For years it kept to the hills and avoided the army, "
                f"and only a few of its members were known by name.{self.note()}{self.note()}"
            ),
            Paragraph(
                f"After a truce failed, the group returned to the countryside and took up arms again. Some sources suggest that its leaders quarrelled over the talks.{self.note()}"
            ),
            Paragraph(
                f"Since then the {self.short} has rarely been heard of, though it has never laid down its weapons.{self.note()}"
            ),
        ]
        notes, self.notes = self.notes, []
        return [
            Section("overview", "Overview", stats, notes), Section("executive_summary", "Executive Summary", summary, []), Section("narrative", "Group Narrative", narrative, []),
        ], updated  # fmt: skip

    def leadership(self) -> Section:
        r = self.r
        a, b, c = self.people[:3]
        y = self.year
        rows = [
            (
                f"{a} (unknown to {y + 5}): {a.split()[-1]}, a former teacher, was the group's first commander. He was captured near {self.places[2][0]} in {y + 5}.",
                a,
                None,
                f"{y + 5}",
            ),
            (
                f"{b} (March {y + 5} to {y + 12}): {b.split()[-1]} took over after the arrest. {b.split()[-1]} reportedly died of illness.",
                b,
                f"{y + 5}-03",
                f"{y + 12}",
            ),
            (
                f"{c} ({y + 12} – Present): {c.split()[-1]} leads the group from abroad.",
                c,
                f"{y + 12}",
                "..",
            ),
        ]
        if r.random() < 0.4:
            d = self.people[3]
            rows.insert(
                1,
                (
                    f"{d} (Late {y + 3} - May 2, {y + 5}): {d.split()[-1]} served as deputy and was killed in a raid.",
                    d,
                    f"{y + 3}-39",
                    f"{y + 5}-05-02",
                ),
            )
        out = [
            Paragraph(t + self.note(), [("leaders", {"name": n, "start": s, "end": e})])
            for t, n, s, e in rows
        ]
        if r.random() < 0.5:
            out[-1].text += " The current deputy of the group is unknown."
        return self.section("leadership", "Leadership", out)

    def name_changes(self) -> Section:
        r = self.r
        if r.random() < 0.4:
            text = r.choice(
                [
                    "There are no recorded name changes for this group.",
                    f"The {self.short} has not undergone any name changes.",
                ]
            )
            return self.section(
                "name_changes",
                "Name Changes",
                [Paragraph(text, [("name_changes", {"value": "none"})])],
            )
        old = f"{r.choice(HEADS)} Teachers' Column"
        printed, edtf = r.choice(
            [
                (f"{self.year + 3}", f"{self.year + 3}"),
                (f"May {self.year + 3}", f"{self.year + 3}-05"),
            ]
        )
        text = r.choice(
            [
                f"In {printed}, the {old} changed its name to the {self.name}.",
                f"{printed}: The {old} changed its name to the {self.name}.",
                f"In {printed}, the group changed its name from the {old} to the {self.name}.",
            ]
        )
        record = {"value": None, "from": old, "to": self.name, "when": edtf}
        return self.section(
            "name_changes",
            "Name Changes",
            [Paragraph(text + self.note(), [("name_changes", record)])],
        )

    def sizes(self) -> Section:
        r = self.r
        out = []
        year = self.year + 2
        for who in r.sample(
            [
                "Daily Courier",
                "Amnesty International",
                "Interior Ministry",
                "BBC News",
                "U.S. Department of State",
            ],
            3,
        ):
            n = r.choice([120, 400, 650, 1500, 3000])
            forms = [
                (f"{n:,} – {n * 2:,}", n, n * 2, False),
                (f"{n:,}-{n * 2:,}", n, n * 2, False),
                (f"about {n:,} fighters", n, n, True),
                (f"{n:,}+", n, None, False),
                (f"{n:,}", n, n, False),
                (f"fewer than {n:,} members", None, n, False),
                (f"at least {n:,}", n, None, False),
                ("unknown", None, None, False),
                (f"{n:,} members", n, n, False),
            ]
            size, low, high, _ = r.choice(forms)
            printed, edtf = r.choice(
                [
                    (f"{year}", f"{year}"),
                    (f"Mid-{year}", f"{year}-38"),
                    (f"March {year}", f"{year}-03"),
                    (f"May 12, {year}", f"{year}-05-12"),
                ]
            )
            record = {"when": edtf, "low": low, "high": high, "reported_by": who}
            out.append(
                Paragraph(
                    f"{printed}: {size} ({who}){self.note()}",
                    [("sizes", record)],
                    kind=r.choice(["p", "item"]),
                )
            )
            year += r.randint(1, 4)
        kind = r.choice(["p", "item"])
        for paragraph in out:
            paragraph.kind = kind
        return self.section("size_estimates", "Size Estimates", out)

    def designations(self) -> Section:
        r = self.r
        out = []
        for office, regime in r.sample(OFFICES, 3):
            printed, edtf = self.moment(self.year + 8)
            if "-00" in printed:
                printed, edtf = f"{self.year + 8}", f"{self.year + 8}"
            end, end_edtf = r.choice(
                [
                    ("Present", ".."),
                    ("present", ".."),
                    (f"{self.year + 15}", f"{self.year + 15}"),
                    (f"May 3, {self.year + 15}", f"{self.year + 15}-05-03"),
                ]
            )
            between = r.choice([" – ", " to ", " - "])
            record = {"authority": office, "regime": regime, "start": edtf, "end": end_edtf}
            out.append(
                Paragraph(
                    f"{office} {regime}: {printed}{between}{end}.{self.note()}",
                    [("designations", record)],
                    kind="item",
                )
            )
        return self.section("designations", "Designations", out)

    def attacks(self) -> Section:
        out = []
        for i, place in enumerate(self.places[2:9]):
            text, record = self.attack(place, self.year + 3 + i)
            out.append(Paragraph(text + self.note(), [("attacks", record)]))
        return self.section("attacks", "Major Attacks", out)

    def prose(self, identifier: str, title: str, text: str) -> Section:
        return self.section(identifier, title, [Paragraph(text + self.note())])

    def profile(self) -> Profile:
        sections, updated = self.overview()
        s, p = self.short, self.places
        sections += [
            self.leadership(), self.name_changes(), self.sizes(),
            self.prose("resources", "Resources", f"Taxes on coffee farmers and bank robberies financed the {s}. It is believed to have received weapons from traders."),
            self.prose("locations", "Geographic Locations", f"The {s} operated in the hills around {p[3][0]} and kept camps across the border."),
            self.prose("ideology", "Ideology and Goals", f"The {s} is a leftist organization that seeks land reform and the overthrow of the state."),
            self.prose("political_activities", "Political Activities", f"The {s} took part in peace talks with the government, which broke down."),
            self.prose("targets_tactics", "Targets and Tactics", f"The {s} targets police stations and army posts. Its tactics include ambushes and kidnappings."),
            self.attacks(), self.designations(),
            self.prose("community_relations", "Community Relations", f"Villagers gave the {s} food and shelter, although the group also punished informers."),
            self.prose("relationships", "Relationships with Other Groups", f"The {s} fought against rival cells in the valley for control of the trade."),
            self.prose("state_sponsors", "State Sponsors and External Influences", f"There are no known state sponsors of the {s}."),
        ]  # fmt: skip
        return Profile(self.name, self.short, updated, sections)


def profile(seed: int) -> Profile:
    """The invented profile of a seed."""
    return Maker(seed).profile()
