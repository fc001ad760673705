"""When a group was founded, told in the text of a profile whose key statistics are cut off."""

from __future__ import annotations

import pytest

from stemma.reading.reader import read_bytes

PAGE = """a ferry at Kisumu, Kenya (3 killed, 5 wounded).[1]
Last Attack
4 March 2001: Two clerks were shot at Busia, Kenya (2 killed, 0 wounded).[2]
Updated
12 August 2011
Narrative Summary
{told}[1]
Leadership
Jonas Banda (1980 to 1992): first chairman.[2]
Size Estimates
1985: 40 (Daily Courier)[1]
[1] Okello, Amina. "Market attacked." Daily Courier, 3 May 2011. Web. 2 Aug. 2012.
[2] Okello, Amina. "Ferry attacked." Daily Courier, 4 May 2011. Web. 2 Aug. 2012.
"""
FOUNDINGS = [
    ("The Lake Rescue Front (LRF) is a separatist group. The Front was founded in Kisumu on 3 May 1980 by fishermen.", "1980-05-03 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization of fishermen. The Front was established in 1980 by teachers.", "1980 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization. Its foundation is usually dated to May 3, 1980, when an oath was taken.", "1980-05-03 possible"),
    ("The Lake Rescue Front (LRF) is a separatist organization. The group dates its foundation to May 1980.", "1980-05 attributed"),
    ("The Lake Rescue Front (LRF) is a separatist organization. It came into existence in May 1980.", "1980-05 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization. The LRF was born in May 1980 out of a strike.", "1980-05 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization. Its formation was announced on 3 May 1980.", "1980-05-03 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization. The founding of the LRF in 1980 went unnoticed.", "1980 stated"),
    ("The Lake Rescue Front (LRF) is a separatist organization. Founded in 1980 by students, it moved to Kisumu.", "1980 stated"),
    ("The Lake Rescue Front (LRF) is a separatist group. The LRF is said to have been founded in May 1980.", "1980-05 probable"),
    ("The Lake Rescue Front (LRF) is a separatist organization. Its school was founded in May 1980.", ""),
    ("The Lake Rescue Front (LRF) is a separatist organization. Its foundation in Geneva gave money in 1980.", ""),
    ("The Lake Rescue Front (LRF) fought the Plain Column, which was founded in 1980.", ""),
    ("The Lake Rescue Front (LRF) is a separatist organization. The foundation of the Plain Column in 1980 alarmed it.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("told", "founded"), FOUNDINGS, ids=[f[0][-50:] for f in FOUNDINGS])
def test_a_page_without_its_head_tells_its_founding(told: str, founded: str) -> None:
    """The own group's founding and nobody else's, as firm as its sentence."""
    records = read_bytes("page.txt", PAGE.format(told=told).encode()).records.formed
    assert "; ".join(f"{r.when} {r.evidence.strength}" for r in records) == founded
