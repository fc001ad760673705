"""Decisions: what they write, how they are undone, when they go stale; and who may ask the page."""

from __future__ import annotations

import csv
import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from stemma.cli import run
from stemma.desk import Desk
from stemma.errors import BuildFailed, WrongUse
from stemma.model.statement import Status
from stemma.pipeline import compile_atlas, start_atlas
from stemma.publishing.review.serving import Counter, open_counter

PROFILE = """# Red Valley Front (RVF)

## Narrative

In 2002 the RVF attacked Gulu. In 2005 the RVF allegedly attacked Jinja.[^narrative-1]

[^narrative-1]: “Red Valley Front.” Nile Institute, 2010.

## Relationships

In 2004 the RVF was closely allied with the Desert Council.[^narrative-1]
"""


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    """An atlas of one profile."""
    start_atlas(tmp_path / "atlas")
    (tmp_path / "atlas" / "profiles" / "rvf.md").write_text(PROFILE, "utf-8")
    return tmp_path / "atlas"


@pytest.fixture
def desk(atlas: Path) -> Desk:
    """A sitting with a clock that a test winds."""
    seconds = iter(range(0, 100_000, 30))
    return Desk(atlas, by="A. Editor", clock=lambda: next(seconds), today=lambda: "2024-05-01")


def rows(atlas: Path) -> list[dict[str, str]]:
    """The decisions on disk."""
    with (atlas / "judgements" / "statements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def relation(desk: Desk, name: str) -> str:
    """A waiting statement of the relation."""
    return next(i for i in desk.waiting() if i.startswith("relation/") and f"/{name}~" in i)


def test_a_decision_is_one_row_a_statement(desk: Desk, atlas: Path) -> None:
    """Who, when, why, and the words that were judged."""
    card = desk.cards()[0]
    ids = [s.id for s in card.statements]
    desk.decide(ids, "accepted", "as the sentence says")
    assert [r["statement"] for r in rows(atlas)] == ids
    assert {(r["decision"], r["by"], r["at"], r["why"]) for r in rows(atlas)} == {
        ("accepted", "A. Editor", "2024-05-01", "as the sentence says")
    }
    assert all(r["passage"] for r in rows(atlas))
    assert not set(ids) & set(desk.waiting())
    assert (desk.tally.decisions, desk.tally.statements) == (1, len(ids)) and desk.tally.minutes > 0


def test_undo_brings_the_files_back_byte_for_byte(desk: Desk, atlas: Path) -> None:
    """And refuses where somebody wrote in between."""
    path = atlas / "judgements" / "statements.csv"
    before = path.read_bytes()
    desk.decide([s.id for s in desk.cards()[0].statements], "rejected", "")
    desk.undo()
    assert path.read_bytes() == before and desk.tally.decisions == 0
    with pytest.raises(WrongUse):
        desk.undo()
    desk.decide([s.id for s in desk.cards()[0].statements], "unsure", "")
    path.write_bytes(path.read_bytes() + b"x,accepted,,,,\n")
    with pytest.raises(BuildFailed):
        desk.undo()


def test_a_correction_takes_the_place_of_the_reading(desk: Desk, atlas: Path) -> None:
    """One entry in corrections.toml and one row; a public statement with the new value; undone as one."""
    start = relation(desk, "start")
    with pytest.raises(WrongUse):
        desk.correct(start, "2006", "")
    with pytest.raises(WrongUse):
        desk.correct(start, "sometime", "it says so")
    with pytest.raises(WrongUse):
        desk.correct(start, "2004", "it says so")
    assert not (atlas / "corrections.toml").exists()
    desk.correct(start, "May 2006", "a slip of the pen")
    build = compile_atlas(atlas)
    new = build.redirects[start]
    assert next(s for s in build.statements if s.id == new).status is Status.ACCEPTED
    assert rows(atlas)[-1]["decision"] == "corrected"
    assert "stale" not in {p.code.partition("-")[0] for p in build.problems}
    desk.undo()
    assert not (atlas / "corrections.toml").exists() and start in desk.waiting()


def test_decisions_survive_edits_around_them_and_go_stale_with_their_passage(
    desk: Desk, atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A paragraph more changes nothing; other words in the sentence are reported and undo the decision."""
    kind = relation(desk, "kind")
    desk.decide([kind], "accepted", "")
    profile = atlas / "profiles" / "rvf.md"
    profile.write_text(PROFILE.replace("## Narrative", "## Narrative\n\nIt has a flag."), "utf-8")
    assert kind not in desk.waiting() or (desk.open() and kind not in desk.waiting())
    profile.write_text(
        PROFILE.replace("was closely allied", "was for a time closely allied"), "utf-8"
    )
    desk.open()
    assert kind in desk.waiting()
    run(["check", str(atlas)])
    assert "stale-judgement" in capsys.readouterr().out


def test_a_table_of_five_columns_gains_the_sixth(desk: Desk, atlas: Path) -> None:
    """Older rows stay."""
    path = atlas / "judgements" / "statements.csv"
    path.write_text(
        'statement,decision,by,at,why\na/b~c,accepted,me,2020-01-01,"so, so"\n', "utf-8"
    )
    desk.decide([relation(desk, "kind")], "accepted", "")
    assert rows(atlas)[0]["why"] == "so, so" and rows(atlas)[0]["passage"] == ""
    assert rows(atlas)[1]["passage"]


@pytest.fixture
def counter(desk: Desk) -> Iterator[tuple[Counter, int]]:
    """The page, served."""
    made = Counter(desk)
    with open_counter(made, 0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield made, server.server_address[1]
        server.shutdown()


def ask(
    port: int, method: str, path: str, body: object = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """One request to the page."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    sent = {"Content-Type": "application/json"} if body is not None else {}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, json.dumps(body) if body is not None else None, sent)
    answer = connection.getresponse()
    return answer.status, {k.casefold(): v for k, v in answer.getheaders()}, answer.read()


def test_only_the_page_itself_is_answered(counter: tuple[Counter, int], atlas: Path) -> None:
    """No secret, another host, another origin, no JSON: refused, and nothing is written."""
    made, port = counter
    base = f"/{made.token}/"
    ids = [s.id for s in made.desk.cards()[0].statements]  # type: ignore[attr-defined]
    form = {"statements": ids, "decision": "accepted", "why": ""}
    assert ask(port, "GET", "/")[0] == 403
    assert ask(port, "GET", "/wrong/queue")[0] == 403
    assert ask(port, "GET", base, Host="evil.example")[0] == 403
    assert ask(port, "POST", base + "decide", form, Origin="http://evil.example")[0] == 403
    assert ask(port, "POST", base + "decide", form, Content_Type="text/plain")[0] == 415
    assert ask(port, "POST", base + "decide", [1])[0] == 400
    assert ask(port, "POST", base + "decide", {**form, "decision": "maybe"})[0] == 422
    assert ask(port, "GET", base + "..%2f..%2fpage.html")[0] == 404
    assert rows(atlas) == []
    status, headers, _ = ask(port, "GET", base)
    assert status == 200
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
    own = f"http://127.0.0.1:{port}"
    status, _, body = ask(port, "POST", base + "decide", form, Origin=own)
    assert status == 200 and json.loads(body)["tally"]["statements"] == len(ids)
    assert len(rows(atlas)) == len(ids)
