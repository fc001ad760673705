/** The file of the lineage map as Python writes it (`publishing/views/lineage_file.py`). */
import { count, flag, list, maybe, read, record, text, type Reader, type Result } from "../drawing/door.ts";
import { readEarlier, readKnown, type Known } from "../switches/known.ts";
import { readBar, type Bar } from "../time/bar.ts";

export interface AtlasLine {
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly described: number | null;
  /** Id of the release, which permalinks carry. */
  readonly release: string;
  /** The same in words. */
  readonly edition: string;
  readonly cite: string;
}
export interface StretchLine extends Known<StretchLine> {
  readonly label: string;
  readonly words: string;
  readonly href: string;
  readonly strength: string;
  readonly is_single: boolean;
  readonly bar: Bar;
}
export interface PointLine extends Known<PointLine> {
  readonly words: string;
  readonly href: string;
  readonly strength: string;
  readonly is_single: boolean;
  readonly bar: Bar;
  /** Killed at least; null: not stated. */
  readonly low: number | null;
}
export interface LaneLine {
  readonly group: string;
  readonly name: string;
  readonly short: string;
  readonly names: readonly string[];
  readonly href: string;
  readonly family: number;
  readonly theatres: readonly string[];
  readonly status: string;
  readonly life: readonly StretchLine[];
  readonly leaders: readonly StretchLine[];
  readonly attacks: readonly PointLine[];
  /** The day from which anything is known of it; null: no day. */
  readonly known: number | null;
  readonly status_known: number | null;
  /** Whether nothing of it was known on the day that is looked at. */
  readonly isUnknown?: boolean;
}
export interface TieLine extends Known<TieLine> {
  readonly node: string;
  /** Numbers of lanes. */
  readonly a: number;
  readonly b: number;
  readonly kind: string;
  readonly support: string;
  readonly words: string;
  readonly href: string;
  readonly strength: string;
  readonly is_single: boolean;
  readonly passages: number;
  readonly bar: Bar;
}
export interface LineageFile {
  readonly atlas: AtlasLine;
  readonly lanes: readonly LaneLine[];
  readonly ties: readonly TieLine[];
  readonly theatres: readonly string[];
  readonly undated: number;
  /** Ties that cite no dated publication. */
  readonly unpublished: number;
}

export const readAtlas: Reader<AtlasLine> = record<AtlasLine>({
  title: text, publisher: text, licence: text, described: maybe(count), release: text, edition: text, cite: text,
});
export const readStretch: Reader<StretchLine> = record<StretchLine>({ label: text, words: text, href: text, strength: text, is_single: flag, bar: readBar, known: readKnown, earlier: readEarlier(() => readStretch) });
export const readPoint: Reader<PointLine> = record<PointLine>({ words: text, href: text, strength: text, is_single: flag, bar: readBar, low: maybe(count), known: readKnown, earlier: readEarlier(() => readPoint) });
const lane: Reader<LaneLine> = record<LaneLine>({
  group: text, name: text, short: text, names: list(text), href: text, family: count, theatres: list(text), status: text,
  life: list(readStretch), leaders: list(readStretch), attacks: list(readPoint), known: readKnown, status_known: readKnown,
});
export const readTie: Reader<TieLine> = record<TieLine>({
  node: text, a: count, b: count, kind: text, support: text, words: text, href: text, strength: text,
  is_single: flag, passages: count, bar: readBar, known: readKnown, earlier: readEarlier(() => readTie),
});
const file: Reader<LineageFile> = record<LineageFile>({
  atlas: readAtlas, lanes: list(lane), ties: list(readTie), theatres: list(text), undated: count, unpublished: count,
});

/** Reads the file, once, at the door; ties whose lanes are not there are refused. */
export function readLineage(value: unknown): Result<LineageFile> {
  const found = read(file, value, "lineage");
  if (!found.ok) return found;
  const lost = found.value.ties.find((t) => !(t.a in found.value.lanes && t.b in found.value.lanes));
  return lost ? { ok: false, error: `lineage.ties: ${lost.node} names a lane that is not there` } : found;
}
