"""Waiting for a page: asked from outside, because the pages' own policy forbids a script that is made from words."""

from __future__ import annotations

from playwright.sync_api import Page

STEP, MOST = 50, 400
"""Milliseconds between two looks, and how many there are."""


def until(tab: Page, words: str) -> None:
    """Wait until an expression is true on the page. Raises `AssertionError` after 20 seconds."""
    for _ in range(MOST):
        if tab.evaluate(words):
            return
        tab.wait_for_timeout(STEP)
    raise AssertionError(f"never: {words}")
