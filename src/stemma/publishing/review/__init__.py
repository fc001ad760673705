"""The review page: one page on loopback on which people decide on proposals.

`cards` makes what the page shows, `serving` answers it.
"""
