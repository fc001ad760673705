"""Leaders told in sentences: who led the profile's own group, and when."""

from __future__ import annotations

import pytest

from stemma.model.text import Span
from stemma.reading.leaders.sentences import steps_of

TOLD = [
    ("Georges Haddad led the group from 1983 until his assassination in 1988.", "Georges Haddad 1983/1988"),
    ("He was followed by his brother, Elie Haddad.", "Elie Haddad None"),
    ("The group was led by Abu Omar al-Shami between 2009 and March 2012.", "Abu Omar al-Shami 2009/2012-03"),
    ("Since 2004, Yusuf Karim has headed the organization.", "Yusuf Karim 2004/.."),
    ("In 1996, Mahad Geele succeeded him as leader.", "Mahad Geele 1996/"),
    ("The XYZ is led by its emir, Khalid bin Walid.", "Khalid bin Walid None"),
    ("Tomas Vega, a former priest, commanded the XYZ until 1991.", "Tomas Vega /1991"),
    ("Pedro Ruiz took over as leader in June 1992.", "Pedro Ruiz 1992-06/"),
    ("Ana Prado has led the group since 2001.", "Ana Prado 2001/.."),
    ("Walker led the northern wing of the XYZ.", ""),
    ("He led attacks on the group in 1999.", ""),
    ("Police arrested the man who led the group in 2003.", ""),
    ("John Smith of the Foreign Office led the talks with the group.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_a_sentence_tells_who_led(sentence: str, told: str) -> None:
    """Name and period; nobody who led something else."""
    steps = steps_of(sentence, Span(0, len(sentence) - 1), lambda name: name == "XYZ")
    found = {step.name: step.period for step in steps if step.name and step.frame != "gone"}
    assert "; ".join(f"{name} {period}" for name, period in found.items()) == told
