/** The rows of a comparison: groups in, one row a bar or a set of points out, each with its place; table and picture share them. */
import { onlyKnown } from "../switches/known.ts";
import { markOf } from "../switches/mark.ts";
import { isLeft, lastLookedAt, type Switches } from "../switches/state.ts";
import { dateOf, dayOf } from "../time/axis.ts";
import { isUnsaid } from "../time/strength.ts";
import type { PointLine, StretchLine } from "../lineage/record.ts";
import type { Bar } from "../time/bar.ts";
import type { ComparedGroup, FactValue } from "./record.ts";

export const MOST = 6;
export const ROW = 20;
const GAP = 12;

export interface Row {
  readonly group: number;
  readonly band: string;
  readonly label: string;
  /** Top of the row. */
  readonly y: number;
  readonly bar: StretchLine | null;
  readonly points: readonly PointLine[];
}
export interface Layout {
  readonly rows: readonly Row[];
  /** Tops of the groups. */
  readonly tops: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly high: number;
}

/** The rows of all groups under the switches, on one axis of whole years. */
export function rowsOf(groups: readonly ComparedGroup[], switches: Switches): Layout {
  const isShown = (line: StretchLine | PointLine): boolean =>
    !isUnsaid(line.strength) && isLeft({ begins: line.bar.start_min, strength: line.strength, isSingle: line.is_single }, switches);
  const rows: Row[] = [];
  const tops: number[] = [];
  let y = 30;
  groups.forEach((group, n) => {
    tops.push(y);
    y += ROW + 4;
    const push = (band: string, label: string, bar: StretchLine | null, points: readonly PointLine[]): void => {
      rows.push({ group: n, band, label, y, bar, points });
      y += ROW;
    };
    for (const band of group.bands) for (const bar of onlyKnown(band.bars, switches.asKnown).filter(isShown)) push(band.title, bar.label, bar, []);
    const [attacks, sizes] = [onlyKnown(group.attacks, switches.asKnown).filter(isShown), onlyKnown(group.sizes, switches.asKnown).filter(isShown)];
    if (attacks.length) push("Attacks", `${attacks.length} attack${attacks.length === 1 ? "" : "s"}`, null, attacks);
    if (sizes.length) push("Size", `${sizes.length} estimate${sizes.length === 1 ? "" : "s"}`, null, sizes);
    y += GAP;
  });
  const [first, last] = extent(rows, switches);
  return { rows, tops, first, last, high: y };
}

/** The values of a key statistic that the switches leave. */
export function valuesLeft(values: readonly FactValue[], switches: Switches): readonly FactValue[] {
  return values.filter((value) => isLeft({ ...markOf(value.mark), strength: value.strength || "stated" }, switches));
}

function extent(rows: readonly Row[], switches: Switches): readonly [number, number] {
  let [first, last] = [Infinity, -Infinity];
  const see = (bar: Bar): void => {
    for (const day of [bar.start_min, bar.start_max, bar.end_min, bar.end_max, bar.seen]) {
      if (day === null) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  };
  for (const row of rows) for (const line of row.bar ? [row.bar] : row.points) see(line.bar);
  if (first > last) return [dayOf(2000), dayOf(2001)];
  const end = Math.min(last, lastLookedAt(switches) ?? last);
  return [dayOf(dateOf(first)[0]), Math.max(dayOf(dateOf(end)[0] + 1), dayOf(dateOf(first)[0] + 1))];
}

/** A time in years for the table: what is not stated is said so. */
export function yearsIn(bar: Bar): string {
  const year = (day: number | null): string => (day === null ? "" : String(dateOf(day)[0]));
  const [from, to] = [year(bar.start_min), year(bar.end_max)];
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (from) return `${from}, no end stated${bar.seen === null ? "" : `, last shown ${year(bar.seen)}`}`;
  return to ? `until ${to}, no beginning stated` : "no date stated";
}
