"""`stemma diff OLD NEW`: two versions of a profile, by statement."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from stemma.analysis.changes import compare
from stemma.cli.voice import VOICE
from stemma.pipeline import read_pairs
from stemma.publishing.exports.change_list import changes_json, changes_text, summary


def diff(
    old: Annotated[str, Parameter(help="The earlier version, in any layout.")],
    new: Annotated[str, Parameter(help="The later version, in any layout.")],
    /,
    *,
    format: Annotated[
        Literal["text", "json"], Parameter(help="For people, or for machines.")
    ] = "text",
) -> int:
    """Compare two versions of a profile.

    Parameters
    ----------
    old
        The earlier version, in any layout.
    new
        The later version, in any layout.
    """
    pairs, alone = read_pairs(old, new)
    for reading in alone:
        VOICE.say(f"{reading.group.id} ({reading.group.label}) stands in one version only")
    for before, after in pairs:
        if before.group.id != after.group.id:
            VOICE.say(f"the two describe different groups: {before.group.id} and {after.group.id}")
        changes = compare(before, after)
        shown = (changes_json if format == "json" else changes_text)(changes, before, after)
        if shown and len(pairs) > 1 and format == "text":
            print(f"# {after.group.label}")
        if shown:
            print(shown)
        VOICE.say(f"{after.group.id}: {summary(changes)}" if len(pairs) > 1 else summary(changes))
    return 0
