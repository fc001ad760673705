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

/** Certain, possible, or only assumed because nobody says that it ended. */
export type State = "firm" | "faint" | "assumed";
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly state: State;
}

/** The first and last possible day, inside first..last. */
export function hull(bar: Bar, first: number, last: number): readonly [number, number] {
  const from = bar.start_min ?? bar.seen ?? first;
  return [bar.start_min === null && bar.end_max !== null ? first : from, bar.end_max ?? last];
}

/** The segments of a bar in the order of time; open sides reach to first and last. Python draws the same. */
export function segments(bar: Bar, first: number, last: number): Segment[] {
  const [begin, stop] = [bar.start_min ?? first, bar.end_max ?? last];
  if (!bar.is_throughout) return [{ from: begin, to: stop, state: "faint" }];
  const known = Math.max(bar.seen ?? -Infinity, bar.start_max ?? -Infinity);
  const solidTo = bar.end_min ?? (Number.isFinite(known) ? known : begin);
  const solidFrom = Math.min(bar.start_max ?? solidTo, Math.max(solidTo, begin));
  const parts: Segment[] = [
    { from: begin, to: solidFrom, state: "faint" },
    { from: solidFrom, to: Math.max(solidTo, solidFrom), state: "firm" },
    { from: Math.max(solidTo, solidFrom), to: stop, state: bar.end_min === null ? "assumed" : "faint" },
  ];
  return parts.filter((part) => part.to > part.from);
}

/** The part of the segments that is over by a day. */
export function until(parts: readonly Segment[], day: number | null): readonly Segment[] {
  if (day === null) return parts;
  return parts.filter((part) => part.from <= day).map((part) => (part.to > day ? { ...part, to: day } : part));
}
