"""The atlas folder: what a user owns, read from disk.

One file of the folder, one module here; `folder` reads them all.
"""

from stemma.atlas.folder import HEADER, Atlas, find_atlas, open_atlas
from stemma.atlas.starting import new_atlas, new_folder

__all__ = ["HEADER", "Atlas", "find_atlas", "new_atlas", "new_folder", "open_atlas"]
