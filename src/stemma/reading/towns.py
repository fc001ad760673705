"""Towns: in which countries a place of a name lies, with small towns, districts and the names cities also have.

In goes a name however spelt, out come countries (ISO 3166-1 alpha-2). Example: `homes_of("Moreh")` holds
IN and three more, so by itself it says nothing: only what else stands on a page decides between them
(`whereabouts`). The table is long and seldom asked, so it stays one text in the order of its keys. GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from unicodedata import combining, normalize

ARTICLE = re.compile(r"(?<!\w)(?:(?:al|ad|ar|as|ash|at|an|az|ul)[ -]|e[lsdrnz]-)(?=\w)")
""" "al-Kut", "Al Kut", "Abu al-Khasib"; the "El" of El Alto belongs to its name."""
LEAST = 3
"""Letters that a name needs."""
CODE = 2
"""Letters of a country's code."""


def key_of(name: str) -> str:
    """A name without marks, articles, hyphens, double letters and a last h; empty where too little is left."""
    folded = "".join(c for c in normalize("NFKD", name) if not combining(c)).lower()
    bare = ARTICLE.sub("", folded).replace("-", " ")
    words = " ".join(re.sub(r"[^a-z ]", "", bare).split())
    letters = re.sub(r"(.)\1+", r"\1", words).rstrip("h")
    return letters if len(letters) >= LEAST else ""


@lru_cache(maxsize=4096)
def homes_of(name: str) -> Mapping[str, int]:
    """The countries that have a place of that name, each with the digits of its people; none where nobody knows it."""
    key = key_of(name)
    codes = found_at(key) if key else ""
    pairs = (codes[at : at + CODE + 1] for at in range(0, len(codes), CODE + 1))
    return MappingProxyType({pair[:CODE]: int(pair[CODE]) for pair in pairs})


def found_at(key: str) -> str:
    """The codes behind a key, by halving the table: its lines are sorted."""
    text, wanted = table(), f"{key}\t"
    first, last = 0, len(text)
    while first < last:
        line = text.rfind("\n", first, (first + last) // 2) + 1 or first
        end = text.index("\n", line)
        if text.startswith(wanted, line):
            return text[line + len(wanted) : end]
        if text[line:end] < wanted:
            first = end + 1
        else:
            last = line
    return ""


@lru_cache(maxsize=1)
def table() -> str:
    """The shipped table: a line is a key and its countries, each with the digits of the people there."""
    return (resources.files("stemma.reading") / "data" / "towns.tsv").read_text("ascii")
