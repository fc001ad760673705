"""Needed words: which words a pattern cannot do without, worked out from the pattern itself.

In goes a pattern, out come sets of beginnings of words in small letters, of each of which at least one
stands in every text that the pattern fits; a blank behind a beginning means the whole word. Example:
`needed_words(r"\\bden(?:y|ied)\\s+any\\b")` is `[{"deny ", "denied"}, {"any "}]`. What is not understood
of a pattern needs nothing, so that a new kind of pattern is never kept from a text that it fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from stemma.patterns import MEMORY

Item = tuple[Any, Any]
"""A part of a parsed pattern: what it does, and with what."""
MOST_LETTERS = 6
"""So much of a word is looked at."""
MOST_WORDS = 200
"""A set of more words than these tells too little to be asked for."""
BEST = 3
"""So many sets are kept of a pattern."""
RARE = 0.4
"""A set whose words stand in fewer sentences than this share, about, is worth asking for."""
COMMON = frozenset(
    ("the", "of", "and", "in", "to", "a", "an", "by", "with", "for", "on", "at", "from", "as", "that", "it",
     "its", "is", "was", "be", "are", "were", "has", "have", "had", "o")
)  # fmt: skip
"""Words that stand in most sentences; `o` is the own group's token."""
RARITY = {1: 0.6, 2: 0.2, 3: 0.04, 4: 0.012}
"""In how many sentences some word begins with so many letters, about; more letters are rarer."""
ANYTHING = (None, None)
"""What may follow a repetition: more of it, or what comes next."""
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
BEGINNINGS = (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)


def needed_words(pattern: str, flags: int = 0) -> list[frozenset[str]]:
    """The sets of which each has a word in every text that the pattern fits, rarest first."""
    return needed_of(parser.parse(pattern, flags))


def needed_of(parsed: Any) -> list[frozenset[str]]:
    """The same of a pattern that is parsed already."""
    rare, other = chosen(sets_of(parsed.data, False), BEST)
    return rare or [words for words in other if share(words) < 1][:BEST]


def chosen(
    sets: Iterable[frozenset[str]], number: int
) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """The first sets of rare words, no more than so many, and the others before them, the rarest first."""
    rare: list[frozenset[str]] = []
    other: list[frozenset[str]] = []
    for words in sets:
        if share(words) >= RARE:
            other.append(words)
        elif not any(is_implied(words, by=known) for known in rare):
            rare.append(words)
        if len(rare) == number:
            break
    return rare, sorted(other, key=share)


def is_implied(words: frozenset[str], *, by: frozenset[str]) -> bool:
    """Whether a text with a word of the one set has a word of the other: "close " goes on from "close"."""
    beginnings = tuple(words)
    return all(word.startswith(beginnings) for word in by)


@cache
def opening_words(pattern: str) -> tuple[str, ...]:
    """How the first word of what fits can begin; a beginning of which nothing is known is left out.

    A process that remembers its patterns does not work it out again.
    """
    for memory in MEMORY:
        return tuple(memory.needed(pattern, 0, first_words)[0])
    return tuple(first_words(pattern)[0])


def first_words(pattern: str, flags: int = 0) -> list[frozenset[str]]:
    """The same as one set."""
    parsed = parser.parse(pattern, flags).data
    found = openings(tuple(each for each in parsed if each[0] is not op.AT))
    return [frozenset(found) - {"", " "}]


def sets_of(items: Sequence[Item], begins: bool) -> Iterator[frozenset[str]]:
    """The sets that a sequence needs; `begins`: a letter here can only be the first of a word."""
    for at, (does, what) in enumerate(items):
        if begins and does is not op.AT:
            words = openings(tuple(items[at:]))
            if len(words) <= MOST_WORDS and all(map(str.strip, words)):
                yield frozenset(words)
        if does is op.SUBPATTERN:
            yield from sets_of(what[3].data, begins)
        elif does is op.ATOMIC_GROUP:
            yield from sets_of(what.data, begins)
        elif does in REPEATS and what[0]:
            yield from sets_of(what[2].data, begins)
        elif does is op.BRANCH:
            yield from joined(sets_of(each.data, begins) for each in what[1])
        begins = is_word_over((does, what), begins)


