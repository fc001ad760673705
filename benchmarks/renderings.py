"""One invented profile printed in every layout, with the gold that a reader must find there.

In goes a `Profile` and a layout's name, out come the file's text and gold in the form of
contracts/reading.md. Broken lines replace blanks by line ends, so that all offsets hold.
"""

from __future__ import annotations

import html
import random
import re
from dataclasses import dataclass, field

from invented import Paragraph, Profile, Section

CALL = re.compile(r"\{(\d+)\}")
DIVISIONS = {
    "leadership": "Organizational Structure", "name_changes": "Organizational Structure", "size_estimates": "Organizational Structure",
    "resources": "Organizational Structure", "locations": "Organizational Structure", "ideology": "Strategy", "political_activities": "Strategy",
    "targets_tactics": "Strategy", "designations": "Interactions", "community_relations": "Interactions", "relationships": "Interactions",
    "state_sponsors": "Interactions",
}  # fmt: skip
SHARED = ("overview", "executive_summary", "narrative")
LEGACY_ORDER = [
    "overview", "narrative", "leadership", "ideology", "name_changes", "size_estimates", "designations", "resources", "state_sponsors",
    "locations", "targets_tactics", "political_activities", "attacks", "relationships", "community_relations",
]  # fmt: skip
LEGACY_TITLES = {
    "narrative": "Narrative Summary", "ideology": "Ideology & Goals", "designations": "Designated/Listed", "state_sponsors": "External Influences",
    "locations": "Geographical Locations", "targets_tactics": "Targets & Tactics", "attacks": "Major Attacks", "community_relations": "Community Relationships",
}  # fmt: skip
ROMAN = [
    "",
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
]
TEXT_LAYOUTS = (
    "mmp-text", "mmp-text-headed", "mmp-contents", "mmp-glance", "mmp-brief", "mmp-legacy", "mmp-print", "mmp-wrapped", "mmp-node", "mmp-pdf", "markdown",
)  # fmt: skip


@dataclass
class Out:
    """A text under construction, with gold."""

    pieces: list[str] = field(default_factory=list)
    at: int = 0
    markers: list[dict[str, object]] = field(default_factory=list)
    footnotes: list[dict[str, object]] = field(default_factory=list)
    records: dict[str, list[dict[str, object]]] = field(default_factory=dict)
    sections: list[str] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    def put(self, text: str) -> int:
        start = self.at
        self.pieces.append(text)
        self.at += len(text)
        return start

    def line(self, text: str = "") -> int:
        return self.put(text + "\n")


@dataclass
class Style:
    """How a layout prints calls, notes and lines."""

    call: str = "[{}]"
    before_call: str = ""
    note: str = "[{}] {}"
    roman: bool = False
    one_list: bool = False
    width: int = 0
    markdown: bool = False

    def number(self, n: int) -> str:
        return ROMAN[n] if self.roman else str(n)


