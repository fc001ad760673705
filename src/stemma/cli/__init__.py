"""The command line: one command, one file, one verb.

In go words, out come results on standard output, problems and progress on standard error, and an exit
code: 0 no problem of severity error, 1 some, 2 wrong use or unreadable input.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from importlib import import_module
from typing import TYPE_CHECKING

from stemma import __version__
from stemma.collecting import uncollected
from stemma.ending import begin_last_work, keep_to_the_end, leave
from stemma.errors import StemmaError
from stemma.modules import keep_compiled_modules
from stemma.patterns import remembering
from stemma.store.programs import program, user_folder

if TYPE_CHECKING:
    from cyclopts import App

COMMANDS = (
    (
        "demo",
        "stemma.cli.demo:demo",
        "Build the bundled example atlas and serve it on this machine.",
    ),
    ("new", "stemma.cli.new:new", "Start an atlas folder."),
    ("read", "stemma.cli.read:read", "Read profiles in any layout; print what was understood."),
    ("check", "stemma.cli.check:check", "List what is wrong, with file, line and column."),
    ("build", "stemma.cli.build:build", "Compile an atlas: library, downloads, site."),
    ("serve", "stemma.cli.serve:serve", "The site, live: built again at every change."),
    ("export", "stemma.cli.export:export", "Write the atlas in a format of another system."),
    (
        "release",
        "stemma.cli.release:release",
        "Freeze a citable release with checksums and a change list.",
    ),
    ("packet", "stemma.cli.packet:packet", "One zip with everything that statements rest on."),
    ("sample", "stemma.cli.sample:sample", "Draw an audit sheet, or score two filled ones."),
    ("show", "stemma.cli.show:show", "A group's life in a table."),
    ("why", "stemma.cli.why:why", "The sentence, footnote and publication behind a value."),
    (
        "audit",
        "stemma.cli.audit:audit_files",
        "One report on a team's Word, saved-site and text files; nothing is converted.",
    ),
    (
        "review",
        "stemma.cli.review:review",
        "Decide on proposals on a local page, the sentence in view.",
    ),
    (
        "propose",
        "stemma.cli.propose:propose_statements",
        "Take statements made by any program; refuse what the text does not carry.",
    ),
    ("diff", "stemma.cli.diff:diff", "Two versions of a profile, by statement."),
    ("ask", "stemma.cli.ask:ask", "Ask the library in SQL; it is only read."),
)
IMPORTS = (
    ("table", "stemma.cli.import_table:import_table", "From a team's own table, by a mapping."),
    (
        "tables",
        "stemma.cli.import_tables:import_tables",
        "From our own tables, as an export wrote them.",
    ),
    ("mmp", "stemma.cli.import_mmp:import_mmp", "From the Mapping Militants Project's own tables."),
)
HELP = "Footnoted profiles of armed groups, compiled into sourced statements, tables and pages."
GLOBAL = ("--quiet", "--verbose", "--no-color")


def make_app() -> App:
    """The application; each command is imported when it is called."""
    from cyclopts import App

    app = App(
        name="stemma",
        help=HELP,
        version=__version__,
        result_action="return_value",
        help_format="plaintext",
    )
    for name, path, help in COMMANDS:
        app.command(path, name=name, help=help)
    imports = App(name="import", help="Start an atlas from tables that others coded.")
    for name, path, help in IMPORTS:
        imports.command(path, name=name, help=help)
    app.command(imports)
    return app


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    keep_compiled_modules(user_folder)
    speak_utf8()
    if arguments is not None:
        sys.exit(run(arguments))
    begin_last_work()
    leave(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns its exit code."""
    from stemma.cli.voice import VOICE

    VOICE.listen(arguments)
    words = [word for word in arguments if word not in GLOBAL]
    with remembering_patterns(words[:1]):
        import_command(words[:1])
        return run_words(words)


def run_words(words: Sequence[str]) -> int:
    """Run a command that is imported; returns its exit code."""
    from stemma.cli.voice import VOICE

    try:
        result = make_app()(words, exit_on_error=False, print_error=True)
    except StemmaError as error:
        VOICE.error(str(error))
        return 2
    except KeyboardInterrupt:
        VOICE.error("interrupted; nothing half-written was left behind")
        return 130
    except BrokenPipeError:
        return quiet_pipe()
    except Exception as error:
        return wrong_use(error)
    return result if isinstance(result, int) else 0


def remembering_patterns(words: Sequence[str]) -> AbstractContextManager[None]:
    """Remember what the patterns of a command are compiled to; of what is no command of ours nothing is kept."""
    for name, _, _ in COMMANDS:
        if [name] == words:
            with suppress(RuntimeError):
                return remembering(user_folder() / f"patterns-{name}", program)
    return nullcontext()


def import_command(words: Sequence[str]) -> None:
    """Import what a command needs at once, without looking for garbage among what stays to the end."""
    for name, path, _ in COMMANDS:
        if [name] == words:
            with uncollected():
                import_module(path.partition(":")[0])
                keep_to_the_end()


def wrong_use(error: Exception) -> int:
    """Errors of the command line itself are wrong use; anything else is our bug and stays visible."""
    from cyclopts import CycloptsError

    if isinstance(error, CycloptsError):
        return 2
    raise error


def quiet_pipe() -> int:
    """Somebody closed the pipe (`| head`): that is no error."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def speak_utf8() -> None:
    """Consoles of other encodings (cp1252) must not break on a dash or a name."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
