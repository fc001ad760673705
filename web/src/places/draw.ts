/** The places as shapes, without the outlines: marks with their counts, and the counts of countries. */
import type { Ink } from "../drawing/palette.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { markPoints, markSize, type Cluster } from "./layout.ts";

/** The ink of a kind; its shape says the same. */
export const INK: Readonly<Record<string, Ink>> = { attack: "rival", base: "ally", operation: "support", event: "quiet" };

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
    const ink = INK[cluster.kind] ?? "ink";
    const points = markPoints(cluster.kind, x, y, half);
    if (cluster.kind === "event") shapes.push({ shape: "fill", ink: "paper", alpha: 0.7, edge: ink, points, ...(cluster.isFirm ? {} : { dash: [3, 2] }) });
    else shapes.push(cluster.isFirm ? { shape: "fill", ink, edge: "paper", points } : { shape: "fill", ink: "paper", edge: ink, dash: [3, 2], points });
    if (count > 1) shapes.push({ shape: "words", ink: "ink", x: x + half + 2, y: y + 4, words: count.toLocaleString("en"), size: 11, bold: true });
  }
  return shapes;
}

type Box = readonly [x0: number, y0: number, x1: number, y1: number];
/** Pixels that a name may be moved up or down, the nearest first. */
const MOVES = [0, -18, 18, -36, 36];

/**
 * Names of areas with their counts inside a window, the areas with most items first. A name stands where it
 * covers no mark and no other name, a little above or below its middle if need be, else nowhere.
 */
export function areaNames(named: readonly { words: string; middle: readonly [number, number]; count: number }[], clusters: readonly Cluster[], to: Transform, wide: number, high: number): Shape[] {
  const taken: Box[] = clusters.map(({ x, y, items }): Box => {
    const half = markSize(items.length);
    const [atX, atY] = [x * to.zoom + to.x, y * to.zoom + to.y];
    return [atX - half, atY - half, atX + half + (items.length > 1 ? 6 + String(items.length).length * 7 : 0), atY + half];
  });
  return [...named].sort((a, b) => b.count - a.count).flatMap(({ words, middle, count }): Shape[] => {
    const line = `${words}: ${count}`;
    const [x, y, half] = [middle[0] * to.zoom + to.x, middle[1] * to.zoom + to.y + 4, line.length * 2.9 + 4];
    const box = MOVES.map((by): Box => [x - half, y + by - 12, x + half, y + by + 5]).find((place) => isFree(place, taken, wide, high));
    if (!box) return [];
    taken.push(box);
    const ground: Shape = { shape: "fill", ink: "paper", alpha: 0.85, points: corners(...box) };
    return [ground, { shape: "words", ink: "ink", x, y: box[3] - 5, words: line, size: 11.5, anchor: "middle" }];
  });
}

function isFree(box: Box, taken: readonly Box[], wide: number, high: number): boolean {
  return box[0] >= 0 && box[1] >= 0 && box[2] <= wide && box[3] <= high && !taken.some(([x0, y0, x1, y1]) => x0 < box[2] && x1 > box[0] && y0 < box[3] && y1 > box[1]);
}
