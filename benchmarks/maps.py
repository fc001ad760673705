"""The maps on an atlas made on the fly from the relations that the Mapping Militants Project coded.

In goes the folder of its rows (../shared/data/mmp), out come figures: how near the computed order of lanes
puts what is tied, beside the order of group ids; how soon the map is ready and how long a frame takes while
it is panned, stretched, filtered and looked at as known in another year, beside a page with one element a thing, as the reference map has; the
same at eight times the size; a change of the year in a made network, and panning over made events. Frames are those that headless Chromium paints in software. Nothing of the rows
is kept: pages are written to a temporary folder.
"""

from __future__ import annotations

import csv
import random
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
from measure import Figure, seconds, show
from playwright.sync_api import Page, sync_playwright

from stemma.model.build import AtlasHeader
from stemma.publishing.site.assets import copy_assets
from stemma.publishing.site.data_files import data_script
from stemma.publishing.views.lane_order import components, neighbours, order_lanes
from stemma.publishing.views.life_chart import ChartRow
from stemma.publishing.views.lineage import Lane, LineageMap, families_of, lane_order
from stemma.publishing.views.lineage_file import LineageFile, atlas_line, lineage_file, tie_lines
from stemma.publishing.views.network_file import NetworkFile, network_file
from stemma.publishing.views.places_file import PlaceLine, PlacesFile
from stemma.publishing.views.ties import MOMENTS, Tie
from stemma.publishing.views.timeline import Bar, moment_of
from stemma.reading.positions import positions

MMP = Path(__file__).resolve().parents[2] / "shared" / "data" / "mmp"
ROWS = MMP / "2019"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
FRAMES = 60
KINDS = {
    "spl": "split", "mer": "merger", "aff": "affiliate", "umb": "umbrella_member", "all": "ally",
    "riv": "rival",
}  # fmt: skip
WEIGHTS = {"split": 3.0, "merger": 3.0, "affiliate": 2.0, "umbrella_member": 2.0}
KIN = ("split", "merger", "umbrella_member")


def coded_rows(folder: Path) -> list[dict[str, str]]:
    """The coded relations, each distinct one once; a group tied to itself is none."""
    path = next(iter(sorted(folder.glob("relationships*.csv"))))
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file))
    distinct = {
        (row["type"], frozenset((row["group1_id"], row["group2_id"])), row["date"]): row
        for row in rows
        if row["group1_id"] != row["group2_id"] and row["type"].strip().lower()[:3] in KINDS
    }
    return list(distinct.values())


def kind_of(row: dict[str, str]) -> str:
    """The kind in our words."""
    return KINDS[row["type"].strip().lower()[:3]]


def weighted(rows: list[dict[str, str]]) -> list[tuple[str, str, float]]:
    """Ties with the weights of the order of lanes."""
    return [(r["group1_id"], r["group2_id"], WEIGHTS.get(kind_of(r), 1.0)) for r in rows]


def stretched(order: list[str], ties: list[tuple[str, str, float]]) -> float:
    """The sum of |lane(a) - lane(b)| times weight."""
    place = {name: at for at, name in enumerate(order)}
    return sum(abs(place[a] - place[b]) * weight for a, b, weight in ties)


def kin_families(rows: list[dict[str, str]]) -> list[list[str]]:
    """Groups that splits, mergers and umbrellas connect."""
    kin = [(r["group1_id"], r["group2_id"], 1.0) for r in rows if kind_of(r) in KIN]
    return components(sorted({g for a, b, _ in kin for g in (a, b)}), neighbours(kin))


def lane_order_figures(folder: Path) -> None:
    """Length of all ties, ours and by id, and the time that ours takes."""
    rows = coded_rows(folder)
    ties, families = weighted(rows), kin_families(rows)
    ids = sorted({g for a, b, _ in ties for g in (a, b)}, key=int)
    order: list[str] = []
    taken = seconds(lambda: order.extend(order_lanes(ids, ties, families=families)))
    ours, by_id = stretched(order, ties), stretched(ids, ties)
    name = f"length of {len(ties)} ties of {len(ids)} lanes"
    show(Figure(name, "lanes x weight", ours, by_id, "in the order of ids", round(by_id / ours, 2)))
    show(Figure("order of lanes", "s", round(taken, 3), None, "limit 1 s", None))


