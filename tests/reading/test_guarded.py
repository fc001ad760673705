"""Guarded patterns: a guard must never hide what the bare pattern would find."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import stemma.reading
from stemma.reading.guarded import Guarded, Guards
from stemma.reading.needed import needed_words
from stemma.reading.relations.hints import HINTS
from stemma.reading.relations.rules import RULES

HERE = Path(__file__).parent
TEXTS = [
    line
    for folder in ("cases", "pages")
    for path in sorted((HERE / folder).rglob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if len(line) < 2000
]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bden(?:y|ied)\s+any\b", [{"deny ", "denied"}, {"any "}]),
        (r"\b(?:co-)?founded\b", [{"co ", "founde"}, {"founde"}]),
        (r"\b(?:links|ties)\s+between\b", [{"links ", "ties "}, {"betwee"}]),
        (r"(?:^|\s)[Ss]plit\w*", [{"split"}]),
        (r"\bno\s+(?:\w+\s+){0,2}?links?\b", [{"no "}, {"link ", "links "}]),
        (r"\b(?:raids?|\w+ings?)\b", []),
        (r"\w+ed\s*\(", []),
        (r"(?:raid|war)s", []),
        (r"\bre-?emerg(?=ed)", [{"re ", "reemer"}]),
    ],
)
def test_a_pattern_tells_which_words_it_needs(pattern: str, needed: list[set[str]]) -> None:
    """A blank behind a beginning means the whole word; inside a word nothing is known."""
    assert [set(words) for words in needed_words(pattern)] == needed


def guarded_patterns() -> Iterator[Guarded]:
    """All of the readers: their modules' own, those in tables, and the relation rules."""
    for module in pkgutil.iter_modules(stemma.reading.__path__, "stemma.reading."):
        for value in vars(importlib.import_module(module.name)).values():
            kept = value.values() if isinstance(value, dict) else value
            if isinstance(value, Guarded):
                yield value
            elif isinstance(kept, (tuple, list)):
                for each in kept:
                    parts = each if isinstance(each, tuple) else (each,)
                    yield from (part for part in parts if isinstance(part, Guarded))
    yield from (rule.pattern for rule in (*RULES, *HINTS))


def behind(pattern: Guarded, guards: Guards) -> Guarded:
    """The same pattern with other guards."""
    return Guarded(pattern.pattern, pattern.flags, guards=guards)


def test_a_guard_hides_nothing_that_the_pattern_finds() -> None:
    """On every sentence of the tests' tables and pages, and on the same in other letters."""
    patterns = {(each.pattern, each.flags): each for each in guarded_patterns()}
    assert len(patterns) > 300
    guards = Guards()
    both = [(behind(each, guards), re.compile(*key)) for key, each in patterns.items()]
    for text in TEXTS[::7]:
        for asked in (text, text.upper(), re.sub(r"\b[A-Z]{2,}\b", "@O", text).lower()):
            for guard, bare in both:
                found, expected = guard.search(asked), bare.search(asked)
                assert (found and found.span()) == (expected and expected.span()), (
                    guard.pattern,
                    asked,
                )


words = st.sampled_from(
    ["denied", "DENİED", "deny", "any", "denied-any", "role", "(denied", "undenied", "ſplit"]
)


@given(st.lists(words), st.integers(0, 30), st.integers(0, 60))
def test_a_stretch_that_cuts_a_word_is_searched_as_the_pattern_does(
    chosen: list[str], start: int, end: int
) -> None:
    """ "denied" cut after "deny" would still fit: what stands in the stretch decides."""
    text = " ".join(chosen)
    for pattern in (r"\bden(?:y|ied)\b", r"\bsplit\b", r"\bany\b"):
        guard, bare = Guarded(pattern, re.I, guards=Guards()), re.compile(pattern, re.I)
        assert [m.span() for m in guard.finditer(text, start, end)] == [
            m.span() for m in bare.finditer(text, start, end)
        ]
        found, expected = guard.match(text, start, end), bare.match(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
    assert Guarded("any", guards=Guards()).sub(lambda m: "no", text) == text.replace("any", "no")
