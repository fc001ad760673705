"""Small pieces of pages: lines, values, words with their marks; made here because a site holds millions.

In go views, out comes markup, escaped. A template would say the same, at ten times the cost: a page of
evidence alone lists a hundred statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup, escape

from stemma.publishing.site.addresses import Links, statement_address
from stemma.publishing.site.direction import own_direction
from stemma.publishing.site.unbroken import unbroken
from stemma.publishing.views.concordance import StatementLine
from stemma.publishing.views.fact_tables import CellValue
from stemma.publishing.views.prose import Piece, PieceKind

TAGS = {
    PieceKind.MARKER: ("<sup class=\"marker\">", "</sup>"),
    PieceKind.VALUE: ("<strong class=\"value\">", "</strong>"),
    PieceKind.CUE: ("<em class=\"cue\">", "</em>"),
    PieceKind.TEXT: ("", ""),
}  # fmt: skip


class Small:
    """The pieces of one site."""

    def __init__(self, marks: Mapping[str, str]) -> None:
        """`marks` are what the switches ask, by statement id."""
        self.marks = marks
        self.made: dict[StatementLine, tuple[str, str, str]] = {}
        """By line: what stands before the address, the address from the root, what stands after it."""

    def said(self, identifier: str) -> Markup:
        """The mark of a statement as an attribute; nothing where it has none."""
        mark = self.marks.get(identifier)
        return Markup("") if mark is None else Markup(f' data-said="{escape(mark)}"')

    def rows(self, lines: Iterable[StatementLine], link: Links, subject: bool = True) -> Markup:
        """Statements as items of a list."""
        return Markup(
            "".join(f"<li{self.said(x.id)}>{self.line(x, link, subject)}</li>\n" for x in lines)
        )

    def line(self, line: StatementLine, link: Links, subject: bool = True) -> Markup:
        """A statement that opens its evidence, with what it is about before it."""
        found = self.made.get(line)
        if found is None:
            found = self.made[line] = (
                f'<span class="of"{own_direction(line.subject)}>{words(line.subject)}</span>: ',
                f'<a class="{source(line.strength)}" href="',
                f'{escape(statement_address(line.id))}">{words(line.words)}</a>',
            )
        about, before, after = found
        return Markup(f"{about if subject else ''}{before}{link.root}{after}")

    def value(self, value: CellValue, link: Links, marked: bool = True) -> Markup:
        """A value that opens its statement, with its doubt."""
        if value.id:
            said, address = self.said(value.id) if marked else "", escape(link.statement(value.id))
            told = f'<a class="{source(value.strength)}"{said} href="{address}">{words(value.words)}</a>'
        else:
            told = f'<span dir="auto">{words(value.words)}</span>'
        doubt = f' <small class="doubt">{words(value.doubt)}</small>' if value.doubt else ""
        return Markup(told + doubt)

    def values(self, values: Sequence[CellValue], link: Links, marked: bool = True) -> Markup:
        """The values of a cell side by side."""
        if not values:
            return Markup('<span class="nothing">nothing stated</span>')
        if len(values) == 1:
            return self.value(values[0], link, marked)
        return Markup(
            "".join(f'<span class="one">{self.value(v, link, marked)}</span>' for v in values)
        )


def source(strength: str) -> str:
    """The class of what opens a statement."""
    return "source" if strength in ("stated", "listed") else f"source s-{strength}"


def plain_pieces(pieces: Iterable[Piece]) -> Markup:
    """Words with their marks, without links."""
    found = []
    for piece in pieces:
        begin, end = TAGS[piece.kind]
        found.append(f"{begin}{words(piece.words)}{end}")
    return Markup("".join(found))


def words(text: str) -> Markup:
    """Words escaped, their days with their months on one line."""
    return escape(unbroken(text))
