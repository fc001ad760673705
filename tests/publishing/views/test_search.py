"""The search index: what finds what, and how little a browser loads before the first hit."""

from __future__ import annotations

import json

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from stemma.publishing.site.search_page import address_of, letter_name
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.search_files import PIECE, in_pieces, search_files
from stemma.publishing.views.search_index import search_index, words_of
from stemma.publishing.views.switched import marks_of


def found(concordance: Concordance, word: str) -> list[str]:
    index = search_index(concordance, marks_of(concordance))
    return [index.entries[n].words for n in index.words.get(word, ())]


def test_words_are_folded_and_keep_their_own_script() -> None:
    """ "Al-Fātiḥ" by its parts and as one word; "Талибан" in Cyrillic and in Latin letters."""
    assert list(words_of("Al-Fātiḥ’s")) == ["al", "fatihs", "alfatihs", "al", "fatihs"]
    assert list(words_of("Талибан")) == ["taliban", "талибан"]
    assert list(words_of("x 16+")) == ["16"]


def test_names_sentences_and_publications_are_found(invented: Concordance) -> None:
    """A name by its abbreviation, a sentence by a word, a publication by its author; names first."""
    assert found(invented, "bra")[0] == "Blue River Army"
    assert any("bridge in Gulu" in words for words in found(invented, "gulu"))
    assert any("Okello" in words for words in found(invented, "okello"))


def test_sentences_say_how_firmly_they_speak(invented: Concordance) -> None:
    """ "The government blamed the BRA": its strengths hold "blamed"."""
    entries = search_index(invented, marks_of(invented)).entries
    (blamed,) = [entry for entry in entries if "government blamed" in entry.words]
    assert "blamed" in {said.strength for said in blamed.said}
    assert all(mark for entry in entries for strength, mark in entry.said)
    assert all(not said.strength for e in entries if e.kind != "sentence" for said in e.said)


def test_files_lead_from_a_word_to_its_hits(invented: Concordance) -> None:
    """Every word is in the list of its first letter, in the piece it names, with numbers of entries."""
    index = search_index(invented, marks_of(invented))
    files = search_files(index, address_of)
    hits = [hit for piece in files.hits for hit in piece]
    assert len(hits) == len(index.entries) == files.head.entries
    for word, numbers in index.words.items():
        assert files.postings[files.words[word[0]][word]][word] == numbers
    assert all(hit.href.startswith(("groups/", "nodes/", "sources/")) for hit in hits)
    for number, first in enumerate(files.head.first_of_piece):
        assert files.hits[number][0] == hits[first]


@given(st.lists(st.text(min_size=1, max_size=9000), max_size=12))
def test_pieces_stay_small_and_lose_nothing(items: list[str]) -> None:
    """In order, each once; a piece is only larger than it should be where one item is."""
    pieces = list(in_pieces(items, len))
    assert [item for piece in pieces for item in piece] == items
    assert all(sum(map(len, piece)) <= PIECE or len(piece) == 1 for piece in pieces)


def test_names_of_files_are_plain() -> None:
    """A letter of another script is named by its number."""
    assert [letter_name(c) for c in "a7ж"] == ["a", "7", "u436"]


def test_search_files_can_be_encoded(invented: Concordance) -> None:
    """What the palette reads is JSON."""
    files = search_files(search_index(invented, marks_of(invented)), address_of)
    assert json.loads(msgspec.json.encode(files))["head"]["entries"] == files.head.entries
