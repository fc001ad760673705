"""Standards of other systems, one format a file; `exports.formats` lists them in order."""
