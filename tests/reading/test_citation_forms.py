"""Citations in other forms than MLA: given name first, place and year in brackets, titles in single quotes."""

from __future__ import annotations

import pytest

from stemma.reading.citations import read_source
from stemma.reading.reader import read_bytes

FORMS = [
    ("Naledi Mokoena, Rivers of Salt (Gaborone, 2009)",
     "Mokoena, Naledi | Rivers of Salt |  |  | 2009 | book"),
    ("Naledi Mokoena, Rivers of Salt: A History (Gaborone: Pan House, 2009), pp. 12-15.",
     "Mokoena, Naledi | Rivers of Salt: A History |  | Pan House | 2009 | book"),
    ("T. J. Okafor and Lise Brandt, The Long Harvest, 2nd ed. (London: Kestrel Press, 1998), p. 4",
     "Okafor, T. J.; Brandt, Lise | The Long Harvest, 2nd ed |  | Kestrel Press | 1998 | book"),
    ("Ministry of the Interior, White Paper on Security (Dakar: State Printer, 2014).",
     "Ministry of the Interior | White Paper on Security |  | State Printer | 2014 | book"),
    ("Amnesty International, Roads of Fear (London, 2003), p. 8.",
     "Amnesty International | Roads of Fear |  |  | 2003 | book"),
    ("Ana de la Cruz (ed.), Voices from the Sierra (Lima: Andes Books, 1991)",
     "de la Cruz, Ana | Voices from the Sierra |  | Andes Books | 1991 | book"),
    ("D. Farrow, ‘What the Rebels Want’, Harbour Courier, 4 May 2005, accessed 12 August 2020.",
     "Farrow, D. | What the Rebels Want | Harbour Courier |  | 2005-05-04 | article-newspaper"),
    ("‘Rebel chief's brother held’, Harbour Courier, 4 May 2005 (accessed 8 June 2016).",
     " | Rebel chief's brother held | Harbour Courier |  | 2005-05-04 | article-newspaper"),
    ("The Long Harvest, Harbour Courier, 4 May 2005.",
     " | The Long Harvest | Harbour Courier |  | 2005-05-04 | article-newspaper"),
    ("Okello, Amina. “Market attacked.” Daily Courier, 3 May 2011. Web. 2 Aug. 2012.",
     "Okello, Amina | Market attacked | Daily Courier |  | 2011-05-03 | article-newspaper"),
]  # fmt: skip


@pytest.mark.parametrize(("citation", "told"), FORMS, ids=[f[0][:40] for f in FORMS])
def test_who_wrote_what_and_where_it_came_out(citation: str, told: str) -> None:
    """Authors family name first | title | container | publisher | date | CSL type."""
    source = read_source(citation)
    authors = "; ".join(
        f"{author.family}, {author.given}" if author.family else author.literal
        for author in source.author
    )
    parts = (authors, source.title, source.container_title, source.publisher, source.issued)
    assert " | ".join((*parts, source.type)) == told


def test_a_note_of_such_forms_is_cut_between_them() -> None:
    """A title in single quotes begins a citation of its own, and small "accessed" is the day of access."""
    note = "N. Mokoena, Rivers of Salt (Gaborone: Pan House, 2009), pp. 12–15; ‘From bush to ballot’, Harbour Courier, 5 May 2010 (accessed 8 June 2016)."
    page = f"# Lake Front\n\n## Overview\n\nFormed: 1998[1]\n\n## References\n\n[1] {note}\n"
    reading = read_bytes("page.txt", page.encode())
    first, second = reading.footnotes[0].citations
    assert (first.source, first.locator) == ("mokoena2009", "pp. 12–15")
    assert (second.source, second.accessed) == ("harbourcourier2010", "2016-06-08")
