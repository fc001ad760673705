"""Templates as they were compiled, from build to build: compiling them all takes longer than a few pages.

In goes the code of templates by the name of the engine for them, out comes a cache for the engine that gives
and takes such code. Whoever keeps it between builds signs it and drops it with the program that compiled it.
"""

from __future__ import annotations

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """What is compiled already."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template; the engine refuses that of another text."""
        code = self.code.get(bucket.key)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take it."""
        self.code[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()
"""Of this process, and of those that it starts."""


def compile_all(environment: Environment) -> None:
    """Compile what is not compiled yet, before other processes begin that need it, too."""
    for name in environment.list_templates(["html"]):
        environment.get_template(name)
