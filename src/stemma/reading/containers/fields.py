"""Fields of reference managers in Word documents, as CSL-JSON.

In goes a field's instruction, out come CSL-JSON items as text. Zotero (`ADDIN ZOTERO_ITEM
CSL_CITATION {...}`) and Mendeley (`ADDIN CSL_CITATION {...}`, or a content control) hold CSL-JSON
themselves; EndNote (`ADDIN EN.CITE <EndNote>...`) holds its own XML, which is mapped.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator

from lxml import etree

CSL = re.compile(r"\bADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s*(?P<json>\{.*)", re.S)
ENDNOTE = re.compile(r"\bADDIN\s+EN\.CITE(?:\.DATA)?\s*(?P<xml><EndNote>.*</EndNote>)", re.S)
BIBLIOGRAPHY = re.compile(r"\bADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)\b")
CONTROL = re.compile(r"MENDELEY_CITATION_v\d_(?P<data>[A-Za-z0-9+/=]+)")
LARGEST = 2_000_000
TYPES = {
    "17": "article-journal", "6": "book", "5": "chapter", "23": "article-newspaper", "43": "article-magazine",
    "12": "webpage", "27": "report", "16": "webpage", "46": "legislation", "32": "thesis", "10": "paper-conference",
}  # fmt: skip
"""EndNote's reference types, by number."""


def cited_in_field(instruction: str) -> list[str]:
    """The CSL items of a field's instruction; empty for any other field."""
    if len(instruction) > LARGEST:
        return []
    held = CSL.search(instruction)
    if held:
        return csl_items(held["json"])
    own = ENDNOTE.search(instruction)
    return (
        [json.dumps(item, ensure_ascii=False) for item in endnote_items(own["xml"])] if own else []
    )


def cited_in_control(tag: str) -> list[str]:
    """The CSL items of a Mendeley Cite content control."""
    found = CONTROL.search(tag) if len(tag) < LARGEST else None
    if not found:
        return []
    try:
        return csl_items(base64.b64decode(found["data"], validate=True).decode("utf-8"))
    except (binascii.Error, UnicodeDecodeError):
        return []


def is_bibliography(instruction: str) -> bool:
    """Whether a field's result is the manager's own list of everything cited."""
    return BIBLIOGRAPHY.search(instruction) is not None


def csl_items(source: str) -> list[str]:
    """The items of a CSL citation object, as JSON text."""
    try:
        citation, _ = json.JSONDecoder().raw_decode(source)
    except (json.JSONDecodeError, RecursionError):
        return []
    listed = citation.get("citationItems") if isinstance(citation, dict) else None
    found = []
    for cited in listed if isinstance(listed, list) else ():
        item = cited.get("itemData") if isinstance(cited, dict) else None
        if isinstance(item, dict):
            locator = {k: cited[k] for k in ("locator", "label") if isinstance(cited.get(k), str)}
            found.append(json.dumps({**item, **locator}, ensure_ascii=False))
    return found


def endnote_items(source: str) -> Iterator[dict[str, object]]:
    """The records of EndNote's XML as CSL items."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    if "<!DOCTYPE" in source or "<!ENTITY" in source:
        return
    try:
        root = etree.fromstring(source.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return
    for cited in root.iter("Cite") if root is not None else ():
        record = cited.find("record")
        if record is not None:
            yield endnote_item(cited, record)


def endnote_item(cited: etree._Element, record: etree._Element) -> dict[str, object]:
    """One EndNote record."""

    def words(path: str) -> str:
        found = record.find(path)
        return " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""

    kind = record.find("ref-type")
    item: dict[str, object] = {
        "id": f"endnote-{words('rec-number') or cited.findtext('RecNum') or '0'}",
        "type": TYPES.get(kind.text or "" if kind is not None else "", "document"),
        "title": words("titles/title"),
        "container-title": words("titles/secondary-title"),
        "volume": words("volume"),
        "issue": words("number"),
        "page": words("pages"),
        "publisher": words("publisher"),
        "URL": words("urls/related-urls/url"),
        "author": [named("".join(map(str, a.itertext()))) for a in record.iterfind("contributors/authors/author")],
    }  # fmt: skip
    year = words("dates/year") or (cited.findtext("Year") or "")
    if year.isdecimal():
        item["issued"] = {"date-parts": [[int(year)]]}
    pages = cited.findtext("Pages") or cited.findtext("Suffix")
    if pages:
        item["locator"] = pages.strip(" ,:")
    return {key: value for key, value in item.items() if value}


def named(words: str) -> dict[str, str]:
    """`Family, Given`, else an institution's name."""
    family, comma, given = " ".join(words.split()).partition(", ")
    return {"family": family, "given": given} if comma else {"literal": family}
