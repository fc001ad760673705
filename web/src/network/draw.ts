/** The network as shapes, for pictures that are taken away; the page itself shows it through sigma. */
import { inkOf } from "../drawing/palette.ts";
import type { Shape } from "../drawing/shapes.ts";
import { dashOf } from "../time/strength.ts";
import { measured, type Choice, type View } from "./choose.ts";
import type { NetworkFile } from "./record.ts";

const LEAST_LABEL = 0.3;

/** The size of a node's dot from its measure. */
export function dotSize(share: number): number {
  return 3 + 9 * Math.sqrt(share);
}

/** Groups and ties inside a square of so many units; faint ties are only assumed. */
export function drawNetwork(file: NetworkFile, choice: Choice, view: View, size: number): Shape[] {
  const shown = file.nodes.map((node, n) => ({ node, n })).filter(({ n }) => (choice.shown[n] ?? 0) > 0);
  const [xs, ys] = [shown.map(({ node }) => node.x), shown.map(({ node }) => node.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = (size - 160) / Math.max(1, Math.max(...xs) - left, Math.max(...ys) - top);
  const at = (n: number): readonly [number, number] => {
    const node = file.nodes[n];
    return [60 + ((node?.x ?? 0) - left) * scale, 30 + ((node?.y ?? 0) - top) * scale];
  };
  const shapes: Shape[] = [];
  file.ties.forEach((tie, n) => {
    const present = choice.ties[n];
    if (!present) return;
    const dash = dashOf(tie.strength);
    shapes.push({ shape: "stroke", ink: inkOf(tie.kind), width: 1.5, alpha: present === "assumed" ? 0.35 : 0.9, ...(dash ? { dash } : {}), points: [...at(tie.a), ...at(tie.b)] });
  });
  for (const { node, n } of shown) {
    const share = measured(file, choice, view.measure, n);
    const [x, y] = at(n);
    shapes.push({ shape: "dot", ink: "ink", x, y, r: dotSize(share) });
    if (view.hasAllLabels || share >= LEAST_LABEL || shown.length < 40) shapes.push({ shape: "words", ink: "ink", x: x + dotSize(share) + 3, y: y + 4, words: node.name, size: 11 });
  }
  return shapes;
}
