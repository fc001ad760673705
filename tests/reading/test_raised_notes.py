"""Notes called by raised figures, and lists of a printed page that cite one publication again and again."""

from __future__ import annotations

from stemma.reading.reader import read_bytes

RAISED = """Almanac of Movements
Harbour Army
Overview
The Harbour Army (HA) was founded in Lamu in 1991 and held 12 km² of the coast.¹ ² It had 300 members in 2001.²
Endnotes
¹ Amina Okello, "Counting Shadows," Institute of Coasts, March 2019.
² Jonas Banda, “Trials and Errors,” Nairobi, 2001.
"""


def test_raised_figures_call_the_notes_of_their_list() -> None:
    """`.¹ ²` is two calls; the square of a kilometre is none."""
    reading = read_bytes("page.txt", RAISED.encode())
    assert [m.footnote for m in reading.markers] == ["references:1", "references:2", "references:2"]
    assert [source.title for source in reading.sources] == ["Counting Shadows", "Trials and Errors"]


PRINTED = """7/14/2019 Harbour Army | Mapping Militants
Harbour Army
Key Statistics
https://example.org/profiles/harbour-army 1/3
Organizational Overview
Formed: August 1991
First Attack: October 10, 1992: About forty members threw petrol bombs at three police
boxes in Lamu, Kenya, and at an inn (0 killed, 6 wounded).1
7/14/2019 Harbour Army | Mapping Militants
Group Narrative
The Harbour Army was formed by dock workers who had been expelled from a union, and it soon
turned to robbery on the coast and in the hills behind the town.1
1 Okello, Amina. The Long Summer: The Coast and Political Violence. Nairobi: Island
Academic Press, 1996.
Organizational Structure
Leadership
Jonas Banda (1991 to 2000): Banda was a docker who led the army until he was arrested by
police in a hotel.1
1 Okello, Amina. The Long Summer: The Coast and Political Violence. Nairobi: Island
Academic Press, 1996.
https://example.org/profiles/harbour-army 2/3
7/14/2019 Harbour Army | Mapping Militants
Size Estimates
- September 1991: roughly 400 (Okello)1
- 1999: fewer than 20 (Coast Police)2
1 Okello, Amina. The Long Summer: The Coast and Political Violence. Nairobi: Island
Academic Press, 1996.
2 Coast Police of Kenya. White Paper. Nairobi, 2003. Web. 4 June 2019.
https://example.org/profiles/harbour-army 3/3
"""


def test_a_publication_cited_in_every_list_is_no_page_head() -> None:
    """The citation comes three times, over two lines each; the head of the page does too."""
    reading = read_bytes("page.txt", PRINTED.encode())
    assert [m.footnote for m in reading.markers] == [
        "overview:1", "overview:1", "leadership:1", "size_estimates:1", "size_estimates:2",
    ]  # fmt: skip
    assert len(reading.sources) == 2