class Renderer:
    """Prints paragraphs and lists in one style and notes gold on the way."""

    def __init__(self, page: Profile, style: Style, *, note_fields: bool = True) -> None:
        self.page, self.style, self.out = page, style, Out()
        self.base = 0
        self.pending: list[tuple[str, int, list[str]]] = []
        self.note_fields = note_fields
        """Whether the key statistics carry calls."""

    def wrapped(self, text: str) -> str:
        """The text with some blanks as line ends, none longer than the width."""
        if not self.style.width:
            return text
        lines, current = [], ""
        for word in text.split(" "):
            if current and len(current) + 1 + len(word) > self.style.width:
                lines.append(current)
                current = word
            else:
                current = f"{current} {word}" if current else word
        return "\n".join([*lines, current])

    def name(self, section: Section, n: int) -> str:
        owner = (
            "references"
            if self.style.one_list
            else "overview"
            if section.id in SHARED
            else section.id
        )
        return f"{owner}:{n + (self.base if self.style.one_list else 0)}"

    def paragraph(
        self, section: Section, paragraph: Paragraph, lead: str = "", *, cut: bool = False
    ) -> None:
        """One paragraph, with lead (label or bullet), its calls and its records."""
        out, style = self.out, self.style
        text = paragraph.text
        if cut:
            text = CALL.sub("", text)
        pieces, notes, at = [lead], [], 0
        spans: list[tuple[int, int, str]] = []
        length = len(lead)
        for found in CALL.finditer(text):
            words = text[at : found.start()] + (style.before_call if found.start() else "")
            n = int(found[1])
            shown = style.call.format(style.number(n + (self.base if style.one_list else 0)))
            if style.markdown:
                shown = f"[^{self.name(section, n).replace(':', '-')}]"
            pieces += [words, shown]
            spans.append(
                (length + len(words), length + len(words) + len(shown), self.name(section, n))
            )
            length += len(words) + len(shown)
            notes.append(self.name(section, n))
            at = found.end()
        pieces.append(text[at:])
        whole = self.wrapped("".join(pieces))
        start = out.put(whole)
        out.put("\n")
        out.breaks.append(out.at)
        for a, b, name in spans:
            out.markers.append({"start": start + a, "end": start + b, "footnote": name})
        passage = {"start": start, "end": start + len(whole)}
        for category, record in paragraph.records:
            gold = {**record, "passages": [passage], "footnotes": notes}
            out.records.setdefault(category, []).append(gold)

    def notes(self, section: Section, *, owner: str | None = None) -> None:
        """The list of a section."""
        for n, note in enumerate(section.notes, 1):
            self.note(
                self.name(section, n),
                self.style.number(n + (self.base if self.style.one_list else 0)),
                note.citations,
            )

    def note(self, name: str, number: str, citations: list[str]) -> None:
        shown = (
            f"[^{name.replace(':', '-')}]: {{}}"
            if self.style.markdown
            else self.style.note.format(number, "{}")
        )
        lead = shown.format("")
        text = self.wrapped(lead + "; ".join(citations))
        start = self.out.put(text)
        at = start + len(lead)
        cited = []
        for citation in citations:
            cited.append(
                {
                    "source": re.sub(r"\W+", "", citation)[:60],
                    "start": at,
                    "end": at + len(citation),
                }
            )
            at += len(citation) + 2
        self.out.put("\n")
        self.out.footnotes.append(
            {"id": name, "start": start, "end": start + len(text), "citations": cited}
        )

    def gold(self) -> dict[str, object]:
        judged = [
            "formed",
            "disbanded",
            "updated",
            "first_attack",
            "last_attack",
            "attacks",
            "leaders",
            "sizes",
            "designations",
            "name_changes",
        ]
        return {
            "group": {"name": self.page.name, "abbreviations": [self.page.short]}, "judged": judged,
            "records": {name: self.out.records.get(name, []) for name in judged}, "markers": self.out.markers,
            "footnotes": self.out.footnotes, "paragraph_breaks": self.out.breaks,
        }  # fmt: skip

    def text(self) -> str:
        return "".join(self.out.pieces)

    # --- pages --------------------------------------------------------------
    def sections(self, order: list[str] | None = None) -> list[Section]:
        if order is None:
            return self.page.sections
        return [self.page.section(i) for i in order]

    def updated(self, template: str) -> None:
        printed, edtf = self.page.updated
        text = template.format(printed)
        start = self.out.line(text)
        first = start + text.index("\n") + 1 if "\n" in text else start
        record = {
            "when": edtf,
            "passages": [{"start": first, "end": start + len(text)}],
            "footnotes": [],
        }
        self.out.records.setdefault("updated", []).append(record)

    def body(
        self, section: Section, *, label: str = "{}: ", gap: bool = False, spread: bool = False
    ) -> None:
        """All paragraphs of a section; `spread`: label and value on lines of their own."""
        for paragraph in section.paragraphs:
            if gap:
                self.out.line()
            if paragraph.label:
                lead = paragraph.label + "\n" if spread else label.format(paragraph.label)
                if spread:
                    style, self.style.width = self.style.width, 0
                    self.out.put(lead)
                    self.style.width = style
                    lead = ""
                self.paragraph(section, paragraph, lead, cut=not self.note_fields)
            else:
                self.paragraph(section, paragraph, "- " if paragraph.kind == "item" else "")


