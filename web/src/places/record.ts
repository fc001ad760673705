/** The file of the places as Python writes it (`publishing/views/places_file.py`). */
import { count, flag, list, maybe, read, record, text, type Reader, type Result } from "../drawing/door.ts";
import { readAtlas, type AtlasLine } from "../lineage/record.ts";
import { readBar, type Bar } from "../time/bar.ts";

export interface PlaceLine {
  /** Number of its row in the table. */
  readonly row: number;
  readonly node: string;
  readonly kind: string;
  readonly words: string;
  readonly group: string;
  readonly place: string;
  readonly href: string;
  /** Null: known only to lie in its country. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** ISO 3166-1 number. */
  readonly country: string;
  readonly bar: Bar;
  readonly is_dated: boolean;
  readonly strength: string;
  readonly is_single: boolean;
  readonly low: number | null;
}
export interface PlacesFile {
  readonly atlas: AtlasLine;
  readonly items: readonly PlaceLine[];
  readonly unplaced: number;
}

const item: Reader<PlaceLine> = record<PlaceLine>({
  row: count, node: text, kind: text, words: text, group: text, place: text, href: text, latitude: maybe(count), longitude: maybe(count), country: text,
  bar: readBar, is_dated: flag, strength: text, is_single: flag, low: maybe(count),
});
const file: Reader<PlacesFile> = record<PlacesFile>({ atlas: readAtlas, items: list(item), unplaced: count });

/** Reads the file, once, at the door. */
export function readPlaces(value: unknown): Result<PlacesFile> {
  return read(file, value, "places");
}