def joined(branches: Iterable[Iterable[frozenset[str]]]) -> Iterator[frozenset[str]]:
    """A set of rare words of each branch, as one; nothing where a branch needs nothing."""
    words: set[str] = set()
    for sets in branches:
        rare, other = chosen(sets, 1)
        best = (rare or other)[:1]
        if not best or len(words) > MOST_WORDS:
            return
        words |= best[0]
    yield frozenset(words)


def share(words: frozenset[str]) -> float:
    """In how many sentences one of the words stands, as a rough guess."""
    return sum(
        1.0 if word.strip() in COMMON else RARITY.get(len(word.strip()), 0.004) for word in words
    )


def openings(items: tuple[Item, ...], letters: int = MOST_LETTERS) -> set[str]:
    """How the word can begin that opens a sequence; an empty beginning where nothing is known."""
    word, at = "", 0
    while at < len(items) and len(word) < letters and items[at][0] is op.LITERAL:
        code = items[at][1]
        if not is_letter(code):
            return {f"{word} "}
        if not (letter := chr(code).lower()).isascii():
            return {word}
        word, at = word + letter, at + 1
    if at == len(items) or len(word) == letters:
        return {word}
    more = openings_of(items[at], items[at + 1 :], letters - len(word))
    return {word + each for each in more} if word else more


def openings_of(item: Item, rest: tuple[Item, ...], letters: int) -> set[str]:
    """The same where the sequence opens with what is no letter."""
    does, what = item
    if does is op.IN:
        return openings_of_set(what, rest, letters)
    if does is op.SUBPATTERN:
        return openings((*what[3].data, *rest), letters)
    if does is op.ATOMIC_GROUP:
        return openings((*what.data, *rest), letters)
    if does is op.BRANCH:
        return set().union(*(openings((*each.data, *rest), letters) for each in what[1]))
    if does in REPEATS:
        least, most, repeated = what
        behind = rest if most == 1 else (ANYTHING,)
        once = openings((*repeated.data, *behind), letters)
        return once if least else once | openings(rest, letters)
    if does is op.AT and what in (op.AT_BOUNDARY, op.AT_END, op.AT_END_STRING):
        return {" "}
    return openings(rest, letters) if does in (op.AT, op.ASSERT, op.ASSERT_NOT) else {""}


def openings_of_set(members: Sequence[Item], rest: tuple[Item, ...], letters: int) -> set[str]:
    """The same where a set of characters comes first: a few letters, or blanks."""
    if all(does is op.LITERAL for does, _ in members):
        return set().union(*(openings((each, *rest), letters) for each in members))
    return {" "} if list(members) == [(op.CATEGORY, op.CATEGORY_SPACE)] else {""}


def is_word_over(item: Item, begins: bool) -> bool:
    """Whether a letter behind this part can only be the first of a word."""
    does, what = item
    if does is op.LITERAL:
        return not is_letter(what)
    if does is op.IN:
        return all(
            (kind is op.LITERAL and not is_letter(which))
            or (kind is op.CATEGORY and which is op.CATEGORY_SPACE)
            for kind, which in what
        )
    if does is op.SUBPATTERN:
        return is_over(what[3].data, begins)
    if does is op.ATOMIC_GROUP:
        return is_over(what.data, begins)
    if does is op.BRANCH:
        return all(is_over(each.data, begins) for each in what[1])
    if does in REPEATS:
        least, most, repeated = what
        again = is_over(repeated.data, False)
        if least:
            return again or (most == 1 and is_over(repeated.data, begins))
        return again and begins
    if does is op.AT:
        return begins or what in BEGINNINGS
    if does is op.ASSERT:
        return begins or (what[0] < 0 and is_over(what[1].data, False))
    return begins if does is op.ASSERT_NOT else False


def is_over(items: Sequence[Item], begins: bool) -> bool:
    """The same for a sequence."""
    for item in items:
        begins = is_word_over(item, begins)
    return begins


@cache
def is_letter(code: int) -> bool:
    """Whether a character is one that words are made of: no digit, no underscore."""
    return chr(code).isalnum() and not chr(code).isdecimal()
