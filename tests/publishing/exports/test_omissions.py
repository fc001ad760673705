"""What a format leaves out, as a file and as counts."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from stemma.model.build import AtlasHeader, Build
from stemma.model.registry import Registry
from stemma.model.statement import Certainty, Polarity, Special, Statement
from stemma.publishing.exports.gathered import (
    HEDGED,
    NEGATIVE,
    NO_PLACE,
    UNKNOWN,
    Gathered,
)
from stemma.publishing.exports.omissions import Omissions, counts, lines


def omissions(*statements: Statement) -> Omissions:
    build = Build(AtlasHeader("Invented"), Registry.of([]), (), statements, {}, {}, {}, ())
    return Omissions(Gathered(build))


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), unique=True, min_size=1))
def test_left_out_csv_is_what_the_csv_module_writes(ids: list[str]) -> None:
    """Ids with quotes, commas and line breaks are quoted as RFC 4180 has it."""
    left = omissions(*(Statement(i, "group/gulu-front", "goal", "rain") for i in ids))
    left.leave_rest(left.gathered.build.statements, 'a "reason", with marks')
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
        [("statement", "reason"), *((i, 'a "reason", with marks') for i in sorted(ids))]
    )
    rows = left.left()
    assert lines(rows, counts(rows)) == written.getvalue()


def test_the_reason_is_the_first_that_applies_and_what_is_carried_has_none() -> None:
    """A statement that another part of the format carries after all is not left out, whoever left it before."""
    plain = Statement("a", "group/gulu-front", "goal", "rain")
    hedged = Statement("b", "group/gulu-front", "goal", "hail", certainty=Certainty.POSSIBLE)
    denied = Statement("c", "group/gulu-front", "goal", "snow", polarity=Polarity.NO)
    unknown = Statement("d", "group/gulu-front", "leader", Special.SOME)
    named = Statement("e", "group/gulu-front", "goal", "wind")
    kept = Statement("f", "group/gulu-front", "goal", "fog")
    left = omissions(plain, hedged, denied, unknown, named, kept)
    left.leave(named, "no item")
    left.leave(kept, "no item")
    left.leave_rest(left.gathered.build.statements)
    left.carry(kept)
    assert left.left() == [
        ('"a"', NO_PLACE), ('"b"', HEDGED), ('"c"', NEGATIVE), ('"d"', UNKNOWN), ('"e"', "no item"),
    ]  # fmt: skip
    assert counts(left.left()) == {HEDGED: 1, NEGATIVE: 1, UNKNOWN: 1, NO_PLACE: 1, "no item": 1}
