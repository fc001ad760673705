/** What a page says and changes under "as known on": loaded where the switch is on. */
import { make } from "../drawing/page.ts";
import { readPassages } from "../edition/statements.ts";
import { wasKnown } from "../switches/known.ts";
import { markOf } from "../switches/mark.ts";
import { onSwitches, switchesNow } from "../switches/now.ts";
import { wordsOf } from "../time/axis.ts";
import { startChart } from "./chart.ts";

/** How many of a page's statements and publications were public by a day, in a line above everything else. */
function tell(): void {
  document.querySelector("#known-then")?.remove();
  const day = switchesNow().asKnown;
  const [all, known, bare] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const element of document.querySelectorAll<HTMLElement>("[data-said]")) {
    const mark = markOf(element.dataset["said"] ?? "");
    const address = (element.closest("a") ?? element.querySelector("a"))?.getAttribute("href") ?? element.id;
    all.add(address);
    if (wasKnown(mark.known, day)) known.add(address);
    if (mark.isUnpublished) bare.add(address);
  }
  if (day === null || !all.size) return;
  const words = [
    `As known on ${wordsOf(day)}: ${known.size} of ${all.size} statements and publications of this page were public.`,
    bare.size ? `${bare.size} cite no dated publication and count from the date of their profile, or from no day.` : "",
    document.querySelector("[data-read]") ? "The prose is of its own date; passages that nobody had published by then are grey." : "",
  ];
  const notice = make("p", { id: "known-then", className: "known-then", textContent: words.filter(Boolean).join(" ") });
  notice.setAttribute("role", "status");
  document.querySelector("main")?.prepend(notice);
}

/** Passages of which nothing was known on the day are grey. */
function fadePassages(): void {
  const file = document.querySelector<HTMLElement>("[data-read]")?.dataset["read"];
  if (!file) return;
  readPassages(file, (passages) => {
    const fade = (): void => {
      const day = switchesNow().asKnown;
      for (const [anchor, statements] of passages) {
        const isKnown = statements.some(([, , mark]) => wasKnown(markOf(mark).known, day));
        document.getElementById(anchor)?.classList.toggle("not-yet", !isKnown);
      }
    };
    onSwitches(fade);
    fade();
  });
}

onSwitches(tell);
tell();
fadePassages();
for (const holder of document.querySelectorAll<HTMLElement>("[data-figure]")) startChart(holder);
