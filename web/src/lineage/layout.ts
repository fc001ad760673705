/** Where everything on the map stands: rows and bundles in, numbers out. `along` runs with time, `across` over the lanes. */
import { hull, type Bar } from "../time/bar.ts";
import { lengthFor } from "../time/axis.ts";
import type { Switches } from "../switches/state.ts";
import { linesOf, type Bundle, type Choice, type Row } from "./choose.ts";
import type { LineageFile, PointLine, StretchLine } from "./record.ts";
import type { View } from "./view.ts";

/** Units of a lane, of each ribbon below it, and of the leaders above it. */
export const LANE = 24;
export const SLOT = 6;
/** Units of a ribbon with its words, where there are few enough for words. */
export const WORDED_SLOT = 13;
/** Ribbons above which words would crowd the map. */
const MOST_WORDED = 90;
/** Units of a letter of such words. */
const LETTER = 4.9;
const LEADERS = 9;
/** Units of a lane of the map that runs downwards: room for its name. */
const LEAST_UPRIGHT = 30;
/** Units between two connectors that begin at one time, and behind a ribbon. */
const APART = 6;
const BREATH = 10;
/** Kinds that happen and do not last; they have no ribbon. */
export const MOMENTS: ReadonlySet<string> = new Set(["split", "merger", "successor", "joint_operation"]);

export interface Size {
  /** Units of the part that shows, names and time labels left out. */
  readonly along: number;
  readonly across: number;
}
export interface PlacedRow {
  readonly row: Row;
  /** The middle of its line. */
  readonly across: number;
  readonly top: number;
  readonly bottom: number;
}
export interface PlacedTie {
  readonly bundle: Bundle;
  readonly along: number;
  readonly from: number;
  readonly to: number;
  /** Where its ribbon runs; null for what does not last. */
  readonly ribbon: number | null;
  /** Kind and other party, to stand on the ribbon; empty where there is no room for words. */
  readonly label: string;
}
/** Something that can be pointed at, focused and opened. */
export interface Mark {
  readonly key: string;
  readonly type: "lane" | "life" | "leader" | "attack" | "tie";
  readonly words: string;
  readonly href: string;
  readonly row: number;
  /** The row at the other end of a tie; -1 for all else. */
  readonly other: number;
  /** Number among the ties of the layout; -1 for all else. */
  readonly tie: number;
  /** What it draws; a tie and a lane draw themselves. */
  readonly line: StretchLine | PointLine | null;
  /** Least and greatest along, least and greatest across. */
  readonly box: readonly [number, number, number, number];
}
export interface Layout {
  readonly rows: readonly PlacedRow[];
  readonly ties: readonly PlacedTie[];
  readonly marks: readonly Mark[];
  readonly first: number;
  readonly last: number;
  readonly unitsPerDay: number;
  /** Units of the whole. */
  readonly along: number;
  readonly across: number;
}

/** Lays the whole map out. */
export function place(file: LineageFile, choice: Choice, view: View, switches: Switches, size: Size): Layout {
  const { first, last } = choice;
  const along = Math.max(size.along, lengthFor(view.step, first, last, view.isVertical)) * view.zoom;
  const unitsPerDay = along / (last - first);
  const at = (day: number): number => (day - first) * unitsPerDay;
  const homes = homesOf(choice);
  const isWorded = !view.isVertical && choice.bundles.filter((bundle) => !MOMENTS.has(bundle.ties[0]?.kind ?? "")).length <= MOST_WORDED;
  const high = isWorded ? WORDED_SLOT : SLOT;
  const labels = choice.bundles.map((bundle, n) => (isWorded ? labelOf(choice, bundle, homes[n] ?? 0) : ""));
  const slotted = slots(choice, homes, at, labels);
  const rows = placeRows(file, choice.rows, slotted.count, view, high);
  const ties = choice.bundles.map((bundle, n): PlacedTie => {
    const [slot, home] = [slotted.slot[n] ?? -1, homes[n] ?? 0];
    const across = (row: number): number => rows[row]?.across ?? 0;
    return {
      bundle, along: slotted.along[n] ?? 0, from: across(bundle.a), to: across(bundle.b), label: labels[n] ?? "",
      ribbon: slot < 0 ? null : across(home) + (isWorded ? 3 : 6) + high * (slot + 1),
    };
  });
  const across = (rows.at(-1)?.bottom ?? 0) + LANE / 2;
  const axis = { first, last, at, along };
  const marks = [
    ...rows.flatMap((row, n) => rowMarks(file, row, n, view, switches, axis)),
    ...ties.map((tie, n) => tieMark(tie, n, axis)),
  ];
  return { rows, ties, marks, first, last, unitsPerDay, along, across };
}

