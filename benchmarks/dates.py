"""EDTF parsing beside the `edtf` package: different strings, no cache."""

from __future__ import annotations

from measure import alone, compare, show

from stemma.model.edtf import parse_edtf

DATES = [
    form.format(year)
    for year in range(1990, 2000)
    for form in ("{0}", "{0}-05", "{0}-05-17", "{0}-05/{0}-11-02", "{0}-21")
]


def ours() -> None:
    for _ in range(100):
        for text in DATES:
            parse_edtf(text)


def peer() -> None:
    import edtf

    for text in DATES[::5] + DATES[1::5] + DATES[2::5]:
        parsed = edtf.parse_edtf(text)
        parsed.lower_strict(), parsed.upper_strict()


def main() -> None:
    try:
        peer()
    except ImportError:
        show(alone("EDTF strings", "strings/s", 100.0 * len(DATES), ours, "edtf"))
        return
    figure = compare("EDTF strings", "strings/s", 1.0, ours, peer, "edtf 5.0.2")
    mine, theirs = figure.ours * 100 * len(DATES), (figure.peer or 0.0) * 30
    show(
        type(figure)(
            figure.what,
            figure.unit,
            round(mine),
            round(theirs),
            figure.peer_name,
            round(mine / theirs, 1),
        )
    )


if __name__ == "__main__":
    main()
