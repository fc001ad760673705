/** Where items stand on the map: positions gathered into cells of the screen, the others into their countries. */
import { geoEqualEarth, type GeoProjection } from "d3-geo";
import { KINDS } from "./choose.ts";
import type { PlacesFile } from "./record.ts";

/** Units of the whole map, before it is enlarged. */
export const WIDE = 1000;
export const HIGH = 490;
/** Pixels of a cell: items that fall into one are one mark with a count. */
export const CELL = 26;

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
}
/** Items known only to lie in a country. */
export interface Area {
  readonly country: string;
  readonly items: readonly number[];
}

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
  const cells = new Map<number, { kind: number; x: number; y: number; items: number[] }>();
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
    } else cells.set(key, { kind, x, y, items: [n] });
  }
  return [...cells.values()].map((cell) => ({ kind: KINDS[cell.kind] ?? "attack", x: cell.x / cell.items.length, y: cell.y / cell.items.length, items: cell.items }));
}

/** Items without a position by their country, the most first. */
export function areas(file: PlacesFile, items: readonly number[]): Area[] {
  const found = new Map<string, number[]>();
  for (const n of items) {
    const item = file.items[n];
    if (!item || item.latitude !== null) continue;
    const known = found.get(item.country);
    if (known) known.push(n);
    else found.set(item.country, [n]);
  }
  return [...found].map(([country, held]) => ({ country, items: held })).sort((a, b) => b.items.length - a.items.length || (a.country < b.country ? -1 : 1));
}

/** Pixels of a mark from how many items it stands for. */
export function markSize(count: number): number {
  return Math.min(16, 4.5 + Math.sqrt(count) * 1.5);
}

/** The corners of a mark about a place: attacks lozenges, bases triangles, operations squares. */
export function markPoints(kind: string, x: number, y: number, half: number): number[] {
  if (kind === "base") return [x, y - half, x + half, y + half * 0.8, x - half, y + half * 0.8];
  if (kind === "operation") return [x - half * 0.8, y - half * 0.8, x + half * 0.8, y - half * 0.8, x + half * 0.8, y + half * 0.8, x - half * 0.8, y + half * 0.8];
  return [x - half, y, x, y - half, x + half, y, x, y + half];
}
