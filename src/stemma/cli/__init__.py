"""The command line: one command, one file, one verb."""


def main() -> None:
    """Run the command line."""
