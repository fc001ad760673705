/** The map as shapes: a layout and the part that shows in, a list of shapes from back to front out. */
import { inkOf, type Ink } from "../drawing/palette.ts";
import { corners, level, turned, type Shape } from "../drawing/shapes.ts";
import { cut, FAINT, segments, until, type Bar } from "../time/bar.ts";
import { ticks } from "../time/axis.ts";
import { dashOf, isHollow } from "../time/strength.ts";
import { barOf, markSize, MOMENTS, type Layout, type Mark, type PlacedRow, type PlacedTie } from "./layout.ts";
import type { LineageFile } from "./record.ts";
import type { View } from "./view.ts";

/** Room for the names and for the time labels, by direction. */
export const MARGINS = { across: { names: 210, time: 26 }, down: { names: 158, time: 52 } } as const;
const DIM = 0.18;
/** Units between the last evidence of an open end and its assumed rest. */
const GAP = 4;
/** Kinds whose `a` comes out of `b`: the arrow shows the way of time. */
const NEWBORN: ReadonlySet<string> = new Set(["split", "successor"]);
const ARROWS: ReadonlySet<string> = new Set(["affiliate", "support", "pledge", "split", "successor", "merger", "host"]);
const LONGEST = 31;
/** Size of the words on a ribbon, and units of a letter of them. */
const RIBBON_WORDS = 9.5;
const RIBBON_LETTER = 4.9;
/** Units above which a connector is drawn thinner: it crosses many lanes that it does not touch. */
const LONG = 120;

/** The part of the layout that shows, in its units. */
export interface Window {
  readonly along: number;
  readonly across: number;
  readonly alongSize: number;
  readonly acrossSize: number;
}
/** Rows and ties that are lit; null: all are. */
export interface Lit {
  readonly rows: ReadonlySet<number>;
  readonly ties: ReadonlySet<number>;
}

interface Drawing {
  readonly layout: Layout;
  readonly view: View;
  readonly window: Window;
  readonly lit: Lit | null;
  readonly shapes: Shape[];
  readonly names: number;
  readonly time: number;
  /** Places of the picture from those of the layout. */
  readonly x: (along: number) => number;
  readonly y: (across: number) => number;
  /** Where the last leader's name ends, by row. */
  readonly named: Map<number, number>;
}

/** All shapes of the part that shows; names stand at the left (on top where time runs down). */
export function draw(file: LineageFile, layout: Layout, view: View, window: Window, lit: Lit | null = null, mark: Mark | null = null): Shape[] {
  const margin = view.isVertical ? MARGINS.down : MARGINS.across;
  const d: Drawing = {
    layout, view, window, lit, shapes: [], names: margin.names, time: margin.time,
    x: (along) => along - window.along + margin.names,
    y: (across) => across - window.across + margin.time,
    named: new Map(),
  };
  const right = margin.names + window.alongSize;
  const bottom = margin.time + window.acrossSize;
  d.shapes.push({ shape: "fill", ink: "paper", points: corners(0, 0, right, bottom) });
  const shown = layout.rows.flatMap((row, n) => (row.bottom >= window.across && row.top <= window.across + window.acrossSize ? [[row, n] as const] : []));
  drawFamilies(d, shown);
  drawGrid(d, bottom);
  for (const [row] of shown) drawRule(d, row);
  const marks = layout.marks.filter((m) => m.line !== null && isInside(m, window));
  for (const m of marks) if (m.type !== "attack") drawMark(d, m);
  layout.ties.forEach((tie, n) => {
    if (isShown(d, tie)) drawTie(d, tie, n);
  });
  drawBrackets(d);
  layout.ties.forEach((tie, n) => {
    if (tie.label && isShown(d, tie)) drawRibbonWords(d, tie, alphaOf(d, d.lit?.ties.has(n) ?? true));
  });
  for (const m of marks) if (m.type === "attack") drawMark(d, m);
  if (mark) drawFocus(d, mark);
  d.shapes.push({ shape: "fill", ink: "paper", points: corners(0, 0, margin.names, bottom) });
  for (const [row, n] of shown) drawName(d, file, row, n);
  drawTime(d, right);
  return view.isVertical ? d.shapes.map(turned) : d.shapes;
}

function isInside(mark: Mark, window: Window): boolean {
  const [x0, x1, y0, y1] = mark.box;
  const { along, across, alongSize, acrossSize } = window;
  return y1 >= across && y0 <= across + acrossSize && x1 >= along && x0 <= along + alongSize;
}

