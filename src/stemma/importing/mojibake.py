"""Names repaired from their code pages: text that was decoded with the wrong one.

In goes a cell, out comes the cell as it was meant, or the same where nothing proves a fault. Three
faults are known: C1 control characters (bytes of windows-1252 taken for Latin-1: U+0092 is "’"), UTF-8
bytes taken for Mac Roman, once or twice ("√≥" is "ó"), and quotes escaped for a database ("\\'").
"""

from __future__ import annotations

import re

C1 = re.compile("[\x80-\x9f]+")
MAC_RESIDUE = re.compile("(?:[√¬‚][\u0080-\uffff]{1,5})+")
ESCAPED = re.compile(r"\\(?=['\"])")


def repair_text(text: str) -> str:
    """The text without these faults; blanks at its ends and doubled ones go as well."""
    mended = MAC_RESIDUE.sub(lambda found: from_mac_roman(found[0]), text)
    mended = C1.sub(lambda found: from_windows_1252(found[0]), mended)
    return " ".join(ESCAPED.sub("", mended).split())


def from_mac_roman(run: str) -> str:
    """A run of UTF-8 bytes taken for Mac Roman; as it is where the bytes are no UTF-8."""
    try:
        once = run.encode("mac_roman").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return run
    return MAC_RESIDUE.sub(lambda found: from_mac_roman(found[0]), once) if once != run else run


def from_windows_1252(run: str) -> str:
    """C1 controls as the windows-1252 characters whose bytes they are; unassigned ones stay."""
    return run.encode("latin-1").decode("cp1252", "ignore") or run