def headed(
    r: Renderer,
    *,
    printed: bool,
    label: str = "{}: ",
    gap: bool = False,
    spread: bool = False,
    lists: bool = True,
    order: list[str] | None = None,
    level: str = "",
    spread_head: str = "Organizational Overview",
) -> None:
    """Sections with their note lists behind them."""
    division = ""
    for section in r.sections(order):
        new = DIVISIONS.get(section.id, "")
        if new and new != division:
            r.out.line(level + new if not level else level + " " + new)
            division = new
        titles = {
            "overview": spread_head,
            "executive_summary": "Executive Summary",
            "narrative": "Group Narrative",
            "attacks": "Major Attacks",
        }
        if printed or section.id in titles:
            r.out.line((level + " " if level else "") + titles.get(section.id, section.title))
        r.body(section, label=label, gap=gap, spread=spread)
        if lists and section.id != "overview" and section.id != "executive_summary":
            owner = r.page.section("overview") if section.id == "narrative" else section
            if gap:
                r.out.line()
            r.notes(owner)


def render(page: Profile, layout: str, seed: int = 0) -> tuple[str, dict[str, object]]:
    """The text of a page in a layout, and gold."""
    return RENDERERS[layout](page, random.Random(seed))


def mmp_text(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style())
    r.out.put(f"\n{page.name}\nKey Statistics\nProfile Contents\n\n\n\n")
    headed(r, printed=False)
    return r.text(), r.gold()


def mmp_text_headed(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style())
    r.out.put(f"{page.name}\nKey Statistics\nProfile Contents\n\n")
    misspelt = rand.choice(["Organizational Overivew", "Organizational Overview", "Overview"])
    headed(r, printed=True, spread_head=misspelt)
    return r.text(), r.gold()


def mmp_contents(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style())
    r.out.put(f"{page.name}\n\n")
    r.updated("Last updated {}")
    first = page.section("overview").paragraphs[2].records[0][1]["when"]
    last = page.section("overview").paragraphs[3].records[0][1]["when"]
    r.out.put(
        f"Key Statistics\n{str(first)[:4]} First Recorded Activity\n{str(first)[:4]} First Attack\n{str(last)[:4]} Last Attack\n"
    )
    r.out.put("Profile Contents\nOverview\nExecutive Summary\nGroup Narrative\n")
    division = ""
    for section in page.sections[3:]:
        new = DIVISIONS.get(section.id, "")
        if new and new != division:
            r.out.line(new)
            division = new
        r.out.line(section.title)
    r.out.put("Maps\n\n")
    headed(r, printed=True, spread_head="Overview")
    return r.text(), r.gold()


def mmp_glance(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style(call="[{}]", note="[{}] {}", roman=True), note_fields=False)
    r.out.put(f"{page.name}\n\nAt a Glance\n")
    edges = rand.choice([("", " |"), ("| ", " |")])
    for paragraph in page.section("overview").paragraphs:
        clean = Paragraph(CALL.sub("", paragraph.text) + edges[1], paragraph.records)
        r.paragraph(page.section("overview"), clean, f"{edges[0]}{paragraph.label} | ")
    overview = page.section("overview")
    for identifier in ("executive_summary", "narrative"):
        section = page.section(identifier)
        r.out.line(section.title)
        for paragraph in section.paragraphs:
            r.paragraph(section, paragraph)
    r.notes(overview)
    division = ""
    for section in page.sections[3:]:
        new = DIVISIONS.get(section.id, "")
        if new and new != division:
            r.out.line(new)
            division = new
        r.out.line(section.title)
        r.body(section)
        r.notes(section)
    gold = r.gold()
    return r.text(), gold