def lanes_of(folder: Path) -> dict[str, Lane]:
    """Groups of the file of 2022: name, maps as theatres, years as their life; by id."""
    lanes: dict[str, Lane] = {}
    with (folder / "2022" / "complete_groups.dev.csv").open(
        encoding="utf-8", errors="replace", newline=""
    ) as file:
        for row in csv.DictReader(file):
            known = lanes.get(row["group_id"])
            if known:
                lanes[row["group_id"]] = replace(
                    known, theatres=(*known.theatres, row["map_name"].strip())
                )
                continue
            lanes[row["group_id"]] = lane_of_row(row)
    return lanes


def lane_of_row(row: dict[str, str]) -> Lane:
    """One group; a year 0 is not stated."""
    start, end = year_of(row["startyear"]), year_of(row["endyear"])
    name = row["master_list_name"].strip() or row["old_website_name"].strip()
    bar = Bar(
        *(days_of(start) if start else (None, None)), *(days_of(end) if end else (None, None))
    )
    known = days_of(start)[1] + 365 if start else None
    told = f"group/{row['group_id']}/formed~x"
    life = (ChartRow("in existence", name, told, "stated", "group", bar, known=known),)
    return Lane(
        f"group/{row['group_id']}", name, name, False, life if start else (), (),
        theatres=(row["map_name"].strip(),), status="active" if row["active"] == "1" else "",
        known=known,
    )  # fmt: skip


def year_of(words: str) -> int | None:
    """A year as coded; 0 and blanks are none."""
    return int(words) if words.strip().isdigit() and int(words) > 0 else None


def days_of(year: int) -> tuple[int, int]:
    """The first and last day of a year."""
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def tie_of_row(row: dict[str, str]) -> Tie | None:
    """One coded relation; only its start is coded. None without a year."""
    words = row["date"].strip()
    parts = words.replace("/", "-").split("-")
    year = next((int(part) for part in parts if len(part) == 4 and int(part) > 0), None)
    if year is None and "/" in words:
        short = int(parts[-1])
        year = 1900 + short if short > 25 else 2000 + short
    if year is None:
        return None
    first, last = days_of(year)
    kind = kind_of(row)
    bar = Bar(first, last, None, None)
    node = f"relation/{kind}/{row['group1_id']}~{row['group2_id']}/{words.replace('/', '-')}"
    told = f"{row['group1_name']} and {row['group2_name']}: {kind}"
    return Tie(
        node, f"group/{row['group1_id']}", f"group/{row['group2_id']}", kind,
        moment_of(bar) if kind in MOMENTS else bar, f"{node}/kind~x", told, "stated",
        known=last + 365,
    )  # fmt: skip


def coded_map(folder: Path, times: int = 1) -> LineageMap:
    """All groups and relations on one map; `times` copies, chained so that they hang together."""
    groups = lanes_of(folder)
    ties = [tie for row in coded_rows(folder / "2019") if (tie := tie_of_row(row))]
    named = {
        g: r[f"group{n}_name"]
        for r in coded_rows(folder / "2019")
        for n in (1, 2)
        for g in [r[f"group{n}_id"]]
    }
    for group, name in named.items():
        groups.setdefault(group, Lane(f"group/{group}", name.strip(), name.strip(), False, (), ()))
    lanes = {lane.group: lane for lane in groups.values()}
    if times > 1:
        lanes, ties = multiplied(lanes, ties, times)
    order = lane_order(ties)
    order += [group for group in lanes if group not in set(order)]
    family = {g: n for n, members in enumerate(families_of(ties)) for g in members}
    theatres = dict.fromkeys(t for lane in lanes.values() for t in lane.theatres)
    return LineageMap(
        tuple(replace(lanes[g], family=family.get(g, len(family) + n)) for n, g in enumerate(order)),
        tuple(ties), 0, (), tuple(dict.fromkeys(tie.kind for tie in ties)), tuple(theatres),
    )  # fmt: skip


