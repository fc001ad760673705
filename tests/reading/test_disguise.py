"""The model page with other facts of the same shape: records move with them, so no fact is in the code.

Every year, number, name and place is replaced, entries are put in another order; what was read before,
replaced in the same way, is what is read then.
"""

from __future__ import annotations

import re
from pathlib import Path

from stemma.model.counts import Count
from stemma.model.reading import Reading
from stemma.reading.gazetteer import gazetteer
from stemma.reading.reader import read_bytes

YEAR = re.compile(r"(?<![\d,])(19|20)(\d)(\d)(?![\d,])")
NUMBER = re.compile(
    r"(?<![\d\[/])(\d{1,2},\d{3}|\d{2,3})(?=\+| (?:killed|wounded)| – \d|\s\()|(?<=– )\d,\d{3}|(?<=– )\d{3}"
)
WORD = re.compile(r"(?<![\w’'])[A-Z][a-z]{3,}(?![\w])")
NOUN = re.compile(
    r"^(?:Movement|Front|Army|Party|Network|Union|State|Jamaat|Hizb|Taliban|Qaeda|Alliance|Province|Tehrik|Islamic|Salafi|Salafist|Muslim|Sharia|Shura)$"
)
VOWELS, REST = "aeiou", "bcdfghjklmnpqrstvwxyz"
KEPT = re.compile(
    r"^(?:Group|Formed|Disbanded|First|Last|Attack|Attacks|Major|Executive|Summary|Narrative|Organizational|Structure|Overview|Strategy|Interactions|"
    r"Statistics|Profile|Contents|Disclaimer|Militants|Some|Under|During|After|Prior|From|With|This|These|There|They|When|While|Following|Until|Several|"
    r"However|Moreover|Around|Another|Present|January|February|March|April|June|July|August|September|October|November|December|Late|Early|Terrorist|"
    r"Foreign|Listed|Entity|Proscribed|Sanctions|List|Organization|Department|Office|Government|Security|Council|National|President|Operation|Studio|"
    r"Valley|Mosque|Prison|International|Airport|Assistance|Force|Sources|Jihad|Sept|Oct)$"
)
TARGETS = (
    "KE",
    "UG",
    "TZ",
    "ET",
    "NG",
    "FR",
    "JP",
    "PL",
    "CL",
    "PE",
    "BR",
    "MZ",
    "GH",
    "SN",
    "VN",
    "PT",
    "NO",
    "FI",
    "CM",
    "MW",
    "ZM",
)


def year(text: str) -> str:
    return YEAR.sub(lambda m: str(int(m.group()) - 20), text)


def number(text: str) -> str:
    return "".join(str(int(c) % 9 + 1) if c.isdigit() and c != "0" else c for c in text)


def name(word: str) -> str:
    letters = []
    for c in word:
        row = VOWELS if c.lower() in VOWELS else REST
        new = row[(row.index(c.lower()) + 2) % len(row)]
        letters.append(new.upper() if c.isupper() else new)
    return "".join(letters)


