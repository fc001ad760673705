/** Ties as lines between two places: several of a pair side by side, which one is under the pointer, and the walk by keys. */
import type { Choice } from "./choose.ts";
import type { NetworkFile } from "./record.ts";

/** Units between two ties of one pair. */
const APART = 5;
/** Units within which a line is caught. */
const CATCH = 5;

/** How far each tie of a pair stands beside the straight line from its `a` to its `b`, in steps; the same at all times. */
export function shifts(file: NetworkFile): readonly number[] {
  const pairs = new Map<number, number[]>();
  file.ties.forEach((tie, n) => {
    const pair = Math.min(tie.a, tie.b) * file.nodes.length + Math.max(tie.a, tie.b);
    const known = pairs.get(pair);
    if (known) known.push(n);
    else pairs.set(pair, [n]);
  });
  const found = new Array<number>(file.ties.length).fill(0);
  for (const ties of pairs.values()) {
    ties.forEach((n, at) => {
      const tie = file.ties[n];
      const beside = (at - (ties.length - 1) / 2) * APART;
      found[n] = tie && tie.a > tie.b ? -beside : beside;
    });
  }
  return found;
}

export type Ends = readonly [x0: number, y0: number, x1: number, y1: number];

/** The line of a tie moved beside the straight one. */
export function beside([x0, y0, x1, y1]: Ends, shift: number): Ends {
  if (!shift) return [x0, y0, x1, y1];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [(-(y1 - y0) / length) * shift, ((x1 - x0) / length) * shift];
  return [x0 + dx, y0 + dy, x1 + dx, y1 + dy];
}

/** How far a place is from a line between two ends. */
export function distance([x0, y0, x1, y1]: Ends, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** The tie that is shown and nearest to a place; -1: none is near. */
export function tieAt(choice: Choice, endsOf: (tie: number) => Ends | null, x: number, y: number): number {
  let [best, least] = [-1, CATCH];
  choice.ties.forEach((present, n) => {
    const ends = present ? endsOf(n) : null;
    if (!ends) return;
    const far = distance(ends, x, y);
    if (far < least) [best, least] = [n, far];
  });
  return best;
}

export type Step = "before" | "after" | "up" | "down" | "across" | "first" | "last";
/** A group, and the tie of it that one stands on; -1: on the group itself. */
export interface Standing {
  readonly node: number;
  readonly tie: number;
}

/** Ties shown at a group, in the order of time. */
export function tiesOf(file: NetworkFile, choice: Choice, node: number): number[] {
  const start = (n: number): number => file.ties[n]?.bar.start_min ?? -Infinity;
  return file.ties.flatMap((tie, n) => (choice.ties[n] && (tie.a === node || tie.b === node) ? [n] : [])).sort((m, n) => start(m) - start(n) || m - n);
}

/** Groups shown, those with most ties first. */
export function groupsOf(file: NetworkFile, choice: Choice): number[] {
  const many = (n: number): number => choice.shown[n] ?? 0;
  return file.nodes.flatMap((_, n) => (many(n) > 0 ? [n] : [])).sort((m, n) => many(n) - many(m) || m - n);
}

/** Where a step leads: left and right along the ties of a group, up and down from group to group, across to a tie's other end. */
export function walk(file: NetworkFile, choice: Choice, from: Standing, step: Step): Standing {
  const groups = groupsOf(file, choice);
  const ties = tiesOf(file, choice, from.node);
  const at = ties.indexOf(from.tie);
  const onGroup = (node: number | undefined): Standing => (node === undefined ? from : { node, tie: -1 });
  const onTie = (tie: number | undefined): Standing => (tie === undefined ? from : { node: from.node, tie });
  switch (step) {
    case "after":
      return onTie(ties[at + 1]);
    case "before":
      return at === 0 ? onGroup(from.node) : onTie(ties[at - 1]);
    case "first":
      return onGroup(groups[0]);
    case "last":
      return onGroup(groups.at(-1));
    case "across": {
      const tie = file.ties[from.tie];
      return tie ? onGroup(tie.a === from.node ? tie.b : tie.a) : from;
    }
    default: {
      const here = groups.indexOf(from.node);
      return onGroup(here < 0 ? groups[0] : groups[here + (step === "up" ? -1 : 1)]);
    }
  }
}
