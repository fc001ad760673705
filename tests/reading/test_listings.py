"""Listings told in sentences: who listed the group, as what, from when to when."""

from __future__ import annotations

import pytest

from stemma.model.text import Span
from stemma.reading.listings import listings_of

TOLD = [
    ("The Government of Nigeria proscribed the FNDC on June 2, 2007.",
     ["Government of Nigeria | proscribed | 2007-06-02 | None"]),
    ("In 1994, Canada listed the group as a terrorist entity.",
     ["Canada | terrorist entity | 1994 | None"]),
    ("The United States designated the FNDC a Foreign Terrorist Organization on 8 October 2002, followed by "
     "Canada in 2003 and the European Union in 2005.",
     ["United States | Foreign Terrorist Organization | 2002-10-08 | None",
      "Canada | designated | 2003 | None", "European Union | designated | 2005 | None"]),
    ("Designated as a Foreign Terrorist Organization on October 8, 2002, the group is small.",
     ["None | Foreign Terrorist Organization | 2002-10-08 | None"]),
    ("The FNDC was designated as a terrorist organization by the Government of Kenya in May 2011.",
     ["Government of Kenya | terrorist organization | 2011-05 | None"]),
    ("The group has been listed as a terrorist organization by the European Union since 2002.",
     ["European Union | terrorist organization | 2002 | .."]),
    ("It was added to the UN Security Council's 1267 Sanctions List on October 6, 2001.",
     ["UN Security Council | 1267 Sanctions List | 2001-10-06 | None"]),
    ("On 3 March 2004 the Australian government added the group to its list of terrorist organizations.",
     ["Australian government | list of terrorist organizations | 2004-03-03 | None"]),
    ("In December 2005 the United Kingdom proscribed the FNDC under the Terrorism Act 2000.",
     ["United Kingdom | proscribed | 2005-12 | None"]),
    ("The Philippines designated the New Front a terrorist group in 2014.", []),
    ("The group has been on no list.", []),
    ("Police listed the items that the group stole in 2004.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_a_sentence_tells_its_listings(sentence: str, told: list[str]) -> None:
    """Authority, list, start and end; nothing of another group, nothing without a date."""
    found = listings_of(sentence, Span(0, len(sentence) - 1), lambda name: name == "FNDC")
    assert [
        f"{each.authority} | {each.regime} | {each.period.start} | {each.period.end}"
        for each in found
    ] == told
