/** The overview under the map: all years and all groups at once; a drag sets the window. */
import { paint } from "../drawing/canvas.ts";
import { fitted, make, pagePalette } from "../drawing/page.ts";
import { inkOf } from "../drawing/palette.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { hull } from "../time/bar.ts";
import { dateOf, ticks } from "../time/axis.ts";
import { extentOf } from "./choose.ts";
import type { LineageFile } from "./record.ts";

const HIGH = 56;
const FOOT = 16;
/** Units within which an edge is caught. */
const CATCH = 10;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The overview as shapes. */
export function drawStrip(file: LineageFile, range: Range, width: number): Shape[] {
  const [first, last] = extentOf(file);
  const x = (day: number): number => ((day - first) / (last - first)) * width;
  const y = (lane: number): number => 3 + ((HIGH - FOOT - 6) * (lane + 0.5)) / Math.max(1, file.lanes.length);
  const shapes: Shape[] = [{ shape: "fill", ink: "raised", points: corners(0, 0, width, HIGH - FOOT) }];
  file.lanes.forEach((lane, n) => {
    for (const life of lane.life) {
      const [from, to] = hull(life.bar, first, last);
      shapes.push({ shape: "stroke", ink: "ink", alpha: 0.45, width: 1, points: [x(from), y(n), x(to), y(n)] });
    }
  });
  for (const tie of file.ties.filter((tie) => !tie.isUnknown)) {
    const at = x(hull(tie.bar, first, last)[0]);
    shapes.push({ shape: "stroke", ink: inkOf(tie.kind), alpha: 0.6, width: 1, points: [at, y(tie.a), at, y(tie.b)] });
  }
  for (const tick of ticks("five years", first, last, width / (last - first), 52)) {
    const at = x(tick.day);
    if (tick.label) shapes.push({ shape: "words", ink: "quiet", x: Math.min(at, width - 1), y: HIGH - 4, words: tick.label, size: 10.5, anchor: at > width - 16 ? "end" : at < 16 ? "start" : "middle" });
  }
  const [left, right] = [x(range.from), x(range.to)];
  shapes.push({ shape: "fill", ink: "paper", alpha: 0.72, points: corners(0, 0, left, HIGH - FOOT) });
  shapes.push({ shape: "fill", ink: "paper", alpha: 0.72, points: corners(right, 0, width, HIGH - FOOT) });
  for (const edge of [left, right]) shapes.push({ shape: "stroke", ink: "quiet", width: 3, points: [edge, 2, edge, HIGH - FOOT - 2] });
  return shapes;
}

/** The overview on the page; years can also be typed into the tools above. */
export class Strip {
  readonly element = make("canvas", { className: "map-strip" });
  #range: Range = { from: 0, to: 1 };
  #file: LineageFile;
  #width = 0;

  constructor(file: LineageFile, onRange: (range: Range) => void) {
    this.#file = file;
    this.element.setAttribute("aria-hidden", "true");
    let caught: "from" | "to" | "both" | null = null;
    let grip = 0;
    const dayAt = (event: PointerEvent): number => {
      const [first, last] = extentOf(this.#file);
      const box = this.element.getBoundingClientRect();
      return first + ((event.clientX - box.left) / box.width) * (last - first);
    };
    this.element.addEventListener("pointerdown", (event) => {
      const [first, last] = extentOf(this.#file);
      const slack = (CATCH / this.element.clientWidth) * (last - first);
      grip = dayAt(event);
      const [toFrom, toTo] = [Math.abs(grip - this.#range.from), Math.abs(grip - this.#range.to)];
      caught = Math.min(toFrom, toTo) > slack && grip > this.#range.from && grip < this.#range.to ? "both" : toFrom < toTo ? "from" : "to";
      this.element.setPointerCapture(event.pointerId);
    });
    this.element.addEventListener("pointermove", (event) => {
      if (!caught) return;
      const day = dayAt(event);
      this.#range = dragged(this.#range, caught, day, grip, extentOf(this.#file));
      if (caught === "both") grip = day;
      this.paint();
    });
    this.element.addEventListener("pointerup", () => {
      if (caught) onRange(this.#range);
      caught = null;
    });
  }

  /** Another state of the file. */
  read(file: LineageFile): void {
    this.#file = file;
    this.#width = 0;
  }

  show(from: number, to: number): void {
    const width = this.element.parentElement?.clientWidth ?? 0;
    if (from === this.#range.from && to === this.#range.to && width === this.#width) return;
    this.#range = { from, to };
    this.#width = width;
    this.paint();
  }

  paint(): void {
    const width = this.element.parentElement?.clientWidth ?? 0;
    const context = width ? fitted(this.element, width, HIGH) : null;
    if (!context) return;
    const palette = pagePalette();
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, HIGH);
    paint(context, drawStrip(this.#file, this.#range, width), palette);
  }
}

/** A range after a drag: whole inside the extent, never shorter than a year. */
export function dragged(range: Range, part: "from" | "to" | "both", day: number, grip: number, extent: readonly [number, number]): Range {
  const [first, last] = extent;
  const least = 366;
  if (part === "from") return { ...range, from: Math.max(first, Math.min(day, range.to - least)) };
  if (part === "to") return { ...range, to: Math.min(last, Math.max(day, range.from + least)) };
  const by = Math.max(first - range.from, Math.min(day - grip, last - range.to));
  return { from: range.from + by, to: range.to + by };
}

/** A range in words: whole years. */
export function yearsOf(range: Range): string {
  return `${dateOf(range.from)[0]} to ${dateOf(range.to - 1)[0]}`;
}
