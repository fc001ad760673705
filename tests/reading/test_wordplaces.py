"""Word places: a quick test must never hide what the slow pattern would find."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.reading.reader import read_bytes
from stemma.reading.relations.rules import RULES
from stemma.reading.relations.shapes import rule
from stemma.reading.wordplaces import WORD, Lexicon, Words, words_that

PAGES = Path(__file__).parent / "pages"
WANTED = re.compile(r"raid|men", re.I)
LEXICON = Lexicon(words_that(lambda word: WANTED.fullmatch(word) is not None))
texts = st.lists(
    st.sampled_from(["raid", "Raid,", "raids", "(men", "women", "a-raid", "é", "2"])
).flatmap(
    lambda words: st.lists(
        st.sampled_from([" ", "\n", "  ", "\u00a0"]), min_size=len(words), max_size=len(words)
    ).map(lambda blanks: "".join(w + b for w, b in zip(words, blanks, strict=True)))
)


@given(texts)
def test_a_lexicon_finds_every_wanted_word(text: str) -> None:
    """The offsets are those of a search word by word."""
    expected = [m.start() for m in WORD.finditer(text) if WANTED.fullmatch(m.group())]
    assert LEXICON.places(text) == expected


@given(texts)
def test_words_stand_in_a_stretch_where_the_pattern_finds_one(text: str) -> None:
    """In any case, whole words only."""
    words = Words("raids?|men")
    assert words.stand_in(text, 0, len(text)) == bool(re.search(r"\b(?:raids?|men)\b", text, re.I))


def test_reading_leaves_no_cycles() -> None:
    """The collector is left out while a page is read: it would have had nothing to do."""
    path = PAGES / "cordillera.txt"
    read_bytes(path.name, path.read_bytes())
    gc.collect()
    for _ in range(3):
        read_bytes(path.name, path.read_bytes())
    assert gc.collect() == 0
    assert gc.isenabled()


def test_a_relation_rule_in_capitals_is_refused() -> None:
    """Patterns are asked of sentences in lower case, so a capital would never be met."""
    with pytest.raises(ValueError, match="lower case"):
        rule("ally-x", "ally", RULES[0].kind, r"@O\s+Allied\s+with")
