"""The exception tree: wrong use and unreadable input. Faults in a text are `Problem` values instead.

    StemmaError
    ├── UnreadableFile        a file that cannot be read as text: binary, too large, missing
    ├── WrongUse              an argument or option that makes no sense
    ├── FolderInUse           a target folder that must be empty and is not
    ├── NotAnAtlas            a folder without atlas.toml
    ├── UnknownGroup          a group id or name that the atlas does not have
    ├── UnknownStatement      a statement id that the library does not have
    ├── LibraryMissing        build/atlas.sqlite is not there yet, or is not ours
    ├── QueryRefused          SQL that is not a single reading query, or that SQLite refuses
    ├── BuildFailed           the build could not be written; the previous one is whole
    └── AccusationUnsourced   an accusation against a person without a source: stops the public build

Every exception carries its data as attributes and makes its own message.
"""

from __future__ import annotations

from collections.abc import Sequence


class StemmaError(Exception):
    """Anything that ends a command with exit code 2."""


class UnreadableFile(StemmaError):
    """A file that cannot be read as text; `reason` says why in words."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


class WrongUse(StemmaError):
    """An argument that makes no sense; `advice` says what would."""

    def __init__(self, what: str, advice: str) -> None:
        self.what, self.advice = what, advice
        super().__init__(f"{what}; {advice}")


class FolderInUse(StemmaError):
    """A target folder that holds something already."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(f"{folder}: the folder is not empty; name a new one")


class NotAnAtlas(StemmaError):
    """Neither the folder nor one above it has an atlas.toml."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(
            f"{folder}: no atlas.toml here or above; start an atlas with `stemma new DIR`"
        )


class UnknownGroup(StemmaError):
    """A group that the atlas does not have; `near` holds names that come close."""

    def __init__(self, name: str, near: Sequence[str] = ()) -> None:
        self.name, self.near = name, tuple(near)
        hint = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        super().__init__(f"no group {name!r} in this atlas{hint}")


class UnknownStatement(StemmaError):
    """A statement id that the library does not have; `near` holds ids that come close."""

    def __init__(self, identifier: str, near: Sequence[str] = ()) -> None:
        self.identifier, self.near = identifier, tuple(near)
        hint = f"; did you mean {', '.join(self.near)}?" if self.near else ""
        super().__init__(f"no statement {identifier!r} in this library{hint}")


class LibraryMissing(StemmaError):
    """The compiled library is not there, or is not one of ours."""

    def __init__(self, path: str, reason: str = "not built yet") -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}; run `stemma build`")


class QueryRefused(StemmaError):
    """SQL that was not run; the library is only ever read."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"query refused: {reason}")


class BuildFailed(StemmaError):
    """The build could not be written; what was there before is untouched."""

    def __init__(self, target: str, reason: str) -> None:
        self.target, self.reason = target, reason
        super().__init__(f"{target}: {reason}; the previous build is as it was")


class AccusationUnsourced(StemmaError):
    """An accusation against a person rests on no source; nothing is published."""

    def __init__(self, statements: Sequence[str]) -> None:
        self.statements = tuple(statements)
        listed = ", ".join(self.statements)
        super().__init__(f"accusations against persons without a source: {listed}; add the note")
