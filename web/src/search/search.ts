/** Searching: loads only the files of the words that are typed. */
import { lettersOf, matches, ranked, typedWords } from "./match.ts";
import { readHead, readHits, readNumbers, readWords, type Head, type Hit } from "./record.ts";
import type { Result } from "../drawing/door.ts";

/** Loads a file by its name; what it holds, or undefined where it is not there. */
export type Load = (name: string) => Promise<unknown>;

/** Hits that are looked at for those that the switches leave. */
const LOOKED_AT = 400;

export class Search {
  readonly #load: Load;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(load: Load) {
    this.#load = load;
  }

  /** The best hits for what was typed; empty where nothing holds all words. */
  async find(query: string, isShown: (hit: Hit) => boolean = () => true, most = 12): Promise<readonly Hit[]> {
    const head = await this.#read("head", readHead);
    const words = typedWords(query);
    const asked = words.filter((word) => !head.common.includes(word));
    if (!asked.length) return [];
    const found = await Promise.all(asked.map((word) => this.#entriesOf(head, word, word === words.at(-1))));
    return this.#hits(head, ranked(found, LOOKED_AT), isShown, most);
  }

  /** Entries that hold a word, and how far theirs is from it. */
  async #entriesOf(head: Head, typed: string, isLast: boolean): Promise<ReadonlyMap<number, number>> {
    const found = new Map<number, number>();
    for (const letter of lettersOf(typed)) {
      if (found.size || !head.letters.includes(letter)) continue;
      const words = await this.#read(`words-${nameOf(letter)}`, readWords);
      for (const match of matches(typed, words.keys(), isLast)) {
        const numbers = await this.#read(`numbers-${words.get(match.word) ?? 0}`, readNumbers);
        for (const entry of numbers.get(match.word) ?? []) found.set(entry, Math.min(found.get(entry) ?? Infinity, match.distance));
      }
    }
    return found;
  }

  async #hits(head: Head, entries: readonly number[], isShown: (hit: Hit) => boolean, most: number): Promise<readonly Hit[]> {
    const hits: Hit[] = [];
    for (const entry of entries) {
      if (hits.length === most) break;
      const piece = head.first_of_piece.findLastIndex((first) => first <= entry);
      const held = await this.#read(`hits-${piece}`, readHits);
      const hit = held[entry - (head.first_of_piece[piece] ?? 0)];
      if (hit && isShown(hit)) hits.push(hit);
    }
    return hits;
  }

  async #read<T>(name: string, reader: (value: unknown) => Result<T>): Promise<T> {
    const known = this.#kept.get(name);
    if (known) return known as Promise<T>;
    const reading = this.#load(name).then((value) => {
      const found = reader(value);
      if (!found.ok) throw new Error(found.error);
      return found.value;
    });
    this.#kept.set(name, reading);
    return reading;
  }
}

/** A first letter as part of a file's name: itself, or the number of its code point. */
function nameOf(letter: string): string {
  return letter < "\u0080" ? letter : `u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}
