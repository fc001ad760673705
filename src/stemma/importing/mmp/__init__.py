"""The Mapping Militants Project's own tables (2016, 2019 and 2022 forms) become an atlas.

In goes a folder of them, out come groups, relations, theatres, umbrellas and coded facts, each voiced
by the copy of the dataset that holds it, and every defect with file and row. Kinds follow the
project's definitions page; which of an affiliated pair is the senior is not coded there.
"""
