"""How far a relation without a stated end is shown: by what was published, and by what sentences speak of."""

from __future__ import annotations

from datetime import date

from stemma.model.build import AtlasHeader, Build
from stemma.model.dates import When
from stemma.model.registry import Registry
from stemma.model.sources import Source
from stemma.model.statement import Polarity, Reach, Statement, Support, Value
from stemma.model.text import Passage
from stemma.publishing.views.timeline import last_evidence, last_spoken_of


def test_last_evidence_and_what_sentences_speak_of_are_two_dates() -> None:
    """A dataset of 2019 cited by its edition of 2015 is evidence to 2015; its sentence speaks of 2003 alone."""
    sources = {"d": Source("d", "dataset", "Actors", issued="2019")}
    passage = Passage("p.md", 0, 1, "x")

    def told(name: str, value: Value, locator: str | None, **more: Polarity) -> Statement:
        support = Support(passage, "a:1", "d", Reach.SENTENCE, locator)
        return Statement(name, "relation/ally/a~b/2003", name, value, supports=(support,), **more)

    build = Build(AtlasHeader("x"), Registry.of([]), (), (), {}, {}, sources, ())
    start = told("start", When("2003"), "row 3, 2015")
    assert last_evidence(build, [start]) == date(2015, 12, 31).toordinal()
    assert last_spoken_of([start]) == date(2003, 12, 31).toordinal()
    assert (
        last_evidence(build, [told("start", When("2003"), "row 3")])
        == date(2019, 12, 31).toordinal()
    )
    denial = told("kind", "ally", "row 4", polarity=Polarity.NO)
    assert last_evidence(build, [start, denial]) == date(2015, 12, 31).toordinal()
    seen = When("2003/..", as_of="2011-05")
    assert last_spoken_of([told("period", seen, None)]) == date(2011, 5, 31).toordinal()
    assert last_spoken_of([told("kind", "ally", None)]) is None
