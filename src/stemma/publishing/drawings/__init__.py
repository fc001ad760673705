"""Drawings: SVG made from views; no script, no style of its own, the site's style sheet colours it."""
