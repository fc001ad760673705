"""Problems as text, JSON, GitHub annotations and SARIF.

In go problems, out comes what `stemma check` prints. The text form is
`file:line:column: severity code: expected, found; what to do`, then the line and a caret. SARIF follows
version 2.1.0 (OASIS, 2020).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from stemma.model.identifiers import Json
from stemma.model.problem import Problem, Severity
from stemma.publishing.exports.reading_json import problem_json

WIDTH = 96
"""Characters of a source line that are shown around the caret."""
GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}
SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def text_form(problems: Sequence[Problem]) -> str:
    """One problem after the other, each with its line and a caret."""
    return "\n".join(one_in_text(problem) for problem in problems)


def one_in_text(problem: Problem) -> str:
    """One problem: the headline, the source line, the caret, and the further places."""
    rule = f" [{problem.rule}]" if problem.rule else ""
    head = (
        f"{problem.file}:{problem.line}:{problem.column}: {problem.severity} {problem.code}{rule}: "
        f"{problem.message}; {problem.help}"
    )
    lines = [head]
    if problem.source_line.strip():
        lines += pointed(problem.source_line, problem.column - 1, problem.end - problem.start)
    for place in problem.related:
        lines.append(f"    {place.file}:{place.line}:{place.column}: {place.note}")
    return "\n".join(lines)


def pointed(line: str, column: int, length: int) -> list[str]:
    """The line, cut to a window around the place, and carets under it."""
    start = max(0, column - WIDTH // 4)
    shown = line[start : start + WIDTH].replace("\t", " ")
    room = max(1, min(length, len(shown) - (column - start)))
    lead = "… " if start else "  "
    return [f"  {lead}{shown}", f"    {' ' * (column - start)}{'^' * room}"]


def json_form(problems: Sequence[Problem]) -> str:
    """A JSON list; the form of `contracts/reading.md` with `file`."""
    return json.dumps([problem_json(p) for p in problems], ensure_ascii=False, indent=1)


def json_lines_form(problems: Sequence[Problem]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(problem_json(p), ensure_ascii=False) + "\n" for p in problems)


def github_form(problems: Sequence[Problem]) -> str:
    """Workflow commands, one a line."""
    return "\n".join(
        f"::{GITHUB[p.severity]} file={escaped(p.file, property=True)},line={max(p.line, 1)},"
        f"col={max(p.column, 1)},title={escaped(p.code, property=True)}::"
        f"{escaped(f'{p.message}; {p.help}')}"
        for p in problems
    )


def escaped(text: str, *, property: bool = False) -> str:
    """Text as a workflow command takes it."""
    safe = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return safe.replace(":", "%3A").replace(",", "%2C") if property else safe


def sarif_form(problems: Sequence[Problem]) -> str:
    """A SARIF log with one run."""
    codes = sorted({problem.code for problem in problems})
    rules: list[Json] = [{"id": code} for code in codes]
    results: list[Json] = [result(problem, codes.index(problem.code)) for problem in problems]
    driver: dict[str, Json] = {"name": "stemma", "rules": rules}
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log: dict[str, Json] = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1)


def result(problem: Problem, index: int) -> Json:
    """One SARIF result."""
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": SARIF[problem.severity],
        "message": {"text": f"{problem.message}; {problem.help}"},
        "locations": [location(problem.file, problem.line, problem.column)],
        "relatedLocations": [
            location(place.file, place.line, place.column, place.note) for place in problem.related
        ],
    }


def location(file: str, line: int, column: int, note: str = "") -> dict[str, Json]:
    """A SARIF location."""
    region: dict[str, Json] = {"startLine": max(line, 1), "startColumn": max(column, 1)}
    place: dict[str, Json] = {
        "physicalLocation": {"artifactLocation": {"uri": file.replace("\\", "/")}, "region": region}
    }
    if note:
        place["message"] = {"text": note}
    return place


FORMS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text_form,
    "json": json_form,
    "github": github_form,
    "sarif": sarif_form,
}
