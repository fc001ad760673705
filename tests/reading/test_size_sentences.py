"""Size estimates told in sentences: the number, its date, and who gives it."""

from __future__ import annotations

import pytest

from stemma.model.text import Span
from stemma.reading.dates import find_dates
from stemma.reading.size_sentences import estimates_of
from stemma.reading.sizes import COUNTED_ALONE

TOLD = [
    ("In 2013 a member of the council put the strength of the LF at 400 fighters.", ["400-400 2013 member of the council"]),
    ("The Lake Institute put it at 700 to 1,000 in June 2015 and at not more than 250 in January 2018.",
     ["700-1000 2015-06 Lake Institute", "None-250 2018-01 Lake Institute"]),
    ("In 1985 the front itself spoke of 15,000 men, while the Ugandan army counted no more than 2,500.",
     ["15000-15000 1985 front", "None-2500 1985 Ugandan army"]),
    ("The group comprised some 90 persons in 2002 and up to 200 in 2008.", ["90-90 2002 None", "None-200 2008 None"]),
    ("Its numbers have since fallen to around 25, according to an assessment of the Lake Institute made in 2015.",
     ["25-25 2015 Lake Institute"]),
    ("By late 2018 its strength had grown to between 300 and 350 fighters, according to one paper.",
     ["300-350 2018-39 paper"]),
    ("According to the historian Ana Prado, it never had more than 60 armed members.", ["None-60 None historian Ana Prado"]),
    ("A reporter who met its men in 2012 counted no more than 20.", ["None-20 2012 reporter"]),
    ("In 2020, the Lake Institute assessed that fewer than 80 remained.", ["None-80 2020 Lake Institute"]),
    ("estimated by the Interior Ministry at 3,000 in 2007", ["3000-3000 2007 Interior Ministry"]),
    ("It was estimated to have 100 members in 2010.", ["100-100 2010 None"]),
    ("Prado believes that there were never more than 60 at the end of 1974.", ["None-60 1974-39 Prado"]),
    ("By 1985, by Prado's own account, some fifteen people were left.", ["15-15 1985 Prado"]),
    ("At the time of the accord, 317 cadres laid down their arms.", []),
    ("It has trained 400 men since 1999.", []),
    ("The force had 900 men, including 200 women.", ["900-900 None None"]),
    ("The bomb killed 30 men in 2004.", []),
    ("It draws on militants from Uzbekistan, other Central Asian states and Europe, and comprises some 500 members.",
     ["500-500 None None"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "estimates"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_a_sentence_tells_its_estimates(sentence: str, estimates: list[str]) -> None:
    """Each number with the date and the voice of its own clause; parts and losses are none."""
    span = Span(0, len(sentence.rstrip(".")))
    found = estimates_of(sentence, span, find_dates(sentence, *span), COUNTED_ALONE)
    assert [
        f"{each.found.count.low}-{each.found.count.high} {each.date.when.edtf if each.date else None} {each.who}"
        for each in found
    ] == estimates
