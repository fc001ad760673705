"""Sentences of a block and the notes that reach them; the words are invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model.reading import Block, BlockKind
from stemma.model.sources import Marker
from stemma.model.statement import Reach
from stemma.reading.document import Sentence
from stemma.reading.sentences import cut_sentences

MARKER = re.compile(r"\[(\d+)\]")


def cut(words: str, dangling: str = "") -> list[Sentence]:
    markers = [
        Marker(m.start(), m.end(), m[1], None if m[1] == dangling else f"narrative:{m[1]}")
        for m in MARKER.finditer(words)
    ]
    plain = MARKER.sub(lambda m: " " * len(m.group()), words)
    return cut_sentences(plain, Block(BlockKind.PARAGRAPH, 0, len(words)), markers)


def bodies(words: str) -> list[str]:
    return [words[s.start : s.body_end] for s in cut(words)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("One came. Two went.", 2),
        ("Gen. K. P. Otieno met Dr. Lual in St. Mary.", 1),
        ("The U.S. Department of Labour paid 3.5 million.", 1),
        ("They left the U.S. The group went on.", 2),
        ("It was sold to Acme Inc. After that it closed.", 2),
        ("See vol. 7, no. 6, pp. 30-35 of Sept. 2005.", 1),
        ("“They said no.” She left. “Why?” Nobody knew.", 4),
        ("It grew… and then it fell. … The end.", 2),
        ("Okello et al. wrote of it (as did J. Doe.) Then came rain.", 2),
        ("1. First point. Second point.", 2),
        ("Они пришли. и ушли. Всё кончено.", 2),
        ("他们来了。他们走了。", 2),
        ("No stop at all", 1),
        ("   ", 0),
        ("", 0),
    ],
)
def test_full_stops_end_sentences_and_abbreviations_do_not(words: str, count: int) -> None:
    """Initials, titles, volumes, decimals and a lower-case letter after the stop cut nothing."""
    found = bodies(words)
    assert len(found) == count, found


def test_a_marker_belongs_to_the_sentence_before_it() -> None:
    """Right after the stop, a blank after the stop, or right before the stop: It began.[1] It grew. [2] It fell[3]."""
    first, second, third = cut("It began.[1] It grew. [2] It fell[3].")
    assert [s.notes for s in (first, second, third)] == [
        ("narrative:1",),
        ("narrative:2",),
        ("narrative:3",),
    ]
    assert {s.reach for s in (first, second, third)} == {Reach.SENTENCE}
    assert (first.body_end, first.end) == (9, 12)


def test_a_note_at_the_end_of_a_run_supports_the_run() -> None:
    """Back to the previous marker, never further: A came.[1] B came. C came.[2] D came."""
    found = cut("A boy came.[1] B came. C came.[2] D came.")
    assert [s.reach for s in found] == [Reach.SENTENCE, Reach.RUN, Reach.SENTENCE, Reach.NONE]
    assert found[1].notes == found[2].notes == ("narrative:2",)


def test_a_note_inside_a_sentence_supports_its_clause_and_ends_the_run() -> None:
    """They came. They ate,[1] and slept.[2]"""
    first, second = cut("They came. They ate,[1] and slept.[2]")
    assert [m.number for m in second.inner] == ["1"] and second.notes == ("narrative:2",)
    assert first.reach is Reach.NONE


def test_a_marker_without_a_note_ends_a_run_as_well() -> None:
    """They came. They ate.[9] They slept.[1]"""
    first, second, third = cut("They came. They ate.[9] They slept.[1]", dangling="9")
    assert first.notes == second.notes == () and third.notes == ("narrative:1",)


def test_an_item_begins_with_its_bullet() -> None:
    """- 1996: 400 (Daily Courier)[1]"""
    (found,) = cut("- 1996: 400 (Daily Courier)[1]")
    assert (found.start, found.reach) == (0, Reach.SENTENCE)


@given(st.text(alphabet="aB .?!…。”\"')[1]\u2060\n", max_size=80))
def test_sentences_leave_out_nothing_but_blanks(words: str) -> None:
    """In order, without overlap, and every letter in one of them."""
    found = cut(words)
    plain = MARKER.sub(lambda m: " " * len(m.group()), words)
    at = 0
    for sentence in found:
        assert not plain[at : sentence.start].strip() and sentence.start >= at
        at = sentence.body_end
    assert not plain[at:].strip()


def test_a_line_of_stops_is_cut_in_linear_steps() -> None:
    """A hundred thousand full stops in a row are one sentence."""
    assert len(cut("It" + "." * 100_000 + "b")) == 1
