/** Which lanes and ties are on the map: a file, a view and the switches in, rows and ties out. */
import { asKnown, onlyKnown, wasKnown } from "../switches/known.ts";
import { isLeft, lastLookedAt, type Switches } from "../switches/state.ts";
import { hull, type Bar } from "../time/bar.ts";
import { dateOf, dayOf } from "../time/axis.ts";
import { isUnsaid, rank } from "../time/strength.ts";
import type { LaneLine, LineageFile, StretchLine, PointLine, TieLine } from "./record.ts";
import type { View } from "./view.ts";

/** A lane of the picture: one group, or a folded family. */
export interface Row {
  readonly lanes: readonly number[];
  readonly label: string;
  readonly name: string;
  readonly family: number;
  readonly isFolded: boolean;
}
/** Ties that would lie upon one another: one pair, one kind, one beginning. */
export interface Bundle {
  readonly ties: readonly TieLine[];
  /** Numbers of rows. */
  readonly a: number;
  readonly b: number;
}
export interface Choice {
  readonly rows: readonly Row[];
  readonly bundles: readonly Bundle[];
  /** The first and last day of the axis. */
  readonly first: number;
  readonly last: number;
}

/** The file as it was known on a day; lanes and ties keep their numbers. */
export function knownFile(file: LineageFile, day: number | null): LineageFile {
  if (day === null) return file;
  const lanes = file.lanes.map((lane): LaneLine => ({
    ...lane, life: onlyKnown(lane.life, day), leaders: onlyKnown(lane.leaders, day), attacks: onlyKnown(lane.attacks, day),
    status: wasKnown(lane.status_known, day) ? lane.status : "", isUnknown: !wasKnown(lane.known, day),
  }));
  return { ...file, lanes, ties: file.ties.map((tie) => asKnown(tie, day)) };
}

/** What is left of the file. */
export function choose(file: LineageFile, view: View, switches: Switches): Choice {
  const [first, last] = windowOf(file, view, switches);
  const inTime = (bar: Bar): boolean => {
    const [from, to] = hull(bar, first, last);
    return to >= first && from <= last;
  };
  const ties = file.ties.filter(
    (tie) => !tie.isUnknown && !view.hidden.has(tie.kind) && isFirmEnough(tie.strength, view.weakest) && isTieLeft(tie, switches) && inTime(tie.bar),
  );
  const traced = file.lanes.findIndex((lane) => lane.group === view.traced);
  const near = traced < 0 ? null : distances(traced, ties, view.steps);
  const shown = lanesShown(file, view, near);
  const rows = rowsOf(file, view, shown);
  const rowOf = new Map<number, number>();
  rows.forEach((row, at) => {
    for (const lane of row.lanes) rowOf.set(lane, at);
  });
  // Of a trace only the ties that lead on: those of the outermost groups among themselves stay out.
  const left = near ? ties.filter((tie) => Math.min(near.get(tie.a) ?? Infinity, near.get(tie.b) ?? Infinity) < view.steps) : ties;
  return { rows, bundles: bundled(left, rowOf), first, last };
}

function isTieLeft(tie: TieLine, switches: Switches): boolean {
  return isLeft({ begins: tie.bar.start_min, strength: tie.strength, isSingle: tie.is_single }, switches);
}

/** Whether a strength is drawn; what is denied only if asked for. */
export function isFirmEnough(strength: string, weakest: string): boolean {
  if (isUnsaid(strength)) return weakest === "denied";
  return !weakest || weakest === "denied" || rank(strength) <= rank(weakest);
}

/** All days of the file, whole years; narrowed by the window and by the day that is looked at. */
export function windowOf(file: LineageFile, view: View, switches: Switches): readonly [number, number] {
  const [first, last] = extentOf(file);
  const from = view.from === null ? first : Math.max(first, view.from);
  const to = Math.min(view.to ?? last, last, lastLookedAt(switches) ?? last);
  return to - from > 60 ? [from, to] : [Math.max(first, to - 365), Math.max(to, first + 365)];
}

const extents = new WeakMap<LineageFile, readonly [number, number]>();

