"""The publications of a group's page are those that its own profile cites."""

from __future__ import annotations

from pathlib import Path

from stemma.pipeline import public_build, start_atlas
from stemma.publishing.views.concordance import concordance_of
from stemma.publishing.views.group_page import group_page_view
from stemma.publishing.views.group_table import group_csv

PROFILE = """---
id: {id}
---

# {name}

## Attacks

March 3, {year}: Fighters of the group attacked a post in Gulu, Uganda (3 killed, 4 wounded).[^attacks-1]

[^attacks-1]: Okello, Amina. “{name} attacked.” Daily Courier, {year}.
"""


def test_what_another_profile_cites_for_the_same_is_not_listed(tmp_path: Path) -> None:
    """Both say that Gulu lies in Uganda, each with a note of its own:

    "attacked a post in Gulu, Uganda (3 killed, 4 wounded)." in 1999, and in 2004.
    """
    start_atlas(tmp_path / "atlas")
    for key, name, year in (("sma", "Saltmarsh Army", 1999), ("rhf", "Red Heron Front", 2004)):
        path = tmp_path / "atlas" / "profiles" / f"{key}.md"
        path.write_text(PROFILE.format(id=key, name=name, year=year), "utf-8")
    concordance = concordance_of(public_build(tmp_path / "atlas"))
    (shared,) = [
        s for s in concordance.build.statements if s.id.startswith("place/ug-gulu/country~")
    ]
    assert len({support.source for support in shared.supports}) == 2
    page = group_page_view(concordance, "group/sma")
    assert [cited.publication for cited in page.sources] == [
        "Okello, Amina. “Saltmarsh Army attacked”. Daily Courier. 1999."
    ]
    assert page.newest is not None and page.newest.words == "1999"
    rows = [row for row in group_csv(concordance, "group/sma").splitlines() if shared.id in row]
    assert len(rows) == 1 and "Saltmarsh" in rows[0]
