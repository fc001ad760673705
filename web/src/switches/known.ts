/** As known on a day: what a record would have said with no more than was published by then. */
import { count, list, maybe, type Reader } from "../drawing/door.ts";

/** A record with the states that it had before; `publishing/views/known.py` makes them. */
export interface Known<T> {
  /** The day from which it is known as it is; null: no day. */
  readonly known: number | null;
  /** What was known before, the oldest first. */
  readonly earlier: readonly T[];
  /** Whether nothing of it was known on the day that is looked at. */
  readonly isUnknown?: boolean;
}

export const readKnown = maybe(count);

/** Reads earlier states with the reader of the record that holds them. */
export function readEarlier<T>(reader: () => Reader<T>): Reader<readonly T[]> {
  return (value, at) => list(reader())(value, at);
}

/** Whether something was known on a day; null asks for no day. */
export function wasKnown(known: number | null, day: number | null): boolean {
  return day === null || (known !== null && known <= day);
}

/** The record as it was known on a day; null: as it is. */
export function asKnown<T extends Known<T>>(line: T, day: number | null): T {
  if (wasKnown(line.known, day)) return line;
  const state = line.earlier.findLast((earlier) => wasKnown(earlier.known, day));
  return state ?? { ...line, isUnknown: true };
}

/** Those that were known on a day, as they were known. */
export function onlyKnown<T extends Known<T>>(lines: readonly T[], day: number | null): readonly T[] {
  return day === null ? lines : lines.map((line) => asKnown(line, day)).filter((line) => !line.isUnknown);
}

/** What a count of a picture adds under the switch: how many have no dated publication. */
export function saidUnpublished(many: number, day: number | null): string {
  return day === null || !many ? "" : ` ${many} in all cite no dated publication and count as known from the date of their profile.`;
}