class Disguise:
    """Replacements for one text."""

    def __init__(self, text: str) -> None:
        known = gazetteer()
        lower = set(re.findall(r"\b[a-z]{4,}\b", text))
        codes = dict.fromkeys(
            known.countries.get(m.group()) or known.adjectives[m.group()]
            for m in known.country_pattern.finditer(text)
        )
        targets = [t for t in TARGETS if t not in codes]
        self.countries = dict(zip(codes, targets, strict=False))
        self.words: dict[str, str] = {}
        for m in known.country_pattern.finditer(text):
            self.words[m.group()] = self.country_word(m.group())
        for word in WORD.findall(text):
            if word in self.words:
                continue
            if word in known.cities and (home := known.city_country(word)) in self.countries:
                self.words[word] = self.city(self.countries[home])
            elif not KEPT.match(word) and word.lower() not in lower and not NOUN.search(word):
                self.words[word] = name(word)
        self.pattern = re.compile(
            r"(?<![\w])(?:"
            + "|".join(sorted(map(re.escape, self.words), key=len, reverse=True))
            + r")(?!\w)"
        )

    def country_word(self, word: str) -> str:
        known = gazetteer()
        if word in known.countries and word not in known.adjectives:
            return known.names[self.countries[known.countries[word]]]
        target = self.countries[known.adjectives[word]]
        return next(w for w, code in known.adjectives.items() if code == target)

    def city(self, country: str) -> str:
        known = gazetteer()
        alone = [
            (-found[0].thousands, city)
            for city, found in known.cities.items()
            if len(found) == 1
            and found[0].country == country
            and city.isalpha()
            and city not in self.words.values()
        ]
        return sorted(alone)[0][1]

    def text(self, text: str) -> str:
        replaced = self.pattern.sub(lambda m: self.words[m.group()], text)
        return year(
            NUMBER.sub(
                lambda m: m.group() if YEAR.fullmatch(m.group()) else number(m.group()), replaced
            )
        )

    def count(self, count: Count | None) -> tuple[object, ...] | None:
        if count is None:
            return None
        bounds = (count.low, count.high)
        return (*(int(number(str(b))) if b and b > 9 else b for b in bounds), count.unknown)


def plain(count: Count | None) -> tuple[object, ...] | None:
    return None if count is None else (count.low, count.high, count.unknown)


def reversed_entries(text: str) -> str:
    """Runs of attack entries, tenure lines and list items in reverse order."""
    lines = text.split("\n")
    entry = re.compile(
        r"(?:[A-Z][a-z]+ )(?:\d{1,2}, )?\d{4}(?: – .*?)?: |- |[A-Z]\w+ \w+(?: \w+)? \([^)]*\d{4}[^)]*\): "
    )
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and entry.match(lines[end]):
            end += 1
        lines[at:end] = lines[at:end][::-1]
        at = end + 1
    return "\n".join(lines)


def facts(reading: Reading) -> set[tuple[object, ...]]:
    records = reading.records
    return {
        *(
            ("attack", r.when, plain(r.killed), plain(r.wounded), r.responsibility.value)
            for r in records.attacks
        ),
        *(("leader", r.start, r.end, r.fate) for r in records.leaders),
        *(("size", r.when, plain(r.count)) for r in records.sizes),
        *(("designation", r.start, r.end) for r in records.designations),
        *(("none", r.value) for r in records.name_changes),
    }


def test_records_move_with_the_facts(shared: Path) -> None:
    """Other years, numbers, names and places give the same records with those replaced."""
    text = (shared / "seed" / "imu.txt").read_text("utf-8")
    before = read_bytes("a.txt", text.encode())
    disguise = Disguise(text)
    after = read_bytes("a.txt", reversed_entries(disguise.text(text)).encode())
    records = before.records

    def moved(edtf: str | None) -> str | None:
        return year(edtf) if edtf else edtf

    expected = {
        *(
            (
                "attack",
                moved(r.when),
                disguise.count(r.killed),
                disguise.count(r.wounded),
                r.responsibility.value,
            )
            for r in records.attacks
        ),
        *(("leader", moved(r.start), moved(r.end), r.fate) for r in records.leaders),
        *(("size", moved(r.when), disguise.count(r.count)) for r in records.sizes),
        *(("designation", moved(r.start), moved(r.end)) for r in records.designations),
        *(("none", r.value) for r in records.name_changes),
    }
    assert facts(after) == expected
    assert [s.id for s in after.sections] == [s.id for s in before.sections]
    assert len(after.markers) == len(before.markers)
    assert sum(len(n.citations) for n in after.footnotes) == sum(
        len(n.citations) for n in before.footnotes
    )
    assert not {w for r in after.records.leaders for w in r.name.split()} & {
        w for r in records.leaders for w in r.name.split() if len(w) > 4
    }
