"""Text in, records, statements and problems out.

The line inside: bytes -> `decoding` -> text -> `layouts` -> document (sections, markers, notes) ->
the readers of `order`, one a section -> `remainder` (what nobody took) -> a `Reading`.
"""
