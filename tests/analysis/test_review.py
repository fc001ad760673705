"""The review's cards: few decisions, and no batch with anything doubtful in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.analysis.review import Card, CardKind, cards_of
from stemma.model.build import Build
from stemma.model.statement import Status
from stemma.model.strength import is_hedged, strength
from stemma.pipeline import compile_atlas, read_file, start_atlas, write_profiles

PROFILE = """# Red Valley Front (RVF)

## Overview

Formed: 2001[^overview-1]

## Narrative

In 2002 the RVF attacked Gulu. In 2003 the RVF attacked Juba. In 2004 the RVF attacked Mbale. In 2005 the RVF allegedly attacked Jinja.[^overview-1]

In 2006 the RVF attacked Kampala together with Mary Akol.[^overview-1]

[^overview-1]: “Red Valley Front.” Nile Institute, 2010.

## Relationships

The RVF was closely allied with the Blue River Army. In 2008 the RVF fought against the Blue River Army. The RVF was closely allied with the Desert Council.[^relationships-1]

[^relationships-1]: “Red Valley Front.” Nile Institute, 2010.
"""


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """An atlas of one invented profile."""
    start_atlas(tmp_path / "atlas")
    (tmp_path / "atlas" / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    return compile_atlas(tmp_path / "atlas")


def waiting(build: Build) -> set[str]:
    """Ids of undecided proposals."""
    return {s.id for s in build.statements if s.status is Status.PROPOSED}


def test_every_proposal_stands_on_exactly_one_card(build: Build) -> None:
    """Nothing is left out, nothing asked twice."""
    ids = [s.id for card in cards_of(build) for s in card.statements]
    assert len(ids) == len(set(ids)) and set(ids) == waiting(build)


def test_a_batch_holds_one_rule_and_one_kind_and_nothing_doubtful(build: Build) -> None:
    """Hedged, contested and person statements have cards of their own."""
    batches = [card for card in cards_of(build) if card.kind is CardKind.BATCH]
    assert batches
    for card in batches:
        assert {item.kind for item in card.items} == {card.topic}
        assert {s.rule for s in card.statements} == {card.rule}
        assert not any(is_hedged(strength(s)) for s in card.statements)
        assert not any(i.is_hedged or i.is_contested or i.names_person for i in card.items)


def test_a_friendly_pair_that_is_hostile_as_well_is_contested(build: Build) -> None:
    """Both relations of the pair carry the tag; the other alliance does not."""
    tags = {item.node: item.is_contested for card in cards_of(build) for item in card.items}
    relations = {node: is_on for node, is_on in tags.items() if node.startswith("relation/")}
    assert any(is_on for node, is_on in relations.items() if "blue-river" in node)
    assert not any(is_on for node, is_on in relations.items() if "desert-council" in node)


def test_a_paragraph_card_stays_within_its_paragraph(build: Build) -> None:
    """Each item of it stands there."""
    for card in cards_of(build):
        if card.kind is CardKind.PARAGRAPH:
            assert all(card.block in item.homes for item in card.items)


def seed_cards(folder: Path, shared: Path) -> tuple[Build, list[Card]]:
    """The model page as an atlas."""
    start_atlas(folder)
    write_profiles([read_file(str(shared / "seed" / "imu.txt"))], folder / "profiles")
    build = compile_atlas(folder)
    return build, cards_of(build)


def test_the_model_page_needs_at_most_fifteen_decisions(shared: Path, tmp_path: Path) -> None:
    """All its proposals are settled by them."""
    build, cards = seed_cards(tmp_path / "atlas", shared)
    assert 0 < len(cards) <= 15
    assert {s.id for card in cards for s in card.statements} == waiting(build)
