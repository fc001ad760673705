"""Stemma: footnoted profiles of armed groups, compiled into sourced statements.

In goes prose with footnotes, out come statements that each open the sentence and the footnote they
rest on, and from these tables, downloads and pages. In a notebook: `stemma.read("page.txt")`,
`stemma.open("my-atlas").groups["imu"].attacks.to_frame()`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stemma.notebook import open as open
    from stemma.notebook import read as read

__version__ = "0.1.0"
LAZY = ("open", "read")
"""Names that are imported when they are first asked for, so that the command line starts fast."""


def __getattr__(name: str) -> object:
    """`stemma.read`, `stemma.open`."""
    if name in LAZY:
        from stemma import notebook

        return getattr(notebook, name)
    raise AttributeError(f"module 'stemma' has no attribute {name!r}")
