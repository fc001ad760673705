"""Two profiles of one event, renamed nodes, registries that disagree, counts that are expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.cli import run
from stemma.model.build import Build
from stemma.pipeline import build_atlas, compile_atlas, public_build, start_atlas
from stemma.store.query import run_query


def profile(group: str, name: str, body: str, ids: str = "") -> str:
    matter = f"---\nid: {group}\n{ids}---\n\n# {name}\n\n"
    return matter + body


ONE = "## Attacks\n\nMay 2, 1995: Gunmen attacked a market in Gulu, Uganda (5 killed).[^attacks-1]\n\n[^attacks-1]: “Market.” Daily Courier, 3 May 1995.\n"
TWO = "## Attacks\n\nMay 2, 1995: Fighters raided a barracks in Kampala, Uganda (7 killed).[^attacks-1]\n\n[^attacks-1]: “Barracks.” Daily Courier, 4 May 1995.\n"
GULU, KAMPALA = "attack/1995-05-02-gulu", "attack/1995-05-02-kampala"


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    folder = tmp_path / "atlas"
    start_atlas(folder)
    (folder / "groups.csv").write_text(
        "id,name,aliases,wikidata\nunf,Upper Nile Front,UNF,Q1\nbra,Blue River Army,BRA,Q2\n",
        "utf-8",
    )
    (folder / "profiles" / "unf.md").write_text(profile("unf", "Upper Nile Front", ONE), "utf-8")
    (folder / "profiles" / "bra.md").write_text(profile("bra", "Blue River Army", TWO), "utf-8")
    return folder


def codes(build: Build) -> list[str]:
    return [p.code for p in build.problems]


def judge(atlas: Path, row: str) -> Build:
    (atlas / "judgements" / "nodes.csv").write_text(
        f"a,b,judgement,profile,by,at,why\n{row}\n", "utf-8"
    )
    return compile_atlas(atlas)


def test_attacks_of_one_day_and_country_are_asked_about(atlas: Path) -> None:
    """A notice until somebody decides, whatever the decision."""
    assert "maybe-same" in codes(compile_atlas(atlas))
    for word in ("same", "part_of", "different", "unsure"):
        assert "maybe-same" not in codes(judge(atlas, f"{GULU},{KAMPALA},{word},,E,2024,"))


def test_the_same_attack_is_one_node_told_twice(atlas: Path) -> None:
    """R12 meets both tellings, the total counts it once, and the ids of old lead on."""
    before = compile_atlas(atlas)
    old = next(s.id for s in before.statements if (s.subject, s.property) == (KAMPALA, "killed"))
    build = judge(atlas, f"{GULU},{KAMPALA},same,,E,2024,")
    assert {s.subject for s in build.statements if s.property == "killed"} == {GULU}
    assert "two-tellings" in codes(build)
    assert build.redirects[KAMPALA] == GULU
    assert build.redirects[old].startswith(f"{GULU}/killed~")
    built = build_atlas(atlas).folder
    assert run_query(built / "atlas.sqlite", "SELECT count(*) FROM attacks").rows == ((1,),)
    assert (built / "site" / "nodes" / KAMPALA / "index.html").is_file()
    assert run(["why", old, str(atlas)]) == 0


def test_a_part_says_what_it_is_part_of(atlas: Path) -> None:
    """A statement by a person, with the passage of the part."""
    build = judge(atlas, f"{KAMPALA},{GULU},part_of,,E,2024,")
    (part,) = [s for s in build.statements if s.property == "part_of"]
    assert part.subject == KAMPALA and part.supports[0].passage.text == "bra.md"


def test_one_id_can_be_parted(atlas: Path) -> None:
    """Two attacks of one day in one place: the second profile's gets an id of its own."""
    (atlas / "profiles" / "bra.md").write_text(
        profile("bra", "Blue River Army", TWO.replace("Kampala", "Gulu")), "utf-8"
    )
    assert {s.subject for s in compile_atlas(atlas).statements if s.property == "killed"} == {GULU}
    build = judge(atlas, f"{GULU},{GULU},different,bra,E,2024,")
    subjects = {s.subject for s in build.statements if s.property == "killed"}
    assert len(subjects) == 2 and GULU in subjects and "two-tellings" not in codes(build)


def test_judgements_that_contradict_or_meet_nothing_are_reported(atlas: Path) -> None:
    """Same and different at once; a node that is not there; a word that is none."""
    both = f"{GULU},{KAMPALA},same,,E,2024,\n{KAMPALA},{GULU},different,,E,2024,"
    assert "node-conflict" in codes(judge(atlas, both))
    assert "unknown-node" in codes(judge(atlas, f"{GULU},attack/none,same,,E,2024,"))
    assert "unknown-judgement" in codes(judge(atlas, f"{GULU},{KAMPALA},perhaps,,E,2024,"))
    assert "unknown-judgement" in codes(judge(atlas, f"{GULU},{GULU},same,,E,2024,"))


