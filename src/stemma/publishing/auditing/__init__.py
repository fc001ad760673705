"""The report of an audit: one HTML file that needs no script and no other file.

`view` lays out what it shows, `report.html` shows it.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from jinja2 import Environment, StrictUndefined

from stemma.analysis.audited import Audit
from stemma.publishing.auditing.view import audit_view

HERE = "stemma.publishing.auditing"


def write_report(audit: Audit) -> str:
    """The report as HTML; styles inline, allowed by their digest alone."""
    folder = resources.files(HERE)
    style = (folder / "report.css").read_text("utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((folder / "report.html").read_text("utf-8"))
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    html = template.render(view=audit_view(audit), style=style, policy=policy)
    return html.encode("utf-8", "replace").decode("utf-8")
