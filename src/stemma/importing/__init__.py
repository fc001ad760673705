"""Importing: tables that others coded become an atlas, and every defect of them is reported.

In go the bytes of tables, out come the files of a new atlas folder and problems with file and row.
Nothing is guessed: a value that cannot be read stays as written and is reported.
"""
