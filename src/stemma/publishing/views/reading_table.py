"""What was read of one document, as tables for the terminal.

In goes a `Reading`, out comes text: coverage, then each category of records with strength and notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model.counts import Count, in_words
from stemma.model.reading import AttackRecord, Evidence, Reading
from stemma.publishing.views.terminal import table


def reading_table(reading: Reading) -> str:
    """All that was read, category by category; empty categories are named in one line."""
    parts = [headline(reading)]
    empty = []
    for name, columns, rows in categories(reading):
        if rows:
            parts.append(table(columns, rows, title=f"{name} ({len(rows)})"))
        else:
            empty.append(name.casefold())
    if empty:
        parts.append("Nothing stated: " + ", ".join(empty) + ".")
    return "\n\n".join(parts)


def headline(reading: Reading) -> str:
    """Name, layout, what was counted, and how much was read."""
    coverage = reading.coverage
    total = coverage.characters or 1
    shares = ", ".join(
        f"{name} {100 * count / total:.1f} %"
        for name, count in (
            ("read", coverage.read),
            ("prose", coverage.prose),
            ("notes", coverage.notes),
            ("unread", coverage.unread),
        )
    )
    return (
        f"{reading.group.label} ({reading.group.id.partition('/')[2]}), {reading.text.name}, layout "
        f"{reading.layout}\n{len(reading.statements)} statements, {len(reading.markers)} markers, "
        f"{len(reading.footnotes)} notes, {len(reading.sources)} sources; {shares}"
    )


Rows = list[Sequence[str]]


def categories(reading: Reading) -> list[tuple[str, Sequence[str], Rows]]:
    """Name, columns and rows of every category."""
    records = reading.records
    told = ("strength", "notes")
    attack = ("when", "where", "killed", "wounded", "responsibility", "notes")
    return [
        ("Formed", ("when", *told), [[said(r.when), *tail(r.evidence)] for r in records.formed]),
        ("Status", ("status", "when", *told),
         [[r.status, said(r.when), *tail(r.evidence)] for r in records.disbanded]),
        ("First attack", attack, [attack_row(r) for r in records.first_attack]),
        ("Last attack", attack, [attack_row(r) for r in records.last_attack]),
        ("Leaders", ("name", "from", "to", "fate", *told),
         [[r.name, said(r.start), said(r.end), said(r.fate), *tail(r.evidence)] for r in records.leaders]),
        ("Name changes", ("from", "to", "when", *told),
         [[r.value or said(r.previous), said(r.following), said(r.when), *tail(r.evidence)]
          for r in records.name_changes]),
        ("Size estimates", ("when", "members", "reported by", *told),
         [[said(r.when), counted(r.count), said(r.reported_by), *tail(r.evidence)] for r in records.sizes]),
        ("Attacks", attack, [attack_row(r) for r in records.attacks]),
        ("Designations", ("authority", "list", "from", "to", *told),
         [[said(r.authority), r.regime, said(r.start), said(r.end), *tail(r.evidence)]
          for r in records.designations]),
        ("Relations", ("kind", "a", "b", "from", "to", "status", *told),
         [[r.kind, r.a, r.b, said(r.start), said(r.end), r.evidence.status.value, *tail(r.evidence)]
          for r in records.relations]),
        ("Resources", ("kind", "from", "when", *told),
         [[r.kind, said(r.giver), said(r.when), *tail(r.evidence)] for r in records.resources]),
        ("Locations", ("place", "country", "function", "when", *told),
         [[r.place, said(r.country), r.function, said(r.when), *tail(r.evidence)] for r in records.locations]),
        ("Goals", ("goal", "when", *told),
         [[r.text, said(r.when), *tail(r.evidence)] for r in records.goals]),
        ("Targets", ("target", "when", *told),
         [[r.text, said(r.when), *tail(r.evidence)] for r in records.targets]),
        ("Tactics", ("tactic", "when", *told),
         [[r.text, said(r.when), *tail(r.evidence)] for r in records.tactics]),
        ("Community relations", ("what", "when", *told),
         [[r.text, said(r.when), *tail(r.evidence)] for r in records.community_relations]),
        ("Sponsors", ("sponsor", "kinds", "when", *told),
         [[said(r.sponsor) or said(r.value), ", ".join(r.kinds), said(r.when), *tail(r.evidence)]
          for r in records.state_sponsors]),
    ]  # fmt: skip


def attack_row(record: AttackRecord) -> list[str]:
    """One attack."""
    places = ", ".join(f"{p.name} ({p.country})" if p.country else p.name for p in record.places)
    by = f" (by {', '.join(record.by)})" if record.by else ""
    return [
        said(record.when), places, counted(record.killed), counted(record.wounded),
        record.responsibility.value + by, notes(record.evidence),
    ]  # fmt: skip


def counted(count: Count | None) -> str:
    """A count in words; not printed is "not stated"."""
    return in_words(count) if count else "not stated"


def said(value: str | None) -> str:
    """A value, an open end in words, or nothing."""
    return "lasting" if value == ".." else (value or "")


def tail(evidence: Evidence) -> list[str]:
    """Strength and notes."""
    return [evidence.strength.value, notes(evidence)]


def notes(evidence: Evidence) -> str:
    """Footnote ids, or that there are none."""
    return ", ".join(evidence.footnotes) or "no note"
