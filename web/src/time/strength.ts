/** Strength: how firmly something is said, as an order and as the pattern of a line. */

/** From firmest to weakest; listed is as firm as stated. */
export const STRENGTHS = [
  "listed", "stated", "estimated", "attributed", "claimed", "probable", "blamed", "suspected", "alleged", "suggested", "possible",
  "unverified", "unclear",
] as const;
const FIRST_HEDGED = STRENGTHS.indexOf("probable");
const UNSAID = ["denied", "negative", "rejected"];

/** Place in the order; words outside it (unknown, denied ...) come last. */
export function rank(strength: string): number {
  const at = (STRENGTHS as readonly string[]).indexOf(strength);
  return at < 0 ? STRENGTHS.length : at;
}

/** Whether it is said less firmly than a claim. */
export function isHedged(strength: string): boolean {
  return rank(strength) >= FIRST_HEDGED;
}

/** Whether the text says that it is not so. */
export function isUnsaid(strength: string): boolean {
  return UNSAID.includes(strength);
}

/** The dashes of a line; undefined is solid. */
export function dashOf(strength: string): readonly number[] | undefined {
  const at = rank(strength);
  if (at <= 1) return undefined;
  if (at < FIRST_HEDGED) return [10, 3];
  return at <= rank("suspected") ? [5, 3] : [1.5, 3];
}

/** Whether its mark is hollow. */
export function isHollow(strength: string): boolean {
  return rank(strength) >= rank("unverified");
}
