"""The records that everything else speaks in: frozen, slotted, standard library only.

Nothing here reads a file, prints or knows a layout. Example: `Statement`, the unit of the whole system.
"""
