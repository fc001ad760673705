"""Ties that no frame fits, weighed by the words around two groups; docs/model-card.md tells of the weights."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model.nodes import RelationKind
from stemma.model.reading import Reading, RelationRecord
from stemma.model.statement import MadeBy, Status
from stemma.model.strength import is_hedged
from stemma.publishing.exports.reading_json import reading_line
from stemma.reading.reader import read_bytes
from stemma.reading.relations import fields, told_names, weighing
from stemma.reading.relations.clues import clues
from stemma.reading.relations.stems import SHORTEST, without_ending

OWN = "Crescent Liberation Front"
HEAD = f"# {OWN}\n\n## Executive Summary\n\nThe {OWN} (CLF) is a militant group.\n\n## Relationships\n\n"
PAGES = sorted((Path(__file__).parent / "pages" / "held_out").glob("*.gold.json"))
WEIGHED = (
    ("The Front’s instructors ran courses for recruits of the Delta Brigade in 2004.", "support", OWN, "Delta Brigade"),
    ("The Delta Brigade was the CLF’s section in the ports and took its instructions from the Front’s council.", "affiliate", "Delta Brigade", OWN),
)  # fmt: skip


def page(told: str) -> Reading:
    """The reading of one sentence."""
    return read_bytes("clf.md", (HEAD + told + "\n").encode())


def with_weights(weights: weighing.Weights | None, told: str) -> list[RelationRecord]:
    """The relations of one sentence with these weights."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weighing, "weights", lambda: weights)
        patch.setattr(told_names, "weights", lambda: weights)
        return list(page(told).records.relations)


def test_clues_are_words_by_their_place() -> None:
    """Endings are cut; `@X` is the other group, `@Y` a third one, `#` a year."""
    found = clues("In 2004 @O men were training beside the @1 and @0.", 0, "Delta Council", "", 2)
    assert {"w:train", "g:# @O", "b:OX:train", "g:the @Y", "roof", "order:OX", "others:2"} <= found
    assert {"no-own", "nl:besid"} <= clues("beside the @0", 0, "Delta Brigade", "", 1)


def test_words_of_one_field_are_one_clue() -> None:
    """What was learnt of "furnished" helps with "outfitted"; a star tells who suffers it, small words stay."""
    for verb in ("furnished", "outfitted", "endowed"):
        found = clues(f"The @0 {verb} the @O with rifles.", 0, "Delta Brigade", "", 1)
        assert ("fw:@X GIVE @O" in found) == (verb != "endowed")
    suffered = clues(
        "The @O was secretly supplied by the @0 with rifles.", 0, "Delta Brigade", "", 1
    )
    assert {"fw:@O GIVE* by @X", "fc:@O GIVE* @X", "fb:OX:give", "fn:@O:OX:GIVE*"} <= suffered


def test_the_fields_are_a_list_that_an_editor_can_mend() -> None:
    """Each field once, no word twice in it, small letters; a word of several fields mostly means the first."""
    text = (resources.files("stemma.reading") / "data" / fields.FILE).read_text("utf-8")
    rows = [line.partition(": ") for line in text.splitlines() if not line.startswith("#")]
    assert len({name for name, _, _ in rows}) == len(rows)
    for name, _, words in rows:
        listed = words.split()
        assert name.isalpha()
        assert [word for word, times in Counter(listed).items() if times > 1] == []
        assert all(
            word == word.lower() and without_ending(word) in fields.fields() for word in listed
        )
    assert fields.fields()["subordinat"][:2] == ("pledge", "boss")


@given(st.text("abcdeginrsty'", max_size=14))
def test_a_stem_begins_as_its_word(word: str) -> None:
    """And is no longer; short words stay."""
    stem = without_ending(word)
    assert len(stem) <= len(word)
    assert word[: len(stem) - 1] == stem[:-1]
    assert len(word) > SHORTEST or stem == word


@pytest.mark.parametrize(("told", "kind", "a", "b"), WEIGHED, ids=[row[1] for row in WEIGHED])
def test_a_tie_without_a_frame_is_weighed(told: str, kind: str, a: str, b: str) -> None:
    """It is made by a model and proposed; without the weights there is none, and nothing else changes."""
    reading = page(told)
    (tie,) = reading.records.relations
    assert (tie.kind, {tie.a, tie.b}) == (kind, {a, b})
    assert not RelationKind(kind).is_directed or tie.a == a
    assert tie.rule == f"weighed-{kind}"
    of_it = [s for s in reading.statements if s.id in tie.evidence.statements]
    assert {(s.made_by, s.status) for s in of_it} == {(MadeBy.MODEL, Status.PROPOSED)}
    assert with_weights(None, told) == []


