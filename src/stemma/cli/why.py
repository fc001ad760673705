"""`stemma why STATEMENT [ATLAS]`: the sentence, footnote and publication behind a value."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.lookups import answer_for
from stemma.publishing.views.evidence import EvidenceView, SupportView
from stemma.publishing.views.withdrawn import fate_in_words


def why(
    statement: Annotated[
        str, Parameter(help="Statement id, its hash alone, or a permalink; of any release.")
    ],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
) -> int:
    """Show what a value rests on.

    An id of an earlier release that is not stated any more says what became of it, and what is stated instead.

    Parameters
    ----------
    statement
        Statement id, its hash alone, or a permalink; of any release.
    atlas
        The atlas folder.
    """
    answer = answer_for(atlas, statement)
    if answer.replaced:
        print(
            f"{answer.replaced}\nreplaced: it was put right or renamed, and is this statement now\n"
        )
    if answer.old:
        print(fate_in_words(answer.old), end="\n\n" if answer.views else "\n")
    print("\n\n".join(map(told, answer.views)), end="\n" if answer.views else "")
    return 0


def told(view: EvidenceView[SupportView]) -> str:
    """One statement, and what it rests on."""
    lines = [
        f"{view.subject}: {view.words}",
        f"{view.strength}; who says so: {view.speakers}; {view.how}",
        view.id,
    ]
    for support in view.supports:
        lines.append(f"\n  …{support.before}»{support.exact}«{support.after}…")
        lines.append(f"  {support.profile}, {support.section}; {support.reach}")
        if support.footnote:
            lines.append(f"  {support.footnote}: {support.note}")
        if support.source:
            lines.append(f"  {support.publication}\n  {support.checked}")
    return "\n".join(lines)