/** The row along which each bundle's ribbon runs: the one with fewer ties. */
function homesOf(choice: Choice): number[] {
  const degree = new Array<number>(choice.rows.length).fill(0);
  for (const { a, b } of choice.bundles) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  return choice.bundles.map(({ a, b }) => ((degree[a] ?? 0) < (degree[b] ?? 0) || ((degree[a] ?? 0) === (degree[b] ?? 0) && a < b) ? a : b));
}

/** What stands on a ribbon: its kind and the party at the other end. */
function labelOf(choice: Choice, bundle: Bundle, home: number): string {
  const first = bundle.ties[0];
  if (!first || MOMENTS.has(first.kind)) return "";
  const kind = first.support ? `${first.kind}, ${first.support}` : first.kind;
  return `${kind.replaceAll("_", " ")}: ${choice.rows[bundle.a === home ? bundle.b : bundle.a]?.label ?? ""}`;
}

interface Slots {
  readonly along: readonly number[];
  readonly slot: readonly number[];
  readonly count: readonly number[];
}

/** Connectors side by side where they begin together; ribbons in the first free slot of their row. */
function slots(choice: Choice, homes: readonly number[], at: (day: number) => number, labels: readonly string[]): Slots {
  const columns = new Map<number, Uint8Array>();
  const taken: number[][] = choice.rows.map(() => []);
  const along: number[] = [];
  const slot: number[] = [];
  const starts = choice.bundles.map((bundle) => hull(barOf(bundle), choice.first, choice.last)[0]);
  const order = choice.bundles.map((_, n) => n).sort((m, n) => (starts[m] ?? 0) - (starts[n] ?? 0) || m - n);
  for (const n of order) {
    const bundle = choice.bundles[n];
    if (!bundle) continue;
    const [from, to] = hull(barOf(bundle), choice.first, choice.last);
    const [low, high] = bundle.a < bundle.b ? [bundle.a, bundle.b] : [bundle.b, bundle.a];
    let column = Math.round(at(Math.max(from, choice.first)) / APART);
    while (isTaken(columns.get(column), low, high)) column++;
    const lanes = columns.get(column) ?? new Uint8Array(choice.rows.length);
    columns.set(column, lanes.fill(1, low, high));
    along[n] = column * APART;
    slot[n] = -1;
    if (MOMENTS.has(bundle.ties[0]?.kind ?? "")) continue;
    const mine = taken[homes[n] ?? 0] ?? [];
    const free = mine.findIndex((end) => end <= column * APART);
    slot[n] = free < 0 ? mine.length : free;
    mine[slot[n]] = Math.max(at(to), column * APART + (labels[n]?.length ?? 0) * LETTER) + BREATH;
  }
  return { along, slot, count: taken.map((mine) => mine.length) };
}

/** Whether a connector stands between two lanes already. */
function isTaken(lanes: Uint8Array | undefined, low: number, high: number): boolean {
  if (!lanes) return false;
  for (let at = low; at < high; at++) if (lanes[at]) return true;
  return false;
}

/** The time of a bundle: that of its ties, which have one. */
export function barOf(bundle: Bundle): Bar {
  const first = bundle.ties[0];
  if (!first) throw new RangeError("a bundle without ties");
  return first.bar;
}

