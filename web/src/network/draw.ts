/** The network as shapes: ties as on the lineage map, laid along the line between two groups. */
import { inkOf } from "../drawing/palette.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { connector } from "../lineage/draw.ts";
import type { TieLine } from "../lineage/record.ts";
import { FAINT } from "../time/bar.ts";
import { dashOf, isHollow } from "../time/strength.ts";
import { measured, type Choice, type Presence, type View } from "./choose.ts";
import { beside, shifts, type Ends } from "./layout.ts";
import type { NetworkFile } from "./record.ts";

const LEAST_LABEL = 0.3;

/** The size of a node's dot from its measure. */
export function dotSize(share: number): number {
  return 3 + 9 * Math.sqrt(share);
}

/** A tie from place to place, with the marks of its kind, the dashes of its strength, faint where it is only assumed. */
export function tieShapes(tie: TieLine, present: Presence, ends: Ends, gaps: readonly [number, number], isContested: boolean): Shape[] {
  const [x0, y0, x1, y1] = ends;
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [from, to] = [gaps[0], length - gaps[1]];
  if (to - from < 2) return [];
  const alpha = present === "assumed" ? FAINT : 1;
  const middle = (from + to) / 2;
  const ink = inkOf(tie.kind);
  const shapes = connector(tie.kind, 0, from, to, ink, dashOf(tie.strength), alpha);
  if (isHollow(tie.strength)) shapes.push({ shape: "fill", ink: "paper", edge: ink, alpha, points: [-4, middle, 0, middle - 4, 4, middle, 0, middle + 4] });
  if (isContested) {
    for (const slant of [-1, 1]) shapes.push({ shape: "stroke", ink: "rival", width: 2, points: [-5, middle - 5 * slant, 5, middle + 5 * slant] });
  }
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const x = (across: number, along: number): number => x0 + along * dx - across * dy;
  const y = (across: number, along: number): number => y0 + along * dy + across * dx;
  return shapes.map((shape) => {
    if (shape.shape === "dot" || shape.shape === "words") return { ...shape, x: x(shape.x, shape.y), y: y(shape.x, shape.y) };
    const { points } = shape;
    return { ...shape, points: points.map((value, at) => (at % 2 ? y(points[at - 1] ?? 0, value) : x(value, points[at + 1] ?? 0))) };
  });
}

/** Whether a tie is contested by a day. */
export function isContested(tie: TieLine, last: number): boolean {
  return tie.bar.contested !== null && tie.bar.contested <= last;
}

/** Groups and ties inside a square of so many units; `last` is the last day that is looked at. */
export function drawNetwork(file: NetworkFile, choice: Choice, view: View, size: number, last: number): Shape[] {
  const shown = file.nodes.map((node, n) => ({ node, n })).filter(({ n }) => (choice.shown[n] ?? 0) > 0);
  const place = (n: number): readonly [number, number] => {
    const node = file.nodes[n];
    return view.moved.get(node?.group ?? "") ?? [node?.x ?? 0, node?.y ?? 0];
  };
  const [xs, ys] = [shown.map(({ n }) => place(n)[0]), shown.map(({ n }) => place(n)[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = (size - 160) / Math.max(1, Math.max(...xs) - left, Math.max(...ys) - top);
  const at = (n: number): readonly [number, number] => [60 + (place(n)[0] - left) * scale, 30 + (place(n)[1] - top) * scale];
  const radius = (n: number): number => dotSize(measured(file, choice, view.measure, n));
  const shift = shifts(file);
  const shapes = file.ties.flatMap((tie, n) => {
    const present = choice.ties[n];
    if (!present || tie.a === tie.b) return [];
    return tieShapes(tie, present, beside([...at(tie.a), ...at(tie.b)], shift[n] ?? 0), [radius(tie.a) + 1, radius(tie.b) + 1], isContested(tie, last));
  });
  const taken: (readonly [number, number, number, number])[] = [];
  for (const { node, n } of [...shown].sort((one, other) => radius(other.n) - radius(one.n))) {
    const [share, r] = [measured(file, choice, view.measure, n), radius(n)];
    const shade = view.shade === "none" ? 1 : 0.45 + 0.55 * Math.sqrt(measured(file, choice, view.shade, n));
    const [x, y] = at(n);
    shapes.push({ shape: "dot", ink: "paper", x, y, r }, { shape: "dot", ink: "ink", alpha: shade, x, y, r });
    if (!view.hasAllLabels && share < LEAST_LABEL && shown.length >= 40) continue;
    const box = [x + r + 1, y - 8, x + r + 6 + node.name.length * 5.6, y + 8] as const;
    if (!view.hasAllLabels && taken.some(([x0, y0, x1, y1]) => x0 < box[2] && x1 > box[0] && y0 < box[3] && y1 > box[1])) continue;
    taken.push(box);
    shapes.push({ shape: "fill", ink: "paper", alpha: 0.8, points: corners(...box) }, { shape: "words", ink: "ink", x: x + r + 3, y: y + 4, words: node.name, size: 11 });
  }
  return shapes;
}