def multiplied(
    lanes: dict[str, Lane], ties: list[Tie], times: int
) -> tuple[dict[str, Lane], list[Tie]]:
    """Copies under other ids; each copy is allied to the next by its first relations."""
    many_lanes, many_ties = {}, []
    for copy in range(times):
        for lane in lanes.values():
            group = f"{lane.group}-{copy}"
            many_lanes[group] = replace(
                lane, group=group, name=f"{lane.name} {copy + 1}", short=f"{lane.short} {copy + 1}"
            )
        for n, tie in enumerate(ties):
            other = (copy + 1) % times if n % 40 == 0 else copy
            many_ties.append(
                replace(
                    tie,
                    node=f"{tie.node}-{copy}",
                    id=f"{tie.id}-{copy}",
                    a=f"{tie.a}-{copy}",
                    b=f"{tie.b}-{other}",
                )
            )
    return many_lanes, many_ties


OUR_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>map</title>
<link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/maps.css">
<div id="lineage" class="map-wide" hidden></div><script defer src="data.js"></script>
<script defer src="assets/lineage.js"></script>"""
PLAIN_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title>
<style>#box{height:640px;overflow:auto}svg{display:block}</style><div id="box"></div>
<script defer src="data.js"></script><script defer src="plain.js"></script>"""
PLAIN_SCRIPT = """
// One element a thing, each moved by itself whenever time is stretched or a kind is hidden.
const file = stemma.lineage, NS = "http://www.w3.org/2000/svg", ROW = 24;
const first = Math.min(...file.ties.map(t => t.bar.start_min)), last = Math.max(...file.ties.map(t => t.bar.start_max)) + 366;
const svg = document.createElementNS(NS, "svg"), things = [];
const add = (name, kind, set) => { const e = document.createElementNS(NS, name); svg.append(e); things.push({ e, kind, set }); return e; };
const y = n => n * ROW + 30;
let scale = 1;
const x = day => 200 + (day - first) / (last - first) * 1000 * scale;
for (let day = first; day < last; day += 365.25) add("line", "grid", e => { e.setAttribute("x1", x(day)); e.setAttribute("x2", x(day)); e.setAttribute("y1", 0); e.setAttribute("y2", y(file.lanes.length)); e.setAttribute("stroke", "#ccc"); });
file.lanes.forEach((lane, n) => {
  add("text", "lane", e => { e.textContent = lane.short; e.setAttribute("x", 4); e.setAttribute("y", y(n)); });
  for (const life of lane.life) add("line", "lane", e => { e.setAttribute("x1", x(life.bar.start_min ?? first)); e.setAttribute("x2", x(life.bar.end_max ?? last)); e.setAttribute("y1", y(n)); e.setAttribute("y2", y(n)); e.setAttribute("stroke", "#000"); e.setAttribute("stroke-width", 3); });
});
for (const tie of file.ties) {
  add("line", tie.kind, e => { const at = x(tie.bar.start_min); e.setAttribute("x1", at); e.setAttribute("x2", at); e.setAttribute("y1", y(tie.a)); e.setAttribute("y2", y(tie.b)); e.setAttribute("stroke", "#07b"); e.setAttribute("stroke-width", 2); e.setAttribute("stroke-dasharray", "4 3"); });
  for (const lane of [tie.a, tie.b]) add("circle", tie.kind, e => { e.setAttribute("cx", x(tie.bar.start_min)); e.setAttribute("cy", y(lane)); e.setAttribute("r", 3); });
  if (tie.bar.end_max === null) add("line", tie.kind, e => { e.setAttribute("x1", x(tie.bar.start_min)); e.setAttribute("x2", x(last)); e.setAttribute("y1", y(tie.a) + 6); e.setAttribute("y2", y(tie.a) + 6); e.setAttribute("stroke", "#07b"); });
}
const hidden = new Set();
const fit = () => { svg.setAttribute("width", 1240 * scale); svg.setAttribute("height", y(file.lanes.length)); for (const t of things) { t.set(t.e); t.e.style.display = hidden.has(t.kind) ? "none" : ""; } };
fit();
document.getElementById("box").append(svg);
performance.mark("lineage-ready");
globalThis.plain = {
  pan: n => { const box = document.getElementById("box"); box.scrollTop = n * 9; },
  zoom: n => { scale = 1 + (n % 30) / 10; fit(); },
  filter: n => { const kind = file.ties[0].kind; if (n % 2) hidden.add(kind); else hidden.delete(kind); fit(); },
};
"""
OURS_SCRIPT = """
globalThis.ours = {
  pan: n => { document.querySelector(".map-scroll").scrollTop = n * 9; },
  zoom: n => { const box = document.querySelector(".map-scroll").getBoundingClientRect();
    document.querySelector(".map-scroll").dispatchEvent(new WheelEvent("wheel", {ctrlKey: true, bubbles: true, cancelable: true,
      deltaY: n % 60 < 30 ? -14 : 14, clientX: box.left + 600, clientY: box.top + 200})); },
  filter: n => { document.querySelectorAll(".map-filters fieldset input")[0].click(); },
  known: n => { document.documentElement.dataset.switches = `as-known=${1990 + n % 30}`; document.dispatchEvent(new CustomEvent("stemma:switches")); },
};
"""
FRAME_TIMES = """
async ([who, what, frames]) => {
  const act = globalThis[who][what], times = [];
  const frame = () => new Promise(requestAnimationFrame);
  let before = await frame();
  for (let n = 1; n <= frames; n++) { act(n); const now = await frame(); times.push(now - before); before = now; }
  return times.sort((a, b) => a - b)[Math.floor(frames / 2)];
}
"""


