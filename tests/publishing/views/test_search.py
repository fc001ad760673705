"""The search index: what finds what, and how little a browser loads before the first hit."""

from __future__ import annotations

import json

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from stemma.publishing.site.search_page import address_of, letter_name
from stemma.publishing.views.concordance import Concordance
from stemma.publishing.views.search_files import (
    PIECE,
    SearchFiles,
    block_of,
    in_pieces,
    search_files,
)
from stemma.publishing.views.search_index import (
    Entry,
    entries_of,
    findable,
    found_by,
    search_index,
    words_of,
)
from stemma.publishing.views.switched import marks_of


def entries(concordance: Concordance) -> list[Entry]:
    """All entries in their order."""
    marks = marks_of(concordance)
    return [e for each in findable(concordance) for e in entries_of(concordance, each, marks)]


def found(concordance: Concordance, word: str) -> list[str]:
    listed = entries(concordance)
    numbers = search_index(map(found_by, listed)).words.get(word, ())
    return [listed[number].words for number in numbers]


def files_of(concordance: Concordance) -> SearchFiles:
    """The files of an atlas, in two blocks."""
    listed = entries(concordance)
    return search_files([block_of(part, address_of) for part in (listed[:7], listed[7:])])


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
    listed = entries(invented)
    (blamed,) = [entry for entry in listed if "government blamed" in entry.words]
    assert "blamed" in {said.strength for said in blamed.said}
    assert all(mark for entry in listed for strength, mark in entry.said)
    assert all(not said.strength for e in listed if e.kind != "sentence" for said in e.said)


def test_files_lead_from_a_word_to_its_hits(invented: Concordance) -> None:
    """Every word is in the list of its first letter, in the piece it names, with numbers of entries."""
    listed, files = entries(invented), files_of(invented)
    index = search_index(map(found_by, listed))
    hits = [msgspec.json.decode(hit) for piece in files.hits for hit in piece]
    assert [hit["words"] for hit in hits] == [entry.words for entry in listed]
    assert len(hits) == index.entries == files.head.entries
    for word, numbers in index.words.items():
        assert msgspec.json.decode(files.postings[files.words[word[0]][word]][word]) == numbers
    assert all(hit["href"].startswith(("groups/", "nodes/", "sources/")) for hit in hits)
    for number, first in enumerate(files.head.first_of_piece):
        assert msgspec.json.decode(files.hits[number][0]) == hits[first]


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
    files = files_of(invented)
    assert json.loads(msgspec.json.encode(files))["head"]["entries"] == files.head.entries
