/** Where items stand on the map: positions gathered into cells of the screen, the others into their countries. */
import { geoCircle, geoEqualEarth, type GeoProjection } from "d3-geo";
import { KINDS } from "./choose.ts";
import { isHedged } from "../time/strength.ts";
import type { AreaLine, PlacesFile } from "./record.ts";

/** Units of the whole map, before it is enlarged. */
export const WIDE = 1000;
export const HIGH = 490;
/** Pixels of a cell: items that fall into one are one mark with a count. */
export const CELL = 26;
const KM_PER_DEGREE = 111.195;

/** The projection of the whole world: areas keep their size. */
export function wholeWorld(): GeoProjection {
  return geoEqualEarth().scale(177).translate([WIDE / 2, HIGH / 2 + 4]);
}

/** Items of one kind in one cell of the screen. */
export interface Cluster {
  readonly kind: string;
  /** Units of the whole map. */
  readonly x: number;
  readonly y: number;
  readonly items: readonly number[];
  /** Whether any of them is said firmly. */
  readonly isFirm: boolean;
}
/** Items known only to lie somewhere in an area. */
export interface Area {
  readonly area: AreaLine;
  readonly items: readonly number[];
}
/** Corners x0, y0, x1, y1 ... in units of the whole map. */
export type Ring = readonly number[];

/** The place of every item, x and y in turn; NaN for those without a position. */
export function projected(file: PlacesFile): Float32Array {
  const project = wholeWorld();
  const at = new Float32Array(file.items.length * 2).fill(Number.NaN);
  file.items.forEach((item, n) => {
    if (item.latitude === null || item.longitude === null) return;
    const place = project([item.longitude, item.latitude]);
    if (place) at.set(place, n * 2);
  });
  return at;
}

/** Items gathered by cell and kind at an enlargement; a mark stands at the mean of its items. */
export function clustered(file: PlacesFile, at: Float32Array, items: readonly number[], zoom: number): Cluster[] {
  const size = CELL / zoom;
  const cells = new Map<number, { kind: number; x: number; y: number; items: number[]; isFirm: boolean }>();
  for (const n of items) {
    const [x, y] = [at[n * 2] ?? Number.NaN, at[n * 2 + 1] ?? Number.NaN];
    if (Number.isNaN(x)) continue;
    const kind = (KINDS as readonly string[]).indexOf(file.items[n]?.kind ?? "");
    const key = (Math.floor(x / size) * 100_000 + Math.floor(y / size)) * KINDS.length + kind;
    const cell = cells.get(key);
    if (cell) {
      cell.x += x;
      cell.y += y;
      cell.items.push(n);
      cell.isFirm ||= !isHedged(file.items[n]?.strength ?? "");
    } else cells.set(key, { kind, x, y, items: [n], isFirm: !isHedged(file.items[n]?.strength ?? "") });
  }
  return [...cells.values()].map((cell) => ({ kind: KINDS[cell.kind] ?? "attack", x: cell.x / cell.items.length, y: cell.y / cell.items.length, items: cell.items, isFirm: cell.isFirm }));
}

/** Items without a position by their area, the largest areas first, so that the small ones lie upon them. */
export function areas(file: PlacesFile, items: readonly number[]): Area[] {
  const found = new Map<string, number[]>();
  for (const n of items) {
    const id = file.items[n]?.area ?? "";
    if (!id) continue;
    const known = found.get(id);
    if (known) known.push(n);
    else found.set(id, [n]);
  }
  const size = ({ precision, radius_km }: AreaLine): number => (precision === "within" || precision === "country" ? 1e6 : precision === "part" ? 1e5 : radius_km);
  return file.areas.flatMap((area): Area[] => (found.has(area.id) ? [{ area, items: found.get(area.id) ?? [] }] : [])).sort((a, b) => size(b.area) - size(a.area));
}

/** The outline of an area: that of its country, cut to its part or to a circle; without a country the circle alone. */
export function ringsOf(area: AreaLine, country: readonly Ring[]): readonly Ring[] {
  if (area.part) return partOf(country, area.part);
  const round = circleOf(area);
  if (!round) return country;
  const inside = country.map((ring) => cutTo(ring, round)).filter((ring) => ring.length >= 6);
  return inside.length ? inside : [round];
}

