/** The years below the map: how many items begin in each, by kind; a drag chooses the years. */
import { paint } from "../drawing/canvas.ts";
import { fitted, make, pagePalette } from "../drawing/page.ts";
import { corners, type Shape } from "../drawing/shapes.ts";
import { dragged } from "../lineage/strip.ts";
import { KINDS } from "./choose.ts";
import { INK } from "./draw.ts";

const HIGH = 72;
const FOOT = 16;
const CATCH = 10;
/** Days that a year has here: the drag works in whole years. */
const YEAR = 366;

export type Counts = Readonly<Record<string, readonly number[]>>;

/** Columns of years, kinds upon one another; years outside the choice are pale. */
export function drawYears(counts: Counts, [first, last]: readonly [number, number], chosen: readonly [number, number], width: number): Shape[] {
  const total = Array.from({ length: last - first + 1 }, (_, at) => KINDS.reduce((sum, kind) => sum + (counts[kind]?.[at] ?? 0), 0));
  const most = Math.max(1, ...total);
  const step = width / total.length;
  const shapes: Shape[] = [];
  const every = [1, 2, 5, 10, 20, 50].find((n) => n * step >= 40) ?? 100;
  for (let year = first; year <= last; year++) {
    const x = (year - first) * step;
    let y = HIGH - FOOT;
    const alpha = year >= chosen[0] && year <= chosen[1] ? 1 : 0.3;
    for (const kind of KINDS) {
      const high = ((counts[kind]?.[year - first] ?? 0) / most) * (HIGH - FOOT - 4);
      if (high) shapes.push({ shape: "fill", ink: INK[kind] ?? "ink", alpha, points: corners(x + 1, y - high, x + step - 1, y) });
      y -= high;
    }
    if (year % every === 0) shapes.push({ shape: "words", ink: "quiet", x: x + step / 2, y: HIGH - 4, words: String(year), size: 10.5, anchor: "middle" });
  }
  shapes.push({ shape: "stroke", ink: "line", width: 1, points: [0, HIGH - FOOT + 0.5, width, HIGH - FOOT + 0.5] });
  for (const edge of [(chosen[0] - first) * step, (chosen[1] + 1 - first) * step]) shapes.push({ shape: "stroke", ink: "quiet", width: 2, points: [edge, 2, edge, HIGH - FOOT] });
  return shapes;
}

export class Timeline {
  readonly element = make("canvas", { className: "map-strip map-years" });
  #counts: Counts = {};
  #chosen: readonly [number, number];
  readonly #years: readonly [number, number];

  constructor(years: readonly [number, number], onYears: (from: number, to: number) => void) {
    this.#years = this.#chosen = years;
    this.element.setAttribute("aria-hidden", "true");
    const extent = [0, (years[1] - years[0] + 1) * YEAR] as const;
    let range = { from: 0, to: 0 };
    let caught: "from" | "to" | "both" | null = null;
    let grip = 0;
    const at = (event: PointerEvent): number => {
      const box = this.element.getBoundingClientRect();
      return ((event.clientX - box.left) / box.width) * extent[1];
    };
    this.element.addEventListener("pointerdown", (event) => {
      range = { from: (this.#chosen[0] - years[0]) * YEAR, to: (this.#chosen[1] + 1 - years[0]) * YEAR };
      grip = at(event);
      const [a, b] = [Math.abs(grip - range.from), Math.abs(grip - range.to)];
      caught = Math.min(a, b) > (CATCH / this.element.clientWidth) * extent[1] && grip > range.from && grip < range.to ? "both" : a < b ? "from" : "to";
      this.element.setPointerCapture(event.pointerId);
    });
    this.element.addEventListener("pointermove", (event) => {
      if (!caught) return;
      const place = at(event);
      range = dragged(range, caught, place, grip, extent);
      if (caught === "both") grip = place;
      const from = Math.round(range.from / YEAR) + years[0];
      onYears(from, Math.max(from, Math.round(range.to / YEAR) - 1 + years[0]));
    });
    this.element.addEventListener("pointerup", () => (caught = null));
  }

  show(counts: Counts, chosen: readonly [number, number]): void {
    this.#counts = counts;
    this.#chosen = chosen;
    const width = this.element.parentElement?.clientWidth ?? 0;
    const context = width ? fitted(this.element, width, HIGH) : null;
    if (!context) return;
    const palette = pagePalette();
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, HIGH);
    paint(context, drawYears(this.#counts, this.#years, this.#chosen, width), palette);
  }
}