function placeRows(file: LineageFile, rows: readonly Row[], count: readonly number[], view: View, slot: number): PlacedRow[] {
  let top = 4;
  return rows.map((row, n) => {
    const led = view.hasLeaders && row.lanes.some((lane) => file.lanes[lane]?.leaders.length);
    const across = top + (led ? LEADERS : 0) + LANE / 2;
    const least = view.isVertical ? LEAST_UPRIGHT : LANE;
    const bottom = Math.max(across + LANE / 2 + (count[n] ?? 0) * slot, top + least);
    const placed = { row, across, top, bottom };
    top = bottom;
    return placed;
  });
}

interface Axis {
  readonly first: number;
  readonly last: number;
  readonly at: (day: number) => number;
  readonly along: number;
}

/** Half the width of a lozenge: its area grows with the killed. */
export function markSize(killed: number | null): number {
  return Math.min(8, 3 + Math.sqrt(killed ?? 0) * 0.6);
}

function rowMarks(file: LineageFile, placed: PlacedRow, n: number, view: View, switches: Switches, axis: Axis): Mark[] {
  const lanes = placed.row.lanes.flatMap((lane) => file.lanes[lane] ?? []);
  const y = placed.across;
  const base = { row: n, other: -1, tie: -1 };
  const first = lanes[0];
  const marks: Mark[] = [
    { ...base, key: `lane ${first?.group ?? ""}`, type: "lane", words: rowWords(placed.row), href: first?.href ?? "", line: null, box: [-400, -1, placed.top, placed.bottom] },
  ];
  const add = (type: Mark["type"], line: StretchLine | PointLine, half: number, middle: number): void => {
    const [from, to] = hull(line.bar, axis.first, axis.last);
    if (to < axis.first || from > axis.last) return;
    const point = type === "attack" ? (axis.at(from) + axis.at(to)) / 2 : null;
    const x0 = point === null ? axis.at(Math.max(from, axis.first)) : point - half;
    const x1 = point === null ? Math.max(axis.at(Math.min(to, axis.last)), x0 + 3) : point + half;
    const key = `${type} ${line.href.slice(line.href.indexOf("nodes/"))}`;
    marks.push({ ...base, key, type, words: line.words, href: line.href, line, box: [x0, x1, middle - half, middle + half] });
  };
  for (const lane of lanes) {
    for (const line of linesOf(lane.life, view, switches)) add("life", line, 3, y);
    if (view.hasLeaders) for (const line of linesOf(lane.leaders, view, switches)) add("leader", line, 3, y - 10);
    if (view.hasAttacks) for (const line of linesOf(lane.attacks, view, switches)) add("attack", line, markSize(line.low), y);
  }
  return marks;
}

function rowWords(row: Row): string {
  return row.isFolded && row.lanes.length > 1 ? `${row.name} and ${row.lanes.length - 1} others of its family` : row.name;
}

function tieMark(tie: PlacedTie, n: number, axis: Axis): Mark {
  const { bundle } = tie;
  const first = bundle.ties[0];
  const [low, high] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
  return {
    key: `tie ${first?.node ?? ""}`, type: "tie", words: tieWords(bundle), href: first?.href ?? "", row: bundle.a, other: bundle.b,
    tie: n, line: null, box: [Math.min(tie.along, axis.along) - 3, tie.along + 3, low, high],
  };
}

/** A bundle in words: what it is, how firm, what is assumed or contested, and how often it is told. */
export function tieWords(bundle: Bundle): string {
  const first = bundle.ties[0];
  if (!first) return "";
  const parts = [first.words];
  if (first.support) parts.push(`support: ${first.support}`);
  if (first.bar.end_max === null && first.bar.is_throughout) parts.push("no end is stated; assumed after its last evidence");
  if (first.bar.contested !== null) parts.push("contested: a statement says the opposite");
  if (first.is_single) parts.push("rests on one source");
  if (first.passages > 1) parts.push(`told in ${first.passages} passages`);
  if (bundle.ties.length > 1) parts.push(`${bundle.ties.length} relations of this kind begin together`);
  return parts.join("; ");
}
