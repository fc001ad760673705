"""Stemma: footnoted profiles of armed groups, compiled into sourced statements.

In goes prose with footnotes, out come statements that each open the sentence and the footnote they
rest on, and from these tables, downloads and pages.
"""

__version__ = "0.1.0"
