/** The life chart as known on a day: marks take the state that they had, and what is later than the day is covered. */
import { dataOf, make } from "../drawing/page.ts";
import { onSwitches, switchesNow } from "../switches/now.ts";
import { lastLookedAt } from "../switches/state.ts";

/** By number of a link of the chart: days of knowing, and what stood in the link from each on. */
type Earlier = readonly (readonly [number, readonly (readonly [number, string])[]])[];

/** Draws a chart as known on the day of the switch, now and after every change. */
export function startChart(holder: HTMLElement): void {
  const links = [...holder.querySelectorAll<SVGAElement>("svg a")];
  const now = links.map((link) => link.innerHTML);
  let earlier: Earlier = [];
  const draw = (): void => {
    const day = switchesNow().asKnown;
    links.forEach((link, n) => (link.innerHTML = now[n] ?? ""));
    for (const [n, states] of day === null ? [] : earlier) {
      const link = links[n];
      const state = stateOn(states, link?.dataset["since"] ?? "", day ?? 0);
      if (link && state !== null) link.innerHTML = state;
    }
    cover(holder);
  };
  onSwitches(draw);
  draw();
  const file = holder.dataset["known"];
  if (!file) return;
  const script = make("script", { src: file });
  script.addEventListener("load", () => {
    const found = dataOf("earlier");
    if (isEarlier(found)) earlier = found;
    draw();
  });
  document.head.append(script);
}

/** What stood in a link on a day; null: what stands there now. `since` is the day from which that is known, to the base 36. */
export function stateOn(states: readonly (readonly [number, string])[], since: string, day: number): string | null {
  if (since && Number.parseInt(since, 36) <= day) return null;
  return states.findLast(([from]) => from <= day)?.[1] ?? null;
}

/** What lies after the last day that is looked at is covered. */
function cover(holder: HTMLElement): void {
  const svg = holder.querySelector<SVGSVGElement>("svg");
  svg?.querySelector(".after")?.remove();
  const day = lastLookedAt(switchesNow());
  const [first = 0, last = 0, left = 0, right = 0] = (svg?.dataset["axis"] ?? "").split(" ").map(Number);
  if (!svg || day === null || day >= last) return;
  const x = Math.max(left, left + ((day - first) / (last - first)) * (right - left));
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ class: "after", x, y: 0, width: right + 8 - x, height: svg.viewBox.baseVal.height })) rect.setAttribute(name, String(value));
  svg.append(rect);
}

function isEarlier(found: unknown): found is Earlier {
  return Array.isArray(found) && found.every((row) => Array.isArray(row) && typeof row[0] === "number" && Array.isArray(row[1]));
}
