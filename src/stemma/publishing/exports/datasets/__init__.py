"""Tables for researchers: the canonical ones, lossless, and those made for analysis."""
