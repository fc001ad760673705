"""Attacks: the entries of the attack list, who is tied to them, and what they cost; `entries` is where they are read."""
