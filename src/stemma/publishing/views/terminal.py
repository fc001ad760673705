"""Tables for a terminal.

In go column names and rows of words, out comes text: as wide as the terminal, plain when piped.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, title: str = "") -> str:
    """A table; cells wrap where the terminal is narrow and are never cut."""
    shown = Table(box=SIMPLE_HEAD, title=title or None, title_justify="left", pad_edge=False)
    for column in columns:
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in row))
    return render(shown)


def render(shown: Table | Text) -> str:
    """The table as text, as wide as the terminal, 160 columns when piped."""
    width = shutil.get_terminal_size((160, 40)).columns if sys.stdout.isatty() else 160
    buffer = io.StringIO()
    Console(file=buffer, width=width, color_system=None, legacy_windows=False).print(shown)
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines())