function isShown(d: Drawing, tie: PlacedTie): boolean {
  const [low, high] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
  const { across, acrossSize } = d.window;
  return high + 40 >= across && low - 40 <= across + acrossSize;
}

/** Lanes of one family on one ground. */
function drawFamilies(d: Drawing, shown: readonly (readonly [PlacedRow, number])[]): void {
  const right = d.names + d.window.alongSize;
  for (const [row, n] of shown) {
    const [before, after] = [d.layout.rows[n - 1]?.row.family, d.layout.rows[n + 1]?.row.family];
    const { family } = row.row;
    if (row.row.isFolded || before === family || after === family) {
      d.shapes.push({ shape: "fill", ink: "raised", points: corners(d.names, d.y(row.top), right, d.y(row.bottom) + 0.5) });
    }
    if (before !== family && n > 0) d.shapes.push({ shape: "stroke", ink: "paper", width: 2, points: [d.names, d.y(row.top), right, d.y(row.top)] });
  }
}

function drawGrid(d: Drawing, bottom: number): void {
  const [from, to] = days(d);
  for (const tick of ticks(d.view.step, from, to, d.layout.unitsPerDay)) {
    if (!tick.label && !tick.isMajor) continue;
    const x = placeOf(d, tick.day);
    d.shapes.push({ shape: "stroke", ink: "line", width: tick.isMajor ? 1 : 0.5, points: [x, d.time - 4, x, bottom] });
  }
}

function days(d: Drawing): readonly [number, number] {
  const { first, unitsPerDay, last } = d.layout;
  return [first + d.window.along / unitsPerDay, Math.min(last, first + (d.window.along + d.window.alongSize) / unitsPerDay)];
}

function placeOf(d: Drawing, day: number): number {
  return d.x((day - d.layout.first) * d.layout.unitsPerDay);
}

function drawRule(d: Drawing, row: PlacedRow): void {
  const y = d.y(row.across);
  d.shapes.push({ shape: "stroke", ink: "line", width: 0.75, points: [d.names, y, d.names + d.window.alongSize, y] });
}

function alphaOf(d: Drawing, isLit: boolean): number {
  return d.lit === null || isLit ? 1 : DIM;
}

/** A stretch: firm solid, imprecise ends fading, assumed faint after a gap; hollow where it is contested. */
function drawBar(d: Drawing, bar: Bar, y: number, ink: Ink, width: number, strength: string, alpha: number): void {
  const { first, last, unitsPerDay } = d.layout;
  const dash = dashOf(strength);
  const look = { ink, width, alpha, ...(dash ? { dash } : {}) };
  const [left, right] = [d.names - 4, d.names + d.window.alongSize + 4];
  const dayAt = (x: number): number => first + (x - d.x(0)) / unitsPerDay;
  let stop = 0;
  for (const whole of until(segments(bar, first, last), last)) {
    const part = cut(whole, dayAt(left), dayAt(right));
    const from = Math.max(placeOf(d, part.from), left) + (part.state === "assumed" ? GAP : 0);
    const to = Math.min(Math.max(placeOf(d, part.to), from + 2), right);
    if (to <= from || part.to < part.from) continue;
    stop = Math.max(stop, to);
    d.shapes.push(level(part, from, to, y, look));
  }
  if (bar.contested === null || bar.contested > last) return;
  const x = placeOf(d, bar.contested);
  if (x > right) return;
  if (stop > x) d.shapes.push({ shape: "stroke", ink: "paper", width: width * 0.45, alpha, points: [Math.max(x, left), y, stop, y] });
  if (x > left) d.shapes.push({ shape: "stroke", ink: "rival", width: 2.5, alpha, points: [x, y - 5, x, y + 5] });
}

/** Umbrellas: one bracket over the members alone, with a foot at each; lanes between them stay untouched. */
function drawBrackets(d: Drawing): void {
  const members = new Map<string, { tie: PlacedTie; n: number }[]>();
  d.layout.ties.forEach((tie, n) => {
    if (tie.bundle.ties[0]?.kind !== "umbrella_member") return;
    const key = `${tie.bundle.b} ${barOf(tie.bundle).start_min ?? ""}`;
    members.set(key, [...(members.get(key) ?? []), { tie, n }]);
  });
  for (const held of members.values()) {
    const x = d.x(Math.min(...held.map(({ tie }) => tie.along)));
    const ys = held.flatMap(({ tie }) => [tie.from, tie.to]);
    const alpha = alphaOf(d, held.some(({ n }) => d.lit?.ties.has(n)));
    d.shapes.push({ shape: "stroke", ink: "umbrella", width: 2, alpha, points: [x, d.y(Math.min(...ys)), x, d.y(Math.max(...ys))] });
    for (const { tie } of held) {
      d.shapes.push({ shape: "stroke", ink: "umbrella", width: 3, alpha, points: [x, d.y(tie.from), x + 7, d.y(tie.from)] });
    }
    const head = d.y(held[0]?.tie.to ?? 0);
    d.shapes.push({ shape: "fill", ink: "umbrella", alpha, points: [x - 4, head - 4, x + 4, head - 4, x + 4, head + 4, x - 4, head + 4] });
  }
}

