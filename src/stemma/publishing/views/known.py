"""As known: what had been published of a statement by a day, and what a view would have shown then.

In go a concordance and statements, out come days as by `datetime.date.toordinal`. A support is known from the last
day on which its publication may have come out ("2004" counts from 31 December, so nothing is known too
early); one without a dated publication from the day as of which its own profile describes, and where
nobody dates that either, from no day. Example: a split that a report of 2001 tells and a book of 2009
tells with its day is known from 2001, and its day from 2009.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from stemma.model.dates import date_in_words
from stemma.model.reading import Reading
from stemma.model.statement import Cited, Statement
from stemma.publishing.views.concordance import Concordance, last_day
from stemma.publishing.views.timeline import issued_as_cited, published


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something drawn, and what it would have been with less of what is published."""

    known: int | None = None
    """The day from which it is known as it is; None: no day is known, or not all of it is dated."""
    earlier: tuple[Self, ...] = ()
    """What was known before, the oldest first; each with the day from which it held."""
    is_unpublished: bool = False
    """Whether nothing of it cites a dated publication: its day is that of the profile."""

    def on_day(self, day: int) -> Self | None:
        """What was known of it on a day; None: nothing."""
        states = (*self.earlier, self)
        fit = [state for state in states if state.known is not None and state.known <= day]
        return fit[-1] if fit else None


T = TypeVar("T", bound=Told)


def support_day(concordance: Concordance, cited: Cited) -> int | None:
    """The day from which a support is known."""
    day = publication_day(concordance, cited)
    return day if day is not None else profile_day(concordance, cited.text)


def publication_day(concordance: Concordance, cited: Cited) -> int | None:
    """The last day on which the publication may have come out; None where it is undated or none is cited."""
    source = concordance.build.sources.get(cited.source or "")
    return published(cited, source) if source else None


def profile_day(concordance: Concordance, text: str) -> int | None:
    """The last day as of which a profile describes: its own line, else the atlas's."""
    edtf = described(concordance, text)
    return last_day(edtf) if edtf else None


def described(concordance: Concordance, text: str) -> str:
    """As of when a profile describes, EDTF; empty where neither it nor the atlas says so."""
    reading = concordance.texts.get(text)
    return (updated(reading) if reading else "") or concordance.build.header.described


def updated(reading: Reading) -> str:
    """When a page says that it was revised, EDTF; empty where it does not say."""
    return next((record.when for record in reading.records.updated if record.when), "")


def known_day(concordance: Concordance, statement: Statement) -> int | None:
    """The day from which a statement is known: that of its earliest support; None: no day."""
    days = [support_day(concordance, cited) for cited in statement.cited()]
    return min((day for day in days if day is not None), default=None)


def first_known(concordance: Concordance, node: str) -> int | None:
    """The day from which anything is known that is said of a node or names it."""
    named = (*concordance.of_node.get(node, ()), *concordance.naming.get(node, ()))
    days = [known_day(concordance, s) for s in named]
    return min((day for day in days if day is not None), default=None)


def is_unpublished(concordance: Concordance, statement: Statement) -> bool:
    """Whether no dated publication carries it: only the profile's own date says when it was known."""
    return all(publication_day(concordance, cited) is None for cited in statement.cited())


def known_in_words(concordance: Concordance, statements: Iterable[Statement]) -> str:
    """Since when the statements are known, as exactly as that is printed; empty: nobody dates it."""
    cited = [one for statement in statements for one in statement.cited()]
    days = [(day, n) for n, one in enumerate(cited) if (day := support_day(concordance, one))]
    if not days:
        return ""
    first = cited[min(days)[1]]
    source = concordance.build.sources.get(first.source or "")
    issued = issued_as_cited(first, source) if source else ""
    if issued:
        return date_in_words(issued)
    return f"{date_in_words(described(concordance, first.text))}, the profile’s own date"


def as_known(
    concordance: Concordance, statements: Iterable[Statement], day: int
) -> list[Statement]:
    """The statements with the supports that were known on a day; those without any are left out."""
    found = []
    for statement in statements:
        days = [support_day(concordance, cited) for cited in statement.cited()]
        kept = [at for at, known in enumerate(days) if known is not None and known <= day]
        if kept:
            found.append(statement if len(kept) == len(days) else statement.resting_on(kept))
    return found


def days_of(concordance: Concordance, statements: Iterable[Statement]) -> tuple[list[int], bool]:
    """The days on which something of the statements became known, and whether all of it has such a day."""
    days = {support_day(concordance, cited) for s in statements for cited in s.cited()}
    return sorted(day for day in days if day is not None), None not in days


def told(
    concordance: Concordance,
    statements: Sequence[Statement],
    make: Callable[[Sequence[Statement]], T | None],
) -> T | None:
    """What is made of the statements now, with what would have been made of them earlier; None where nothing is."""
    now = make(statements)
    if now is None:
        return None
    days, is_whole = days_of(concordance, statements)
    last = days.pop() if days and is_whole else None
    states: list[T] = []
    for day in days:
        add_state(states, make(as_known(concordance, statements, day)), day)
    add_state(states, now, last)
    without = all(is_unpublished(concordance, s) for s in statements)
    return replace(states[-1], earlier=tuple(states[:-1]), is_unpublished=without)


def add_state(states: list[T], made: T | None, day: int | None) -> None:
    """Keep a state that differs from the one before it."""
    if made is not None and not (states and bare(states[-1]) == made):
        states.append(replace(made, known=day))


def bare(thing: T) -> T:
    """Only what is drawn of it, without any day of knowing."""
    return replace(thing, known=None, earlier=(), is_unpublished=False)
