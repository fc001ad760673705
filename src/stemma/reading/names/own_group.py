"""The own group: the words by which a sentence means the group that the page is about, without its name.

Example: in "Canada listed the group in 1994" and "Haddad led it", what is listed or led is the own group.
A name is looked up among the page's mentions (`Mentions.means_own`).
"""

from __future__ import annotations

import re

ITSELF = (
    r"(?:[Ii]t|[Tt]hem|[Tt]he\s+(?:[a-z]+\s+)?"
    r"(?:group|organi[sz]ation|movement|front|party|militia|network|army|brigade|faction))"
)
"""A pronoun, or the sort of thing it is; for use inside other patterns."""
MEANT = re.compile(rf"{ITSELF}\b")
ARTICLE = re.compile(r"^(?:the|an?)\s+", re.I)
"""Before a name that is looked up."""