function drawTie(d: Drawing, tie: PlacedTie, n: number): void {
  const first = tie.bundle.ties[0];
  if (!first) return;
  const [ink, alpha] = [inkOf(first.kind), alphaOf(d, d.lit?.ties.has(n) ?? true)];
  const x = d.x(tie.along);
  if (tie.ribbon !== null) {
    drawBar(d, first.bar, d.y(tie.ribbon), ink, first.kind === "host" ? 5 : tie.label ? 4 : 3, first.strength, alpha);
  }
  if (x < d.names - 4 || x > d.names + d.window.alongSize + 4) return;
  const [from, to] = [d.y(tie.from), d.y(tie.to)];
  if (first.kind !== "umbrella_member") d.shapes.push(...connector(first.kind, x, from, to, ink, dashOf(first.strength), alpha));
  if (isHollow(first.strength)) d.shapes.push(hollow(x, (from + to) / 2, ink, alpha));
  const count = tie.bundle.ties.length;
  if (count > 1) d.shapes.push({ shape: "words", ink, alpha, x: x + 4, y: (from + to) / 2 + 4, words: `×${count}`, size: 11, bold: true });
  if (first.kind === "support" && first.support && !tie.label) {
    d.shapes.push({ shape: "words", ink, alpha, x: x + 4, y: to + (to > from ? -9 : 17), words: letter(first.support), size: 10.5, bold: true });
  }
  if (MOMENTS.has(first.kind)) drawBar(d, first.bar, to + (NEWBORN.has(first.kind) ? from - to : 0), ink, 2, first.strength, alpha);
}

/** What a ribbon is, at its beginning or where it comes into the part that shows; and where it is contested. */
function drawRibbonWords(d: Drawing, tie: PlacedTie, alpha: number): void {
  const bar = tie.bundle.ties[0]?.bar;
  if (!bar || tie.ribbon === null) return;
  const [y, right] = [d.y(tie.ribbon), d.names + d.window.alongSize];
  // At the end of time words stand before their beginning rather than run over the edge.
  const room = d.x(d.layout.along) - tie.label.length * RIBBON_LETTER;
  const at = Math.min(freeOf(d, Math.max(d.x(tie.along), d.names) + 5, tie.ribbon - 6), room);
  if (at > right || placeOf(d, Math.min(bar.end_max ?? d.layout.last, d.layout.last)) < d.names) return;
  const write = (x: number, words: string, look: { ink: Ink; bold?: boolean }): void => {
    const ground = corners(x - 1, y - 11, x + words.length * RIBBON_LETTER, y - 2.5);
    d.shapes.push({ shape: "fill", ink: "paper", alpha: alpha * 0.75, points: ground }, { shape: "words", alpha, x, y: y - 4, words, size: RIBBON_WORDS, ...look });
  };
  write(at, tie.label, { ink: "ink" });
  if (bar.contested === null || bar.contested > d.layout.last) return;
  const contested = freeOf(d, placeOf(d, bar.contested) + 4, tie.ribbon - 6);
  if (contested > at + tie.label.length * RIBBON_LETTER && contested < right) write(contested, "contested", { ink: "rival", bold: true });
}

/** A place for words that begins behind the connectors that would stand in their first letters. */
function freeOf(d: Drawing, x: number, across: number): number {
  let at = x;
  for (const tie of [...d.layout.ties].sort((one, other) => one.along - other.along)) {
    const [low, high] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    const here = d.x(tie.along);
    if (low <= across && high >= across && here > at - 4 && here < at + 16 && at < x + 48) at = here + 5;
  }
  return at;
}

/** The kind of support as letters: m money, w weapons ... as the words begin. */
function letter(support: string): string {
  return support.split(", ").map((word) => word.slice(0, 1).toLowerCase()).join("");
}

