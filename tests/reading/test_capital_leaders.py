"""Leaders of CIA profiles, whose family names are printed in capitals."""

from __future__ import annotations

import pytest

from stemma.model.text import Span
from stemma.reading.leaders.capitals import printed_leaders
from stemma.reading.reader import read_pages

CLAUSES = {
    "led by Ugandan Amina OKELLO (aka Mama Lake; the Aunt) since 2009": [
        ("Amina OKELLO", "2009", None, None, None)
    ],
    "Lake-based Amina OKELLO (aka Mama Lake) reportedly became the leader in 2017": [
        ("Amina OKELLO", "2017", None, None, None)
    ],
    "selected Amina OKELLO as its chief of the Lake Bureau in 2017": [
        ("Amina OKELLO", "2017", None, None, None)
    ],
    "formerly under Amina OKELLO, who was released in 2016 from a prison where she had been held since 2008": [
        ("Amina OKELLO", None, None, None, None)
    ],
    "Deputy Secretary General Amina OKELLO has been serving a 30-year sentence since 2006": [
        ("Amina OKELLO", None, None, None, None)
    ],
    "Amina OKELLO became the leader after Jonas BANDA (aka Uncle) was captured by the army in April 2008": [
        ("Amina OKELLO", None, None, None, None),
        ("Jonas BANDA", None, None, "captured", "2008-04"),
    ],
    "previously was under Jonas al-BANDA until he was captured by the army in 2016": [
        ("Jonas al-BANDA", None, "2016", "captured", "2016")
    ],
    "leader unknown since the killing of Jonas BANDA in 2017 by the security services": [
        ("Jonas BANDA", None, "2017", "killed", "2017")
    ],
    "the authorities executed former leader Jonas BANDA and two of his associates in 2017 for a 2004 attack": [
        ("Jonas BANDA", None, None, "executed", "2017")
    ],
    "police arrested suspected leaders Jonas BANDA and Amina Sadik OKELLO in February 2019": [
        ("Jonas BANDA", None, None, "captured", "2019-02"),
        ("Amina Sadik OKELLO", None, None, "captured", "2019-02"),
    ],
    "Amina OKELLO (aka Mama Lake); previous leader (Jonas BANDA killed in the north by troops in June 2020": [
        ("Amina OKELLO", None, None, None, None),
        ("Jonas BANDA", None, None, "killed", "2020-06"),
    ],
    "led by Maulana Amina OKELLO Alvi (aka Wali), with her brother, Jonas BANDA Alvi": [
        ("Maulana Amina OKELLO Alvi", None, None, None, None),
        ("Jonas BANDA Alvi", None, None, None, None),
    ],
    "led by an overall commander (al-BANDA) assisted by a council": [
        ("al-BANDA", None, None, None, None)
    ],
    "OKELLO, currently serving life imprisonment, is still the group's leader and figurehead": [
        ("OKELLO", None, None, None, None)
    ],
    "a central committee led by OKELLO oversaw all activities": [
        ("OKELLO", None, None, None, None)
    ],
    "BANDA was the former commander of another band and succeeded OKELLO as the leader": [
        ("OKELLO", None, None, None, None)
    ],
    "has a command structure similar to the former Lakeside LIA": [],
    "led by Secretary General Dr. Amina OKO OKELLO, a longtime member": [
        ("Amina OKO OKELLO", None, None, None, None)
    ],
    "led by LLF cadres": [],
    "overt political wing is known as the Lake Front": [],
}
"""Clause: name, start, end, fate, when that was."""


@pytest.mark.parametrize(("clause", "expected"), CLAUSES.items())
def test_a_clause_tells_who_led(clause: str, expected: list[tuple[str | None, ...]]) -> None:
    """Fates and dates stay with the person of whom they are told."""
    found = printed_leaders(clause, Span(0, len(clause)), {"LLF"}.__contains__, {"BANDA"} if "another band" in clause else set())  # fmt: skip
    assert [(p.name, p.start, p.end, p.fate, p.fated) for p in found] == expected


PAGE = """Appendix of groups

Lake Liberation Front (LLF)
aka – Lake Column
history – formed in 1994
goals – expel the governor
leadership and organization – previously was under Khalid al-BANDA until he was captured in 2016; BANDA reportedly led the LLF through a council
strength – unknown
"""


def test_a_family_name_alone_means_the_person_named_before() -> None:
    """The fate and its date are statements on the person, the end one on the leadership."""
    (page,) = read_pages("appendix.txt", PAGE.encode())
    (leader,) = page.records.leaders
    assert (leader.name, leader.end, leader.fate) == ("Khalid al-BANDA", "2016", "captured")
    fates = [s for s in page.statements if s.property == "fate"]
    assert [(s.value, s.when.edtf if s.when else None) for s in fates] == [("captured", "2016")]
