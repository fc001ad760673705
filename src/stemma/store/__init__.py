"""The library: one SQLite file, compiled from an atlas and only ever read."""
