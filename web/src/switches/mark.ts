/** The mark of a statement: what the switches ask of it, in few letters. */
import type { Said } from "./state.ts";

export interface Mark extends Said {
  readonly known: number | null;
  readonly second: number | null;
  /** Whether no dated publication carries it. */
  readonly isUnpublished: boolean;
}

/** What a mark such as `fndk.foab` says (`publishing/views/switched.py`): its first day, since when it is known, and since when twice. */
export function markOf(mark: string): Mark {
  const [begins = "", known = "", second = ""] = mark.split(".");
  const day = (digits: string): number | null => (digits && digits !== "x" ? Number.parseInt(digits, 36) : null);
  return { begins: day(begins), strength: "stated", isSingle: !second, known: day(known.replace("~", "")), second: day(second), isUnpublished: known.startsWith("~") || !known };
}
