/** What of the network is shown at a year or over a range: a file, a view and the switches in, nodes and ties out. */
import { asKnown } from "../switches/known.ts";
import { put, isLeft, lastLookedAt, type Switches } from "../switches/state.ts";
import { segments, type Bar } from "../time/bar.ts";
import { dateOf, dayOf } from "../time/axis.ts";
import { isFirmEnough } from "../lineage/choose.ts";
import type { TieLine } from "../lineage/record.ts";
import type { NetworkFile } from "./record.ts";

export const MEASURES = ["shown", "partners", "degree", "betweenness"] as const;
export type Measure = (typeof MEASURES)[number];
/** What the shade of a group means: a measure, or nothing. */
export type Shade = Measure | "none";
/** What a measure counts, in words for its choice and for its definition. */
export const SAID: Readonly<Record<Measure, readonly [name: string, definition: string]>> = {
  shown: ["relations shown", "how many relations of the group are drawn now"],
  partners: ["groups tied to now", "with how many other groups it has a relation that is drawn now"],
  degree: ["tied to, at any time", "with how many groups it has a dated relation at any time"],
  betweenness: ["between, at any time", "the share of shortest paths between two other groups that pass through it, at any time (Brandes 2001)"],
};

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
  readonly shade: Shade;
  readonly hasAllLabels: boolean;
  /** Places of groups that the reader has dragged, by node id. */
  readonly moved: ReadonlyMap<string, readonly [number, number]>;
  /** Place of the camera and how much it takes in; null: all of it. */
  readonly at: readonly [x: number, y: number, ratio: number] | null;
  /** Node id of the group or relation that is chosen; empty: none. */
  readonly chosen: string;
}

/** How a tie is shown: its time is certain or possible in the range, or only assumed to reach into it. */
export type Presence = "stated" | "assumed" | null;
export interface Choice {
  /** By number of the tie. */
  readonly ties: readonly Presence[];
  /** Ties shown at each node, by number. */
  readonly shown: readonly number[];
  /** Groups that each node is tied to by them. */
  readonly partners: readonly number[];
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

/** The file as it was known on a day; groups and ties keep their numbers, and groups their places. */
export function knownFile(file: NetworkFile, day: number | null): NetworkFile {
  return day === null ? file : { ...file, ties: file.ties.map((tie) => asKnown(tie, day)) };
}

/** What is left of the file. */
export function choose(file: NetworkFile, view: View, switches: Switches): Choice {
  const [first, last] = [dayOf(view.from), Math.min(dayOf(view.to + 1) - 1, lastLookedAt(switches) ?? Infinity)];
  const isHeld = (n: number): boolean => !view.theatre || file.nodes[n]?.theatres.includes(view.theatre) === true;
  const group = file.nodes.findIndex((node) => node.group === view.group);
  const shown = new Array<number>(file.nodes.length).fill(0);
  const partners = new Array<number>(file.nodes.length).fill(0);
  const pairs = new Set<number>();
  const present = (tie: TieLine): Presence => {
    if (tie.isUnknown || view.hidden.has(tie.kind) || !isFirmEnough(tie.strength, view.weakest)) return null;
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
      const pair = Math.min(tie.a, tie.b) * file.nodes.length + Math.max(tie.a, tie.b);
      if (!pairs.has(pair) && tie.a !== tie.b) {
        pairs.add(pair);
        partners[tie.a] = (partners[tie.a] ?? 0) + 1;
        partners[tie.b] = (partners[tie.b] ?? 0) + 1;
      }
    }
    return found;
  });
  return { ties, shown, partners };
}

/** A measure of a node from 0 to 1, for its size and its shade. */
export function measured(file: NetworkFile, choice: Choice, measure: Measure, n: number): number {
  const of = (at: number): number => (measure === "shown" || measure === "partners" ? choice[measure][at] : file.nodes[at]?.[measure]) ?? 0;
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
  const at = get("at").split(",").map(Number);
  return {
    from, to: Math.max(from, year("to", last)), hidden: new Set(get("without").split(",").filter(Boolean)), theatre: get("theatre"), weakest: get("weakest"),
    group: get("group"), measure: MEASURES.find((m) => m === get("size")) ?? "shown", shade: [...MEASURES, "none" as const].find((m) => m === get("shade")) ?? "shown",
    hasAllLabels: get("labels") === "all", moved: movedOf(get("moved")), chosen: get("on"),
    at: at.length === 3 && at.every(Number.isFinite) && (at[2] ?? 0) > 0 ? [at[0] ?? 0, at[1] ?? 0, at[2] ?? 1] : null,
  };
}

/** Places as they stand in an address: `group/x:1.25:-3;...`. */
function movedOf(words: string): ReadonlyMap<string, readonly [number, number]> {
  const found = words.split(";").map((part) => part.split(":"));
  return new Map(found.flatMap(([group, x, y]) => (group && Number.isFinite(Number(x)) && Number.isFinite(Number(y)) ? [[group, [Number(x), Number(y)]] as const] : [])));
}

function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
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
  put(parameters, "shade", view.shade === "shown" ? "" : view.shade);
  put(parameters, "labels", view.hasAllLabels ? "all" : "");
  put(parameters, "moved", [...view.moved].map(([group, [x, y]]) => `${group}:${rounded(x)}:${rounded(y)}`).join(";"));
  put(parameters, "at", view.at ? view.at.map(rounded).join(",") : "");
  put(parameters, "on", view.chosen);
}

/** What the view leaves out, in words, for a picture that leaves the page. */
export function saidView(view: View, nameOf: (group: string) => string): string {
  const parts = [
    view.group ? `Only ${nameOf(view.group)} and its ties.` : "",
    view.theatre ? `Theatre: ${view.theatre.replaceAll("-", " ")}.` : "",
    view.weakest === "denied" ? "With what is denied." : view.weakest ? `Only what is at least ${view.weakest}.` : "",
    view.hidden.size ? `Without ${[...view.hidden].map((kind) => kind.replaceAll("_", " ")).join(", ")}.` : "",
    `Size: ${SAID[view.measure][0]}.`, view.shade === "none" ? "" : `Darker: more ${SAID[view.shade][0]}.`,
  ];
  return parts.filter(Boolean).join(" ");
}
