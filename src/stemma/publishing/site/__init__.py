"""The site: plain pages that work from any folder, without a server and without script."""

from stemma.publishing.site.write import write_site

__all__ = ["write_site"]
