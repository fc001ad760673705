"""Sections: the parts of a profile, their order, their divisions and their titles.

The form is docs/profile.md; the ids are those of contracts/reading.md. Readers find the sections under any
heading that a page prints, writers print the titles below.
"""

from __future__ import annotations

TITLES = {
    "overview": "Overview",
    "executive_summary": "Executive Summary",
    "narrative": "Narrative",
    "organization": "Organizational Structure",
    "leadership": "Leadership",
    "name_changes": "Name Changes",
    "size_estimates": "Size Estimates",
    "resources": "Resources",
    "locations": "Locations",
    "strategy": "Strategy",
    "ideology": "Ideology and Goals",
    "political_activities": "Political Activities",
    "targets_tactics": "Targets and Tactics",
    "attacks": "Attacks",
    "interactions": "Interactions",
    "designations": "Designations",
    "community_relations": "Community Relations",
    "relationships": "Relationships",
    "state_sponsors": "State Sponsors",
    "maps": "Maps",
    "references": "References",
}
"""Titles of the canonical profile by section id, in the order in which pages print them."""

ORDER = tuple(TITLES)
"""Sections in the order in which pages print them."""

CHILDREN = {
    "organization": ("leadership", "name_changes", "size_estimates", "resources", "locations"),
    "strategy": ("ideology", "political_activities", "targets_tactics"),
    "interactions": ("designations", "community_relations", "relationships", "state_sponsors"),
}
"""The divisions, which hold subsections and no text of their own."""
