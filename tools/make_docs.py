"""Write the pages of the documentation that are made from the program: commands and codebook.

    uv run python tools/make_docs.py

`tests/docs/test_generated.py` fails when a page is older than the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from stemma.cli import GLOBAL, make_app
from stemma.publishing.codebook import codebook

DOCS = Path(__file__).resolve().parents[1] / "docs"
MADE = "<!-- made by tools/make_docs.py; change the program, not this page -->"


def commands() -> str:
    """Every command with its arguments and options, from the command line itself."""
    _, _, body = make_app().generate_docs(output_format="markdown").partition("\n## stemma ")
    intro = [
        "# Commands",
        "",
        MADE,
        "",
        f"{', '.join(f'`{word}`' for word in GLOBAL)} are understood by every command.",
        "Exit codes: 0 no problem of severity error, 1 some, 2 wrong use or unreadable input.",
        "Results go to standard output, problems and progress to standard error.",
        "`ATLAS` is the current folder, or its nearest parent that holds an `atlas.toml`, where none is given.",
    ]
    sections = "\n".join(line.rstrip() for line in f"## stemma {body}".splitlines())
    return "\n".join(intro) + "\n\n" + sections.replace("```console", "```text").rstrip() + "\n"


def columns() -> str:
    """The codebook of the library, from the words of its schema."""
    schema = resources.files("stemma.store").joinpath("schema.sql").read_text(encoding="utf-8")
    title, _, body = codebook(schema).partition("\n")
    return f"{title}\n\n{MADE}\n{body}"


def pages() -> Mapping[str, str]:
    """The generated pages by file name."""
    return {"commands.md": commands(), "codebook.md": columns()}


if __name__ == "__main__":
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote docs/{name}")
