"""Doubt: the words that hedge, whose word it is, and what of a statement they reach; `hedges` finds them, `heeding` is the last net."""
