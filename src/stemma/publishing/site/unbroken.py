"""Unbroken: what stays on one line, a day with its month and a page with its number.

In goes a value of a template, out come its words with blanks that do not break. Example: "2 May 1999"
has one between "2" and "May".
"""

from __future__ import annotations

import re

from stemma.model.dates import MONTHS

DAY_AND_MONTH = re.compile(
    rf"\b(\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)|\b({'|'.join(MONTHS)}) (?=\d{{1,2}}\b(?!\d))"
    r"|\b(pp?\.|no\.|vol\.) (?=\d)"
)


def unbroken(value: object) -> object:
    """Words whose days stay with their months, and pages with their numbers, on one line."""
    if type(value) is not str or " " not in value:
        return value
    return DAY_AND_MONTH.sub(lambda found: f"{found[0][:-1]}\u00a0", value)
