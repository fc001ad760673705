"""Bracketed names: what stands in brackets behind a name, and how far back the name goes that it explains.

In goes a stretch of text, out come names with their abbreviation, and translations with the name they
translate. Example: "Comité de salut de l'Aïr (CSA)" is one name, whose small words the abbreviation leaves
out; in "Laskar Banda (Banda Warriors)" both name one group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.reading.names import tongues
from stemma.reading.names.groups import (
    FIELD_WORDS,
    NAME,
    NO_GROUP,
    SMALL,
    UPPER,
    Names,
    initials_match,
    introduce,
)
from stemma.reading.names.mentions import ARTICLE

ABBREVIATION = rf"[{UPPER}][{UPPER}\d-]{{1,9}}[{UPPER}\d]"
MEANT = rf"(?:[“\"](?P<quoted>{NAME.pattern})[”\"]|(?!{ABBREVIATION}[),])(?P<words>{NAME.pattern}))"
BRACKET = re.compile(
    rf"[ \u00a0]\((?:(?P<first>{ABBREVIATION})[,;:]\s+)?(?:(?:or|also|in\s+English|literally)[ ,]+)?(?:{MEANT})?(?:(?<!\()[,;]\s+)?(?P<short>{ABBREVIATION})?\)"
)
""" "(CSA)", "(Banda Warriors)", "(Peasant Army of Vichada, ECV)" and "(ECV, Peasant Army of Vichada)"."""
SMALLER = SMALL.union(tongues.SMALL.split("|"), ("à", "au", "aux", "en", "il"))
"""Words inside a name that its abbreviation leaves out."""
WORD = re.compile(r"(?:[dlDL][’'])?(?P<word>[^\W_][\w’'-]*)")
STOP = re.compile(r"[.,;:()“”\"]")
REACH = 110
"""Characters in which a name can begin before its bracket."""


def read_brackets(text: str, start: int, end: int, names: Names) -> None:
    """Add what the brackets of a stretch tell."""
    at = text.find(" (", start, end)
    while at >= 0:
        found = BRACKET.match(text, at, end)
        if found and (any(found.group("words", "quoted", "short"))):
            read_bracket(text, start, found, names)
        at = text.find(" (", at + 2, end)


def read_bracket(text: str, start: int, found: re.Match[str], names: Names) -> None:
    """One bracket: an abbreviation that spells the words before it, a translation of them, or both."""
    before = text[max(start, found.start() - REACH) : found.start()]
    short = found["short"] or found["first"]
    spelled = next(spelled_by(before, short), None) if short else None
    if short and spelled and not NO_GROUP[spelled]:
        cut = names.nodes.get(short)
        if cut is None:
            introduce(spelled, short, names)
        elif cut.label != spelled and spelled.endswith(f" {cut.label}"):
            whole = names.add(spelled)
            names.point(cut.label, whole)
            names.point(short, whole)
    translation = found["words"] or found["quoted"]
    if not translation or " " not in translation:
        return
    translation = ARTICLE.sub("", translation)
    name = name_before(before, names)
    known = names.nodes.get(name) if name else None
    if known is None and short and short in names.nodes:
        known = names.nodes[short]
    if known is not None and names.nodes.get(translation, known).id != names.own.id:
        names.point(translation, known)
    elif known is None and name and names.by_words(translation) and not NO_GROUP[name]:
        names.point(translation, names.add(name))


def name_before(before: str, names: Names) -> str | None:
    """The known name that ends the words, the longest first; else the capitalised words themselves."""
    run = ""
    for found in NAME.finditer(before):
        if found.end() == len(before):
            run = found.group()
    words = run.split(" ")
    for at in range(len(words)):
        tail = " ".join(words[at:])
        if tail in names.nodes:
            return tail
    return ARTICLE.sub("", run) if " " in run else None


def spelled_by(before: str, short: str) -> Iterator[str]:
    """The words at the end that an abbreviation spells letter by letter, small words left out; the shortest first.

    Only what the pattern of names does not find by itself: a name with small words or a dash inside.
    """
    stop = [found.end() for found in STOP.finditer(before)]
    first = stop[-1] if stop else 0
    words = list(WORD.finditer(before, first))
    letters = [c.casefold() for c in short if c.isalnum()]
    for at in range(len(words) - len(letters), -1, -1):
        run = before[words[at].start() : len(before)]
        first_word = words[at]["word"]
        if not first_word[:1].isupper() or first_word.casefold() in SMALLER or run.rstrip() != run:
            continue
        heads = [w["word"][0].casefold() for w in words[at:] if w["word"].casefold() not in SMALLER]
        if heads != letters or NAME.fullmatch(run):
            continue
        whole = initials_match(run, short)
        if whole and (first_word in FIELD_WORDS or is_titled(run)):
            yield " ".join(run.split())


def is_titled(run: str) -> bool:
    """Whether all but small words have capitals, and one of them is a group's."""
    words = [found["word"] for found in WORD.finditer(run)]
    large = [word for word in words if word.casefold() not in SMALLER]
    return all(word[:1].isupper() for word in large) and not FIELD_WORDS.isdisjoint(large)
