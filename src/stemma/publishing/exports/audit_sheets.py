"""Audit sheets: a sample as coders fill it in, and what two filled sheets say.

In go a build and a size, out come `sheet.csv` and `key.csv`; in go two filled sheets and the key, out comes the
agreement. A blind sheet shows sentence and proposition and hides how the atlas grades it. A coder answers with yes,
partly, no or cannot tell, and with the strength that they read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

from stemma.analysis.sampling import Agreement, alpha_nominal, draw, stratum_of, wilson
from stemma.errors import WrongUse
from stemma.model.build import Build
from stemma.model.statement import Statement
from stemma.model.strength import Strength, strength
from stemma.publishing.exports import write_csv
from stemma.publishing.views.words import node_in_words, proposition_in_words, statement_in_words

SHEET = ("item", "sentence", "about", "says", "correct", "strength", "comment")
KEY = ("item", "statement", "stratum", "strength")
ANSWERS = ("yes", "partly", "no", "cannot tell")


def sheet_files(build: Build, size: int, *, blind: bool) -> dict[str, str]:
    """`sheet.csv`, `key.csv` and what the columns mean."""
    chosen = draw(build.statements, size)
    rows = [sheet_row(build, number, s, blind=blind) for number, s in enumerate(chosen, start=1)]
    keys = [(str(n), s.id, stratum_of(s), strength(s).value) for n, s in enumerate(chosen, start=1)]
    return {
        "sheet.csv": write_csv(SHEET, rows),
        "key.csv": write_csv(KEY, keys),
        "README.txt": README,
    }


README = """Each coder gets a copy of sheet.csv and fills in two columns, without looking at key.csv.

correct: does the sentence carry what `says` says of `about`? yes, partly, no, or cannot tell.
strength: how firmly does the sentence say it? One of
  {words}.
comment: anything else.

Then: stemma sample --score A.csv B.csv --key key.csv
""".replace("{words}", ", ".join(Strength))


def sheet_row(build: Build, number: int, statement: Statement, *, blind: bool) -> tuple[str, ...]:
    """One item."""
    sentence = " ".join(statement.supports[0].passage.exact.split()) if statement.supports else ""
    words = proposition_in_words if blind else statement_in_words
    said = words(statement, build.nodes)
    return (str(number), sentence, node_in_words(statement.subject, build.nodes), said, "", "", "")


def read_sheet(name: str, text: str) -> dict[str, tuple[str, str]]:
    """Verdict and strength by item; empty where not answered. Raises `WrongUse` for other words and columns."""
    reader = csv.DictReader(io.StringIO(text))
    lacking = [
        column
        for column in ("item", "correct", "strength")
        if column not in (reader.fieldnames or ())
    ]
    if lacking:
        raise WrongUse(
            f"{name}: expected the columns {', '.join(SHEET)}; found no {', '.join(lacking)}",
            "use the sheet as it was drawn",
        )
    found = {}
    for line, row in enumerate(reader, start=2):
        verdict, word = ((row.get(c) or "").strip().casefold() for c in ("correct", "strength"))
        for given, known in ((verdict, ANSWERS), (word, tuple(Strength))):
            if given and given not in known:
                raise WrongUse(
                    f"{name}, line {line}: expected one of {', '.join(known)}; found {given!r}",
                    "correct the word",
                )
        found[(row.get("item") or "").strip()] = (verdict, word)
    return found


def agreement(
    a: Mapping[str, tuple[str, str]], b: Mapping[str, tuple[str, str]], key: Mapping[str, str]
) -> Agreement:
    """Two sheets against each other and, where the key is given (item to strength), against the atlas."""
    items = [item for item in a if item in b]
    verdicts = [(a[i][0], b[i][0]) for i in items if a[i][0] and b[i][0]]
    strengths = [(a[i][1], b[i][1]) for i in items if a[i][1] and b[i][1]]
    errors = {
        name: wilson(
            sum(v[0] == "no" for v in sheet.values()),
            sum(v[0] in ("yes", "partly", "no") for v in sheet.values()),
        )
        for name, sheet in (("first coder", a), ("second coder", b))
    }
    errors["both coders"] = wilson(sum(x == y == "no" for x, y in verdicts), len(verdicts))
    agreed = [i for i in items if a[i][1] and a[i][1] == b[i][1] and i in key]
    if key:
        errors["strength, where both coders agree"] = wilson(
            sum(a[i][1] != key[i] for i in agreed), len(agreed)
        )
    return Agreement(
        len(items), len(verdicts), alpha_nominal(verdicts), alpha_nominal(strengths), errors
    )


def agreement_in_words(found: Agreement) -> str:
    """The figures as they are printed and kept for the codebook."""
    lines = [f"{found.items} items in both sheets, {found.both} answered by both coders."]
    for name, alpha in (("verdicts", found.alpha_verdict), ("strengths", found.alpha_strength)):
        said = "not defined (no variation)" if alpha is None else f"{alpha:.3f}"
        lines.append(f"Krippendorff's alpha (nominal) of the {name}: {said}.")
    for name, rate in found.errors.items():
        lines.append(
            f"Error rate, {name}: {rate.share:.3f} ({rate.count} of {rate.of}; 95 % interval {rate.low:.3f} to {rate.high:.3f}, Wilson)."
        )
    return "\n".join(lines) + "\n"