def mmp_brief(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style())
    r.out.put(f"{page.name}\n\n")
    overview = page.section("overview")
    r.body(overview, label="{} ")
    r.updated("Updated {}")
    questions = {
        "executive_summary": f"Who are the {page.name}?",
        "narrative": "How did the group come about?",
    }
    for section in page.sections[1:]:
        if section.id in questions:
            r.out.line(section.title)
            r.out.line(questions[section.id])
        else:
            r.out.line(section.title)
        r.body(section)
        if section.id == "narrative":
            r.notes(overview)
        elif section.id != "executive_summary":
            r.notes(section)
    return r.text(), r.gold()


def legacy(
    page: Profile,
    rand: random.Random,
    *,
    style: Style,
    label: str,
    head: str,
    spread: bool = False,
    gap: bool = False,
    cut: bool = False,
) -> tuple[str, dict[str, object]]:
    r = Renderer(page, style)
    style.one_list = True
    r.out.put(head)
    lists: list[tuple[int, Section]] = []
    shared_base = 0
    base = 0
    for identifier in LEGACY_ORDER:
        section = page.section(identifier)
        if identifier == "narrative":
            summary = page.section("executive_summary").paragraphs
            section = Section(section.id, section.title, summary + section.paragraphs, [])
            r.base = shared_base
        else:
            r.base = base
            base += len(section.notes)
            lists.append((r.base, section))
        if identifier != "overview":
            if gap:
                r.out.line()
            r.out.line(LEGACY_TITLES.get(identifier, section.title))
        if identifier == "overview" and cut:
            section = Section(section.id, section.title, section.paragraphs[2:], section.notes)
            first = section.paragraphs[0]
            words = first.text[first.text.index(" ", len(first.text) // 3) + 1 :]
            r.paragraph(section, Paragraph(words))
            section = Section(section.id, section.title, section.paragraphs[1:], section.notes)
        r.body(section, label=label, spread=spread, gap=gap)
        if identifier == "overview":
            if spread:
                r.updated("Updated\n{}")
            else:
                r.updated(label.format("Updated") + "{}")
    if gap:
        r.out.line()
    r.out.line("References")
    for r.base, section in lists:
        for n, note in enumerate(section.notes, 1):
            if gap:
                r.out.line()
            r.note(f"references:{n + r.base}", str(n + r.base), note.citations)
    return r.text(), r.gold()


def mmp_legacy(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    head = rand.choice(
        [
            "",
            f"You searched for: {page.name.split()[0]}. Remove highlighting\n",
            "Mapping Militant Organizations\nHome\nAbout\n",
        ]
    )
    note = rand.choice(["[{}] {}", "{}. {}", "{}. ^ {}"])
    return legacy(
        page, rand, style=Style(before_call=" ", note=note), label="{}", head=f"{head}{page.name}\n"
    )


def mmp_print(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    return legacy(
        page,
        rand,
        style=Style(before_call=" ", note="[{}] {}"),
        label="{} ",
        head=f"{page.name}\n\n",
        gap=True,
    )


def mmp_wrapped(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    style = Style(before_call="", note="[{}] {}", width=rand.choice([72, 80, 95]))
    cut = rand.random() < 0.5
    head = "" if cut else f"{page.name}\n"
    return legacy(
        page,
        rand,
        style=style,
        label="{}",
        head=head,
        spread=True,
        gap=rand.random() < 0.5,
        cut=cut,
    )


def mmp_node(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style())
    r.out.put(
        "Skip to main content\nMapping Militants Project\nHome\nAbout\nProfiles\nMain Tabs\nGroup\n"
    )
    r.out.put(f"{page.name}\n")
    r.out.put(
        f"How to Cite: Mapping Militants Project. “{page.name}.” Lakeside University. https://doi.org/10.12345/abc{rand.randint(10, 99)}\n"
    )
    overview = page.section("overview")
    formed = overview.paragraphs[0]
    whole = str(formed.records[0][1]["when"])
    r.out.put("Key Statistics\n")
    padded = None
    if re.fullmatch(r"\d{4}", whole):
        r.out.put(f"{whole}\nFirst Recorded Activity\n")
        padded = f"January 1, {whole}"
    last = str(overview.paragraphs[3].records[0][1]["when"])[:4]
    r.out.put(f"{last}\nLast Attack\n")
    r.out.put("Overview\n")
    r.body(
        Section(
            "overview",
            "",
            [Paragraph(padded or formed.text, formed.records, "Formed"), *overview.paragraphs[1:]],
            [],
        ),
        spread=True,
    )
    r.updated("Last Updated:\n{}")
    for section in page.sections[1:]:
        r.out.line(section.title)
        r.body(section)
        if section.id == "narrative":
            r.notes(overview)
        elif section.id != "executive_summary":
            r.notes(section)
    return r.text(), r.gold()


def mmp_pdf(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    style = Style(call="{}", note=rand.choice(["{} {}", "{}. {}"]), width=88)
    r = Renderer(page, style)
    lines = 0
    r.out.put(f"{page.name}\n\n")
    number = 1
    foot = rand.choice(["\f", ""])

    def furniture() -> None:
        nonlocal lines, number
        if r.out.at - lines > 2500:
            r.out.put(
                f"\n{number}\n{foot}{page.name} | Profile\n\n"
                if foot
                else f"\nPage {number} of 9\n{page.name} | Profile\n\n"
            )
            number += 1
            lines = r.out.at

    headings = {"overview": "Overview"}
    for section in page.sections:
        r.out.line()
        r.out.line(headings.get(section.id, section.title))
        for paragraph in section.paragraphs:
            r.out.line()
            lead = (
                f"{paragraph.label}: "
                if paragraph.label
                else "- "
                if paragraph.kind == "item"
                else ""
            )
            merged = Paragraph(re.sub(r"\}\{", "},{", paragraph.text), paragraph.records)
            r.paragraph(section, merged, lead)
            furniture()
        if section.id not in ("overview", "executive_summary"):
            r.out.line()
            r.notes(page.section("overview") if section.id == "narrative" else section)
    return r.text(), r.gold()


def markdown(page: Profile, rand: random.Random) -> tuple[str, dict[str, object]]:
    r = Renderer(page, Style(markdown=True))
    r.out.put(f"# {page.name}\n\n")
    for section in page.sections:
        r.out.put(f"## {section.title}\n")
        r.body(section, gap=True)
        r.out.line()
        if section.id not in ("overview", "executive_summary"):
            r.notes(page.section("overview") if section.id == "narrative" else section)
            r.out.line()
    return r.text(), r.gold()


RENDERERS = {
    "mmp-text": mmp_text, "mmp-text-headed": mmp_text_headed, "mmp-contents": mmp_contents, "mmp-glance": mmp_glance, "mmp-brief": mmp_brief,
    "mmp-legacy": mmp_legacy, "mmp-print": mmp_print, "mmp-wrapped": mmp_wrapped, "mmp-node": mmp_node, "mmp-pdf": mmp_pdf, "markdown": markdown,
}  # fmt: skip


HTML_LAYOUTS = (
    "mmp-text-headed",
    "mmp-contents",
    "mmp-glance",
    "mmp-brief",
    "mmp-legacy",
    "mmp-print",
    "mmp-node",
)
NOTE_LINE = re.compile(r"\[?(\d{1,3}|[ivxl]+)[\].] \^? ?")


def render_html(page: Profile, layout: str, seed: int = 0) -> tuple[str, dict[str, object]]:
    """A saved page of a layout: the text's lines as elements, among menus and scripts; gold of the text."""
    rand = random.Random(seed)
    text, gold = render(page, layout, seed)
    style = rand.randrange(3)
    out = [
        "<!DOCTYPE html>\n<html><head><title>Profile | Project</title><meta charset='utf-8'><script>if (1 < 2) { document.write('<p>Formed: 1066</p>') }</script>",
        "<style>p { color: red }</style></head>\n<body><nav><ul><li><a href='/'>Home</a></li><li>About</li></ul></nav>\n<div class='content'>",
    ]
    titles = (
        {s.title for s in page.sections}
        | set(DIVISIONS.values())
        | set(LEGACY_TITLES.values())
        | {"Overview", "Organizational Overview", "References"}
    )
    listed = False
    for line in text.split("\n"):
        note = NOTE_LINE.match(line)
        words = escaped(line, rand)
        if not line:
            continue
        if listed and not note:
            out.append("</ol>")
            listed = False
        if line == page.name:
            out.append(f"<h1>{words}</h1>")
        elif line in titles:
            out.append(f"<h2>{words}</h2>" if style < 2 else f"<p><b>{words}</b></p>")
        elif note and style == 0 and layout not in ("mmp-glance",):
            if not listed:
                out.append(f"<ol start='{note[1]}'>")
                listed = True
            out.append(
                f"<li id='n{note[1]}'>{escaped(line[note.end() :], rand)} <a href='#c{note[1]}'>^</a></li>"
            )
        elif note:
            out.append(
                f"<p><a name='n{note[1]}' href='#c{note[1]}'>[{note[1]}]</a> {escaped(line[note.end() :], rand)}</p>"
            )
        elif " | " in line and layout == "mmp-glance":
            cells = words.strip("| ").split(" | ")
            out.append("<table><tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr></table>")
        else:
            call = [
                lambda m: f"<sup><a href='#n{m[1]}' id='c{m[1]}'>[{m[1]}]</a></sup>", lambda m: f"<a href='#n{m[1]}'><sup>{m[1]}</sup></a>",
                lambda m: f"<sup>[{m[1]}]</sup>",
            ][style]  # fmt: skip
            words = re.sub(r"\[(\d{1,3}|[ivxl]+)\]", call, words)
            out.append(
                f"<li>{words[2:]}</li>"
                if line.startswith("- ")
                else f"<p>{words}</p>"
                if style
                else f"<div>{words}<br></div>"
            )
    if listed:
        out.append("</ol>")
    out.append("</div><footer>Contact <a href='/x'>us</a></footer></body></html>")
    return "\n".join(out), {"text": text, **gold}


def relocated(gold: dict[str, object], content: str) -> dict[str, object]:
    """Gold with the offsets of the extracted text: every stretch is looked up by its words."""
    text = str(gold["text"])
    found: dict[str, object] = {
        k: v
        for k, v in gold.items()
        if k not in ("text", "markers", "footnotes", "paragraph_breaks")
    }

    def place(span: dict[str, int]) -> dict[str, int]:
        words = text[span["start"] : span["end"]].removeprefix("- ").strip(" |")
        alone = content.find(f"\n{words}\n")
        at = alone + 1 if alone >= 0 else content.find(words)
        return {"start": at, "end": at + len(words)}

    records: dict[str, list[dict[str, object]]] = gold["records"]
    found["records"] = {
        name: [{**r, "passages": [place(p) for p in r["passages"]]} for r in listed]
        for name, listed in records.items()
    }
    found["calls"] = [m["footnote"] for m in gold["markers"]]
    found["cited"] = sum(len(n["citations"]) for n in gold["footnotes"])
    return found


def escaped(words: str, rand: random.Random) -> str:
    """Text as HTML: entities, now and then a no-break space."""
    out = (
        html.escape(words, quote=False)
        .replace("“", "&ldquo;")
        .replace("’", "&rsquo;")
        .replace("–", "&ndash;")
    )
    return re.sub(r" (?=\d)", lambda m: "&nbsp;" if rand.random() < 0.1 else " ", out)
