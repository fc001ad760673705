"""Saved articles of Wikipedia: the markup says what the chapters are, the box above the text is no story."""

from __future__ import annotations

from stemma.reading.reader import read_bytes

SAVED = """<!DOCTYPE html><html><head><title>Lake Guard - Wikipedia</title></head><body>
<div><ul><li><a href="/x">Main page</a></li></ul></div>
<h1>Lake Guard</h1><div>From Wikipedia, the free encyclopedia</div>
<table><tr><th>Active</th><td>1966&#8211;1991</td></tr></table>
<p>The Lake Guard (LG) was a guerrilla group in Uganda. It was founded on 1 July 1966 by teachers.</p>
<h2>Rise<span>[edit]</span></h2><p>In 1970 the Lake Guard robbed banks.</p>
<h2>Leaders<span>[edit]</span></h2><ul><li>Jonas Banda (1966&#8211;1974)</li><li>Amina Okello (1974&#8211;1991)</li></ul>
<h2>Strength and organisation<span>[edit]</span></h2><p>The Lake Guard had 35 members in 1967, according to Prado.</p>
<h2>Notable actions<span>[edit]</span></h2><ul><li>20 September 1967: attack on a bank in Gulu, Uganda (1 killed).</li></ul>
<h2>Legal status<span>[edit]</span></h2><p>Uganda banned the Lake Guard on 3 May 1975.</p>
</body></html>"""


def test_a_saved_article_is_read_by_its_chapters() -> None:
    """Founding, leaders, size, attack and ban stand each in a chapter of its own."""
    reading = read_bytes("lake.html", SAVED.encode())
    assert (reading.form, reading.group.label) == ("wikipedia", "Lake Guard")
    records = reading.records
    assert [r.when for r in records.formed] == ["1966-07-01"]
    assert [r.name for r in records.leaders] == ["Jonas Banda", "Amina Okello"]
    assert [(r.count.low, r.when, r.reported_by) for r in records.sizes] == [(35, "1967", "Prado")]
    assert [r.when for r in records.attacks] == ["1967-09-20"]
    assert [(r.authority, r.start) for r in records.designations] == [("Uganda", "1975-05-03")]
