"""Names: what a text calls its groups and persons, and where it speaks of them; `finding` looks for every place."""
