"""The package as installed."""

from importlib import metadata

import stemma


def test_the_distribution_and_the_package_have_one_version() -> None:
    """The version of the distribution is that of the package."""
    assert metadata.version("stemma-atlas") == stemma.__version__