def test_what_a_frame_tells_is_not_weighed() -> None:
    """The tie of a frame stays as it is; a second tie with the same group must be nearly certain."""
    told = (
        "The CLF split from the Delta Brigade in 1999 and quarrelled with it over the harbour dues."
    )
    assert with_weights(weighing.weights(), told)[0].rule == with_weights(None, told)[0].rule
    assert "weighed-split" not in [tie.rule for tie in page(told).records.relations]


def test_words_that_weigh_as_hedged_make_a_tie_possible() -> None:
    """ "Rumors circulated" stands in no list of hedges."""
    told = "Rumors circulated among shopkeepers that the CLF had merged with the Delta Brigade."
    (tie,) = page(told).records.relations
    assert is_hedged(tie.evidence.strength)


def test_names_told_by_weights_are_no_men_and_no_places() -> None:
    """Who is told of as a thing, and stands in a tie; a commander killed and a region fought in are none."""
    named = page("The Companions of the Ford, a smaller band, took its orders from the CLF.")
    assert {r.a for r in named.records.relations} == {"Companions of the Ford"}
    for told in (
        "The CLF killed Yusuf Haddad, who had led the police of the province.",
        "The CLF received weapons in the Middle East from 2004 to 2006.",
    ):
        assert not page(told).records.relations


def test_every_column_of_the_file_is_a_kind_of_tie() -> None:
    """And every row has weights for columns that there are."""
    known = weighing.weights()
    assert known is not None
    assert {rule.kind for rule in known.rules} <= set(RelationKind)
    assert len(known.biases) == len(known.rules) + 1
    columns = {number for clue in known.lines for number, _ in known.row(clue)}
    assert columns <= set(range(len(known.biases)))


def told_of(page: Path) -> tuple[list[bool], list[bool]]:
    """Of the ties of a page that were found, whether each came out hedged: those that its gold hedges, and the firm ones."""
    gold = json.loads(page.read_text("utf-8"))
    source = next(p for p in page.parent.glob(f"{page.name[:-10]}.*") if p.suffix != ".json")
    reading = read_bytes(source.name, source.read_bytes())
    found = {
        parties_of(r.kind, r.a, r.b): is_hedged(r.evidence.strength)
        for r in reversed(reading.records.relations)
    }
    ties = [
        (parties_of(t["kind"], t["a"], t["b"]), t["hedged"]) for t in gold["records"]["relations"]
    ]
    return (
        [found[tie] for tie, hedged in ties if hedged and tie in found],
        [found[tie] for tie, hedged in ties if not hedged and tie in found],
    )  # fmt: skip


def parties_of(kind: str, a: str, b: str) -> tuple[str, ...]:
    """A tie by its kind and its parties, in order where the kind has a direction."""
    names = [name.replace("’", "'").casefold().removeprefix("the ") for name in (a, b)]
    return (kind, *(names if RelationKind(kind).is_directed else sorted(names)))


def test_what_pages_hedge_seldom_comes_out_firm() -> None:
    """At most one in two hundred, on pages that were not learnt from; of what they state at most one in ten comes out hedged."""
    told = [told_of(page) for page in PAGES]
    hedged = [each for ours, _ in told for each in ours]
    firm = [each for _, ours in told for each in ours]
    assert len(hedged) > 200
    assert hedged.count(False) <= len(hedged) / 200
    assert firm.count(True) <= len(firm) / 10


def test_pages_that_were_not_learnt_from_are_read_well(tmp_path: Path, shared: Path) -> None:
    """Sixty pages by twelve hands: what the model card says of them does not fall."""
    right = mine = gold = 0
    tool = shared / "tools" / "score_reading.py"
    for told in PAGES:
        source = next(p for p in told.parent.glob(f"{told.name[:-10]}.*") if p.suffix != ".json")
        reading = tmp_path / "reading.json"
        reading.write_text(reading_line(read_bytes(source.name, source.read_bytes())), "utf-8")
        command = [sys.executable, str(tool), str(told), str(reading), "--json"]
        output = subprocess.run(command, check=True, capture_output=True).stdout
        figures = json.loads(output)["relations"]
        right, mine, gold = (
            right + figures["right"],
            mine + figures["predicted"],
            gold + figures["gold"],
        )
    assert gold == 1006
    assert right / mine >= 0.88
    assert 2 * right / (mine + gold) >= 0.84
