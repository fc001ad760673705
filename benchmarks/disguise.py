"""A page in disguise: the same shape with other years, numbers, names and places.

In goes a text and a turn, out comes a text in which every fact is another one; each turn gives another
page. The disguise test asks whether the records move with the facts, the benchmark `read` reads a
thousand such pages.
"""

from __future__ import annotations

import re

from stemma.model.counts import Count
from stemma.reading.gazetteer import gazetteer

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


def name(word: str, turn: int = 0) -> str:
    """A word of the same shape: every letter moved in its row, by steps that turn and place tell."""
    letters = []
    for at, c in enumerate(word):
        row = VOWELS if c.lower() in VOWELS else REST
        step = 2 + turn % 19 + turn // 19 * at
        new = row[(row.index(c.lower()) + step) % len(row)]
        letters.append(new.upper() if c.isupper() else new)
    return "".join(letters)


class Disguise:
    """Replacements for one text; another turn gives other words, cities and countries."""

    def __init__(self, text: str, turn: int = 0) -> None:
        known = gazetteer()
        self.turn = turn
        lower = set(re.findall(r"\b[a-z]{4,}\b", text))
        codes = dict.fromkeys(
            known.countries.get(m.group()) or known.adjectives[m.group()]
            for m in known.country_pattern.finditer(text)
        )
        free = [t for t in TARGETS if t not in codes]
        targets = free[turn % len(free) :] + free[: turn % len(free)]
        self.countries = dict(zip(codes, targets, strict=False))
        self.words: dict[str, str] = {}
        for m in known.country_pattern.finditer(text):
            self.words[m.group()] = self.country_word(m.group())
        for word in dict.fromkeys(WORD.findall(text)):
            if word in self.words:
                continue
            if word in known.cities and (home := known.city_country(word)) in self.countries:
                self.words[word] = self.city(self.countries[home])
            elif not KEPT.match(word) and word.lower() not in lower and not NOUN.search(word):
                self.words[word] = name(word, turn)
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
        best = sorted(alone)[:4]
        return best[self.turn % len(best)][1]

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
