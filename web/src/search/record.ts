/** The files of the search as Python writes them (`publishing/views/search_files.py`). */
import { count, list, read, record, text, type Reader, type Result } from "../drawing/door.ts";

export interface Hit {
  readonly kind: string;
  readonly words: string;
  readonly where: string;
  /** Strengths (empty where nothing was read) with what the switches ask of each. */
  readonly said: readonly (readonly [strength: string, mark: string])[];
  /** From the root of the site. */
  readonly href: string;
}
export interface Head {
  readonly entries: number;
  readonly first_of_piece: readonly number[];
  readonly letters: readonly string[];
  readonly common: readonly string[];
}

const head: Reader<Head> = record<Head>({ entries: count, first_of_piece: list(count), letters: list(text), common: list(text) });
const readSaid: Reader<readonly [string, string]> = (value, at) => {
  const [strength = "", mark = ""] = list(text)(value, at);
  return [strength, mark];
};
const hits: Reader<readonly Hit[]> = list(record<Hit>({ kind: text, words: text, where: text, said: list(readSaid), href: text }));

/** A record whose values are all of one kind. */
function table<T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> {
  return (value, at) => new Map(Object.entries(typeof value === "object" && value ? value : {}).map(([name, item]) => [name, reader(item, `${at}.${name}`)]));
}

export const readHead = (value: unknown): Result<Head> => read(head, value, "search/head");
export const readHits = (value: unknown): Result<readonly Hit[]> => read(hits, value, "search/hits");
/** Words to the piece of postings that has their numbers. */
export const readWords = (value: unknown): Result<ReadonlyMap<string, number>> => read(table(count), value, "search/words");
/** Words to the numbers of entries. */
export const readNumbers = (value: unknown): Result<ReadonlyMap<string, readonly number[]>> => read(table(list(count)), value, "search/numbers");
