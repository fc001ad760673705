/** Stretches of time with their doubt: which days are certain, which possible, which only assumed. */
import { count, flag, maybe, record, type Reader } from "../drawing/door.ts";

/** Days as Python counts them (1 is 1 January of the year 1); null: not stated on that side. */
export interface Bar {
  readonly start_min: number | null;
  readonly start_max: number | null;
  readonly end_min: number | null;
  readonly end_max: number | null;
  /** Of a stretch without a stated end: the last day at which a source shows it. */
  readonly seen: number | null;
  /** False for something that happened at some time within. */
  readonly is_throughout: boolean;
  /** The day from which a statement says the opposite. */
  readonly contested: number | null;
}

const day = maybe(count);
export const readBar: Reader<Bar> = record<Bar>({
  start_min: day, start_max: day, end_min: day, end_max: day, seen: day, is_throughout: flag, contested: day,
});

/** How opaque time is that is only possible or only assumed. */
export const FAINT = 0.3;

/** Certain; fading over an imprecise date; at some time within; before a beginning that is not stated; after the last evidence. */
export type State = "firm" | "faded" | "within" | "open" | "assumed";
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly state: State;
  /** Opacity at its beginning and at its end. */
  readonly opacity: readonly [number, number];
}

/** The first and last possible day, inside first..last. */
export function hull(bar: Bar, first: number, last: number): readonly [number, number] {
  const from = bar.start_min ?? bar.seen ?? first;
  return [bar.start_min === null && bar.end_max !== null ? first : from, bar.end_max ?? last];
}

/**
 * The segments of a bar in the order of time; open sides reach to first and last. An imprecise beginning rises from its
 * first possible day to its last, an imprecise end falls in the same way; where the two overlap they meet half-way.
 * Python draws the same (`publishing/views/timeline.py`, `segments_of`).
 */
export function segments(bar: Bar, first: number, last: number): Segment[] {
  const { start_min, start_max, end_min, end_max, seen } = bar;
  const [begin, stop] = [start_min ?? first, end_max ?? last];
  if (!bar.is_throughout) return [{ from: begin, to: Math.max(stop, begin), state: "within", opacity: [FAINT, FAINT] }];
  const known = Math.max(seen ?? -Infinity, start_max ?? -Infinity);
  const fallsFrom = Math.max(end_min ?? (Number.isFinite(known) ? known : begin), begin);
  const risenBy = Math.min(start_max ?? fallsFrom, Math.max(stop, begin));
  const parts: Segment[] = [];
  const add = (from: number, to: number, state: State, opacity: readonly [number, number]): void => {
    if (to > from) parts.push({ from, to, state, opacity });
  };
  if (end_max !== null && risenBy > fallsFrom && start_min !== null) {
    const [rise, fall] = [risenBy - begin, stop - fallsFrom];
    const peak = (begin * fall + stop * rise) / (rise + fall);
    const height = (peak - begin) / rise;
    add(begin, peak, "faded", [0, height]);
    add(peak, stop, "faded", [height, 0]);
    return parts;
  }
  const firmTo = Math.max(fallsFrom, risenBy);
  if (start_min === null) add(begin, Math.min(risenBy, firmTo - 1), "open", [FAINT, FAINT]);
  else add(begin, risenBy, "faded", [0, 1]);
  add(start_min === null ? Math.min(risenBy, firmTo - 1) : risenBy, firmTo, "firm", [1, 1]);
  if (end_max === null) add(firmTo, stop, "assumed", [FAINT, FAINT]);
  else add(firmTo, stop, "faded", [1, 0]);
  return parts.length ? parts : [{ from: begin, to: begin, state: "firm", opacity: [1, 1] }];
}

/** The part of a segment between two days. */
export function cut(part: Segment, from: number, to: number): Segment {
  if (from <= part.from && to >= part.to) return part;
  const at = (day: number): number => part.opacity[0] + ((day - part.from) / (part.to - part.from || 1)) * (part.opacity[1] - part.opacity[0]);
  const [a, b] = [Math.max(from, part.from), Math.min(to, part.to)];
  return { ...part, from: a, to: b, opacity: [at(a), at(b)] };
}

/** The part of the segments that is over by a day. */
export function until(parts: readonly Segment[], day: number | null): readonly Segment[] {
  if (day === null) return parts;
  return parts.filter((part) => part.from <= day).map((part) => cut(part, part.from, day));
}