/** The circle of an area; null where it has none. */
function circleOf({ latitude, longitude, radius_km }: AreaLine): Ring | null {
  if (latitude === null || longitude === null) return null;
  return placed(geoCircle().center([longitude, latitude]).radius(radius_km / KM_PER_DEGREE).precision(6)().coordinates[0] ?? []);
}

/** The part of a ring inside a convex one: cut along each of its sides. */
export function cutTo(ring: Ring, convex: Ring): Ring {
  const count = convex.length / 2;
  const corner = (n: number): readonly [number, number] => [convex[(n % count) * 2] ?? 0, convex[(n % count) * 2 + 1] ?? 0];
  let turn = 0;
  for (let n = 0; n < count; n++) turn += corner(n)[0] * corner(n + 1)[1] - corner(n + 1)[0] * corner(n)[1];
  let found = ring;
  for (let n = 0; n < count; n++) {
    const [[x0, y0], [x1, y1]] = [corner(n), corner(n + 1)];
    if (Math.hypot(x1 - x0, y1 - y0) > 1e-9) found = cutBy(found, (x, y) => Math.sign(turn) * ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)));
  }
  return found;
}

function placed(degrees: readonly (readonly number[])[]): Ring {
  const project = wholeWorld();
  return degrees.flatMap(([x, y]) => project([x ?? 0, y ?? 0]) ?? []);
}

/** The half or quarter of an outline that the compass names, measured over its largest piece. */
export function partOf(country: readonly Ring[], part: string): readonly Ring[] {
  const main = [...country].sort((a, b) => b.length - a.length)[0] ?? [];
  const [xs, ys] = [main.filter((_, at) => at % 2 === 0), main.filter((_, at) => at % 2 === 1)];
  const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const cuts: (readonly [axis: 0 | 1, at: number, keep: 1 | -1])[] = [];
  if (part.startsWith("north")) cuts.push([1, y, -1]);
  if (part.startsWith("south")) cuts.push([1, y, 1]);
  if (part.endsWith("east")) cuts.push([0, x, 1]);
  if (part.endsWith("west")) cuts.push([0, x, -1]);
  return cuts.reduce<readonly Ring[]>((rings, cut) => rings.map((ring) => cutRing(ring, ...cut)).filter((ring) => ring.length >= 6), country);
}

/** One side of an upright or level line through a ring. */
export function cutRing(ring: Ring, axis: 0 | 1, at: number, keep: 1 | -1): Ring {
  return cutBy(ring, (x, y) => ((axis ? y : x) - at) * keep);
}

/** The part of a ring where a measure that grows evenly is not below zero (Sutherland and Hodgman 1974). */
function cutBy(ring: Ring, measure: (x: number, y: number) => number): Ring {
  const found: number[] = [];
  const count = ring.length / 2;
  for (let n = 0; n < count; n++) {
    const [ax, ay, bx, by] = [ring[n * 2] ?? 0, ring[n * 2 + 1] ?? 0, ring[((n + 1) % count) * 2] ?? 0, ring[((n + 1) % count) * 2 + 1] ?? 0];
    const [a, b] = [measure(ax, ay), measure(bx, by)];
    if (a >= 0) found.push(ax, ay);
    if (a >= 0 === b >= 0) continue;
    const share = a / (a - b);
    found.push(ax + (bx - ax) * share, ay + (by - ay) * share);
  }
  return found;
}

/** What is said of an area: somewhere in it. */
export function areaWords(area: AreaLine, country: string): string {
  return area.precision === "within" || area.precision === "country" ? `somewhere in ${country || "the country"}` : `somewhere in ${area.name}`;
}

/** Pixels of a mark from how many items it stands for. */
export function markSize(count: number): number {
  return Math.min(16, 4.5 + Math.sqrt(count) * 1.5);
}

/** The corners of a mark about a place: attacks lozenges, bases triangles, operations squares, events of other datasets rings. */
export function markPoints(kind: string, x: number, y: number, half: number): number[] {
  if (kind === "event") return Array.from({ length: 12 }, (_, n) => (n * Math.PI) / 6).flatMap((turn) => [x + half * Math.cos(turn), y + half * Math.sin(turn)]);
  if (kind === "base") return [x, y - half, x + half, y + half * 0.8, x - half, y + half * 0.8];
  if (kind === "operation") return [x - half * 0.8, y - half * 0.8, x + half * 0.8, y - half * 0.8, x + half * 0.8, y + half * 0.8, x - half * 0.8, y + half * 0.8];
  return [x - half, y, x, y - half, x + half, y, x, y + half];
}
