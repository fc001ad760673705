/** Which items are on the map: a file, a view and the switches in, numbers of items out. */
import { asKnown } from "../switches/known.ts";
import { isLeft, lastLookedAt, put, type Switches } from "../switches/state.ts";
import { dateOf, dayOf } from "../time/axis.ts";
import { isFirmEnough } from "../lineage/choose.ts";
import type { PlaceLine, PlacesFile } from "./record.ts";

export const KINDS = ["attack", "base", "operation", "event"] as const;

/** What hides an item by its kind: a dataset is one of its own. */
export function kindOf(item: PlaceLine): string {
  return item.layer ? `event-${item.layer}` : item.kind;
}

export interface View {
  readonly from: number;
  readonly to: number;
  readonly hidden: ReadonlySet<string>;
  /** Name; empty: all. */
  readonly group: string;
  readonly weakest: string;
  /** Whether items without a date are drawn. */
  readonly hasUndated: boolean;
  /** Place of the map under the middle of the window, in units of the whole map, and how much it is enlarged. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** What is listed below: `NUMBER` of an item's row at its mark or area; empty: nothing. */
  readonly chosen: string;
}

/** The years that the items span; open sides count with their known end. */
export function yearsOf(file: PlacesFile): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const { bar } of file.items) {
    for (const day of [bar.start_min, bar.start_max, bar.end_min, bar.end_max, bar.seen]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first > last ? [2000, 2000] : [dateOf(first)[0], dateOf(last)[0]];
}

/** The file as it was known on a day; items keep their numbers. */
export function knownFile(file: PlacesFile, day: number | null): PlacesFile {
  return day === null ? file : { ...file, items: file.items.map((item) => asKnown(item, day)) };
}

/** Numbers of the items that are left. */
export function choose(file: PlacesFile, view: View, switches: Switches): number[] {
  const [first, last] = [dayOf(view.from), Math.min(dayOf(view.to + 1) - 1, lastLookedAt(switches) ?? Infinity)];
  const inTime = (item: PlaceLine): boolean => {
    if (!item.is_dated) return view.hasUndated;
    const [from, to] = [item.bar.start_min ?? -Infinity, item.bar.end_max ?? item.bar.seen ?? item.bar.start_max ?? Infinity];
    return to >= first && from <= last;
  };
  const found: number[] = [];
  file.items.forEach((item, n) => {
    if (item.isUnknown || view.hidden.has(kindOf(item)) || (view.group && item.group !== view.group)) return;
    if (!isFirmEnough(item.strength, view.weakest) || !inTime(item)) return;
    if (isLeft({ begins: item.bar.start_min, strength: item.strength, isSingle: item.is_single }, switches)) found.push(n);
  });
  return found;
}

/** How many items of each kind begin in each year. */
export function byYear(file: PlacesFile, items: readonly number[], [first, last]: readonly [number, number]): Readonly<Record<string, readonly number[]>> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, new Array<number>(last - first + 1).fill(0)]));
  for (const n of items) {
    const item = file.items[n];
    const day = item?.bar.start_min ?? item?.bar.end_max;
    const row = counts[item?.kind ?? ""];
    if (day === null || day === undefined || !row) continue;
    const at = Math.min(last, Math.max(first, dateOf(day)[0])) - first;
    row[at] = (row[at] ?? 0) + 1;
  }
  return counts;
}

/** The view that an address says. */
export function viewOf(parameters: URLSearchParams, [first, last]: readonly [number, number]): View {
  const get = (name: string): string => parameters.get(name) ?? "";
  const number = (name: string, least: number, most: number, otherwise: number): number => Math.min(most, Math.max(least, Number(get(name) || otherwise) || otherwise));
  const from = Math.floor(number("from", first, last, first));
  const [x, y, zoom] = get("at").split(",").map(Number);
  const isPlace = [x, y, zoom].every((value) => value !== undefined && Number.isFinite(value));
  return {
    from, to: Math.max(from, Math.floor(number("to", first, last, last))), hidden: new Set(get("without").split(",").filter(Boolean)), group: get("group"),
    weakest: get("weakest"), hasUndated: get("undated") !== "hidden", x: isPlace ? x ?? 0 : -1, y: isPlace ? y ?? 0 : -1, zoom: isPlace ? Math.min(200, Math.max(1, zoom ?? 1)) : 0,
    chosen: get("on"),
  };
}

/** Writes the view into an address; what is as at first is left out. */
export function writeView(view: View, parameters: URLSearchParams, [first, last]: readonly [number, number]): void {
  put(parameters, "from", view.from === first ? "" : String(view.from));
  put(parameters, "to", view.to === last ? "" : String(view.to));
  put(parameters, "without", [...view.hidden].sort().join(","));
  put(parameters, "group", view.group);
  put(parameters, "weakest", view.weakest);
  put(parameters, "undated", view.hasUndated ? "" : "hidden");
  put(parameters, "at", view.zoom ? [view.x, view.y, view.zoom].map((value) => Math.round(value * 1000) / 1000).join(",") : "");
  put(parameters, "on", view.chosen);
}

/** What the view leaves out, in words, for a picture that leaves the page. */
export function saidView(view: View): string {
  const parts = [
    view.group ? `Only ${view.group}.` : "", view.weakest === "denied" ? "With what is denied." : view.weakest ? `Only what is at least ${view.weakest}.` : "",
    view.hidden.size ? `Without ${[...view.hidden].map((kind) => kind.startsWith("event-") ? `events of ${kind.slice(6)}` : `${kind}s`).join(", ")}.` : "", view.hasUndated ? "" : "Without what has no date.",
  ];
  return parts.filter(Boolean).join(" ");
}