function hollow(x: number, y: number, ink: Ink, alpha: number): Shape {
  return { shape: "fill", ink: "paper", edge: ink, alpha, points: [x - 4, y, x, y - 4, x + 4, y, x, y + 4] };
}

/** Where a label of the axis stands: over its line, but at the edge before it. */
function endOf(x: number, y: number, right: number): { x: number; y: number; anchor: "middle" | "end" } {
  return x > right - 16 ? { x: right - 1, y, anchor: "end" } : { x, y, anchor: "middle" };
}

/** The line of a kind from the lane of `a` to that of `b`, with the marks at its ends. */
export function connector(kind: string, x: number, from: number, to: number, ink: Ink, dash?: readonly number[], alpha = 1): Shape[] {
  const shapes: Shape[] = [];
  const dashes = dash ? { dash } : {};
  const push = (points: number[], width = Math.abs(to - from) > LONG ? 1.1 : 1.5): void => void shapes.push({ shape: "stroke", ink, width, alpha, ...dashes, points });
  if (kind === "rival") push(zigzag(x, from, to));
  else push([x, from, x, to]);
  if (kind === "host") push([x + 3, from, x + 3, to], 0.75);
  if (kind === "joint_operation") for (const y of [from, to]) push([x - 4, y, x + 4, y], 2);
  if (kind === "joint_unit") for (const y of [from, to]) push([x - 3, y - 3, x + 3, y - 3, x + 3, y + 3, x - 3, y + 3, x - 3, y - 3]);
  if (kind === "umbrella_member") shapes.push({ shape: "fill", ink, alpha, points: corners(x - 4, to - 4, x + 4, to + 4) });
  if (kind === "ally") for (const y of [from, to]) shapes.push({ shape: "dot", ink, alpha, x, y, r: 2.8 });
  if (!ARROWS.has(kind)) return shapes;
  const [tail, head] = NEWBORN.has(kind) ? [to, from] : [from, to];
  const back = head < tail ? 7 : -7;
  shapes.push({ shape: "fill", ink, alpha, points: [x, head, x - 3.6, head + back, x + 3.6, head + back] });
  if (kind === "split") push([x - 4, tail, x, tail + (head > tail ? 5 : -5), x + 4, tail]);
  if (kind === "merger") push([x - 5, head + back * 2, x, head + back, x + 5, head + back * 2]);
  return shapes;
}

/** Hostility: a line that goes left and right. */
export function zigzag(x: number, from: number, to: number): number[] {
  const points = [x, from];
  const step = to > from ? 6 : -6;
  const count = Math.max(1, Math.floor(Math.abs(to - from) / 6));
  for (let at = 1; at < count; at++) points.push(x + (at % 2 ? 3 : -3), from + at * step);
  return [...points, x, to];
}

function drawMark(d: Drawing, mark: Mark): void {
  const { line } = mark;
  if (!line) return;
  const alpha = alphaOf(d, d.lit?.rows.has(mark.row) ?? true);
  const y = d.y((mark.box[2] + mark.box[3]) / 2);
  if (mark.type === "life") drawLife(d, line.bar, y, line.strength, alpha);
  else if (mark.type === "leader") drawLeader(d, mark, y, alpha);
  else drawAttack(d, mark, y, alpha);
}

function drawLife(d: Drawing, bar: Bar, y: number, strength: string, alpha: number): void {
  drawBar(d, bar, y, "ink", 5, strength, alpha);
  const [left, right] = [d.names, d.names + d.window.alongSize];
  const { first, last } = d.layout;
  const isAssumed = bar.end_min === null && (bar.seen ?? bar.start_max ?? first) < last;
  if (placeOf(d, bar.start_min ?? first) < left - 6) d.shapes.push(arrow(left + 1, y, -1, alpha));
  if (placeOf(d, bar.end_max ?? last + 999) > right + 6) d.shapes.push(arrow(right - 1, y, 1, alpha * (isAssumed ? 0.45 : 1)));
}

/** It began before, or goes on after, the part that shows. */
function arrow(x: number, y: number, way: 1 | -1, alpha: number): Shape {
  return { shape: "fill", ink: "ink", alpha, points: [x, y, x - way * 7, y - 5, x - way * 7, y + 5] };
}

