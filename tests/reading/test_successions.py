"""Successions: the leaders that the sentences of a leadership section tell one after the other."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

TOLD = [
    ("The first chairman, Jonas Banda, led the front until he was shot dead in Gulu in October 1991. He was succeeded by "
     "Amina Okello, who held the post until her arrest in 1997.",
     ["Jonas Banda 1989-03/1991-10 killed", "Amina Okello 1991-10/1997 captured"]),
    ("Jonas Banda was its leader from the beginning. After he was killed at Lira in August 2004, his cousin, Peter Odongo, "
     "became the leader of the HRF; he was captured in Arua, Uganda, on 3 April 2011.",
     ["Jonas Banda 1989-03/2004-08 killed", "Peter Odongo 2004-08/2011-04-03 captured"]),
    ("Amina Okello served as chairwoman from 1991 to 2001. Okello stepped down in June 2001, and Jonas Banda became chairman.",
     ["Amina Okello 1991/2001-06 resigned", "Jonas Banda 2001-06/None None"]),
    ("The present leader of the HRF is Peter Odongo, who took over in June 2019.", ["Peter Odongo 2019-06/.. None"]),
    ("Jonas Banda founded the HRF and led it until he was killed by an air strike on October 10, 2012. "
     "He was replaced by Peter Odongo, whose fate is unknown.",
     ["Jonas Banda 1989-03/2012-10-10 killed", "Peter Odongo 2012-10-10/None None"]),
    ("The front was led by the former priest Jonas Banda from its foundation until his death in 1976. "
     "After Banda's death, command passed to Peter Odongo.",
     ["Jonas Banda 1989-03/1976 died", "Peter Odongo 1976/None None"]),
    ("Since November 2015 the group has been led by Peter Odongo; a report that he had left could not be verified.",
     ["Peter Odongo 2015-11/.. None"]),
    ("- Jonas Banda (May 1990 – 2004), killed in a raid\n- Amina Okello, founder of the wing and leader (2004–2010)",
     ["Jonas Banda 1990-05/2004 killed", "Amina Okello 2004/2010 None"]),
    ("- Jonas Banda, alias “Duke” (1974 – 11 May 1983), captured", ["Jonas Banda 1974/1983-05-11 captured"]),
    ("The HRF was led from 9 May 2007 by Colonel Jonas Banda, who was arrested in Gulu on 22 January 2011. "
     "The political president of the HRF from October 2009 to August 2014 was Amina Okello.",
     ["Jonas Banda 2007-05-09/2011-01-22 captured", "Amina Okello 2009-10/2014-08 None"]),
    ("In the years between, from 2003 to 2011, the group was headed by Peter Odongo.", ["Peter Odongo 2003/2011 None"]),
    ("The front's military wing was commanded by Peter Odongo from 1995 to 1997.", []),
    ("Amina Okello, the former head of its press office, was appointed commander of the HRF abroad.", []),
    ("The general took control of the town in 1999.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "leaders"), TOLD, ids=[t[0][:50] for t in TOLD])
def test_sentences_tell_who_led_one_after_the_other(told: str, leaders: list[str]) -> None:
    """Pronouns and family names mean the leader before; a successor begins where he ended.

    Harbour Rescue Front (HRF)
    ...
    Formed: March 1989
    ...
    Leadership
    """
    page = f"# Harbour Rescue Front (HRF)\n\n## Overview\n\nFormed: March 1989\n\n## Leadership\n\n{told}\n"
    records = read_bytes("page.md", page.encode()).records.leaders
    assert [f"{r.name} {r.start}/{r.end} {r.fate}" for r in records] == leaders


AGAIN = [
    ("Jonas Banda led the front from 1990 to 1994. In 1994 Amina Okello became its leader. In 1999 Banda returned as leader and led the HRF until his death in 2003.",
     ["Jonas Banda 1990/1994 None", "Amina Okello 1994/None None", "Jonas Banda 1999/2003 died"]),
    ("The HRF was led by Jonas Banda from 1990 until his arrest in May 1993. Peter Odongo headed the front from 1993 to 1996. Banda again led the group from 1996 to 2001.",
     ["Jonas Banda 1990/1993-05 captured", "Peter Odongo 1993/1996 None", "Jonas Banda 1996/2001 None"]),
    ("Amina Okello was chairwoman of the HRF from 1990 to 1995 and again from 1999 to 2004.",
     ["Amina Okello 1990/1995 None", "Amina Okello 1999/2004 None"]),
    ("- Jonas Banda (1990 to 1995; 2001 to 2004): founder of the front.",
     ["Jonas Banda 1990/1995 None", "Jonas Banda 2001/2004 None"]),
    ("- Jonas Banda (1990 to 1995 and 2001 to Present): founder of the front.",
     ["Jonas Banda 1990/1995 None", "Jonas Banda 2001/.. None"]),
    ("Peter Odongo led the group from 1994 until 2003. He was followed by Amina Okello, who stepped down in June 2011. Odongo resumed the leadership in July 2011.",
     ["Peter Odongo 1994/2003 None", "Amina Okello 2003/2011-06 resigned", "Peter Odongo 2011-07/None None"]),
    ("Peter Odongo headed the HRF until he was imprisoned in 2002. After his release in 2008 he took over the leadership once more.",
     ["Peter Odongo None/2002 captured", "Peter Odongo 2008/None None"]),
    ("Amina Okello has been chairwoman of the HRF since 1998. She was re-elected in 2002.",
     ["Amina Okello 1998/.. None"]),
    ("Jonas Banda commanded the HRF from 1989 to 1992, and Peter Odongo from 1992 to 1997. Since 1997 Banda has been the leader once again.",
     ["Jonas Banda 1989/1992 None", "Peter Odongo 1992/1997 None", "Jonas Banda 1997/.. None"]),
    ("The HRF was headed by Jonas Banda from 1989 to 1994. Banda is the leader of the group again since his return from prison in March 2001.",
     ["Jonas Banda 1989/1994 None", "Jonas Banda 2001-03/.. None"]),
    ("Jonas Banda led the front from 1990 to 1994. He led the front to many victories in 1992.",
     ["Jonas Banda 1990/1994 None"]),
    ("- Jonas Banda (1990 to 1994): founder.\n- Amina Okello (1994 to 1999): treasurer.\n- Jonas Banda (1999 to 2003): returned from exile.",
     ["Jonas Banda 1990/1994 None", "Amina Okello 1994/1999 None", "Jonas Banda 1999/2003 None"]),
    ("Jonas Banda was the leader from 1990 to 1995. He was reinstated as leader in 1999.",
     ["Jonas Banda 1990/1995 None", "Jonas Banda 1999/None None"]),
    ("Amina Okello was chairwoman from 1991 to 2001. Okello led the front's delegation in 2004.",
     ["Amina Okello 1991/2001 None"]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "leaders"), AGAIN, ids=[t[0][:50] for t in AGAIN])
def test_who_leads_a_second_time_has_a_second_tenure(told: str, leaders: list[str]) -> None:
    """Told by "again", "returned as leader", a second period in one bracket, or a later date after an end."""
    page = f"# Harbour Rescue Front (HRF)\n\n## Overview\n\nFormed: March 1989\n\n## Leadership\n\n{told}\n"
    records = read_bytes("page.md", page.encode()).records.leaders
    assert [f"{r.name} {r.start}/{r.end} {r.fate}" for r in records] == leaders


PROSE = [
    ("The Harbour Rescue Front (HRF) was formed in May 1990 by Jonas Banda. Banda was the leader of the HRF until 1994.",
     ["Jonas Banda None/1994"]),
    ("The Harbour Rescue Front (HRF) was formed in May 1990. Then Peter Odongo became the new HRF leader.",
     ["Peter Odongo None/None"]),
    ("The Harbour Rescue Front (HRF) fought the Lake Column, whose leader was Peter Odongo. He was followed by Amina Okello.",
     []),
    ("The Harbour Rescue Front (HRF) was formed in May 1990. The police chief, Peter Odongo, was killed in 1993.", []),
]  # fmt: skip


@pytest.mark.parametrize(("told", "leaders"), PROSE, ids=[t[0][-50:] for t in PROSE])
def test_running_prose_must_say_that_the_own_group_was_led(told: str, leaders: list[str]) -> None:
    """Where no section tells the leaders: an office without its group is nobody's in particular."""
    page = f"ZZe.007 HARBOUR RESCUE FRONT\nReason for listing:\nThe Harbour Rescue Front (HRF) was listed on 6 October 2001.\nAdditional information:\n{told}\n"
    records = read_bytes("page.txt", page.encode()).records.leaders
    assert [f"{r.name} {r.start}/{r.end}" for r in records] == leaders
