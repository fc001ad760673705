"""Changes between two versions as text and JSON.

In go `Changes` and both readings, out comes what `stemma diff` prints. Statements are told in words with
the place of their first passage; the JSON carries them in the form of `contracts/reading.md`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from stemma.analysis.changes import Changes, Pair, Reworded, sources_of
from stemma.model.identifiers import Json
from stemma.model.reading import Reading
from stemma.model.statement import Statement
from stemma.model.strength import strength
from stemma.publishing.exports.reading_json import statement_json
from stemma.publishing.views.words import node_in_words, statement_in_words

FORMAT = "stemma.diff/1"


def changes_text(changes: Changes, old: Reading, new: Reading) -> str:
    """One block a kind of change; kinds without a change are left out."""
    blocks = [
        ("added", [told(s, new, "+") for s in changes.added]),
        ("withdrawn", [told(s, old, "-") for s in changes.withdrawn]),
        ("changed", [changed(pair, old, new) for pair in changes.changed]),
        ("re-sourced", [resourced(pair, old, new) for pair in changes.resourced]),
        ("probably the same under a new id", [f"  {r.old} -> {r.new}" for r in changes.renamed]),
        ("wording only", [wording(each, old, new) for each in changes.prose]),
    ]
    return "\n\n".join(
        "\n".join([f"{name} ({len(lines)})", *lines]) for name, lines in blocks if lines
    )


def summary(changes: Changes) -> str:
    """ "2 added, 1 withdrawn, 3 changed, 0 re-sourced; 4 sentences in other words"."""
    counts = [
        f"{len(changes.added)} added", f"{len(changes.withdrawn)} withdrawn",
        f"{len(changes.changed)} changed", f"{len(changes.resourced)} re-sourced",
    ]  # fmt: skip
    return f"{', '.join(counts)}; {len(changes.prose)} sentences in other words"


def place(statement: Statement, reading: Reading) -> str:
    """`file:line:column`."""
    line, column = reading.text.position(statement.supports[0].passage.start)
    return f"{reading.text.name}:{line}:{column}"


def in_words(statement: Statement, reading: Reading) -> str:
    """The statement in words, with its node and strength."""
    node = node_in_words(statement.subject, reading.nodes)
    said = statement_in_words(statement, reading.nodes)
    return f"{node}: {said} [{strength(statement)}]"


def told(statement: Statement, reading: Reading, sign: str) -> str:
    """An added or withdrawn statement."""
    return (
        f"  {sign} {in_words(statement, reading)}\n    {place(statement, reading)} {statement.id}"
    )


def changed(pair: Pair, old: Reading, new: Reading) -> str:
    """Both propositions, one under the other."""
    return (
        f"  - {in_words(pair.old, old)}\n  + {in_words(pair.new, new)}\n"
        f"    {place(pair.old, old)} -> {place(pair.new, new)} {pair.new.id}"
    )


def resourced(pair: Pair, old: Reading, new: Reading) -> str:
    """The publications that went and came."""
    before, after = sources_of(pair.old, old), sources_of(pair.new, new)
    lines = [f"  {in_words(pair.new, new)}"]
    lines += [f"    - {' '.join(filter(None, source))}" for source in sorted(before - after)]
    lines += [f"    + {' '.join(filter(None, source))}" for source in sorted(after - before)]
    return "\n".join(lines)


def wording(each: Reworded, old: Reading, new: Reading) -> str:
    """A sentence before and after."""
    reading = new if each.new else old
    line, column = reading.text.position(each.span.start)
    lines = [f"  {reading.text.name}:{line}:{column}"]
    lines += [f"    - {each.old}"] if each.old else []
    lines += [f"    + {each.new}"] if each.new else []
    return "\n".join(lines)


def changes_json(changes: Changes, old: Reading, new: Reading) -> str:
    """The same as one JSON object."""
    form: dict[str, Json] = {
        "format": FORMAT,
        "old": old.text.name,
        "new": new.text.name,
        "added": [statement_json(s) for s in changes.added],
        "withdrawn": [statement_json(s) for s in changes.withdrawn],
        "changed": list(pairs(changes.changed)),
        "re_sourced": [source_form(pair, old, new) for pair in changes.resourced],
        "renamed": [{"old": each.old, "new": each.new} for each in changes.renamed],
        "prose": [
            {
                "old": each.old or None,
                "new": each.new or None,
                "start": each.span.start,
                "end": each.span.end,
            }
            for each in changes.prose
        ],
    }
    return json.dumps(form, ensure_ascii=False, indent=1)


def pairs(changed_pairs: tuple[Pair, ...]) -> Iterator[Json]:
    """Old and new statement side by side."""
    for pair in changed_pairs:
        yield {
            "node": pair.new.subject,
            "property": pair.new.property,
            "old": statement_json(pair.old),
            "new": statement_json(pair.new),
        }


def source_form(pair: Pair, old: Reading, new: Reading) -> Json:
    """The statement with the publications that went and came."""
    before, after = sources_of(pair.old, old), sources_of(pair.new, new)
    return {
        "statement": pair.new.id,
        "removed": [list(source) for source in sorted(before - after)],
        "added": [list(source) for source in sorted(after - before)],
    }