def write_pages(folder: Path, file: LineageFile) -> None:
    """Our page and the plain one over the same data."""
    copy_assets(folder / "assets")
    (folder / "data.js").write_text(data_script("lineage", file), "utf-8", newline="\n")
    (folder / "ours.html").write_text(OUR_PAGE, "utf-8")
    (folder / "plain.html").write_text(PLAIN_PAGE, "utf-8")
    (folder / "plain.js").write_text(PLAIN_SCRIPT, "utf-8")


def ready(page: Page, address: str) -> float:
    """Seconds from asking for a page to the map being drawn on it; the median of three."""
    times = []
    for _ in range(3):
        page.goto(address)
        page.wait_for_function("performance.getEntriesByName('lineage-ready').length > 0")
        times.append(page.evaluate("performance.getEntriesByName('lineage-ready')[0].startTime"))
    return sorted(times)[1] / 1000


def lineage_figures(folder: Path, size: str, file: LineageFile) -> None:
    """Ready, and frames of panning, stretching and filtering, ours and the plain way."""
    write_pages(folder, file)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        ours, plain = (folder / "ours.html").as_uri(), (folder / "plain.html").as_uri()
        mine, theirs = ready(page, ours), ready(page, plain)
        show(
            Figure(
                f"lineage map ready, {size}",
                "s",
                round(mine, 3),
                round(theirs, 3),
                "one element a thing",
                round(theirs / mine, 2),
            )
        )
        for what in ("pan", "zoom", "filter"):
            page.goto(ours)
            page.wait_for_selector(".map-stick canvas")
            page.evaluate(OURS_SCRIPT)
            page.evaluate("document.querySelector('.map-filters').open = true")
            mine = page.evaluate(FRAME_TIMES, ["ours", what, FRAMES])
            page.goto(plain)
            page.wait_for_selector("svg")
            theirs = page.evaluate(FRAME_TIMES, ["plain", what, FRAMES])
            show(
                Figure(
                    f"lineage map {what}, {size}",
                    "ms a frame",
                    round(mine, 1),
                    round(theirs, 1),
                    "one element a thing",
                    round(theirs / mine, 2),
                )
            )
        page.goto(ours)
        page.wait_for_selector(".map-stick canvas")
        page.evaluate(OURS_SCRIPT)
        known = page.evaluate(FRAME_TIMES, ["ours", "known", FRAMES])
        name = f"lineage map as known on another year, {size}"
        show(Figure(name, "ms a frame", round(known, 1), None, "limit 33 ms", None))
        chromium.close()


