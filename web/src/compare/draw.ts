/** A comparison as an SVG file whose marks are links, or as plain shapes for a picture that is taken away. */
import { inkOf, type Ink, type Palette } from "../drawing/palette.ts";
import { elements, linked } from "../drawing/svg.ts";
import { level, type Shape } from "../drawing/shapes.ts";
import { markSize } from "../lineage/layout.ts";
import { ticks } from "../time/axis.ts";
import { segments, until, type Bar } from "../time/bar.ts";
import { dashOf, isHollow } from "../time/strength.ts";
import { ROW, type Layout, type Row } from "./layout.ts";
import type { ComparedGroup } from "./record.ts";

const NAMES = 220;

/** Shapes that open one address; without one they are background. */
export interface Part {
  readonly shapes: readonly Shape[];
  readonly href: string;
  readonly words: string;
}

/** The parts of the picture, from back to front. */
export function parts(groups: readonly ComparedGroup[], layout: Layout, width: number): Part[] {
  const x = (day: number): number => NAMES + ((day - layout.first) / (layout.last - layout.first)) * (width - NAMES - 8);
  const found: Part[] = [{ shapes: grid(layout, x), href: "", words: "" }];
  groups.forEach((group, n) => {
    const name: Shape = { shape: "words", ink: "ink", x: 0, y: (layout.tops[n] ?? 0) + 15, words: group.name, size: 14, bold: true };
    found.push({ shapes: [name], href: group.href, words: `${group.name}: its page` });
  });
  for (const row of layout.rows) {
    const label: Shape = { shape: "words", ink: "quiet", x: 8, y: row.y + 14, words: `${row.label.length > 32 ? `${row.label.slice(0, 31)}…` : row.label}`, size: 12 };
    if (row.bar) found.push({ shapes: [...barShapes(row, layout, x), label], href: row.bar.href, words: `${groups[row.group]?.name ?? ""}: ${row.bar.words}` });
    let free = 0;
    for (const point of row.points) {
      const shape = pointShape(point.bar, point.low, point.strength, row, layout, x);
      // A number that would stand upon the one before is a dot; the table has it.
      const half = shape.shape === "words" ? shape.words.length * 3.1 + 3 : 0;
      const isFree = shape.shape !== "words" || shape.x - half >= free;
      if (shape.shape === "words" && isFree) free = shape.x + half;
      found.push({ shapes: [isFree || shape.shape !== "words" ? shape : { shape: "dot", ink: "ink", x: shape.x, y: shape.y - 4, r: 2.2 }], href: point.href, words: point.words });
    }
    if (!row.bar) found.push({ shapes: [label], href: "", words: "" });
  }
  return found;
}

function grid(layout: Layout, x: (day: number) => number): Shape[] {
  const perDay = (x(layout.last) - x(layout.first)) / (layout.last - layout.first);
  const right = x(layout.last) + 8;
  return ticks("year", layout.first, layout.last, perDay).flatMap((tick): Shape[] =>
    tick.label
      ? [
          { shape: "stroke", ink: "line", width: 1, points: [x(tick.day), 20, x(tick.day), layout.high] },
          { shape: "words", ink: "quiet", x: Math.min(x(tick.day), right), y: 14, words: tick.label, size: 11, anchor: x(tick.day) > right - 16 ? "end" : "middle" },
        ]
      : [],
  );
}

const OF_BAND: Readonly<Record<string, number>> = { Group: 7, Leaders: 4, Listings: 4, Relations: 4 };

/** The kind of relation of a row, as its label begins. */
export function kindOf(row: Row): string {
  return (row.bar?.label.split(":")[0] ?? "").replaceAll(" ", "_").replace("member_of", "umbrella_member");
}

function barShapes(row: Row, layout: Layout, x: (day: number) => number): Shape[] {
  const bar = row.bar;
  if (!bar) return [];
  const y = row.y + ROW / 2;
  const ink: Ink = row.band === "Relations" ? inkOf(kindOf(row)) : row.band === "Leaders" ? "quiet" : "ink";
  const dash = dashOf(bar.strength);
  const shapes = until(segments(bar.bar, layout.first, layout.last), layout.last).map((part): Shape => {
    const from = Math.max(x(part.from), NAMES) + (part.state === "assumed" ? 4 : 0);
    const to = Math.min(Math.max(x(part.to), from + 2), x(layout.last));
    return level(part, from, to, y, { ink, width: OF_BAND[row.band] ?? 4, ...(dash ? { dash } : {}) });
  });
  const { contested } = bar.bar;
  if (contested === null || contested > layout.last) return shapes;
  const at = x(contested);
  return [...shapes, { shape: "stroke", ink: "paper", width: 1.6, points: [at, y, x(layout.last), y] }, { shape: "stroke", ink: "rival", width: 2, points: [at, y - 6, at, y + 6] }];
}

function pointShape(bar: Bar, low: number | null, strength: string, row: Row, layout: Layout, x: (day: number) => number): Shape {
  const [from, to] = [bar.start_min ?? layout.first, bar.end_max ?? layout.last];
  const at = Math.min(Math.max((x(from) + x(to)) / 2, NAMES), x(layout.last));
  const y = row.y + ROW / 2;
  if (row.band === "Size") return { shape: "words", ink: "ink", x: at, y: y + 4, words: low === null ? "?" : low.toLocaleString("en"), size: 11, anchor: "middle" };
  const half = markSize(low);
  const dash = dashOf(strength);
  return { shape: "fill", ink: isHollow(strength) ? "paper" : "rival", edge: "ink", ...(dash ? { dash: dash.map((n) => n / 2) } : {}), points: [at - half, y, at, y - half, at + half, y, at, y + half] };
}

/** The picture as markup whose marks are links. */
export function markup(found: readonly Part[], width: number, high: number, palette: Palette): string {
  const body = found.map((part) => (part.href ? linked(elements(part.shapes, palette), part.href, part.words) : elements(part.shapes, palette))).join("\n");
  return `<svg viewBox="0 0 ${width} ${Math.ceil(high)}" class="compared" role="group" aria-label="Groups on one time axis">${body}</svg>`;
}
