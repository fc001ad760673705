"""Changes: a page, an Atom feed of the newest stage, and the statement list of this build.

In go pages and a concordance, out come files. The feed follows RFC 4287; its ids are made from the
atlas, the version and the statement, its times from the releases, so the same atlas gives the same
bytes. `changes/statement-list.csv` is what a release keeps of this build.
"""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from xml.etree import ElementTree as ET

from stemma.model.releases import LIST_COLUMNS, ListedStatement
from stemma.publishing.site.addresses import Links
from stemma.publishing.site.pages import Pages, preview_of
from stemma.publishing.views.changes import (
    Change,
    Stage,
    changes_view,
    each_listed,
    listed_of,
)
from stemma.publishing.views.concordance import Concordance

PATH = "changes/index.html"
ATOM = "http://www.w3.org/2005/Atom"
MOST = 500
"""Most entries of the feed; the page has them all."""
PARTED = "\0"
"""Between the rows of two statements."""
KINDS = {
    "new": "New", "changed": "Changed", "sources": "Other sources", "gone": "Withdrawn",
}  # fmt: skip


def write_changes(pages: Pages, concordance: Concordance) -> None:
    """Page, feed and list."""
    stages = changes_view(concordance)
    told = "Statements that were added, changed, withdrawn or given other sources."
    pages.write(
        PATH, "changes.html", stages=stages, kinds=KINDS,
        preview=preview_of(f"Changes · {pages.build.header.title}", told),
    )  # fmt: skip
    pages.put("changes/feed.xml", feed(pages, concordance, stages))
    pages.put("changes/statement-list.csv", now_csv(concordance))
    pages.put("changes/old-ids.csv", old_ids(concordance))


OLD_COLUMNS = ("id", "fate", "now", "last_release")


def old_ids(concordance: Concordance) -> str:
    """Every id of old with what became of it, for who keeps links: replaced, changed or withdrawn."""
    build = concordance.build
    rows = [(old, "replaced", new, "") for old, new in build.redirects.items()]
    for old in (row for rows in concordance.withdrawn.values() for row in rows):
        fate = "changed" if old.now else "withdrawn"
        rows.append((old.statement.id, fate, "|".join(old.now), old.version))
    return quoted_csv(OLD_COLUMNS, sorted(rows))


def now_csv(concordance: Concordance) -> str:
    """The statement list of this build."""
    return list_csv(()) + "".join(each_listed(concordance, node_csv, PARTED))


def node_csv(concordance: Concordance, node: str) -> str:
    """The rows of one node's statements, parted."""
    head = list_csv(())
    rows = [list_csv((row,)).removeprefix(head) for row in listed_of(concordance, node)]
    return PARTED.join(rows)


def list_csv(rows: Iterable[ListedStatement]) -> str:
    """The statement list as quoted CSV."""
    listed = [(r.id, r.subject, r.words, r.strength, "|".join(r.sources)) for r in rows]
    return quoted_csv(LIST_COLUMNS, listed)


def quoted_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Quoted CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return buffer.getvalue()


def feed(pages: Pages, concordance: Concordance, stages: tuple[Stage, ...]) -> str:
    """The newest stage that changes something."""
    header, links = pages.build.header, pages.links(PATH)
    shown = next((stage for stage in stages if stage.changes), None)
    updated = moment(shown.date if shown else "", concordance.latest_day)
    root = ET.Element("feed", xmlns=ATOM)
    ET.SubElement(root, "title").text = f"{header.title}: changed statements"
    ET.SubElement(root, "id").text = urn(header.address or header.title)
    ET.SubElement(root, "updated").text = updated
    ET.SubElement(root, "link", href="index.html", rel="alternate", type="text/html")
    ET.SubElement(root, "link", href="feed.xml", rel="self", type="application/atom+xml")
    author = ET.SubElement(root, "author")
    ET.SubElement(author, "name").text = header.publisher or header.title
    for change in shown.changes[:MOST] if shown else ():
        add_entry(root, change, links, updated, f"{header.title} {shown.version if shown else ''}")
    ET.indent(root, " ")
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def add_entry(root: ET.Element, change: Change, links: Links, updated: str, scope: str) -> None:
    """One change, in words that hold the hedge."""
    row = change.statement
    entry = ET.SubElement(root, "entry")
    words = printable(row.words) or "withheld"
    ET.SubElement(entry, "title").text = f"{KINDS[change.kind]}: {printable(row.subject)}: {words}"
    ET.SubElement(entry, "id").text = urn(f"{scope} {row.id}")
    ET.SubElement(entry, "updated").text = updated
    address = links.statement(row.id) if change.is_open else "index.html"
    ET.SubElement(entry, "link", href=address, rel="alternate", type="text/html")
    before = (
        f" Before: {printable(change.old.words)}."
        if change.kind == "changed" and change.old
        else ""
    )
    ET.SubElement(entry, "summary").text = f"{words}; strength: {row.strength}.{before}"


def printable(words: str) -> str:
    """Words without characters that XML refuses."""
    return "".join(
        c for c in words if c >= " " and not 0xD800 <= ord(c) <= 0xDFFF and ord(c) < 0xFFFE
    )


def moment(day: str, latest: int | None) -> str:
    """A day as a time: that of the release, else the latest that the atlas knows."""
    found = day or (date.fromordinal(latest).isoformat() if latest else "1970-01-01")
    return f"{found}T00:00:00Z"


def urn(name: str) -> str:
    """A lasting id made from words."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"urn:stemma:{name}").urn
