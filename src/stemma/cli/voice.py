"""The voice: how commands speak to a person, on standard error, in colour only on a terminal.

In go the words of the command line, out come messages. Results never pass here: they go to standard
output as they are.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Voice:
    """How much is said, and whether in colour."""

    quiet: bool = False
    verbose: bool = False
    color: bool = True

    def listen(self, arguments: Sequence[str]) -> None:
        """Take the options that every command knows."""
        self.quiet = "--quiet" in arguments
        self.verbose = "--verbose" in arguments
        plain = "--no-color" in arguments or bool(os.environ.get("NO_COLOR"))
        self.color = not plain and sys.stderr.isatty()

    def say(self, message: str) -> None:
        """Progress; silent under --quiet."""
        if not self.quiet:
            print(message, file=sys.stderr)

    def detail(self, message: str) -> None:
        """What only --verbose asks for."""
        if self.verbose:
            print(message, file=sys.stderr)

    def error(self, message: str) -> None:
        """An error that ends the command."""
        head = "\033[31merror\033[0m" if self.color else "error"
        print(f"{head}: {message}", file=sys.stderr)


VOICE = Voice()