NETWORK_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>network</title>
<link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/maps.css">
<div id="network" class="map-wide" hidden></div><script defer src="data.js"></script>
<script defer src="assets/network.js"></script>"""
PLACES_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>places</title>
<link rel="stylesheet" href="assets/site.css"><link rel="stylesheet" href="assets/maps.css">
<div id="places" class="map-wide" hidden></div><script defer src="assets/world.js"></script>
<script defer src="data.js"></script><script defer src="assets/places.js"></script>"""
PLAIN_NETWORK = """<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title>
<svg width="1200" height="640"></svg><script defer src="data.js"></script><script defer src="plain.js"></script>"""
PLAIN_NETWORK_SCRIPT = """
const file = stemma.network, NS = "http://www.w3.org/2000/svg", svg = document.querySelector("svg"), DAY = 365.2425;
const at = n => [file.nodes[n].x * 14, file.nodes[n].y * 8];
const ties = file.ties.map(tie => { const e = document.createElementNS(NS, "line"); const [x1, y1] = at(tie.a), [x2, y2] = at(tie.b);
  e.setAttribute("x1", x1); e.setAttribute("y1", y1); e.setAttribute("x2", x2); e.setAttribute("y2", y2); e.setAttribute("stroke", "#07b"); svg.append(e); return e; });
file.nodes.forEach((_, n) => { const e = document.createElementNS(NS, "circle"); const [x, y] = at(n); e.setAttribute("cx", x); e.setAttribute("cy", y); e.setAttribute("r", 4); svg.append(e); });
performance.mark("lineage-ready");
globalThis.plain = { year: n => { const day = (1981 + n % 40) * DAY; file.ties.forEach((tie, k) => { ties[k].style.display = tie.bar.start_min <= day ? "" : "none"; }); } };
"""
PLAIN_PLACES = PLAIN_NETWORK.replace("<svg ", "<svg style='overflow:hidden' ")
PLAIN_PLACES_SCRIPT = """
const file = stemma.places, NS = "http://www.w3.org/2000/svg", svg = document.querySelector("svg"), g = document.createElementNS(NS, "g");
for (const item of file.items) { const e = document.createElementNS(NS, "circle"); e.setAttribute("cx", (item.longitude + 180) * 3.3); e.setAttribute("cy", (90 - item.latitude) * 3.3); e.setAttribute("r", 3); g.append(e); }
svg.append(g);
performance.mark("lineage-ready");
globalThis.plain = { pan: n => g.setAttribute("transform", `translate(${n * 3} ${n})`) };
"""
VIEW_ACTS = """
globalThis.ours = {
  year: n => { const slider = document.querySelector(".map-tools input[type=range]"); slider.value = String(1981 + n % 40);
    slider.dispatchEvent(new Event("input", {bubbles: true})); },
  pan: n => document.querySelector(".places-stage canvas").dispatchEvent(new KeyboardEvent("keydown", {key: n % 40 < 20 ? "ArrowLeft" : "ArrowRight", bubbles: true, cancelable: true})),
};
"""


def made_network(groups: int, ties: int) -> NetworkFile:
    """A network of so many groups and ties, a few of them tied to many; the same every time."""
    chance = random.Random(5)
    lanes = tuple(
        Lane(f"group/g{n}", f"Group {n}", f"Group {n}", False, (), ()) for n in range(groups)
    )
    made = []
    for n in range(ties):
        a, b = int(chance.random() ** 2 * groups), chance.randrange(groups)
        first, last = days_of(chance.randrange(1980, 2020))
        end = days_of(chance.randrange(2000, 2024)) if chance.random() < 0.5 else (None, None)
        kind = chance.choice(["ally", "rival", "affiliate", "split"])
        node = f"relation/{kind}/g{a}~g{b}/{n}"
        made.append(
            Tie(
                node,
                f"group/g{a}",
                f"group/g{b}",
                kind,
                Bar(first, last, *end),
                f"{node}/kind~x",
                f"{kind} {n}",
                "stated",
            )
        )
    view = LineageMap(lanes, tuple(made), 0, (), ("ally", "rival", "affiliate", "split"))
    atlas = atlas_line(AtlasHeader("made"))
    return network_file(view, atlas, tie_lines(view, link), group_link=link)