def test_a_renamed_group_keeps_its_addresses(atlas: Path) -> None:
    """Pages and permalinks of the old id lead to those of today; a circle is reported."""
    old = next(
        s.id for s in compile_atlas(atlas).statements
        if s.property == "perpetrator" and "bra" in str(s.value)
    )  # fmt: skip
    groups = atlas / "groups.csv"
    groups.write_text(groups.read_text("utf-8").replace("\nbra,", "\nblue,"), "utf-8")
    path = atlas / "profiles" / "bra.md"
    path.write_text(path.read_text("utf-8").replace("id: bra", "id: blue"), "utf-8")
    (atlas / "redirects.csv").write_text("old,new\ngroup/bra,group/blue\n", "utf-8")
    build = public_build(atlas)
    assert build.redirects["group/bra"] == "group/blue"
    assert build.redirects[old] in {s.id for s in build.statements}
    site = build_atlas(atlas).folder / "site"
    assert "groups/blue/" in (site / "groups" / "bra" / "index.html").read_text("utf-8")
    (atlas / "redirects.csv").write_text("old,new\ngroup/x,group/y\ngroup/y,group/x\n", "utf-8")
    assert codes(compile_atlas(atlas)).count("redirect") == 2


def test_the_registry_wins_over_front_matter_and_says_so(atlas: Path) -> None:
    """Another value for one outside id; one value on two groups; a title that nobody registered."""
    path = atlas / "profiles" / "bra.md"
    path.write_text(profile("bra", "Blue River Army", TWO, "ids: {wikidata: Q9}\n"), "utf-8")
    assert codes(compile_atlas(atlas)).count("registry-conflict") == 1
    path.write_text(profile("bra", "Blue River Army", TWO, "ids: {wikidata: Q1}\n"), "utf-8")
    assert "registry-conflict" in codes(compile_atlas(atlas))
    path.write_text(profile("bra", "Another Army", TWO, "ids: {wikidata: Q2}\n"), "utf-8")
    found = codes(compile_atlas(atlas))
    assert "registry-conflict" not in found and "registry-name" in found
    built = build_atlas(atlas).folder
    rows = run_query(built / "atlas.sqlite", "SELECT name FROM groups WHERE id = 'bra'").rows
    assert rows == (("Blue River Army",),)


def test_two_profiles_of_one_group_are_an_error(atlas: Path) -> None:
    """A copied file whose id was forgotten."""
    (atlas / "profiles" / "copy.md").write_text(profile("unf", "Upper Nile Front", TWO), "utf-8")
    assert "duplicate-id" in codes(compile_atlas(atlas))
    assert run(["check", str(atlas), "--quiet"]) == 1


def test_counts_that_differ_from_what_is_expected_are_a_problem(atlas: Path) -> None:
    """At the line of the count."""
    header = atlas / "atlas.toml"
    words = header.read_text("utf-8")
    header.write_text(words + "\n[expected]\ngroups = 2\nprofiles = 2\nattacks = 2\n", "utf-8")
    assert "expected-count" not in codes(compile_atlas(atlas))
    header.write_text(words + "\n[expected]\ngroups = 2\nprofiles = 3\nzorbles = 1\n", "utf-8")
    found = [p for p in compile_atlas(atlas).problems if p.code == "expected-count"]
    lines = header.read_text("utf-8").splitlines()
    assert [lines[p.line - 1] for p in found] == ["profiles = 3", "zorbles = 1"]


def test_one_key_means_one_publication_over_the_atlas(atlas: Path) -> None:
    """Two works of one year and paper in two profiles; one work in both."""
    (atlas / "profiles" / "bra.md").write_text(
        profile("bra", "Blue River Army", TWO + "\nIt went on.[^attacks-2]\n\n[^attacks-2]: “Market.” Daily Courier, 3 May 1995.\n"),
        "utf-8",
    )  # fmt: skip
    build = compile_atlas(atlas)
    titles = sorted(source.title for source in build.sources.values())
    assert titles == ["Barracks", "Market"]
    for statement in build.statements:
        for support in statement.supports:
            if support.source:
                place = support.passage.text
                wanted = (
                    "Market" if place == "unf.md" or support.footnote == "attacks:2" else "Barracks"
                )
                assert build.sources[support.source].title == wanted
