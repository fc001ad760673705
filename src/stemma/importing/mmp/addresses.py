"""Addresses of profile pages: they become what a group's own page is cited by.

In go copies and the roll, out come addresses by group id.

Problem: `group-not-known`.
"""

from __future__ import annotations

from collections.abc import Sequence

from stemma.importing.mmp.copies import Copy, Form
from stemma.importing.mmp.groups import Roll
from stemma.importing.mmp.links import Party
from stemma.importing.mojibake import repair_text
from stemma.model.problem import Severity


def read_addresses(copies: Sequence[Copy], roll: Roll) -> dict[str, str]:
    """The address of each group's profile page, by group id."""
    found: dict[str, str] = {}
    for copy in copies:
        for table in copy.of(Form.ADDRESSES):
            for row in table.table.rows:
                name = repair_text(row.cells.get("Anchor", ""))
                group = roll.find(Party("", name))
                if group is None:
                    table.leave(row, Severity.NOTICE, "group-not-known",
                                f"expected a group that a table names, found {name!r}",
                                "add the group, or correct its name")  # fmt: skip
                else:
                    found.setdefault(group.id, row.cells.get("URL", ""))
                    table.carry(row)
    return found
