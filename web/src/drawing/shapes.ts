/** What a drawing is made of: lines, areas, dots and words, in one list from back to front. */
import type { Ink } from "./palette.ts";

interface Painted {
  readonly ink: Ink;
  /** 0 to 1; 1 where left out. */
  readonly alpha?: number;
}
/** A line through points x0, y0, x1, y1 ... */
export interface Stroke extends Painted {
  readonly shape: "stroke";
  readonly points: readonly number[];
  readonly width: number;
  readonly dash?: readonly number[];
  /** Opacity at its first and at its last point, beside that of the whole; everything between follows evenly. */
  readonly fade?: readonly [number, number];
}
/** A closed area, with an edge of the same or another ink. */
export interface Fill extends Painted {
  readonly shape: "fill";
  readonly points: readonly number[];
  readonly edge?: Ink;
  readonly dash?: readonly number[];
}
export interface Dot extends Painted {
  readonly shape: "dot";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
export interface Words extends Painted {
  readonly shape: "words";
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, clockwise, about its place. */
  readonly turn?: number;
}
export type Shape = Stroke | Fill | Dot | Words;

/** The corners of a rectangle. */
export function corners(x0: number, y0: number, x1: number, y1: number): number[] {
  return [x0, y0, x1, y0, x1, y1, x0, y1];
}

/** The shape with its two directions exchanged: what ran to the right runs down. */
export function turned(shape: Shape): Shape {
  switch (shape.shape) {
    case "dot":
      return { ...shape, x: shape.y, y: shape.x };
    case "words":
      return { ...shape, x: shape.y, y: shape.x };
    default:
      return { ...shape, points: swapped(shape.points) };
  }
}

function swapped(points: readonly number[]): number[] {
  return points.map((_, at) => points[at ^ 1] ?? 0);
}

/** The parts of a stretch of time as one level line: opacity is the part's own, even where it fades. */
export function level(part: { readonly opacity: readonly [number, number] }, from: number, to: number, y: number, look: Omit<Stroke, "shape" | "points" | "fade">): Stroke {
  const [a, b] = part.opacity;
  const alpha = look.alpha ?? 1;
  if (a === b) return { ...look, shape: "stroke", alpha: alpha * a, points: [from, y, to, y] };
  return { ...look, shape: "stroke", alpha, fade: [a, b], points: [from, y, to, y] };
}
