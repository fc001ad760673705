/** The places as shapes, without the outlines: marks with their counts, and the counts of countries. */
import type { Ink } from "../drawing/palette.ts";
import type { Shape } from "../drawing/shapes.ts";
import { markPoints, markSize, type Cluster } from "./layout.ts";

/** The ink of a kind; its shape says the same. */
export const INK: Readonly<Record<string, Ink>> = { attack: "rival", base: "ally", operation: "support" };

/** From units of the whole map to pixels. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Marks inside a window of so many pixels, the larger below the smaller. */
export function drawClusters(clusters: readonly Cluster[], to: Transform, wide: number, high: number): Shape[] {
  const shapes: Shape[] = [];
  const room = 20;
  for (const cluster of [...clusters].sort((a, b) => b.items.length - a.items.length)) {
    const [x, y] = [cluster.x * to.zoom + to.x, cluster.y * to.zoom + to.y];
    if (x < -room || y < -room || x > wide + room || y > high + room) continue;
    const count = cluster.items.length;
    const half = markSize(count);
    shapes.push({ shape: "fill", ink: INK[cluster.kind] ?? "ink", edge: "paper", points: markPoints(cluster.kind, x, y, half) });
    if (count > 1) shapes.push({ shape: "words", ink: "ink", x: x + half + 2, y: y + 4, words: count.toLocaleString("en"), size: 11, bold: true });
  }
  return shapes;
}
