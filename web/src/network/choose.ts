/** What of the network is shown at a year or over a range: a file, a view and the switches in, nodes and ties out. */
import { put, isLeft, type Switches } from "../switches/state.ts";
import { segments, type Bar } from "../time/bar.ts";
import { dateOf, dayOf } from "../time/axis.ts";
import { isFirmEnough } from "../lineage/choose.ts";
import type { TieLine } from "../lineage/record.ts";
import type { NetworkFile } from "./record.ts";

export const MEASURES = ["shown", "degree", "betweenness"] as const;
export type Measure = (typeof MEASURES)[number];

export interface View {
  /** First and last year. */
  readonly from: number;
  readonly to: number;
  readonly hidden: ReadonlySet<string>;
  readonly theatre: string;
  readonly weakest: string;
  /** Node id of a group; empty: all. Else it and those it is tied to. */
  readonly group: string;
  /** What the size of a node means. */
  readonly measure: Measure;
  readonly hasAllLabels: boolean;
}

/** How a tie is shown: its time is certain or possible in the range, or only assumed to reach into it. */
export type Presence = "stated" | "assumed" | null;
export interface Choice {
  /** By number of the tie. */
  readonly ties: readonly Presence[];
  /** Ties shown at each node, by number. */
  readonly shown: readonly number[];
}

/** The years that the ties span. */
export function yearsOf(file: NetworkFile): readonly [number, number] {
  const days = file.ties.flatMap(({ bar }) => [bar.start_min, bar.start_max, bar.end_min, bar.end_max, bar.seen].filter((day) => day !== null));
  if (!days.length) return [2000, 2000];
  return [dateOf(days.reduce((a, b) => Math.min(a, b)))[0], dateOf(days.reduce((a, b) => Math.max(a, b)))[0]];
}

/** Whether a bar reaches into the days first..last, and by what right. */
export function presence(bar: Bar, first: number, last: number): Presence {
  let found: Presence = null;
  for (const part of segments(bar, bar.start_min ?? first, Math.max(last, bar.seen ?? last))) {
    if (part.to < first || part.from > last) continue;
    if (part.state !== "assumed") return "stated";
    found = "assumed";
  }
  return found;
}

/** What is left of the file. */
export function choose(file: NetworkFile, view: View, switches: Switches): Choice {
  const [first, last] = [dayOf(view.from), Math.min(dayOf(view.to + 1) - 1, switches.asOf ?? Infinity)];
  const isHeld = (n: number): boolean => !view.theatre || file.nodes[n]?.theatres.includes(view.theatre) === true;
  const group = file.nodes.findIndex((node) => node.group === view.group);
  const shown = new Array<number>(file.nodes.length).fill(0);
  const present = (tie: TieLine): Presence => {
    if (view.hidden.has(tie.kind) || !isFirmEnough(tie.strength, view.weakest)) return null;
    if (group >= 0 && tie.a !== group && tie.b !== group) return null;
    if (!isHeld(tie.a) || !isHeld(tie.b)) return null;
    if (!isLeft({ begins: tie.bar.start_min, strength: tie.strength, isSingle: tie.is_single }, switches)) return null;
    return presence(tie.bar, first, last);
  };
  const ties = file.ties.map((tie) => {
    const found = present(tie);
    if (found) {
      shown[tie.a] = (shown[tie.a] ?? 0) + 1;
      shown[tie.b] = (shown[tie.b] ?? 0) + 1;
    }
    return found;
  });
  return { ties, shown };
}

/** A measure of a node from 0 to 1, for its size and its shade. */
export function measured(file: NetworkFile, choice: Choice, measure: Measure, n: number): number {
  const of = (at: number): number => (measure === "shown" ? choice.shown[at] : file.nodes[at]?.[measure]) ?? 0;
  return of(n) / mostOf(file, choice, measure, of);
}

const most = new WeakMap<Choice, Map<Measure, number>>();

function mostOf(file: NetworkFile, choice: Choice, measure: Measure, of: (n: number) => number): number {
  const known = most.get(choice) ?? new Map<Measure, number>();
  most.set(choice, known);
  const greatest = known.get(measure) ?? (file.nodes.reduce((top, _, n) => Math.max(top, of(n)), 0) || 1);
  known.set(measure, greatest);
  return greatest;
}

/** The view that an address says. */
export function viewOf(parameters: URLSearchParams, [first, last]: readonly [number, number]): View {
  const get = (name: string): string => parameters.get(name) ?? "";
  const year = (name: string, otherwise: number): number => Math.min(last, Math.max(first, Math.floor(Number(get(name)) || otherwise)));
  const from = year("from", first);
  return {
    from, to: Math.max(from, year("to", last)), hidden: new Set(get("without").split(",").filter(Boolean)), theatre: get("theatre"), weakest: get("weakest"),
    group: get("group"), measure: MEASURES.find((m) => m === get("size")) ?? "shown", hasAllLabels: get("labels") === "all",
  };
}

/** Writes the view into an address; what is as at first is left out. */
export function writeView(view: View, parameters: URLSearchParams, [first, last]: readonly [number, number]): void {
  put(parameters, "from", view.from === first ? "" : String(view.from));
  put(parameters, "to", view.to === last ? "" : String(view.to));
  put(parameters, "without", [...view.hidden].sort().join(","));
  put(parameters, "theatre", view.theatre);
  put(parameters, "weakest", view.weakest);
  put(parameters, "group", view.group);
  put(parameters, "size", view.measure === "shown" ? "" : view.measure);
  put(parameters, "labels", view.hasAllLabels ? "all" : "");
}
