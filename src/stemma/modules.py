"""Modules: what Python compiles them to is kept where it is told not to write beside them.

In go a folder and the interpreter's own settings, out come the settings changed for this process alone. Containers
are told `PYTHONDONTWRITEBYTECODE` so that no file appears beside the modules of an image; then every command compiles
all that it imports anew, which takes longer than most commands. The user's cache folder is no part of an image.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def keep_compiled_modules(cache_folder: Callable[[], Path]) -> None:
    """Where Python writes nothing beside its modules, let it write into a cache folder; else leave all as it is.

    A prefix that the user chose himself stays; so does all where there is no such folder (`RuntimeError`).
    """
    if sys.dont_write_bytecode and sys.pycache_prefix is None:
        with suppress(RuntimeError):
            sys.pycache_prefix = str(cache_folder() / "modules")
            sys.dont_write_bytecode = False