/** The years that hold every day of the file. */
export function extentOf(file: LineageFile): readonly [number, number] {
  const known = extents.get(file);
  if (known) return known;
  let [first, last] = [Infinity, -Infinity];
  const see = (bar: Bar): void => {
    for (const day of [bar.start_min, bar.start_max, bar.end_min, bar.end_max, bar.seen]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  };
  for (const tie of file.ties) if (!tie.isUnknown) see(tie.bar);
  for (const lane of file.lanes) for (const line of [...lane.life, ...lane.leaders, ...lane.attacks]) see(line.bar);
  if (first > last) [first, last] = [dayOf(2000), dayOf(2001)];
  const found = [dayOf(dateOf(first)[0]), dayOf(dateOf(last)[0] + 1)] as const;
  extents.set(file, found);
  return found;
}

function lanesShown(file: LineageFile, view: View, near: ReadonlyMap<number, number> | null): ReadonlySet<number> {
  const isShown = (lane: LaneLine, at: number): boolean =>
    !lane.isUnknown &&
    (near ? near.has(at) : !view.theatre || lane.theatres.includes(view.theatre)) &&
    (view.activity === "all" || (view.activity === "ended") === hasEnded(lane));
  return new Set(file.lanes.flatMap((lane, at) => (isShown(lane, at) ? [at] : [])));
}

/** Whether the text says that the group is no more. */
export function hasEnded(lane: LaneLine): boolean {
  return lane.status === "disbanded" || lane.status === "inactive";
}

/** Lanes that ties reach from one in so many steps, each with how many it takes. */
export function distances(from: number, ties: readonly TieLine[], steps: number): Map<number, number> {
  let edge = new Set([from]);
  const found = new Map([[from, 0]]);
  for (let step = 1; step <= steps; step++) {
    const next = new Set<number>();
    for (const tie of ties) {
      if (edge.has(tie.a) && !found.has(tie.b)) next.add(tie.b);
      if (edge.has(tie.b) && !found.has(tie.a)) next.add(tie.a);
    }
    for (const lane of next) found.set(lane, step);
    edge = next;
  }
  return found;
}

function rowsOf(file: LineageFile, view: View, shown: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  const folded = new Map<number, number[]>();
  file.lanes.forEach((lane, at) => {
    if (!shown.has(at)) return;
    if (!view.folded.has(lane.family)) {
      rows.push({ lanes: [at], label: lane.short, name: lane.name, family: lane.family, isFolded: false });
      return;
    }
    const lanes = folded.get(lane.family);
    if (lanes) {
      lanes.push(at);
      return;
    }
    const mine = [at];
    folded.set(lane.family, mine);
    rows.push({ lanes: mine, label: lane.short, name: lane.name, family: lane.family, isFolded: true });
  });
  return rows.map((row) => (row.lanes.length > 1 ? { ...row, label: `${row.label} + ${row.lanes.length - 1}` } : row));
}

function bundled(ties: readonly TieLine[], rowOf: ReadonlyMap<number, number>): Bundle[] {
  const bundles: { a: number; b: number; ties: TieLine[] }[] = [];
  const ofPair = new Map<number, { a: number; b: number; ties: TieLine[] }[]>();
  for (const tie of ties) {
    const [a, b] = [rowOf.get(tie.a), rowOf.get(tie.b)];
    if (a === undefined || b === undefined || a === b) continue;
    const pair = a * 1_000_003 + b;
    const known = ofPair.get(pair);
    const same = known?.find((bundle) => bundle.ties[0] !== undefined && isLike(bundle.ties[0], tie));
    if (same) {
      same.ties.push(tie);
      continue;
    }
    const bundle = { a, b, ties: [tie] };
    bundles.push(bundle);
    if (known) known.push(bundle);
    else ofPair.set(pair, [bundle]);
  }
  return bundles;
}

/** Whether two ties of a pair would lie upon one another. */
function isLike(one: TieLine, other: TieLine): boolean {
  return one.kind === other.kind && one.strength === other.strength && one.bar.start_min === other.bar.start_min && one.bar.end_max === other.bar.end_max;
}

/** What stands on a row by itself: lives, leaders and attacks that the switches leave. */
export function linesOf<T extends StretchLine | PointLine>(lines: readonly T[], view: View, switches: Switches): T[] {
  return lines.filter(
    (line) =>
      isFirmEnough(line.strength, view.weakest) &&
      isLeft({ begins: line.bar.start_min, strength: line.strength, isSingle: line.is_single }, switches),
  );
}
