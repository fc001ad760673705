"""Plain verbs: sentences as they would stand without the hedges of their verbs.

In goes a skeleton, out comes one in which "is alleged to have armed" is "armed" and "may have been" is "was",
with the places where a hedge stood. What is hedged is read from the page itself, so a frame
needs to know one form of a verb only.
"""

from __future__ import annotations

import re
from array import array

from stemma.reading.skeletons import Skeleton

BE = r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)"
LY = r"(?:\w+ly\s+|also\s+|often\s+|long\s+|now\s+|still\s+|sometimes\s+|at\s+times\s+|then\s+)*"
HELD = r"(?:alleged|believed|said|reported|rumou?red|thought|suspected|claimed|presumed|understood|known|assumed|considered|reputed|held|supposed|estimated|judged)"
SEEMS = r"(?:seems?|seemed|appears?|appeared|is\s+likely|was\s+likely|are\s+likely|is\s+thought\s+likely)"
MAY = r"(?:may|might|could|must)"
HEDGED = re.compile(
    rf"\b(?P<been>(?:{BE}\s+{LY}{HELD}\s+to\s+have\s+|{BE}\s+{LY}(?:suspected|accused)\s+of\s+having\s+|{SEEMS}\s+to\s+have\s+|{MAY}\s+{LY}have\s+)(?:\w+ly\s+|in\s+fact\s+)?been\b)"
    rf"|\b(?P<being>(?:{BE}\s+{LY}{HELD}\s+to\s+be|{BE}\s+{LY}(?:suspected|accused)\s+of\s+being|{SEEMS}\s+to\s+be|{MAY}\s+{LY}be)\b)"
    rf"|\b(?P<done>(?:{BE}\s+{LY}{HELD}\s+to\s+have|{BE}\s+{LY}(?:suspected|accused)\s+of\s+having|{SEEMS}\s+to\s+have|{MAY}\s+{LY}have)\s+(?=[a-z]))"
    rf"|\b(?P<adverb>(?:reportedly|allegedly|possibly|probably|apparently|likely|purportedly|supposedly|presumably|perhaps|seemingly|ostensibly|in\s+all\s+(?:probability|likelihood)|in\s+effect)\s+)"
    rf"|(?P<comma>,\s+(?:it\s+(?:seems|appears|is\s+(?:said|believed|thought|alleged|reported|rumou?red))|so\s+it\s+(?:seems|is\s+said)|reportedly|allegedly|apparently|in\s+all\s+(?:probability|likelihood)|according\s+to\s+[^,;.@]{{3,60}}),(?=\s))",
    re.I,
)
PUT = {"been": "was", "being": "is"}
"""What stands for a hedged auxiliary."""


def with_plain_verbs(skeleton: Skeleton) -> tuple[Skeleton, list[int]]:
    """The skeleton without hedges of its verbs, itself where it has none; and where on the page a hedge stood."""
    words, offsets, hedges, at = [], array("q"), [], 0
    for found in HEDGED.finditer(skeleton.words):
        put = PUT.get(found.lastgroup or "", "")
        hedges.append(skeleton.offsets[found.start()])
        words += [skeleton.words[at : found.start()], put]
        offsets.extend(skeleton.offsets[at : found.start()])
        offsets.extend([skeleton.offsets[found.start()]] * len(put))
        at = found.end()
    if not at:
        return skeleton, hedges
    words.append(skeleton.words[at:])
    offsets.extend(skeleton.offsets[at:])
    return Skeleton("".join(words), offsets, skeleton.others, skeleton.has_own), hedges