function drawLeader(d: Drawing, mark: Mark, y: number, alpha: number): void {
  const line = mark.line;
  if (!line || !("label" in line)) return;
  drawBar(d, line.bar, y + 3, "quiet", 2, line.strength, alpha);
  const isOpen = line.bar.start_max !== null && line.bar.end_min !== null && line.bar.start_max >= line.bar.end_min;
  const end = d.x(mark.box[1]);
  const begin = Math.max(d.x(mark.box[0]), d.names + 2);
  if (!isOpen) d.shapes.push({ shape: "stroke", ink: "quiet", width: 2, alpha, points: [d.x(mark.box[0]), y - 1, d.x(mark.box[0]), y + 6] });
  const letters = Math.floor((end - begin) / 5.6);
  const words = line.label.length > letters ? `${line.label.slice(0, letters - 1)}…` : line.label;
  // Of a start that nobody knows, only the end has a place: there the name stands.
  const x0 = isOpen ? Math.max(begin, end - words.length * 5.6 - 3) : begin;
  if (letters < 4 || x0 < (d.named.get(mark.row) ?? -Infinity)) return;
  d.named.set(mark.row, x0 + words.length * 5.6 + 8);
  d.shapes.push({ shape: "words", ink: "quiet", alpha, x: x0 + 3, y: d.view.isVertical ? y - 9 : y + 1, words, size: 10, ...(d.view.isVertical ? { turn: 90 } : {}) });
}

function drawAttack(d: Drawing, mark: Mark, y: number, alpha: number): void {
  const line = mark.line;
  if (!line || "label" in line) return;
  const [x, half] = [d.x((mark.box[0] + mark.box[1]) / 2), markSize(line.low)];
  const [from, to] = [placeOf(d, line.bar.start_min ?? d.layout.first), placeOf(d, line.bar.end_max ?? d.layout.last)];
  if (to - from > 2 * half) d.shapes.push({ shape: "stroke", ink: "ink", width: 1.5, alpha: alpha * FAINT, points: [from, y, to, y] });
  const dash = dashOf(line.strength);
  const inside: Ink = isHollow(line.strength) ? "paper" : "rival";
  d.shapes.push({ shape: "fill", ink: inside, edge: "ink", alpha, ...(dash ? { dash: dash.map((n) => n / 2) } : {}), points: [x - half, y, x, y - half, x + half, y, x, y + half] });
}

/** A ring round the mark that has the focus. */
function drawFocus(d: Drawing, mark: Mark): void {
  if (mark.type === "lane") return;
  const [x0, x1, y0, y1] = mark.box;
  const ring = corners(Math.max(d.x(x0) - 3, d.names), d.y(y0) - 3, Math.min(d.x(x1) + 3, d.names + d.window.alongSize), d.y(y1) + 3);
  d.shapes.push({ shape: "stroke", ink: "source", width: 2, points: [...ring, ring[0] ?? 0, ring[1] ?? 0] });
}

function drawName(d: Drawing, file: LineageFile, placed: PlacedRow, n: number): void {
  const lane = file.lanes[placed.row.lanes[0] ?? -1];
  const y = d.y(placed.across);
  if (y < d.time - 4 || !lane) return;
  const { label } = placed.row;
  const longest = d.view.isVertical ? 21 : LONGEST;
  const words = `${placed.row.isFolded ? "▸ " : ""}${label.length > longest ? `${label.slice(0, longest - 1)}…` : label}`;
  const base = { shape: "words", ink: "ink", alpha: alphaOf(d, d.lit?.rows.has(n) ?? true), words, size: 12.5, bold: lane.life.length > 0 } as const;
  if (d.view.isVertical) d.shapes.push({ ...base, x: d.names - 6, y: y + 4, turn: -90 });
  else d.shapes.push({ ...base, x: 4, y: y + 4 });
}

function drawTime(d: Drawing, right: number): void {
  d.shapes.push({ shape: "fill", ink: "paper", points: corners(0, 0, right, d.time) });
  const [from, to] = days(d);
  for (const tick of ticks(d.view.step, from, to, d.layout.unitsPerDay)) {
    const x = placeOf(d, tick.day);
    d.shapes.push({ shape: "stroke", ink: "line", width: 1, points: [x, d.time - (tick.label ? 7 : 4), x, d.time] });
    if (!tick.label) continue;
    const at = d.view.isVertical ? { x: x + 4, y: d.time - 9, anchor: "end" as const } : endOf(x, d.time - 10, right);
    d.shapes.push({ shape: "words", ink: "quiet", words: tick.label, size: 11, bold: tick.isMajor && d.view.step === "month", ...at });
  }
  d.shapes.push({ shape: "stroke", ink: "quiet", width: 1, points: [d.names, d.time, right, d.time] });
}
