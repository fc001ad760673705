"""Weight and paint of the heaviest group page, on Chromium's slow 4G with a CPU four times slower.

Chromium's "Slow 4G" of the network panel: 1.6 Mbit/s less a tenth, 562.5 ms of latency a request.
Prints kilobytes as sent (no compression, as `stemma demo` serves) and the largest contentful paint in
seconds, the median of five runs with an empty cache. Limits of the site: 250 kB, 1.8 s.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from stemma.pipeline import build_atlas, example_atlas
from stemma.publishing.site.serving import QuietHandler

ROUNDS = 5
SLOW_4G = {
    "offline": False, "latency": 562.5,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8 * 0.9, "uploadThroughput": 750 * 1024 / 8 * 0.9,
}  # fmt: skip
LARGEST_PAINT = """() => new Promise(done => {
  new PerformanceObserver(list => done(list.getEntries().at(-1).startTime / 1000))
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(null), 4000);
})"""


def measure(chromium: Browser, address: str) -> tuple[float, float]:
    """Kilobytes and seconds of one load with an empty cache."""
    context = chromium.new_context(viewport={"width": 412, "height": 823})
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    sent: list[float] = []
    session.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.goto(address, wait_until="networkidle", timeout=60_000)
    seconds = tab.evaluate(LARGEST_PAINT)
    context.close()
    return sum(sent) / 1000, seconds


def main() -> None:
    chromium_path = shutil.which("chromium") or sys.exit("Chromium is missing (Debian: chromium)")
    with tempfile.TemporaryDirectory() as folder:
        site = build_atlas(example_atlas(), Path(folder) / "build").folder / "site"
        heaviest = max(site.glob("groups/*/index.html"), key=lambda page: page.stat().st_size)
        handler = partial(QuietHandler, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as driver:
            Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_address[1]}/{heaviest.relative_to(site)}"
            chromium = driver.chromium.launch(executable_path=chromium_path, args=["--no-sandbox"])
            rounds = [measure(chromium, address) for _ in range(ROUNDS)]
            chromium.close()
            server.shutdown()
    for what, unit, limit, value in (
        ("weight of the heaviest group page", "kB", 250, rounds[0][0]),
        ("largest contentful paint", "s", 1.8, median(seconds for _, seconds in rounds)),
    ):
        figure = {"what": what, "unit": unit, "ours": round(value, 2), "peer": limit,
                  "peer_name": "the limit", "ratio": round(limit / value, 2)}  # fmt: skip
        print(
            json.dumps(figure)
            if "--json" in sys.argv
            else f"{what}: {value:.2f} {unit} (limit {limit})"
        )


if __name__ == "__main__":
    main()
