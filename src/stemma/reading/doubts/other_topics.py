"""Other topics: what a word of doubt speaks of that is not who did the deed.

In go nothing but patterns; `aspects` asks them of the words behind a cue. Example: "it is doubtful that it
knew" doubts what somebody knew, "accounts disagree on the date" only the date.
"""

from __future__ import annotations

import re

KNOWING = re.compile(
    r"\s+(?:whether\s+|that\s+|if\s+)?(?!who\b)(?:[\w’'-]+\s+){1,5}?(?:knew|(?:had|have|has)\s+(?:\w+ly\s+)?(?:known|realised|realized|understood|meant|intended|expected|foreseen|recogni[sz]ed|noticed)|realised|realized|understood|foresaw|recogni[sz]ed\s+(?:him|her|them)|(?:was|were|been)\s+(?:\w+ly\s+)?aware)\b"
)
""" "It is [doubtful] that it knew": what somebody knew or meant, not what he did."""
WHETHER_KNEW = re.compile(rf"\b[Ww]hether\b{KNOWING.pattern}")
""" "Whether he was aware of it [was never established]"."""
OTHER_TOPIC = re.compile(
    r"\s+(?:as\s+to|on|about|over|regarding|concerning)\s+(?:(?:exactly\s+|precisely\s+)?(?:where|when|how|why|what)\b|(?:which|what)\s+(?:day|date|village|town|road|house|route|weapon|building)\b|whether\s+(?:it|this)\s+was\s+(?:at\s+|in\s+|on\s+|the\s+)?[A-Z0-9][\w’'-]*\s+or\b|(?:the|its|their|his)\s+(?:exact\s+|precise\s+)?(?:dates?|day|hour|time|place|site|location|number|toll|order|sequence|course|route|details?|circumstances|weapon|type|size|target)\b)"
)
""" "accounts [disagree] as to whether it was Upper or Lower Tolm"."""
EFFECT = re.compile(
    r"\s+(?:been\s+|also\s+|well\s+)*(?:hasten|contribut|prompt|encourag|persuad|influenc|cost\b|sav(?:ed|e)\b|delay|prevent|led\s+(?:to|the)\b|help(?:ed)?\s+to\b|decid|chang|spared)"
)
