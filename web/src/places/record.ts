/** The file of the places as Python writes it (`publishing/views/places_file.py`). */
import { count, flag, list, maybe, read, record, text, type Reader, type Result } from "../drawing/door.ts";
import { readAtlas, type AtlasLine } from "../lineage/record.ts";
import { readEarlier, readKnown, type Known } from "../switches/known.ts";
import { readBar, type Bar } from "../time/bar.ts";

export interface PlaceLine extends Known<PlaceLine> {
  /** Number of its row in the table. */
  readonly row: number;
  readonly node: string;
  readonly kind: string;
  readonly words: string;
  readonly group: string;
  readonly place: string;
  readonly href: string;
  /** Id of the area in which it lies somewhere; empty for a point. */
  readonly area: string;
  /** Null: it lies somewhere in its area. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly bar: Bar;
  readonly is_dated: boolean;
  readonly strength: string;
  readonly is_single: boolean;
  readonly low: number | null;
  /** Name of the dataset that it is from; empty: it is told by a profile. */
  readonly layer: string;
}
/** A dataset whose events are laid over the places. */
export interface LayerLine {
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
  readonly issued: string;
  readonly href: string;
}
/** What is known of where its items lie: a circle, a part of a country, or somewhere in it. */
export interface AreaLine {
  readonly id: string;
  readonly name: string;
  readonly precision: string;
  /** ISO 3166-1 number; empty where it lies in several. */
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radius_km: number;
  /** `north`, `southwest` ...: of the outline. */
  readonly part: string;
}
export interface PlacesFile {
  readonly atlas: AtlasLine;
  readonly items: readonly PlaceLine[];
  readonly areas: readonly AreaLine[];
  readonly unplaced: number;
  /** Items that cite no dated publication. */
  readonly unpublished: number;
  readonly layers: readonly LayerLine[];
}

const readItem: Reader<PlaceLine> = record<PlaceLine>({
  row: count, node: text, kind: text, words: text, group: text, place: text, href: text, area: text, latitude: maybe(count), longitude: maybe(count),
  bar: readBar, is_dated: flag, strength: text, is_single: flag, low: maybe(count), known: readKnown, earlier: readEarlier(() => readItem), layer: text,
});
const layer: Reader<LayerLine> = record<LayerLine>({ name: text, title: text, licence: text, attribution: text, issued: text, href: text });
const area: Reader<AreaLine> = record<AreaLine>({
  id: text, name: text, precision: text, country: text, latitude: maybe(count), longitude: maybe(count), radius_km: count, part: text,
});
const file: Reader<PlacesFile> = record<PlacesFile>({ atlas: readAtlas, items: list(readItem), areas: list(area), unplaced: count, unpublished: count, layers: list(layer) });

/** Reads the file, once, at the door; items whose area is not there are refused. */
export function readPlaces(value: unknown): Result<PlacesFile> {
  const found = read(file, value, "places");
  if (!found.ok) return found;
  const known = new Set(found.value.areas.map(({ id }) => id));
  const lost = found.value.items.find((line) => line.area && !known.has(line.area));
  return lost ? { ok: false, error: `places.items: ${lost.node} lies in an area that is not there` } : found;
}