def made_places(count: int) -> PlacesFile:
    """So many events over the cities of the gazetteer; the same every time."""
    chance, where = random.Random(7), list(positions().items())
    items = []
    for n in range(count):
        (name, _), position = chance.choice(where)
        first, last = days_of(chance.randrange(1990, 2024))
        items.append(
            PlaceLine(
                n,
                f"attack/{n}",
                chance.choice(["attack", "attack", "base", "operation"]),
                f"Event {n}",
                "",
                name,
                link(str(n)),
                "",
                position.latitude + chance.gauss(0, 0.2),
                position.longitude + chance.gauss(0, 0.2),
                Bar(first, last, first, last),
                True,
                "stated",
                False,
                chance.randrange(9),
                known=last + 365,
                earlier=(),
                layer="",
            )
        )
    lines = tuple(msgspec.Raw(msgspec.json.encode(item)) for item in items)
    return PlacesFile(atlas_line(AtlasHeader("made")), lines, (), 0, 0, ())


def view_figures(
    folder: Path, what: str, act: str, pages: tuple[str, str], ready_mark: str
) -> None:
    """Frames of one act, ours and one element a thing; the median, which also waits for the painting."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto((folder / pages[0]).as_uri())
        page.wait_for_function(f"performance.getEntriesByName('{ready_mark}').length > 0")
        page.evaluate(VIEW_ACTS)
        mine = page.evaluate(FRAME_TIMES, ["ours", act, FRAMES // 2])
        page.goto((folder / pages[1]).as_uri())
        page.wait_for_function("performance.getEntriesByName('lineage-ready').length > 0")
        theirs = page.evaluate(FRAME_TIMES, ["plain", act, FRAMES // 2])
        chromium.close()
    show(
        Figure(
            what,
            "ms a frame",
            round(mine, 1),
            round(theirs, 1),
            "one element a thing",
            round(theirs / mine, 2),
        )
    )


def network_figures(folder: Path, groups: int, ties: int) -> None:
    """How long a change of the year takes."""
    copy_assets(folder / "assets")
    (folder / "data.js").write_text(
        data_script("network", made_network(groups, ties)), "utf-8", newline="\n"
    )
    (folder / "ours.html").write_text(NETWORK_PAGE, "utf-8")
    (folder / "plain.html").write_text(PLAIN_NETWORK, "utf-8")
    (folder / "plain.js").write_text(PLAIN_NETWORK_SCRIPT, "utf-8")
    view_figures(
        folder,
        f"network year, {groups} groups and {ties} ties",
        "year",
        ("ours.html", "plain.html"),
        "network-ready",
    )


def places_figures(folder: Path, count: int) -> None:
    """How long a frame takes while the map is panned."""
    copy_assets(folder / "assets")
    (folder / "data.js").write_text(
        data_script("places", made_places(count)), "utf-8", newline="\n"
    )
    (folder / "ours.html").write_text(PLACES_PAGE, "utf-8")
    (folder / "plain.html").write_text(PLAIN_PLACES, "utf-8")
    (folder / "plain.js").write_text(PLAIN_PLACES_SCRIPT, "utf-8")
    view_figures(
        folder, f"places pan, {count} events", "pan", ("ours.html", "plain.html"), "places-ready"
    )


def coded_file(times: int) -> LineageFile:
    """The map of the coded rows as its script loads it."""
    return lineage_file(
        coded_map(MMP, times), atlas_line(AtlasHeader("coded")), link=link, group_link=link
    )


def link(identifier: str) -> str:
    """An address for a mark; nothing lies there."""
    return f"nodes/{identifier}"


def main() -> None:
    if not ROWS.is_dir():
        sys.exit(f"maps: expected the coded relations in {ROWS}, found nothing; nothing measured")
    lane_order_figures(ROWS)
    for times in (1, 8):
        with tempfile.TemporaryDirectory() as folder:
            file = coded_file(times)
            size = f"{len(file.lanes)} groups and {len(file.ties)} relations"
            lineage_figures(Path(folder), size, file)
    with tempfile.TemporaryDirectory() as folder:
        network_figures(Path(folder), 2000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        places_figures(Path(folder), 50_000)


if __name__ == "__main__":
    main()
