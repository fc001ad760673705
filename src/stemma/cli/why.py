"""`stemma why STATEMENT [ATLAS]`: the sentence, footnote and publication behind a value."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from stemma.lookups import evidence_for


def why(
    statement: Annotated[str, Parameter(help="Statement id, or its hash alone.")],
    atlas: Annotated[Path, Parameter(help="The atlas folder.")] = Path(),
    /,
) -> int:
    """Show what a value rests on.

    Parameters
    ----------
    statement
        Statement id, or its hash alone.
    atlas
        The atlas folder.
    """
    view = evidence_for(atlas, statement)
    print(
        f"{view.subject}: {view.words}\n{view.strength}; who says so: {view.speakers}; {view.how}\n{view.id}"
    )
    for support in view.supports:
        print(f"\n  …{support.before}»{support.exact}«{support.after}…")
        print(f"  {support.profile}, {support.section}; {support.reach}")
        if support.footnote:
            print(f"  {support.footnote}: {support.note}")
        if support.source:
            print(f"  {support.publication}\n  {support.checked}")
    return 0
